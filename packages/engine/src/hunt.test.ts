import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectClose } from "../test-cases/close.ts";
import { generalEstimates as judged } from "./assumptions.ts";
import { type Hunt, hunt, type Offer, reservation } from "./hunt.ts";
import { chanceOfOffer, needNow, type Situation } from "./need-now.ts";

const offer = (value: number, chance: number, separation = 0): Offer => ({ value, chance, separation });
const plain: Hunt = {
  offers: [offer(10, 0.5), offer(20, 0.5)],
  arrival: 1,
  arrivalInJob: 0,
  horizon: 2,
  runway: 2,
  runwayAfter: 0,
  idle: 0,
  discount: 1,
  exitCost: 0,
  switchCost: 0,
  floorJob: 0,
  carryMonths: 0,
};

describe("hunting on", () => {
  test("by hand: two months, an offer a month, worth 10 or 20", () => {
    // now: the floor job for two months is 20; searching a month leaves 10 or 20 in the second: 15
    const found = hunt(plain);
    expect(found.value).toBe(20);
    expect(found.take(1)).toBe(40);
    expect(found.floorMonth).toBe(0);
    // with ten months to go a month of searching pays: 20 a month from an even chance a month
    const longer = hunt({ ...plain, horizon: 10, runway: 10 });
    expect(longer.value).toBeGreaterThan(longer.take(0));
    expect(longer.months[0]).toEqual({ reservation: 1, found: 0.5 });
    expect(longer.huntFor(0)).toBe(100);
    expect(longer.perMonth).toBe(longer.value / 10);
  });

  test("takes the floor job when money is out, and the bar is that job", () => {
    const broke = hunt({ ...plain, horizon: 10, runway: 0 });
    expect([broke.value, broke.floorMonth, broke.months.length]).toEqual([100, 0, 0]);
  });

  test("prices a bad job by how soon it ends", () => {
    const bad = {
      ...plain,
      horizon: 24,
      runway: 6,
      offers: [offer(10, 0.5, 0.15), offer(20, 0.5, 0.01)],
      exitCost: 20,
    };
    expect(hunt(bad).take(0)).toBeLessThan(
      hunt({ ...bad, offers: [offer(10, 0.5), offer(20, 0.5)] }).take(0),
    );
  });

  test("with money that does not run out counts to the horizon", () => {
    const endless = hunt({ ...plain, horizon: 12, runway: Infinity, runwayAfter: Infinity });
    expect(endless.valueByRunway).toHaveLength(13);
  });

  test.each([
    [{ offers: [offer(10, 0.5)] }, "The chances of offers need a sum of 1; got [0.5]."],
    [{ offers: [offer(20, 0.5), offer(10, 0.5)] }, "Offers stand in rising value; got [20, 10]."],
    [{ arrival: 1.5 }, "arrival is from 0 to 1; got 1.5."],
    [{ horizon: 0 }, "The horizon is 1 to 1200 months; got 0."],
    [{ runway: -1 }, "runway is whole months from 0; got -1."],
    [{ floorJob: 9 }, "No offer has place 9 for the floor job."],
    [{ idle: Number.NaN }, "The idle value is a number; got NaN."],
  ])("refuses %j in a sentence", (change, sentence) => {
    expect(() => hunt({ ...plain, ...change })).toThrow(sentence);
    expect(() => hunt({ ...plain, ...change })).toThrow(RangeError);
  });

  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  const anyHunt = fc
    .record({
      offers: fc.array(
        fc.record({
          value: fc.double({ min: 0, max: 100, noNaN: true }),
          chance: fc.double({ min: 0.01, max: 1, noNaN: true }),
          separation: fc.double({ min: 0, max: 0.2, noNaN: true }),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      arrival: fc.double({ min: 0, max: 0.9, noNaN: true }),
      arrivalInJob: fc.double({ min: 0, max: 0.4, noNaN: true }),
      horizon: fc.integer({ min: 1, max: 24 }),
      runway: fc.integer({ min: 0, max: 30 }),
      runwayAfter: fc.integer({ min: 0, max: 12 }),
      idle: fc.double({ min: -20, max: 60, noNaN: true }),
      discount: fc.double({ min: 0.9, max: 1, noNaN: true }),
      exitCost: fc.double({ min: 0, max: 100, noNaN: true }),
      switchCost: fc.double({ min: 0, max: 50, noNaN: true }),
      carryMonths: fc.integer({ min: 0, max: 12 }),
    })
    .map((h): Hunt => {
      const sum = h.offers.reduce((all, o) => all + o.chance, 0);
      const offers = h.offers
        .map((o) => ({ ...o, chance: o.chance / sum }))
        .sort((a, b) => a.value - b.value);
      return { ...h, offers, floorJob: 0 };
    });

  test("law: the bar never rises as the runway falls", () => {
    fc.assert(
      fc.property(anyHunt, (h) => {
        const { valueByRunway } = hunt(h);
        for (let m = 1; m < valueByRunway.length; m++) {
          expect(valueByRunway[m]).toBeGreaterThanOrEqual((valueByRunway[m - 1] as number) - 1e-9);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("law: one more type of offer never lowers the bar", () => {
    // the new type comes on top: each of the others keeps its own rate
    fc.assert(
      fc.property(
        anyHunt,
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0.01, max: 0.1, noNaN: true }),
        chance,
        (h, value, extra, separation) => {
          const grown = 1 + extra;
          const scaled = h.offers.map((o) => ({ ...o, chance: o.chance / grown }));
          const floor = scaled[0] as Offer;
          const offers = [...scaled, { value, chance: extra / grown, separation }].sort(
            (a, b) => a.value - b.value,
          );
          const more = {
            ...h,
            offers,
            arrival: h.arrival * grown,
            arrivalInJob: h.arrivalInJob * grown,
            floorJob: offers.indexOf(floor),
          };
          expect(hunt(more).value).toBeGreaterThanOrEqual(hunt(h).value - 1e-9);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("the reservation when nothing changes", () => {
  test("solves r - c = β/(1-β) E(w - r)⁺", () => {
    // one sure offer of 20 a month: wait for nothing below it but the month: r = c + 9 (20 - r) at β = .9
    expect(reservation([offer(20, 1)], 0, 0.9)).toBeCloseTo(18, 9);
    expect(reservation([offer(20, 1)], 30, 0.9)).toBeCloseTo(30, 9);
  });
});

describe("needing work now", () => {
  const situation: Situation = {
    savings: 6_000,
    reserve: 1_000,
    weeklyCost: 500,
    weeklyIncome: 0,
    startLagWeeks: 4,
    payLagWeeks: 2,
    record: { weeks: 8, interviews: 4, offers: 0, judged: 0, acceptable: 0 },
  };

  test("counts weeks of money, and back from there to the last safe date", () => {
    expect(needNow(situation, judged.search)).toMatchObject({
      runwayWeeks: 10,
      runwayMonths: 2,
      lastSafeWeeks: 4,
      needNow: true,
    });
    expect(needNow({ ...situation, weeklyIncome: 250 }, judged.search).runwayWeeks).toBe(20);
    const covered = needNow({ ...situation, weeklyIncome: 500 }, judged.search);
    expect([covered.runwayWeeks, covered.weeksCounted, covered.needNow]).toEqual([Infinity, 52, false]);
    expect(needNow({ ...situation, savings: 0 }, judged.search)).toMatchObject({
      runwayWeeks: 0,
      lastSafeWeeks: -6,
      chance: 0,
      between: [0, 0],
    });
  });

  test.each([
    ["four interviews in eight weeks and no offer", situation.record, 0.23, [0.02, 0.53]],
    ["the same with two offers", { ...situation.record, offers: 2 }, 0.52, [0.19, 0.85]],
    ["no record at all", { ...situation.record, weeks: 0, interviews: 0 }, 0.35, [0.04, 0.79]],
  ])("gives the chance in ten weeks after %s, and how wide it is", (_, record, chance, between) => {
    const found = chanceOfOffer(record, 10, judged.search);
    expect(found.chance).toBeCloseTo(chance, 2);
    expectClose(found.between, between, 1.5);
  });

  test("refuses counts that contradict each other", () => {
    const odd = { ...situation, record: { ...situation.record, offers: 5 } };
    expect(() => needNow(odd, judged.search)).toThrow("Offers come from interviews; got 5 from 4.");
    expect(() => needNow({ ...situation, savings: Number.NaN }, judged.search)).toThrow(
      "savings is a number from 0; got NaN.",
    );
  });
});
