import { matches } from "../text.ts";
import { type AnswerWords, has } from "./answer-lists.ts";

/** An amount with what it counts; from and to are the same where one number is given. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  /** "time", "money", "clock", "year" (of the calendar), "percent", "one in" (six weeks), "" where nothing is named, else the counted word. */
  readonly unit: string;
  /** Said to be near: about, or so. */
  readonly loose?: boolean;
  /** The number as it was said, before its unit was reckoned in. */
  readonly said?: number;
  readonly start: number;
  readonly end: number;
}

/** Hours in a unit of time, so that a month and four weeks can be compared. */
const timeUnits: Readonly<Record<string, number>> = {
  minute: 1 / 60,
  hour: 1,
  hr: 1,
  day: 24,
  night: 24,
  week: 168,
  fortnight: 336,
  month: 730,
  term: 2000,
  year: 8760,
  yr: 8760,
};

/** The amounts in a text, idioms left out. */
export function quantitiesIn(plain: string, words: AnswerWords): Quantity[] {
  const blank = (stretch: string): string => " ".repeat(stretch.length);
  const counted = plain
    .replace(words.is("notNumbers"), blank)
    .replace(/(?<!\btime)\s+and a half\b/gi, blank)
    .replace(aUnit, (article) => article.replace(/an?/i, "1").padEnd(article.length, " "));
  // "One week in six", "every other weekend": how many there are to each.
  const often = matches(words.is("oneIn"), plain).flatMap((m) => {
    const word = (m.groups?.each ?? "").toLowerCase();
    const each = words.lists.ordinals[word] ?? amountOf(word, words);
    return Number.isNaN(each)
      ? []
      : [{ from: each, to: each, unit: "one in", said: each, start: m.index, end: m.index + m[0].length }];
  });
  const single = often.reduce(
    (left, { start, end }) => left.slice(0, start) + blank(left.slice(start, end)) + left.slice(end),
    counted,
  );
  const times = matches(words.is("clockTimes"), single).flatMap((m) => timeOfDay(m, words) ?? []);
  const timed = times.length > 0 ? single.replace(words.is("clockTimes"), blank) : single;
  const text = timed.replace(patternOfPence(words), (whole, first: string, pence: string) =>
    `£${amountOf(first, words)}.${amountOf(pence, words)}`.padEnd(whole.length, " "),
  );
  return [
    ...often,
    ...times,
    ...matches(patternFor(words), text).flatMap((m) => quantity(m, text, words) ?? []),
  ];
}

const pencePatterns = new WeakMap<AnswerWords, RegExp>();

/** "Fourteen fifty an hour" is 14.50. */
function patternOfPence(words: AnswerWords): RegExp {
  const known = pencePatterns.get(words);
  if (known) return known;
  const all = Object.entries(words.lists.numbers);
  const named = (least: number, most: number): string =>
    all.flatMap(([word, value]) => (value >= least && value <= most ? [word] : [])).join("|");
  const made = new RegExp(
    `\\b(${named(5, 90)})[ -](${named(10, 19)}|(?:${named(20, 90)})(?:-(?:${named(1, 9)}))?)(?= (?:an|per|the) hour\\b)`,
    "gi",
  );
  pencePatterns.set(words, made);
  return made;
}

/** "Half four", "quarter past six", "6.30 a.m.": the hour with its part. */
function timeOfDay(m: RegExpExecArray, words: AnswerWords): Quantity | undefined {
  const { part, of, hour, minutes, half } = m.groups ?? {};
  const whole = amountOf(hour ?? of ?? "", words);
  if (Number.isNaN(whole)) return undefined;
  const quarter = /^q/i.test(part ?? "") ? (/to$/i.test(part ?? "") ? -0.25 : 0.25) : 0.5;
  const at = whole + (hour === undefined ? quarter : Number(minutes) / 60);
  return {
    ...clock({ from: at, to: at }, half ?? ""),
    unit: "clock",
    start: m.index,
    end: m.index + m[0].length,
  };
}

/** "A month ahead" is one; "three days a week" counts days. */
const aUnit =
  /(?:^|[.,;:!?] |\b(?:about|roughly|nearly|within|for|in|only|just|over|under|after|than|least|most) )an?(?= (?:minute|hour|day|week|fortnight|month|term|year)s?\b)/gi;

const patterns = new WeakMap<AnswerWords, RegExp>();

/** A number in figures or letters, perhaps with a second one, and what it counts. */
function patternFor(words: AnswerWords): RegExp {
  const known = patterns.get(words);
  if (known) return known;
  const all = Object.entries(words.lists.numbers);
  const named = (least: number, most: number): string =>
    all.flatMap(([word, value]) => (value >= least && value <= most ? [word] : [])).join("|");
  // "Twenty-eight" is one number.
  const spelt = `(?:${named(20, 90)})[\\s-](?:${named(1, 9)})|${named(0, Number.POSITIVE_INFINITY)}`;
  const number = `(?:\\d(?:[\\d,]*\\d)?(?:\\.\\d+)?|(?<![\\w'])(?:${spelt})(?![\\w]))`;
  const second = `(?:(?:\\s?-\\s?|\\s(?:to|or|and a half|until|and)\\s|,\\s)[£$€]?(${number})(\\s?k(?!\\w))?)?`;
  const counted =
    "(?:[\\s-]{1,2}(?:a |of |or so |more |full |working |different |other |whole |paid |early |late )*([a-z']+)|\\s?(am|pm|a\\.m|p\\.m))?";
  const made = new RegExp(
    `([£$€]\\s?)?(${number})(?:[\\s-](hundred thousand|hundred|thousand|million))?(\\s?k(?!\\w))?${second}(\\s?%|\\s?per cent|\\s?percent)?${counted}`,
    "gi",
  );
  patterns.set(words, made);
  return made;
}

const powers: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  "hundred thousand": 100_000,
  million: 1_000_000,
};

function quantity(m: RegExpExecArray, text: string, words: AnswerWords): Quantity | undefined {
  const [whole, money, low = "", big, k1, high, k2, percent, unitWord = "", half] = m;
  const scale = (big === undefined ? 1 : (powers[big.toLowerCase()] ?? 1)) * (k1 || k2 ? 1000 : 1);
  const from = amountOf(low, words) * scale;
  const to = high === undefined ? from : amountOf(high, words) * scale;
  if (Number.isNaN(from) || Number.isNaN(to)) return undefined;
  const lead = text.slice(Math.max(0, m.index - 36), m.index);
  const loose = has(words.is("nearly"), lead);
  const atLeast = has(words.is("atLeast"), lead);
  const base = { start: m.index, end: m.index + whole.length, said: from, ...(loose ? { loose } : {}) };
  const bounds = {
    from: high === undefined && has(words.is("upTo"), lead) && !atLeast ? 0 : Math.min(from, to),
    to: high === undefined && atLeast ? Number.POSITIVE_INFINITY : Math.max(from, to),
  };
  if (money || k1 || k2) return { ...base, ...bounds, unit: "money" };
  if (percent) return { ...base, ...bounds, unit: "percent" };
  if (half || /o'clock/i.test(unitWord) || (/\bat $/i.test(lead) && from <= 12))
    return { ...base, ...clock(bounds, half ?? unitWord), unit: "clock" };
  if (/^(?:19|20)\d\d$/.test(low)) return { ...base, ...bounds, unit: "year" };
  // "Half of them" is a share.
  if (
    /^half$/i.test(low) &&
    /^half (?:of|the|them|it|us|are|were|is)\b/i.test(whole + text.slice(m.index + whole.length))
  )
    return { ...base, from: 50, to: 50, unit: "percent" };
  // "Two of you" are people.
  if (/ of (?:you|us|ye|yous)$/i.test(whole)) return { ...base, ...bounds, unit: stemOf("people") };
  const stem = stemOf(unitWord.toLowerCase());
  // "Two a week" counts something else than weeks.
  if (/ an? [a-z]+$/i.test(whole) && !/^(?:half|quarter)$/i.test(low))
    return { ...base, ...bounds, unit: "" };
  const time = timeUnits[stem];
  if (time !== undefined) return { ...base, from: bounds.from * time, to: bounds.to * time, unit: `time` };
  return { ...base, ...bounds, unit: words.small.has(unitWord.toLowerCase()) ? "" : stem };
}

function clock({ from, to }: { from: number; to: number }, half: string): { from: number; to: number } {
  const later = /^p/i.test(half) && from < 12 ? 12 : 0;
  return { from: from + later, to: to + later };
}

function amountOf(word: string, words: AnswerWords): number {
  const parts = word.toLowerCase().split(/[\s-]/);
  const [tens = "", ones] = parts;
  const known = words.lists.numbers[word.toLowerCase()] ?? words.lists.numbers[tens];
  if (known === undefined) return Number(word.replace(/,/g, ""));
  return known + (ones === undefined ? 0 : (words.lists.numbers[ones] ?? 0));
}

/** A word without the endings that only tell number or tense. */
export function stemOf(word: string): string {
  const bare = word.replace(/'s?$/, "");
  if (bare.length < 4) return bare;
  return bare
    .replace(/ies$/, "y")
    .replace(/(?<=[a-z]{3})(?:ing|ed|es|er|ers|ment|s)$/, "")
    .replace(/(.)\1$/, "$1")
    .replace(/e$/, "");
}
