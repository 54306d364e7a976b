import type { AnswerWords } from "../answers/answer-lists.ts";
import { contentOf } from "../answers/consent.ts";
import type { KnownQuestion } from "./transcript-lists.ts";

/** How alike two questions must be to count as one: the cosine of their words, rare ones counting more. */
const alike = 0.6;

/** The question of a bank that says the same as this one; undefined where none says nearly the same. */
export function likestQuestion(
  question: string,
  bank: readonly KnownQuestion[],
  words: AnswerWords,
): KnownQuestion | undefined {
  const { stems, weight } = indexed(bank, words);
  const asked = new Set(contentOf(question, words));
  const own = norm(asked, weight);
  let best: { readonly known: KnownQuestion; readonly share: number } | undefined;
  for (const [known, theirs] of stems) {
    const both = [...theirs].filter((stem) => asked.has(stem));
    const share = norm(new Set(both), weight) ** 2 / (own * norm(theirs, weight));
    // One word in common is a topic, not the same question.
    if (both.length > 1 && share >= alike && share > (best?.share ?? 0)) best = { known, share };
  }
  return best?.known;
}

interface Indexed {
  readonly stems: ReadonlyMap<KnownQuestion, ReadonlySet<string>>;
  /** How much a stem tells: the fewer questions have it, the more. */
  readonly weight: (stem: string) => number;
}
const indexes = new WeakMap<readonly KnownQuestion[], Indexed>();

function indexed(bank: readonly KnownQuestion[], words: AnswerWords): Indexed {
  const known = indexes.get(bank);
  if (known) return known;
  const stems = new Map(bank.map((one) => [one, new Set(contentOf(one.words, words))]));
  const count = new Map<string, number>();
  for (const set of stems.values()) for (const stem of set) count.set(stem, (count.get(stem) ?? 0) + 1);
  const made: Indexed = {
    stems,
    weight: (stem) => Math.log((bank.length + 1) / ((count.get(stem) ?? 0) + 0.5)),
  };
  indexes.set(bank, made);
  return made;
}

function norm(stems: ReadonlySet<string>, weight: (stem: string) => number): number {
  let sum = 0;
  for (const stem of stems) sum += weight(stem) ** 2;
  return Math.sqrt(sum) || 1;
}
