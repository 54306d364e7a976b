import { type Assumptions, needNow } from "@twoway/engine";
import type { EntryOf } from "@twoway/model";

/**
 * How many weeks the money lasts above what must stay.
 * @returns Infinity where what comes in covers what goes out; nothing where savings or cost were not given
 */
export function weeksOfMoney(
  situation: EntryOf<"situation.set"> | undefined,
  search: Assumptions["search"],
): number | undefined {
  const { savings, weeklyCost } = situation ?? {};
  if (savings === undefined || weeklyCost === undefined) return undefined;
  const { reserve = 0, weeklyIncome = 0 } = situation ?? {};
  const record = { weeks: 0, interviews: 0, offers: 0, judged: 0, acceptable: 0 };
  return needNow(
    { savings, reserve, weeklyCost, weeklyIncome, startLagWeeks: 0, payLagWeeks: 0, record },
    search,
  ).runwayWeeks;
}
