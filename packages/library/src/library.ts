import { cues } from "./content/cues.ts";
import { lexicon } from "./content/lexicon.ts";
import { questions } from "./content/questions.ts";
import { defaultConcerns, situations } from "./content/situations.ts";
import { standards } from "./content/standards.ts";
import cueWords from "./en/cues.json" with { type: "json" };
import legal from "./en/legal.json" with { type: "json" };
import letters from "./en/letters.json" with { type: "json" };
import lexiconPatterns from "./en/lexicon.json" with { type: "json" };
import phrases from "./en/phrases.json" with { type: "json" };
import phrasing from "./en/phrasing.json" with { type: "json" };
import questionWords from "./en/questions.json" with { type: "json" };
import situationWords from "./en/situations.json" with { type: "json" };
import standardWords from "./en/standards.json" with { type: "json" };
import type {
  BankQuestion,
  CatalogueCue,
  CatalogueStandard,
  CueWords,
  LetterWords,
  LexiconRow,
  Phrases,
  QuestionWords,
  StandardWords,
  StartingSituation,
} from "./types.ts";

type Words<W> = Readonly<Record<string, W>>;
type SituationWords = Pick<StartingSituation, "name" | "note">;

/** All content in one language: what the catalogue offers, and the words it says it in. */
export interface Library {
  readonly standards: ReadonlyMap<string, CatalogueStandard>;
  readonly questions: ReadonlyMap<string, BankQuestion>;
  readonly cues: ReadonlyMap<string, CatalogueCue>;
  readonly situations: ReadonlyMap<string, StartingSituation>;
  /** What to find out about when nothing is known of the person yet, most important first. */
  readonly defaultConcerns: readonly string[];
  readonly phrases: Phrases;
  readonly letters: readonly LetterWords[];
  readonly lexicon: readonly LexiconRow[];
  /** Word lists of the phrasing check. */
  readonly phrasing: typeof phrasing;
  readonly legal: typeof legal;
}

/**
 * Joins what is the same in every language with one language's words.
 * @throws RangeError when a word is missing: the language is not complete, and is not offered
 */
function joined<Shape extends { readonly id: string }, Word>(
  what: string,
  shapes: readonly Shape[],
  words: Readonly<Record<string, Word | undefined>>,
): ReadonlyMap<string, Shape & Word> {
  return new Map(
    shapes.map((shape) => {
      const word = words[shape.id];
      if (word === undefined) throw new RangeError(`${what} ${shape.id} has no words in this language`);
      return [shape.id, { ...shape, ...word }];
    }),
  );
}

/** The content in English. JSON knows no tuples, hence the types are stated; the tests hold them. */
export const english: Library = {
  standards: joined("standard", standards, standardWords as unknown as Words<StandardWords>),
  questions: joined("question", questions, questionWords as Words<QuestionWords>),
  cues: joined("cue", cues, cueWords as Words<CueWords>),
  situations: joined("situation", situations, situationWords as Words<SituationWords>),
  defaultConcerns,
  phrases: phrases as Phrases,
  letters: letters as readonly LetterWords[],
  lexicon: [...joined("lexicon row", lexicon, patternsById(lexiconPatterns)).values()],
  phrasing,
  legal,
};

function patternsById(patterns: Readonly<Record<string, readonly string[]>>) {
  return Object.fromEntries(Object.entries(patterns).map(([id, list]) => [id, { patterns: list }]));
}
