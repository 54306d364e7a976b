import {
  type AnswerLists,
  readTranscript as read,
  readAnswer,
  type SpeechLists,
  type TranscriptFormat,
  type TranscriptLists,
  type TranscriptReading,
  type TranscriptRefusal,
} from "@twoway/language";
import type { Library } from "@twoway/library";
import type { Level, Modifier, Reply } from "@twoway/model";

/** The words that answers and transcripts are read with; they travel apart from the rest of the content. */
export interface TranscriptWords {
  readonly transcript: SpeechLists;
  readonly answers: AnswerLists;
}

export interface TranscriptQuestions {
  /** Whose words are one's own, as the file names them; inferred from how they speak and ask where nobody said. */
  readonly me?: string | undefined;
  /** The questions one may have asked, in their order. */
  readonly planned?: readonly string[];
}

/** What a transcript tells, with the places of the words in its text. Plain data: it may be worked out elsewhere. */
export interface TranscriptAdvice {
  readonly format: TranscriptFormat;
  /** As the file names them, in the order in which they begin to speak; nobody without a name. */
  readonly speakers: readonly string[];
  /** Missing where nothing tells which of them is oneself: then there are no proposals either. */
  readonly me?: string;
  readonly balance: TalkBalance;
  readonly planned: readonly HeardAnswer[];
  readonly proposals: readonly TranscriptProposal[];
}

/** Who spoke how much; words are counted, as not every file has times. */
export interface TalkBalance {
  /** Share of the words, 0 to 1; what nobody is named for belongs to neither side. */
  readonly mine: number;
  readonly theirs: number;
  readonly myQuestions: number;
  readonly theirQuestions: number;
  /** The longest that anybody spoke without a break. */
  readonly longest: { readonly speaker: string; readonly line: number; readonly words: number };
  /** How often I cut in, and how often they did. */
  readonly myInterruptions: number;
  readonly theirInterruptions: number;
}

/** A planned question that was asked, and what was said next. */
export interface HeardAnswer {
  /** Its place in the list of planned questions, from 0. */
  readonly planned: number;
  readonly asked: string;
  readonly line: number;
  readonly answer?: { readonly speaker: string; readonly text: string; readonly line: number };
  /** How they replied, as far as the words tell. */
  readonly reply: Reply;
  /** What to ask next, where the answer went round the question or could stand in any brochure. */
  readonly askNext?: string;
}

/** Something to take or to leave: exact words, and the level of a standard that they speak for. */
export interface TranscriptProposal {
  /** From `start` up to, not including, `end` in the text that was read, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** From 1. */
  readonly line: number;
  readonly speaker: string;
  /** A catalogue id. */
  readonly standard: string;
  /** null: they were asked and would not say. */
  readonly level: Level | null;
  readonly mods: readonly Modifier[];
  /** The question it answers, where there was one. */
  readonly asked?: string;
}

/**
 * Reads a transcript: who spoke how much, which of one's questions got which answers, and what may be noted.
 * It takes a moment for a long one and needs only the content, so that it can run beside the page.
 * @returns a refusal with the line on which it was seen for what cannot be read
 */
export function readTranscript(
  { library }: { readonly library: Library },
  text: string,
  words: TranscriptWords,
  { me, planned = [] }: TranscriptQuestions = {},
): TranscriptAdvice | TranscriptRefusal {
  const lists = listsFor(library, words);
  const reading = readAsMe(text, lists, { me, planned });
  if ("refused" in reading) return reading;
  const at = placesIn(text);
  const speakers = [...new Set(reading.turns.map(({ speaker }) => speaker))].filter(Boolean);
  return {
    format: reading.format,
    speakers,
    ...(reading.me === undefined ? {} : { me: reading.me }),
    balance: balanceOf(reading, speakers),
    planned: reading.planned.map((one) => heard(one, words.answers)),
    // Without knowing who I am, my own words would be taken for theirs.
    proposals:
      reading.me === undefined
        ? []
        : reading.proposals.flatMap(({ standard, level, quote, line, speaker, asked }) => {
            const start = at(line, quote);
            return start === undefined
              ? []
              : {
                  start,
                  end: start + quote.length,
                  quote,
                  line,
                  speaker,
                  standard,
                  level,
                  mods: level === null ? [] : modsOf(quote, asked ?? "", words.answers),
                  ...(asked === undefined ? {} : { asked }),
                };
          }),
  };
}

/** With more people than this nobody is tried as oneself: each costs a reading. */
const tried = 6;

/** Read as told, else as it seems from how they speak; where that does not tell, as whoever asked what I had planned. */
function readAsMe(
  text: string,
  lists: TranscriptLists,
  { me, planned = [] }: TranscriptQuestions,
): TranscriptReading | TranscriptRefusal {
  const first = read(text, lists, { planned, ...(me === undefined ? {} : { me }) });
  if ("refused" in first || first.me !== undefined || planned.length === 0) return first;
  const names = Object.keys(first.share).filter(Boolean);
  if (names.length > tried) return first;
  const asking = names
    .map((name) => read(text, lists, { planned, me: name }))
    .filter((one): one is TranscriptReading => "planned" in one && one.planned.length > 0);
  return asking.length === 1 ? (asking[0] ?? first) : first;
}

const made = new WeakMap<Library, TranscriptLists>();

function listsFor(library: Library, { transcript, answers }: TranscriptWords): TranscriptLists {
  const known = made.get(library);
  if (known?.speech === transcript && known.answers === answers) return known;
  const questions = [...library.questions.values()].map(({ words, reveals }) => ({
    words,
    reveals: reveals.map(({ standard }) => standard),
  }));
  const { phrasing, lexicon } = library;
  const lists = { speech: transcript, answers, phrasing, lexicon, questions };
  made.set(library, lists);
  return lists;
}

/** Finds where words stand that are known by their line; the same words twice on one line are found at the first. */
function placesIn(text: string): (line: number, quote: string) => number | undefined {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
  return (line, quote) => {
    const from = starts[line - 1] ?? text.length;
    const at = text.indexOf(quote, from);
    return at === -1 || at >= (starts[line] ?? text.length + 1) ? undefined : at;
  };
}

function balanceOf(
  { me, share, questions, longest, interruptions }: TranscriptReading,
  speakers: readonly string[],
): TalkBalance {
  const mine = (counts: Readonly<Record<string, number>>) => (me === undefined ? 0 : (counts[me] ?? 0));
  const theirs = (counts: Readonly<Record<string, number>>) =>
    speakers.reduce((sum, name) => sum + (name === me ? 0 : (counts[name] ?? 0)), 0);
  return {
    mine: mine(share),
    theirs: theirs(share),
    myQuestions: mine(questions),
    theirQuestions: theirs(questions),
    longest,
    myInterruptions: mine(interruptions),
    theirInterruptions: theirs(interruptions),
  };
}

function heard(one: TranscriptReading["planned"][number], answers: AnswerLists): HeardAnswer {
  const { planned, asked, line, answer } = one;
  if (!answer) return { planned, asked, line, reply: "evaded" };
  const { label, askNext } = readAnswer(
    { side: "candidate", speaker: "employer", question: asked, answer: answer.text },
    answers,
  );
  const general = label === "evasive" || label === "pr";
  return {
    planned,
    asked,
    line,
    answer,
    reply: label === "evasive" ? "evaded" : "answered",
    ...(general ? { askNext } : {}),
  };
}

/** A case they told weighs more, a phrase less. */
function modsOf(quote: string, question: string, answers: AnswerLists): readonly Modifier[] {
  const { label, features } = readAnswer(
    { side: "candidate", speaker: "employer", question, answer: quote },
    answers,
  );
  if (label === "pr") return ["slogan"];
  return label === "concrete" && features.includes("episode") ? ["episode"] : [];
}
