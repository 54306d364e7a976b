import { type Line, lineOf, type Part } from "./calendar.ts";

/** A time as a calendar writes it. */
export interface Written {
  /** Milliseconds of what the clock on the wall shows there, as if that were UTC; midnight of a whole day. */
  readonly wall: number;
  readonly isDay: boolean;
  /** The name of the zone of that wall; nothing where it is the wall of whoever reads it. */
  readonly zone: string | undefined;
}

/** Reads a line that says a time; nothing where it says none. */
export function readTime({ value, settings }: Line): Written | undefined {
  const [, y, m, d, hour, minute, second, utc] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(Z)?)?$/.exec(value.trim()) ?? [];
  if (y === undefined) return undefined;
  const wall = Date.UTC(
    Number(y),
    Number(m) - 1,
    Number(d),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
  );
  return { wall, isDay: hour === undefined, zone: utc ? "UTC" : settings.get("TZID") };
}

/** When an event ends: as it says, or by its length; else when it starts. */
export function endOf(event: Part, start: Written): Written {
  const end = lineOf(event, "DTEND");
  const said = end && readTime(end);
  if (said) return said;
  const length = lineOf(event, "DURATION");
  return { ...start, wall: start.wall + (length ? readLength(length.value) : 0) };
}

function readLength(written: string): number {
  const [, sign, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(written.trim()) ?? [];
  const hoursInAll = (Number(weeks) * 7 + Number(days)) * 24 + Number(hours);
  return (hoursInAll * 3_600 + Number(minutes) * 60 + Number(seconds)) * (sign === "-" ? -1_000 : 1_000);
}
