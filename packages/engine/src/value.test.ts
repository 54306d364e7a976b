import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as any from "../test-cases/arbitraries.ts";
import { expectClose } from "../test-cases/close.ts";
import { generalEstimates as judged } from "./assumptions.ts";
import { normalBar } from "./bar.ts";
import { levels } from "./belief.ts";
import { adjust, gainNow, inNeed, type Prospect, type Standing, valueCurve, valueNow } from "./value.ts";

const standing = (more: Partial<Standing> = {}): Standing => ({
  weight: 1,
  values: judged.curve,
  belief: [0, 0, 1, 0, 0],
  must: false,
  floor: 0,
  ...more,
});
const at = (standards: Standing[], exitCost = 10): Prospect => ({
  standards,
  needs: [],
  exitCost,
  exitCostCannot: 14,
});

describe("the value curve", () => {
  test.each([
    [4, [0, 35, 60, 85, 100]],
    [3, [0, 43.333333333333336, 76.66666666666667, 100, 100]],
    [2, [0, 60, 100, 100, 100]],
    [1, [0, 100, 100, 100, 100]],
    [0, [100, 100, 100, 100, 100]],
  ] as const)("with ideal %d is %j", (ideal, curve) => {
    expectClose(valueCurve(judged.curve, ideal), curve);
  });
});

describe("the value of a prospect", () => {
  test("is weights times points when nothing can break", () => {
    const half = [standing({ weight: 0.5 }), standing({ weight: 0.5, belief: [0, 0, 0, 0, 1] })];
    expect(valueNow(at(half))).toEqual({ mean: 80, standardsOk: 1, can: 1, adjusted: 80 });
  });

  test("does not average a must away: it takes the exit cost at the odds of breaking", () => {
    // ok half the time, 60 points then; A = 60 - 10 (1/.5 - 1)
    const must = standing({ must: true, floor: 2, belief: [0.5, 0, 0.5, 0, 0] });
    expect(valueNow(at([must]))).toEqual({ mean: 60, standardsOk: 0.5, can: 1, adjusted: 50 });
  });

  test("of a certain veto is no number to beat a bar with, and the gain is 0", () => {
    const broken = at([standing({ must: true, floor: 3 })], 0);
    expect(valueNow(broken).adjusted).toBe(-Infinity);
    expect(gainNow(broken, normalBar(0, 10))).toBe(0);
  });

  test("takes in the need for work: only absolute musts stay vetoes", () => {
    const list = [
      standing({ must: true, floor: 2 }),
      { ...standing({ must: true, floor: 2 }), absolute: true },
    ];
    expect(inNeed(list).map((s) => [s.must, s.floor])).toEqual([
      [false, 0],
      [true, 2],
    ]);
  });

  test.each([
    ["weights", [standing({ weight: 0.5 })], "need a sum of 1; got [0.5]"],
    ["no standards", [], "need a sum of 1; got []"],
    ["a weight", [standing({ weight: Number.NaN })], "need a sum of 1"],
    ["a belief", [standing({ belief: [1, 1, 0, 0, 0] })], "A standard's belief needs a sum of 1"],
    ["points", [standing({ values: [0, 1, Number.NaN, 3, 4] })], "Points need five finite numbers"],
    ["a floor", [standing({ floor: 5 as never })], "A level is a whole number"],
  ])("refuses %s out of order", (_, standards, sentence) => {
    expect(() => valueNow(at(standards))).toThrow(sentence);
    expect(() => valueNow(at(standards))).toThrow(RangeError);
  });

  test("refuses an exit cost below 0", () => {
    expect(() => valueNow(at([standing()], -1))).toThrow("exitCost needs points from 0; got -1.");
  });
});

describe("exit costs", () => {
  test("are paid as often as a job would be left for each one that holds", () => {
    // S_std .8 and S_can .5: 70 − 10·(1/.8 − 1)/.5 − 14·(1/.5 − 1) = 70 − 5 − 14.
    expect(adjust(70, 1 / 0.8, 1 / 0.5, { exitCost: 10, exitCostCannot: 14 })).toBeCloseTo(51, 12);
    expect(adjust(70, Infinity, 1, { exitCost: 10, exitCostCannot: 14 })).toBe(-Infinity);
  });
});

describe("laws of value", () => {
  test("accepting beats the bar exactly when the adjusted value reaches it", () => {
    fc.assert(
      fc.property(any.prospect, fc.double({ min: 0, max: 100, noNaN: true }), (prospect, bar) => {
        // the plain sum over all level vectors: the points where no must breaks, else the bar less the exit cost
        let sum = 0;
        const visit = (i: number, chance: number, points: number, ok: boolean) => {
          const s = prospect.standards[i];
          if (!s) {
            sum += chance * (ok ? points : bar - prospect.exitCost);
            return;
          }
          for (const l of levels) {
            visit(
              i + 1,
              chance * s.belief[l],
              points + s.weight * s.values[l],
              ok && !(s.must && l < s.floor),
            );
          }
        };
        visit(0, 1, 0, true);
        const { standardsOk, adjusted } = valueNow(prospect);
        expect(sum - bar).toBeCloseTo(standardsOk * (adjusted - bar), 9);
      }),
      { numRuns: 300 },
    );
  });
});
