import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as any from "../test-cases/arbitraries.ts";
import { expectClose } from "../test-cases/close.ts";
import { generalEstimates as judged } from "./assumptions.ts";
import { type Belief, type Level, levels } from "./belief.ts";
import { murphy, recalibration, scores, sharpened, skill } from "./calibration.ts";
import { kernel } from "./kernel.ts";
import { about, hitRate, learnVoice } from "./reliability.ts";

const flat: Belief = [0.2, 0.2, 0.2, 0.2, 0.2];
const sure = (l: Level): Belief => [0, 1, 2, 3, 4].map((k) => (k === l ? 1 : 0)) as unknown as Belief;

describe("scores of predictions", () => {
  test("by hand for the flat forecast", () => {
    const { brier, rps, log } = scores([{ forecast: flat, outcome: 2 }], 1e-6);
    expect(brier).toBeCloseTo(0.8, 12);
    // F = .2 .4 .6 .8 against 0 0 1 1
    expect(rps).toBeCloseTo((0.04 + 0.16 + 0.16 + 0.04) / 4, 12);
    expect(log).toBeCloseTo(Math.log(5), 12);
  });

  test("forgive a near miss more than a far one, by the ranked score alone", () => {
    const miss = (outcome: Level) => scores([{ forecast: sure(0), outcome }], 1e-6);
    expect(miss(1).brier).toBe(miss(4).brier);
    expect(miss(1).rps).toBeLessThan(miss(4).rps);
    expect(miss(4).log).toBeCloseTo(-Math.log(1e-6), 9);
  });

  test("need something to score", () => {
    expect(() => scores([], 1e-6)).toThrow("A score needs at least one look-back; got none.");
    expect(() => scores([{ forecast: flat, outcome: 9 as never }], 1e-6)).toThrow(RangeError);
    expect([skill(0.1, 0.2), skill(0.1, 0)]).toEqual([0.5, null]);
  });

  test("law: Brier is reliability less resolution plus uncertainty", () => {
    const stated = fc.record({ forecast: fc.constantFrom(0.1, 0.3, 0.5, 0.7, 0.9), happened: fc.boolean() });
    fc.assert(
      fc.property(fc.array(stated, { minLength: 1, maxLength: 60 }), (all) => {
        const brier = all.reduce((sum, s) => sum + (s.forecast - (s.happened ? 1 : 0)) ** 2, 0) / all.length;
        const { reliability, resolution, uncertainty, fairReliability } = murphy(all, 8);
        expect(reliability - resolution + uncertainty).toBeCloseTo(brier, 12);
        expect(fairReliability).toBeLessThanOrEqual(reliability + 1e-15);
        expect(fairReliability).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("bins draw the rate of few cases towards the forecast", () => {
    const [bin] = murphy(
      [
        { forecast: 0.5, happened: true },
        { forecast: 0.5, happened: true },
      ],
      8,
    ).bins;
    expect(bin).toEqual({ forecast: 0.5, count: 2, rate: 1, shrunk: 0.6 });
  });
});

describe("recalibration", () => {
  const forecast: Belief = [0.02, 0.03, 0.9, 0.03, 0.02];

  test("leaves forecasts alone with no look-backs", () => {
    expect(recalibration([], judged.calibration)).toBeCloseTo(1, 9);
  });

  test("softens one who was too sure, and sharpens one too timid", () => {
    const wrong = levels.flatMap((outcome) => Array.from({ length: 4 }, () => ({ forecast, outcome })));
    expect(recalibration(wrong, judged.calibration)).toBeLessThan(0.7);
    const timid: Belief = [0.15, 0.15, 0.4, 0.15, 0.15];
    const right = Array.from({ length: 20 }, () => ({ forecast: timid, outcome: 2 as const }));
    expect(recalibration(right, judged.calibration)).toBeGreaterThan(1.3);
    expectClose(sharpened([0.1, 0.2, 0.4, 0.2, 0.1], 1), [0.1, 0.2, 0.4, 0.2, 0.1]);
  });
});

describe("learning whom to believe", () => {
  const grid = { ...judged.calibration, eps: 0.005, ref: judged.ordinary };
  const pairs = (heard: Level, truth: Level, count: number) =>
    Array.from({ length: count }, () => ({ heard, truth: sure(truth) }));

  test("leaves the grid's mean with no look-backs", () => {
    const { up, down } = learnVoice([], grid);
    expect(up).toBeCloseTo(0.425, 9);
    expect(down).toBeCloseTo(0.275, 9);
  });

  test("finds a voice that praises what is not there, and one that tells it as it is", () => {
    const praises = learnVoice([...pairs(3, 1, 6), ...pairs(4, 2, 6)], grid);
    const plain = learnVoice([...pairs(1, 1, 6), ...pairs(3, 3, 6)], grid);
    expect(praises.up).toBeGreaterThan(0.6);
    expect(plain.up).toBeLessThan(0.2);
    expect(plain.kernel[3][3]).toBeGreaterThan(praises.kernel[3][3]);
  });

  test("begins at the assumed bend where it is told to, and gives back a kernel's rows", () => {
    const { up } = learnVoice([], { ...grid, prior: about(0.65, 0.05, 0.1) });
    expect(up).toBeGreaterThan(0.6);
    const single = learnVoice(pairs(2, 2, 3), { ...grid, upGrid: [0.3], downGrid: [0.1] });
    const wanted = kernel({ up: 0.3, down: 0.1, eps: 0.005 }, judged.ordinary);
    for (const l of levels) expectClose(single.kernel[l], wanted[l]);
  });

  test("shows a hit rate that begins at a half", () => {
    expect(hitRate([], [2, 2])).toBe(0.5);
    expect(hitRate([...pairs(3, 3, 3), ...pairs(3, 1, 1)], [2, 2])).toBe(5 / 8);
  });

  test("law: does not mind the order of look-backs", () => {
    const pair = fc.record({ heard: any.level, truth: any.belief });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), (all) => {
        const [forward, backward] = [learnVoice(all, grid), learnVoice([...all].reverse(), grid)];
        expectClose([forward.up, forward.down], [backward.up, backward.down], 10);
      }),
      { numRuns: 60 },
    );
  });
});
