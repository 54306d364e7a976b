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

/** So many of the questions most like it say what a question is about, and none that is less like it than this. */
const neighbours = 8;
const akin = 0.2;

/**
 * What a question asks about, by the questions of a bank that are most like it: for each standard how much
 * they speak for it, from 0 to 1; empty where none is alike.
 */
export function standardsAsked(
  question: string,
  bank: readonly KnownQuestion[],
  words: AnswerWords,
): ReadonlyMap<string, number> {
  const { withStem, norms, weight } = indexed(bank, words);
  const asked = new Set(contentOf(question, words));
  const own = norm(asked, weight);
  const common = new Map<KnownQuestion, number>();
  for (const stem of asked)
    for (const known of withStem.get(stem) ?? [])
      common.set(known, (common.get(known) ?? 0) + weight(stem) ** 2);
  const nearest = [...common]
    .map(([known, sum]) => ({ known, share: sum / (own * (norms.get(known) ?? 1)) }))
    .filter(({ share }) => share >= akin)
    .sort((a, b) => b.share - a.share)
    .slice(0, neighbours);
  const found = new Map<string, number>();
  for (const { known, share } of nearest)
    for (const [i, standard] of known.reveals.entries())
      found.set(standard, (found.get(standard) ?? 0) + share ** 2 / (i + 1));
  const total = [...found.values()].reduce((sum, one) => sum + one, 0);
  return new Map([...found].map(([standard, one]) => [standard, one / total]));
}

interface Indexed {
  readonly stems: ReadonlyMap<KnownQuestion, ReadonlySet<string>>;
  readonly withStem: ReadonlyMap<string, readonly KnownQuestion[]>;
  readonly norms: ReadonlyMap<KnownQuestion, number>;
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
  const weight = (stem: string): number => Math.log((bank.length + 1) / ((count.get(stem) ?? 0) + 0.5));
  const withStem = new Map<string, KnownQuestion[]>();
  for (const [one, set] of stems)
    for (const stem of set) withStem.set(stem, [...(withStem.get(stem) ?? []), one]);
  const norms = new Map([...stems].map(([one, set]) => [one, norm(set, weight)]));
  const made: Indexed = { stems, withStem, norms, weight };
  indexes.set(bank, made);
  return made;
}

function norm(stems: ReadonlySet<string>, weight: (stem: string) => number): number {
  let sum = 0;
  for (const stem of stems) sum += weight(stem) ** 2;
  return Math.sqrt(sum) || 1;
}
