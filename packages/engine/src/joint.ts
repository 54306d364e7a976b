/**
 * The worth of several questions together: what can veto is kept as atoms, the rest is summed on a line.
 */
import { type Atoms, adjustedAt, type Scale, vetoAtoms } from "./atoms.ts";
import type { Bar } from "./bar.ts";
import type { Piece, Rest } from "./pieces.ts";
import { spread } from "./points.ts";

/** How fine the sums are. Below these sizes they are exact. */
export interface Fineness {
  readonly atoms: number;
  readonly grid: number;
}

export const fine: Fineness = { atoms: 1024, grid: 512 };

/** E~[h(A)] over what can veto and what only moves points. `gain` may be a quick reading of the bar's own. */
export function expectedGain(
  rest: Rest,
  factors: readonly Atoms[],
  smooth: readonly Piece[],
  scale: Scale,
  gain: (value: number) => number,
  fineness: Fineness,
): number {
  const { chance, at } = spread(smooth, fineness.grid);
  const { p, m, u, c } = vetoAtoms(rest, factors, scale, fineness.atoms);
  let sum = 0;
  for (let i = 0; i < p.length; i++) {
    const from = adjustedAt(m[i] as number, u[i] as number, c[i] as number, scale.costs);
    let inner = 0;
    for (let k = 0; k < chance.length; k++) inner += (chance[k] as number) * gain(from + (at[k] as number));
    sum += (p[i] as number) * inner;
  }
  return sum;
}

/** A normal bar's h from a table (cubic, 1e-10 of its sd off); other bars read themselves quickly already. */
export function quick(bar: Bar): (value: number) => number {
  const { mean, sd } = bar;
  if (!bar.isNormal || sd === 0) return (value) => bar.gain(value);
  const step = sd / 64;
  const reach = 8 * 64;
  const h = new Float64Array(2 * reach + 1);
  const slope = new Float64Array(2 * reach + 1);
  for (let k = 0; k < h.length; k++) {
    h[k] = bar.gain(mean + (k - reach) * step);
    slope[k] = bar.accepts(mean + (k - reach) * step) * step;
  }
  return (value) => {
    const place = (value - mean) / step + reach;
    if (!(place >= 0)) return bar.gain(value);
    if (place >= 2 * reach) return value - mean;
    const k = Math.floor(place);
    const t = place - k;
    const [h0, s0, s1] = [h[k] as number, slope[k] as number, slope[k + 1] as number];
    const rise = (h[k + 1] as number) - h0;
    return h0 + t * (s0 + t * (3 * rise - 2 * s0 - s1 + t * (s0 + s1 - 2 * rise)));
  };
}
