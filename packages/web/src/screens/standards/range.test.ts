import type { Level } from "@twoway/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pushed } from "./range.ts";

describe("two handles on one track", () => {
  it("move alone while there is room", () => {
    expect(pushed({ floor: 1, ideal: 3 }, "floor", 2)).toEqual({ floor: 2, ideal: 3 });
    expect(pushed({ floor: 1, ideal: 3 }, "ideal", 1)).toEqual({ floor: 1, ideal: 1 });
  });

  it("push each other along", () => {
    expect(pushed({ floor: 1, ideal: 2 }, "floor", 4)).toEqual({ floor: 4, ideal: 4 });
    expect(pushed({ floor: 2, ideal: 3 }, "ideal", 0)).toEqual({ floor: 0, ideal: 0 });
  });

  it("never put the floor above the ideal, and the moved one is where it was put", () => {
    const level = fc.integer({ min: 0, max: 4 }) as fc.Arbitrary<Level>;
    fc.assert(
      fc.property(level, level, level, fc.constantFrom("floor", "ideal"), (a, b, to, handle) => {
        const range = pushed({ floor: Math.min(a, b) as Level, ideal: Math.max(a, b) as Level }, handle, to);
        expect(range.floor).toBeLessThanOrEqual(range.ideal);
        expect(range[handle]).toBe(to);
      }),
    );
  });
});
