/** What is known about one standard at one prospect: a probability for each of its five levels. */
export type Level = 0 | 1 | 2 | 3 | 4;
/** One thing for each level, from 0 to 4. */
export type PerLevel<T> = readonly [T, T, T, T, T];
/** Probabilities of levels 0 to 4: each in [0, 1], together 1. */
export type Belief = PerLevel<number>;

/** The five levels in order. */
export const levels: PerLevel<Level> = [0, 1, 2, 3, 4];

/** Builds a tuple that the compiler knows has five places. */
export function perLevel<T>(f: (level: Level) => T): PerLevel<T> {
  return [f(0), f(1), f(2), f(3), f(4)];
}

/** The sum of five numbers. */
export function total(numbers: PerLevel<number>): number {
  return numbers[0] + numbers[1] + numbers[2] + numbers[3] + numbers[4];
}

/**
 * Reads five probabilities, and mends a rounded sum.
 * @param given five numbers in [0, 1] whose sum is 1 within 1e-6
 * @param what what they are, for the message
 * @throws RangeError when there are not five, one lies outside [0, 1], or the sum is off by more than 1e-6
 */
export function asBelief(given: readonly number[], what = "A belief"): Belief {
  const [a, b, c, d, e, ...more] = given;
  const five = [a, b, c, d, e].every((p) => p !== undefined && p >= 0 && p <= 1) && more.length === 0;
  if (!five) throw new RangeError(`${what} needs five numbers from 0 to 1; got ${list(given)}.`);
  const numbers = [a, b, c, d, e] as unknown as Belief;
  const sum = total(numbers);
  if (!(Math.abs(sum - 1) <= 1e-6))
    throw new RangeError(`${what} needs a sum of 1; got ${sum} from ${list(given)}.`);
  return sum === 1 ? numbers : perLevel((l) => numbers[l] / sum);
}

/** P(level >= floor), in [0, 1]. */
export function atLeast(belief: Belief, floor: Level): number {
  let sum = 0;
  for (const l of levels) if (l >= floor) sum += belief[l];
  return sum;
}

/** The mean of a number given per level, in that number's unit. */
export function expected(belief: Belief, values: PerLevel<number>): number {
  return total(perLevel((l) => belief[l] * values[l]));
}

/** The variance of a number given per level, in that number's unit squared. */
export function variance(belief: Belief, values: PerLevel<number>): number {
  const mean = expected(belief, values);
  return total(perLevel((l) => belief[l] * (values[l] - mean) ** 2));
}

/** A belief after evidence; `mixed` says that the prior had ruled out all the evidence allows. */
export interface Believed {
  readonly belief: Belief;
  readonly mixed: boolean;
}

/**
 * Bayes' rule on log likelihoods, safe against underflow.
 *
 * A prior of 0 stays 0. Only when the evidence allows nothing but what the prior ruled out is the prior
 * mixed with 1 % flat, and `mixed` says so. Evidence that no level allows leaves the prior as it is, `mixed`.
 * @param logLikelihood natural logarithms up to a common constant; -Infinity means impossible
 * @throws RangeError when the prior has a chance outside [0, 1], or a logarithm is no number below Infinity
 */
export function posterior(prior: Belief, logLikelihood: PerLevel<number>): Believed {
  if (prior.some((chance) => !(chance >= 0 && chance <= 1)))
    throw new RangeError(`A prior needs five numbers from 0 to 1; got ${list(prior)}.`);
  if (logLikelihood.length !== 5 || logLikelihood.some((log) => !(log < Infinity)))
    throw new RangeError(
      `Evidence needs a logarithm below Infinity for each level; got ${list(logLikelihood)}.`,
    );
  const after = weighed(prior, logLikelihood);
  if (after) return { belief: after, mixed: false };
  const widened = perLevel((l) => 0.99 * prior[l] + 0.01 / 5);
  return { belief: weighed(widened, logLikelihood) ?? prior, mixed: true };
}

function weighed(prior: Belief, logLikelihood: PerLevel<number>): Belief | undefined {
  const top = Math.max(...levels.filter((l) => prior[l] > 0).map((l) => logLikelihood[l]));
  if (top === -Infinity) return undefined;
  const joint = perLevel((l) => (prior[l] > 0 ? prior[l] * Math.exp(logLikelihood[l] - top) : 0));
  const sum = total(joint);
  return perLevel((l) => joint[l] / sum);
}

/** Far beyond any scale of points, and near enough to reckon with. */
const mostPoints = 1e9;

/** @throws RangeError when points are not five numbers one can reckon with */
export function checkPoints(values: readonly number[]): void {
  const five = values.length === 5 && values.every((points) => Math.abs(points) <= mostPoints);
  if (!five) throw new RangeError(`Points need five finite numbers; got ${list(values)}.`);
}

/** Numbers for a message, shortened. */
export function list(numbers: readonly unknown[]): string {
  const shown = numbers.slice(0, 8).map(String).join(", ");
  return `[${shown}${numbers.length > 8 ? ", …" : ""}]`;
}
