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

/** Atoms one after the other, each a row of five numbers: p, m, u, c, v. */
export type Atoms = Float64Array;
export const row = 5;

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
export function factorOf(columns: Columns, scale: Scale, most: number): Atoms {
  const { tilted, points, standards, can } = columns;
  const count = tilted.length;
  if (count > most) return binned(columns, count, rangeOf(points, 0, 1), scale, most);
  const list = new Float64Array(row * count);
  let n = 0;
  for (let k = 0; k < count; k++) {
    const c = can[k] as number;
    const u = scale.costs.exitCost > 0 ? (standards[k] as number) * c : c;
    if (!(u < Infinity && c < Infinity)) continue;
    list[n] = tilted[k] as number;
    list[n + 1] = points[k] as number;
    list[n + 2] = u;
    list[n + 3] = c;
    n += row;
  }
  return n < list.length ? list.subarray(0, n) : list;
}

/** The first `count` outcomes, whose points lie in a range, in at most `most` bins. */
export function binned(
  { tilted, points, standards, can }: Columns,
  count: number,
  range: Range,
  scale: Scale,
  most: number,
): Atoms {
  const bins = binsFor(range, scale, most);
  for (let k = 0; k < count; k++) {
    const c = can[k] as number;
    const u = scale.costs.exitCost > 0 ? (standards[k] as number) * c : c;
    if (u < Infinity && c < Infinity) addTo(bins, tilted[k] as number, points[k] as number, u, c, 0);
  }
  return atomsIn(bins);
}

/** The atoms that pieces leave together with the rest, at most `most`; none where a veto is certain. */
export function vetoAtoms(rest: Rest, factors: readonly Atoms[], scale: Scale, most: number): Atoms {
  if (rest.standards === Infinity || rest.can === Infinity) return new Float64Array(0);
  return factors.reduce((atoms, factor) => times(atoms, factor, scale, most), restAtom(rest, scale));
}

/** What is not asked about, as one atom. */
export function restAtom({ points, standards, can }: Omit<Rest, "ok">, { costs }: Scale): Atoms {
  const u = costs.exitCost > 0 ? standards * can : can;
  return Float64Array.of(1, points, u, can, 0);
}

/** The adjusted value of the atom whose row begins at a place, in points. */
export function adjustedAt(atoms: Atoms, at: number, { exitCost, exitCostCannot }: Scale["costs"]): number {
  const c = atoms[at + 3] as number;
  return (atoms[at + 1] as number) - exitCost * ((atoms[at + 2] as number) - c) - exitCostCannot * (c - 1);
}

/** The product of independent atoms, at most `most` of them. */
export function times(a: Atoms, b: Atoms, scale: Scale, most: number): Atoms {
  if ((a.length / row) * (b.length / row) <= most) return listed(a, b);
  const [first, second] = [rangeOf(a, 1, row), rangeOf(b, 1, row)];
  const bins = binsFor({ low: first.low + second.low, high: first.high + second.high }, scale, most);
  for (let i = 0; i < a.length; i += row) {
    const p = a[i] as number;
    const m = a[i + 1] as number;
    const u = a[i + 2] as number;
    const c = a[i + 3] as number;
    const v = a[i + 4] as number;
    for (let k = 0; k < b.length; k += row) {
      const both = p * (b[k] as number);
      if (both === 0) continue; // a chance that underflows
      const points = m + (b[k + 1] as number);
      addTo(bins, both, points, u * (b[k + 2] as number), c * (b[k + 3] as number), v + (b[k + 4] as number));
    }
  }
  return atomsIn(bins);
}

/** Every product in a list; one whose veto overflows adds nothing to h and is left out. */
function listed(a: Atoms, b: Atoms): Atoms {
  const list = new Float64Array((a.length * b.length) / row);
  let n = 0;
  for (let i = 0; i < a.length; i += row) {
    for (let k = 0; k < b.length; k += row) {
      const p = (a[i] as number) * (b[k] as number);
      const u = (a[i + 2] as number) * (b[k + 2] as number);
      const c = (a[i + 3] as number) * (b[k + 3] as number);
      if (p === 0 || !(u < Infinity && c < Infinity)) continue;
      list[n] = p;
      list[n + 1] = (a[i + 1] as number) + (b[k + 1] as number);
      list[n + 2] = u;
      list[n + 3] = c;
      list[n + 4] = (a[i + 4] as number) + (b[k + 4] as number);
      n += row;
    }
  }
  return n < list.length ? list.subarray(0, n) : list;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Least and most of every `step`th number, counted from one place. */
function rangeOf(numbers: Float64Array, from: number, step: number): Range {
  let [low, high] = [Infinity, -Infinity];
  for (let i = from; i < numbers.length; i += step) {
    const value = numbers[i] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

/** Places of points by exit cost. Each is a row of sums: p; then p times m, u, c, v, the adjusted value and its square. */
interface Bins {
  readonly sums: Float64Array;
  readonly end: number;
  readonly scale: Scale;
  readonly low: number;
  readonly perPoint: number;
  readonly inPoints: number;
  readonly perRoot: number;
  readonly inCost: number;
}

const binRow = 7;
/** Room for the bins. A search fills hundreds of sets of them, one after the other, and each clears it first. */
let room = new Float64Array(binRow * 512);

/**
 * Bins collect sums, so that the product of two long lists is never written out.
 * Places are a tenth of the bar's sd wide in points as far as there are enough; in cost they widen with it.
 */
function binsFor({ low, high }: Range, scale: Scale, most: number): Bins {
  const { bar, hopeless } = scale;
  const wanted = bar.sd > 0 ? Math.ceil((10 * (high - low)) / bar.sd) : most;
  const inPoints = Math.max(1, Math.min(wanted, Math.floor(Math.sqrt(most))));
  const inCost = Math.max(1, Math.floor(most / inPoints));
  const perPoint = high > low ? (inPoints * (1 - 1e-12)) / (high - low) : 0;
  const perRoot = inCost / Math.sqrt(Math.max(hopeless, 1e-9));
  const end = binRow * inPoints * inCost;
  if (room.length < end) room = new Float64Array(end);
  room.fill(0, 0, end);
  return { sums: room, end, scale, low, perPoint, inPoints, perRoot, inCost };
}

function addTo(bins: Bins, p: number, m: number, u: number, c: number, v: number): void {
  const { sums, scale } = bins;
  const cost = scale.costs.exitCost * (u - c) + scale.costs.exitCostCannot * (c - 1);
  if (!(cost < scale.hopeless)) return;
  const column = Math.min(bins.inCost - 1, Math.floor(Math.sqrt(Math.max(0, cost)) * bins.perRoot));
  const bin = binRow * (column * bins.inPoints + Math.floor((m - bins.low) * bins.perPoint));
  const value = m - cost;
  sums[bin] = (sums[bin] as number) + p;
  sums[bin + 1] = (sums[bin + 1] as number) + p * m;
  sums[bin + 2] = (sums[bin + 2] as number) + p * u;
  sums[bin + 3] = (sums[bin + 3] as number) + p * c;
  sums[bin + 4] = (sums[bin + 4] as number) + p * v;
  sums[bin + 5] = (sums[bin + 5] as number) + p * value;
  sums[bin + 6] = (sums[bin + 6] as number) + p * value * value;
}

/** Each bin that holds something, as one atom at its mean. */
function atomsIn({ sums, end }: Bins): Atoms {
  let used = 0;
  for (let bin = 0; bin < end; bin += binRow) if (sums[bin] !== 0) used++;
  const list = new Float64Array(row * used);
  let n = 0;
  for (let bin = 0; bin < end; bin += binRow) {
    const p = sums[bin] as number;
    if (p === 0) continue;
    const mean = (sums[bin + 5] as number) / p;
    const within = Math.max(0, (sums[bin + 6] as number) / p - mean * mean);
    list[n] = p;
    list[n + 1] = (sums[bin + 1] as number) / p;
    list[n + 2] = (sums[bin + 2] as number) / p;
    list[n + 3] = (sums[bin + 3] as number) / p;
    list[n + 4] = (sums[bin + 4] as number) / p + within;
    n += row;
  }
  return list;
}
