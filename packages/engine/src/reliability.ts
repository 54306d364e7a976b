/** Whom I believe too easily: a voice's kernel learned from what it said and what turned out. */
import { asBelief, type Belief, type Level, levels, list, perLevel } from "./belief.ts";
import { asLevel } from "./evidence.ts";
import { type Kernel, kernel } from "./kernel.ts";

/** One look-back: the level heard, and what it turned out to be, with how sure one is of that. */
export interface LookedBack {
  readonly heard: Level;
  readonly truth: Belief;
}

export interface Learned {
  /** The mixture of the kernels, by how well each explains what was heard: use it in place of the voice's. */
  readonly kernel: Kernel;
  /** The mean up and down of the mixture, for showing. */
  readonly up: number;
  readonly down: number;
}

export interface Grid {
  readonly upGrid: readonly number[];
  readonly downGrid: readonly number[];
  readonly eps: number;
  readonly ref: Belief;
  /** Belief in a grid point before the look-backs; flat where left out. */
  readonly prior?: (up: number, down: number) => number;
}

/**
 * The posterior over a grid of bends: p(up, down | pairs) ∝ p(up, down)·Π K(heard | truth), and its mixture.
 * It pools over levels, so ten look-backs already tell something; with none it is the prior's mixture.
 * @throws RangeError when a level, a belief or the grid is out of range
 */
export function learnVoice(
  pairs: readonly LookedBack[],
  { upGrid, downGrid, eps, ref, prior }: Grid,
): Learned {
  const points = upGrid.flatMap((up) =>
    downGrid.map((down) => ({ up, down, k: kernel({ up, down, eps }, ref) })),
  );
  if (points.length === 0) throw new RangeError("Learning needs a grid with at least one up and one down.");
  const logs = points.map(({ up, down, k }) => {
    const start = Math.log(prior ? prior(up, down) : 1);
    return pairs.reduce((sum, pair) => sum + Math.log(chanceOf(pair, k)), start);
  });
  const top = Math.max(...logs);
  if (top === -Infinity || Number.isNaN(top))
    throw new RangeError("No bend of the grid allows what was heard.");
  const weights = logs.map((log) => Math.exp(log - top));
  const sum = weights.reduce((a, b) => a + b, 0);
  const mean = (of: (point: (typeof points)[number]) => number) =>
    points.reduce((all, point, k) => all + ((weights[k] as number) / sum) * of(point), 0);
  return {
    kernel: perLevel((l) => perLevel((j) => mean(({ k }) => k[l][j]))),
    up: mean(({ up }) => up),
    down: mean(({ down }) => down),
  };
}

function chanceOf({ heard, truth }: LookedBack, k: Kernel): number {
  const believed = asBelief(truth, "What it turned out to be");
  const j = asLevel(heard);
  return levels.reduce<number>((sum, l) => sum + believed[l] * k[l][j], 0);
}

/**
 * The share of times a voice named the level that it turned out to be: (a + hits)/(a + b + n).
 * @param prior a and b: hits and misses counted in advance, above 0
 */
export function hitRate(pairs: readonly LookedBack[], prior: readonly [number, number]): number {
  const [a, b] = prior;
  if (!(a > 0 && b > 0)) throw new RangeError(`A hit rate needs a prior above 0; got ${list(prior)}.`);
  const hits = pairs.reduce((sum, { heard, truth }) => sum + asBelief(truth)[asLevel(heard)], 0);
  return (a + hits) / (a + b + pairs.length);
}

/** One voice's bends as a prior over a grid: a hill about the assumed one, a level of doubt wide. */
export function about(up: number, down: number, doubt: number): (u: number, d: number) => number {
  if (!(doubt > 0)) throw new RangeError(`Doubt is a width above 0; got ${doubt}.`);
  return (u, d) => Math.exp(-((u - up) ** 2 + (d - down) ** 2) / (2 * doubt * doubt));
}
