/** What would turn the decision: the smallest change of the bar, of a weight, of a level. */
import { checkPoints, type Level, levels, list, type PerLevel } from "./belief.ts";
import { asLevel } from "./evidence.ts";

/** One standard at the level it is taken to have. For two prospects: `values` minus the other's, bar 0. */
export interface Weighed {
  readonly weight: number;
  readonly values: PerLevel<number>;
  readonly level: Level;
}

/** What sums may differ by through rounding alone. */
const rounding = 1e-12;

export interface Flips {
  readonly accept: boolean;
  /** Points by which the bar would have to rise (or, if negative, fall). */
  readonly barChange: number;
  /** The weight at which the decision turns, the others keeping their proportions; null if none does. */
  readonly weightAtFlip: readonly (number | null)[];
  /** The nearest level that turns it; null if none does. */
  readonly levelAtFlip: readonly (Level | null)[];
  /** The least total weight that would have to move; null if no weights turn it. */
  readonly leastWeightMoved: number | null;
}

/**
 * Flips of U = Σ w v(level) against a bar; accept means U >= bar. For a must, a level below its floor is a no
 * by itself: test it apart.
 * @throws RangeError when weights do not sum to 1, a level is none, or points or the bar are not finite
 */
export function flips(standards: readonly Weighed[], bar: number): Flips {
  checkWeighed(standards, bar);
  const points = standards.map(({ values, level }) => values[level]);
  const worth = standards.reduce((sum, { weight }, i) => sum + weight * (points[i] as number), 0);
  const apart = worth - bar;
  const over = Math.abs(apart) <= rounding * (1 + Math.abs(bar)) ? 0 : apart;
  return {
    accept: over >= 0,
    barChange: over,
    weightAtFlip: standards.map(({ weight }, i) => weightAt(weight, points[i] as number, worth, bar)),
    levelAtFlip: standards.map((standard) => levelAt(standard, over)),
    leastWeightMoved: leastMoved(
      standards.map((s) => s.weight),
      points,
      over,
    ),
  };
}

/** w* = (c - U₋ᵢ)/(vᵢ - U₋ᵢ), where U₋ᵢ is the mean of the others. */
function weightAt(weight: number, points: number, worth: number, bar: number): number | null {
  const others = 1 - weight;
  if (!(others > 1e-12)) return null;
  const rest = (worth - weight * points) / others;
  // All alike: no weight moves their mean.
  if (Math.abs(points - rest) <= rounding * (1 + Math.abs(points))) return null;
  const at = (bar - rest) / (points - rest);
  return at >= -rounding && at <= 1 + rounding ? Math.max(0, Math.min(1, at)) : null;
}

function levelAt({ weight, values, level }: Weighed, over: number): Level | null {
  const turns = levels.filter((l) => {
    const moved = weight * (values[l] - values[level]);
    const slack = rounding * (1 + Math.abs(moved));
    return over >= 0 ? over + moved < -slack : over + moved >= -slack;
  });
  const near = turns.sort((a, b) => Math.abs(a - level) - Math.abs(b - level));
  return near[0] ?? null;
}

/** Moves weight from the best standards to the worst (or back), the farthest first, until the bar is met. */
function leastMoved(weights: readonly number[], points: readonly number[], over: number): number | null {
  if (over === 0) return 0;
  const target = over > 0 ? Math.min(...points) : Math.max(...points);
  const donors = points
    .map((p, i) => ({ gap: Math.abs(p - target), weight: weights[i] as number }))
    .sort((a, b) => b.gap - a.gap);
  let need = Math.abs(over);
  let moved = 0;
  for (const { gap, weight } of donors) {
    if (gap === 0) break;
    if (weight * gap >= need) return moved + need / gap;
    need -= weight * gap;
    moved += weight;
  }
  return need <= 1e-12 * (1 + Math.abs(over)) ? moved : null;
}

function checkWeighed(standards: readonly Weighed[], bar: number): void {
  const weights = standards.map((s) => s.weight);
  const sum = weights.reduce((a, b) => a + b, 0);
  if (weights.some((w) => !(w >= 0)) || !(Math.abs(sum - 1) <= 1e-6)) {
    throw new RangeError(`Weights need a sum of 1; got ${list(weights)}.`);
  }
  for (const { values, level } of standards) {
    asLevel(level);
    checkPoints(values);
  }
  if (!Number.isFinite(bar)) throw new RangeError(`A bar is a number of points; got ${bar}.`);
}
