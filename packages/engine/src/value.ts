/** What a prospect is worth: points on the person's own scale, and the vetoes that no points outweigh. */

import type { Bar } from "./bar.ts";
import {
  asBelief,
  atLeast,
  type Belief,
  checkPoints,
  expected,
  type Level,
  levels,
  list,
  type PerLevel,
  perLevel,
} from "./belief.ts";
import { canDo, checkNeed, type NeedStanding } from "./can.ts";
import { asLevel } from "./evidence.ts";

/** How one standard stands at one prospect. `weight` from 0, all together 1; `values` in points from 0 to 100. */
export interface Standing {
  readonly weight: number;
  readonly values: PerLevel<number>;
  readonly belief: Belief;
  /** A must ends the match below its floor. A want has no floor in these formulas. */
  readonly must: boolean;
  readonly floor: Level;
}

/** One possible match in numbers. The exit costs are points: of a must that breaks, of a job one cannot do. */
export interface Prospect {
  readonly standards: readonly Standing[];
  readonly needs: readonly NeedStanding[];
  readonly exitCost: number;
  readonly exitCostCannot: number;
}

/** Points at each level: the curve read at 4·level/ideal; 100 from the ideal on. */
export function valueCurve(curve: PerLevel<number>, ideal: Level): PerLevel<number> {
  const reach = asLevel(ideal);
  return perLevel((l) => (l >= reach ? curve[4] : between(curve, (4 * l) / reach)));
}

/** The curve at a place from 0 to 4, on straight lines between its points. */
export function between(curve: PerLevel<number>, place: number): number {
  const low = asLevel(Math.max(0, Math.min(3, Math.floor(place))));
  const above = asLevel(low + 1);
  return curve[low] + (curve[above] - curve[low]) * (place - low);
}

export interface Value {
  /** M: the mean in points, given that no must breaks. */
  readonly mean: number;
  /** S_std: the chance that every must is at or above its floor. */
  readonly standardsOk: number;
  /** S_can: the chance that I can do what they need; 1 when no needs are known. */
  readonly can: number;
  /** A: the mean less the exit costs one risks; -Infinity when a veto is certain. Beside the bar. */
  readonly adjusted: number;
}

/**
 * The value of a prospect, with vetoes.
 * A = M - κ (1/S_std - 1)/S_can - κ_can (1/S_can - 1); accepting beats the bar c when A >= c.
 * @throws RangeError when weights, beliefs, points or exit costs are not what their types say
 */
export function valueNow(prospect: Prospect): Value {
  checkProspect(prospect);
  let mean = 0;
  let standardsOk = 1;
  for (const standing of prospect.standards) {
    const { ok, points } = standingNow(standing);
    mean += standing.weight * points;
    standardsOk *= ok;
  }
  const can = canDo(prospect.needs);
  return { mean, standardsOk, can, adjusted: adjust(mean, 1 / standardsOk, 1 / can, prospect) };
}

/** The chance that a standard is no veto, and its mean points given that. A certain veto counts its floor. */
export function standingNow({ belief, values, must, floor }: Standing): { ok: number; points: number } {
  if (!must) return { ok: 1, points: expected(belief, values) };
  let ok = 0;
  let sum = 0;
  for (const l of levels) {
    if (l < floor) continue;
    ok += belief[l];
    sum += belief[l] * values[l];
  }
  return { ok, points: ok > 0 ? sum / ok : values[floor] };
}

/**
 * The adjusted value from the mean and the inverse chances of meeting every must and every need.
 * @param standards 1/S_std, from 1 to Infinity
 * @param can 1/S_can, from 1 to Infinity
 */
export function adjust(
  mean: number,
  standards: number,
  can: number,
  { exitCost, exitCostCannot }: Pick<Prospect, "exitCost" | "exitCostCannot">,
): number {
  if (standards === Infinity || can === Infinity) return -Infinity;
  return mean - exitCost * (standards - 1) * can - exitCostCannot * (can - 1);
}

/** What deciding now is worth over the bar alone, in points: S_std·S_can·h(A). */
export function gainNow(prospect: Prospect, bar: Bar): number {
  const { standardsOk, can, adjusted } = valueNow(prospect);
  const ok = standardsOk * can;
  return ok > 0 ? ok * bar.gain(adjusted) : 0;
}

/**
 * In need of work now: only absolute musts stay vetoes; the others become wants, and keep their weight.
 * @returns the same standings in the same order
 */
export function inNeed<S extends Standing & { readonly absolute?: boolean }>(
  standards: readonly S[],
): readonly S[] {
  return standards.map((s) => (s.must && !s.absolute ? { ...s, must: false, floor: 0 } : s));
}

/** @throws RangeError when a prospect's numbers are not what their types say */
export function checkProspect({ standards, needs, exitCost, exitCostCannot }: Prospect): void {
  const weights = standards.map((s) => s.weight);
  const sum = weights.reduce((a, b) => a + b, 0);
  if (weights.some((w) => !(w >= 0)) || !(Math.abs(sum - 1) <= 1e-6)) {
    throw new RangeError(`The weights of a prospect's standards need a sum of 1; got ${list(weights)}.`);
  }
  for (const { belief, values, floor } of standards) {
    asBelief(belief, "A standard's belief");
    asLevel(floor);
    checkPoints(values);
  }
  needs.forEach(checkNeed);
  for (const [name, cost] of Object.entries({ exitCost, exitCostCannot })) {
    if (!(cost >= 0 && cost < Infinity)) throw new RangeError(`${name} needs points from 0; got ${cost}.`);
  }
}

/** P(level >= floor) for each must, with its place in the list: what a veto guard looks at. */
export function mustsAtRisk(standards: readonly Standing[], found: number): readonly number[] {
  return standards.flatMap((s, i) => (s.must && atLeast(s.belief, s.floor) < found ? [i] : []));
}
