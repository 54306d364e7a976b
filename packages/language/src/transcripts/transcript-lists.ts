import type { AdvertRow } from "../adverts/claims.ts";
import type { AnswerLists } from "../answers/answer-lists.ts";
import type { PhrasingLists } from "../questions/lists.ts";

/** How people speak of one standard. Patterns are regular expressions without flags, whole words, any case. */
export interface SpokenStandard {
  /** Words of a question about it. */
  readonly asks: readonly string[];
  /** Questions about it in the words people use: a question is about what those most like it are about. */
  readonly asked: readonly string[];
  /** Words of an answer that speaks for each level, 0 to 4. */
  readonly levels: readonly (readonly string[])[];
}

/** The words of one language that the reader of transcripts works with. */
export interface SpeechLists {
  readonly language: string;
  /** Greetings, thanks and the weather. */
  readonly social: readonly string[];
  /** How somebody asks without a question. */
  readonly requests: readonly string[];
  /** How somebody speaks who offers the job, and who may take it. */
  readonly ours: readonly string[];
  readonly mine: readonly string[];
  /** Names that a transcript gives to one side or the other. */
  readonly them: readonly string[];
  readonly me: readonly string[];
  /** What stands before a colon and is nobody's name. */
  readonly notNames: readonly string[];
  /** Words that tilt an answer which nothing else places. */
  readonly good: readonly string[];
  readonly bad: readonly string[];
  readonly standards: Readonly<Record<string, SpokenStandard>>;
}

/** A question of a bank and the standards it reveals, the strongest first. */
export interface KnownQuestion {
  readonly words: string;
  readonly reveals: readonly string[];
}

/** Everything a transcript is read with. */
export interface TranscriptLists {
  readonly speech: SpeechLists;
  readonly answers: AnswerLists;
  readonly phrasing: PhrasingLists;
  readonly lexicon: readonly AdvertRow[];
  readonly questions: readonly KnownQuestion[];
}

/** A list as one pattern: whole words, any case, global. */
export function wordsOf(patterns: readonly string[]): RegExp {
  const known = compiled.get(patterns);
  if (known) return known;
  const made = new RegExp(`(?<![\\w'])(?:${patterns.join("|")})(?![\\w])`, "gi");
  compiled.set(patterns, made);
  return made;
}
const compiled = new WeakMap<readonly string[], RegExp>();

/** A list as one pattern for the whole of a text. */
export function wholeOf(patterns: readonly string[]): RegExp {
  const known = compiledWhole.get(patterns);
  if (known) return known;
  const made = new RegExp(`^(?:${patterns.join("|")})$`, "i");
  compiledWhole.set(patterns, made);
  return made;
}
const compiledWhole = new WeakMap<readonly string[], RegExp>();
