import type { Draft, EntryId } from "@twoway/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Story } from "../test-cases/story.ts";
import { arrival, endsAWeek, hunting, type Search } from "./hunting.ts";
import {
  adopt,
  goodEnoughIn,
  holdOut,
  odds,
  type SearchRecord,
  searchRecord,
  type Told,
  takeOrHunt,
} from "./index.ts";

type Amounts = Partial<Omit<Draft & { type: "situation.set" }, "type">>;

/** The day on which a Story begins, so that no time has gone. */
const begins = "2026-11-20T08:00:00Z";

/** Somebody who said how things stand, on the day of the worked example unless it says otherwise. */
function somebody(amounts: Amounts, now = begins): Story {
  const story = new Story();
  story.now = now;
  story.note({ type: "situation.set", kind: "looking", currency: "EUR", ends: [], ...amounts });
  return story;
}

/** 6,000 above the reserve, 400 a week more spent than earned: fifteen weeks. Five of them until the first pay. */
const example: Amounts = {
  savings: 7_000,
  reserve: 1_000,
  weeklyIncome: 150,
  weeklyCost: 550,
  startLagWeeks: 2,
  payLagWeeks: 3,
};

function told(story: Story): Told {
  const known = holdOut(story.view);
  if (!known.told) throw new Error("the amounts were not told");
  return known;
}

/** A prospect applied for so many weeks before the story begins, with meetings so many days before it. */
function applied(story: Story, weeksBefore: number, meetings: readonly number[] = []): EntryId {
  const prospect = story.note({ type: "prospect.set", organisation: "Ashgrove", role: "Nurse", tags: [] });
  const at = (days: number) => new Date(Date.parse(begins) - days * 86_400_000).toISOString();
  story.note({ type: "prospect.moved", prospect, stage: "applied", at: at(7 * weeksBefore) });
  meetings.forEach((days, place) => {
    story.note({
      type: "interview.set",
      at: at(days),
      prospect,
      number: place + 1,
      zone: "UTC",
      dated: true,
      minutes: 45,
      myMinutes: 15,
      medium: "in person",
      people: [],
    });
  });
  return prospect;
}

describe("with nothing told", () => {
  test("asks for what it needs, and reckons nothing", () => {
    expect(holdOut(new Story().view)).toMatchObject({
      told: false,
      missing: ["savings", "weeklyCost"],
      because: [{ code: "hold-out-ask" }],
    });
    expect(holdOut(somebody({ savings: 500 }).view)).toMatchObject({ told: false, missing: ["weeklyCost"] });
  });

  test("has no two paths to compare", () => {
    const story = new Story();
    expect(takeOrHunt(story.view, applied(story, 2))).toBeUndefined();
  });
});

describe("the last safe day", () => {
  test("by hand: fifteen weeks of money, five until the first pay, so ten weeks from the day it was noted", () => {
    const { lastSafe, money, pressing } = told(somebody(example));
    expect(money).toMatchObject({ endsOn: "2027-03-05", spentAWeek: 400, lagWeeks: 5 });
    expect(money.runwayWeeks).toBeCloseTo(15, 9);
    expect(lastSafe).toMatchObject({ kind: "day", on: "2027-01-29" });
    expect(lastSafe.weeks).toBeCloseTo(10, 9);
    expect(pressing).toBe(true);
  });

  test("stays where it is while days go by: what was noted three weeks ago is less now", () => {
    const later = told(somebody(example, "2026-12-11T08:00:00Z"));
    expect(later.lastSafe.on).toBe("2027-01-29");
    expect(later.lastSafe.weeks).toBeCloseTo(7, 9);
    expect(later.chance.weeks).toBeCloseTo(7, 9);
  });

  test("is not moved by saying something else anew, only by amounts", () => {
    const story = somebody(example, "2026-12-11T08:00:00Z");
    const [first] = story.view.state.situation?.history ?? [];
    if (!first) throw new Error("no situation");
    const { id: over, by: _, ...body } = first;
    const at = "2026-12-10T08:00:00Z";
    story.note({ ...body, kind: "need work soon", at, over });
    expect(told(story)).toMatchObject({ said: true, lastSafe: { on: "2027-01-29" } });
    story.note({ ...body, savings: 6_600, at, over: story.view.state.situation?.now.id as EntryId });
    // 5,600 above the reserve last fourteen weeks; less five.
    expect(told(story).lastSafe.on).toBe("2027-02-11");
  });

  test("comes earlier where an income ends before the money does", () => {
    // Five weeks at 400 leave 4,000, and these last 7.27 weeks at 550.
    const ends = [{ what: "Shifts on the bank", on: "2026-12-25T08:00:00Z" }];
    const { money, lastSafe } = told(somebody({ ...example, ends }));
    expect(money.runwayWeeks).toBeCloseTo(5 + 4_000 / 550, 9);
    expect(lastSafe.because.map(({ code }) => code)).toContain("hold-out-income-ends");
    const after = [{ what: "Shifts on the bank", on: "2027-06-01" }];
    expect(told(somebody({ ...example, ends: after })).money.incomeEnds).toBeUndefined();
  });

  test("is said to have passed where it has, and nothing is counted on after it", () => {
    const { lastSafe, chance, enough, curve } = told(somebody({ ...example, savings: 2_600 }));
    expect(lastSafe).toMatchObject({
      kind: "past",
      on: "2026-11-13",
      because: [{ code: "hold-out-past" }, {}, {}],
    });
    expect(chance).toMatchObject({ weeks: 0, chance: 0, because: [{ code: "hold-out-chance-past" }] });
    expect(enough.because[0]?.code).toBe("hold-out-least-any");
    expect(curve).toEqual([]);
  });

  test("does not exist where income covers cost; then a year is counted", () => {
    const { lastSafe, chance, curve, pressing, money } = told(somebody({ ...example, weeklyIncome: 600 }));
    expect(lastSafe).toMatchObject({ kind: "none", because: [{ code: "hold-out-none" }] });
    expect(money.endsOn).toBeUndefined();
    expect(chance).toMatchObject({ weeks: 52, because: [{ code: "hold-out-chance-year" }, {}, {}] });
    expect([curve, pressing]).toEqual([[], false]);
  });

  test("keeps no weeks for a first pay nobody spoke of, and says so", () => {
    const { lastSafe } = told(somebody({ savings: 4_000, weeklyCost: 400 }));
    expect(lastSafe.weeks).toBeCloseTo(10, 9);
    expect(lastSafe.because.map(({ code }) => code)).toContain("hold-out-no-lags");
  });
});

describe("one’s own record", () => {
  test("counts applications, meetings that have taken place, and offers, from the first application on", () => {
    const story = somebody(example);
    applied(story, 8, [30, 20]);
    applied(story, 6, [10, -3]);
    const offer = applied(story, 4);
    story.note({ type: "prospect.moved", prospect: offer, stage: "offer" });
    const present = story.note({
      type: "prospect.set",
      organisation: "City",
      role: "Nurse",
      present: true,
      tags: [],
    });
    story.note({ type: "prospect.moved", prospect: present, stage: "applied", at: "2020-01-01" });
    story.note({ type: "prospect.set", organisation: "Elm", role: "Nurse", tags: [] });
    expect(searchRecord(story.view)).toMatchObject({ applications: 3, interviews: 3, offers: 1, judged: 0 });
    expect(searchRecord(story.view).weeks).toBeCloseTo(8, 6);
  });

  test("takes an answered offer as judged, and an open one once its musts are known", () => {
    const story = somebody(example);
    const must = story.note(adopt(story.view, "TIME-1", { kind: "must" }));
    const end = (prospect: EntryId, how: "accepted" | "declined") =>
      story.note({ type: "prospect.moved", prospect, stage: "ended", end: how });
    end(applied(story, 3), "accepted");
    end(applied(story, 3), "declined");
    const open = applied(story, 3);
    story.note({ type: "prospect.moved", prospect: open, stage: "offer" });
    expect(searchRecord(story.view)).toMatchObject({ offers: 3, judged: 2, acceptable: 1 });
    story.note({
      type: "observation.noted",
      prospect: open,
      standard: must,
      level: 3,
      voice: "contract",
      channel: "written",
      mods: [],
      words: "…",
    });
    expect(searchRecord(story.view)).toMatchObject({ offers: 3, judged: 3, acceptable: 2 });
  });

  test("four meetings in eight weeks and no offer: about 1 in 4 in ten weeks, from 1 in 50 to 1 in 2", () => {
    const story = somebody(example);
    applied(story, 8, [40, 30, 20, 10]);
    const { chance } = told(story);
    expect(chance.weeks).toBeCloseTo(10, 9);
    expect(chance.chance).toBeCloseTo(0.23, 2);
    expect(chance.because).toMatchObject([
      { code: "hold-out-chance", data: { n: 1, of: 4, lowN: 1, lowOf: 50, highN: 1, highOf: 2 } },
      { code: "hold-out-record", data: { interviews: 4, offers: 0, weeks: 8 } },
      { code: "small-numbers" },
    ]);
  });

  test("with no record at all says that it is a general estimate", () => {
    expect(told(somebody(example)).chance.because.map(({ code }) => code)).toEqual([
      "hold-out-chance",
      "hold-out-no-record",
      "small-numbers",
    ]);
  });
});

describe("a chance in words", () => {
  test.each([
    [0.23, 1, 4],
    [0.02, 1, 50],
    [0.53, 1, 2],
    [0, 1, 100],
    [1, 99, 100],
    [0.62, 3, 5],
  ])("%s is said as %i in %i", (chance, n, of) => {
    expect(odds(chance)).toEqual({ n, of });
  });

  test("law: a greater chance is never said as a smaller one", () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(chance, chance, (a, b) => {
        const [low, high] = [odds(Math.min(a, b)), odds(Math.max(a, b))];
        expect(low.n / low.of).toBeLessThanOrEqual(high.n / high.of);
      }),
    );
  });

  test("refuses what is no chance, in a sentence", () => {
    expect(() => odds(1.5)).toThrow("A chance is from 0 to 1; got 1.5.");
  });
});

describe("hunting", () => {
  const judged = new Story().view.assumptions.search;
  const record: SearchRecord = {
    weeks: 0,
    applications: 0,
    interviews: 0,
    offers: 0,
    judged: 0,
    acceptable: 0,
  };
  const search: Search = {
    weeks: 20,
    ordinary: { mean: 60, sd: 10 },
    record,
    meanwhile: judged.hunting.idle,
  };

  test("by hand: with no record two interviews in four weeks and one offer in four, so one offer in eight weeks", () => {
    expect(arrival(record, judged).mean).toBeCloseTo(1 / 8, 12);
    // 3 interviews and 1 offer in 4 weeks: (2 + 3)/(4 + 4) a week, (1 + 1)/(4 + 3) of them offers
    const met = { ...record, weeks: 4, interviews: 3, offers: 1 };
    expect(arrival(met, judged).mean).toBeCloseTo((5 / 8) * (2 / 7), 12);
  });

  test("by hand: with no week left the poorest fifth’s middle is enough, 1.28 spreads below the ordinary", () => {
    expect(hunting(search, 0.125, judged).least(0)).toBeCloseTo(60 - 1.2815515655 * 10, 6);
  });

  test("by hand: an ordinary job ends with 2 % a month, one two spreads below it with 12 %", () => {
    const aMonth = (points: number) =>
      1 - (1 - endsAWeek(points, search.ordinary, judged)) ** judged.weeksPerMonth;
    expect(aMonth(60)).toBeCloseTo(0.02, 12);
    expect(aMonth(90)).toBeCloseTo(0.02, 12);
    expect(aMonth(50)).toBeCloseTo(0.07, 12);
    expect(aMonth(20)).toBeCloseTo(0.12, 12);
  });

  test("asks for more where offers come more often, and the range holds the mean", () => {
    const least = (rate: number) => hunting(search, rate, judged).least(20);
    const { mean, between } = arrival(record, judged);
    expect(least(between[0])).toBeLessThan(least(mean));
    expect(least(mean)).toBeLessThan(least(between[1]));
  });
});

describe("when a prospect is good enough", () => {
  const at = (weeks: number, least: number) => ({
    weeks,
    least,
    on: "2026-12-01",
    share: { n: 1, of: 2 },
    between: [least, least] as const,
  });
  const curve = [at(0, 66), at(1, 64), at(3, 60)];

  test.each([
    ["now, where it is above all of the curve", 70, 0],
    ["now, where it is just good enough", 66, 0],
    ["by hand: half way between two weeks, where it is half way between their values", 62, 2],
    ["on the last day", 60, 3],
    ["never, where it stays below", 59, undefined],
  ])("%s", (_, points, weeks) => {
    expect(goodEnoughIn(curve, points)).toBe(weeks);
  });

  test("the curve ends on the last safe day, and at what the poorest fifth is worth", () => {
    const known = told(somebody(example, "2026-12-03T17:00:00Z"));
    expect(known.curve.at(-1)).toMatchObject({ on: known.lastSafe.on, share: { n: 9, of: 10 } });
    expect(known.curve[0]).toMatchObject({ weeks: 0, on: "2026-12-03", least: known.enough.least });
  });
});

describe("laws of holding out", () => {
  const amount = fc.integer({ min: 0, max: 40_000 });
  const amounts = fc.record({
    savings: amount,
    reserve: fc.integer({ min: 0, max: 5_000 }),
    weeklyIncome: fc.integer({ min: 0, max: 900 }),
    weeklyCost: fc.integer({ min: 0, max: 900 }),
    startLagWeeks: fc.integer({ min: 0, max: 12 }),
    payLagWeeks: fc.integer({ min: 0, max: 8 }),
  });

  test("more savings never bring the day nearer, nor lower what is good enough", () => {
    fc.assert(
      fc.property(amounts, amount, (some, extra) => {
        const [less, more] = [
          told(somebody(some)),
          told(somebody({ ...some, savings: some.savings + extra })),
        ];
        expect(more.lastSafe.weeks).toBeGreaterThanOrEqual(less.lastSafe.weeks);
        expect(more.enough.least).toBeGreaterThanOrEqual(less.enough.least - 1e-9);
        expect(more.chance.chance).toBeGreaterThanOrEqual(less.chance.chance - 1e-9);
      }),
      { numRuns: 10 },
    );
  });

  test("what is good enough never rises as the weeks go by, and no amounts give a number that is none", () => {
    fc.assert(
      fc.property(amounts, (some) => {
        const { chance, curve, enough } = told(somebody(some));
        curve.slice(1).forEach(({ least }, k) => {
          expect(least).toBeLessThanOrEqual((curve[k]?.least ?? 0) + 1e-9);
        });
        expect(enough.more.least).toBeGreaterThanOrEqual(enough.least - 1e-9);
        expect(enough.less.least).toBeLessThanOrEqual(enough.least + 1e-9);
        const range = curve.flatMap(({ least, between }) => [least, ...between]);
        const numbers = [chance.chance, ...chance.between, enough.least, enough.worth, ...range];
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
