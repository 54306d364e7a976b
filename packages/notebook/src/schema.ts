import type { EntryId } from "@twoway/model";
import type { DBSchema } from "idb";
import type { RawLine, Unfinished } from "./store.ts";

/** The database of one journal on one device. A change of it needs a new version and an upgrade below. */
export interface Schema extends DBSchema {
  lines: { key: EntryId; value: RawLine };
  /** The other contents that came under an id: kept, exported, and shown as a clash. */
  clashes: { key: [string, string]; value: RawLine };
  drafts: { key: string; value: Unfinished };
  meta: { key: string; value: unknown };
}

export const stores = ["lines", "clashes", "drafts", "meta"] as const;
export const version = 1;

/** Makes the object stores of version 1. */
export function create(database: IDBDatabase): void {
  database.createObjectStore("lines", { keyPath: "id" });
  database.createObjectStore("clashes", { keyPath: ["id", "raw"] });
  database.createObjectStore("drafts");
  database.createObjectStore("meta");
}
