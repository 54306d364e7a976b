import { existsSync } from "node:fs";
import path from "node:path";
import { type Line, readLine } from "@twoway/model";
import { localDay } from "@twoway/notebook";
import { type Asked, noWords } from "../asked.ts";
import { askedWrongly, Fault } from "../fault.ts";
import { type Given, given, sentenceStart } from "../input.ts";
import { type Backup, backUp, backupsOf } from "../kept/backups.ts";
import { type Home, homeOf } from "../kept/folder.ts";
import type { Opened, Taken } from "../kept/journal.ts";
import { keyringOf } from "../kept/keyring.ts";
import { writePrivate } from "../kept/private-file.ts";
import { backsUp, remember } from "../kept/remembered.ts";
import { counted, print, printJson, shown } from "../paper.ts";
import { withJournal } from "./with-journal.ts";

const entries = (number: number): string => counted(number, "entry", "entries");

/** `twoway export`: the whole journal as JSON Lines, to a file or to standard output. */
export async function exported({ words, flags }: Asked): Promise<void> {
  const [file, ...more] = words;
  if (more.length > 0)
    throw askedWrongly("`twoway export` writes one file. `twoway help export` tells more.");
  const held = await withJournal((open) => open.read());
  const text = held.lines.map(({ raw }) => `${raw}\n`).join("");
  tellClosed(held);
  if (file === undefined || file === "-") {
    if (flags.has("--json")) printJson({ entries: held.lines.map(({ raw }) => JSON.parse(raw) as unknown) });
    else process.stdout.write(text);
    return;
  }
  if (existsSync(file)) throw new Fault(`${file} is there already, and is left as it is. Give another name.`);
  writePrivate(path.resolve(file), text);
  if (flags.has("--json")) printJson({ file: path.resolve(file), entries: held.lines.length });
  else print([`${entries(held.lines.length)} written to ${file}. Anybody who has the file can read it.`]);
}

function tellClosed({ closed }: Opened): void {
  if (closed.length > 0)
    console.error(`Left out, since this keyring does not open them: ${entries(closed.length)}.`);
}

/** `twoway import FILE`: takes in what a copy holds and the journal does not. */
export async function imported({ words, flags }: Asked): Promise<void> {
  const file = await given("import", words);
  await takeIn(file, flags.has("--json"));
}

/** `twoway backup`: makes one now, lists them, or switches the daily ones off and on. */
export async function backup({ words, flags }: Asked): Promise<void> {
  noWords("backup", words);
  const home = homeOf();
  const json = flags.has("--json");
  if (flags.has("--off") && flags.has("--on")) throw askedWrongly("--on or --off, not both.");
  if (flags.has("--off") || flags.has("--on")) return switched(home, flags.has("--on"), json);
  if (flags.has("--list")) return listed(home, json);
  const held = await withJournal((open) => open.read());
  tellClosed(held);
  if (held.lines.length === 0) throw new Fault("The journal is empty: there is nothing to back up.");
  const file = backUp(home, held, localDay(Date.now()));
  if (json) printJson({ file, entries: held.lines.length });
  else print([`${entries(held.lines.length)} written to ${file}.`]);
}

function switched(home: Home, on: boolean, json: boolean): void {
  keyringOf(home);
  remember(home, { backups: on });
  if (json) printJson({ on, folder: home.backups });
  else if (on) print([`Backups are on: one a day, in ${home.backups}.`]);
  else print([`Backups are off. Those in ${home.backups} stay until you delete them.`]);
}

function listed(home: Home, json: boolean): void {
  const all = backupsOf(home);
  if (json) printJson({ on: backsUp(home), folder: home.backups, backups: all });
  else if (all.length === 0) print([`There are no backups in ${home.backups} yet.`]);
  else print(all.map(({ day, file }) => `${day}   ${file}`));
}

/** `twoway restore`: takes in what a backup holds and the journal does not, the latest unless told. */
export async function restore({ words, flags }: Asked): Promise<void> {
  const [wanted, ...more] = words;
  if (more.length > 0)
    throw askedWrongly("`twoway restore` takes one day or file. `twoway help restore` tells more.");
  const home = homeOf();
  const file = wanted !== undefined && existsSync(wanted) ? wanted : backupOf(home, wanted).file;
  await takeIn(await given("restore", [file]), flags.has("--json"));
}

function backupOf(home: Home, day: string | undefined): Backup {
  const all = backupsOf(home);
  if (all.length === 0)
    throw new Fault(
      `There are no backups in ${home.backups}. TWOWAY_BACKUPS names another place; \`twoway restore FILE\` takes any copy.`,
    );
  const found = day === undefined ? all[0] : all.find((one) => one.day === day);
  if (found) return found;
  const days = [...new Set(all.map((one) => one.day))].join(", ");
  throw new Fault(
    `There is neither a file nor a backup “${shown(day ?? "", 80)}”. There are backups of ${days}.`,
  );
}

/** A journal is begun where there is none yet: a restored machine has neither. */
async function takeIn(file: Given, json: boolean): Promise<void> {
  const { lines, unclear } = linesIn(file);
  keyringOf(homeOf());
  const taken = await withJournal((open) => open.take(lines));
  if (json) printJson({ file: file.name, ...taken, unclear });
  else print(takenInWords(file, taken, unclear));
}

function linesIn(file: Given): { lines: readonly Line[]; unclear: readonly number[] } {
  const lines: Line[] = [];
  const unclear: number[] = [];
  for (const [index, raw] of file.text
    .replace(/^\ufeff/, "")
    .split("\n")
    .entries()) {
    if (raw.trim() === "") continue;
    const read = readLine(raw.replace(/\r$/, ""));
    if ("line" in read) lines.push(read.line);
    else unclear.push(index + 1);
  }
  if (lines.length > 0) return { lines, unclear };
  throw new Fault(
    `${sentenceStart(file.name)}, line ${unclear[0] ?? 1}: no entry of a journal. A copy has one on each line.`,
  );
}

function takenInWords(file: Given, taken: Taken, unclear: readonly number[]): string[] {
  const { added, known, erased, clashes, refused } = taken;
  const lines = [`${entries(added)} taken in from ${file.name}; ${known} were here already.`];
  if (erased > 0) lines.push(`${entries(erased)} of it, erased on purpose before, stayed erased.`);
  if (clashes.length > 0) lines.push(`Here with other words, and left as here: ${entries(clashes.length)}.`);
  const future = refused.filter(({ why }) => why === "future").length;
  if (future > 0)
    lines.push(`Not taken, since ahead of this machine’s clock: ${entries(future)}. Is the clock right?`);
  if (refused.length > future)
    lines.push(`Not taken, since too long to be kept: ${entries(refused.length - future)}.`);
  if (unclear.length > 0)
    lines.push(
      `No entry stands on line ${unclear.slice(0, 10).join(", ")}${unclear.length > 10 ? " …" : ""}.`,
    );
  return lines;
}
