import { matches, plainMarks } from "../text.ts";
import type { AnswerWords } from "./answer-lists.ts";
import { has } from "./answer-lists.ts";
import type { MarkedSentence } from "./answer-marks.ts";
import { contentOf } from "./consent.ts";
import { sharedMatters } from "./matter.ts";
import { type Quantity, quantitiesIn } from "./quantities.ts";
import { asksYesOrNo, deniedMatters, lastAsked, saysYes, turnsRound } from "./yes-no.ts";

/** Two statements that cannot both hold. */
export interface Conflict {
  /** The sentence of the answer. */
  readonly said: string;
  readonly because:
    | "another number"
    | "the opposite"
    | "denied before"
    | "changed since"
    | "something else named";
}

/** Where an answer differs from what was said or written before; undefined where it does not. */
export function conflictIn(
  question: string,
  sentences: readonly MarkedSentence[],
  context: string,
  speaker: "employer" | "candidate",
  words: AnswerWords,
): Conflict | undefined {
  const before = affirmed(withoutFrame(plainMarks(context)), words);
  const answer = sentences.map(({ plain }) => plain).join(" ");
  const shared = sharedMatters(`${question} ${answer}`, before, words);
  const [first] = sentences;
  if (shared.length > 0 && has(words.is("ease"), plainMarks(context))) {
    const refused = sentences.find(({ plain }) => has(words.is("refusals"), plain));
    if (refused) return { said: refused.quote, because: "the opposite" };
  }
  const turned = turnsRound(question, sentences, before, words);
  if (turned && first) return { said: first.quote, because: "the opposite" };
  if (turned === undefined && first && flatlyTurned(question, sentences, before, words))
    return { said: first.quote, because: "the opposite" };
  const poles = opposed(question, before, sentences, words);
  if (poles) return { said: poles.quote, because: "the opposite" };
  const counted = shared.length > 0 || countsTheSame(question, context, before, words);
  const numbers = compared(question, before, answer, counted, words);
  if (numbers === "differ" && counted)
    return { said: quoteWithNumber(sentences, words), because: "another number" };
  const old = sentences.find(({ plain }) => has(words.is("superseded"), plain));
  if (old && (shared.length > 0 || numbers)) return { said: old.quote, because: "changed since" };
  if (numbers === "agree" || turned === false || isOfTheOther(context, speaker)) return undefined;
  const denied = deniedBefore(question, before, sentences, words);
  if (denied) return { said: denied.quote, because: "denied before" };
  const changed = sentences.find(({ plain }) => has(words.is("reversals"), plain));
  if (changed && shared.length > 0) return { said: changed.quote, because: "changed since" };
  return undefined;
}

/**
 * A flat no to what was said before, or a flat yes to what was denied, where question and earlier words share no
 * word: earlier words are laid beside an answer because they are about the same.
 */
function flatlyTurned(
  question: string,
  sentences: readonly MarkedSentence[],
  before: string,
  words: AnswerWords,
): boolean {
  const asked = lastAsked(question);
  const negative = has(
    words.is("negations"),
    asked.replace(/\b\w+n't (?:you|it|there|they|he|she|the|i|we)\b/gi, " "),
  );
  if (!asksYesOrNo(question) || negative || has(words.is("objectionAsked"), question)) return false;
  const yes = saysYes(question, sentences, words);
  if (yes === undefined) return false;
  const clauses = before.split(/[.;:!?]|\bbut\b/i).filter((clause) => /\w{3}/.test(clause));
  const denied = clauses.map((clause) => has(words.is("negations"), clause));
  return yes
    ? denied.every(Boolean)
    : !denied.some(Boolean) && has(words.is("flatNo"), sentences[0]?.plain ?? "");
}
/** "How many are in the team?" and "nine in the team" count the same; so do a year of leaving and the years of a CV. */
function countsTheSame(question: string, context: string, before: string, words: AnswerWords): boolean {
  const stems = new Set(contentOf(question, words));
  return (
    (has(words.is("amountAsked"), question) && isOfOneself(context)) ||
    (has(words.is("amountAsked"), question) && contentOf(before, words).some((stem) => stems.has(stem))) ||
    asksAfter(question, before, words) ||
    (/\bwhen did you\b/i.test(question) && /\b(?:19|20)\d\d\b/.test(before))
  );
}

/** "Is it still the thirty hours?" asks after the amount of before. */
function asksAfter(question: string, before: string, words: AnswerWords): boolean {
  const asked = quantitiesIn(question, words).map(({ said }) => said);
  return quantitiesIn(before, words).some(({ said }) => said !== undefined && asked.includes(said));
}

/**
 * A plain answer that has nothing in common with earlier words laid beside it. Signs are needed that
 * both cannot hold: the earlier words leave no exception or promise something, the answer takes away,
 * it names another of the kind that was asked for, or more than one matter is shared. Where no word is
 * shared at all one sign will do: a shared word may be the setting, none leaves the matter itself.
 */
export function otherThan(
  question: string,
  sentences: readonly MarkedSentence[],
  context: string,
  words: AnswerWords,
): Conflict | undefined {
  const before = withoutFrame(plainMarks(context));
  const answer = sentences.map(({ plain }) => plain).join(" ");
  // What says nothing cannot be contradicted; a promise in fine words can.
  const says = has(words.is("promises"), before) || has(words.is("times"), before);
  if (
    (has(words.is("slogans"), before) && !has(words.is("promises"), before)) ||
    (has(words.is("vague"), before) && !says) ||
    /\bsome\b/i.test(before)
  )
    return undefined;
  if (compared(question, before, answer, true, words) === "agree") return undefined;
  if (turnsRound(question, sentences, before, words) === false) return undefined;
  if (
    words.opposites.some(
      (pair) =>
        poleOf(before, pair, words) !== undefined &&
        poleOf(before, pair, words) === poleOf(answer, pair, words),
    )
  )
    return undefined;
  const asked = new Set(contentOf(question, words));
  const own = contentOf(before, words).filter((stem) => !asked.has(stem));
  // An amount alone is contradicted by another amount, and by nothing else.
  if (!has(words.is("amountAsked"), question) && own.every((stem) => /^\d/.test(stem))) return undefined;
  // "Mostly in one place, there is just me in the other" is answered by its beginning.
  const told = /\b(?:where|who|which)\b/i.test(question) ? (answer.split(/[,;]/)[0] ?? "") : answer;
  const now = new Set(contentOf(told, words).filter((stem) => !asked.has(stem)));
  const person = /\bwho\b/i.test(question);
  if (own.some((stem) => now.has(stem) && (person || !words.broad.has(stem)))) return undefined;
  const shared = sharedMatters(question, before, words);
  const groups = shared.filter((matter) => matter.startsWith("#")).length;
  const kind = sameKind(question, before, answer, words);
  const signs =
    Math.min(Math.max(groups, shared.length - groups), 2) +
    Number(has(words.is("promises"), before)) +
    (has(words.is("takesAway"), answer) ? 1 : has(words.is("limits"), answer) ? 0.5 : 0) +
    2 * Number(kind);
  const [first] = sentences;
  // Why somebody left is another matter than that they were there.
  if (/\b(?:why|what (?:made|went))\b/i.test(question) && !kind) return undefined;
  // How well is shown by what one did.
  if (/\bhow (?:good|well|fluent|strong)\b/i.test(question) && first?.marks.episode) return undefined;
  // So is what somebody did in a post that the question itself speaks of.
  if (
    isOfOneself(context) &&
    /\b(?:what|how) (?:did|would|was|do)\b/i.test(question) &&
    !kind &&
    !has(words.is("takesAway"), answer)
  )
    return undefined;
  const enough = signs >= (shared.length > 0 ? 1.5 : 1);
  return first && enough ? { said: first.quote, because: "something else named" } : undefined;
}

/** What the person who asks said of themselves is theirs: to answer it otherwise contradicts nothing. */
const isOfTheOther = (context: string, speaker: "employer" | "candidate"): boolean =>
  (speaker === "employer"
    ? /^\W*(?:the )?(?:candidate|applicant)\b/i
    : /^\W*(?:the )?(?:employer|interviewer)\b/i
  ).test(context);

/** A CV or an application is about the person who answers, whatever its words. */
function isOfOneself(context: string): boolean {
  return /^\W*(?:cv|r[ée]sum[ée]|application|cover letter|letter)\b/i.test(context);
}

/** Whether the earlier words and the answer both name what was asked for: a person, a place, a time, a reason. */
function sameKind(question: string, before: string, answer: string, words: AnswerWords): boolean {
  return words.kinds.some(([asks, names]) => has(asks, question) && has(names, before) && has(names, answer));
}

/** "Earlier the candidate said: …" is about the words after it. */
function withoutFrame(context: string): string {
  return context.replace(/^\s*[^:"]{0,80}:\s*/, "");
}

/** Without the negations that deny nothing. */
const affirmed = (text: string, words: AnswerWords): string => text.replace(words.is("notDenials"), "fine");

/** Amounts beyond these are no longer compared each with each. */
const mostAmounts = 60;

type Compared = "agree" | "differ" | undefined;

/**
 * Amounts before and now: what counts the same thing is compared; years of a CV make a span.
 * Fewer of the whole team on one evening are no other number.
 */
function compared(
  question: string,
  before: string,
  answer: string,
  related: boolean,
  words: AnswerWords,
): Compared {
  const hours = /\b(?:when|what time|what (?:are|is) (?:the|your) (?:\w+ )?(?:hours|times?))\b/i.test(
    question,
  );
  const earlier = amounts(quantitiesIn(before, words)).slice(0, mostAmounts);
  const later = amounts(
    quantitiesIn(answer.replace(words.is("formerly"), " "), words).slice(0, mostAmounts),
  ).map((one) => (hours && one.unit === "" && one.to <= 24 ? { ...one, unit: "clock" } : one));
  const asksAmount = has(words.is("amountAsked"), question);
  // "Since Easter" and "the summer" are less than a year.
  if (/\bhow long\b/i.test(question) && later.length === 0 && has(words.is("recently"), answer))
    later.push({ from: 0, to: 8000, unit: "time", start: 0, end: 0 });
  const partial = has(words.is("wholes"), before) && has(words.is("partsAsked"), question);
  const years = comparedYears(question, quantitiesIn(before, words), quantitiesIn(answer, words));
  if (
    asksAmount &&
    /^\W*(?:oh |well,? )?(?:none|zero|nil|nobody|no one|not (?:one|a single|any|a soul)|no \w+)\b/i.test(
      answer,
    )
  )
    later.push({ from: 0, to: 0, unit: "", start: 0, end: 0 });
  if (asksAmount) later.push(...peopleIn(answer, words));
  if (saysTheSame(before, answer, later, earlier, words)) return "agree";
  if (repeats(earlier, later)) return "agree";
  const loosely = related && (asksAmount || asksAfter(question, before, words));
  let result: Compared = years;
  for (const a of earlier) {
    const like = later.filter((b) => comparable(a, b, earlier.length, later.length, loosely));
    if (like.some((b) => overlap(a, b) || (partial && b.to <= a.to))) return "agree";
    if (like.length > 0) result = "differ";
  }
  return result;
}

/** The number of before, said again bare: "Two, as it says", "the forty thousand", "Four on the Wednesday". */
function repeats(earlier: readonly Quantity[], later: readonly Quantity[]): boolean {
  return earlier.some(({ said, from, unit }) =>
    later.some((now) => now.unit === "" && (now.from === said || (unit === "clock" && now.from === from))),
  );
}

/** "It's me and a young lad" are two, "just yourself" is one. */
function peopleIn(answer: string, words: AnswerWords): Quantity[] {
  const counted = (one: number): Quantity[] => [{ from: one, to: one, unit: "", start: 0, end: 0 }];
  if (has(words.is("twoPeople"), answer)) return counted(2);
  return /\b(?:just|only) (?:me|myself|you|yourself|the one|himself|herself)\b(?! and)/i.test(answer)
    ? counted(1)
    : [];
}
/** The same amount in another way: time and a half is 1.5, two and one are three, Tuesday and Thursday are two. */
function saysTheSame(
  before: string,
  answer: string,
  later: readonly Quantity[],
  earlier: readonly Quantity[],
  words: AnswerWords,
): boolean {
  if (words.same.some((pattern) => has(pattern, before) && has(pattern, answer))) return true;
  const plain = later.filter(({ unit }) => !/^(?:time|clock|money|one in)$/.test(unit));
  const sum = plain.reduce((total, { to }) => total + to, 0);
  const days = new Set(answer.toLowerCase().match(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/g)).size;
  return earlier.some(({ from, to, unit }) =>
    /^(?:clock|money|one in)$/.test(unit)
      ? false
      : (plain.length > 1 && !/\bif\b/i.test(answer) && from <= sum && sum <= to) ||
        (days > 1 && unit !== "time" && from === days),
  );
}

const amounts = (all: readonly Quantity[]): Quantity[] => [
  ...all.filter(({ unit }) => unit !== "year"),
  ...spanOfYears(all),
];

/** A year that was asked for, beside the years of a CV: the end where an end is asked, else any within. */
function comparedYears(question: string, before: readonly Quantity[], now: readonly Quantity[]): Compared {
  const [then, later] = [before, now].map((all) => all.filter(({ unit }) => unit === "year"));
  if (!then || !later || then.length === 0 || later.length === 0) return undefined;
  const ends = (all: readonly Quantity[]) => all.flatMap(({ from, to }) => [from, to]);
  if (ends(later).every((year) => ends(then).includes(year))) return "agree";
  if (!/\bwhen\b|\b(?:what|which) year\b|\buntil\b/i.test(question)) return undefined;
  const [start, end] = [Math.min(...ends(then)), Math.max(...ends(then))];
  const said = Math.max(...ends(later));
  // "From 2018 to 2019", where the earlier words say 2015 to 2019.
  if (Math.min(...ends(later)) < said && Math.min(...ends(later)) > start + 1) return "differ";
  if (/\b(?:finish|leave|end|stop|quit|until)\b/i.test(question)) return said === end ? "agree" : "differ";
  if (/\b(?:start|begin|join|come)\b/i.test(question)) return said === start ? "agree" : "differ";
  return said < start || said > end ? "differ" : undefined;
}

/** The stretches of time that years tell of: each by itself, and from the first to the last. */
function spanOfYears(quantities: readonly Quantity[]): Quantity[] {
  const years = quantities.filter(({ unit }) => unit === "year");
  const [first] = years;
  const last = years.at(-1);
  if (!first || !last || (years.length < 2 && first.from === first.to)) return [];
  const ranges = years.filter(({ from, to }) => to > from);
  return [{ ...first, to: last.to }, ...ranges].map((one) => {
    const span = Math.abs(one.to - one.from);
    return { ...one, unit: "time", from: Math.max(0.5, span - 1) * 8760, to: (span + 1) * 8760 };
  });
}

function comparable(a: Quantity, b: Quantity, ofA: number, ofB: number, related: boolean): boolean {
  if (a.unit === b.unit) return true;
  if (a.unit === "clock" || b.unit === "clock" || !related) return false;
  return (
    (a.unit === "" || b.unit === "" || (a.unit === "money" && b.unit !== "time" && b.unit !== "percent")) &&
    (ofA === 1 || ofB === 1)
  );
}

function overlap(a: Quantity, b: Quantity): boolean {
  const scale =
    a.unit === "money" && b.to < 1000 && a.from >= 1000
      ? 1000
      : b.unit === "money" && a.to < 1000 && b.from >= 1000
        ? 0.001
        : 1;
  // Clocks without a.m. or p.m. go round.
  if (a.unit === "clock" && b.unit === "clock" && Math.abs(a.from - b.from) === 12) return true;
  // Four weeks are a month to people.
  const near = a.loose || b.loose ? (a.unit === "money" ? 1.1 : 1.18) : a.unit === "time" ? 1.1 : 1.02;
  return a.from <= b.to * scale * near && b.from * scale <= a.to * near;
}

function quoteWithNumber(sentences: readonly MarkedSentence[], words: AnswerWords): string {
  const one = sentences.find(({ plain }) => quantitiesIn(plain, words).length > 0);
  return (one ?? sentences[0])?.quote ?? "";
}

/** One side of a pair before and the other side now; what is denied counts for the other side. */
function opposed(
  question: string,
  before: string,
  sentences: readonly MarkedSentence[],
  words: AnswerWords,
): MarkedSentence | undefined {
  const yes = asksYesOrNo(question) ? saysYes(question, sentences, words) : undefined;
  for (const pair of words.opposites) {
    const then = poleOf(before, pair, words);
    if (then === undefined) continue;
    const asked = yes === undefined ? undefined : poleOf(lastAsked(question), pair, words);
    if (asked !== undefined && (asked === then) !== yes) return sentences[0];
    const now = sentences.map((sentence) => ({ sentence, pole: poleOf(sentence.plain, pair, words) }));
    const against = now.find(({ pole }) => pole !== undefined && pole !== then);
    if (against && !now.some(({ pole }) => pole === then)) return against.sentence;
  }
  return undefined;
}

/** Which side of a pair a text speaks for; of several words the last tells, denied ones count for the other. */
function poleOf(
  text: string,
  [one, other]: readonly [RegExp, RegExp],
  words: AnswerWords,
): 0 | 1 | undefined {
  const hits = [one, other].flatMap((pattern, side) =>
    matches(pattern, text).map((m) => ({ side, start: m.index, end: m.index + m[0].length })),
  );
  const outer = hits.filter(
    (hit) =>
      !hits.some(
        (o) => o !== hit && o.start <= hit.start && hit.end <= o.end && o.end - o.start > hit.end - hit.start,
      ),
  );
  const last = outer.at(-1);
  if (!last) return undefined;
  const sides = new Set(outer.map(({ side, start }) => (isDenied(text, start, words) ? 1 - side : side)));
  if (sides.size > 1) return undefined;
  return [...sides][0] === 0 ? 0 : 1;
}

function isDenied(text: string, start: number, words: AnswerWords): boolean {
  const clause =
    text
      .slice(0, start)
      .split(/[.,;:!?]|\b(?:but|and|so)\b/i)
      .at(-1) ?? "";
  const near = clause.trim().split(/\s+/).slice(-5).join(" ");
  return has(words.is("negations"), near);
}

/**
 * The same matter, denied once and not the other time; a matter that was denied before and is asked
 * after now counts as said by an answer that denies nothing.
 */
function deniedBefore(
  question: string,
  before: string,
  sentences: readonly MarkedSentence[],
  words: AnswerWords,
): MarkedSentence | undefined {
  const earlier = deniedMatters(before, words);
  const against = sentences.find(({ plain }) => {
    for (const [matter, denied] of deniedMatters(plain, words))
      if (earlier.has(matter) && earlier.get(matter) !== denied) return true;
    return false;
  });
  if (against) return against;
  const [first] = sentences;
  if (!first || asksYesOrNo(question) || has(words.is("negations"), first.plain)) return undefined;
  const asked = deniedMatters(lastAsked(question), words);
  const presumed = [...earlier].some(([matter, denied]) => denied && asked.get(matter) === false);
  return presumed && (first.marks.amount || first.marks.episode) ? first : undefined;
}
