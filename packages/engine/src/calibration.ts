/** Was I right: scores of predictions against what turned out. */
import type { Assumptions } from "./assumptions.ts";
import { asBelief, type Belief, type Level, list, perLevel, total } from "./belief.ts";
import { asLevel } from "./evidence.ts";

/** One prediction, and the level it turned out to be. */
export interface Predicted {
  readonly forecast: Belief;
  readonly outcome: Level;
}

/** Mean scores; lower is better. */
export interface Scores {
  /** Σ (p - 1{y})², from 0 to 2. */
  readonly brier: number;
  /** ¼ Σ (F_k - 1{y <= k})², from 0 to 1: the one to show, because the order of levels counts. */
  readonly rps: number;
  /** -ln of the chance given to what came; a chance of 0 counts as the floor. */
  readonly log: number;
}

/** @throws RangeError when there is nothing to score, or a forecast, level or floor is out of range */
export function scores(predicted: readonly Predicted[], logFloor: number): Scores {
  if (predicted.length === 0) throw new RangeError("A score needs at least one look-back; got none.");
  if (!(logFloor > 0 && logFloor <= 1))
    throw new RangeError(`The log's floor is above 0, to 1; got ${logFloor}.`);
  const each = predicted.map(({ forecast, outcome }) =>
    scoreOf(asBelief(forecast), asLevel(outcome), logFloor),
  );
  const mean = (of: (s: Scores) => number) => each.reduce((sum, s) => sum + of(s), 0) / each.length;
  return { brier: mean((s) => s.brier), rps: mean((s) => s.rps), log: mean((s) => s.log) };
}

function scoreOf(p: Belief, y: Level, floor: number): Scores {
  const brier = total(perLevel((l) => (p[l] - (l === y ? 1 : 0)) ** 2));
  let upTo = 0;
  let squares = 0;
  for (const k of [0, 1, 2, 3] as const) {
    upTo += p[k];
    squares += (upTo - (y <= k ? 1 : 0)) ** 2;
  }
  return { brier, rps: squares / 4, log: -Math.log(Math.max(p[y], floor)) };
}

/** How much better than a reference forecast: 1 is perfect, 0 no better, below 0 worse. null when it cannot be said. */
export function skill(rps: number, reference: number): number | null {
  return reference > 0 && rps >= 0 ? 1 - rps / reference : null;
}

/** One statement such as "their manager is 3 or more", and whether it came true. */
export interface Stated {
  readonly forecast: number;
  readonly happened: boolean;
}

/** All statements made with one forecast. */
export interface Bin {
  readonly forecast: number;
  readonly count: number;
  readonly rate: number;
  /** The rate drawn towards the forecast, as if it had been right `strength` times before. */
  readonly shrunk: number;
}

export interface Murphy {
  /** Brier = reliability - resolution + uncertainty, exactly. */
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
  /** Reliability less what so few cases add to it by chance, from 0. */
  readonly fairReliability: number;
  readonly bins: readonly Bin[];
}

/**
 * Splits the Brier score of statements; bins hold equal forecasts.
 * @param strength how many cases a forecast counts for beside its own, from 0
 * @throws RangeError when there are none, or a forecast lies outside [0, 1]
 * Source: Murphy, A new vector partition of the probability score (1973); Ferro & Fricker (2012).
 */
export function murphy(stated: readonly Stated[], strength: number): Murphy {
  if (stated.length === 0) throw new RangeError("Statements are needed; got none.");
  const odd = stated.find((s) => !(s.forecast >= 0 && s.forecast <= 1));
  if (odd) throw new RangeError(`A forecast is from 0 to 1; got ${odd.forecast}.`);
  if (!(strength >= 0 && strength < Infinity))
    throw new RangeError(`The strength is a number from 0; got ${strength}.`);
  const n = stated.length;
  const base = stated.filter((s) => s.happened).length / n;
  const bins = binsOf(stated, strength);
  const sum = (of: (bin: Bin) => number) => bins.reduce((all, bin) => all + of(bin), 0) / n;
  const reliability = sum((b) => b.count * (b.forecast - b.rate) ** 2);
  const byChance = sum((b) => (b.count > 1 ? (b.rate * (1 - b.rate) * b.count) / (b.count - 1) : 0));
  return {
    reliability,
    resolution: sum((b) => b.count * (b.rate - base) ** 2),
    uncertainty: base * (1 - base),
    fairReliability: Math.max(0, reliability - byChance),
    bins,
  };
}

function binsOf(stated: readonly Stated[], strength: number): Bin[] {
  const byForecast = new Map<number, { count: number; hits: number }>();
  for (const { forecast, happened } of stated) {
    const held = byForecast.get(forecast) ?? { count: 0, hits: 0 };
    byForecast.set(forecast, { count: held.count + 1, hits: held.hits + (happened ? 1 : 0) });
  }
  return [...byForecast]
    .sort(([a], [b]) => a - b)
    .map(([forecast, { count, hits }]) => ({
      forecast,
      count,
      rate: hits / count,
      shrunk: (hits + strength * forecast) / (count + strength),
    }));
}

/**
 * One number that mends over- or underconfidence: forecasts are taken to the power T and normalised. Below 1
 * means "you were too sure". T on a grid from .3 to 2 with a lognormal(0, .3) prior; 1 with no look-backs.
 */
export function recalibration(predicted: readonly Predicted[], judged: Assumptions["calibration"]): number {
  const grid = Array.from({ length: 171 }, (_, k) => 0.3 + k / 100);
  const fits = grid.map((power) => {
    const prior = -((Math.log(power) / 0.3) ** 2) / 2;
    return predicted.reduce((sum, { forecast, outcome }) => {
      const p = sharpened(asBelief(forecast), power)[asLevel(outcome)];
      return sum + Math.log(Math.max(p, judged.logFloor));
    }, prior);
  });
  return grid[fits.indexOf(Math.max(...fits))] as number;
}

/** A belief to a power, normalised. @throws RangeError when the power is not above 0 */
export function sharpened(belief: Belief, power: number): Belief {
  if (!(power > 0 && power < Infinity)) throw new RangeError(`A power is above 0; got ${power}.`);
  if (!belief.every((chance) => chance >= 0 && chance <= 1))
    throw new RangeError(`A belief needs numbers from 0 to 1; got ${list(belief)}.`);
  const top = Math.max(...belief);
  const raised = perLevel((l) => (belief[l] / top) ** power);
  const sum = total(raised);
  if (!(sum > 0)) throw new RangeError(`A belief needs a sum of 1; got ${list(belief)}.`);
  return perLevel((l) => raised[l] / sum);
}
