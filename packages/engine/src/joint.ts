/**
 * The worth of several questions together: what can veto is kept as atoms, the rest is summed on a line.
 */
import { type Atoms, adjustedAt, row, type Scale, vetoAtoms } from "./atoms.ts";
import type { Bar } from "./bar.ts";
import { belowFromTable, psiFromTable } from "./normal.ts";
import type { Columns } from "./outcomes.ts";
import type { Rest } from "./pieces.ts";
import { type Spread, spread } from "./points.ts";

/** How fine the sums are. Below these sizes they are exact. */
export interface Fineness {
  readonly atoms: number;
  readonly grid: number;
}

export const fine: Fineness = { atoms: 512, grid: 512 };

/** E~[h(A)] over what can veto and what only moves points. `gain` may be a quick reading of the bar's own. */
export function expectedGain(
  rest: Rest,
  factors: readonly Atoms[],
  smooth: readonly Columns[],
  scale: Scale,
  gain: (value: number) => number,
  fineness: Fineness,
): number {
  const summed = spread(smooth, fineness.grid);
  const atoms = vetoAtoms(rest, factors, scale, fineness.atoms);
  const from = new Float64Array(atoms.length / row);
  for (let i = 0; i < from.length; i++) from[i] = adjustedAt(atoms, row * i, scale.costs);
  const read = afterPoints(summed, from, scale.bar, gain);
  let sum = 0;
  for (let i = 0; i < from.length; i++) sum += (atoms[row * i] as number) * (read[i] as number);
  return sum;
}

/** Places in one spread of the bar at which a sum over points is worked out when many atoms want it. */
const perSpread = 6;
/** Below so many spreads of the bar nothing is gained any more. */
const nothingBelow = 9;

/**
 * h after what moves points, for each of some values x: Σ p·h(x + points). Read off between places (a cubic through
 * four of them, within 1e-4 points of a normal bar) when there are many more values than places.
 */
function afterPoints(
  summed: Spread,
  from: Float64Array,
  bar: Bar,
  gain: (value: number) => number,
): Float64Array {
  const { chance, at } = summed;
  if (chance.length < 4 || !(bar.sd > 0)) return exactly(summed, from, gain);
  const highest = at.reduce((high, x) => Math.max(high, x), -Infinity);
  const low = Math.max(
    from.reduce((least, x) => Math.min(least, x), Infinity),
    bar.mean - nothingBelow * bar.sd - highest,
  );
  const high = from.reduce((most, x) => Math.max(most, x), low);
  const step = bar.isNormal ? bar.sd / perSpread : Math.min(0.25, bar.sd / perSpread);
  const count = Math.ceil((high - low) / step) + 3;
  if (!(2 * count < from.length)) return exactly(summed, from, gain);
  const places = Float64Array.from({ length: count }, (_, k) => low + (k - 1) * step);
  return between(exactly(summed, places, gain), low, step, from);
}

function exactly({ chance, at }: Spread, from: Float64Array, gain: (value: number) => number): Float64Array {
  const read = new Float64Array(from.length);
  for (let i = 0; i < from.length; i++) {
    let sum = 0;
    for (let k = 0; k < chance.length; k++) {
      sum += (chance[k] as number) * gain((from[i] as number) + (at[k] as number));
    }
    read[i] = sum;
  }
  return read;
}

/** Cubics through h at places a step apart, the second of which is `low`; below that, nothing. */
function between(h: Float64Array, low: number, step: number, from: Float64Array): Float64Array {
  const read = new Float64Array(from.length);
  for (let i = 0; i < from.length; i++) {
    const value = from[i] as number;
    if (value < low) continue;
    const place = (value - low) / step;
    const k = Math.min(h.length - 4, Math.floor(place));
    const t = place - k;
    const a = h[k] as number;
    const b = h[k + 1] as number;
    const c = h[k + 2] as number;
    const d = h[k + 3] as number;
    const before = t + 1;
    const next = 1 - t;
    const last = 2 - t;
    read[i] =
      (-t * next * last * a +
        3 * before * next * last * b +
        3 * before * t * last * c -
        before * t * next * d) /
      6;
  }
  return read;
}

/** P(accept) as `quick` has h. */
export function quickAccepts(bar: Bar): (value: number) => number {
  const { mean, sd } = bar;
  if (!bar.isNormal || sd === 0) return (value) => bar.accepts(value);
  return (value) => belowFromTable((value - mean) / sd);
}

/** A normal bar's h from the table; other bars read themselves quickly already. */
export function quick(bar: Bar): (value: number) => number {
  const { mean, sd } = bar;
  if (!bar.isNormal || sd === 0) return (value) => bar.gain(value);
  return (value) => sd * psiFromTable((value - mean) / sd);
}
