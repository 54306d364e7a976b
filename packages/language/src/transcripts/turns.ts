import { isText, languageOf } from "../tongue.ts";
import { captionsIn, isTiming, type Part, type Said } from "./captions.ts";
import { dialogueIn, namesIn, type TextFormat } from "./dialogue.ts";
import type { SpeechLists } from "./transcript-lists.ts";

export type TranscriptFormat = "webvtt" | "srt" | TextFormat;

/** Why a transcript was not read, and at which line (from 1) that was seen. */
export interface TranscriptRefusal {
  readonly refused: "too long" | "not text" | "other language" | "empty" | "no speakers";
  readonly line: number;
}

/** What one person says in one go. */
export interface RawTurn {
  readonly speaker: string;
  readonly text: string;
  /** Its words as they stand in the file, with where each line of them begins in `text`. */
  readonly parts: readonly (Part & { readonly at: number })[];
  readonly start?: number;
  readonly end?: number;
}

/** The longest transcript that is read, in UTF-16 units: a day of talk. */
export const longestTranscript = 2_000_000;
/** Captions of one person closer than this many seconds are one turn. */
const pause = 2;

/** The turns of a transcript, speakers as the file names them. */
export function turnsIn(
  text: string,
  lists: SpeechLists,
):
  | {
      readonly format: TranscriptFormat;
      readonly lines: readonly string[];
      readonly turns: readonly RawTurn[];
    }
  | TranscriptRefusal {
  if (text.length > longestTranscript) return { refused: "too long", line: lineAt(text, longestTranscript) };
  if (!isText(text)) return { refused: "not text", line: 1 };
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  const first = lines.findIndex((line) => line.trim() !== "") + 1;
  if (first === 0) return { refused: "empty", line: 1 };
  const cue = lines.findIndex(isTiming);
  const isVtt = /^webvtt\b/i.test(lines[first - 1]?.trim() ?? "");
  const read = cue === -1 && !isVtt ? dialogueIn(lines, lists) : captioned(lines, isVtt, lists);
  const turns = joined(read.said);
  if (turns.length === 0 && isVtt) return { refused: "empty", line: first };
  if (
    languageOf(
      turns
        .map((turn) => turn.text)
        .join(" ")
        .slice(0, 20_000) || text,
    ) === "other"
  )
    return { refused: "other language", line: turns[0]?.parts[0]?.line ?? first };
  if (!turns.some(({ speaker }) => speaker !== ""))
    return { refused: "no speakers", line: turns[0]?.parts[0]?.line ?? first };
  return { format: read.format, lines, turns };
}

function lineAt(text: string, end: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

/**
 * Captions with their names: from voice tags, else from before the colon. A caption without a name goes on with
 * the last one only where it goes on with its sentence; whose words it is otherwise, the file does not say.
 */
function captioned(
  lines: readonly string[],
  isVtt: boolean,
  lists: SpeechLists,
): { readonly format: TranscriptFormat; readonly said: readonly Said[] } {
  const format = isVtt || !lines.some((line) => isTiming(line) && line.includes(",")) ? "webvtt" : "srt";
  const cues = captionsIn(lines);
  if (cues.some(({ name }) => name !== "")) return { format, said: cues };
  const names = namesIn(
    cues.map(({ parts }) => parts[0]?.text ?? ""),
    lists,
  );
  let name = "";
  let last: Said | undefined;
  const said = cues.map((cue) => {
    const part = cue.parts[0] ?? { text: "", line: 1 };
    const colon = part.text.indexOf(":");
    const before = colon === -1 ? "" : part.text.slice(0, colon).trim();
    const goesOn = last !== undefined && continues(last, cue);
    last = cue;
    if (!names.has(before)) {
      if (!goesOn) name = "";
      return { ...cue, name };
    }
    name = before;
    return { ...cue, name, parts: [{ text: part.text.slice(colon + 1).trim(), line: part.line }] };
  });
  return { format, said };
}

/** Whether a caption belongs to the one before: a further line of it, or the rest of its sentence soon after. */
function continues(before: Said, next: Said): boolean {
  if (before.start !== undefined && before.start === next.start) return true;
  const soon = before.end === undefined || next.start === undefined || next.start - before.end <= pause;
  return soon && !/[.!?…]["'”’)]*$/.test(before.parts.at(-1)?.text ?? "");
}

function joined(said: readonly Said[]): RawTurn[] {
  const found: { speaker: string; start?: number; end?: number; parts: Part[] }[] = [];
  for (const { name, parts, start, end } of said) {
    const spoken = parts.filter(({ text }) => text !== "");
    if (spoken.length === 0) continue;
    const last = found.at(-1);
    if (
      last &&
      last.speaker === name &&
      (last.end === undefined || start === undefined || start - last.end <= pause)
    ) {
      last.parts.push(...spoken);
      if (end !== undefined) last.end = end;
    } else
      found.push({
        speaker: name,
        parts: [...spoken],
        ...(start === undefined ? {} : { start }),
        ...(end === undefined ? {} : { end }),
      });
  }
  return found.map(({ parts, ...turn }) => ({ ...turn, ...textOf(parts) }));
}

function textOf(parts: readonly Part[]): Pick<RawTurn, "text" | "parts"> {
  let at = 0;
  const placed = parts.map((part) => {
    const here = { ...part, at };
    at += part.text.length + 1;
    return here;
  });
  return { text: parts.map(({ text }) => text).join(" "), parts: placed };
}
