import { describe, expect, it } from "vitest";
import { amountsThrough, readAmount } from "./amounts.ts";

describe("amounts through a floor and an ideal", () => {
  it("lie on a straight line through both", () => {
    expect(amountsThrough(2, 40_000, 4, 46_000, true)).toEqual([34_000, 37_000, 40_000, 43_000, 46_000]);
  });

  it("fall where less is better", () => {
    expect(amountsThrough(2, 44, 3, 40, false)).toEqual([52, 48, 44, 40, 36]);
  });

  it("are never below nothing", () => {
    expect(amountsThrough(3, 1, 4, 3, true)).toEqual([0, 0, 0, 1, 3]);
  });

  it("step by a tenth where floor and ideal are one level", () => {
    expect(amountsThrough(2, 1_000, 2, 1_000, true)).toEqual([800, 900, 1_000, 1_100, 1_200]);
  });

  it("are refused where the ideal is worse than the floor", () => {
    expect(amountsThrough(2, 40_000, 3, 39_000, true)).toBeUndefined();
    expect(amountsThrough(2, 40, 3, 45, false)).toBeUndefined();
    expect(amountsThrough(2, Number.NaN, 3, 45, true)).toBeUndefined();
  });
});

describe("an amount as people write it", () => {
  it("may be grouped and cut in any way", () => {
    expect(["41000", "41,000", "41 000", "41.000", "41’000"].map(readAmount)).toEqual(Array(5).fill(41_000));
    expect(["7.5", "7,5", "41,000.50"].map(readAmount)).toEqual([7.5, 7.5, 41_000.5]);
  });

  it("is nothing where it is none", () => {
    expect(["", "about 40", "-3", "."].map(readAmount)).toEqual(Array(4).fill(undefined));
  });
});
