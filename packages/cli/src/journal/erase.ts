import process from "node:process";
import { createInterface } from "node:readline/promises";
import { type EntryId, type Line, timeOf } from "@twoway/model";
import { localMoment } from "@twoway/notebook";
import type { Asked } from "../asked.ts";
import { askedWrongly, Fault } from "../fault.ts";
import { eraseFromBackups } from "../kept/backups.ts";
import { counted, print, printJson, shown } from "../paper.ts";
import { withJournal } from "./with-journal.ts";

const entries = (number: number): string => counted(number, "entry", "entries");

/** `twoway erase ID…`: takes entries out for good, here and in the backups. */
export async function erase({ words, flags }: Asked): Promise<void> {
  if (words.length === 0)
    throw askedWrongly("Which entries? `twoway erase ID`; `twoway export` shows their ids.");
  await withJournal(async (open, home) => {
    const { lines } = await open.read();
    const chosen = words.map((word) => lineOf(lines, word));
    if (!flags.has("--yes")) await confirmed(chosen);
    const ids = new Set<EntryId>(chosen.map(({ id }) => id));
    await open.erase([...ids]);
    const backups = eraseFromBackups(home, ids);
    if (flags.has("--json")) return printJson({ erased: [...ids], backups });
    print([
      `${entries(ids.size)} erased, and taken out of ${counted(backups, "backup")}.`,
      "Not reached: copies you saved, what was printed, and devices that have not been online since; those erase it when they next reach the keeper.",
    ]);
  });
}

function lineOf(lines: readonly Line[], word: string): Line {
  const wanted = word.toLowerCase();
  const found = lines.filter(({ id }) => id.startsWith(wanted));
  const [line, ...more] = found;
  if (line && more.length === 0) return line;
  if (line) throw new Fault(`${found.length} entries begin with ${shown(word, 40)}. Give more of the id.`);
  throw new Fault(
    `No entry has the id ${shown(word, 40)}. \`twoway export\` shows them. Nothing was erased.`,
  );
}

async function confirmed(lines: readonly Line[]): Promise<void> {
  if (!process.stdin.isTTY)
    throw askedWrongly("Erasing cannot be undone. Where nobody can be asked, --yes says that it is meant.");
  for (const { id, raw } of lines)
    console.error(`  ${localMoment(timeOf(id)).slice(0, 10)}  ${shown(raw, 120)}`);
  const ask = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await ask.question("Erase this for good? It cannot be undone. (yes/no) ");
  ask.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new Fault("Nothing was erased.");
}
