/** How sure is a ranking, when the weights are not: stochastic multicriteria acceptability. */
import { list } from "./belief.ts";

/** Numbers from 0 up to 1, one a call; whoever calls brings them, with a seed where the result is to repeat. */
export type Chance = () => number;

/** Weights about which nothing is known: uniform over all that sum to 1. */
export function drawUniform(count: number, chance: Chance): number[] {
  const parts = Array.from({ length: count }, () => -Math.log(1 - chance()));
  const sum = parts.reduce((a, b) => a + b, 0);
  return sum > 0 ? parts.map((p) => p / sum) : parts.map(() => 1 / count);
}

/** Weights of which only the order is known, the first the largest: uniform over all that keep it. */
export function drawOrdered(count: number, chance: Chance): number[] {
  return drawUniform(count, chance).sort((a, b) => b - a);
}

/**
 * Weights from swings given with some care: each swing times exp(sigma·z).
 * @param swings from 0, not all 0
 * @param sigma spread of the logarithm, from 0; about .2 for somebody sure, .6 for a guess
 */
export function drawAround(swings: readonly number[], sigma: number, chance: Chance): number[] {
  const moved = swings.map((s) => s * Math.exp(sigma * normalDraw(chance)));
  const sum = moved.reduce((a, b) => a + b, 0);
  if (!(sum > 0 && sum < Infinity))
    throw new RangeError(`Swings are numbers from 0, not all 0; got ${list(swings)}.`);
  return moved.map((s) => s / sum);
}

function normalDraw(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

export interface Rankings {
  /** `acceptability[a][r]`: the share of draws in which a has rank r; ties share their ranks. */
  readonly acceptability: readonly (readonly number[])[];
  /** The mean weights of the draws that put a first; null where none does. */
  readonly central: readonly (readonly number[] | null)[];
}

/**
 * Ranks prospects under many weights one might mean. With 10,000 draws a share is within .01 of the truth.
 * @param values `values[a][i]`: points of prospect a on standard i; or, with levels random, one draw of them
 * @param draws how many
 * @param draw one set of weights a call
 * @param score what a prospect is ranked by under weights; a veto puts the bar less the exit
 *   cost here; the weighted points where left out
 * @throws RangeError when there is nothing to rank, a row is short, or draws is not a count above 0
 * Source: Lahdelma, Hokkanen & Salminen (1998); Lahdelma & Salminen, SMAA-2 (2001).
 */
export function rankings(
  values: readonly (readonly number[])[],
  draws: number,
  draw: () => readonly number[],
  score?: (row: readonly number[], weights: readonly number[], prospect: number) => number,
): Rankings {
  const count = values.length;
  const width = values[0]?.length ?? 0;
  if (
    count === 0 ||
    width === 0 ||
    values.some((row) => row.length !== width || !row.every(Number.isFinite))
  ) {
    throw new RangeError("A ranking needs prospects with as many points each as there are standards.");
  }
  if (!(Number.isInteger(draws) && draws > 0))
    throw new RangeError(`A ranking needs draws above 0; got ${draws}.`);
  const tally = new Float64Array(count * count);
  const sums = new Float64Array(count * width);
  const scores = new Float64Array(count);
  const order = Uint32Array.from(values, (_, a) => a);
  const weights = new Float64Array(width);
  const rows = values.map((row) => Float64Array.from(row));
  for (let n = 0; n < draws; n++) {
    const drawn = draw();
    for (let i = 0; i < width; i++) weights[i] = drawn[i] ?? 0;
    for (let a = 0; a < count; a++) {
      const row = rows[a] as Float64Array;
      scores[a] =
        score === undefined ? weighted(row, weights) : score(values[a] as readonly number[], drawn, a);
    }
    sortByScore(order, scores);
    for (let from = 0, to = 1; from < count; from = to++) {
      const score = scores[order[from] as number] as number;
      while (to < count && scores[order[to] as number] === score) to++;
      for (let place = from; place < to; place++) {
        const a = order[place] as number;
        for (let rank = from; rank < to; rank++) add(tally, a * count + rank, 1 / (to - from));
        if (from > 0) continue;
        for (let i = 0; i < width; i++) add(sums, a * width + i, (weights[i] as number) / to);
      }
    }
  }
  const row = (all: Float64Array, a: number, length: number, by: number) =>
    Array.from({ length }, (_, k) => (all[a * length + k] as number) / by);
  return {
    acceptability: values.map((_, a) => row(tally, a, count, draws)),
    central: values.map((_, a) => {
      const firsts = tally[a * count] as number;
      return firsts > 0 ? row(sums, a, width, firsts) : null;
    }),
  };
}

function weighted(row: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += (row[i] as number) * (weights[i] as number);
  return sum;
}

/** The best first. The order of the draw before is a good start, so few have to move. */
function sortByScore(order: Uint32Array, scores: Float64Array): void {
  for (let k = 0; k < order.length; k++) {
    const a = order[k] as number;
    const mine = scores[a] as number;
    if (Number.isNaN(mine)) throw new RangeError("A ranking needs scores in points; got NaN.");
    let place = k;
    for (; place > 0 && (scores[order[place - 1] as number] as number) < mine; place--) {
      order[place] = order[place - 1] as number;
    }
    order[place] = a;
  }
}

function add(column: Float64Array, place: number, amount: number): void {
  column[place] = (column[place] as number) + amount;
}
