/** A chance as people say it: so many in so many. */
export interface Odds {
  readonly n: number;
  readonly of: number;
}

/** The fractions one says aloud, in rising order. */
const spoken: readonly Odds[] = [
  [1, 100],
  [1, 50],
  [1, 30],
  [1, 20],
  [1, 10],
  [1, 8],
  [1, 6],
  [1, 5],
  [1, 4],
  [1, 3],
  [2, 5],
  [1, 2],
  [3, 5],
  [2, 3],
  [3, 4],
  [4, 5],
  [5, 6],
  [7, 8],
  [9, 10],
  [19, 20],
  [49, 50],
  [99, 100],
].map(([n = 1, of = 2]) => ({ n, of }));

/**
 * The spoken fraction nearest to a chance, near in odds and not in difference: 1 in 50 is far from 1 in 10.
 * Never "none" and never "all": what is beyond 1 or 99 in 100 is said as these.
 * @param chance from 0 to 1
 * @throws RangeError when it is not
 */
export function odds(chance: number): Odds {
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`A chance is from 0 to 1; got ${chance}.`);
  const away = ({ n, of }: Odds) => Math.abs(logit(n / of) - logit(Math.min(0.99, Math.max(0.01, chance))));
  return spoken.reduce((best, one) => (away(one) < away(best) ? one : best));
}

const logit = (p: number) => Math.log(p / (1 - p));
