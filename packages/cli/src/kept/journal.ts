import { randomBytes } from "node:crypto";
import { decryptLine, encryptLine, type Keys, keysOf, limits } from "@twoway/carry";
import { nonceBytes, type SentEntry } from "@twoway/carry/protocol";
import { type EntryId, type Line, readLine } from "@twoway/model";
import { Fault } from "../fault.ts";
import { type Door, throughKeeper } from "./door.ts";
import type { Home } from "./folder.ts";
import { readKeyring } from "./keyring.ts";
import { keeperAt } from "./running.ts";

/** Everything a journal holds, opened. */
export interface Opened {
  /** In the order of their ids. */
  readonly lines: readonly Line[];
  readonly erased: ReadonlySet<EntryId>;
  /** Entries that this keyring does not open: altered, or not made with its key. */
  readonly closed: readonly EntryId[];
  /** The keeper’s last number. */
  readonly last: number;
}

/** What became of lines that were to be taken in. */
export interface Taken {
  readonly added: number;
  /** There already, under the same id. */
  readonly known: number;
  /** Erased on purpose before, and so it stays. */
  readonly erased: number;
  /** There already, and yet with other words: what is there stays. */
  readonly clashes: readonly EntryId[];
  readonly refused: readonly { readonly id: EntryId; readonly why: "future" | "too-large" }[];
}

/** The journal of a home, as the command line reaches it. Close it when done. */
export class OpenJournal {
  readonly #door: Door;
  readonly #keys: Keys;
  #opened: Promise<Opened> | undefined;

  constructor(door: Door, keys: Keys) {
    this.#door = door;
    this.#keys = keys;
  }

  get id(): Keys["journal"] {
    return this.#keys.journal;
  }

  /** The keeper’s last number: whether anything came since one looked. */
  async last(): Promise<number> {
    return (await this.#door.read(Number.MAX_SAFE_INTEGER)).last;
  }

  /** All of it; read once, and again after a change. */
  read(): Promise<Opened> {
    this.#opened ??= this.#readAll();
    return this.#opened;
  }

  /** Takes lines in; those that are there, or were erased, change nothing. */
  async take(lines: readonly Line[]): Promise<Taken> {
    const { lines: before, erased } = await this.read();
    const here = new Map(before.map(({ id, raw }) => [id, raw]));
    const fresh = lines.filter(({ id }) => !here.has(id) && !erased.has(id));
    const refused: { id: EntryId; why: "future" | "too-large" }[] = [];
    const entries: SentEntry[] = [];
    const seen = new Set<EntryId>();
    for (const { id, raw } of fresh) {
      if (seen.has(id)) continue;
      seen.add(id);
      const body = encryptLine(this.#keys, { id, raw }, randomBytes(nonceBytes));
      if (body === undefined) refused.push({ id, why: "too-large" });
      else entries.push({ id, body });
    }
    let added = 0;
    for (const some of inParts(entries)) {
      const answer = await this.#door.append(some);
      refused.push(...answer.refused);
      added += answer.kept.length;
    }
    this.#opened = undefined;
    const clashes = lines.filter(({ id, raw }) => here.has(id) && here.get(id) !== raw).map(({ id }) => id);
    return {
      added,
      known: lines.filter(({ id }) => here.has(id)).length - clashes.length,
      erased: lines.filter(({ id }) => erased.has(id)).length,
      clashes,
      refused,
    };
  }

  /** Erases entries for good. */
  async erase(ids: readonly EntryId[]): Promise<void> {
    for (let at = 0; at < ids.length; at += limits.entriesPerAppend)
      await this.#door.erase(ids.slice(at, at + limits.entriesPerAppend));
    this.#opened = undefined;
  }

  /** Removes the journal with everything in it. */
  async remove(): Promise<void> {
    await this.#door.remove();
    this.#opened = undefined;
  }

  close(): Promise<void> {
    return this.#door.close();
  }

  async #readAll(): Promise<Opened> {
    const lines = new Map<EntryId, Line>();
    const erased = new Set<EntryId>();
    const closed: EntryId[] = [];
    let last = 0;
    for (let since = 0; ; ) {
      const page = await this.#door.read(since);
      for (const item of page.entries) {
        since = item.seq;
        if ("erases" in item) erased.add(item.erases);
        else if ("erased" in item) erased.add(item.id);
        else {
          const line = opened(this.#keys, item.id, item.body);
          if (line) lines.set(item.id, line);
          else closed.push(item.id);
        }
      }
      last = page.last;
      if (since >= last || page.entries.length === 0) break;
    }
    for (const id of erased) lines.delete(id);
    const inOrder = [...lines.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return { lines: inOrder, erased, closed: closed.filter((id) => !erased.has(id)), last };
  }
}

function opened(keys: Keys, id: EntryId, body: string): Line | undefined {
  const read = decryptLine(keys, id, body);
  const line = "line" in read ? readLine(read.line.raw) : undefined;
  return line && "line" in line ? line.line : undefined;
}

/** As many as one request may carry. */
function inParts(entries: readonly SentEntry[]): SentEntry[][] {
  const parts: SentEntry[][] = [];
  let room = 0;
  for (const entry of entries) {
    const size = entry.body.length + 100;
    const last = parts.at(-1);
    if (last && last.length < limits.entriesPerAppend && size <= room) last.push(entry);
    else parts.push([entry]);
    room = (last === parts.at(-1) ? room : limits.requestBytes - 100) - size;
  }
  return parts;
}

/**
 * Opens the journal of a home: through the keeper that runs, else in the data folder itself.
 * @throws Fault where no journal was begun, it is another user's, or its folder cannot be opened
 */
export async function openJournal(home: Home): Promise<OpenJournal> {
  const keyring = readKeyring(home);
  if (!keyring) {
    throw new Fault(
      `There is no journal in ${home.data} yet. \`twoway start\` begins one; TWOWAY_DATA names another place.`,
    );
  }
  const running = await keeperAt(home);
  const keys = keysOf(keyring);
  if (running) return new OpenJournal(throughKeeper(running.origin, keys), keys);
  // With all its databases it takes a while to load, and whoever goes through a keeper needs none of it.
  const { inStore, storeOf } = await import("./in-store.ts");
  return new OpenJournal(inStore(await storeOf(home, keyring), keys), keys);
}
