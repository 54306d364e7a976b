/** What each standard weighs, from an order, from swings, or from comparisons in pairs. */
import { list } from "./belief.ts";

/**
 * Weights from an order alone: the centroid of all weights that keep it, w_i = (1/n) Σ_{k>=i} 1/k.
 * @param order places of the standards, most important first; those in one group are tied and share
 * @returns a weight for each place 0 to n - 1, together 1
 * @throws RangeError when the groups do not name each of 0 to n - 1 once
 * Source: Barron & Barrett, Decision quality using ranked attribute weights (1996).
 */
export function weightsByOrder(order: readonly (readonly number[])[]): number[] {
  const places = order.flat();
  const n = places.length;
  const known = new Set(places);
  if (n === 0 || known.size !== n || places.some((p) => !(Number.isInteger(p) && p >= 0 && p < n))) {
    throw new RangeError(
      `An order names each standard from 0 to ${Math.max(0, n - 1)} once; got ${list(places)}.`,
    );
  }
  const byPosition = centroid(n);
  const weights = new Array<number>(n).fill(0);
  let position = 0;
  for (const group of order) {
    const share =
      byPosition.slice(position, position + group.length).reduce((a, b) => a + b, 0) / group.length;
    for (const place of group) weights[place] = share;
    position += group.length;
  }
  return weights;
}

function centroid(n: number): number[] {
  const weights = new Array<number>(n).fill(0);
  let sum = 0;
  for (let k = n; k >= 1; k--) {
    sum += 1 / k;
    weights[k - 1] = sum / n;
  }
  return weights;
}

/**
 * Weights from swings: how much going from worst to ideal on each matters, against the others.
 * @param swings numbers from 0, usually to 100, not all 0
 * @throws RangeError when one is negative or not finite, or none is above 0
 */
export function weightsBySwing(swings: readonly number[]): number[] {
  const sum = swings.reduce((a, b) => a + b, 0);
  if (swings.some((s) => !(s >= 0)) || !(sum > 0 && sum < Infinity)) {
    throw new RangeError(`Swings are numbers from 0, and not all 0; got ${list(swings)}.`);
  }
  return swings.map((s) => s / sum);
}

/** One comparison: the first matters `ratio` times as much as the second. */
export interface Comparison {
  readonly first: number;
  readonly second: number;
  readonly ratio: number;
}

export interface ByPairs {
  /** null when some standards were never compared with others. */
  readonly weights: readonly number[] | null;
  /** Root mean square of what is left on the logs; above .5 the answers contradict each other. */
  readonly residual: number;
  /** The standards that comparisons connect; with weights there is one group. */
  readonly groups: readonly (readonly number[])[];
}

/** Nobody compares more in pairs, and the equations grow with the cube. */
const mostCompared = 500;

/**
 * Weights from comparisons in pairs, however few connect them all: least squares on the logarithms.
 * @param count how many standards there are
 * @throws RangeError when a place is unknown, a pair is one standard, or a ratio is not above 0
 * Source: Crawford & Williams, A note on the analysis of subjective judgment matrices (1985).
 */
export function weightsByPairs(count: number, comparisons: readonly Comparison[]): ByPairs {
  if (!(Number.isInteger(count) && count >= 1 && count <= mostCompared))
    throw new RangeError(`Weights need 1 to ${mostCompared} standards; got ${count}.`);
  for (const { first, second, ratio } of comparisons) {
    const known = [first, second].every((p) => Number.isInteger(p) && p >= 0 && p < count);
    if (!known || first === second)
      throw new RangeError(`A comparison needs two of ${count} standards; got ${first} and ${second}.`);
    if (!(ratio > 0 && ratio < Infinity))
      throw new RangeError(`A comparison needs a ratio above 0; got ${ratio}.`);
  }
  const groups = connected(count, comparisons);
  if (groups.length > 1) return { weights: null, residual: 0, groups };
  const logs = leastSquares(count, comparisons);
  const top = Math.max(...logs);
  const shares = logs.map((x) => Math.exp(x - top));
  const sum = shares.reduce((a, b) => a + b, 0);
  const squares = comparisons.map(
    (c) => ((logs[c.first] ?? 0) - (logs[c.second] ?? 0) - Math.log(c.ratio)) ** 2,
  );
  const residual = Math.sqrt(squares.reduce((a, b) => a + b, 0) / Math.max(1, squares.length));
  return { weights: shares.map((s) => s / sum), residual, groups };
}

function connected(count: number, comparisons: readonly Comparison[]): number[][] {
  const group = Array.from({ length: count }, (_, i) => i);
  const root = (i: number): number => (group[i] === i ? i : root(group[i] as number));
  for (const { first, second } of comparisons) group[root(first)] = root(second);
  const members = new Map<number, number[]>();
  for (let i = 0; i < count; i++) {
    const those = members.get(root(i));
    if (those) those.push(i);
    else members.set(root(i), [i]);
  }
  return [...members.values()];
}

/** Solves the normal equations with the last log held at 0; they are positive definite on a connected graph. */
function leastSquares(count: number, comparisons: readonly Comparison[]): number[] {
  const n = count - 1;
  const rows = Array.from({ length: n }, () => new Array<number>(n + 1).fill(0));
  const add = (i: number, j: number, value: number) => {
    const row = rows[i];
    if (row && j <= n) row[j] = (row[j] as number) + value;
  };
  for (const { first, second, ratio } of comparisons) {
    const log = Math.log(ratio);
    for (const [i, other, sign] of [
      [first, second, 1],
      [second, first, -1],
    ] as const) {
      add(i, i, 1);
      if (other < n) add(i, other, -1);
      add(i, n, sign * log);
    }
  }
  return [...solved(rows), 0];
}

/** Elimination without pivoting: right for a positive definite system. Each row ends with its right side. */
function solved(rows: number[][]): number[] {
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    const pivot = rows[k] as number[];
    for (const row of rows) {
      if (row === pivot) continue;
      const share = (row[k] as number) / (pivot[k] as number);
      if (share !== 0)
        for (let j = k; j <= n; j++) row[j] = (row[j] as number) - share * (pivot[j] as number);
    }
  }
  return rows.map((row, k) => (row[n] as number) / (row[k] as number));
}
