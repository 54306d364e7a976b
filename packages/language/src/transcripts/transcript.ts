import { type PlannedAnswer, plannedIn } from "./planned.ts";
import { type Proposal, proposalsIn } from "./proposals.ts";
import {
  type Act,
  actOf,
  interruptionsBy,
  questionsBy,
  sameSpeaker,
  shares,
  speakerLikeMe,
  wordsIn,
} from "./talk.ts";
import type { TranscriptLists } from "./transcript-lists.ts";
import { type RawTurn, type TranscriptFormat, type TranscriptRefusal, turnsIn } from "./turns.ts";

/** What one person says in one go. */
export interface Turn {
  /** As the file names them; empty where it does not. */
  readonly speaker: string;
  /** Seconds from the beginning, or of the day, as the file counts. */
  readonly start?: number;
  readonly end?: number;
  readonly text: string;
  /** The line of the file, from 1, on which the words begin. */
  readonly line: number;
  readonly act: Act;
}

export interface TranscriptReading {
  readonly format: TranscriptFormat;
  /** Whose words are taken for one's own: as told, or as it seems from how they speak. */
  readonly me?: string;
  readonly turns: readonly Turn[];
  /** Each speaker's part of all words, together 1. */
  readonly share: Readonly<Record<string, number>>;
  /** How many questions each speaker asked. */
  readonly questions: Readonly<Record<string, number>>;
  /** The longest time anybody spoke without a break. */
  readonly longest: { readonly speaker: string; readonly line: number; readonly words: number };
  /** How often each speaker cut in. */
  readonly interruptions: Readonly<Record<string, number>>;
  readonly proposals: readonly Proposal[];
  /** The planned questions that were asked, in the order of asking, each with its answer. */
  readonly planned: readonly PlannedAnswer[];
}

export interface TranscriptOptions {
  /** Catalogue ids; proposals about others are left out. */
  readonly standards?: readonly string[];
  /** Whose words are one's own, as the file names them. */
  readonly me?: string;
  /** Questions one had planned to ask; those that were asked are found again. */
  readonly planned?: readonly string[];
}

/**
 * Reads a transcript: WebVTT, SRT, or a text that names its speakers as Zoom, Teams, Otter and Meet
 * do or as "Name: words". Speakers come from the file and are never guessed; which of them is oneself
 * may be told, and is otherwise inferred from how they speak.
 * @param lists the words of the language, the advert lexicon and the bank of questions
 * @returns a refusal with the line where it was seen for what cannot be read; never throws on a text
 */
export function readTranscript(
  text: string,
  lists: TranscriptLists,
  options: TranscriptOptions = {},
): TranscriptReading | TranscriptRefusal {
  const read = turnsIn(text, lists.speech);
  if ("refused" in read) return read;
  const { format, lines, turns } = read;
  const me = options.me ?? speakerLikeMe(turns, lists.speech);
  const wanted = options.standards && new Set(options.standards);
  const proposals = proposalsIn(turns, me, lines, lists);
  return {
    format,
    ...(me === undefined ? {} : { me }),
    turns: turns.map((turn) => turnOf(turn, sameSpeaker(turn.speaker, me), lists)),
    share: shares(turns),
    questions: questionsBy(turns),
    longest: longestOf(turns),
    interruptions: interruptionsBy(turns),
    proposals: wanted ? proposals.filter(({ standard }) => wanted.has(standard)) : proposals,
    planned: plannedIn(turns, me, options.planned ?? [], lists),
  };
}

function turnOf(turn: RawTurn, mine: boolean, { speech }: TranscriptLists): Turn {
  const { speaker, start, end, text, parts } = turn;
  return {
    speaker,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    text,
    line: parts[0]?.line ?? 1,
    act: actOf(turn, mine, speech),
  };
}

function longestOf(turns: readonly RawTurn[]): TranscriptReading["longest"] {
  let longest = { speaker: "", line: 1, words: 0 };
  for (const { speaker, text, parts } of turns) {
    const words = wordsIn(text);
    if (words > longest.words) longest = { speaker, line: parts[0]?.line ?? 1, words };
  }
  return longest;
}
