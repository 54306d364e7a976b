import type { IDBPDatabase, IDBPTransaction } from "idb";
import { nameOf } from "./refusal.ts";
import type { Schema, stores } from "./schema.ts";

type Names = readonly (typeof stores)[number][];
export type Reading = IDBPTransaction<Schema, [...Names], "readonly">;
export type Writing = IDBPTransaction<Schema, [...Names], "readwrite">;

/** Sends a request that need not be waited for. */
export type Send = (request: Promise<unknown>) => void;

/** A transaction to read in. Its end is of no interest, and an abort shows in the requests. */
export function reading(database: IDBPDatabase<Schema>, names: Names): Reading {
  const tx = database.transaction([...names], "readonly");
  tx.done.catch(() => {});
  return tx;
}

/**
 * Writes everything or nothing.
 * @param durability "strict": on the disk when this resolves; "relaxed": with the operating system
 * @param work sends requests that it need not wait for; awaits nothing but requests of this transaction
 * @throws what the browser says. A request that never answers (Chromium, when full) does not keep it waiting
 */
export async function writing<T>(
  database: IDBPDatabase<Schema>,
  names: Names,
  durability: "strict" | "relaxed",
  work: (tx: Writing, send: Send) => Promise<T>,
): Promise<T> {
  const tx = database.transaction([...names], "readwrite", { durability });
  const errors: unknown[] = [];
  const note = (error: unknown) => void errors.push(error);
  const done = tx.done.then(() => true, note);
  const result = await work(tx, (request) => void request.catch(note)).catch((error: unknown) => {
    note(error);
    abort(tx);
  });
  if (await done) return result as T;
  // A request knows why it failed; the rest only hear that they were aborted with it.
  throw errors.find((error) => nameOf(error) !== "AbortError") ?? errors[0];
}

/** Without this, what was sent before an error would be kept. */
function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It had ended by itself.
  }
}
