import { cues } from "./content/cues.ts";
import { lexicon, termStandards } from "./content/lexicon.ts";
import { questions } from "./content/questions.ts";
import { defaultConcerns, situations } from "./content/situations.ts";
import { standards } from "./content/standards.ts";
import cueWords from "./en/cues.json" with { type: "json" };
import legal from "./en/legal.json" with { type: "json" };
import letters from "./en/letters.json" with { type: "json" };
import lexiconPatterns from "./en/lexicon.json" with { type: "json" };
import lexiconWords from "./en/lexicon-words.json" with { type: "json" };
import phrases from "./en/phrases.json" with { type: "json" };
import phrasing from "./en/phrasing.json" with { type: "json" };
import questionWords from "./en/questions.json" with { type: "json" };
import situationWords from "./en/situations.json" with { type: "json" };
import standardWords from "./en/standards.json" with { type: "json" };
import { inFull } from "./lexicon-words.ts";
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
type LooseStandardWords = Omit<StandardWords, "anchors"> & { readonly anchors: readonly string[] };

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
  /** The standards that an advert speaks of by stating a term. */
  readonly termStandards: typeof termStandards;
  /** Word lists of the phrasing check. */
  readonly phrasing: typeof phrasing;
  readonly legal: typeof legal;
}

/** What is of one language: every word keyed by the id of what it names, and the texts that stand alone. */
export interface LanguageFiles {
  readonly standards: Words<LooseStandardWords>;
  readonly questions: Words<QuestionWords>;
  readonly cues: Words<CueWords>;
  readonly situations: Words<SituationWords>;
  /** Patterns of each row of the advert lexicon. */
  readonly lexicon: Words<readonly string[]>;
  readonly phrases: Phrases;
  readonly letters: readonly LetterWords[];
  readonly phrasing: typeof phrasing;
  readonly legal: typeof legal;
}

/**
 * Joins what is the same in every language with one language's words.
 * @throws RangeError when words are missing, belong to nothing, or do not name five levels: such a
 * language is not complete, and is not offered
 */
export function joinLibrary(words: LanguageFiles): Library {
  const { phrases, letters, phrasing, legal } = words;
  return {
    standards: joined("standard", standards, mapped(words.standards, withFiveAnchors)),
    questions: joined("question", questions, words.questions),
    cues: joined("cue", cues, words.cues),
    situations: joined("situation", situations, words.situations),
    defaultConcerns,
    phrases,
    letters,
    lexicon: [...joined("lexicon row", lexicon, mapped(words.lexicon, asPatterns)).values()],
    termStandards,
    phrasing,
    legal,
  };
}

function joined<Shape extends { readonly id: string }, Word>(
  what: string,
  shapes: readonly Shape[],
  words: Words<Word>,
): ReadonlyMap<string, Shape & Word> {
  const known = new Set(shapes.map((shape) => shape.id));
  const stray = Object.keys(words).find((id) => !known.has(id));
  if (stray !== undefined) throw new RangeError(`there are words for ${what} ${stray}, which does not exist`);
  return new Map(
    shapes.map((shape) => {
      const word = words[shape.id];
      if (word === undefined) throw new RangeError(`${what} ${shape.id} has no words in this language`);
      return [shape.id, { ...shape, ...word }];
    }),
  );
}

function mapped<A, B>(words: Words<A>, change: (word: A, id: string) => B): Words<B> {
  return Object.fromEntries(Object.entries(words).map(([id, word]) => [id, change(word, id)]));
}

/** JSON knows no tuples: five levels are counted here, once. */
function withFiveAnchors({ name, anchors, find }: LooseStandardWords, id: string): StandardWords {
  const [none, low, middle, high, top, ...more] = anchors;
  if (!none || !low || !middle || !high || !top || more.length > 0)
    throw new RangeError(`standard ${id} describes ${anchors.length} levels, not five`);
  return { name, anchors: [none, low, middle, high, top], find };
}

function asPatterns(patterns: readonly string[]): Pick<LexiconRow, "patterns"> {
  return { patterns };
}

/** The English words as their files have them. */
export const englishFiles: LanguageFiles = {
  standards: standardWords,
  questions: questionWords,
  cues: cueWords,
  situations: situationWords,
  lexicon: inFull(lexiconPatterns, lexiconWords),
  phrases,
  // JSON gives a letter's kind as any text; a test holds them to the kinds there are.
  letters: letters as readonly LetterWords[],
  phrasing,
  legal,
};

/** The content in English. */
export const english: Library = joinLibrary(englishFiles);
