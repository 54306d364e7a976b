import {
  longestTranscript,
  readTranscript,
  type TranscriptLists,
  type TranscriptReading,
  type Turn,
} from "@twoway/language";
import { english } from "@twoway/library";
import { answers, transcript as speech } from "@twoway/library/answers";
import type { Asked } from "../asked.ts";
import { Fault } from "../fault.ts";
import { type Given, given, refusalOf, sentenceStart } from "../input.ts";
import { counted, print, printJson, shown, wrapped } from "../paper.ts";

/** What a transcript shows, as `docs/formats.md` publishes it. */
export interface TranscriptRead {
  readonly format: TranscriptReading["format"];
  readonly turns: readonly Turn[];
  readonly share: Readonly<Record<string, number>>;
  readonly questions: Readonly<Record<string, number>>;
  readonly proposals: TranscriptReading["proposals"];
  readonly me: string | null;
  readonly longest: TranscriptReading["longest"];
  readonly interruptions: Readonly<Record<string, number>>;
  readonly planned: TranscriptReading["planned"];
}

/** `twoway transcript`: who spoke how much, and what could be noted. */
export async function transcript({ words, flags, values }: Asked): Promise<void> {
  const planned = await plannedIn(values.get("--plan"));
  const read = transcriptRead(await given("transcript", words), { me: values.get("--me"), planned });
  if (flags.has("--json")) printJson(read);
  else print(inWords(read));
}

const lists: TranscriptLists = {
  speech,
  answers,
  phrasing: english.phrasing,
  lexicon: english.lexicon,
  questions: [...english.questions.values()].map(({ words, reveals }) => ({
    words,
    reveals: reveals.map(({ standard }) => standard),
  })),
};

/** The questions one had planned: a text file with one on each line. */
async function plannedIn(file: string | undefined): Promise<readonly string[]> {
  if (file === undefined) return [];
  const { text } = await given("transcript", [file]);
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Whose words are one's own, as the file names them (inferred where it is absent), and what one planned to ask. */
interface Mine {
  readonly me?: string | undefined;
  readonly planned?: readonly string[];
}

/**
 * Reads a transcript.
 * @throws Fault that names the line for what cannot be read
 */
export function transcriptRead(file: Given, { me, planned = [] }: Mine = {}): TranscriptRead {
  const reading = readTranscript(file.text, lists, { planned, ...(me === undefined ? {} : { me }) });
  if ("refused" in reading) throw refusal(file, reading.refused, reading.line);
  const { format, turns, share, questions, proposals, longest, interruptions } = reading;
  if (me !== undefined && !turns.some(({ speaker }) => speaker === me)) {
    const names = Object.keys(share).filter((name) => name !== "");
    throw new Fault(
      `Nobody in ${file.name} is called “${me}”. It names ${names.map((name) => `“${shown(name, 60)}”`).join(", ")}.`,
    );
  }
  return {
    format,
    turns,
    share,
    questions,
    proposals,
    me: reading.me ?? null,
    longest,
    interruptions,
    planned: reading.planned,
  };
}

function refusal(file: Given, refused: string, line: number): Fault {
  const start = `${sentenceStart(file.name)}, line ${line}: `;
  if (refused === "no speakers")
    return new Fault(
      `${start}nobody is named as the speaker. Put a name and a colon before what each one says: “Ana: …”.`,
    );
  if (refused === "empty") return new Fault(`${start}nobody says anything from here on.`);
  const { message } = refusalOf(file, refused, longestTranscript);
  return new Fault(`${message} It was seen at line ${line}.`);
}

function inWords(read: TranscriptRead): string[] {
  const names = Object.keys(read.share);
  const { longest } = read;
  return [
    `${counted(read.turns.length, "turn")} by ${counted(names.length, "speaker")} (${read.format}).${read.me === null ? "" : ` Read as if you were ${shown(read.me, 60)}; --me NAME says otherwise.`}`,
    "",
    ...names.map((name) => speakerInWords(read, name)),
    "",
    `Longest without a break: ${called(longest.speaker)}, ${counted(longest.words, "word")}, line ${longest.line}.`,
    "",
    ...proposalsInWords(read),
    ...plannedInWords(read),
  ];
}

function speakerInWords({ share, questions, interruptions }: TranscriptRead, name: string): string {
  const spoke = `${Math.round((share[name] ?? 0) * 100)} % of the words`;
  const cut = interruptions[name] ?? 0;
  const cutIn = cut === 0 ? "" : `, cut in ${counted(cut, "time")}`;
  return `  ${called(name)}: ${spoke}, ${counted(questions[name] ?? 0, "question")}${cutIn}`;
}

function called(name: string): string {
  return name === "" ? "(not named)" : shown(name, 60);
}

function proposalsInWords({ proposals }: TranscriptRead): string[] {
  if (proposals.length === 0) return ["Nothing in it speaks plainly of a standard."];
  return [
    "What could be noted, in their words",
    ...proposals.flatMap(({ standard, level, quote, line, speaker }) => {
      const known = english.standards.get(standard);
      const means = level === null ? "would not say" : (known?.anchors[level] ?? `level ${level}`);
      return [
        wrapped(`“${shown(quote, 200)}”`, "   ", "  "),
        wrapped(`${called(speaker)}, line ${line} → ${known?.name ?? standard}: ${means}`, "    "),
      ];
    }),
  ];
}

function plannedInWords({ planned }: TranscriptRead): string[] {
  if (planned.length === 0) return [];
  return [
    "",
    "What you had planned and asked",
    ...planned.flatMap(({ asked, line, answer }) => [
      wrapped(`${shown(asked, 200)} (line ${line})`, "    ", "  "),
      wrapped(
        answer ? `${called(answer.speaker)}: “${shown(answer.text, 200)}”` : "Nobody answered.",
        "    ",
      ),
    ]),
  ];
}
