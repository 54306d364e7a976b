import { matches, plainMarks, type Span, spanOf } from "../text.ts";
import { fieldOf } from "./fields.ts";

/** Hours in a week; both the same where one number is given. */
export interface Hours extends Span {
  readonly from: number;
  readonly to: number;
}

const small = "one two three four five six seven eight nine".split(" ");
const teens = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty".split(" ");
const spelt = `(?:${tens.join("|")})(?:[- ](?:${small.join("|")}))?|${teens.join("|")}|${small.slice(3).join("|")}`;
const number = `(\\d{1,2}(?:[.,]\\d{1,2})?(?:\\s?½|\\s1\\/2)?|(?:${spelt})(?:\\sand\\s(?:a\\shalf|three\\squarters|a\\squarter))?)`;
const few = "(?:\\d|two|three|four|five|six|seven)";
const week =
  "(?:\\s?(?:\\/|per|a|each|in a|in the|every)\\s?(?:the\\s|working\\s|calendar\\s)?(?:week|wk|w)|\\s?p\\.?\\/?w\\.?|\\sweekly|[\\s-]weeks?)";
const spread = `,?\\s(?:(?:worked|spread)\\s)?(?:over|across|in)\\s(?:the\\s)?(?:any\\s)?${few}(?:\\sor\\s${few})?\\s(?:[\\w-]+\\s)?(?:days|nights|evenings|mornings|afternoons|shifts)`;
const hours = new RegExp(
  `(?<![\\w.£$€:])${number}(?:\\s?(?:-|to|or|and)\\s?${number})?[\\s-]?(?:(?:contracted|guaranteed|paid|working|basic)\\s)?(?:h(?=pw)|hours?|hrs?|h)(?:${week}|${spread})(?![\\w])`,
  "gi",
);
/** "Three 12-hour shifts", "four days of nine hours", "seven hours a day, five days a week". */
const products = [
  `(${few})(?:\\sx)?\\s(\\d{1,2}(?:\\.\\d{1,2})?|${spelt})[\\s-]?(?:hours?|hrs?)\\s(?:days|nights|shifts)`,
  `(${few})\\s(?:days|nights|shifts)(?:\\s(?:a|per)\\sweek)?,?\\s(?:of|at)\\s(\\d{1,2}(?:\\.\\d{1,2})?|${spelt})\\s(?:hours|hrs)`,
].map((source) => new RegExp(`(?<![\\w.£$€:-])${source}\\b`, "gi"));
const daily = new RegExp(
  `(?<![\\w.£$€:-])(\\d{1,2}(?:\\.\\d{1,2})?|${spelt})\\s(?:hours|hrs)\\s(?:a|per|each)\\s(?:day|night|shift),?\\s(${few})\\s(?:days|nights|shifts)`,
  "gi",
);

/** The hours of a week that an advert states. */
export function hoursIn(text: string): Hours | undefined {
  const plain = plainMarks(text);
  for (const m of matches(hours, plain)) {
    const from = amountOf(m[1] ?? "");
    const to = m[2] === undefined ? from : amountOf(m[2]);
    if (from > 0 && to >= from && to <= 100)
      return { ...spanOf(text, m.index, m.index + m[0].length), from, to };
  }
  return fieldHours(text, plain) ?? product(text, plain) ?? bareHoursIn(text, plain);
}

const fractions: readonly (readonly [RegExp, number])[] = [
  [/½|1\/2|and a half/i, 0.5],
  [/and a quarter/i, 0.25],
  [/and three quarters/i, 0.75],
];

/** Hours in figures or letters: "37½", "thirty-seven and a half". */
function amountOf(words: string): number {
  const fraction = fractions.find(([pattern]) => pattern.test(words));
  const more = fraction?.[1] ?? 0;
  const whole = fraction ? words.replace(fraction[0], "") : words;
  const figures = /^\d{1,2}(?:[.,]\d{1,2})?/.exec(whole)?.[0];
  if (figures !== undefined) return Number(figures.replace(",", ".")) + more;
  return whole
    .toLowerCase()
    .split(/[\s-]+/)
    .reduce((sum, word) => sum + wordValue(word), more);
}

function wordValue(word: string): number {
  if (tens.includes(word)) return 10 * (tens.indexOf(word) + 2);
  if (teens.includes(word)) return 10 + teens.indexOf(word);
  return small.indexOf(word) + 1;
}

/** Behind the label stand the hours of a week, unless they are times of the day. */
const fieldValue =
  /^(?:(?:an )?average (?:of )?|about |up to |around |approximately |approx\.? |minimum |min\.? |(?:full|part)[ -]time,?[ (-]{0,3})?(\d{2}(?:\.\d{1,2})?)(?:\s?(?:-|to)\s?(\d{2}(?:\.\d{1,2})?))?(?![\d:]|\.\d|\s?(?:am|pm|a\.m|p\.m|-|to\b|hours? (?:a|per) (?:month|day|year|fortnight|annum)|(?:per|a) (?:month|day|fortnight)|weeks|days|years?))/i;

function fieldHours(text: string, plain: string): Hours | undefined {
  const field = fieldOf(text, "hours");
  const m = field && fieldValue.exec(plain.slice(field.start, field.end));
  if (!field || !m) return undefined;
  const from = Number(m[1]);
  const to = m[2] === undefined ? from : Number(m[2]);
  if (from < 10 || to < from || to > 60 || (m[2] !== undefined && from < 12)) return undefined;
  return { ...spanOf(text, field.at, field.start + m[0].length), from, to };
}

function product(text: string, plain: string): Hours | undefined {
  const found = [...products.flatMap((pattern) => matches(pattern, plain)), ...matches(daily, plain)].sort(
    (a, b) => a.index - b.index,
  );
  for (const m of found) {
    const sum = amountOf(m[1] ?? "") * amountOf(m[2] ?? "");
    if (sum >= 12 && sum <= 72)
      return { ...spanOf(text, m.index, m.index + m[0].length), from: sum, to: sum };
  }
  return undefined;
}

/** "Hours: 37", "35 hours, Monday to Friday": so many of them are the hours of a week. */
const bareHours = new RegExp(
  `(?<![\\w£$€.,:+-])(?:(?:weekly |working |contracted )?hours\\s?:\\s?(\\d{2}(?:\\.\\d{1,2})?)(?![\\d:.]|\\s?(?:am|pm|-|to\\b))|(\\d{2}(?:\\.\\d{1,2})?(?:\\s?½)?|(?:${spelt})(?:\\sand\\sa\\shalf)?)\\s?(?:(?:contracted|guaranteed|paid|basic)\\s)?(?:hours|hrs)(?!\\s?(?:['’]|ago|notice|before|after|of|in\\b|within|to\\b|training|shifts?|a day|per day|a month|per month|a year|per year|a fortnight|from\\b|later|straight|\\d|experience|support|service|drive|away|on\\b|\\/)))`,
  "gi",
);

function bareHoursIn(text: string, plain: string): Hours | undefined {
  for (const m of matches(bareHours, plain)) {
    const from = amountOf(m[1] ?? m[2] ?? "");
    if (from >= 10 && from <= 60 && (from !== 24 || m[1] !== undefined))
      return { ...spanOf(text, m.index, m.index + m[0].length), from, to: from };
  }
  return undefined;
}
