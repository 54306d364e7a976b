import { plainMarks } from "../text.ts";
import { faults } from "./faults.ts";
import { mask, sentencesOf } from "./form.ts";
import { type Because, type Label, type Leaning, labels } from "./label.ts";
import { compileLists, type PhrasingLists } from "./lists.ts";
import { rewritten } from "./rewrite.ts";

export interface Phrasing {
  /** Sorted by importance; `["neutral"]` when nothing is given away, empty when there is nothing to judge. */
  readonly labels: readonly Label[];
  /** The words that gave rise to a label, in the order of the text; offsets into the words. */
  readonly spans: readonly { readonly start: number; readonly end: number; readonly label: Label }[];
  /** The reason for each label, in the order of the labels: keys of the lists' `because`. */
  readonly because: readonly Because[];
  /** A neutral question about the same matter; absent where none would be better. */
  readonly rewrite?: string;
  /** The answer it asks for. */
  readonly leansTo?: Leaning;
}

/** Words beyond this many characters are no question to be asked aloud; they are not judged. */
const longest = 1000;

/**
 * What a question, as worded, tells the person who is asked.
 * In doubt it says neutral: a checker that cries wolf is soon ignored.
 * @param words one question as it would be said, with any sentence before it
 * @param lists the words of its language; compiled once for each object
 */
export function checkQuestion(words: string, lists: PhrasingLists): Phrasing {
  const judged = judge(words, lists);
  if (judged.labels.length === 0 || judged.labels[0] === "neutral") return judged;
  const isNeutral = (candidate: string): boolean => judge(candidate, lists).labels[0] === "neutral";
  const rewrite = rewritten(words, judged.labels, compileLists(lists), isNeutral);
  return rewrite === undefined ? judged : { ...judged, rewrite };
}

function judge(text: string, lists: PhrasingLists): Phrasing {
  const words = compileLists(lists);
  const nothing: Phrasing = { labels: [], spans: [], because: [] };
  if (text.length > longest) return nothing;
  const { plain, attributed } = mask(plainMarks(text), words);
  const sentences = sentencesOf(plain, words);
  if (!/\p{L}/u.test(text)) return nothing;
  const found = faults(plain, sentences, attributed, words);
  if (found.length === 0) return { ...nothing, labels: ["neutral"] };
  const ranked = labels.filter((label) => found.some((fault) => fault.label === label));
  const leaning = found.find((fault) => fault.leansTo !== undefined)?.leansTo;
  return {
    labels: ranked,
    spans: found.map(({ start, end, label }) => ({ start, end, label })).sort((a, b) => a.start - b.start),
    because: ranked.flatMap((label) => found.find((fault) => fault.label === label)?.because ?? []),
    ...(leaning ? { leansTo: leaning } : {}),
  };
}
