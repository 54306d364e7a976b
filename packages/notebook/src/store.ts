import type { EntryId } from "@twoway/model";
import type { NotebookRefusal } from "./refusal.ts";

/** One line as it is kept: the raw text, unchanged, under its entry's id. */
export interface RawLine {
  readonly id: EntryId;
  readonly raw: string;
}

/** What appending did. */
export interface Appended {
  /** Ids that were not there before. */
  readonly added: readonly EntryId[];
  /** Ids under which another content was there; both are kept, the raw line that sorts first holds. */
  readonly clashes: readonly EntryId[];
  /** Ids that were erased for good before, and stay so. Left out where there are none. */
  readonly erased?: readonly EntryId[];
}

/**
 * Something begun and not yet noted: whatever a form holds, and when it was typed (milliseconds since 1970). Without
 * a value it says when a draft was cleared.
 */
export interface Unfinished {
  readonly value: unknown;
  readonly at: number;
}

/** What a device remembers about its journal, apart from the journal itself. */
export interface Meta {
  /** The file that copies are written to, where the browser lets a page remember one. */
  readonly file: CopyFile;
  /** The last copy that was saved. */
  readonly copy: CopyMade;
  /** Whether the browser was asked to keep the storage, and what it said. */
  readonly persistence: { readonly askedAt: number; readonly granted: boolean };
  /** These are sample people, not a person's own journal. */
  readonly sample: boolean;
  /** Where the journal is kept besides here. Set by `Store.link` alone. */
  readonly link: KeptLink;
  /** How far the keeper was read. Set by `Store.receive` alone. */
  readonly cursor: Cursor;
  /** What came from the keeper and was not taken, the latest of it. Set by `Store.receive` alone. */
  readonly refusedItems: readonly RefusedItem[];
  /** A move to a new link that has begun and not ended. */
  readonly move: { readonly from: KeptLink; readonly to: KeptLink };
}

/** The link of this device's journal: what opens it, and the keeper's address. */
export interface KeptLink {
  readonly journal: EntryId;
  /** 32 bytes in base64url. */
  readonly secret: string;
  readonly keeper: string;
  /** The host's word that a new journal at this keeper needs, where this device was told it: a move begins one. */
  readonly invite?: string;
  /** When the person showed that they have the link elsewhere too, in milliseconds since 1970. */
  readonly confirmed?: number;
}

/** The last item read from a keeper: its number, and the entry it was about, to notice a keeper set back in time. */
export interface Cursor {
  readonly seq: number;
  readonly id: EntryId;
}

/** An item of the keeper's that was not taken, by its number there. */
export interface RefusedItem {
  readonly seq: number;
  readonly why: string;
  /** The entry it would have erased here, where that is why: "erases many". */
  readonly id?: EntryId;
}

/** One row of the outbox. */
export interface Queued {
  readonly id: EntryId;
  readonly what: "line" | "erasure";
}

/** What the keeper has not confirmed yet, in the order of ids. */
export interface Waiting {
  readonly lines: readonly RawLine[];
  readonly erasures: readonly EntryId[];
}

/** What came from a keeper, and how far it was read with it. */
export interface News {
  readonly lines: readonly RawLine[];
  readonly erased: readonly EntryId[];
  readonly refused: readonly RefusedItem[];
  readonly cursor: Cursor;
}

/** A file that a person chose; a FileSystemFileHandle is one. The browser remembers it, and asks before it is written again. */
export interface CopyFile {
  readonly name: string;
  getFile(): Promise<{ text(): Promise<string> }>;
  createWritable(): Promise<{
    write(text: string): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
  requestPermission?(wanted: { readonly mode: "readwrite" }): Promise<PermissionState>;
}

/** One copy that was saved. */
export interface CopyMade {
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** How many lines it held, and how many had been erased; both only grow together, so the rest came since. */
  readonly lines: number;
  readonly erased?: number;
  /** The latest entry in it. */
  readonly latest?: EntryId;
  readonly to: "file" | "download";
  readonly name: string;
}

/** The rows a page holds already. */
export interface Known {
  /** How many rows, both contents of a clash counted. */
  readonly size: number;
  has(id: EntryId): boolean;
}

/**
 * Where lines, drafts and what is remembered about them are kept. Two make it: `openStore` and `memoryStore`.
 * Every method rejects with `Refused` and with nothing else.
 */
export interface Store {
  readonly place: "device" | "memory";
  /** Every line, both contents of a clash included, in no promised order. */
  read(): Promise<readonly RawLine[]>;
  /** The lines with these ids, as far as they are there. */
  readThese(ids: readonly EntryId[]): Promise<readonly RawLine[]>;
  /** The lines that a page does not hold, and both sides of every clash. */
  readMissing(known: Known): Promise<readonly RawLine[]>;
  /**
   * Keeps all of these lines or none; resolves when they are on the disk. The same line again does nothing, nor does
   * one that was erased. Where there is a link, new lines are in the outbox by the same stroke.
   */
  append(lines: readonly RawLine[]): Promise<Appended>;
  /** Erases entries for good, and queues that the keeper be told. Also of ids that are not here, should they come. */
  eraseLines(ids: readonly EntryId[]): Promise<void>;
  /** The ids of all that was erased. */
  erased(): Promise<readonly EntryId[]>;
  /**
   * Links the journal to a keeper, and queues all it has; or unlinks it. The same journal again only renews what is
   * known of its link.
   */
  link(link: KeptLink | undefined): Promise<void>;
  waiting(): Promise<Waiting>;
  /** Takes out of the outbox what the keeper of this journal has confirmed. */
  sent(journal: EntryId, done: { lines?: readonly EntryId[]; erasures?: readonly EntryId[] }): Promise<void>;
  /**
   * Keeps what came from the keeper of this journal, all of it or nothing, and how far it was read. What was erased
   * here stays erased, and the keeper is told once more. @throws Refused "other link"
   */
  receive(journal: EntryId, news: News): Promise<Appended>;
  /** Queues all there is once more, and reads from the start: the keeper has lost something. */
  queueAll(journal: EntryId): Promise<void>;
  /** The name of this device in entries; made by `make` the first time, whichever tab comes first. */
  device(make: () => string): Promise<string>;
  drafts(): Promise<ReadonlyMap<string, Unfinished>>;
  /** Writes drafts, or removes them where the value is missing. Survives the death of the browser, not of the power. */
  writeDrafts(changes: ReadonlyMap<string, Unfinished | undefined>): Promise<void>;
  recall<K extends keyof Meta>(key: K): Promise<Meta[K] | undefined>;
  remember<K extends keyof Meta>(key: K, value: Meta[K] | undefined): Promise<void>;
  /** Deletes lines, drafts and everything remembered, for good. Afterwards every call is refused with "erased". */
  erase(): Promise<void>;
  /** Tells when the store is no longer there: erased or cleared elsewhere, or taken over by a newer version. */
  onGone(listener: (refusal: NotebookRefusal) => void): () => void;
  close(): void;
}
