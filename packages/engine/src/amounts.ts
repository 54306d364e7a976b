/** Amounts of money, hours, minutes, days: which level they are, exactly, and what they are worth between. */
import type { Assumptions } from "./assumptions.ts";
import { type Belief, type Level, levels, list, type PerLevel, perLevel, total } from "./belief.ts";

/** What each level begins at: rising for pay, falling for hours. Convert units before: a year, gross. */
export type Amounts = PerLevel<number>;

/** An amount between two, in any order. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The level of an amount: the largest whose anchor it reaches; 0 below them all. Never rounded up, so that a
 * floor in money is exact.
 * @throws RangeError when the anchors go up and down, or the amount is not a number
 */
export function levelOfAmount(amounts: Amounts, amount: number): Level {
  const sign = direction(amounts);
  checkAmount(amount);
  return levels.reduce<Level>((best, k) => (sign * amount >= sign * amounts[k] ? k : best), 0);
}

/** Points of an amount: on a straight line between the anchors, flat beyond them. */
export function valueOfAmount(amounts: Amounts, values: PerLevel<number>, amount: number): number {
  const k = levelOfAmount(amounts, amount);
  const next = levels[k + 1];
  if (next === undefined) return values[4];
  const share = (amount - amounts[k]) / (amounts[next] - amounts[k]);
  return values[k] + (values[next] - values[k]) * Math.max(0, share);
}

/** The points of a standard whose amount was heard: in place of its level's points stand the amount's own. */
export function valuesHeard(amounts: Amounts, values: PerLevel<number>, amount: number): PerLevel<number> {
  const heard = levelOfAmount(amounts, amount);
  const points = valueOfAmount(amounts, values, amount);
  return perLevel((l) => (l === heard ? points : values[l]));
}

/** The share of a range in each level, as soft evidence. */
export function sharesOfRange(amounts: Amounts, range: Range): Belief {
  const sign = direction(amounts);
  const [low, high] = worstFirst(sign, range);
  if (low === high) return perLevel((l) => (l === levelOfAmount(amounts, range.from) ? 1 : 0));
  const begins = (k: number) => (k <= 0 ? -Infinity : k > 4 ? Infinity : sign * (amounts[k] as number));
  const inside = perLevel((k) => Math.max(0, Math.min(high, begins(k + 1)) - Math.max(low, begins(k))));
  const sum = total(inside);
  return perLevel((k) => inside[k] / sum);
}

/** Of a range that the employer names, the part to count on: the one worse for me. */
export function countedRange(amounts: Amounts, range: Range, judged: Assumptions["amount"]): Range {
  const sign = direction(amounts);
  const [low, high] = worstFirst(sign, range);
  return { from: sign * low, to: sign * (low + judged.rangeCounted * (high - low)) };
}

/** "Up to X" as a range. */
export function upTo(amount: number, judged: Assumptions["amount"]): Range {
  checkAmount(amount);
  return { from: judged.upToFrom * amount, to: amount };
}

/** 1 when more is better, -1 when less is. */
function direction(amounts: Amounts): 1 | -1 {
  const rises = levels.every((k) => k === 0 || amounts[k] >= (amounts[k - 1] as number));
  const falls = levels.every((k) => k === 0 || amounts[k] <= (amounts[k - 1] as number));
  const known = amounts.every(Number.isFinite) && amounts[0] !== amounts[4];
  if (!known || !(rises || falls))
    throw new RangeError(`Amounts rise, or fall, from level 0 to 4; got ${list(amounts)}.`);
  return rises ? 1 : -1;
}

function worstFirst(sign: 1 | -1, { from, to }: Range): [number, number] {
  checkAmount(from);
  checkAmount(to);
  return [Math.min(sign * from, sign * to), Math.max(sign * from, sign * to)];
}

function checkAmount(amount: number): void {
  if (!Number.isFinite(amount)) throw new RangeError(`An amount is a number; got ${amount}.`);
}
