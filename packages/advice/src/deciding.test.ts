import { valueNow } from "@twoway/engine";
import type { Draft, EntryId, Level } from "@twoway/model";
import { describe, expect, test } from "vitest";
import { Story } from "../test-cases/story.ts";
import { barOf } from "./bar.ts";
import { caring } from "./flips.ts";
import { adopt, advise, bar, exchange, type Flip, flips, held, takeOrHunt } from "./index.ts";
import { modelOf } from "./model.ts";

/** Levels heard at one prospect, in the order of the standards held. */
type Heard = readonly (Level | undefined)[];

/** Two musts and two wants, each acceptable from level 2 and ideal at 3. */
const held4 = [
  ["TIME-1", "must"],
  ["TEAM-1", "must"],
  ["GROW-1", "want"],
  ["LOG-2", "want"],
] as const;

function somebody(situation?: Partial<Draft & { type: "situation.set" }>) {
  const story = new Story();
  story.now = "2026-11-20T12:00:00Z";
  if (situation) {
    story.note({ type: "situation.set", kind: "looking", currency: "EUR", ends: [], ...situation });
  }
  const standards = held4.map(([id, kind]) =>
    story.note(adopt(story.view, id, { kind, floor: 2, ideal: 3 })),
  );
  /** A prospect of which so much was read in the contract. */
  const prospect = (organisation: string, heard: Heard, stage: "offer" | "present" = "offer") => {
    const present = stage === "present" ? { present: true } : {};
    const id = story.note({ type: "prospect.set", organisation, role: "Nurse", tags: [], ...present });
    if (stage === "offer") story.note({ type: "prospect.moved", prospect: id, stage });
    heard.forEach((level, place) => {
      if (level === undefined) return;
      story.note({
        type: "observation.noted",
        prospect: id,
        standard: standards[place] as EntryId,
        level,
        voice: "contract",
        channel: "written",
        mods: [],
        words: "…",
      });
    });
    return id;
  };
  return { story, standards, prospect };
}

/** An advice on a prospect, asked once it was noted. */
function on<Result>(
  story: Story,
  advice: (view: Story["view"], prospect: EntryId) => Result,
  prospect: EntryId,
): Result {
  return advice(story.view, prospect);
}

/** So many weeks of money, all of them to choose in. */
const weeksOfMoney = (weeks: number) => ({
  savings: 100 * weeks,
  weeklyCost: 100,
  startLagWeeks: 0,
  payLagWeeks: 0,
});
const aboveEveryFloor: Heard = [2, 2, 2, 2];

describe("the bar of somebody who told what money there is", () => {
  test("is hunting on, and no longer an ordinary job", () => {
    const { story, prospect } = somebody(weeksOfMoney(30));
    const codes = on(story, bar, prospect("Ashgrove", aboveEveryFloor)).because.map(({ code }) => code);
    expect(codes).toEqual(["bar-hunting"]);
  });

  test("falls as the weeks run out, to the poorest fifth of ordinary jobs", () => {
    const at = (weeks: number) => {
      const { story, prospect } = somebody(weeksOfMoney(weeks));
      return on(story, bar, prospect("Ashgrove", aboveEveryFloor)).mean;
    };
    const means = [40, 20, 10, 4, 1, 0].map(at);
    expect(means).toEqual(means.toSorted((a, b) => b - a));
    const { story, prospect } = somebody();
    const ordinary = on(story, bar, prospect("Ashgrove", aboveEveryFloor));
    expect(means.at(-1)).toBeCloseTo(ordinary.mean - 1.2815515655 * ordinary.sd, 6);
  });

  test("holds the present job within hunting on, as what one has meanwhile", () => {
    const employed = somebody({ ...weeksOfMoney(10), weeklyIncome: 100 });
    const offer = employed.prospect("Ashgrove", aboveEveryFloor);
    const without = bar(employed.story.view, offer).mean;
    employed.prospect("City", [3, 3, 3, 3], "present");
    const { mean, because, own } = bar(employed.story.view, offer);
    expect(because.map(({ code }) => code)).toEqual(["bar-present", "bar-hunting"]);
    expect(own).toBe(true);
    expect(mean).toBeGreaterThan(without);
  });

  test("an offer just above every floor speaks for a yes with four weeks left, and for a no beside a paid job that suits", () => {
    const ending = somebody(weeksOfMoney(4));
    expect(on(ending.story, advise, ending.prospect("Ashgrove", aboveEveryFloor)).kind).toBe("accept");
    const secure = somebody({ kind: "employed", savings: 5_000, weeklyCost: 500, weeklyIncome: 550 });
    secure.prospect("City", [3, 3, 2, 2], "present");
    expect(on(secure.story, advise, secure.prospect("Ashgrove", aboveEveryFloor)).kind).toBe("decline");
  });
});

describe("take this now, or hunt on", () => {
  test("speaks for taking an offer above what is just good enough, and for hunting below it", () => {
    const { story, prospect } = somebody(weeksOfMoney(26));
    const good = on(story, takeOrHunt, prospect("Ashgrove", [3, 3, 3, 3]));
    const poor = on(story, takeOrHunt, prospect("Elm", [2, 2, 0, 0]));
    expect([good?.better, poor?.better]).toEqual(["take", "hunt"]);
    expect(good?.take.worth).toBeGreaterThan(good?.hunt.worth ?? 0);
    expect(poor?.take.worth).toBeLessThan(poor?.hunt.worth ?? 0);
  });

  test("says the weeks as a range, what they cost, and how often the last safe day comes first", () => {
    const { story, prospect } = somebody(weeksOfMoney(26));
    const { hunt } = on(story, takeOrHunt, prospect("Elm", aboveEveryFloor)) ?? {};
    const [low = 0, high = 0] = hunt?.between ?? [];
    expect(low).toBeLessThan(hunt?.weeks ?? 0);
    expect(high).toBeGreaterThan(hunt?.weeks ?? 0);
    expect(high).toBeLessThanOrEqual(26);
    expect(hunt?.because.map(({ code }) => code)).toEqual([
      "hunt-weeks",
      "hunt-costs",
      "take-again",
      "hunt-last",
    ]);
    expect(hunt?.because[1]?.data).toMatchObject({ currency: "EUR" });
    const cost = Number(hunt?.because[1]?.data?.amount);
    expect(Math.abs(cost - 100 * (hunt?.weeks ?? 0))).toBeLessThan(60);
  });

  test("a must in doubt makes looking again within a year more likely, and says so", () => {
    const { story, prospect } = somebody(weeksOfMoney(26));
    const sure = on(story, takeOrHunt, prospect("Ashgrove", [3, 3, 3, 3]));
    const doubt = on(story, takeOrHunt, prospect("Elm", [undefined, undefined, 3, 3]));
    expect(doubt?.take.again.chance).toBeGreaterThan((sure?.take.again.chance ?? 1) + 0.1);
    expect(doubt?.take.because.map(({ code }) => code)).toContain("take-ends");
    expect(sure?.take.because.map(({ code }) => code)).not.toContain("take-ends");
    // 2 % a month for a year
    expect(sure?.take.again.chance).toBeCloseTo(1 - 0.98 ** (52 / 4.345), 1);
  });

  test("with no week left says so instead of counting weeks", () => {
    const { story, prospect } = somebody(weeksOfMoney(0));
    const { hunt } = on(story, takeOrHunt, prospect("Elm", aboveEveryFloor)) ?? {};
    expect(hunt?.because.map(({ code }) => code)).toEqual(["hunt-over"]);
  });
});

describe("what would tip a choice", () => {
  /** Whether one would take it, worked out by other means than the flip was: levels noted, weights said, bar moved. */
  const takes = (view: Story["view"], prospect: EntryId, standards = held(view), shift = 0) =>
    valueNow(modelOf(view, prospect, standards).prospect).adjusted >=
    barOf(view, prospect, standards).bar.mean + shift;

  function turned(view: Story["view"], prospect: EntryId, flip: Flip): boolean {
    const now = takes(view, prospect);
    if (flip.kind === "care")
      return takes(view, prospect, caring(held(view), flip.held.id, flip.times)) !== now;
    if (flip.kind === "bar") {
      // A point this side of it nothing turns; a point beyond it does.
      const beyond = Math.sign(flip.points) || 1;
      return (
        takes(view, prospect, held(view), flip.points + beyond) !== now &&
        takes(view, prospect, held(view), flip.points - beyond) === now
      );
    }
    return true;
  }

  test.each([
    ["a good one", [3, 3, 2, 1]],
    ["a middling one", [2, 3, 2, 0]],
    ["a poor one", [2, 2, 1, 1]],
    ["one with a must unknown", [undefined, 3, 3, 2]],
  ] as const)("%s: each sentence holds when it is worked out again", (_, heard) => {
    const { story, prospect } = somebody();
    prospect("City", [2, 2, 2, 3], "present");
    const id = prospect("Ashgrove", heard);
    const found = flips(story.view, id);
    expect(found.length).toBeGreaterThan(0);
    for (const flip of found) expect([flip, turned(story.view, id, flip)]).toEqual([flip, true]);
    const directions = new Set(found.map(({ turnsTo }) => turnsTo));
    expect([...directions]).toEqual([takes(story.view, id) ? "leave" : "take"]);
  });

  test("by hand: a long way to work that is otherwise ideal asks one to care less about the way", () => {
    const { story, prospect, standards } = somebody();
    prospect("City", [3, 3, 2, 3], "present");
    const id = prospect("Ashgrove", [3, 3, 3, 1]);
    const care = flips(story.view, id).filter((one) => one.kind === "care");
    expect(care.map((one) => [one.held.id, one.turnsTo])).toContainEqual([standards[3], "take"]);
    expect(care.find((one) => one.held.id === standards[3])?.times).toBeLessThan(1);
  });

  test("a must that is surely broken is turned by no caring and by no bar", () => {
    const { story, prospect } = somebody();
    const found = on(story, flips, prospect("Ashgrove", [0, 3, 3, 3]));
    expect(found.every(({ kind }) => kind === "level")).toBe(true);
  });
});

describe("a compromise, named", () => {
  test("says what is given and what is got, the largest first, beside the present job", () => {
    const { story, prospect, standards } = somebody();
    prospect("City", [2, 3, 2, 3], "present");
    const { kind, against, gives, gets, because, rate } = on(
      story,
      exchange,
      prospect("Ashgrove", [3, 3, 3, 2]),
    );
    expect([kind, against]).toEqual(["compromise", "present"]);
    expect(gives.map((one) => [one.held.id, one.there, one.here])).toEqual([[standards[3], 3, 2]]);
    expect(gets.map((one) => [one.held.id, one.there, one.here])).toEqual([
      [standards[0], 2, 3],
      [standards[2], 2, 3],
    ]);
    expect(rate).toBeGreaterThan(1);
    expect(because.map(({ code }) => code)).toEqual(["exchange-kept", "exchange-against-present"]);
  });

  test.each([
    ["a broken must is not a compromise", [0, 3, 3, 3], "must broken", "exchange-broken"],
    ["an unknown must is to be checked first", [undefined, 3, 3, 3], "check first", "exchange-check"],
    [
      "nothing below what there is otherwise gives nothing up",
      [3, 3, 3, 3],
      "nothing given",
      "exchange-nothing",
    ],
  ] as const)("%s", (_, heard, kind, code) => {
    const { story, prospect } = somebody();
    expect(on(story, exchange, prospect("Ashgrove", heard))).toMatchObject({
      kind,
      because: [{ code }, {}],
    });
  });

  test("wants below their floors with more than a third of the weight are too many at once", () => {
    const { story, standards } = somebody();
    const swings = Object.fromEntries(standards.map((id) => [id, 100]));
    story.note({ type: "standards.weighed", swings });
    const id = story.note({ type: "prospect.set", organisation: "Elm", role: "Nurse", tags: [] });
    ([3, 3, 0, 0] as const).forEach((level, place) => {
      const standard = standards[place] as EntryId;
      const heard = { voice: "contract", channel: "written", mods: [], words: "…" } as const;
      story.note({ type: "observation.noted", prospect: id, standard, level, ...heard });
    });
    const { kind, because } = exchange(story.view, id);
    expect(kind).toBe("too many at once");
    expect(because[0]?.data?.names).toBe("“Learning”, “Commute and travel”");
  });

  test("in need of work a must that is not absolute counts as a want", () => {
    const { story, prospect } = somebody({ kind: "need work soon" });
    expect(on(story, exchange, prospect("Ashgrove", [0, 3, 3, 3])).kind).not.toBe("must broken");
  });
});
