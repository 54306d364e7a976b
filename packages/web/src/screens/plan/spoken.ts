import type { EntryOf } from "@twoway/model";

/**
 * When an interview is, as one would say it: “Thursday 26 November at 10:00”. Nothing while no date is agreed.
 * The hour is the one of its own zone, which is named where it is not the one of this device.
 * @param now an instant; another year than its own is said
 */
export function spokenDate(
  { at, zone, dated }: Pick<EntryOf<"interview.set">, "at" | "zone" | "dated">,
  locale: string,
  now: string,
): string | undefined {
  if (dated !== true) return undefined;
  const day = { weekday: "long", day: "numeric", month: "long" } as const;
  const year = at.slice(0, 4) === now.slice(0, 4) ? {} : ({ year: "numeric" } as const);
  if (at.length === 10) {
    return new Intl.DateTimeFormat(locale, { ...day, ...year, timeZone: "UTC" }).format(Date.parse(at));
  }
  const elsewhere = new Intl.DateTimeFormat(locale).resolvedOptions().timeZone !== zone;
  return new Intl.DateTimeFormat(locale, {
    ...day,
    ...year,
    hour: "numeric",
    minute: "2-digit",
    timeZone: zone,
    ...(elsewhere ? { timeZoneName: "short" } : {}),
  }).format(Date.parse(at));
}
