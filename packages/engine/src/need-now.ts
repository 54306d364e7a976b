/** I need a job: the last safe date, the chance of an acceptable offer before it, and how sure that is. */
import type { Assumptions } from "./assumptions.ts";
import { betaQuantile, gammaQuantile } from "./quantiles.ts";

/** What the search has brought so far. */
export interface SearchRecord {
  readonly weeks: number;
  readonly interviews: number;
  readonly offers: number;
  /** Offers that I judged, and those of them that I would have taken. */
  readonly judged: number;
  readonly acceptable: number;
}

/** Money in one currency, time in weeks. */
export interface Situation {
  readonly savings: number;
  readonly reserve: number;
  readonly weeklyCost: number;
  readonly weeklyIncome: number;
  /** From acceptance to the first day, and from there to the first pay. */
  readonly startLagWeeks: number;
  readonly payLagWeeks: number;
  readonly record: SearchRecord;
}

export interface NeedNow {
  /** Weeks that money above the reserve lasts; Infinity when income covers cost. */
  readonly runwayWeeks: number;
  readonly runwayMonths: number;
  /** Weeks to the last safe acceptance; negative when it is past, Infinity when there is none. */
  readonly lastSafeWeeks: number;
  /** Weeks over which the chance is counted, within the horizon. */
  readonly weeksCounted: number;
  /** Chance of at least one acceptable offer in them. */
  readonly chance: number;
  /** Between what the chance lies with 80 %: few cases leave it wide. */
  readonly between: readonly [number, number];
  /** True when the last safe date is near enough to relax all but absolute musts. */
  readonly needNow: boolean;
}

/**
 * Offers that I would take arrive at rate λ p s: interviews a week, offers an interview, acceptable offers an
 * offer, each with its posterior. Chance = 1 - E[(B/(B + T p s))^A], with A and B the Gamma's.
 * @throws RangeError when money, weeks or counts are negative, beyond a million, or do not agree with each other
 */
export function needNow(situation: Situation, judged: Assumptions["search"]): NeedNow {
  checkSituation(situation);
  const { savings, reserve, weeklyCost, weeklyIncome, startLagWeeks, payLagWeeks, record } = situation;
  const spent = weeklyCost - weeklyIncome;
  const runwayWeeks = spent > 0 ? Math.max(0, savings - reserve) / spent : Infinity;
  const lastSafeWeeks = runwayWeeks - startLagWeeks - payLagWeeks;
  const weeksCounted = Math.max(0, Math.min(judged.horizonWeeks, lastSafeWeeks));
  return {
    runwayWeeks,
    runwayMonths: Math.floor(runwayWeeks / judged.weeksPerMonth),
    lastSafeWeeks,
    weeksCounted,
    ...chanceOfOffer(record, weeksCounted, judged),
    needNow: lastSafeWeeks <= judged.needNowWeeks,
  };
}

/** Places of each posterior at which it is read: the mean is then within .001. */
const gridSize = 48;
const ends = [0.1, 0.9] as const;

/** The chance of at least one acceptable offer in some weeks, and its 10 and 90 % quantiles. */
export function chanceOfOffer(
  record: SearchRecord,
  weeks: number,
  judged: Assumptions["search"],
): Pick<NeedNow, "chance" | "between"> {
  const { interviews, offer, acceptable } = judged;
  const shape = interviews.count + record.interviews;
  const rate = interviews.weeks + record.weeks;
  const middles = Array.from({ length: gridSize }, (_, k) => (k + 0.5) / gridSize);
  const offered = [offer.yes + record.offers, offer.no + record.interviews - record.offers] as const;
  const taken = [
    acceptable.yes + record.acceptable,
    acceptable.no + record.judged - record.acceptable,
  ] as const;
  const perInterview = middles.map((p) => betaQuantile(...offered, p));
  const perOffer = middles.map((p) => betaQuantile(...taken, p));
  const perWeek = middles.map((p) => gammaQuantile(shape, rate, p));
  const thinning = perInterview.flatMap((p) => perOffer.map((s) => p * s));
  const none = thinning.reduce((sum, ps) => sum + (rate / (rate + weeks * ps)) ** shape, 0) / thinning.length;
  const chances = Float64Array.from(
    thinning.flatMap((ps) => perWeek.map((arrivals) => -Math.expm1(-arrivals * weeks * ps))),
  ).sort();
  const quantile = (p: number) => chances[Math.floor(p * chances.length)] as number;
  return { chance: weeks > 0 ? 1 - none : 0, between: [quantile(ends[0]), quantile(ends[1])] };
}

/** Nobody's search is longer than this; what is, is a slip of the keys. */
const mostCounted = 1_000_000;

function checkSituation(situation: Situation): void {
  const { savings, reserve, weeklyCost, weeklyIncome, startLagWeeks, payLagWeeks, record } = situation;
  const money = { savings, reserve, weeklyCost, weeklyIncome, startLagWeeks, payLagWeeks };
  for (const [name, amount] of Object.entries(money)) {
    if (!(amount >= 0 && amount < Infinity))
      throw new RangeError(`${name} is a number from 0; got ${amount}.`);
  }
  const { weeks, interviews, offers, judged, acceptable } = record;
  for (const [name, count] of Object.entries({ weeks, interviews, offers, judged, acceptable })) {
    if (!(count >= 0 && count <= mostCounted))
      throw new RangeError(`${name} is a count from 0 to ${mostCounted}; got ${count}.`);
  }
  if (offers > interviews) {
    throw new RangeError(`Offers come from interviews; got ${offers} from ${interviews}.`);
  }
  if (acceptable > judged) {
    throw new RangeError(`Acceptable offers were judged; got ${acceptable} of ${judged}.`);
  }
}
