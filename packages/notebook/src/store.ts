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
}

/** Something begun and not yet noted: whatever a form holds, and when it was typed (milliseconds since 1970). */
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
  /** How many lines it held; the journal only grows, so the rest came since. */
  readonly lines: number;
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
  /** Keeps all of these lines or none; resolves when they are on the disk. The same line again does nothing. */
  append(lines: readonly RawLine[]): Promise<Appended>;
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
