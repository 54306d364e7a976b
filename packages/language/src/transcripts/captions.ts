import { decodeEntities } from "../adverts/entities.ts";

/** Words of somebody on one line of a file. */
export interface Part {
  /** Without tags and entities, without white space at its ends. */
  readonly text: string;
  /** The line of the file, from 1. */
  readonly line: number;
}

/** What one person says without a break, as the file has it. The name is empty where the file gives none. */
export interface Said {
  readonly name: string;
  readonly parts: Part[];
  readonly start?: number;
  readonly end?: number;
}

const time = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2})(?:[.,](\\d{1,3}))?";
const timing = new RegExp(`^\\s*${time}\\s*-->\\s*${time}(?:\\s.*)?$`);

/** Whether a line gives the times of a caption, or tries to: words below a broken one are not lost. */
export const isTiming = (line: string): boolean => line.length < 200 && line.includes("-->");

function seconds(hours: string | undefined, minutes = "0", secs = "0", part = "0"): number {
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(secs) + Number(`0.${part}`);
}

/** The captions of a WebVTT or SRT file, names still in front of their words unless a voice tag gave them. */
export function captionsIn(lines: readonly string[]): Said[] {
  const found: Said[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!isTiming(lines[i] ?? "")) continue;
    const times = timing.exec(lines[i] ?? "");
    const span = times && {
      start: seconds(times[1], times[2], times[3], times[4]),
      end: seconds(times[5], times[6], times[7], times[8]),
    };
    let voice = "";
    for (i++; i < lines.length && (lines[i] ?? "").trim() !== "" && !isTiming(lines[i] ?? ""); i++) {
      for (const piece of voices(lines[i] ?? "")) {
        voice = piece.name ?? voice;
        if (piece.text !== "")
          found.push({ name: voice, parts: [{ text: piece.text, line: i + 1 }], ...span });
      }
    }
    // A caption without an empty line before the next one: its number was taken for words.
    if (i < lines.length && isTiming(lines[i] ?? "")) {
      if (/^\d+$/.test(found.at(-1)?.parts[0]?.text ?? "")) found.pop();
      i--;
    }
  }
  return found;
}

/** A line in pieces, one for each voice tag. */
function voices(line: string): { readonly name?: string; readonly text: string }[] {
  if (!/<v[ .]/i.test(line)) return [{ text: cleaned(line) }];
  return line.split(/(?=<v[ .])/i).map((piece) => {
    const tag = /^<v(?:\.[^\s>]{0,60})*\s+([^<>]{1,100})>/i.exec(piece);
    return tag
      ? { name: cleaned(tag[1] ?? ""), text: cleaned(piece.slice(tag[0].length)) }
      : { text: cleaned(piece) };
  });
}

function cleaned(text: string): string {
  return decodeEntities(text.replace(/<\/?[a-z0-9:.][^<>]{0,100}>|<\/?v[^<>]{0,100}$/gi, ""))
    .replace(/^\s*(?:>>+|-)\s+/, "")
    .trim();
}
