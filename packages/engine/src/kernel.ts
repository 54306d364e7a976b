/** How a level is seen, or said: for each true level, the chance of each level heard. */
import { asBelief, type Belief, levels, type PerLevel, perLevel, total } from "./belief.ts";

/** Rows: the true level. Columns: the level heard. Each row is a belief. */
export type Kernel = PerLevel<Belief>;

/**
 * How words bend. `up` and `down` in [0, 1]: how much less likely each further level above, or below, the
 * truth is. `eps` in [0, 1]: the share by which the words say nothing.
 */
export interface Bend {
  readonly up: number;
  readonly down: number;
  readonly eps: number;
}

/**
 * The kernel of a bend: K = (1 - eps) K0 + eps·1q, with K0(j|l) proportional to up^(j-l) above the truth and
 * down^(l-j) below it, and q = ref K0.
 *
 * Noise that follows `q` makes one observation give (1 - e) of the clean posterior and e of the prior, so a
 * higher level heard from one source never lowers P(level >= floor); flat noise would break that.
 * @param ref what one would hear about before knowing: the standard's prior, or a prior seen by a voice
 * @throws RangeError when a part of the bend lies outside [0, 1], or `ref` is no belief
 */
export function kernel(bend: Bend, ref: Belief): Kernel {
  checkBend(bend, "A kernel");
  const { up, down, eps } = bend;
  const clean = perLevel((l) => normalised(perLevel((j) => (j > l ? power(up, j - l) : power(down, l - j)))));
  if (eps === 0) return clean;
  asBelief(ref, "What one expects to hear");
  const noise = heardBy(ref, clean);
  return perLevel((l) => perLevel((j) => (1 - eps) * clean[l][j] + eps * noise[j]));
}

/** What one expects to hear: the belief seen through a kernel. */
export function heardBy(belief: Belief, through: Kernel): Belief {
  return perLevel((j) => total(perLevel((l) => belief[l] * through[l][j])));
}

/** A kernel that shows the level as it is: perfect information. */
export const exact: Kernel = perLevel((l) => perLevel((j) => (j === l ? 1 : 0)));

/** @throws RangeError when a part of the bend is not a number from 0 to 1 */
export function checkBend({ up, down, eps }: Bend, what: string): void {
  for (const [name, value] of Object.entries({ up, down, eps })) {
    if (!(value >= 0 && value <= 1)) throw new RangeError(`${what} needs ${name} from 0 to 1; got ${value}.`);
  }
}

function power(base: number, times: number): number {
  let product = 1;
  for (let k = 0; k < times; k++) product *= base;
  return product;
}

function normalised(row: PerLevel<number>): Belief {
  const sum = total(row); // at least 1: the true level itself counts 1
  return perLevel((j) => row[j] / sum);
}

/** True when each row is a belief; for kernels that come from outside. */
export function isKernel(rows: Kernel): boolean {
  const isRow = (row: Belief | undefined) =>
    row?.length === 5 && row.every((p) => p >= 0 && p <= 1) && Math.abs(total(row) - 1) <= 1e-6;
  return levels.every((l) => isRow(rows[l]));
}
