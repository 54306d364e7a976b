import { type EntryId, type Line, readLine } from "@twoway/model";
import type { Held } from "./held.ts";
import type { RawLine } from "./store.ts";

/** What a file would bring, before anything is written. */
export interface Preview {
  /** Entries that are not here yet, in the order of the file. */
  readonly new: readonly Line[];
  /** How many lines are here already. */
  readonly known: number;
  /** Lines that cannot be read, by their number in the file, from 1. Blank lines are not counted among them. */
  readonly unclear: readonly { readonly number: number; readonly at: string; readonly wrong: string }[];
  /** Lines whose id is here, or earlier in the file, with another content. Both will be kept. */
  readonly clashes: readonly Line[];
  /** New entries kept and carried on, but not understood by this version, by type. */
  readonly unreadTypes: readonly { readonly type: string; readonly count: number }[];
}

/** Compares the text of a file with what is held. Writes nothing. */
export function previewFile(text: string, held: Held): Preview {
  const fresh = new Map<EntryId, Set<string>>();
  const lines: Line[] = [];
  const clashes: Line[] = [];
  const unclear: { number: number; at: string; wrong: string }[] = [];
  let known = 0;
  for (const [index, raw] of rawLines(text).entries()) {
    if (raw.trim() === "") continue;
    const read = readLine(raw);
    if ("refusal" in read) {
      unclear.push({ number: index + 1, ...read.refusal });
      continue;
    }
    const { line } = read;
    const before = fresh.get(line.id);
    const here = held.compare(line);
    if (here === "known" || before?.has(raw)) known += 1;
    else if (here === "clash" || before) clashes.push(line);
    else lines.push(line);
    fresh.set(line.id, (before ?? new Set()).add(raw));
  }
  return { new: lines, known, unclear, clashes, unreadTypes: unread([...lines, ...clashes]) };
}

/** The text of a file: JSON Lines, each line as it came, a newline after each. */
export function fileText(lines: readonly RawLine[]): string {
  return lines.map(({ raw }) => `${raw}\n`).join("");
}

/** Lines without their ends; a byte order mark (also of a file that was glued on) is none of the line. */
function rawLines(text: string): string[] {
  return text.split("\n").map((line) => line.replace(/^\uFEFF/, "").replace(/\r+$/, ""));
}

function unread(lines: readonly Line[]): { type: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { raw, entry } of lines) {
    if (entry) continue;
    const { type } = JSON.parse(raw) as { type?: unknown };
    const name = typeof type === "string" ? type : "";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([type, count]) => ({ type, count }));
}
