import { localMoment } from "@twoway/notebook";

/**
 * The instant of a wall-clock time in a zone, with its offset; the day alone where no time is known.
 * @param day "2026-11-26"
 * @param time "10:00"
 * @param zone an IANA name as "Europe/Berlin"
 * @throws RangeError for a zone that the runtime does not know
 */
export function momentIn(day: string, time: string | undefined, zone: string): string {
  if (!time) return day;
  const wall = Date.parse(`${day}T${time}:00Z`);
  // The offset near that hour first, then the one of the hour itself: summer time may begin in between.
  const near = wall - offsetOf(localMoment(wall, zone));
  return localMoment(wall - offsetOf(localMoment(near, zone)), zone);
}

/** The day and, where there is one, the time as they stand on the wall: what the fields show. */
export function wallOf(at: string): { readonly day: string; readonly time: string } {
  return { day: at.slice(0, 10), time: at.length > 10 ? at.slice(11, 16) : "" };
}

function offsetOf(moment: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(moment) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}
