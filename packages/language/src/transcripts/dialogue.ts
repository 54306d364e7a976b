import type { Said } from "./captions.ts";
import { type SpeechLists, wholeOf } from "./transcript-lists.ts";

/** How a text tells who speaks. */
export type TextFormat = "zoom" | "teams" | "otter" | "meet" | "plain";

const clock = "\\(?(?:\\d{1,3}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?(?: ?[ap]\\.?m\\.?)?\\)?";
/** A name and a time alone on a line; the words follow below. */
const header = new RegExp(
  `^(?:\\[([^\\]:]{1,60})\\]|([^:\\t\\[(]{1,60}?))(\\t| {2,}| ?[|·–-] | (?=\\[?\\())\\[?(${clock})\\]?\\s*$`,
  "i",
);
const bracketed = new RegExp(`^\\[([^\\]:]{1,60})\\] (${clock})\\s*$`, "i");
const timeFirst = new RegExp(`^\\[?(${clock})\\]?[\\t ]+([^:\\t]{1,60}?)\\s*$`, "i");
const onlyTime = new RegExp(`^[\\[(]?${clock}[\\])]?\\s*$`, "i");
const chat = new RegExp(`^(${clock})\\s+From\\s+([^:]{1,60}?)(?:\\s+to\\s+[^:]{1,60})?\\s*:\\s+(.+)$`, "i");
const inline = new RegExp(
  `^(?:[-*•>]\\s+)?(?:\\*\\*|__)?(?:[\\[(]?(${clock})[\\])]?[\\s-]{1,3})?(?:\\*\\*|__)?([^:*\\t]{1,60}?)(?:\\s*[\\[(](${clock})[\\])])?\\s?(?:\\*\\*|__)?\\s?:\\s?(?:\\*\\*|__)?(?:\\s+(.*))?$`,
  "i",
);
/** Lines that tools add. */
const added =
  /^(?:transcribed by https?:|#*\s?\W*(?:meeting|transcription|recording) ended after|\W*this editable transcript was|people can also change the text)/i;

/** The turns of a text that names its speakers, and how it does so. */
export function dialogueIn(
  lines: readonly string[],
  lists: SpeechLists,
): { readonly format: TextFormat; readonly said: Said[] } {
  const headed = lines.filter((line) => headerOf(line, lists) !== undefined).length;
  const names = namesIn(lines, lists);
  const named = lines.filter((line) => inlineOf(line, names) !== undefined).length;
  if (headed > 0 && headed >= named) return byHeaders(lines, lists);
  return { format: meets(lines) ? "meet" : chats(lines) ? "zoom" : "plain", said: byNames(lines, names) };
}

const meets = (lines: readonly string[]): boolean =>
  lines.some(
    (line) =>
      /^\W*(?:attendees|invited|transcript)\W*$/i.test(line.trim()) ||
      / - transcript\s*$/i.test(line) ||
      added.test(line),
  ) || lines.filter((line) => onlyTime.test(line)).length > 1;
const chats = (lines: readonly string[]): boolean =>
  lines.filter((line) => chat.test(line.slice(0, 300))).length > 1;

interface Header {
  readonly name: string;
  readonly start: number;
  readonly format: TextFormat;
}

function headerOf(line: string, lists: SpeechLists): Header | undefined {
  if (line.length > 120 || !/\d:\d\d/.test(line)) return undefined;
  const square = bracketed.exec(line);
  if (square) return headed(square[1], square[2], "zoom", lists);
  const m = header.exec(line);
  if (m)
    return headed(
      m[1] ?? m[2],
      m[4],
      m[3] === "\t" ? "zoom" : (m[3] ?? "").length > 2 && m[3]?.trim() === "" ? "teams" : "otter",
      lists,
    );
  const first = timeFirst.exec(line);
  return first ? headed(first[2], first[1], "otter", lists) : undefined;
}

function headed(name = "", time = "", format: TextFormat, lists: SpeechLists): Header | undefined {
  return isName(name.trim(), lists) ? { name: name.trim(), start: secondsOf(time), format } : undefined;
}

/** "1:02:03", "02:03", "2:03 pm" in seconds. */
function secondsOf(time: string): number {
  const [secs = 0, minutes = 0, hours = 0] = (time.match(/\d+(?:[.,]\d+)?/g) ?? [])
    .map((part) => Number(part.replace(",", ".")))
    .reverse();
  return hours * 3600 + minutes * 60 + secs + (/p\.?m/i.test(time) && hours < 12 ? 43_200 : 0);
}

function byHeaders(
  lines: readonly string[],
  lists: SpeechLists,
): { readonly format: TextFormat; readonly said: Said[] } {
  const said: Said[] = [];
  const seen = new Map<TextFormat, number>();
  lines.forEach((line, i) => {
    const found = headerOf(line, lists);
    if (found) {
      seen.set(found.format, (seen.get(found.format) ?? 0) + 1);
      said.push({ name: found.name, parts: [], start: found.start });
    } else if (line.trim() !== "" && !added.test(line) && !onlyTime.test(line))
      said.at(-1)?.parts.push({ text: line.trim(), line: i + 1 });
  });
  const [format = "otter"] = [...seen].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { format: lines.some((line) => /otter\.ai/i.test(line)) ? "otter" : format, said };
}

interface Inline {
  readonly name: string;
  readonly text: string;
  readonly start?: number;
}

function inlineOf(line: string, names?: ReadonlySet<string>): Inline | undefined {
  const head = line.slice(0, 200);
  const m = chat.exec(head);
  const from = m ? { time: m[1], name: m[2] ?? "", at: head.length - (m[3] ?? "").length } : undefined;
  const plain = from ? undefined : inline.exec(head);
  const time = from?.time ?? plain?.[1] ?? plain?.[3];
  const name = (from?.name ?? plain?.[2] ?? "").trim();
  if (name === "" || (names && !names.has(name))) return undefined;
  const at = from?.at ?? head.length - (plain?.[4] ?? "").length;
  return {
    name,
    text: line
      .slice(at)
      .replace(/^\s*\*\*\s?/, "")
      .trim(),
    ...(time ? { start: secondsOf(time) } : {}),
  };
}

/** What stands before colons and is somebody's name: it comes twice, or it is written like a name. */
export function namesIn(lines: readonly string[], lists: SpeechLists): ReadonlySet<string> {
  const count = new Map<string, number>();
  for (const line of lines) {
    const found = inlineOf(line);
    const name = found && !/^(?:https?:|www\.|\d+ ?(?:\/|%|$))/.test(found.text) ? found.name : undefined;
    if (name !== undefined && isName(name, lists)) count.set(name, (count.get(name) ?? 0) + 1);
  }
  const likely = (name: string): boolean =>
    wholeOf(lists.them).test(name) ||
    wholeOf(lists.me).test(name) ||
    /^(?:\p{Lu}[\p{L}.'’-]*)(?: \p{Lu}[\p{L}.'’-]*){0,3}(?: ?\([^)]{1,30}\))?$/u.test(name);
  return new Set([...count].filter(([name, times]) => times > 1 || likely(name)).map(([name]) => name));
}

function isName(name: string, lists: SpeechLists): boolean {
  if (!/^\p{L}[\p{L}\p{M}\d .,'’&()/_-]*$/u.test(name) || name.split(/\s+/).length > 6) return false;
  return !wholeOf(lists.notNames).test(name) && !/^\d+$/.test(name);
}

function byNames(lines: readonly string[], names: ReadonlySet<string>): Said[] {
  const said: Said[] = [];
  lines.forEach((line, i) => {
    if (line.trim() === "" || added.test(line) || onlyTime.test(line)) return;
    const found = inlineOf(line, names);
    if (found) {
      const start = found.start === undefined ? {} : { start: found.start };
      said.push({
        name: found.name,
        parts: found.text === "" ? [] : [{ text: found.text, line: i + 1 }],
        ...start,
      });
    } else said.at(-1)?.parts.push({ text: line.trim(), line: i + 1 });
  });
  return said;
}
