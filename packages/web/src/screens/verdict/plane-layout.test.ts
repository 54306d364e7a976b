import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Dot, mostNames, numbered, place } from "./plane-layout.ts";

const box = { left: 26, right: 294, top: 38, bottom: 286 };
const dot = (name: string, can: number, happy: number): Dot => ({
  name,
  can,
  happy,
  canSpread: 0.1,
  happySpread: 0.1,
});

describe("the match plane", () => {
  it("puts what would be happy up, and what can be done well across", () => {
    expect(place([dot("A", 0, 0)], box)[0]).toMatchObject({ x: 26, y: 286 });
    expect(place([dot("A", 1, 1)], box)[0]).toMatchObject({ x: 294, y: 38 });
    expect(place([dot("A", 0.5, 0.5)], box)[0]).toMatchObject({ x: 160, y: 162 });
  });

  it("writes a name beside each of a few dots that lie apart", () => {
    const placed = place([dot("Northgate", 0.2, 0.3), dot("Ashgrove", 0.8, 0.7)], box);
    expect(placed.map(({ label }) => label?.anchor)).toEqual(["start", "end"]);
  });

  it("turns to numbers where names would lie on one another", () => {
    const heap = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"].map((name) =>
      dot(name, 0.5, 0.5),
    );
    expect(place(heap, box).some(({ label }) => label)).toBe(false);
  });

  it("gives dots that lie on one another one label with all their numbers", () => {
    const points = place([dot("A", 0.5, 0.5), dot("B", 0.9, 0.9), dot("C", 0.51, 0.5)], box);
    expect(numbered(points).map(({ numbers }) => numbers)).toEqual([[1, 3], [2]]);
  });

  it("turns to numbers where there are too many names", () => {
    const many = Array.from({ length: mostNames + 1 }, (_, n) => dot("x", n / 10, n / 10));
    expect(place(many, box).every(({ label }) => label === undefined)).toBe(true);
  });

  it("names all or none, and keeps every dot inside", () => {
    const share = fc.double({ min: -0.2, max: 1.2, noNaN: true });
    const dots = fc.array(
      fc.record({ name: fc.string({ minLength: 1, maxLength: 16 }), can: share, happy: share }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(dots, (some) => {
        const placed = place(
          some.map(({ name, can, happy }) => dot(name, can, happy)),
          box,
        );
        const named = placed.filter(({ label }) => label).length;
        expect([0, placed.length]).toContain(named);
        for (const { x, y } of placed) {
          expect(x).toBeGreaterThanOrEqual(box.left);
          expect(x).toBeLessThanOrEqual(box.right);
          expect(y).toBeGreaterThanOrEqual(box.top);
          expect(y).toBeLessThanOrEqual(box.bottom);
        }
      }),
    );
  });
});
