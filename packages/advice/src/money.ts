import type { EntryOf } from "@twoway/model";
import type { View } from "./types.ts";

const dayLong = 86_400_000;
const weekLong = 7 * dayLong;

type Situation = EntryOf<"situation.set">;
/** The two amounts without which nothing can be said. */
export type Needed = "savings" | "weeklyCost";

/** How long the money lasts, in weeks from now, and the days it comes to. */
export interface Money {
  /** Weeks that money above the reserve lasts from now, from 0; Infinity where income covers cost. */
  readonly runwayWeeks: number;
  /** Weeks from a yes to the first day and to the first pay. */
  readonly lagWeeks: number;
  /** Whether either of the two was said; otherwise none are counted. */
  readonly lagsKnown: boolean;
  /** Weeks to the last safe acceptance: below 0 it is past, Infinity where there is none. */
  readonly lastSafeWeeks: number;
  /** The days they come to ("2026-12-30"), where there are such days. */
  readonly endsOn?: string;
  readonly lastSafeOn?: string;
  /** The day on which the amounts were noted, and on which they count as true. */
  readonly countedOn: string;
  /** Spent a week more than earned, now; 0 or less where income covers cost. */
  readonly spentAWeek: number;
  /** Income over cost, from 0 to 1. */
  readonly covered: number;
  readonly currency: string;
  /** The end of an income that comes before the money does: from then on nothing is counted as earned. */
  readonly incomeEnds?: { readonly what: string; readonly on: string };
  readonly entry: Situation["id"];
}

/** The amounts that are still missing; none when money and weeks can be told. */
export function missing({ state }: View): readonly Needed[] {
  const now = state.situation?.now;
  return (["savings", "weeklyCost"] as const).filter((one) => now?.[one] === undefined);
}

/**
 * How long the money lasts, counted from the day the amounts were noted: what was there three weeks ago is less now.
 * Money above the reserve is spent at cost less income; from the first named end of an income that is still to come,
 * at the whole cost. Where savings or cost were not said: nothing.
 */
export function money(view: View): Money | undefined {
  const set = view.state.situation;
  const { savings, weeklyCost } = set?.now ?? {};
  if (!set || savings === undefined || weeklyCost === undefined) return undefined;
  const { reserve = 0, weeklyIncome = 0, startLagWeeks, payLagWeeks, ends, currency, id } = set.now;
  const since = countedAt(set.history);
  const from = Date.parse(since);
  const gone = Math.max(0, Date.parse(view.now) - from) / weekLong;
  const above = Math.max(0, savings - reserve);
  const end = weeklyIncome > 0 ? firstEnd(ends, from) : undefined;
  const whole = lasting(
    above,
    weeklyCost,
    weeklyIncome,
    end ? (Date.parse(end.on) - from) / weekLong : Infinity,
  );
  const lagWeeks = (startLagWeeks ?? 0) + (payLagWeeks ?? 0);
  const ended = end !== undefined && Date.parse(end.on) <= Date.parse(view.now);
  const matters = end !== undefined && (Date.parse(end.on) - from) / weekLong < whole;
  const income = ended ? 0 : weeklyIncome;
  return {
    runwayWeeks: Math.max(0, whole - gone),
    lagWeeks,
    lagsKnown: startLagWeeks !== undefined || payLagWeeks !== undefined,
    lastSafeWeeks: whole - gone - lagWeeks,
    ...(whole < Infinity
      ? { endsOn: dayAfter(since, whole), lastSafeOn: dayAfter(since, whole - lagWeeks) }
      : {}),
    countedOn: dayAfter(since, 0),
    spentAWeek: weeklyCost - income,
    covered: weeklyCost > 0 ? Math.min(1, income / weeklyCost) : 1,
    currency,
    ...(matters ? { incomeEnds: end } : {}),
    entry: id,
  };
}

/** Weeks until money is spent: at cost less income at first, at the whole cost once the income has ended. */
function lasting(above: number, cost: number, income: number, incomeWeeks: number): number {
  const spent = cost - income;
  const alone = spent > 0 ? above / spent : Infinity;
  if (alone <= incomeWeeks) return alone;
  return cost > 0 ? incomeWeeks + (above - spent * incomeWeeks) / cost : Infinity;
}

/** The earliest named end that lay ahead when the amounts were noted. */
function firstEnd(ends: Situation["ends"], from: number): Situation["ends"][number] | undefined {
  return ends
    .filter(({ on }) => Date.parse(on) > from)
    .toSorted((a, b) => Date.parse(a.on) - Date.parse(b.on))[0];
}

const amounts = ["savings", "reserve", "weeklyIncome", "weeklyCost"] as const;

/** Since when the amounts are as they are: an edit of something else does not fill the purse again. */
function countedAt(history: readonly Situation[]): string {
  const last = history.at(-1) as Situation;
  let since = last;
  for (const one of history.toReversed()) {
    if (amounts.some((name) => one[name] !== last[name])) break;
    since = one;
  }
  return since.at;
}

/** The day so many weeks from now, by the clock of the place where the amounts were noted. */
export function dayIn(view: View, weeks: number): string {
  const at = view.state.situation?.now.at ?? view.now;
  return new Date(Date.parse(view.now) + aheadOf(at) + weeks * weekLong).toISOString().slice(0, 10);
}

/** A day as the moment a message formats: its noon, so that no time zone near makes another day of it. */
export function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

/** The day so many weeks after a moment, by the clock of that moment; part of a day does not count. */
function dayAfter(moment: string, weeks: number): string {
  const days = Math.floor(weeks * 7 + 1e-9) * dayLong;
  return new Date(Date.parse(moment) + aheadOf(moment) + days).toISOString().slice(0, 10);
}

/** How far a moment's clock is ahead of Greenwich, in milliseconds. */
function aheadOf(moment: string): number {
  const offset = /([+-])(\d\d):(\d\d)$/.exec(moment);
  if (!offset) return 0;
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return (offset[1] === "-" ? -1 : 1) * minutes * 60_000;
}
