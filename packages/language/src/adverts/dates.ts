import { sentences } from "../sentences.ts";
import { matches, plainMarks, type Span, spanOf } from "../text.ts";
import { type FieldName, fieldsIn } from "./fields.ts";

/** A date that an advert names: when applications close, when interviews are, when the job begins. */
export interface AdvertDate extends Span {
  readonly kind: "closing" | "interview" | "start";
  /** ISO 8601, where day, month and year are all told and cannot be mistaken. */
  readonly day?: string;
}

const months = "january february march april may june july august september october november december".split(
  " ",
);
const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
/** Months are written large: "you may" is none. */
const month = `(?:${months.map((name) => `${capital(name)}|${name.toUpperCase()}`).join("|")}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.(?=,?\\s\\d))?)(?![A-Za-z])`;
const weekday = "(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day";
const nth = "\\d{1,2}(?:st|nd|rd|th)?";
const several = `${nth}(?:(?:,\\s|\\s?(?:and|or|&|-|to)\\s?)${nth}){0,3}`;
const clock =
  "(?:(?:,?\\s(?:at\\s)?|\\s?[(/]\\s?)(?:noon|midnight|midday|\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:am|pm|noon|midnight)?)\\)?(?![\\w.]))?";
const date = `(?:(?:${weekday}|[Ww]eek (?:of|commencing|beginning)|w\\/c|[Ee]arly|[Mm]id|[Ll]ate|[Tt]he (?:beginning|start|end|middle|week) of)[\\s,-]{1,2}(?:the\\s)?){0,2}(?:${several}(?:\\sof)?[\\s-]${month}(?:,?[\\s-]\\d{4})?|${month}\\s${several}(?:,?\\s\\d{4})?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d|${month}(?:\\s\\d{4})?)${clock}`;
const anyDate = new RegExp(`(?<![\\w£$€])(?:${date}|${weekday})`);
const looseDay =
  /\b(?:asap|as soon as possible|immediate(?:ly)?|rolling|ongoing|until filled|when filled|open until|by agreement|to be agreed|flexible|(?:next|this) (?:week|month|term|spring|summer|autumn|winter)|(?:in|the) (?:spring|summer|autumn|winter|new year|new term)|tbc|(?:autumn|spring|summer) (?:term|20\d\d))\b/i;

/** What stands before a date in a sentence, and what the date then is. */
const said: readonly (readonly [AdvertDate["kind"], RegExp])[] = [
  [
    "interview",
    /\b(?:interview(?:s|ing|ed)?|selection (?:day|event)s?|assessment (?:day|centre)s?|meet(?:ing)? (?:people|candidates|applicants|everyone|everybody|those|shortlisted|you)|trial (?:shift|day)s?)\b[^.;!?]{0,60}$/i,
  ],
  [
    "closing",
    /\b(?:closing date|deadline|clos(?:es?|ing)|apply|applications?|applying|send|write|e-?mail|cvs?|letters?|forms?|hear from you|get in touch|ring|call|submit\w*|reach(?:es)? us)\b[^.;!?]{0,70}\b(?:by|before|is|until|till|on|at|later than|date|clos(?:es?|ing)|deadline|midnight|noon|midday)\s?:?\s(?:(?:noon|midnight|midday|\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|noon)?|end of(?: the)? day|close of (?:play|business)|[\w.]+)\s(?:on\s)?)?(?:the\s)?$|\b(?:closing date|deadline|closes|closing)\s?:?\s(?:on\s|at\s)?$/i,
  ],
  [
    "start",
    /\b(?:(?:to |you |you'll |would |will |can |could |you'd )?(?:start(?:s|ing)?|begin(?:s|ning)?|commenc(?:e|es|ing)|in post|join(?:ing)? us|take up (?:the |your )?post|required|needed|available|wanted))\b(?! (?:salary|pay|rate))[^.;!?£$€]{0,24}\b(?:in|on|from|by|for|at|is|date)?\s?:?\s?(?:the\s)?$/i,
  ],
];

/** The dates of an advert, first those of its fields, then those of its sentences; one of each kind and day. */
export function datesIn(text: string): AdvertDate[] {
  const plain = plainMarks(text);
  const found: AdvertDate[] = [];
  const first = orderIn(plain);
  for (const field of fieldsIn(text)) {
    const kind = kindOf(field.name);
    const body = plain.slice(field.start, field.end);
    if (kind && (anyDate.test(body) || looseDay.test(body)))
      found.push({ kind, ...spanOf(text, field.start, field.end), ...dayIn(body, first) });
  }
  for (const sentence of sentences(text)) found.push(...saidIn(text, plain, sentence, first));
  return found
    .filter((one, i) => !found.slice(0, i).some((other) => sameDate(one, other)))
    .sort((a, b) => a.start - b.start)
    .slice(0, 12);
}

const kindOf = (name: FieldName): AdvertDate["kind"] | undefined =>
  name === "closing" || name === "interview" || name === "start" ? name : undefined;

const sameDate = (one: AdvertDate, other: AdvertDate): boolean =>
  (one.start < other.end && other.start < one.end) ||
  (one.kind === other.kind && (one.day === undefined ? one.quote === other.quote : one.day === other.day));

function saidIn(text: string, plain: string, { start, end }: Span, first: Order): AdvertDate[] {
  const body = plain.slice(start, Math.min(end, start + 400));
  const found: AdvertDate[] = [];
  let from = 0;
  let last: AdvertDate["kind"] | undefined;
  for (;;) {
    const m = anyDate.exec(body.slice(from));
    if (!m) return found;
    const at = from + m.index;
    const before = body.slice(from, at);
    const kind =
      said.find(([, pattern]) => pattern.test(before))?.[0] ??
      (/^,?\s(?:and|or)\s$/.test(before) ? last : undefined);
    if (kind && !/^\s?(?:per|a|each)\b/.test(body.slice(at + m[0].length)))
      found.push({ kind, ...spanOf(text, start + at, start + at + m[0].length), ...dayIn(m[0], first) });
    last = kind;
    from = at + m[0].length;
  }
}

const dayMonthYear = new RegExp(
  `(?<!\\d|(?:and|or|&|-|to)\\s?)(\\d{1,2})(?:st|nd|rd|th)?(?:\\sof)?[\\s-](${month}),?[\\s-](\\d{4})`,
);
const monthDayYear = new RegExp(`(${month})\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})`);

/** Which of two numbers of a date is the day: told by another date, or by pounds; else unknown. */
type Order = "day" | "month" | undefined;

function orderIn(plain: string): Order {
  for (const m of matches(/(?<![\d./])(\d{1,2})[./](\d{1,2})[./](?:\d{4}|\d\d)(?![\d./])/g, plain)) {
    if (Number(m[1]) > 12) return "day";
    if (Number(m[2]) > 12) return "month";
  }
  return plain.includes("£") ? "day" : undefined;
}

/** One whole day, as ISO 8601; nothing where two are named, or the order of the numbers leaves it open. */
function dayIn(words: string, order: Order): { readonly day?: string } {
  const named = dayMonthYear.exec(words);
  if (named) return dayOf(Number(named[3]), numberOf(named[2] ?? ""), Number(named[1]));
  const american = monthDayYear.exec(words);
  if (american) return dayOf(Number(american[3]), numberOf(american[1] ?? ""), Number(american[2]));
  const iso = /\b(\d{4})-(\d\d)-(\d\d)\b/.exec(words);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/.exec(words);
  if (!figures) return {};
  const [a, b, year] = [Number(figures[1]), Number(figures[2]), Number(figures[3])];
  if (a === b || a > 12 || order === "day") return dayOf(year, b, a);
  return b > 12 || order === "month" ? dayOf(year, a, b) : {};
}

const numberOf = (name: string): number =>
  months.findIndex((known) => known.startsWith(name.slice(0, 3).toLowerCase())) + 1;

const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dayOf(year: number, monthNumber: number, day: number): { readonly day?: string } {
  if (day < 1 || day > (daysOf[monthNumber - 1] ?? 0)) return {};
  return { day: `${year}-${String(monthNumber).padStart(2, "0")}-${String(day).padStart(2, "0")}` };
}
