import { describe, expect, test } from "vitest";
import { generalEstimates as judged } from "./assumptions.ts";
import type { Level } from "./belief.ts";
import type { Cue } from "./evidence.ts";
import { isWeak, type Sought, verdict } from "./verdict.ts";
import type { Observation } from "./voices.ts";

const must: Sought = { prior: [0.05, 0.15, 0.45, 0.27, 0.08], floor: 2, ideal: 3, must: true };
const want: Sought = { ...must, must: false };

const heard = (level: Level | null, more: Partial<Observation> = {}): Observation => {
  return { voice: "manager", channel: "said", mods: [], level, ...more };
};
const decide = (sought: Sought, observations: Observation[], cues: Cue[] = []) =>
  verdict(sought, observations, cues, judged);

describe("a verdict", () => {
  test("is not yet known while nobody has said anything, whatever the prior", () => {
    const { verdict: found, heldBack, zone, pFloor, lean } = decide({ ...want, floor: 1 }, []);
    expect(pFloor).toBeCloseTo(0.95, 12);
    expect([found, heldBack, zone, lean]).toEqual(["not yet known", null, null, "for"]);
  });

  test.each([
    ["ten adverts", Array.from({ length: 10 }, () => heard(4, { channel: "advert" }))],
    ["slogans", [heard(4, { mods: ["slogan"] }), heard(4, { mods: ["slogan"], voice: "peer" })]],
    ["a promise aloud", [heard(4, { mods: ["promise"], voice: "known" })]],
  ])("is never settled by %s", (_, observations) => {
    expect(observations.every(isWeak)).toBe(true);
    expect(decide(want, observations).verdict).toBe("not yet known");
  });

  test("counts a promise in writing as firm", () => {
    expect(isWeak(heard(3, { mods: ["promise"], channel: "written", voice: "contract" }))).toBe(false);
  });

  test("on a must is held back after one assurance, and after a second from the same camp", () => {
    const one = decide(must, [heard(3)]);
    expect([one.verdict, one.heldBack, one.lean]).toEqual(["not yet known", "one assurance", "for"]);
    expect(decide(must, [heard(3), heard(3, { voice: "recruiter" })]).heldBack).toBe("one assurance");
    expect(decide(want, [heard(3)]).verdict).toBe("found");
  });

  test.each([
    ["an example", heard(3, { mods: ["episode"] })],
    ["something shown", heard(3, { voice: "own eyes", channel: "shown" })],
    ["a line in writing", heard(3, { voice: "contract", channel: "written" })],
  ])("on a must is settled by %s", (_, observation) => {
    expect(decide(must, [observation]).verdict).toBe("found");
  });

  test("on a must is settled when another camp agrees", () => {
    expect(decide(must, [heard(3), heard(3, { voice: "peer" })]).verdict).toBe("found");
  });

  test("says ideal where the ideal is as sure as the floor", () => {
    const contract = { voice: "contract", channel: "written" } as const;
    expect(decide(must, [heard(3, contract)]).zone).toBe("ideal");
    expect(decide(must, [heard(2, contract)]).zone).toBe("acceptable");
  });

  test("is not found after one admission against interest", () => {
    expect(decide(must, [heard(0)]).verdict).toBe("not found");
    expect(decide(must, [heard(0, { channel: "advert" }), heard(0, { channel: "advert" })]).verdict).not.toBe(
      "found",
    );
  });

  test("is not found after two grave cues, and not after one or after refusals alone", () => {
    const grave: Cue = { severity: -3, weight: "strong" };
    expect(decide(must, [], [grave, grave]).verdict).toBe("not found");
    const one = decide({ ...must, floor: 3 }, [], [grave]);
    expect(one.pFloor).toBeLessThan(0.2);
    expect([one.verdict, one.heldBack]).toEqual(["not yet known", "only weak evidence"]);
    const silent = decide({ ...must, floor: 3 }, [heard(null), heard(null)]);
    expect([silent.verdict, silent.heldBack]).toEqual(["not yet known", "only weak evidence"]);
  });

  test("shows contradictions side by side, whatever it is", () => {
    const { contradicts } = decide(must, [heard(3), heard(null), heard(1, { voice: "peer" }), heard(2)]);
    expect(contradicts).toEqual([[0, 2]]);
  });

  test("refuses a voice, a modifier or a floor that does not exist, in a sentence", () => {
    const odd = heard(3, { voice: "stranger" as never });
    expect(() => decide(must, [odd])).toThrow('"stranger" is not a voice');
    expect(() => decide(must, [heard(3, { mods: ["rumour" as never] })])).toThrow(
      '"rumour" is not a modifier',
    );
    expect(() => decide({ ...must, floor: 7 as never }, [])).toThrow(
      "A level is a whole number from 0 to 4; got 7.",
    );
    expect(() => decide(must, [heard(2.5 as never)])).toThrow(RangeError);
  });
});
