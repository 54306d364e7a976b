import type { AnswerWords } from "./answer-lists.ts";
import { has } from "./answer-lists.ts";
import type { MarkedSentence } from "./answer-marks.ts";
import { contentOf } from "./consent.ts";
import { type Quantity, quantitiesIn } from "./quantities.ts";
import { matches, plainMarks } from "./text.ts";

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
  words: AnswerWords,
): Conflict | undefined {
  const before = affirmed(withoutFrame(plainMarks(context)), words);
  const answer = sentences.map(({ plain }) => plain).join(" ");
  const numbers = compared(quantitiesIn(before, words), quantitiesIn(answer, words));
  const poles = opposed(before, sentences, words);
  if (poles) return { said: poles.quote, because: "the opposite" };
  if (numbers === "differ") return { said: quoteWithNumber(sentences, words), because: "another number" };
  if (numbers === "agree") return undefined;
  const denied = deniedBefore(before, sentences, words);
  if (denied) return { said: denied.quote, because: "denied before" };
  const turned = sentences.find(({ plain }) => has(words.is("reversals"), plain));
  if (turned && shared(before, `${question} ${answer}`, words))
    return { said: turned.quote, because: "changed since" };
  return undefined;
}

/**
 * A plain answer that has nothing in common with earlier words on the same matter. That they are on
 * the same matter is for the caller to see to; earlier words that claim nothing are passed over.
 */
export function otherThan(
  question: string,
  sentences: readonly MarkedSentence[],
  context: string,
  words: AnswerWords,
): Conflict | undefined {
  const before = withoutFrame(plainMarks(context));
  const answer = sentences.map(({ plain }) => plain).join(" ");
  if (has(words.is("slogans"), before) || has(words.is("vague"), before) || /\bsome\b/i.test(before))
    return undefined;
  if (compared(quantitiesIn(before, words), quantitiesIn(answer, words)) === "agree") return undefined;
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
  const now = new Set(contentOf(answer, words).filter((stem) => !asked.has(stem)));
  if (own.length === 0 || own.some((stem) => now.has(stem))) return undefined;
  const [first] = sentences;
  return first && { said: first.quote, because: "something else named" };
}
/** "Earlier the candidate said: …" is about the words after it. */
function withoutFrame(context: string): string {
  return context.replace(/^\s*[^:"]{0,80}:\s*/, "");
}

/** Without the negations that deny nothing. */
const affirmed = (text: string, words: AnswerWords): string => text.replace(words.is("notDenials"), "fine");

type Compared = "agree" | "differ" | undefined;

/** Two lists of amounts: what counts the same thing is compared; years of a CV make a span. */
function compared(before: readonly Quantity[], now: readonly Quantity[]): Compared {
  const earlier = [...before.filter(({ unit }) => unit !== "year"), ...spanOfYears(before)];
  const later = [...now.filter(({ unit }) => unit !== "year"), ...spanOfYears(now)];
  let result: Compared;
  for (const a of earlier) {
    const like = later.filter((b) => comparable(a, b, earlier.length, later.length));
    if (like.some((b) => overlap(a, b))) return "agree";
    if (like.length > 0) result = "differ";
  }
  return result;
}

function spanOfYears(quantities: readonly Quantity[]): Quantity[] {
  const years = quantities.filter(({ unit }) => unit === "year");
  const [first] = years;
  const last = years.at(-1);
  if (!first || !last || years.length < 2) return [];
  const span = Math.abs(last.to - first.from);
  return [{ ...first, unit: "time", from: Math.max(0.5, span - 1) * 8760, to: (span + 1) * 8760 }];
}

function comparable(a: Quantity, b: Quantity, ofA: number, ofB: number): boolean {
  if (a.unit === b.unit) return true;
  if (a.unit === "clock" || b.unit === "clock") return false;
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
  // Four weeks are a month to people.
  const near = a.unit === "time" ? 1.1 : 1.02;
  return a.from <= b.to * scale * near && b.from * scale <= a.to * near;
}

function quoteWithNumber(sentences: readonly MarkedSentence[], words: AnswerWords): string {
  const one = sentences.find(({ plain }) => quantitiesIn(plain, words).length > 0);
  return (one ?? sentences[0])?.quote ?? "";
}

/** One side of a pair before and the other side now; what is denied counts for the other side. */
function opposed(
  before: string,
  sentences: readonly MarkedSentence[],
  words: AnswerWords,
): MarkedSentence | undefined {
  for (const pair of words.opposites) {
    const then = poleOf(before, pair, words);
    if (then === undefined) continue;
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

/** The same word, denied once and not the other time. */
function deniedBefore(
  before: string,
  sentences: readonly MarkedSentence[],
  words: AnswerWords,
): MarkedSentence | undefined {
  const earlier = polarities(before, words);
  return sentences.find(({ plain }) => {
    for (const [stem, denied] of polarities(plain, words))
      if (earlier.has(stem) && earlier.get(stem) !== denied) return true;
    return false;
  });
}

function polarities(text: string, words: AnswerWords): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const clause of text.split(/[.,;:!?]|\bbut\b/i)) {
    const denied = has(words.is("negations"), clause);
    for (const stem of contentOf(clause.replace(words.is("negations"), " "), words)) found.set(stem, denied);
  }
  return found;
}

function shared(a: string, b: string, words: AnswerWords): boolean {
  const stems = new Set(contentOf(a, words));
  return contentOf(b, words).some((stem) => stems.has(stem));
}
