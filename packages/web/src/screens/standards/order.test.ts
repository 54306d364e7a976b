import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movedTo, placeAt } from "./order.ts";

describe("moving one of a list", () => {
  it("puts it at the place asked for", () => {
    expect(movedTo(["a", "b", "c", "d"], "a", 2)).toEqual(["b", "c", "a", "d"]);
    expect(movedTo(["a", "b", "c", "d"], "d", 0)).toEqual(["d", "a", "b", "c"]);
  });

  it("stops at either end", () => {
    expect(movedTo(["a", "b", "c"], "a", 9)).toEqual(["b", "c", "a"]);
    expect(movedTo(["a", "b", "c"], "c", -1)).toEqual(["c", "a", "b"]);
  });

  it("leaves a list alone that does not have it", () => {
    expect(movedTo(["a", "b"], "c", 0)).toEqual(["a", "b"]);
  });

  it("neither loses nor doubles anybody", () => {
    const list = fc.uniqueArray(fc.nat(), { minLength: 1 });
    fc.assert(
      fc.property(list, fc.nat(), fc.integer({ min: -3, max: 30 }), (ids, pick, place) => {
        const one = ids[pick % ids.length];
        expect([...movedTo(ids, one, place)].sort()).toEqual([...ids].sort());
      }),
    );
  });
});

describe("the place under a hand", () => {
  it("lies after all whose middle is above", () => {
    expect(placeAt([10, 30, 50], 5)).toBe(0);
    expect(placeAt([10, 30, 50], 31)).toBe(2);
    expect(placeAt([10, 30, 50], 99)).toBe(3);
  });
});
