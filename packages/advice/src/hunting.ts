import { type Assumptions, type Hunt, type Hunted, hunt, type Offer, type Option } from "@twoway/engine";
import type { SearchRecord } from "./search-record.ts";

/** The middles of five equal parts of a normal distribution. */
const fifths = [-1.2815515655446004, -0.5244005127080409, 0, 0.5244005127080409, 1.2815515655446004] as const;
/** Values between which what is just good enough is read off, in points. */
const step = 4;
/** 10 and 90 % of a normal distribution lie this many spreads from its mean. */
const tenth = 1.2815515655446004;

/** What a search is: how long it can last, what it brings, and what one has meanwhile. */
export interface Search {
  /** Weeks until a yes must be said; Infinity where money does not press. */
  readonly weeks: number;
  /** An ordinary job under one's own weights, in points: offers are taken to be such jobs. */
  readonly ordinary: Pick<Option, "mean" | "sd">;
  readonly record: SearchRecord;
  /** Points a month meanwhile: of the present job, as far as it covers the cost, and of having none. */
  readonly meanwhile: number;
}

/** Offers a week: about what, and between what with 80 %. */
export interface Arrival {
  readonly mean: number;
  readonly between: readonly [number, number];
}

/** A search read at one rate of offers. */
export interface Hunting {
  /** What hunting on for so many weeks is worth, in points a month over two years and what counts beyond. */
  worth(weeksLeft: number): number;
  /** The least that is good enough with so many weeks left, in points; it never falls as weeks rise. */
  least(weeksLeft: number): number;
}

/**
 * Offers a week from one's record: interviews ~ Gamma, offers an interview ~ Beta, as in `needNow`; their product
 * has the product of the means, and is read as lognormal for its range.
 */
export function arrival(
  { interviews, offers, weeks }: SearchRecord,
  { interviews: prior, offer }: Assumptions["search"],
): Arrival {
  const shape = prior.count + interviews;
  const [yes, no] = [offer.yes + offers, offer.no + interviews - offers];
  const mean = (shape / (prior.weeks + weeks)) * (yes / (yes + no));
  const vary = (1 + 1 / shape) * (1 + no / (yes * (yes + no + 1)));
  const spread = Math.sqrt(Math.log(vary));
  const middle = Math.log(mean) - spread ** 2 / 2;
  return { mean, between: [Math.exp(middle - tenth * spread), Math.exp(middle + tenth * spread)] };
}

/** The chance a week that a job of so many points ends: a job that suits seldom, one far below the ordinary soon. */
export function endsAWeek(
  points: number,
  { mean, sd }: Search["ordinary"],
  { weeksPerMonth, hunting: { endsGood, endsBad } }: Pick<Assumptions["search"], "weeksPerMonth" | "hunting">,
): number {
  const below = sd > 0 ? Math.max(0, (mean - points) / sd) : points < mean ? 2 : 0;
  return perWeek(Math.min(endsBad, endsGood + ((endsBad - endsGood) * below) / 2), weeksPerMonth);
}

/** A chance a month as a chance a week. */
export function perWeek(aMonth: number, weeksPerMonth: number): number {
  return 1 - (1 - aMonth) ** (1 / weeksPerMonth);
}

/**
 * A search at one rate of offers, by the engine's `hunt`, week by week. Offers are five ordinary jobs, one for each
 * fifth of what there is; the poorest is the job that is always to be had. Values in between are laid in with no
 * chance of their own, so that what is just good enough can be read off.
 */
export function hunting(search: Search, offersAWeek: number, judged: Assumptions["search"]): Hunting {
  const offers = offersOf(search.ordinary, judged);
  // One month more than there is, so that this can be asked too.
  const hunted = hunt(
    question(search, offers, offersAWeek, Math.ceil(search.weeks + judged.weeksPerMonth), judged),
  );
  const counted = weeksCounted(judged);
  return {
    least: (left) => between((weeks) => leastAt(hunted, offers, weeks), left),
    worth: (left) => between((weeks) => hunted.huntFor(weeks), left) / counted,
  };
}

/** Weeks over which a path counts: the horizon, and what the last job counts beyond it. */
export function weeksCounted({
  horizonMonths,
  weeksPerMonth,
  hunting: about,
}: Assumptions["search"]): number {
  return (horizonMonths + about.monthsCounted) * weeksPerMonth;
}

/** A value by whole weeks, read at any number of them on the straight line between. */
function between(at: (weeks: number) => number, left: number): number {
  const low = Math.floor(Math.max(0, left));
  const share = left === Infinity ? 0 : Math.max(0, left) - low;
  return share === 0 ? at(low) : (1 - share) * at(low) + share * at(low + 1);
}

/** What following the search week by week looks like, and what a prospect of so many points would be beside it. */
export function followed(
  search: Search,
  offersAWeek: number,
  judged: Assumptions["search"],
  beside: number,
): { readonly hunted: Hunted; readonly offers: readonly Offer[]; readonly place: number } {
  const offers = offersOf(search.ordinary, judged, beside);
  const hunted = hunt(question(search, offers, offersAWeek, search.weeks, judged));
  return { hunted, offers, place: offers.findIndex(({ value }) => value === beside) };
}

function question(
  { meanwhile }: Search,
  offers: readonly Offer[],
  offersAWeek: number,
  weeks: number,
  { weeksPerMonth, horizonMonths, hunting: about }: Assumptions["search"],
): Hunt {
  const horizon = Math.round(horizonMonths * weeksPerMonth);
  return {
    offers,
    arrival: -Math.expm1(-offersAWeek),
    arrivalInJob: -Math.expm1(-offersAWeek * about.searchInJob),
    horizon,
    runway: Math.min(horizon, Math.floor(Math.max(0, weeks))),
    runwayAfter: Math.round(about.monthsAfter * weeksPerMonth),
    idle: meanwhile,
    discount: 1,
    exitCost: about.endTrouble * weeksPerMonth,
    switchCost: about.switchTrouble * weeksPerMonth,
    floorJob: offers.findIndex(({ chance }) => chance > 0),
    carryMonths: about.monthsCounted * weeksPerMonth,
  };
}

/** Five ordinary jobs, one for each fifth, the values between them, and a prospect beside them; in rising value. */
function offersOf(
  ordinary: Search["ordinary"],
  judged: Assumptions["search"],
  beside?: number,
): readonly Offer[] {
  const jobs = fifths.map((place) => ({
    value: ordinary.mean + place * ordinary.sd,
    chance: 1 / fifths.length,
  }));
  const poorest = (jobs[0] as { value: number }).value;
  const between = Array.from({ length: Math.floor(100 / step) + 1 }, (_, k) => k * step)
    .filter((value) => value > poorest)
    .map((value) => ({ value, chance: 0 }));
  return [...jobs, ...between, ...(beside === undefined ? [] : [{ value: beside, chance: 0 }])]
    .sort((a, b) => a.value - b.value)
    .map(({ value, chance }) => ({ value, chance, separation: endsAWeek(value, ordinary, judged) }));
}

/** Where taking a job is worth as much as hunting for so many weeks, between two values that were reckoned. */
function leastAt(hunted: Hunted, offers: readonly Offer[], weeks: number): number {
  const wait = hunted.huntFor(weeks);
  const slack = 1e-9 * (1 + Math.abs(wait));
  const first = offers.findIndex(({ chance }) => chance > 0);
  for (let k = first; k < offers.length; k++) {
    const here = hunted.take(k);
    const { value } = offers[k] as Offer;
    if (here + slack < wait) continue;
    if (k === first) return value;
    const before = hunted.take(k - 1);
    const from = (offers[k - 1] as Offer).value;
    return here > before ? from + ((wait - before) / (here - before)) * (value - from) : value;
  }
  return (offers.at(-1) as Offer).value;
}
