/** How a part of the whole is said in words: each with the share it stands for. */
const shares = [
  ["few", 0.05],
  ["fifth", 0.2],
  ["quarter", 0.25],
  ["third", 1 / 3],
  ["fifths", 0.4],
  ["half", 0.5],
  ["most", 0.6],
  ["thirds", 2 / 3],
  ["quarters", 0.75],
  ["nearly", 0.8],
  ["all", 0.95],
] as const;

/** The words nearest to a share of 0 to 1. */
export function shareWord(share: number): (typeof shares)[number][0] {
  const away = ([, at]: (typeof shares)[number]) => Math.abs(at - share);
  return shares.reduce((best, one) => (away(one) < away(best) ? one : best))[0];
}
