import { plainMarks } from "../text.ts";
import { type AnswerWords, has } from "./answer-lists.ts";
import { type MarkedSentence, times } from "./answer-marks.ts";
import { quantitiesIn, stemOf } from "./quantities.ts";

/** How an applicant took a condition. */
export interface Consent {
  /** Nothing but consent, with at most an echo of the words it answers. */
  readonly bare: boolean;
  /** How many times consent was given, here and, where it is quoted, before. */
  readonly times: number;
  /** To everything at once. */
  readonly blanket: boolean;
  /** The condition is plainly hard. */
  readonly harsh: boolean;
  /** It asks little of a person. */
  readonly mild: boolean;
  /** The job is temporary or a first one, where consent is to be expected. */
  readonly temporary: boolean;
}

/** Words beyond consent and echo that a bare yes may still have, and one to everything that was asked what it wants. */
const spare = 3;
const spareOfAny = 8;

/** Reads an applicant's reply to a condition. */
export function consentIn(
  asked: string,
  context: string,
  sentences: readonly MarkedSentence[],
  invited: boolean,
  words: AnswerWords,
): Consent {
  const plain = sentences.map((sentence) => sentence.plain).join(" ");
  const told = `${asked} ${context}`;
  const blanket = times(sentences, "consent to anything") > 0;
  const noIsYes = has(words.is("objectionAsked"), asked) && /\b(?:no|none|nothing|not at all)\b/i.test(plain);
  const facts = times(sentences, "episode") + times(sentences, "date") + times(sentences, "flaw admitted");
  const room = invited && blanket && facts === 0 ? spareOfAny : spare;
  const bare =
    (times(sentences, "consent") > 0 || blanket || noIsYes) &&
    times(sentences, "question back") === 0 &&
    times(sentences, "condition") === 0 &&
    times(sentences, "doubt") === 0 &&
    ownAmounts(plain, told, words) === 0 &&
    beyondConsent(plain, told, words) <= room;
  return {
    bare,
    times: yeses(plain, words) + yesesBefore(context, words),
    blanket,
    harsh: has(words.is("harsh"), told),
    mild: has(words.is("mild"), told),
    temporary: has(words.is("temporary"), told),
  };
}

/** Words that are neither consent nor too small to matter nor an echo of what was said. */
export function beyondConsent(plain: string, told: string, words: AnswerWords): number {
  const echo = new Set(contentOf(told, words));
  const rest = plain
    .replace(words.is("blanket"), " ")
    .replace(words.is("assent"), " ")
    .replace(words.is("besides"), " ");
  return contentOf(rest, words).filter((stem) => !echo.has(stem)).length;
}

/** Amounts that were not in what was told: "Eleven is fine too" has none. */
function ownAmounts(plain: string, told: string, words: AnswerWords): number {
  const before = quantitiesIn(told, words);
  return quantitiesIn(plain, words).filter(
    ({ from, to }) => !before.some((q) => q.from === from || q.to === to),
  ).length;
}

/** The stems of the words that say something. */
export function contentOf(text: string, words: AnswerWords): string[] {
  const all =
    plainMarks(text)
      .toLowerCase()
      .match(/[\p{L}\d][\p{L}\d'-]*/gu) ?? [];
  return all
    .filter((word) => !words.small.has(word))
    .map(stemOf)
    .filter((stem) => stem.length > 1);
}

/** How often consent was given in this answer: "Yes, okay" is once, "Sure. … Sure, no problem." twice. */
function yeses(plain: string, words: AnswerWords): number {
  return plain.split(/\.\.\.|…/).filter((part) => has(words.is("assent"), part)).length;
}

/** How often an earlier answer that is told of the applicant consented, or was fond of something. */
function yesesBefore(context: string, words: AnswerWords): number {
  const plain = plainMarks(context);
  if (!/\b(?:candidate|applicant|said|answered|replied|they|earlier)\b|"/i.test(plain)) return 0;
  const theirs = plain.replace(/^[^:"]{0,80}:\s*/, "");
  return theirs
    .split(/[.!?…]+\s*/)
    .filter((part) => has(words.is("assent"), part) || /\b(?:love|like|want|prefer|ideal)\b/i.test(part))
    .length;
}
