import { matches, type Span, spanOf } from "../text.ts";
import { type AnswerLists, type AnswerWords, compileAnswers, has } from "./answer-lists.ts";
import { type MarkedSentence, marked, particulars, times } from "./answer-marks.ts";
import { beyondConsent } from "./consent.ts";

/** What one's own drafted answer may give away, or leave unproved. */
export type DraftMark = "hedge" | "disappointment" | "no backing" | "reflexive yes";

export interface DraftNote extends Span {
  readonly mark: DraftMark;
  /** One sentence why, and what may be done. */
  readonly because: string;
}

/** A draft is read to here. */
const longest = 10_000;

/**
 * What stands out in an answer one has drafted: hedges, leaks of disappointment, claims that nothing
 * backs in their own sentence or the next, and a yes before anything was asked. Offsets are into the text.
 */
export function checkDraft(text: string, lists: AnswerLists): readonly DraftNote[] {
  const words = compileAnswers(lists);
  const read = text.slice(0, longest);
  const sentences = marked(read, words);
  const found = sentences.flatMap((sentence, i) => [
    ...stretches(sentence, "hedges", "hedge", words),
    ...stretches(sentence, "leaks", "disappointment", words),
    ...unbacked(sentence, sentences[i + 1], words),
  ]);
  const notes = [...found, ...reflexive(sentences, words)].map(({ start, end, mark }) => ({
    mark,
    because: lists.draft[mark],
    ...spanOf(read, start, end),
  }));
  return notes.sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly mark: DraftMark;
}

function stretches(
  { start, plain }: MarkedSentence,
  list: "hedges" | "leaks",
  mark: DraftMark,
  words: AnswerWords,
): Found[] {
  return matches(words.is(list), plain).map((m) => ({
    start: start + m.index,
    end: start + m.index + m[0].length,
    mark,
  }));
}

/** A claim about oneself, without anything that could be checked beside it. */
function unbacked(sentence: MarkedSentence, next: MarkedSentence | undefined, words: AnswerWords): Found[] {
  const claim = matches(words.is("selfClaims"), sentence.plain)[0];
  if (!claim || particulars(sentence) >= 1 || (next && particulars(next) >= 1)) return [];
  const start = sentence.start + claim.index;
  return [{ start, end: start + claim[0].length, mark: "no backing" }];
}

/** Yes, and nothing asked, held against it or added. */
function reflexive(sentences: readonly MarkedSentence[], words: AnswerWords): Found[] {
  const [first] = sentences;
  const last = sentences.at(-1);
  if (!first || !last || !has(words.is("yes"), first.plain.split(/[,.!]/)[0] ?? "")) return [];
  const asks = times(sentences, "question back") + times(sentences, "condition") + times(sentences, "doubt");
  const plain = sentences.map((sentence) => sentence.plain).join(" ");
  return asks > 0 || beyondConsent(plain, "", words) > 3
    ? []
    : [{ start: first.start, end: last.end, mark: "reflexive yes" }];
}
