import { timeOf } from "@twoway/model";
import { localMoment } from "@twoway/notebook";
import { type Asked, noWords } from "../asked.ts";
import { backupsOf } from "../kept/backups.ts";
import { homeOf } from "../kept/folder.ts";
import { readKeyring } from "../kept/keyring.ts";
import { backsUp } from "../kept/remembered.ts";
import { keeperAt } from "../kept/running.ts";
import { counted, print, printJson } from "../paper.ts";
import { withJournal } from "./with-journal.ts";

/** `twoway status`: where the journal is, and what there is of it. */
export async function status({ words, flags }: Asked): Promise<void> {
  noWords("status", words);
  const home = homeOf();
  const journal = readKeyring(home)?.journal ?? null;
  const held = journal === null ? undefined : await withJournal((open) => open.read());
  const latest = held?.lines.at(-1);
  const backups = backupsOf(home);
  const found = {
    data: home.data,
    journal,
    keeper: (await keeperAt(home))?.origin ?? null,
    entries: held?.lines.length ?? 0,
    erased: held?.erased.size ?? 0,
    closed: held?.closed.length ?? 0,
    latest: latest ? localMoment(timeOf(latest.id)) : null,
    backups: {
      on: backsUp(home),
      folder: home.backups,
      count: backups.length,
      latest: backups[0]?.day ?? null,
    },
  };
  if (flags.has("--json")) printJson(found);
  else print(inWords(found));
}

interface Found {
  readonly data: string;
  readonly journal: string | null;
  readonly keeper: string | null;
  readonly entries: number;
  readonly erased: number;
  readonly closed: number;
  readonly latest: string | null;
  readonly backups: { on: boolean; folder: string; count: number; latest: string | null };
}

function inWords({ data, journal, keeper, entries, erased, closed, latest, backups }: Found): string[] {
  const lines = [`Data folder   ${data}`];
  if (journal === null) lines.push("Journal       none yet: `twoway start` begins one");
  else {
    const since = latest === null ? "" : `, the latest of ${latest.slice(0, 10)} at ${latest.slice(11, 16)}`;
    lines.push(`Journal       ${counted(entries, "entry", "entries")}${since}`);
    if (erased > 0) lines.push(`              ${counted(erased, "entry", "entries")} erased for good`);
    if (closed > 0)
      lines.push(`              ${counted(closed, "entry", "entries")} that this keyring does not open`);
    lines.push(
      `Keeper        ${keeper === null ? "not running: `twoway start` starts it" : `running at ${keeper}`}`,
    );
  }
  const kept = backups.count === 0 ? "none yet" : `${backups.count}, the latest of ${backups.latest}`;
  lines.push(`Backups       ${backups.on ? kept : `${kept}; switched off`}, in ${backups.folder}`);
  return lines;
}
