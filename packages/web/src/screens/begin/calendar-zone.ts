import { localMoment } from "@twoway/notebook";
import { type Line, lineOf, type Part } from "./calendar.ts";
import { yearly } from "./calendar-rule.ts";
import { readTime, type Written } from "./calendar-time.ts";

/**
 * What the clock of the reader shows at that time. The zones that the calendar describes are followed, then those
 * that the browser knows by name; a time of any other zone is taken as it is written.
 * @param here an IANA zone
 * @returns "2026-11-26T10:00"
 */
export function timeHere({ wall, zone }: Written, calendar: Part, here: string): string {
  const written = new Date(wall).toISOString().slice(0, 16);
  if (zone === undefined) return written;
  const described = calendar.parts.find(
    (part) => part.name === "VTIMEZONE" && lineOf(part, "TZID")?.value === zone,
  );
  const ahead = described ? aheadAsDescribed(described, wall) : aheadByName(zone, wall);
  return ahead === undefined ? written : localMoment(wall - ahead, here);
}

/** How far a wall of that zone is ahead of UTC, in milliseconds; nothing where the browser does not know the zone. */
function aheadByName(zone: string, wall: number): number | undefined {
  const aheadAt = (now: number) => Date.parse(`${localMoment(now, zone).slice(0, 19)}Z`) - now;
  try {
    // First as if the wall were UTC, then at the instant this gives.
    return aheadAt(wall - aheadAt(wall));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The same for a zone described in the calendar: by the rule, winter’s or summer’s, that began last. */
function aheadAsDescribed(zone: Part, wall: number): number | undefined {
  const changes = zone.parts
    .flatMap((rule) => onsets(rule, wall).map((onset) => ({ onset, rule })))
    .sort((one, other) => one.onset - other.onset);
  const last = changes.findLast(({ onset }) => onset <= wall);
  if (last) return offset(lineOf(last.rule, "TZOFFSETTO"));
  // Before the first change holds what it was changed from.
  return changes[0] && offset(lineOf(changes[0].rule, "TZOFFSETFROM"));
}

function offset(line: Line | undefined): number | undefined {
  const [, sign, hours, minutes, seconds = 0] =
    /^([+-])(\d\d):?(\d\d)(\d\d)?$/.exec(line?.value.trim() ?? "") ?? [];
  if (sign === undefined) return undefined;
  return (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * (sign === "-" ? -1_000 : 1_000);
}

/** When a rule begins to hold, on its own wall: the first time, the times listed, and those of each year nearby. */
function onsets(rule: Part, wall: number): readonly number[] {
  const line = lineOf(rule, "DTSTART");
  const first = line && readTime(line)?.wall;
  if (first === undefined) return [];
  const listed = rule.lines
    .filter(({ name }) => name === "RDATE")
    .flatMap((dates) => dates.value.split(",").flatMap((value) => readTime({ ...dates, value })?.wall ?? []));
  const repeated = rule.lines
    .filter(({ name }) => name === "RRULE")
    .flatMap(({ value }) => yearly(value, first, wall, offset(lineOf(rule, "TZOFFSETFROM")) ?? 0));
  return [first, ...listed, ...repeated];
}
