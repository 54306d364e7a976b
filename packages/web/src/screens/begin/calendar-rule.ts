import { readTime } from "./calendar-time.ts";

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/**
 * The times that a yearly rule names (RFC 5545, as far as zones of time are described with it) in the year of the one
 * asked for and the year before. A rule that has ended gives its last two years.
 * @param rule "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"
 * @param first the first of them, as milliseconds of a wall
 * @param near the one asked for, likewise
 * @param ahead how far that wall is ahead of UTC, in which the end of a rule may be written
 * @returns walls; none for rules that are not yearly
 */
export function yearly(rule: string, first: number, near: number, ahead: number): readonly number[] {
  const said = new Map(rule.split(";").map((one) => one.toUpperCase().split("=") as [string, string]));
  if (said.get("FREQ") !== "YEARLY") return [];
  const list = (name: string) => said.get(name)?.split(",") ?? [];
  const until = readTime({ name: "UNTIL", settings: new Map(), value: said.get("UNTIL") ?? "" });
  const end = until ? until.wall + (until.zone === undefined ? 0 : ahead) : Number.POSITIVE_INFINITY;
  const start = new Date(first);
  const year = new Date(Math.min(near, end)).getUTCFullYear();
  const months = said.has("BYMONTH") ? list("BYMONTH").map(Number) : [start.getUTCMonth() + 1];
  const places = list("BYSETPOS").map(Number);
  const inYear = (one: number) => {
    const days = months.flatMap((month) =>
      daysOf(one, month - 1, list("BYDAY"), list("BYMONTHDAY"), start.getUTCDate()),
    );
    return places.length === 0 ? days : places.flatMap((at) => days.at(at > 0 ? at - 1 : at) ?? []);
  };
  const midnight = Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate());
  return [year - 1, year]
    .flatMap(inYear)
    .map((date) => date + first - midnight)
    .filter((one) => one >= first && one <= end);
}

/** The days of a month that a rule names, as midnights: by weekday ("-1SU" is the last Sunday), by number, else one. */
function daysOf(
  year: number,
  month: number,
  byDay: string[],
  byNumber: string[],
  usual: number,
): readonly number[] {
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const numbers = byNumber.length > 0 ? byNumber.map(Number) : byDay.length > 0 ? [] : [usual];
  return Array.from({ length }, (_, before) => before + 1)
    .filter((date) => numbers.length === 0 || numbers.includes(date) || numbers.includes(date - length - 1))
    .filter((date) => {
      const weekday = weekdays[new Date(Date.UTC(year, month, date)).getUTCDay()] ?? "";
      const names = [
        weekday,
        `${Math.ceil(date / 7)}${weekday}`,
        `-${Math.ceil((length - date + 1) / 7)}${weekday}`,
      ];
      return byDay.length === 0 || byDay.some((name) => names.includes(name.replace("+", "")));
    })
    .map((date) => Date.UTC(year, month, date));
}
