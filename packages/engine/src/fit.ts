/** Two readings that are never added: can do it well, and would be happy. */
import type { Assumptions } from "./assumptions.ts";
import {
  asBelief,
  type Belief,
  checkPoints,
  expected,
  type Level,
  levels,
  list,
  type PerLevel,
  perLevel,
} from "./belief.ts";
import { asLevel } from "./evidence.ts";

/** One thing they ask for, and how well I may do it. Weights are shares, together 1. */
export interface Demand {
  readonly weight: number;
  readonly demand: Level;
  readonly ability: Belief;
}

/** One thing I ask for, and how far it may be met. */
export interface Supply {
  readonly weight: number;
  readonly values: PerLevel<number>;
  readonly belief: Belief;
}

export interface FitQuestion {
  readonly demands: readonly Demand[];
  readonly supplies: readonly Supply[];
  /** Points from which each reading is good enough. */
  readonly canBar: number;
  readonly happyBar: number;
  readonly cost: Assumptions["fit"];
}

/** One reading: its mean in points, and the chance that it reaches its bar. */
export interface Reading {
  readonly mean: number;
  readonly chance: number;
}

export interface Fit {
  readonly can: Reading;
  readonly happy: Reading;
  /** P(both), the readings being independent. */
  readonly both: number;
  /** The reading that binds: the one less likely to reach its bar. */
  readonly binds: "can" | "happy";
}

/**
 * can = Σ u·100·[1 - deficit·max(0, d - a)/4 - excess·max(0, a - d)/4], happy = Σ w·v(level).
 * Chances are exact for up to twelve standards, and to about .001 for longer lists.
 * @throws RangeError when a list is empty, weights do not sum to 1, or a belief, level or cost is out of range
 * Source: Edwards, Person-job fit (1991); Kristof-Brown et al. (2005).
 */
export function fit({ demands, supplies, canBar, happyBar, cost }: FitQuestion): Fit {
  const { deficit, excess } = cost;
  for (const [name, share] of Object.entries({ deficit, excess })) {
    if (!(share >= 0 && share < Infinity)) throw new RangeError(`${name} is a share from 0; got ${share}.`);
  }
  const can = reading(
    demands.map((d) => ({ ...d, belief: d.ability, values: doing(d.demand, cost) })),
    canBar,
  );
  const happy = reading(supplies, happyBar);
  return { can, happy, both: can.chance * happy.chance, binds: can.chance < happy.chance ? "can" : "happy" };
}

/** Points of each ability against a demand. */
function doing(demand: Level, { deficit, excess }: Assumptions["fit"]): PerLevel<number> {
  const d = asLevel(demand);
  return perLevel((a) => 100 * (1 - (deficit * Math.max(0, d - a)) / 4 - (excess * Math.max(0, a - d)) / 4));
}

function reading(parts: readonly Supply[], bar: number): Reading {
  const weights = parts.map((p) => p.weight);
  const sum = weights.reduce((a, b) => a + b, 0);
  if (weights.some((w) => !(w >= 0)) || !(Math.abs(sum - 1) <= 1e-6)) {
    throw new RangeError(`The weights of a reading need a sum of 1; got ${list(weights)}.`);
  }
  if (Number.isNaN(bar)) throw new RangeError("A reading needs a bar in points; got none.");
  for (const { values } of parts) checkPoints(values);
  const half = Math.ceil(parts.length / 2);
  const [first, second] = [sums(parts.slice(0, half)), sums(parts.slice(half))];
  const mean = parts.reduce((all, p) => all + p.weight * expected(asBelief(p.belief), p.values), 0);
  // A sum that misses the bar only by rounding reaches it.
  return { mean, chance: Math.min(1, reaching(first, second, bar - 1e-9)) };
}

/** Places of points in rising order, with their chances. */
interface Sums {
  readonly at: readonly number[];
  readonly chance: readonly number[];
}

/** P(first + second >= bar): one list walks up while the other walks down. */
function reaching(first: Sums, second: Sums, bar: number): number {
  let sum = 0;
  let k = second.at.length;
  let above = 0;
  first.at.forEach((at, i) => {
    while (k > 0 && at + (second.at[k - 1] as number) >= bar) above += second.chance[--k] as number;
    sum += (first.chance[i] as number) * above;
  });
  return sum;
}

/** Places kept for one half; up to six standards they are exact. */
const mostPlaces = 15_625;

function sums(parts: readonly Supply[]): Sums {
  let points = [{ at: 0, chance: 1 }];
  for (const { weight, values, belief } of parts) {
    const held = points.length * 5 > mostPlaces ? thinned(points, mostPlaces / 5) : points;
    points = held.flatMap(({ at, chance }) =>
      levels.flatMap((l) =>
        belief[l] > 0 ? [{ at: at + weight * values[l], chance: chance * belief[l] }] : [],
      ),
    );
  }
  points.sort((a, b) => a.at - b.at);
  return { at: points.map((p) => p.at), chance: points.map((p) => p.chance) };
}

/** Neighbouring places become one at their mean, so that a long list stays quick. */
function thinned(points: { at: number; chance: number }[], most: number): { at: number; chance: number }[] {
  const low = Math.min(...points.map((p) => p.at));
  const high = Math.max(...points.map((p) => p.at));
  const bins = new Map<number, { chance: number; sum: number }>();
  for (const { at, chance } of points) {
    const bin = Math.floor(((at - low) / (high - low || 1)) * (most - 1));
    const held = bins.get(bin) ?? { chance: 0, sum: 0 };
    bins.set(bin, { chance: held.chance + chance, sum: held.sum + chance * at });
  }
  return [...bins.values()].map(({ chance, sum }) => ({ at: sum / chance, chance }));
}
