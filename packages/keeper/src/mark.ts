import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";

/** A journal and the number its last acknowledged item has. */
export interface Acknowledged {
  readonly journal: string;
  readonly last: number;
}

const width = 64;

/**
 * A note beside the database of what was acknowledged last. The database is synchronised before the note is written,
 * so it is never behind the note, whatever dies: when it is, somebody cut its log short or put an older file back.
 */
export class Mark {
  readonly #file: string;
  #handle: number | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  /** What was noted, or nothing. */
  read(): Acknowledged | undefined {
    if (!existsSync(this.#file)) return undefined;
    const found = /^([0-9a-f-]{36}) (\d+) *\n$/.exec(readFileSync(this.#file, "utf8"));
    return found?.[1] === undefined ? undefined : { journal: found[1], last: Number(found[2]) };
  }

  write({ journal, last }: Acknowledged): void {
    this.#put(`${journal} ${last}`);
  }

  /** Before a journal is removed: what is noted may be about to go. */
  clear(): void {
    this.#put("");
  }

  close(): void {
    if (this.#handle !== undefined) closeSync(this.#handle);
    this.#handle = undefined;
  }

  #put(text: string): void {
    try {
      this.#handle ??= openSync(this.#file, existsSync(this.#file) ? "r+" : "w+", 0o600);
      writeSync(this.#handle, `${text.padEnd(width - 1)}\n`, 0);
    } catch {
      // Without room for the note there is no note: it must never say more than is true.
      this.close();
      rmSync(this.#file, { force: true });
    }
  }
}
