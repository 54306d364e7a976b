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
 * @param score what a prospect is ranked by under weights; a veto puts the bar less the exit cost here
 * @throws RangeError when there is nothing to rank, a row is short, or draws is not a count above 0
 * Source: Lahdelma, Hokkanen & Salminen (1998); Lahdelma & Salminen, SMAA-2 (2001).
 */
export function rankings(
  values: readonly (readonly number[])[],
  draws: number,
  draw: () => readonly number[],
  score: (row: readonly number[], weights: readonly number[], prospect: number) => number = weighted,
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
  const ranks = values.map(() => new Array<number>(count).fill(0));
  const sums = values.map(() => new Array<number>(width).fill(0));
  const firsts = new Array<number>(count).fill(0);
  for (let n = 0; n < draws; n++) {
    const weights = draw();
    const scores = values.map((row, a) => score(row, weights, a));
    shareRanks(scores, (a, rank, share) => {
      const row = ranks[a] as number[];
      row[rank] = (row[rank] as number) + share;
      if (rank === 0) addFirst(a, share, weights);
    });
  }
  function addFirst(a: number, share: number, weights: readonly number[]): void {
    firsts[a] = (firsts[a] as number) + share;
    const sum = sums[a] as number[];
    for (let i = 0; i < width; i++) sum[i] = (sum[i] as number) + share * (weights[i] ?? 0);
  }
  return {
    acceptability: ranks.map((row) => row.map((n) => n / draws)),
    central: sums.map((sum, a) =>
      (firsts[a] as number) > 0 ? sum.map((s) => s / (firsts[a] as number)) : null,
    ),
  };
}

function weighted(row: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += (row[i] as number) * (weights[i] ?? 0);
  return sum;
}

/** Gives each its rank; those that tie share their ranks evenly. */
function shareRanks(scores: readonly number[], give: (a: number, rank: number, share: number) => void): void {
  scores.forEach((score, a) => {
    let above = 0;
    let level = 0;
    for (const other of scores) {
      if (other > score) above++;
      else if (other === score) level++;
    }
    for (let k = 0; k < level; k++) give(a, above + k, 1 / level);
  });
}
