import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { type Line, readLine } from "@twoway/model";
import { Fault } from "../fault.ts";
import { type Home, ownFolder } from "./folder.ts";
import { readIfThere, writePrivate } from "./private-file.ts";

/** One dated backup: JSON Lines, one line for each thing that was noted. */
export interface Backup {
  readonly file: string;
  /** The day it was made, "2026-11-22". */
  readonly day: string;
}

/** So many days are kept. */
const kept = 14;
const name = /^twoway-(\d{4}-\d\d-\d\d)(?:-(\d{1,4}))?\.jsonl$/;

/** The backups of a home, the latest first. What else lies in the folder is left alone. */
export function backupsOf({ backups }: Home): readonly Backup[] {
  let names: string[];
  try {
    names = readdirSync(backups);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new Fault(`The backups in ${backups} cannot be read (${(fault as Error).message}).`);
  }
  return names
    .flatMap((file) => {
      const [, day, number] = name.exec(file) ?? [];
      return day === undefined ? [] : [{ file: path.join(backups, file), day, number: Number(number ?? 1) }];
    })
    .sort((a, b) => (a.day === b.day ? b.number - a.number : a.day < b.day ? 1 : -1))
    .map(({ file, day }) => ({ file, day }));
}

/** What a journal is, for a backup: its lines, and the ids of those that were erased on purpose. */
export interface Content {
  readonly lines: readonly Line[];
  readonly erased: ReadonlySet<string>;
}

/**
 * Writes the backup of a day, over an earlier one of that day if that one holds nothing more; keeps 14 days.
 * @param day where the person is, "2026-11-22"
 * @returns the file
 */
export function backUp(home: Home, content: Content, day: string): string {
  ownFolder(home.backups);
  const ids = new Set<string>(content.lines.map(({ id }) => id));
  const isIn = (file: string): boolean =>
    idsIn(readIfThere(file) ?? "").every((id) => ids.has(id) || content.erased.has(id));
  const file = placeFor(home, day, isIn);
  writePrivate(file, content.lines.map(({ raw }) => `${raw}\n`).join(""));
  letGo(home);
  return file;
}

/** A backup of another journal, made on the same day, stays: this one takes the next name. */
function placeFor({ backups }: Home, day: string, isIn: (file: string) => boolean): string {
  for (let number = 1; ; number++) {
    const file = path.join(backups, `twoway-${day}${number === 1 ? "" : `-${number}`}.jsonl`);
    if (isIn(file)) return file;
  }
}

function letGo(home: Home): void {
  const all = backupsOf(home);
  const days = [...new Set(all.map(({ day }) => day))].slice(0, kept);
  for (const { file, day } of all) if (!days.includes(day)) rmSync(file, { force: true });
}

/** Takes entries out of every backup. @returns how many files held one */
export function eraseFromBackups(home: Home, erased: ReadonlySet<string>): number {
  const held = backupsOf(home).filter(({ file }) => {
    const raws = readFileSync(file, "utf8").split("\n");
    const left = raws.filter((raw) => !idsIn(raw).some((id) => erased.has(id)));
    if (left.length < raws.length) writePrivate(file, left.join("\n"));
    return left.length < raws.length;
  });
  return held.length;
}

function idsIn(text: string): string[] {
  return text.split("\n").flatMap((raw) => {
    const read = raw.trim() === "" ? undefined : readLine(raw.replace(/\r$/, ""));
    return read && "line" in read ? [read.line.id] : [];
  });
}
