import type { EntryId } from "@twoway/model";
import type { PlainLine } from "./cipher.ts";

/** What a journal that travels needs of the world. `portsHere()` is the one at hand. */
export interface Ports {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** So many bytes from the system's own source, fit for keys. */
  readonly random: (bytes: number) => Uint8Array;
  /** Resolves after so many milliseconds, or as soon as the signal says so. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Does the work when no other tab does any under this name; does nothing when told to stop before its turn. */
  readonly alone: (name: string, signal: AbortSignal, work: () => Promise<void>) => Promise<void>;
}

/** The last item read from a keeper. */
export interface Cursor {
  readonly seq: number;
  readonly id: EntryId;
}

/** An item that was not taken, by its number. */
export interface RefusedItem {
  readonly seq: number;
  readonly why: string;
  /** The entry it would have erased here, where that is why. */
  readonly id?: EntryId;
}

export interface News {
  readonly lines: readonly PlainLine[];
  readonly erased: readonly EntryId[];
  readonly refused: readonly RefusedItem[];
  readonly cursor: Cursor;
}

/** A device's side of the journal: what waits for the keeper, and where what comes from it is durably kept. */
export interface Outbox {
  /** What the keeper has not confirmed, in the order of ids. */
  waiting(): Promise<{ readonly lines: readonly PlainLine[]; readonly erasures: readonly EntryId[] }>;
  sent(done: { lines?: readonly EntryId[]; erasures?: readonly EntryId[] }): Promise<void>;
  cursor(): Promise<Cursor | undefined>;
  /** Those of these entries that are on this device. */
  holding(ids: readonly EntryId[]): readonly EntryId[];
  /** Keeps lines, erasures and cursor by one stroke; resolves when they are on the disk. */
  receive(news: News): Promise<void>;
  /** Lets everything wait again, and forgets the cursor. */
  queueAll(): Promise<void>;
  /** Calls back when something may wait that did not before. */
  onWaiting(listener: () => void): () => void;
}
