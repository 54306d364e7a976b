import { describe, expect, test } from "vitest";
import { expectClose } from "../test-cases/close.ts";
import { asBelief, atLeast, expected, posterior, variance } from "./belief.ts";

const flat = [0.2, 0.2, 0.2, 0.2, 0.2] as const;

describe("a belief", () => {
  test("mends a rounded sum and keeps an exact one", () => {
    expect(asBelief([0.2, 0.2, 0.2, 0.2, 0.2000005]).reduce((a, b) => a + b)).toBeCloseTo(1, 15);
    const given = [0, 0, 1, 0, 0];
    expect(asBelief(given)).toEqual(given);
  });

  test.each([
    [[0.5, 0.5], "A prior needs five numbers from 0 to 1; got [0.5, 0.5]."],
    [[0.2, 0.2, 0.2, 0.2, 0.1], "A prior needs a sum of 1; got 0.9"],
    [[1.2, -0.2, 0, 0, 0], "A prior needs five numbers from 0 to 1; got [1.2, -0.2, 0, 0, 0]."],
    [[Number.NaN, 0, 0, 0, 1], "A prior needs five numbers"],
    [[0.2, 0.2, 0.2, 0.2, 0.2, 0], "A prior needs five numbers"],
  ])("refuses %j in a sentence", (given, sentence) => {
    expect(() => asBelief(given, "A prior")).toThrow(RangeError);
    expect(() => asBelief(given, "A prior")).toThrow(sentence);
  });

  test("has a chance of reaching a floor, a mean and a variance", () => {
    const belief = [0.1, 0.2, 0.3, 0.4, 0] as const;
    expect(atLeast(belief, 2)).toBeCloseTo(0.7, 15);
    expect(expected(belief, [0, 10, 20, 30, 40])).toBeCloseTo(20, 12);
    expect(variance(belief, [0, 10, 20, 30, 40])).toBeCloseTo(100, 12);
  });
});

describe("Bayes' rule", () => {
  test("weighs a flat prior by the likelihood", () => {
    const logs = [0, Math.log(3), -Infinity, -Infinity, -Infinity] as const;
    const { belief, mixed } = posterior(flat, logs);
    expect(mixed).toBe(false);
    expectClose(belief, [0.25, 0.75, 0, 0, 0], 14);
  });

  test("keeps a prior of 0 at 0, whatever is heard", () => {
    const { belief, mixed } = posterior([0, 0.5, 0.5, 0, 0], [500, 0, 0, 900, 0]);
    expect(belief).toEqual([0, 0.5, 0.5, 0, 0]);
    expect(mixed).toBe(false);
  });

  test("says so when the evidence allows only what the prior ruled out", () => {
    const { belief, mixed } = posterior([0, 0.5, 0.5, 0, 0], [-Infinity, -Infinity, -Infinity, 0, 0]);
    expect(belief).toEqual([0, 0, 0, 0.5, 0.5]);
    expect(mixed).toBe(true);
  });

  test("stays as it was when no level explains the evidence", () => {
    const never = [-Infinity, -Infinity, -Infinity, -Infinity, -Infinity] as const;
    expect(posterior(flat, never)).toEqual({ belief: flat, mixed: true });
  });

  test("survives logarithms far below what a number can hold", () => {
    const { belief } = posterior(flat, [-20_000, -20_001, -30_000, -30_000, -30_000]);
    expect(belief[0]).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  });
});
