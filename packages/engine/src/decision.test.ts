import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as any from "../test-cases/arbitraries.ts";
import { generalEstimates as judged } from "./assumptions.ts";
import { compromise, type Given } from "./compromise.ts";
import { type Demand, fit, type Supply } from "./fit.ts";
import { flips, type Weighed } from "./flip.ts";

const points = [0, 25, 50, 75, 100] as const;

describe("what would flip a decision", () => {
  const weighed = (weight: number, level: Weighed["level"]): Weighed => ({ weight, level, values: points });

  test("by hand: 60 points against a bar of 55", () => {
    // .6·75 + .4·50 = 65 against 60
    const found = flips([weighed(0.6, 3), weighed(0.4, 2)], 60);
    expect(found.accept).toBe(true);
    expect(found.barChange).toBeCloseTo(5, 12);
    // w 75 + (1 - w) 50 = 60 at w = .4
    expect(found.weightAtFlip[0]).toBeCloseTo(0.4, 12);
    expect(found.weightAtFlip[1]).toBeCloseTo(0.6, 12);
    expect(found.levelAtFlip).toEqual([2, 1]);
    // moving x from the 75 to the 50 loses 25 x: x = .2
    expect(found.leastWeightMoved).toBeCloseTo(0.2, 12);
  });

  test("says where nothing flips it", () => {
    expect(flips([weighed(0.5, 2), weighed(0.5, 2)], 60)).toMatchObject({
      accept: false,
      weightAtFlip: [null, null],
      leastWeightMoved: null,
    });
    expect(flips([weighed(1, 4)], 120).levelAtFlip).toEqual([null]);
  });

  test("law: at its flip weight the value is the bar", () => {
    const share = fc.double({ min: 0.05, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, any.level), { minLength: 2, maxLength: 5 }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (raw, bar) => {
          const sum = raw.reduce((all, [w]) => all + w, 0);
          const standards = raw.map(([w, level]) => weighed(w / sum, level));
          flips(standards, bar).weightAtFlip.forEach((at, i) => {
            if (at === null) return;
            const own = standards[i] as Weighed;
            const worth = standards.reduce((all, s, k) => {
              const weight = k === i ? at : (s.weight * (1 - at)) / (1 - own.weight);
              return all + weight * points[s.level];
            }, 0);
            expect(worth).toBeCloseTo(bar, 8);
          });
        },
      ),
    );
  });

  test("refuses weights, levels and bars out of order", () => {
    expect(() => flips([weighed(0.5, 2)], 60)).toThrow("Weights need a sum of 1; got [0.5].");
    expect(() => flips([weighed(1, 6 as never)], 60)).toThrow(RangeError);
    expect(() => flips([weighed(1, 2)], Number.NaN)).toThrow("A bar is a number of points; got NaN.");
  });
});

describe("a compromise", () => {
  const given = (more: Partial<Given> = {}): Given => ({
    weight: 0.5,
    values: points,
    belief: [0, 0, 1, 0, 0],
    must: false,
    floor: 1,
    ideal: 4,
    reference: 1,
    ...more,
  });

  test("prices what is given up, and what is got for it", () => {
    const found = compromise([given(), given({ reference: 3 })], judged);
    expect(found.standards.map((s) => s.givenUp)).toEqual([25, 25]);
    expect([found.gains, found.losses, found.exchange]).toEqual([12.5, 12.5, 1]);
    expect(found.pairs).toEqual([{ loss: 1, gains: [0] }]);
    expect(found.verdict).toBe("compromise");
  });

  test("is none when a must is broken, and waits when one is at risk", () => {
    const must = (belief: Given["belief"], more: Partial<Given> = {}) =>
      compromise([given({ must: true, floor: 2, belief, ...more }), given()], judged);
    expect(must([0.85, 0, 0.15, 0, 0]).verdict).toBe("must broken");
    expect(must([0.5, 0, 0.5, 0, 0]).verdict).toBe("check first");
    expect(must([0.1, 0, 0.9, 0, 0]).verdict).toBe("compromise");
    expect(must([0.1, 0, 0.9, 0, 0], { heldBack: true }).standards[0]?.status).toBe("at risk");
  });

  test("can be too many at once", () => {
    const below = given({ floor: 3 });
    expect(compromise([below, given()], judged)).toMatchObject({
      belowFloorWeight: 0.5,
      verdict: "too many at once",
    });
  });

  test("has no exchange rate when nothing is given", () => {
    expect(compromise([given()], judged).exchange).toBeNull();
  });

  test("refuses weights and beliefs out of order", () => {
    expect(() => compromise([given({ weight: -1 })], judged)).toThrow("A weight is a number from 0; got -1.");
    expect(() => compromise([given({ belief: [0, 0, 0, 0, 0] })], judged)).toThrow("needs a sum of 1; got 0");
  });
});

describe("the two readings", () => {
  const demand = (more: Partial<Demand> = {}): Demand => ({
    weight: 1,
    demand: 3,
    ability: [0, 0, 0, 1, 0],
    ...more,
  });
  const supply = (more: Partial<Supply> = {}): Supply => ({
    weight: 1,
    values: points,
    belief: [0.5, 0, 0, 0, 0.5],
    ...more,
  });
  const read = (demands: Demand[], supplies: Supply[]) =>
    fit({ demands, supplies, canBar: 80, happyBar: 60, cost: judged.fit });

  test("count a level too few four times as much as one too many", () => {
    expect(read([demand()], [supply()]).can.mean).toBe(100);
    expect(read([demand({ ability: [0, 0, 1, 0, 0] })], [supply()]).can.mean).toBe(75);
    expect(read([demand({ ability: [0, 0, 0, 0, 1] })], [supply()]).can.mean).toBe(93.75);
  });

  test("stay two, with the chance of each and of both, and say which binds", () => {
    const found = read([demand({ ability: [0, 0.2, 0, 0.8, 0] })], [supply()]);
    expect(found).toMatchObject({ happy: { mean: 50, chance: 0.5 }, both: 0.4, binds: "happy" });
    expect(found.can.chance).toBeCloseTo(0.8, 12);
  });

  test("stay quick and near with many standards", () => {
    const many = Array.from({ length: 30 }, () => supply({ weight: 1 / 30 }));
    const { happy } = read([demand()], many);
    // 30 fair coins: P(at least 18) = .1808
    expect(happy.mean).toBeCloseTo(50, 9);
    expect(happy.chance).toBeCloseTo(0.1808, 2);
  });

  test("refuse weights that are no shares", () => {
    expect(() => read([demand({ weight: 0.3 })], [supply()])).toThrow(
      "The weights of a reading need a sum of 1; got [0.3].",
    );
    expect(() => read([], [supply()])).toThrow(RangeError);
  });
});
