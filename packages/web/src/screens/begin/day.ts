/** One way to write a day: the pattern, and the day it means. */
interface Way {
  readonly pattern: RegExp;
  /** Nothing where the words turn out to mean no day, as “31/2”. */
  readonly read: (found: RegExpExecArray, now: Today) => string | undefined;
}
interface Today {
  /** "2026-11-22". */
  readonly today: string;
  /** "13:51". */
  readonly time: string;
  /** Whether “3/12” is the twelfth of March. */
  readonly monthFirst: boolean;
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const month =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const weekdays = "sun mon tue wed thu fri sat".split(" ");
const weekday = "(sunday|monday|tuesday|wednesday|thursday|friday|saturday)";
// “Sun Microsystems” is no Sunday: a short name counts where a date, a time or nothing follows.
const shortWeekday =
  "(sun|mon|tues?|wed|thu(?:rs?)?|fri|sat)(?=\\.?\\s*(?:$|[,;:–—\\d\\u0001]|at\\b|from\\b|morning|afternoon|evening))\\.?";
const on = "(?:\\b(?:on|this|coming|the)\\s+)*";
const nth = "(\\d{1,2})(?:st|nd|rd|th)?";
const year = "(?:,?\\s+(20\\d\\d)\\b)?";
const numbers = "one two three four five six seven eight nine ten".split(" ");

const way = (pattern: string, read: Way["read"]): Way => ({ pattern: new RegExp(pattern, "i"), read });

/** The most certain first; a weekday beside a date is only cut out. */
const ways: readonly Way[] = [
  way(`${on}\\b(20\\d\\d)-(\\d\\d)-(\\d\\d)(?=\\D|$)T?`, ([, y, m, d]) =>
    valid(Number(y), Number(m), Number(d)),
  ),
  way(`${on}\\b${nth}\\s+(?:of\\s+)?${month}${year}(?!\\w)`, ([, d, m, y], now) =>
    dayOf(d, monthOf(m), y, now),
  ),
  way(`${on}\\b${month}\\s+(?:the\\s+)?${nth}(?![\\d:.]\\d)${year}(?!\\w)`, ([, m, d, y], now) =>
    dayOf(d, monthOf(m), y, now),
  ),
  way(`${on}\\b(\\d{1,2})/(\\d{1,2})(?:/((?:20)?\\d\\d))?\\b`, ([, a, b, y], now) => slashed(a, b, y, now)),
  way(`${on}\\b(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?:\\s?(20\\d\\d))?(?!\\d)`, ([, d, m, y], now) =>
    dayOf(d, Number(m), y, now),
  ),
  way("\\bthe day after tomorrow\\b", (_, { today }) => later(today, 2)),
  way("\\btomorrow\\b", (_, { today }) => later(today, 1)),
  way("\\b(?:today|tonight|this (?:morning|afternoon|evening))\\b", (_, { today }) => today),
  way(
    `\\bin\\s+(an?|${numbers.join("|")}|\\d{1,2})\\s+(day|week)s?(?:['’]s?\\s+time)?\\b`,
    ([, n, unit], { today }) => later(today, count(n) * (unit?.toLowerCase() === "week" ? 7 : 1)),
  ),
  way(`${on}\\b${weekday}\\s+week\\b`, ([, name], now) => later(coming(name, now), 7)),
  way(`\\b(?:on\\s+)?next\\s+(?:${weekday}|${shortWeekday})(?!\\.\\w)`, ([, long, short], now) =>
    ofNextWeek(long ?? short, now),
  ),
  way(`${on}\\b${weekday}\\b(?!\\.\\w)`, ([, name], now) => coming(name, now)),
  way(`${on}\\b${shortWeekday}`, ([, name], now) => coming(name, now)),
];

/** Stands where words were understood and taken out. */
export const gap = "\u0001";

/**
 * The day that some English words name, and the words without it.
 * @param now what day and time it is where the person is
 */
export function readDay(words: string, now: Today): { readonly rest: string; readonly day?: string } {
  let rest = words;
  let day: string | undefined;
  for (const { pattern, read } of ways) {
    const found = pattern.exec(rest);
    const meant = found ? read(found, now) : undefined;
    if (!found || meant === undefined) continue;
    day ??= meant;
    rest = cut(rest, found);
  }
  return day === undefined ? { rest } : { rest, day };
}

/** Takes what was found out of the words. */
export function cut(words: string, found: RegExpExecArray): string {
  return words.slice(0, found.index) + gap + words.slice(found.index + found[0].length);
}

/** “26.11” may be a day; whether it is depends on what else was said. */
export function dottedDay(d: number, m: number, now: Today): string | undefined {
  return dayOf(String(d), m, undefined, now);
}

function slashed(a = "", b = "", y: string | undefined, now: Today): string | undefined {
  const turned = now.monthFirst ? Number(a) <= 12 : Number(b) > 12;
  return turned ? dayOf(b, Number(a), y, now) : dayOf(a, Number(b), y, now);
}

/** Without a year: the next such day from today on. */
function dayOf(d = "", m: number, y: string | undefined, { today }: Today): string | undefined {
  if (y !== undefined) return valid(Number(y.padStart(4, "20")), m, Number(d));
  const thisYear = Number(today.slice(0, 4));
  // A 29 February may be three years ahead.
  for (let ahead = 0; ahead <= 4; ahead++) {
    const day = valid(thisYear + ahead, m, Number(d));
    if (day !== undefined && day >= today) return day;
  }
  return undefined;
}

function valid(y: number, m: number, d: number): string | undefined {
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d
    ? date.toISOString().slice(0, 10)
    : undefined;
}

function monthOf(name = ""): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function count(words = ""): number {
  const n = numbers.indexOf(words.toLowerCase()) + 1;
  return n > 0 ? n : Number(words) || 1;
}

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function placeInWeek(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function coming(name = "", { today }: Today): string {
  const ahead = weekdays.indexOf(name.slice(0, 3).toLowerCase()) - placeInWeek(today);
  return later(today, (ahead + 7) % 7);
}

/** “Next Thursday”: the Thursday of the week that begins on the coming Monday. */
function ofNextWeek(name = "", { today }: Today): string {
  const sinceMonday = (day: number) => (day + 6) % 7;
  const place = weekdays.indexOf(name.slice(0, 3).toLowerCase());
  return later(today, 7 - sinceMonday(placeInWeek(today)) + sinceMonday(place));
}
