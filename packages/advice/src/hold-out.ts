import { below, needNow } from "@twoway/engine";
import type { Reason } from "@twoway/library";
import { type HuntingOn, huntingOn } from "./bar.ts";
import { remembered } from "./memo.ts";
import { dayIn, type Money, missing, money, type Needed, noonOf } from "./money.ts";
import { type Odds, odds } from "./odds.ts";
import { type SearchRecord, searchRecord } from "./search-record.ts";
import type { View } from "./types.ts";
import { needsWorkNow } from "./vetoes.ts";

/** How long one can choose: not yet told, or three plain numbers with what stands behind them. */
export type HoldOut = NotTold | Told;

/** Too little was said to reckon anything: what is missing is asked for, and nothing is guessed. */
export interface NotTold {
  readonly told: false;
  readonly missing: readonly Needed[];
  readonly pressing: boolean;
  readonly record: SearchRecord;
  readonly because: readonly Reason[];
}

export interface Told {
  readonly told: true;
  /** Work is needed soon: the person says so, or the last safe day is near. */
  readonly pressing: boolean;
  /** The person says so; only then do musts that are not absolute give way. */
  readonly said: boolean;
  readonly money: Money;
  readonly record: SearchRecord;
  readonly lastSafe: LastSafe;
  readonly chance: ChanceBefore;
  readonly enough: GoodEnough;
  /** What is good enough as the weeks go by, from now to the last safe day; empty where there is none. */
  readonly curve: readonly CurvePoint[];
}

/** The day of the last safe yes ("2026-12-30"): to come, past, or none because money does not run out. */
export interface LastSafe {
  readonly kind: "day" | "past" | "none";
  readonly on?: string;
  /** Weeks until it; below 0 when past. */
  readonly weeks: number;
  readonly because: readonly Reason[];
}

/** The chance of at least one acceptable offer in the weeks that count, and between what it lies with 80 %. */
export interface ChanceBefore {
  readonly weeks: number;
  readonly chance: number;
  readonly between: readonly [number, number];
  /** The three of them as they are said; nothing where no weeks are left to count. */
  readonly said?: { readonly about: Odds; readonly low: Odds; readonly high: Odds };
  readonly because: readonly Reason[];
}

/** What is just good enough now. */
export interface GoodEnough {
  /** The least one would take, in points. */
  readonly least: number;
  /** Share of ordinary jobs that are at least as good, as it is said: "the better 3 in 5". */
  readonly share: Odds;
  /** With one month more, and with one less. */
  readonly more: { readonly least: number; readonly share: Odds };
  readonly less: { readonly least: number; readonly share: Odds };
  /** What hunting on is worth, in points a month over two years and what they count beyond. */
  readonly worth: number;
  readonly because: readonly Reason[];
}

export interface CurvePoint {
  readonly weeks: number;
  readonly on: string;
  readonly least: number;
  /** Share of ordinary jobs that are at least as good. */
  readonly share: Odds;
  /** With fewer and with more offers than expected (10 and 90 %). */
  readonly between: readonly [number, number];
}

/** How long one can choose, and what is good enough meanwhile. Numbers are never NaN; what is not known is asked for. */
export function holdOut(view: View): HoldOut {
  return reckoned(view, undefined);
}
const reckoned = remembered((view, _: undefined): HoldOut => {
  const record = searchRecord(view);
  const said = needsWorkNow(view);
  const purse = money(view);
  const search = huntingOn(view);
  if (!purse || !search) {
    const because: Reason[] = [{ code: "hold-out-ask", entries: [] }];
    return { told: false, missing: missing(view), pressing: said, record, because };
  }
  return {
    told: true,
    said,
    pressing: said || purse.lastSafeWeeks <= view.assumptions.search.needNowWeeks,
    money: purse,
    record,
    lastSafe: lastSafe(purse),
    chance: chanceBefore(view, purse, record),
    enough: goodEnough(view, search),
    curve: curve(view, purse, search),
  };
});

function lastSafe(purse: Money): LastSafe {
  const { lastSafeWeeks: weeks, lastSafeOn, endsOn, lagWeeks, lagsKnown, incomeEnds } = purse;
  const entries = [purse.entry];
  if (lastSafeOn === undefined || endsOn === undefined) {
    return { kind: "none", weeks, because: [{ code: "hold-out-none", entries }] };
  }
  const because: Reason[] = [
    { code: weeks < 0 ? "hold-out-past" : "hold-out-date", data: { on: noonOf(lastSafeOn) }, entries },
    lagsKnown
      ? { code: "hold-out-money-ends", data: { on: noonOf(endsOn), weeks: Math.round(lagWeeks) }, entries }
      : { code: "hold-out-no-lags", entries },
    ...(incomeEnds
      ? [
          {
            code: "hold-out-income-ends" as const,
            data: { what: incomeEnds.what, on: noonOf(incomeEnds.on) },
            entries,
          },
        ]
      : []),
    { code: "hold-out-counted", data: { on: noonOf(purse.countedOn) }, entries },
  ];
  return { kind: weeks < 0 ? "past" : "day", on: lastSafeOn, weeks, because };
}

/** The engine is asked in weeks instead of money: what lasts ten weeks is ten, spent at one a week. */
function chanceBefore({ assumptions }: View, purse: Money, record: SearchRecord): ChanceBefore {
  const endless = purse.runwayWeeks === Infinity;
  const { applications: _, ...counts } = record;
  const { chance, between, weeksCounted } = needNow(
    {
      savings: endless ? 0 : purse.runwayWeeks,
      reserve: 0,
      weeklyCost: endless ? 0 : 1,
      weeklyIncome: 0,
      startLagWeeks: purse.lagWeeks,
      payLagWeeks: 0,
      record: counts,
    },
    assumptions.search,
  );
  const said = { about: odds(chance), low: odds(between[0]), high: odds(between[1]) };
  return {
    weeks: weeksCounted,
    chance,
    between,
    ...(weeksCounted > 0 ? { said } : {}),
    because:
      weeksCounted > 0
        ? chanceReasons(record, said, endless)
        : [{ code: "hold-out-chance-past", entries: [] }],
  };
}

/** With so few interviews the range says more than the number. */
const few = 10;

function chanceReasons(
  record: SearchRecord,
  { about, low, high }: NonNullable<ChanceBefore["said"]>,
  endless: boolean,
): readonly Reason[] {
  const data = {
    n: about.n,
    of: about.of,
    lowN: low.n,
    lowOf: low.of,
    highN: high.n,
    highOf: high.of,
  };
  const { interviews, offers, applications } = record;
  const nothing = applications === 0 && interviews === 0;
  return [
    { code: endless ? "hold-out-chance-year" : "hold-out-chance", data, entries: [] },
    nothing
      ? { code: "hold-out-no-record", entries: [] }
      : {
          code: "hold-out-record",
          data: { interviews, offers, weeks: Math.max(1, Math.round(record.weeks)) },
          entries: [],
        },
    ...(interviews < few ? [{ code: "small-numbers" as const, entries: [] }] : []),
  ];
}

function goodEnough({ assumptions }: View, search: HuntingOn): GoodEnough {
  const { weeksPerMonth } = assumptions.search;
  const { weeks, ordinary } = search.search;
  const at = (left: number) => {
    const least = search.usual.least(left);
    return { least, share: odds(shareAbove(least, ordinary)) };
  };
  const left = Math.max(0, weeks);
  const now = at(left);
  const more = at(left + weeksPerMonth);
  const less = at(left - weeksPerMonth);
  const month: Reason =
    same(now.share, more.share) && same(now.share, less.share)
      ? { code: "hold-out-month-same", entries: [] }
      : {
          code: "hold-out-month",
          data: { moreN: more.share.n, moreOf: more.share.of, lessN: less.share.n, lessOf: less.share.of },
          entries: [],
        };
  const any = search.usual.least(0) >= now.least;
  const because: Reason[] = [
    any
      ? { code: "hold-out-least-any", entries: [search.entry] }
      : { code: "hold-out-least", data: { n: now.share.n, of: now.share.of }, entries: [search.entry] },
    ...(weeks === Infinity ? [] : [month]),
    { code: "general-estimates", entries: [] },
  ];
  return { ...now, more, less, worth: search.usual.worth(left), because };
}

/** The share of ordinary jobs that are worth so many points or more. */
function shareAbove(points: number, { mean, sd }: HuntingOn["search"]["ordinary"]): number {
  return sd > 0 ? below((mean - points) / sd) : points <= mean ? 1 : 0;
}

const same = (a: Odds, b: Odds) => a.n === b.n && a.of === b.of;

/** So many points a curve has at most: enough to see its course. */
const points = 13;

function curve(view: View, purse: Money, { usual, slow, fast, search }: HuntingOn): readonly CurvePoint[] {
  const { weeks } = search;
  if (weeks === Infinity || weeks < 0) return [];
  const shown = Math.min(weeks, 104);
  const stepWeeks = Math.max(1, Math.ceil(shown / (points - 1)));
  const at: number[] = [];
  for (let week = 0; week < shown - 0.5; week += stepWeeks) at.push(week);
  return [...at, shown].map((gone) => {
    const left = weeks - gone;
    return {
      weeks: gone,
      on: left > 0 ? dayIn(view, gone) : (purse.lastSafeOn ?? dayIn(view, gone)),
      least: usual.least(left),
      share: odds(shareAbove(usual.least(left), search.ordinary)),
      between: [slow.least(left), fast.least(left)],
    };
  });
}

/**
 * When what is good enough has come down to a prospect of so many points: 0 where it is good enough now, nothing
 * where that is not before the last safe day.
 */
export function goodEnoughIn(curve: readonly CurvePoint[], points: number): number | undefined {
  const place = curve.findIndex(({ least }) => least <= points);
  const [here, before] = [curve[place], curve[place - 1]];
  if (!here) return undefined;
  if (!before) return 0;
  const share = (before.least - points) / (before.least - here.least);
  return before.weeks + share * (here.weeks - before.weeks);
}
