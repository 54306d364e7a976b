import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Atoms, adjustedAt, row, type Scale, scaleOf, times, vetoAtoms } from "./atoms.ts";
import { normalBar } from "./bar.ts";
import { expectedGain } from "./joint.ts";
import type { Prospect } from "./value.ts";

/** One must at level 0 to 4, on a bar so low and wide that no exit cost is hopeless; or on another. */
function scale(mean = 0, sd = 500): Scale {
  const standard = { weight: 1, values: [0, 35, 60, 85, 100], belief: [0.2, 0.2, 0.2, 0.2, 0.2] } as const;
  const prospect: Prospect = {
    standards: [{ ...standard, must: true, floor: 1 }],
    needs: [],
    exitCost: 10,
    exitCostCannot: 14,
  };
  return scaleOf(prospect, normalBar(mean, sd));
}

type Row = readonly [p: number, m: number, u: number, c: number, v: number];
const atomsOf = (rows: readonly Row[]): Atoms => Float64Array.from(rows.flat());
const numbers = fc.tuple(
  fc.double({ min: 0.01, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 50, noNaN: true }),
  fc.double({ min: 1, max: 3, noNaN: true }),
  fc.double({ min: 1, max: 2, noNaN: true }),
  fc.double({ min: 0, max: 20, noNaN: true }),
);
const someAtoms = fc.array(numbers, { minLength: 5, maxLength: 8 }).map((rows) => {
  const sum = rows.reduce((all, [p]) => all + p, 0);
  // u is R_std·R_can, so never below c = R_can.
  return atomsOf(rows.map(([p, m, u, c, v]) => [p / sum, m, u * c, c, v]));
});

function total(atoms: Atoms, of: (at: number) => number): number {
  let sum = 0;
  for (let at = 0; at < atoms.length; at += row) sum += (atoms[at] as number) * of(at);
  return sum;
}

describe("atoms that become one", () => {
  test("law: keep their chance, every mean, and how far their adjusted values lie apart", () => {
    const { costs } = scale();
    fc.assert(
      fc.property(someAtoms, someAtoms, (a, b) => {
        const each = times(a, b, scale(), 1000);
        const few = times(a, b, scale(), 20);
        expect(few.length / row).toBeLessThanOrEqual(20);
        expect(each.length).toBe((a.length * b.length) / row);
        for (const of of [
          () => (_: number) => 1,
          (atoms: Atoms) => (at: number) => atoms[at + 1] as number,
          (atoms: Atoms) => (at: number) => atoms[at + 2] as number,
          (atoms: Atoms) => (at: number) => atoms[at + 3] as number,
          (atoms: Atoms) => (at: number) => adjustedAt(atoms, at, costs) ** 2 + (atoms[at + 4] as number),
        ]) {
          const wanted = total(each, of(each));
          expect(Math.abs(total(few, of(few)) - wanted)).toBeLessThan(1e-9 * (1 + Math.abs(wanted)));
        }
      }),
    );
  });

  test("are left out only where no points could lift them to seven spreads below the bar", () => {
    // All points are at most 100, so with a bar of 60 and spread 8 an exit cost of 100 - (60 - 56) = 96 is hopeless.
    const at = scale(60, 8);
    expect(at.hopeless).toBe(96);
    const costing = (cost: number) => atomsOf([[1, 50, 1 + cost / 10, 1, 0]]);
    const two = atomsOf([
      [0.5, 0, 1, 1, 0],
      [0.5, 0, 1, 1, 0],
    ]);
    expect(times(costing(95), two, at, 1)).toHaveLength(row);
    expect(times(costing(97), two, at, 1)).toHaveLength(0);
  });
});

describe("the gain over many atoms", () => {
  test("is read off between places as near as 1e-3 points, far below the bar as well", () => {
    const at = scale(60, 8);
    const rest = { ok: 1, points: 30, standards: 1, can: 1 };
    const spreading = atomsOf(
      Array.from({ length: 400 }, (_, k): Row => [1 / 400, k / 8, 1 + (k % 40) / 10, 1, 0]),
    );
    const moved = {
      tilted: Float64Array.of(0.1, 0.2, 0.3, 0.4),
      points: Float64Array.of(0, 3, 6, 9),
      standards: new Float64Array(4).fill(1),
      can: new Float64Array(4).fill(1),
    };
    const fineness = { atoms: 1000, grid: 512 };
    const found = expectedGain(rest, [spreading], [moved], at, at.bar.gain, fineness);
    const all = vetoAtoms(rest, [spreading], at, 1000);
    const listed = total(all, (place) =>
      moved.points.reduce(
        (sum, points, k) =>
          sum + (moved.tilted[k] as number) * at.bar.gain(adjustedAt(all, place, at.costs) + points),
        0,
      ),
    );
    expect(listed).toBeGreaterThan(0.5);
    expect(Math.abs(found - listed)).toBeLessThan(1e-3);
  });
});
