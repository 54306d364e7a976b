/**
 * An instant in local time with its offset, to the second: "2026-11-26T10:00:00+01:00".
 * @param now milliseconds since 1970
 * @param zone an IANA name as "Europe/Berlin"; the device's own zone unless told
 * @throws RangeError for a zone that the runtime does not know
 */
export function localMoment(now: number, zone?: string): string {
  const minutes = zone === undefined ? -new Date(now).getTimezoneOffset() : offsetIn(zone, now);
  const local = new Date(now + minutes * 60_000).toISOString().slice(0, 19);
  return `${local}${offset(minutes)}`;
}

/** The day of an instant in local time: "2026-11-26". */
export function localDay(now: number, zone?: string): string {
  return localMoment(now, zone).slice(0, 10);
}

function offset(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** How far a zone is ahead of UTC, in minutes. */
function offsetIn(zone: string, now: number): number {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(
    now,
  );
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  if (sign === undefined) return 0;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
