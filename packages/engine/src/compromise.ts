/** What is given up, for what, and whether a must is among it. */
import type { Assumptions } from "./assumptions.ts";
import {
  asBelief,
  type Belief,
  checkPoints,
  expected,
  type Level,
  type PerLevel,
  perLevel,
  total,
} from "./belief.ts";
import { asLevel } from "./evidence.ts";

/** One standard here, beside what one would have instead. */
export interface Given {
  readonly weight: number;
  readonly values: PerLevel<number>;
  readonly belief: Belief;
  readonly must: boolean;
  readonly floor: Level;
  readonly ideal: Level;
  /** The level of the reference: the present job, or another prospect. */
  readonly reference: Level;
  /** True when the verdict held a "found" back: then a must is at risk at best. */
  readonly heldBack?: boolean | undefined;
}

export interface GivenUp {
  /** Points below the ideal, weighted, from 0. */
  readonly givenUp: number;
  /** Points gained (or lost, if negative) against the reference, weighted. */
  readonly against: number;
  /** Of a must: kept, at risk, violated. Of a want: within its floor, or below. */
  readonly status: "kept" | "at risk" | "violated" | "within" | "below floor";
}

/** Losses paid by gains: one loss and what stands against it, by place. */
export interface Pairing {
  readonly loss: number;
  readonly gains: readonly number[];
}

export interface Compromise {
  readonly standards: readonly GivenUp[];
  readonly gains: number;
  readonly losses: number;
  /** Points got for each point given; null when nothing is given. */
  readonly exchange: number | null;
  /** The share of weight on wants that are probably below their floor. */
  readonly belowFloorWeight: number;
  readonly verdict: "must broken" | "check first" | "too many at once" | "compromise";
  readonly pairs: readonly Pairing[];
}

type Judged = Pick<Assumptions, "found" | "notFound" | "compromiseBudget">;

/** Less than this apart, sums differ by their rounding alone: .2 reached in steps is .2. */
const rounding = 1e-12;

/**
 * Prices each standard against its ideal and against a reference, and says what kind of compromise it is.
 * @throws RangeError when a weight, belief, level or points are out of range
 * Source: Hammond, Keeney & Raiffa, Even swaps (1998).
 */
export function compromise(given: readonly Given[], judged: Judged): Compromise {
  const standards = given.map((g) => price(g, judged));
  const gains = standards.reduce((sum, s) => sum + Math.max(0, s.against), 0);
  const losses = standards.reduce((sum, s) => sum + Math.max(0, -s.against), 0);
  const below = given.reduce((sum, g, i) => sum + (standards[i]?.status === "below floor" ? g.weight : 0), 0);
  return {
    standards,
    gains,
    losses,
    exchange: losses > 0 ? gains / losses : null,
    belowFloorWeight: below,
    verdict: kind(standards, below, judged),
    pairs: paired(standards),
  };
}

function price(given: Given, judged: Judged): GivenUp {
  const { weight, values, ideal, reference } = given;
  const belief = asBelief(given.belief, "A standard's belief");
  if (!(weight >= 0 && weight < Infinity))
    throw new RangeError(`A weight is a number from 0; got ${weight}.`);
  checkPoints(values);
  const mean = expected(belief, values);
  const over = mean - values[asLevel(reference)];
  return {
    givenUp: weight * Math.max(0, values[asLevel(ideal)] - mean),
    against: Math.abs(over) <= rounding * Math.max(...values.map(Math.abs)) ? 0 : weight * over,
    status: status(given, belief, judged),
  };
}

function status({ must, floor, heldBack }: Given, belief: Belief, judged: Judged): GivenUp["status"] {
  const below = total(perLevel((l) => (l < asLevel(floor) ? belief[l] : 0)));
  if (!must) return below > 0.5 + rounding ? "below floor" : "within";
  if (below >= 1 - judged.notFound - rounding) return "violated";
  return below > 1 - judged.found + rounding || heldBack ? "at risk" : "kept";
}

function kind(standards: readonly GivenUp[], below: number, judged: Judged): Compromise["verdict"] {
  const has = (wanted: GivenUp["status"]) => standards.some((s) => s.status === wanted);
  if (has("violated")) return "must broken";
  if (has("at risk")) return "check first";
  return below > judged.compromiseBudget + rounding ? "too many at once" : "compromise";
}

/** The largest losses first, each beside the largest gains left until they cover it. */
function paired(standards: readonly GivenUp[]): Pairing[] {
  const order = standards.map((_, i) => i).sort((a, b) => size(standards, b) - size(standards, a));
  const left = new Map(
    order.filter((i) => (standards[i]?.against ?? 0) > 0).map((i) => [i, size(standards, i)]),
  );
  return order
    .filter((i) => (standards[i]?.against ?? 0) < 0)
    .map((loss) => ({ loss, gains: cover(size(standards, loss), left) }));
}

const size = (standards: readonly GivenUp[], i: number) => Math.abs(standards[i]?.against ?? 0);

function cover(loss: number, left: Map<number, number>): number[] {
  const used: number[] = [];
  let open = loss;
  for (const [i, gain] of left) {
    if (!(open > 0)) break;
    if (!(gain > 0)) continue;
    const paid = Math.min(open, gain);
    left.set(i, gain - paid);
    open -= paid;
    used.push(i);
  }
  return used;
}
