/** Milliseconds of one call; the result is used, so that nothing is left out. */
export function timed(work) {
  const before = performance.now();
  const result = work();
  const ms = performance.now() - before;
  if (result === undefined) throw new Error("a benchmark must return what it worked out");
  return ms;
}

/** Median, least and most of some numbers. */
export function spread(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return { middle: sorted[Math.floor(sorted.length / 2)], low: sorted[0], high: sorted.at(-1) };
}

/** Runs two works in turn, round by round, so that a busy machine slows both: first over second. */
export function ratio(first, second, { rounds = 15 } = {}) {
  first();
  second();
  const pairs = Array.from({ length: rounds }, () => [timed(first), timed(second)]);
  return {
    ...spread(pairs.map(([a, b]) => a / b)),
    first: spread(pairs.map(([a]) => a)),
    second: spread(pairs.map(([, b]) => b)),
  };
}

export const ms = (number) => `${number < 10 ? number.toFixed(2) : number.toFixed(0)} ms`;

/** One line of the report; false where a stated limit is broken. */
export function report(claim, holds, numbers) {
  console.log(`${holds ? "holds " : "BROKEN"}  ${claim}: ${numbers}`);
  return holds;
}
