import { cut, gap } from "./day.ts";

/** A time of day that some words name. */
export interface Clock {
  /** "10:00", in 24 hours. */
  readonly time?: string;
  /** How long, where an end or a length was named. */
  readonly minutes?: number;
}

const names = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const hourWord = `(${names.join("|")})`;
const past = "(five|ten|quarter|twenty|twenty[- ]five|half)";
const half = "(?:\\s*(a\\.?m|p\\.?m)\\b\\.?)?";
const clock = `(\\d{1,2})(?:[:.h](\\d\\d))?${half}`;
const at = "(?:\\b(?:at|from|around|about|@)\\s+)?";
const part = "\\b(?:in\\s+the\\s+|on\\s+the\\s+)?(morning|afternoon|evening)\\b";
const minutesOf: Readonly<Record<string, number>> = {
  five: 5,
  ten: 10,
  quarter: 15,
  fifteen: 15,
  twenty: 20,
  "twenty-five": 25,
  half: 30,
  thirty: 30,
  "forty-five": 45,
};

interface Said {
  readonly hour: number;
  readonly minute: number;
  /** "am", "pm", or not said. */
  readonly half?: "am" | "pm" | undefined;
  /** Written with a leading nought: in 24 hours. */
  readonly exact?: boolean;
}

/** The time in some English words, and the words without it. Days are taken out before. */
export function readClock(words: string): { readonly rest: string } & Clock {
  let rest = words;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = pattern.exec(rest);
    if (found) rest = cut(rest, found);
    return found ?? undefined;
  };
  const length = lengthIn(take);
  const ofDay = take(new RegExp(part, "i"))?.[1]?.toLowerCase();
  const range = rangeIn(rest);
  const found = range ?? onceIn(rest);
  if (!found) return { rest, ...(length === undefined ? {} : { minutes: length }) };
  const start = minuteOfDay(found.from, ofDay);
  const end = found.to && minuteOfDay(found.to, ofDay);
  const minutes = end === undefined ? length : end > start ? end - start : end + 720 - start;
  return {
    rest: cut(rest, found.match),
    time: written(start),
    ...(minutes && minutes > 0 ? { minutes } : {}),
  };
}

/** A time as two numbers, where it can be one. */
export function validTime(hour: number, minute: number): string | undefined {
  return hour < 24 && minute < 60 ? written(minuteOfDay({ hour, minute }, undefined)) : undefined;
}

function lengthIn(take: (pattern: RegExp) => RegExpExecArray | undefined): number | undefined {
  const inMinutes = take(/(?:\bfor\s+)?\b(\d{1,3})[\s-]?min(?:ute)?s?\b/i);
  if (inMinutes) return Number(inMinutes[1]) || undefined;
  const inHours = take(/(?:\bfor\s+)?\b(half\s+an|an|one|two|three|\d)[\s-]hours?\b/i)?.[1]?.toLowerCase();
  if (inHours === undefined) return undefined;
  if (inHours.startsWith("half")) return 30;
  return 60 * (Number(inHours) || Math.max(1, names.indexOf(inHours) + 1));
}

interface Found {
  readonly match: RegExpExecArray;
  readonly from: Said;
  readonly to?: Said;
}

/** “10:00–10:45”, “2 to 3pm”, “from 9 to 10”. */
function rangeIn(words: string): Found | undefined {
  const match = new RegExp(
    `${at}(?<![\\d/.:])${clock}\\s*(?:-|–|—|to|until|till)\\s*${clock}(?![\\d/:])`,
    "i",
  ).exec(words);
  if (!match) return undefined;
  const [all, h1, m1, half1, h2, m2, half2] = match;
  const isTime = m1 !== undefined || m2 !== undefined || half1 || half2 || /^from/i.test(all);
  const to = numeric(h2, m2, half2);
  const from = numeric(h1, m1, half1 ?? (Number(h1) <= Number(h2) ? half2 : undefined));
  return isTime && from && to ? { match, from, to } : undefined;
}

type Read = (found: RegExpExecArray) => Said | undefined;
const ways: readonly (readonly [pattern: string, read: Read])[] = [
  [`${at}\\b(\\d{1,2})[:h](\\d\\d)(?::\\d\\d)?${half}(?!\\d)`, ([, h, m, ap]) => numeric(h, m, ap)],
  [`${at}\\b(\\d{1,2})(?:\\.(\\d\\d))?\\s*(a\\.?m|p\\.?m)\\b\\.?`, ([, h, m, ap]) => numeric(h, m, ap)],
  [
    `${at}\\b${past}\\s+(past|to)\\s+(?:${hourWord}|(\\d{1,2}))\\b${half}`,
    ([, p, dir, word, h, ap]) => pastOrTo(p, dir, word ?? h, ap),
  ],
  [`${at}\\bhalf[- ]${hourWord}\\b`, ([, word]) => ({ hour: named(word), minute: 30 })],
  [
    `${at}\\b${hourWord}[- ](fifteen|thirty|forty-five)\\b${half}`,
    ([, word, m, ap]) => ({ hour: named(word), minute: minutesOf[m ?? ""] ?? 0, half: halfOf(ap) }),
  ],
  [
    `${at}\\b(?:${hourWord}|(\\d{1,2}))(?:\\s*(a\\.?m|p\\.?m)\\b\\.?|\\s*o['’]?\\s?clock\\b${half})`,
    ([, word, h, ap, ap2]) => numeric(String(named(word ?? h)), undefined, ap ?? ap2),
  ],
  [`${at}\\b(?:noon|midday)\\b`, () => ({ hour: 12, minute: 0, half: "pm" })],
  [
    `(?:\\b(?:at|from|around|about)|@)\\s*(?:${hourWord}|(\\d{1,2})(?:\\.(\\d\\d))?)\\b(?!\\s*[A-Z\\d/])`,
    ([, word, h, m]) => numeric(word ? String(named(word)) : h, m),
  ],
  // Without “at” only right beside the day: “Thursday 10”, “tomorrow, ten”.
  [
    `(?<=${gap}[\\s,]*)(?:${hourWord}|(\\d{1,2}))(?=\\s*(?:$|[,;${gap}]))`,
    ([, word, h]) => numeric(word ? String(named(word)) : h),
  ],
];

function onceIn(words: string): Found | undefined {
  for (const [pattern, read] of ways) {
    // “at Ten Group” is no hour, “At ten” is: only the last words look at capitals.
    const match = new RegExp(pattern, pattern.includes("[A-Z") ? "" : "i").exec(
      pattern.includes("[A-Z") ? lowerFirst(words) : words,
    );
    const from = match && read(match);
    if (match && from) return { match, from };
  }
  return undefined;
}

/** “At” and “From” at the beginning read like “at”. */
function lowerFirst(words: string): string {
  return words.replace(/\b(?:At|From|Around|About)\b/g, (word) => word.toLowerCase());
}

function numeric(h = "", m?: string, ap?: string): Said | undefined {
  const hour = Number(h);
  const minute = Number(m ?? 0);
  if (h === "" || !(hour < 24 && minute < 60)) return undefined;
  return { hour, minute, half: halfOf(ap), exact: h.startsWith("0") };
}

function pastOrTo(p = "", direction = "", hour = "", ap?: string): Said | undefined {
  const minutes = minutesOf[p.toLowerCase().replace(" ", "-")] ?? 0;
  const total = named(hour) * 60 + (direction.toLowerCase() === "to" ? -minutes : minutes);
  if (total < 0 || total >= 24 * 60) return undefined;
  return { hour: Math.floor(total / 60), minute: total % 60, half: halfOf(ap) };
}

function named(word = ""): number {
  const place = names.indexOf(word.toLowerCase());
  return place < 0 ? Number(word) : place + 1;
}

function halfOf(ap: string | undefined): "am" | "pm" | undefined {
  return ap === undefined ? undefined : ap.toLowerCase().startsWith("a") ? "am" : "pm";
}

/** Minutes since midnight. Nobody interviews at two in the morning: from one to six, the afternoon is meant. */
function minuteOfDay({ hour, minute, half, exact = false }: Said, ofDay: string | undefined): number {
  const afternoon = half === "pm" || (half === undefined && ofDay !== undefined && ofDay !== "morning");
  const early = half === undefined && ofDay === undefined && !exact && hour >= 1 && hour <= 6;
  const shifted = half === "am" ? hour % 12 : (afternoon || early) && hour < 12 ? hour + 12 : hour;
  return shifted * 60 + minute;
}

function written(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
