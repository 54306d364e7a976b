import path from "node:path";
import type { Home } from "./folder.ts";
import { readIfThere, writePrivate } from "./private-file.ts";

/** What a home remembers beside the journal. Losing it loses nothing of anybody's. */
export interface Remembered {
  /** Whether dated backups are made; they are, unless somebody said no. */
  readonly backups: boolean;
  /** What the last backup held: the journal, and its last number. */
  readonly last?: { readonly journal: string; readonly seq: number; readonly file: string };
}

const usual: Remembered = { backups: true };
const fileOf = ({ data }: Home): string => path.join(data, "remembered.json");

export function recall(home: Home): Remembered {
  try {
    const { backups, last } = JSON.parse(readIfThere(fileOf(home)) ?? "{}") as Partial<Remembered>;
    return { backups: backups !== false, ...(last ? { last } : {}) };
  } catch {
    return usual;
  }
}

/** Whether a backup is made each day: neither this home nor the surroundings said no. */
export function backsUp(home: Home): boolean {
  return !home.noBackups && recall(home).backups;
}

export function remember(home: Home, more: Partial<Remembered>): void {
  writePrivate(fileOf(home), `${JSON.stringify({ ...recall(home), ...more }, null, 2)}\n`);
}
