import { type Belief, generalEstimates, type Observation, verdict } from "@twoway/engine";
import { english } from "@twoway/library";
import type { Level } from "@twoway/model";
import { describe, expect, test } from "vitest";
import written from "../test-cases/sentences.json" with { type: "json" };

/** One case of the file, as it was written before any number was looked at. */
interface Written {
  readonly id: string;
  readonly prior: string;
  readonly kind: string;
  readonly floor: number;
  readonly ideal: number;
  readonly heard: readonly unknown[];
  readonly verdict: string;
  readonly zone?: string;
}
const cases: readonly Written[] = written.cases;

/** Where the engine is more careful than the adviser was; docs/advice.md says why for each. */
const moreCareful = [
  "rota-on-the-wall",
  "four-of-eleven",
  "laptop-in-july",
  "nobody-had-time",
  "broken-ordered-in-march",
  "bands-published",
];

function reckoned({ prior, floor, ideal, kind, heard }: Written) {
  const sought = {
    prior: english.standards.get(prior)?.prior as Belief,
    floor: floor as Level,
    ideal: ideal as Level,
    must: kind === "must",
  };
  return verdict(sought, heard as readonly Observation[], [], generalEstimates);
}

function agrees(one: Written): boolean {
  const { verdict: found, zone } = reckoned(one);
  return found === one.verdict && (one.zone === undefined || zone === one.zone);
}

describe("twenty sentences, with what a wise adviser says of each", () => {
  test.each(cases.filter(({ id }) => !moreCareful.includes(id)).map((one) => [one.id, one] as const))(
    "%s: the engine says the same",
    (_, one) => {
      expect(agrees(one)).toBe(true);
    },
  );

  test("fourteen of twenty agree in full, fifteen in the verdict", () => {
    expect(cases).toHaveLength(20);
    expect(cases.filter((one) => !agrees(one)).map(({ id }) => id)).toEqual(moreCareful);
    expect(cases.filter((one) => reckoned(one).verdict === one.verdict)).toHaveLength(15);
  });

  test("where they part, the engine says “not yet known” and leans the adviser’s way, never the opposite", () => {
    const parted = cases.filter((one) => reckoned(one).verdict !== one.verdict);
    for (const one of parted) {
      const { verdict: found, lean } = reckoned(one);
      expect([one.id, found, lean]).toEqual([
        one.id,
        "not yet known",
        one.verdict === "found" ? "for" : "against",
      ]);
    }
  });
});
