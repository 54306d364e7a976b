import { type Assumptions, below, type Hunted, type Offer, valueNow } from "@twoway/engine";
import type { Reason } from "@twoway/library";
import type { EntryId } from "@twoway/model";
import { huntingOn } from "./bar.ts";
import { goodEnoughIn, holdOut } from "./hold-out.ts";
import { endsAWeek, followed, perWeek, weeksCounted } from "./hunting.ts";
import { modelOf } from "./model.ts";
import { dayIn, money } from "./money.ts";
import { type Odds, odds } from "./odds.ts";
import type { View } from "./types.ts";

/** Taking this now beside hunting on, over two years: two paths, never one score. */
export interface TakeOrHunt {
  /** Which looks better, so far as the assumptions reach. */
  readonly better: "take" | "hunt" | "close";
  /** What the prospect is worth as it seems, from 0 to 100, on the scale of what is good enough. */
  readonly points: number;
  /** Weeks until it is good enough, and the day: 0 where it is now; nothing where not before the last safe day. */
  readonly goodEnough?: { readonly weeks: number; readonly on: string };
  readonly take: Path;
  readonly hunt: Path & {
    /** Weeks until something is accepted, and what they could be with more and with fewer offers. */
    readonly weeks: number;
    readonly between: readonly [number, number];
  };
  readonly because: readonly Reason[];
}

export interface Path {
  /** Points a month over two years and what they count beyond. */
  readonly worth: number;
  /** The chance of looking again within a year. */
  readonly again: { readonly chance: number; readonly odds: Odds };
  readonly because: readonly Reason[];
}

/** From this chance of being above what is just good enough one path is better; up to its complement the other is. */
const clearly = 0.6;
const yearWeeks = 52;

/**
 * Take this now, or hunt on: weeks, money and the chance of looking again within a year, on both ways.
 * @returns nothing where savings or cost were not said
 */
export function takeOrHunt(view: View, prospect: EntryId): TakeOrHunt | undefined {
  const search = huntingOn(view);
  const purse = money(view);
  if (!search || !purse) return undefined;
  const judged = view.assumptions.search;
  const { standardsOk, can, mean, adjusted } = valueNow(modelOf(view, prospect).prospect);
  const points = Math.max(0, Math.min(100, adjusted));
  const rate = search.offersAWeek;
  const usual = followed(search.search, rate.mean, judged, points);
  // The engine counts in the months it is given; here they are weeks.
  const weeksAt = (offers: number) => followed(search.search, offers, judged, points).hunted.searchMonths;
  const weeks = usual.hunted.searchMonths;
  const [few, many] = [weeksAt(rate.between[0]), weeksAt(rate.between[1])];
  const counted = weeksCounted(judged);
  const above = chanceAbove(adjusted, search.option);
  const ok = standardsOk * can;
  const ends = ok * endsAWeek(mean, search.search.ordinary, judged) + (1 - ok) * endsSoon(judged);
  const takeAgain = 1 - (1 - ends) ** yearWeeks;
  const { again: huntAgain, last } = afterwards(usual.hunted, usual.offers);
  // With more offers one asks for more, so neither end need be the shortest.
  const between = [Math.min(few, weeks, many), Math.max(few, weeks, many)] as const;
  const better = above >= clearly ? "take" : above <= 1 - clearly ? "hunt" : "close";
  const known = holdOut(view);
  const weeksTo = known.told ? goodEnoughIn(known.curve, points) : undefined;
  return {
    better,
    points,
    ...(weeksTo === undefined ? {} : { goodEnough: { weeks: weeksTo, on: dayIn(view, weeksTo) } }),
    take: {
      worth: usual.hunted.take(usual.place) / counted,
      again: { chance: takeAgain, odds: odds(takeAgain) },
      because: [
        ...(purse.lagsKnown
          ? [
              {
                code: "take-paid" as const,
                data: { weeks: Math.round(purse.lagWeeks) },
                entries: [purse.entry],
              },
            ]
          : []),
        again(takeAgain),
        ...(ok < view.assumptions.found ? [{ code: "take-ends" as const, entries: [] }] : []),
      ],
    },
    hunt: {
      worth: usual.hunted.perMonth,
      again: { chance: huntAgain, odds: odds(huntAgain) },
      weeks,
      between,
      because: huntReasons({ weeks, between, last, purse, huntAgain }),
    },
    because: [
      { code: ({ take: "take-now", hunt: "take-hunt", close: "take-close" } as const)[better], entries: [] },
    ],
  };
}

interface HuntFacts {
  readonly weeks: number;
  readonly between: readonly [number, number];
  readonly last: number;
  readonly purse: NonNullable<ReturnType<typeof money>>;
  readonly huntAgain: number;
}

function huntReasons({ weeks, between: [low, high], last, purse, huntAgain }: HuntFacts): readonly Reason[] {
  if (weeks < 0.5) return [{ code: purse.lastSafeWeeks < 1 ? "hunt-over" : "hunt-pointless", entries: [] }];
  const spent = Math.max(0, purse.spentAWeek) * weeks;
  const least = odds(last);
  return [
    inWeeks(Math.round(weeks), Math.round(low), Math.round(high)),
    ...(spent > 0
      ? [
          {
            code: "hunt-costs" as const,
            data: { amount: rounded(spent), currency: purse.currency },
            entries: [purse.entry],
          },
        ]
      : []),
    again(huntAgain),
    ...(purse.lastSafeWeeks < Infinity && last > 0
      ? [{ code: "hunt-last" as const, data: { n: least.n, of: least.of }, entries: [purse.entry] }]
      : []),
  ];
}

function inWeeks(n: number, low: number, high: number): Reason {
  return low < high
    ? { code: "hunt-weeks", data: { n, low, high }, entries: [] }
    : { code: "hunt-weeks-about", data: { n }, entries: [] };
}

const again = (chance: number): Reason => {
  const { n, of } = odds(chance);
  return { code: "take-again", data: { n, of }, entries: [] };
};

/** Two figures are as much as such an amount is worth. */
function rounded(amount: number): number {
  return Number(amount.toPrecision(2));
}

function endsSoon({ weeksPerMonth, hunting }: Assumptions["search"]): number {
  return perWeek(hunting.endsBad, weeksPerMonth);
}

/** The chance that a job of so many points is at least what is just good enough. */
function chanceAbove(points: number, { mean, sd }: { readonly mean: number; readonly sd: number }): number {
  if (points === -Infinity) return 0;
  return below((points - mean) / sd);
}

/**
 * Of hunting on as the engine would: the chance that what was taken has ended again within a year, and the chance
 * that the last safe day came first and the poorest job was taken.
 */
function afterwards(
  { months, floorMonth }: Hunted,
  offers: readonly Offer[],
): { readonly again: number; readonly last: number } {
  const floor = offers.find(({ chance }) => chance > 0) as Offer;
  let found = 0;
  let again = 0;
  months.forEach((week, t) => {
    const now = week.found - found;
    found = week.found;
    if (week.reservation === null || now <= 0 || t >= yearWeeks) return;
    const taken = offers.slice(week.reservation).filter(({ chance }) => chance > 0);
    const all = taken.reduce((sum, { chance }) => sum + chance, 0);
    for (const { chance, separation } of taken) {
      again += now * (chance / all) * (1 - (1 - separation) ** (yearWeeks - t - 1));
    }
  });
  const last = floorMonth === null ? 0 : 1 - found;
  if (floorMonth !== null && floorMonth < yearWeeks) {
    again += last * (1 - (1 - floor.separation) ** (yearWeeks - floorMonth));
  }
  return { again, last };
}
