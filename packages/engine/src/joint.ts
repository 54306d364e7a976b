/**
 * The worth of several questions together.
 *
 * What only moves points is convolved on a line; what can veto is kept as atoms (p, m, u, c) with
 * u = R_std·R_can and c = R_can, because A = m - κ (u - c) - κ_can (c - 1) is linear in them. Merging atoms by
 * their means can then only lower the result (Jensen), and splitting points between grid places only raise it.
 */
import type { Bar } from "./bar.ts";
import type { Outcome, Piece, Pieces, Rest } from "./pieces.ts";
import { checkProspect, type Prospect, valueNow } from "./value.ts";
import { type Asked, clean, split } from "./worth.ts";

/** How fine the sums are. Below these sizes they are exact. */
export interface Fineness {
  readonly atoms: number;
  readonly grid: number;
}

export const fine: Fineness = { atoms: 512, grid: 512 };

type Costs = Pick<Prospect, "exitCost" | "exitCostCannot">;

/**
 * The worth of hearing all the answers, in points. At most .004 points off; exact for up to about 500 answers
 * to what can veto, and as many to the rest. Two questions about the same thing are not worth twice.
 * @throws RangeError when the prospect is not in order or a place does not exist
 */
export function jointWorth(prospect: Prospect, bar: Bar, asked: Asked): number {
  checkProspect(prospect);
  const pieces = split(prospect, asked);
  const after = expectedGain(pieces, prospect, bar, quick(bar), fine);
  return clean(pieces.rest.ok, after, valueNow(prospect), bar);
}

/** E~[h(A)] over the pieces. `gain` may be a quick reading of the bar's own. */
export function expectedGain(
  { rest, pieces }: Pieces,
  costs: Costs,
  bar: Bar,
  gain: (value: number) => number,
  fineness: Fineness,
): number {
  const lumpy = pieces.filter((piece) => canVeto(piece, costs));
  const points = spread(
    pieces.filter((piece) => !lumpy.includes(piece)),
    fineness.grid,
  );
  let sum = 0;
  for (const { p, adjusted } of vetoAtoms(rest, lumpy, costs, bar, fineness.atoms)) {
    for (let k = 0; k < points.chance.length; k++) {
      sum += p * (points.chance[k] as number) * gain(adjusted + (points.at[k] as number));
    }
  }
  return sum;
}

/** True when a piece bears on exit costs; otherwise it only moves points. */
export function canVeto({ outcomes }: Piece, { exitCost, exitCostCannot }: Costs): boolean {
  if (exitCost > 0) return outcomes.some((o) => o.standards !== 1 || o.can !== 1);
  return exitCostCannot > 0 && outcomes.some((o) => o.can !== 1);
}

/** The adjusted values that the pieces with vetoes may leave, and their tilted chances. */
export function vetoAtoms(
  rest: Rest,
  lumpy: readonly Piece[],
  costs: Costs,
  bar: Bar,
  most: number,
): { p: number; adjusted: number }[] {
  const start: Atom = { p: 1, m: rest.points, u: rest.standards * rest.can, c: rest.can };
  if (start.u === Infinity || start.c === Infinity) return [];
  const atoms = lumpy.reduce((all, piece) => merged(times(all, piece, costs), costs, bar, most), [start]);
  return atoms.map((atom) => ({ p: atom.p, adjusted: adjustedAt(atom, costs) }));
}

interface Atom {
  readonly p: number;
  readonly m: number;
  readonly u: number;
  readonly c: number;
}

function adjustedAt({ m, u, c }: Atom, { exitCost, exitCostCannot }: Costs): number {
  return m - exitCost * (u - c) - exitCostCannot * (c - 1);
}

/** Atoms times outcomes; those whose veto is all but certain add nothing to h and are left out. */
function times(atoms: readonly Atom[], { outcomes }: Piece, { exitCost }: Costs): Atom[] {
  const products = atoms.flatMap(({ p, m, u, c }) =>
    outcomes.map((o) => ({
      p: p * o.tilted,
      m: m + o.points,
      u: exitCost > 0 ? u * o.standards * o.can : u,
      c: c * o.can,
    })),
  );
  return products.filter(({ p, u, c }) => p > 0 && u < Infinity && c < Infinity);
}

/**
 * Few enough atoms: those of nearly the same adjusted value become their mean. Places are narrow where the bar
 * lies, and one for each far side, where h is straight.
 */
function merged(atoms: Atom[], costs: Costs, bar: Bar, most: number): Atom[] {
  if (atoms.length <= most) return atoms;
  const values = atoms.map((atom) => adjustedAt(atom, costs));
  const reach = 10 * bar.sd + 30;
  const low = Math.max(Math.min(...values), bar.mean - reach);
  const high = Math.min(Math.max(...values), bar.mean + reach);
  const width = high > low ? (high - low) / (most - 2) : 1;
  const bins: { p: number; m: number; u: number; c: number }[] = [];
  atoms.forEach((atom, k) => {
    const place = Math.floor(((values[k] as number) - low) / width);
    const bin = Math.max(0, Math.min(most - 1, place + 1));
    bins[bin] ??= { p: 0, m: 0, u: 0, c: 0 };
    const into = bins[bin];
    into.p += atom.p;
    into.m += atom.p * atom.m;
    into.u += atom.p * atom.u;
    into.c += atom.p * atom.c;
  });
  return bins.filter(Boolean).map(({ p, m, u, c }) => ({ p, m: m / p, u: u / p, c: c / p }));
}

/** A distribution of points: chances, and where. */
interface Spread {
  readonly chance: readonly number[];
  readonly at: readonly number[];
}

/** The sum of independent pieces: listed while short, then on a grid with every mean kept. */
function spread(pieces: readonly Piece[], grid: number): Spread {
  const lists = pieces.map(({ outcomes }) => outcomes.filter((o) => o.tilted > 0));
  const count = lists.reduce((product, those) => product * those.length, 1);
  return count <= 2 * grid ? listed(lists) : gridded(lists, grid);
}

function listed(lists: readonly (readonly Outcome[])[]): Spread {
  let chance = [1];
  let at = [0];
  for (const outcomes of lists) {
    const before = chance;
    const places = at;
    chance = before.flatMap((p) => outcomes.map((o) => p * o.tilted));
    at = places.flatMap((x) => outcomes.map((o) => x + o.points));
  }
  return { chance, at };
}

function gridded(lists: readonly (readonly Outcome[])[], grid: number): Spread {
  const least = lists.map((those) => Math.min(...those.map((o) => o.points)));
  const most = lists.map((those) => Math.max(...those.map((o) => o.points)));
  const low = least.reduce((a, b) => a + b, 0);
  const span = most.reduce((a, b) => a + b, 0) - low;
  const step = span / (grid - lists.length - 1) || 1;
  let chance = new Float64Array(grid);
  chance[0] = 1;
  let filled = 1;
  lists.forEach((outcomes, i) => {
    const next = new Float64Array(grid);
    const moves = outcomes.map((o) => {
      const place = (o.points - (least[i] as number)) / step;
      const whole = Math.floor(place);
      return { whole, upper: o.tilted * (place - whole), lower: o.tilted * (1 - place + whole) };
    });
    for (let k = 0; k < filled; k++) {
      const p = chance[k] as number;
      if (p === 0) continue;
      for (const { whole, upper, lower } of moves) {
        next[k + whole] = (next[k + whole] as number) + p * lower;
        next[k + whole + 1] = (next[k + whole + 1] as number) + p * upper;
      }
    }
    filled = Math.min(grid, filled + Math.max(...moves.map((move) => move.whole)) + 1);
    chance = next;
  });
  return { chance: [...chance], at: Array.from(chance, (_, k) => low + k * step) };
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
