import { timingSafeEqual } from "node:crypto";
import { type AppendAnswer, type Item, type JournalId, limits, type SentEntry } from "@twoway/carry/protocol";
import { Refused } from "./refused.ts";

/** Who asks for which journal: `tokenHash` is the SHA-256 of the access token, in base64url. */
export interface Access {
  readonly journal: JournalId;
  readonly tokenHash: string;
}

/** The most that one journal may hold: bytes of all bodies, decoded, and items, so that erasing has an end too. */
export interface StoreLimits {
  readonly journalBytes: number;
  readonly journalItems: number;
}

export const usualLimits: StoreLimits = { journalBytes: limits.journalBytes, journalItems: 500_000 };

/** How much one reading gives: it ends at whichever comes first, but always gives one item when there is one. */
export interface Page {
  readonly items: number;
  readonly bytes: number;
}

/** News of a journal: it grew, or it is gone. `all`: something may have been missed, so look at every journal. */
export type News =
  | { readonly journal: string; readonly last: number }
  | { readonly journal: string; readonly gone: true }
  | { readonly all: true };

/**
 * Where journals are kept. What a promise here gives is on the disk: nothing is answered before.
 * Each asks for the journal's token and rejects with `Refused`: `not-found`, `wrong-token`, `disk-full`, `broken`.
 */
export interface Store {
  /** Begin a journal. With the token it was begun with, again: the same answer, and `begun` is false. */
  create(access: Access, day: string): Promise<{ readonly begun: boolean; readonly last: number }>;
  /**
   * Keep entries, all or none, numbered on from the journal's last. One that is there, or was erased, is answered
   * with its number. `fresh` counts what was not there. Rejects with `quota` beside the above.
   */
  append(access: Access, entries: readonly SentEntry[]): Promise<Appended>;
  /** The items after `since` in the order of their numbers, and the journal's last number. */
  read(access: Access, since: number, page: Page): Promise<{ entries: Item[]; last: number }>;
  /** Blank bodies and add a marker for each. Ids that are not there, or were erased before, are passed over. */
  erase(access: Access, ids: readonly string[]): Promise<{ last: number }>;
  /** Remove a journal with everything in it. */
  remove(access: Access): Promise<void>;
  /** Hear of every journal that grows or goes, in this process or another. @returns a call that ends it */
  watch(hear: (news: News) => void): () => void;
  /** Rejects when the database does not answer. */
  check(): Promise<void>;
  /** What whoever runs the keeper has to know about this database; one sentence each. */
  readonly warnings: readonly string[];
  close(): Promise<void>;
}

export interface Appended {
  readonly kept: AppendAnswer["kept"];
  readonly fresh: number;
  readonly last: number;
}

/** What a store knows about a journal before it does anything with it. */
export interface Head {
  readonly tokenHash: string;
  readonly last: number;
  readonly bytes: number;
}

/** The head, when it is there and the token is its own. The comparison takes the same time wherever they differ. */
export function opened(head: Head | undefined, access: Access): Head {
  if (head === undefined) throw new Refused("not-found");
  const kept = Buffer.from(head.tokenHash);
  const given = Buffer.from(access.tokenHash);
  if (kept.length !== given.length || !timingSafeEqual(kept, given)) throw new Refused("wrong-token");
  return head;
}

/** One row as it is stored: an entry, an erased entry (no body), or the marker of an erasure (no id). */
export interface Row {
  readonly seq: number;
  readonly id: string | null;
  readonly body: string | null;
  readonly erases: string | null;
}

/** A row as it travels. */
export function itemOf({ seq, id, body, erases }: Row): Item {
  if (id === null) return { seq, erases: erases as JournalId };
  return body === null ? { seq, id: id as JournalId, erased: true } : { seq, id: id as JournalId, body };
}
