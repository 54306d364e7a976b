import type { EntryId } from "@twoway/model";
import type { DBSchema } from "idb";
import type { Queued, RawLine, Unfinished } from "./store.ts";

/** The database of one journal on one device. A change of it needs a new version and an upgrade below. */
export interface Schema extends DBSchema {
  lines: { key: EntryId; value: RawLine };
  /** The other contents that came under an id: kept, exported, and shown as a clash. */
  clashes: { key: [string, string]; value: RawLine };
  drafts: { key: string; value: Unfinished };
  meta: { key: string; value: unknown };
  /** What the journal's keeper has still to be told, while there is a link to one. */
  outbox: { key: EntryId; value: Queued };
  /** The ids of entries that were erased for good, so that no old copy brings them back. */
  erased: { key: EntryId; value: { readonly id: EntryId } };
}

export const stores = ["lines", "clashes", "drafts", "meta", "outbox", "erased"] as const;
export const version = 2;

/**
 * Brings a database to the version above; what is in it stays.
 * @param from the version it has; 0 for a new one
 */
export function upgrade(database: IDBDatabase, from: number): void {
  if (from < 1) {
    database.createObjectStore("lines", { keyPath: "id" });
    database.createObjectStore("clashes", { keyPath: ["id", "raw"] });
    database.createObjectStore("drafts");
    database.createObjectStore("meta");
  }
  if (from < 2) {
    database.createObjectStore("outbox", { keyPath: "id" });
    database.createObjectStore("erased", { keyPath: "id" });
  }
}
