import type { Asking, LetterKind, Level, Person, Situation, Subject } from "@twoway/model";

/** One value for each of the five levels, lowest first. */
export type PerLevel<T> = readonly [T, T, T, T, T];

/** Groups in which the catalogue is browsed. */
export const groups = ["work", "manager", "team", "time", "growth", "pay", "values", "logistics"] as const;
export type Group = (typeof groups)[number];

/** A standard of the catalogue: numbers here, words in the language file under the same id. */
export interface StandardShape {
  readonly id: string;
  readonly group: Group;
  readonly about: Subject;
  readonly floor: Level;
  readonly ideal: Level;
  /** Share of jobs at each level, together 1: a general estimate, broad on purpose. */
  readonly prior: PerLevel<number>;
  /** Proposed as a must from the start (respect, ethics): the person may change it. */
  readonly suggestedMust?: true;
  /** Levels may be amounts of this unit that the person enters. */
  readonly amounts?: "pay a year" | "hours a week" | "minutes each way" | "days on site";
}
export interface StandardWords {
  readonly name: string;
  /** One sentence one could observe or hear, per level, lowest first. */
  readonly anchors: PerLevel<string>;
  /** Words a person might type when looking for it ("overtime", "micromanaged"). */
  readonly find: readonly string[];
}
export type CatalogueStandard = StandardShape & StandardWords;

/** A question of the bank. */
export interface QuestionShape {
  readonly id: string;
  /** Catalogue ids of the standards it reveals, strongest first (at most three); empty for questions about their need or free curiosity. */
  readonly reveals: readonly { readonly standard: string; readonly as: Asking }[];
  /** For questions about what they really need: how the answer shows it. */
  readonly need?: "results" | "hardest part" | "why open";
  /** Whom it is best asked, best first. */
  readonly whom: readonly Person[];
  /** 1 first call, 2 main interview, 3 team or site, 4 offer. */
  readonly stages: readonly (1 | 2 | 3 | 4)[];
  readonly minutes: number;
}
export interface QuestionWords {
  readonly words: string;
  /** What one hears where the level is high, and where it is low. Neither is good or bad in itself. */
  readonly high: string;
  readonly low: string;
  readonly followUp: string;
  /** What to say, composed and true, when the answer disappoints. */
  readonly ifDisappointing: string;
}
export type BankQuestion = QuestionShape & QuestionWords;

export type CueWeight = "weak" | "moderate" | "strong";
/** The ten fairness rules (Gilliland 1993), as codes. */
export const fairnessRules = [
  "job relatedness",
  "opportunity to perform",
  "reconsideration",
  "consistency",
  "feedback",
  "information",
  "honesty",
  "interpersonal treatment",
  "two-way communication",
  "propriety of questions",
] as const;
export type FairnessRule = (typeof fairnessRules)[number];
export interface CueShape {
  readonly id: string;
  /** -3 (severe) to +3 (excellent). */
  readonly severity: -3 | -2 | -1 | 0 | 1 | 2 | 3;
  readonly rules: readonly FairnessRule[];
  readonly evidence: readonly { readonly standard: string; readonly weight: CueWeight }[];
  /** Among the ten shown first in Live. */
  readonly likely?: true;
}
export interface CueWords {
  /** What one saw, in a few words fit for a chip: "Cut me off". */
  readonly short: string;
  /** One sentence of what counts. */
  readonly words: string;
  /** The ordinary innocent explanation; empty where there is none. */
  readonly innocent: string;
}
export type CatalogueCue = CueShape & CueWords;

/** Ready sentences to say. */
export type PhraseKind =
  | "composure" // after a disappointing answer
  | "not on the spot" // interested, not yet ready
  | "close" // a sincere end
  | "leave shorten" // three grades of leaving
  | "leave later"
  | "leave now"
  | "undecided" // to oneself: you need not decide today
  | "interested" // to them: interested, and not decided
  | "thinking aloud"; // while one looks for an answer
export type Phrases = Readonly<Record<PhraseKind, readonly string[]>>;

/** A letter's words; places in braces are filled from the journal or left marked for the person. */
export interface LetterWords {
  readonly kind: LetterKind;
  readonly tone: "plain" | "warm";
  readonly subject: string;
  readonly body: string;
}

/** Where a search starts from, and what that sets. */
export interface StartingSituation {
  readonly id: Situation;
  readonly name: string;
  readonly note: string;
  /** Catalogue ids, most important first; the first `musts` of them are proposed as musts. */
  readonly standards: readonly string[];
  readonly musts: number;
}

/** A row without its patterns, which are of a language. */
export type LexiconShape = Omit<LexiconRow, "patterns">;
/** One row of the advert lexicon: a phrase family and what it points to. */
export interface LexiconRow {
  readonly id: string;
  /** Patterns of the language, as regular expressions without flags; matched whole-word, any case. */
  readonly patterns: readonly string[];
  /** What it says about which standard: direction, and a level where the phrase names one. */
  readonly points: readonly {
    readonly standard: string;
    readonly direction: "+" | "-" | "0";
    readonly level?: Level;
  }[];
  readonly kind: "fact" | "promise" | "stock";
  /** Something other than a standard: their need is high, a scam, or a matter of law. */
  readonly flag?: "sign of need" | "scam" | "improper";
}
