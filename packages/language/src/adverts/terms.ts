import { matches, plainMarks, type Span, spanOf } from "../text.ts";
import { fieldOf } from "./fields.ts";

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

/** Words before whoever they answer to. */
const reports =
  /\b(?:report(?:s|ing)?\s(?:directly\s|straight\s)?(?:in)?to|(?:directly )?responsible to|accountable to|(?:you(?:'ll| will| would|'d)?|post ?holder|role|job) (?:directly )?answers? (?:directly |straight |only )?to|answering (?:directly )?to|answerable to|(?:line[ -])?managed (?:day to day )?by|work(?:s|ing)? (?:directly )?(?:under|for) (?!the (?:supervision|direction|guidance|leadership|management) of)(?=(?:the|our) (?:\w+ ){0,3}(?:manager|head|lead|director|chef|supervisor|foreman|gardener|engineer|nurse|matron|owner|principal|bursar|editor|partner))|under the (?:supervision|direction|guidance|leadership|management) of|supervised by|(?:your|the) (?:line |immediate |direct )?(?:manager|boss|supervisor) (?:is|will be|would be))\s?:?\s?(?=[a-z"(]*\s?[a-z])/gi;
/** "Odette, the clinical lead, will be your manager", "headed by Dr Osswald, to whom you report". */
const reportsBefore =
  /(?:^|[.,;:!?]\s|\b(?:by|with|for)\s)((?:(?:the|our|The|Our)\s[\w-]+|(?!(?:The|Our)\b)[A-Z][\w.'-]*)(?:\s[\w.'-]+){0,4}),?\s(?:to whom you(?:'ll| will)? report|(?:will be|is) your (?:line )?(?:manager|boss|supervisor)|(?:line[ -])?manages (?:you|this (?:post|role)|the (?:post|role)))/g;
const noSuperior =
  /\b(?:work(?!s)|duty(?! (?:manager|officer|lead|nurse|engineer|chef|doctor))|you|us|them|reception|deadlines?)\b|^(?:(?:a |the )?(?:high|tight|strict)|ensure|meet|support|provide|help|track|identify|make|show|improve|all|several|two|three|four|both)\b/i;

/** Whom the role reports to, in their words. */
export function reportsToIn(text: string): Span | undefined {
  const plain = plainMarks(text);
  const field = fieldOf(text, "reportsTo");
  const labelled = field && superior(text, plain, field.start, field.end);
  if (labelled) return labelled;
  for (const m of matches(reports, plain)) {
    const found = superior(text, plain, m.index + m[0].length, m.index + m[0].length + 80);
    if (found) return found;
  }
  for (const m of matches(reportsBefore, plain)) {
    const words = m[1] ?? "";
    const from = m.index + m[0].indexOf(words);
    const found = superior(text, plain, from, from + words.length);
    if (found) return found;
  }
  return undefined;
}

function superior(text: string, plain: string, start: number, end: number): Span | undefined {
  const rest = plain.slice(start, end);
  const stop = rest.search(
    /,(?! [A-Z][a-z]+(?: [A-Z][a-z]+)?(?:[,.\n]|$))|[;\n(|*]|(?<!\b(?:Dr|Mr|Mrs|Ms|Prof|St))\.|:\s|\s(?:and|or|who|with|alongside|on|you|as|for|in|at|every|each|but|when|while|is|will|would|day)\s|\s-\s/,
  );
  const article = /^\s?(?:our|an?) /i.exec(rest)?.[0].length ?? 0;
  const span = spanOf(text, start + article, start + (stop === -1 ? rest.length : stop));
  return /^(?:the |one of )?\p{L}[\p{L}.'’&, /-]{2,}$/u.test(span.quote) && !noSuperior.test(span.quote)
    ? span
    : undefined;
}

const placeInside =
  /(?<!\w)(?:[Bb]ased (?:in|at|out of|near|just outside)|(?:on[ -]?site|located|situated|office|offices|depot|site|clinic|store|shop|kitchen|warehouse|workshop|yard|studio|school|practice|surgery|bakery|restaurant|hotel|museum|lab|laboratory|factory|plant|garage|branch|home|farm|nursery|salon) (?:in|at|near|outside|on)|at our|in our|from our|(?:centre|center|heart|outskirts|edge) of|our [\w ,-]{3,40} team in|📍|(?:is|are) (?:now )?(?:hiring|recruiting|looking for) [^.\n]{3,60} in)\s(?=(?:the\s)?[A-Z])/g;
/** "The Preston office": a town before the kind of building. */
const placeBeforeKind =
  /\b(?:in|at|from|to|for|of) (?:the|our) ([A-Z][a-z]+(?:[ -][A-Z][a-z]+)?) (?:office|depot|branch|site|store|shop|warehouse|campus|clinic|yard|factory|plant)\b/;
/** Job boards write "Town, Country · 3 weeks ago". */
const boardLine =
  /(?:^|\n)([A-Z][\w'. ]{2,30}(?:, [A-Z][\w'. ]{2,30}){0,2}) ?(?:\((?:hybrid|remote|on-site)\) ?)?· ?(?:re-?posted|posted|\d)/i;
const alsoRemote =
  /[,(/|-]?\s?\b(?:fully |partly )?(?:hybrid|remote|on[ -]?site|office[ -]based|flexible)\b.*$/i;

/** Where the work is: after a label, or in a sentence ("based in …"). */
export function placeIn(text: string): Span | undefined {
  const plain = plainMarks(text);
  const field = fieldOf(text, "place") ?? fieldOf(text, "town", "site");
  if (field) {
    const value = plain
      .slice(field.start, Math.min(field.end, field.start + 100))
      .replace(alsoRemote, "")
      .replace(afterPlace, "");
    const span = spanOf(text, field.start, field.start + value.length);
    if (span.quote !== "") return span;
  }
  const board = boardLine.exec(plain.slice(0, 1000));
  if (board?.[1] !== undefined) {
    const from = board.index + board[0].indexOf(board[1]);
    return spanOf(text, from, from + board[1].length);
  }
  for (const m of matches(placeInside, plain)) {
    const from = m.index + m[0].length;
    const town = townAt(plain.slice(from, from + 60));
    if (town) return spanOf(text, from, from + town.length);
  }
  const before = placeBeforeKind.exec(plain);
  if (before?.[1] !== undefined) {
    const from = before.index + before[0].indexOf(before[1]);
    return spanOf(text, from, from + before[1].length);
  }
  return undefined;
}

/** A sentence after the place, or what stands in brackets, is no part of it. */
const afterPlace = /(?<=\p{L}{3})(?:\.\s.*|\s?\(.*|;.*)$|\s*[|•·].*$/su;

/** A place's name as it begins a text: words in capitals, a county after a comma, perhaps the kind of building. */
export function townAt(words: string): string | undefined {
  const name =
    /^(?:the )?[A-Z][\w'.-]*(?: (?:[A-Z][\w'.-]*|of|the|on|upon|and(?= [A-Z])))*(?:, [A-Z][\w'.-]*)?(?: (?:depot|site|office|branch|campus|store|yard|plant|factory|warehouse|surgery|clinic|hospital|studio|workshop))?/.exec(
      words,
    );
  // A full stop after a whole word ends the sentence; "St. Ives" goes on.
  return name?.[0].replace(/(?<=\p{L}{4})\. .*$/su, "").replace(/(?: (?:of|the|on|upon))+$|[.,]+$/, "");
}
