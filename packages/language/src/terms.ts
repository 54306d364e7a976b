import { lines } from "./sentences.ts";
import { matches, plainMarks, type Span, spanOf } from "./text.ts";

/** Hours in a week; both the same where one number is given. */
export interface Hours extends Span {
  readonly from: number;
  readonly to: number;
}

const number = "(\\d{1,2}(?:[.,]\\d{1,2})?)";
const hours = new RegExp(
  `(?<![\\d.£$€])${number}(?:\\s?(?:-|to)\\s?${number})?[\\s-]?(?:(?:contracted|guaranteed|paid)\\s)?(?:hours?|hrs?|h)(?:\\s?(?:\\/|per|a|each|in a|over|every)\\s?(?:the\\s)?(?:week|wk|w|(?:5|five|4|four)\\sdays)|\\s?pw|\\sp\\/w|\\sp\\.w|\\sweekly|[\\s-]weeks?)\\b`,
  "gi",
);

/** The hours of a week that an advert states. */
export function hoursIn(text: string): Hours | undefined {
  for (const m of matches(hours, plainMarks(text))) {
    const from = Number((m[1] ?? "").replace(",", "."));
    const to = m[2] === undefined ? from : Number(m[2].replace(",", "."));
    if (from > 0 && to >= from && to <= 100)
      return { ...spanOf(text, m.index, m.index + m[0].length), from, to };
  }
  return bareHoursIn(text);
}

/** "Hours: 37", "35 hours, Monday to Friday": so many of them are the hours of a week. */
const bareHours =
  /(?<![\w£$€.,:+-])(?:(?:weekly |working |contracted )?hours\s?:\s?(\d{2}(?:\.\d{1,2})?)(?![\d:.]|\s?(?:am|pm|-|to\b))|(\d{2}(?:\.\d{1,2})?)\s?(?:hours|hrs)(?!\s?(?:['’]|ago|notice|before|after|of|in\b|within|to\b|training|shifts?|a day|per day|a month|\d|experience|support|service|drive|away|on\b|\/)))/gi;

function bareHoursIn(text: string): Hours | undefined {
  for (const m of matches(bareHours, plainMarks(text))) {
    const from = Number(m[1] ?? m[2]);
    if (from >= 10 && from <= 60 && (from !== 24 || m[1] !== undefined))
      return { ...spanOf(text, m.index, m.index + m[0].length), from, to: from };
  }
  return undefined;
}

const count = "(?:\\d|one|two|three|four|five)";
const away =
  "(?:from home|remote(?:ly)?|at home|wfh|(?:in|at) (?:the|our) (?:office|studio|workshop|lab|shop|school|clinic)|on[ -]?site|in office)";
/** The more definite first: days, then a rule, then a word. */
const remote = [
  `(?:up to |at least |a minimum of )?${count}(?:\\s?(?:-|to|or)\\s?${count})?\\s?(?:x\\s)?days?(?:\\s(?:a|per|each|every)\\s(?:week|month|fortnight)|\\/week)?,?\\s(?:working\\s)?${away}`,
  `(?:working from home|remote working|hybrid|office)\\s?[:(]\\s?((?:up to |at least )?${count}(?:\\s?-\\s?${count})?\\s?days?(?:\\s(?:a|per|each)\\s(?:week|month|fortnight))?)`,
  "(?:no|not)\\s(?:a\\s)?(?:remote|hybrid)(?:\\s(?:work(?:ing)?|role|position))?",
  "(?:fully|100\\s?%)[\\s-]remote|remote[ -]first|remote[ -]only|work from anywhere",
  "hybrid(?!\\s(?:cars?|vehicles?|cloud|engines?|app|seeds?))",
  "(?:fully\\s)?(?<!(?:parking|gym|canteen|nursery|restaurant|kitchen|food|support|cafe|catering|shop)\\s)(?:on[ -]?site|office[ -]based|in[ -]office)(?!\\s(?:parking|gym|canteen|nursery|restaurant|cafe|car))",
  "(?:work|working)\\s(?:from home|remotely)|home[ -]?working|home[ -]based",
  "remote(?!\\s(?:sites?|areas?|villages?|locations?|monitoring|sensing|control|support|desktop|communit|places?|teams?|access))",
].map((source) => new RegExp(`(?<![\\w-])(?:${source})(?![\\w])`, "i"));

/** The words about where the work is done, the most definite of them. */
export function remoteIn(text: string): Span | undefined {
  const plain = plainMarks(text);
  for (const pattern of remote) {
    const m = pattern.exec(plain);
    if (m) {
      const inner = m[1] === undefined ? 0 : m[0].indexOf(m[1]);
      return spanOf(text, m.index + inner, m.index + m[0].length);
    }
  }
  return undefined;
}

const reports =
  /\b(?:report(?:s|ing)?\s(?:directly\s)?(?:in)?to|responsible to|accountable to|line[ -]managed by|(?:line )?manager\s?:|supervised by)\s?:?\s?(?=[a-z"(]*\s?[a-z])/gi;

/** Whom the role reports to, in their words. */
export function reportsToIn(text: string): Span | undefined {
  const plain = plainMarks(text);
  for (const m of matches(reports, plain)) {
    const from = m.index + m[0].length;
    const rest = plain.slice(from, from + 80);
    const stop = rest.search(/[,.;\n(]|\s(?:and|who|with|on|you|as|for|in)\s|\s-\s/);
    const span = spanOf(text, from, from + (stop === -1 ? rest.length : stop));
    if (
      /^(?:the |our |a |an )?\p{L}[\p{L}'’& /-]{2,}$/u.test(span.quote) &&
      !/\b(?:work|duty|you|us|them)\b|^(?:ensure|meet|support|provide|help|track|identify|make|show|improve)\b/i.test(
        span.quote,
      )
    )
      return span;
  }
  return undefined;
}

const placeLabel =
  /^(?:location|place(?: of work)?|based(?: (?:at|in))?|where|site|office|work ?place|duty station)\s?:(?:\*\*)?\s?/i;
const placeInside =
  /\b(?:[Bb]ased (?:in|at|out of)|(?:on[ -]?site|located|office|depot|site|clinic|store) (?:in|at)|at our|in our)\s(?=(?:the\s)?[A-Z])/g;
/** Job boards write "Town, Country · 3 weeks ago". */
const boardLine =
  /(?:^|\n)([A-Z][\w'. ]{2,30}(?:, [A-Z][\w'. ]{2,30}){0,2}) ?(?:\((?:hybrid|remote|on-site)\) ?)?· ?(?:re-?posted|posted|\d)/i;
const alsoRemote =
  /[,(/|-]?\s?\b(?:fully |partly )?(?:hybrid|remote|on[ -]?site|office[ -]based|flexible)\b.*$/i;

/** Where the work is: after a label, or in a sentence ("based in …"). */
export function placeIn(text: string): Span | undefined {
  const plain = plainMarks(text);
  for (const line of lines(text)) {
    const body = plain.slice(line.start, line.end);
    const label = placeLabel.exec(body);
    if (!label) continue;
    const value = body.slice(label[0].length, label[0].length + 100).replace(alsoRemote, "");
    const span = spanOf(text, line.start + label[0].length, line.start + label[0].length + value.length);
    if (span.quote !== "") return span;
  }
  const board = boardLine.exec(plain.slice(0, 1000));
  if (board?.[1] !== undefined) {
    const from = board.index + board[0].indexOf(board[1]);
    return spanOf(text, from, from + board[1].length);
  }
  for (const m of matches(placeInside, plain)) {
    const from = m.index + m[0].length;
    const name =
      /^(?:the )?[A-Z][\w'.-]*(?: (?:[A-Z][\w'.-]*|of|the|on|upon|and(?= [A-Z])))*(?:, [A-Z][\w'.-]*)?(?: (?:depot|site|office|branch|campus|store|yard|plant|factory|warehouse|surgery|clinic|hospital|studio|workshop))?/.exec(
        plain.slice(from, from + 60),
      );
    // A full stop after a whole word ends the sentence; "St. Ives" goes on.
    const town = name?.[0].replace(/(?<=\p{L}{4})\. .*$/su, "").replace(/[.,]+$/, "");
    if (town) return spanOf(text, from, from + town.length);
  }
  return undefined;
}
