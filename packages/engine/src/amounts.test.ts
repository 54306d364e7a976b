import { describe, expect, test } from "vitest";
import { expectClose } from "../test-cases/close.ts";
import { countedRange, levelOfAmount, sharesOfRange, upTo, valueOfAmount, valuesHeard } from "./amounts.ts";
import { generalEstimates as judged } from "./assumptions.ts";

const pay = [40_000, 45_000, 50_000, 55_000, 65_000] as const;
const hours = [60, 50, 45, 40, 35] as const;
const points = [0, 35, 60, 85, 100] as const;

describe("an amount", () => {
  test.each([
    [39_999, 0],
    [45_000, 1],
    [49_999.99, 1],
    [50_000, 2],
    [70_000, 4],
  ])("of pay %d has level %d: never rounded up", (amount, level) => {
    expect(levelOfAmount(pay, amount)).toBe(level);
  });

  test.each([
    [61, 0],
    [50, 1],
    [45.5, 1],
    [40, 3],
    [20, 4],
  ])("of hours %d has level %d: fewer are better", (amount, level) => {
    expect(levelOfAmount(hours, amount)).toBe(level);
  });

  test("is worth its place between the anchors, and no more beyond them", () => {
    expect(valueOfAmount(pay, points, 52_500)).toBeCloseTo(72.5, 12);
    expect(valueOfAmount(hours, points, 42.5)).toBeCloseTo(72.5, 12);
    expect(valueOfAmount(pay, points, 30_000)).toBe(0);
    expect(valueOfAmount(pay, points, 90_000)).toBe(100);
    expect(valuesHeard(pay, points, 52_500)).toEqual([0, 35, 72.5, 85, 100]);
  });

  test("as a range has a share in each level it spans", () => {
    expectClose(sharesOfRange(pay, { from: 48_000, to: 58_000 }), [0, 0.2, 0.5, 0.3, 0]);
    expectClose(sharesOfRange(hours, { from: 38, to: 48 }), [0, 0.3, 0.5, 0.2, 0]);
    expectClose(sharesOfRange(pay, { from: 50_000, to: 50_000 }), [0, 0, 1, 0, 0]);
  });

  test("as an employer's range counts for its worse half, for pay and for hours", () => {
    expect(countedRange(pay, { from: 50_000, to: 60_000 }, judged.amount)).toEqual({
      from: 50_000,
      to: 55_000,
    });
    expect(countedRange(hours, { from: 38, to: 44 }, judged.amount)).toEqual({ from: 44, to: 41 });
    expect(upTo(60_000, judged.amount)).toEqual({ from: 48_000, to: 60_000 });
  });

  test("needs anchors that go one way, and a number", () => {
    expect(() => levelOfAmount([1, 3, 2, 4, 5], 2)).toThrow(
      "Amounts rise, or fall, from level 0 to 4; got [1, 3, 2, 4, 5].",
    );
    expect(() => levelOfAmount([2, 2, 2, 2, 2], 2)).toThrow(RangeError);
    expect(() => levelOfAmount(pay, Number.NaN)).toThrow("An amount is a number; got NaN.");
  });
});
