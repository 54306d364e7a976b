import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generalEstimates as judged } from "./assumptions.ts";
import { bestOf, clark, normalBar, type Option, ordinaryBar } from "./bar.ts";

const option = (mean: number, sd: number, chance = 1): Option => ({ mean, sd, chance });

/** ∫ F_C by brute force. */
function slowGain(options: readonly Option[], value: number): number {
  const bar = bestOf(options);
  const [low, steps] = [-200, 200_000];
  const step = (value - low) / steps;
  let sum = 0;
  for (let k = 0; k < steps; k++) sum += bar.accepts(low + (k + 0.5) * step) * step;
  return sum;
}

describe("a normal bar", () => {
  test("gives its density's height when one stands right at it", () => {
    expect(normalBar(50, 10).gain(50)).toBeCloseTo(10 / Math.sqrt(2 * Math.PI), 12);
    expect(normalBar(50, 10).accepts(50)).toBe(0.5);
  });

  test("with no spread is a step, and a tie accepts", () => {
    const bar = normalBar(50, 0);
    expect([bar.gain(60), bar.gain(50), bar.gain(40)]).toEqual([10, 0, 0]);
    expect([bar.accepts(50), bar.accepts(49.999)]).toEqual([1, 0]);
  });

  test("gains nothing from what is vetoed", () => {
    expect(normalBar(50, 10).gain(-Infinity)).toBe(0);
    expect(bestOf([option(50, 10), option(40, 5)]).gain(-Infinity)).toBe(0);
  });

  test.each([
    [Number.NaN, 1, "A bar needs a finite mean; got NaN."],
    [50, -1, "A bar needs an sd from 0; got -1."],
  ])("refuses mean %d, sd %d", (mean, sd, sentence) => {
    expect(() => normalBar(mean, sd)).toThrow(sentence);
  });
});

describe("the best of several options", () => {
  test("has Clark's mean and sd when two are sure", () => {
    const [a, b] = [option(50, 8), option(55, 12)];
    const bar = bestOf([a, b]);
    expect(bar.mean).toBeCloseTo(clark(a, b).mean, 7);
    expect(bar.sd).toBeCloseTo(clark(a, b).sd, 6);
  });

  test("reads the integral of its acceptance", () => {
    const options = [option(50, 8), option(62, 3, 0.3), option(40, 15, 0.9)];
    for (const value of [20, 45, 58, 63, 90])
      expect(bestOf(options).gain(value)).toBeCloseTo(slowGain(options, value), 5);
  });

  test("knows a sure thing without spread beside an uncertain one", () => {
    // C = 50, or 70 half the time: E(60 - C)⁺ = 5, E(80 - C)⁺ = .5·30 + .5·10
    const bar = bestOf([option(50, 0), option(70, 0, 0.5)]);
    expect([bar.gain(49), bar.gain(60), bar.gain(80)]).toEqual([0, 5, 20].map((n) => expect.closeTo(n, 9)));
    expect(bar.mean).toBeCloseTo(60, 9);
    expect(bar.sd).toBeCloseTo(10, 9);
    expect([bar.accepts(50), bar.accepts(69), bar.accepts(70)]).toEqual([0.5, 0.5, 1]);
  });

  test("of one is that one, and what cannot come does not count", () => {
    expect(bestOf([option(50, 8)])).toMatchObject({ mean: 50, sd: 8, isNormal: true });
    expect(bestOf([option(50, 8), option(99, 1, 0)])).toMatchObject({ mean: 50, sd: 8 });
  });

  test("needs one that is sure", () => {
    expect(() => bestOf([option(50, 8, 0.9)])).toThrow(
      "The bar needs one option of chance 1, such as hunting on; got none.",
    );
    expect(() => bestOf([])).toThrow(RangeError);
    expect(() => bestOf([option(50, 8, 1.5)])).toThrow("An option needs a chance from 0 to 1; got 1.5.");
  });

  test("law: another option never lowers the bar", () => {
    const any = fc.record({
      mean: fc.double({ min: 0, max: 100, noNaN: true }),
      sd: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 20, noNaN: true })),
      chance: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
    });
    fc.assert(
      fc.property(any, fc.array(any, { maxLength: 3 }), any, (sure, others, more) => {
        const options = [{ ...sure, chance: 1 }, ...others];
        const [before, after] = [bestOf(options), bestOf([...options, more])];
        expect(after.mean).toBeGreaterThanOrEqual(before.mean - 1e-6);
        for (const x of [0, 25, 50, 75, 100]) {
          expect(after.accepts(x)).toBeLessThanOrEqual(before.accepts(x) + 1e-9);
          expect(after.gain(x)).toBeLessThanOrEqual(before.gain(x) + 1e-6);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("law: the gain rises, bends upwards, and has the acceptance as its slope", () => {
    const bar = bestOf([option(50, 0.4), option(60, 9, 0.7), option(30, 4)]);
    for (let x = 20; x < 100; x += 0.7) {
      const [low, here, high] = [bar.gain(x - 0.01), bar.gain(x), bar.gain(x + 0.01)];
      expect(high).toBeGreaterThanOrEqual(here);
      expect(high + low - 2 * here).toBeGreaterThanOrEqual(-1e-7);
      expect((high - low) / 0.02).toBeCloseTo(bar.accepts(x), 3);
    }
  });
});

describe("with nothing known", () => {
  test("the bar is an ordinary job under the person's own weights", () => {
    const flat = { weight: 1, values: [0, 0, 50, 100, 100], prior: [0.25, 0, 0.5, 0, 0.25] } as const;
    const { mean, sd, chance } = ordinaryBar([flat, flat], judged.bar);
    expect([mean, chance]).toEqual([50, 1]);
    expect(sd).toBeCloseTo(Math.sqrt(2 * 0.25 * 1250 + 25), 12);
  });

  test("and no standards yet, it is the assumed one", () => {
    expect(ordinaryBar([], judged.bar)).toEqual({ mean: 60, sd: 11, chance: 1 });
  });
});
