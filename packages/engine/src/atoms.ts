/**
 * What may veto, as atoms (p, m, u, c, v): a tilted chance, points, u = R_std·R_can, c = R_can, and the variance
 * of the adjusted values that became this one atom.
 *
 * A = m - κ (u - c) - κ_can (c - 1) is linear in m, u and c, and stays so under later independent factors.
 * Atoms that become one at their mean can therefore only lower E~[h(A)] (Jensen), and little, because only atoms
 * near each other in points and in cost do; an atom that no points could lift to the bar is left out.
 */
import type { Bar } from "./bar.ts";
import type { Columns } from "./outcomes.ts";
import type { Rest } from "./pieces.ts";
import { type Prospect, type Value, valueNow } from "./value.ts";

/** Columns of equal length. */
export interface Atoms {
  readonly p: Float64Array;
  readonly m: Float64Array;
  readonly u: Float64Array;
  readonly c: Float64Array;
  readonly v: Float64Array;
}

/** What adjusted values are measured against. */
export interface Scale {
  readonly costs: Pick<Prospect, "exitCost" | "exitCostCannot">;
  readonly bar: Bar;
  readonly now: Value;
  /** Exit costs, in points, from which no answers to anything could lift the prospect to the bar. */
  readonly hopeless: number;
}

export function scaleOf(prospect: Prospect, bar: Bar): Scale {
  const most = prospect.standards.reduce((sum, { weight, values }) => sum + weight * Math.max(...values), 0);
  return { costs: prospect, bar, now: valueNow(prospect), hopeless: most - (bar.mean - 7 * bar.sd) };
}

/** A piece to multiply by, of at most `most` atoms. An outcome whose veto is all but certain adds nothing to h. */
export function factorOf({ tilted, points, standards, can }: Columns, scale: Scale, most: number): Atoms {
  const { exitCost } = scale.costs;
  const into = tilted.length <= most ? listOf(tilted.length) : binsFor(rangeOf(points), scale, most);
  for (let k = 0; k < tilted.length; k++) {
    const c = can[k] as number;
    const u = exitCost > 0 ? (standards[k] as number) * c : c;
    if (u < Infinity && c < Infinity) into.add(tilted[k] as number, points[k] as number, u, c, 0);
  }
  return into.atoms();
}

/** The atoms that pieces leave together with the rest, at most `most`; none where a veto is certain. */
export function vetoAtoms(rest: Rest, factors: readonly Atoms[], scale: Scale, most: number): Atoms {
  if (rest.standards === Infinity || rest.can === Infinity) return empty(0);
  return factors.reduce((atoms, factor) => times(atoms, factor, scale, most), restAtom(rest, scale));
}

/** What is not asked about, as one atom. */
export function restAtom({ points, standards, can }: Omit<Rest, "ok">, { costs }: Scale): Atoms {
  const u = costs.exitCost > 0 ? standards * can : can;
  return { p: one(1), m: one(points), u: one(u), c: one(can), v: one(0) };
}

/** The adjusted value of an atom, in points. */
export function adjustedAt(
  m: number,
  u: number,
  c: number,
  { exitCost, exitCostCannot }: Scale["costs"],
): number {
  return m - exitCost * (u - c) - exitCostCannot * (c - 1);
}

const one = (value: number) => Float64Array.of(value);

/** The product of independent atoms, at most `most` of them. */
export function times(a: Atoms, b: Atoms, scale: Scale, most: number): Atoms {
  const size = a.p.length * b.p.length;
  const [first, second] = [rangeOf(a.m), rangeOf(b.m)];
  const range = { low: first.low + second.low, high: first.high + second.high };
  const into = size <= most ? listOf(size) : binsFor(range, scale, most);
  for (let i = 0; i < a.p.length; i++) {
    const [p, m, u, c] = [a.p[i] as number, a.m[i] as number, a.u[i] as number, a.c[i] as number];
    const v = a.v[i] as number;
    for (let k = 0; k < b.p.length; k++) {
      const both = p * (b.p[k] as number);
      if (both === 0) continue; // a chance that underflows
      const [points, inverse, can] = [m + (b.m[k] as number), u * (b.u[k] as number), c * (b.c[k] as number)];
      into.add(both, points, inverse, can, v + (b.v[k] as number));
    }
  }
  return into.atoms();
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

function rangeOf(column: Float64Array): Range {
  let [low, high] = [Infinity, -Infinity];
  for (const value of column) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

interface Collector {
  /** Adds an atom; one whose veto overflows adds nothing to h and is left out. */
  add(p: number, m: number, u: number, c: number, v: number): void;
  atoms(): Atoms;
}

function empty(size: number): Atoms {
  const column = () => new Float64Array(size);
  return { p: column(), m: column(), u: column(), c: column(), v: column() };
}

function cut({ p, m, u, c, v }: Atoms, n: number): Atoms {
  const [all, first] = [p.length === n, (column: Float64Array) => column.subarray(0, n)];
  return all ? { p, m, u, c, v } : { p: first(p), m: first(m), u: first(u), c: first(c), v: first(v) };
}

function listOf(size: number): Collector {
  const list = empty(size);
  let n = 0;
  return {
    add(p, m, u, c, v) {
      if (!(u < Infinity && c < Infinity)) return;
      list.p[n] = p;
      list.m[n] = m;
      list.u[n] = u;
      list.c[n] = c;
      list.v[n++] = v;
    },
    atoms: () => cut(list, n),
  };
}

/**
 * Collects sums in places of points by exit cost, so that the product of two long lists is never written out.
 * Places are a tenth of the bar's sd wide in points as far as there are enough; in cost they widen with it.
 */
export function binsFor({ low, high }: Range, { costs, bar, hopeless }: Scale, most: number): Collector {
  const wanted = bar.sd > 0 ? Math.ceil((10 * (high - low)) / bar.sd) : most;
  const inPoints = Math.max(1, Math.min(wanted, Math.floor(Math.sqrt(most))));
  const inCost = Math.max(1, Math.floor(most / inPoints));
  const perPoint = high > low ? (inPoints * (1 - 1e-12)) / (high - low) : 0;
  const perRoot = inCost / Math.sqrt(Math.max(hopeless, 1e-9));
  const sums = empty(inPoints * inCost);
  const [first, second] = [new Float64Array(sums.p.length), new Float64Array(sums.p.length)];
  return {
    add(p, m, u, c, v) {
      const cost = costs.exitCost * (u - c) + costs.exitCostCannot * (c - 1);
      if (!(cost < hopeless)) return;
      const column = Math.min(inCost - 1, Math.floor(Math.sqrt(Math.max(0, cost)) * perRoot));
      const bin = column * inPoints + Math.floor((m - low) * perPoint);
      const value = m - cost;
      sums.p[bin] = (sums.p[bin] as number) + p;
      sums.m[bin] = (sums.m[bin] as number) + p * m;
      sums.u[bin] = (sums.u[bin] as number) + p * u;
      sums.c[bin] = (sums.c[bin] as number) + p * c;
      sums.v[bin] = (sums.v[bin] as number) + p * v;
      first[bin] = (first[bin] as number) + p * value;
      second[bin] = (second[bin] as number) + p * value * value;
    },
    atoms() {
      let n = 0;
      for (let bin = 0; bin < first.length; bin++) {
        const p = sums.p[bin] as number;
        if (p === 0) continue;
        const mean = (first[bin] as number) / p;
        sums.m[n] = (sums.m[bin] as number) / p;
        sums.u[n] = (sums.u[bin] as number) / p;
        sums.c[n] = (sums.c[bin] as number) / p;
        sums.v[n] = (sums.v[bin] as number) / p + Math.max(0, (second[bin] as number) / p - mean * mean);
        sums.p[n++] = p;
      }
      return cut(sums, n);
    },
  };
}
