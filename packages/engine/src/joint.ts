/**
 * The worth of several questions together: what can veto is kept as atoms, the rest is summed on a line.
 */
import { type Atoms, adjustedAt, type Scale, vetoAtoms } from "./atoms.ts";
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
  const { p, m, u, c } = vetoAtoms(rest, factors, scale, fineness.atoms);
  const from = Float64Array.from(p, (_, i) =>
    adjustedAt(m[i] as number, u[i] as number, c[i] as number, scale.costs),
  );
  const after = afterPoints(summed, from, scale.bar, gain);
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum += (p[i] as number) * after(from[i] as number);
  return sum;
}

/** Places in one spread of the bar at which a sum over points is worked out when many atoms want it. */
const perSpread = 6;
/** Below so many spreads of the bar nothing is gained any more. */
const nothingBelow = 9;

/**
 * h after what moves points: x -> Σ p·h(x + points). Read off between places (a cubic through four of them, within
 * 1e-4 points of a normal bar) when there are many more atoms than places.
 */
function afterPoints(
  { chance, at }: Spread,
  from: Float64Array,
  bar: Bar,
  gain: (value: number) => number,
): (value: number) => number {
  const exactly = (value: number) => {
    let sum = 0;
    for (let k = 0; k < chance.length; k++) sum += (chance[k] as number) * gain(value + (at[k] as number));
    return sum;
  };
  if (chance.length < 4 || !(bar.sd > 0)) return exactly;
  const highest = at.reduce((high, x) => Math.max(high, x), -Infinity);
  const low = Math.max(
    from.reduce((least, x) => Math.min(least, x), Infinity),
    bar.mean - nothingBelow * bar.sd - highest,
  );
  const high = from.reduce((most, x) => Math.max(most, x), low);
  const step = bar.isNormal ? bar.sd / perSpread : Math.min(0.25, bar.sd / perSpread);
  const count = Math.ceil((high - low) / step) + 3;
  if (!(2 * count < from.length)) return exactly;
  const h = Float64Array.from({ length: count }, (_, k) => exactly(low + (k - 1) * step));
  return (value) => {
    if (value < low) return 0;
    const place = (value - low) / step;
    const k = Math.min(count - 4, Math.floor(place));
    const t = place - k;
    const [a, b, c, d] = [h[k] as number, h[k + 1] as number, h[k + 2] as number, h[k + 3] as number];
    const [before, next, last] = [t + 1, 1 - t, 2 - t];
    return (
      (-t * next * last * a +
        3 * before * next * last * b +
        3 * before * t * last * c -
        before * t * next * d) /
      6
    );
  };
}

/** P(accept) as `quick` has h. */
export function quickAccepts(bar: Bar): (value: number) => number {
  const { mean, sd } = bar;
  if (!bar.isNormal || sd === 0) return (value) => bar.accepts(value);
  const read = belowFromTable();
  return (value) => read((value - mean) / sd);
}

/** A normal bar's h from the table; other bars read themselves quickly already. */
export function quick(bar: Bar): (value: number) => number {
  const { mean, sd } = bar;
  if (!bar.isNormal || sd === 0) return (value) => bar.gain(value);
  const read = psiFromTable();
  return (value) => sd * read((value - mean) / sd);
}
