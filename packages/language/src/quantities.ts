import type { AnswerWords } from "./answer-lists.ts";
import { matches } from "./text.ts";

/** An amount with what it counts; from and to are the same where one number is given. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  /** "time", "money", "clock", "year" (of the calendar), "percent", "" where nothing is named, else the counted word. */
  readonly unit: string;
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
  const text = plain
    .replace(words.is("notNumbers"), (idiom) => " ".repeat(idiom.length))
    .replace(aUnit, (article) => article.replace(/an?/i, "1").padEnd(article.length, " "));
  return matches(patternFor(words), text).flatMap((m) => quantity(m, text, words) ?? []);
}

/** "A month ahead" is one; "three days a week" counts days. */
const aUnit =
  /(?:^|[.,;:!?] |\b(?:about|roughly|nearly|within|for|in|only|just|over|under|after|than|least|most) )an?(?= (?:minute|hour|day|week|fortnight|month|term|year)s?\b)/gi;

const patterns = new WeakMap<AnswerWords, RegExp>();

/** A number in figures or letters, perhaps with a second one, and what it counts. */
function patternFor(words: AnswerWords): RegExp {
  const known = patterns.get(words);
  if (known) return known;
  const spelt = Object.keys(words.lists.numbers).join("|");
  const number = `(?:\\d[\\d,]*(?:\\.\\d+)?|(?<![\\w'])(?:${spelt})(?![\\w]))`;
  const second = `(?:(?:\\s?-\\s?|\\s(?:to|or|and a half|until|and)\\s|,\\s)[£$€]?(${number})(\\s?k(?!\\w))?)?`;
  const counted =
    "(?:[\\s-]{1,2}(?:a |of |or so |more |full |working |different |other |whole |paid |early |late )*([a-z']+)|\\s?(am|pm|a\\.m|p\\.m))?";
  const made = new RegExp(
    `([£$€]\\s?)?(${number})(?:[\\s-](hundred|thousand))?(\\s?k(?!\\w))?${second}(\\s?%|\\s?per cent|\\s?percent)?${counted}`,
    "gi",
  );
  patterns.set(words, made);
  return made;
}

function quantity(m: RegExpExecArray, text: string, words: AnswerWords): Quantity | undefined {
  const [whole, money, low = "", big, k1, high, k2, percent, unitWord = "", half] = m;
  const scale = (big?.toLowerCase() === "hundred" ? 100 : big ? 1000 : 1) * (k1 || k2 ? 1000 : 1);
  const from = amountOf(low, words) * scale;
  const to = high === undefined ? from : amountOf(high, words) * scale;
  if (Number.isNaN(from) || Number.isNaN(to)) return undefined;
  const base = { start: m.index, end: m.index + whole.length };
  const bounds = { from: Math.min(from, to), to: Math.max(from, to) };
  if (money || k1 || k2) return { ...base, ...bounds, unit: "money" };
  if (percent) return { ...base, ...bounds, unit: "percent" };
  const before = text.slice(Math.max(0, m.index - 6), m.index);
  if (half || /o'clock/i.test(unitWord) || (/\bat $/i.test(before) && from <= 24))
    return { ...base, ...clock(bounds, half ?? unitWord), unit: "clock" };
  if (/^(?:19|20)\d\d$/.test(low)) return { ...base, ...bounds, unit: "year" };
  const stem = stemOf(unitWord.toLowerCase());
  const time = timeUnits[stem];
  if (time !== undefined) return { ...base, from: bounds.from * time, to: bounds.to * time, unit: `time` };
  return { ...base, ...bounds, unit: words.small.has(unitWord.toLowerCase()) ? "" : stem };
}

function clock({ from, to }: { from: number; to: number }, half: string): { from: number; to: number } {
  const later = /^p/i.test(half) && from < 12 ? 12 : 0;
  return { from: from + later, to: to + later };
}

function amountOf(word: string, words: AnswerWords): number {
  return words.lists.numbers[word.toLowerCase()] ?? Number(word.replace(/,/g, ""));
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
