import { type AnswerWords, has } from "./answer-lists.ts";
import type { MarkedSentence } from "./answer-marks.ts";
import { mattersIn, sharedMatters } from "./matter.ts";

/** Whether a text can be answered by yes or no; "It is permanent, isn't it?" can. */
export function asksYesOrNo(question: string): boolean {
  const last = lastAsked(question);
  if (/\b(?:who|whom|whose|what|which|when|where|why|how)\b/i.test(last)) return false;
  return /\?\s*$/.test(last) || startsWithVerb.test(last);
}

const startsWithVerb =
  /^\W*(?:so |and |but |well )*(?:do|does|did|is|are|was|were|can|could|will|would|has|have|had|shall|should|may|might)\b/i;

/** The last sentence of what was asked. */
export function lastAsked(question: string): string {
  return (
    question
      .trim()
      .split(/(?<=[.!?…])\s+/)
      .at(-1) ?? ""
  );
}

/** Whether an answer says yes or no to a question that asks for it; undefined where it says neither. */
export function saysYes(
  question: string,
  sentences: readonly MarkedSentence[],
  words: AnswerWords,
): boolean | undefined {
  const [first] = sentences;
  if (!first) return undefined;
  const start = first.plain.split(/[,;:]|\s-\s/)[0] ?? "";
  const head = `${start} `.replace(
    /^\W*(?:(?:oh|ah|well|honestly|frankly|actually|so|ha|i think)[, ]+)*/i,
    "",
  );
  if (begins(words.is("saysNo"), head) || /\bno$/i.test(head.trim())) return false;
  if (begins(words.is("yes"), head) || begins(words.is("saysYes"), head) || /\byes\b/i.test(first.plain))
    return true;
  if (has(words.is("refusals"), first.plain)) return false;
  if (
    has(words.is("takesAway"), first.plain) ||
    !/\b(?:ever|any|have you|has any)|^\W*(?:do|does|did) (?:you|they|we)\b/i.test(question)
  )
    return undefined;
  const some = first.marks.amount || first.marks.date || first.marks.name || begins(words.is("someOf"), head);
  return some ? true : undefined;
}

function begins(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.exec(text)?.index === 0;
}

/**
 * Whether an answer by yes or no turns round what was said before of the same matter: true where it
 * does, false where both say the same, undefined where nothing can be told.
 */
export function turnsRound(
  question: string,
  sentences: readonly MarkedSentence[],
  before: string,
  words: AnswerWords,
): boolean | undefined {
  if (!asksYesOrNo(question) || has(words.is("objectionAsked"), question)) return undefined;
  const yes = saysYes(question, sentences, words);
  if (yes === undefined) return undefined;
  // "Isn't it?" asks for the same as "Is it?".
  const asked = deniedMatters(lastAsked(question).replace(/\b\w+n't\b/gi, " "), words);
  // "Does anybody else ever?" against "only we": a yes is the exception that was ruled out.
  if (/\bever\b/i.test(question) && /\b(?:only|solely|exclusively)\b/i.test(before))
    return sharedMatters(question, before, words).length > 0 ? yes : undefined;
  let result: boolean | undefined;
  for (const [matter, denied] of deniedMatters(before, words)) {
    const here = asked.get(matter);
    if (here === undefined) continue;
    const same = (here === denied) === yes;
    if (same) return false;
    result = true;
  }
  return result;
}

/** The matters of a text, each with whether its clause denies it. */
export function deniedMatters(text: string, words: AnswerWords): Map<string, boolean> {
  const found = new Map<string, boolean>();
  // "Unsupervised" denies as much as "not supervised".
  const plain = text.replace(
    /\bun(?!der|til|i|less|limit|fortun|usual|load|pack|dertak)(?=[a-z]{4})/gi,
    "not ",
  );
  for (const clause of plain.split(/[.,;:!?]|\bbut\b/i)) {
    const denied = has(words.is("negations"), clause);
    for (const matter of mattersIn(clause.replace(words.is("negations"), " "), words))
      found.set(matter, denied);
  }
  return found;
}
