import process from "node:process";
import { type Keys, keysOf, limits, type Opening } from "@twoway/carry";
import { bodyBytes, type SentEntry } from "@twoway/carry/protocol";
import { type Access, hashOf, openSqlite, type Store } from "@twoway/keeper";
import { timeOf } from "@twoway/model";
import { Fault } from "../fault.ts";
import type { Door } from "./door.ts";
import { type Home, ownFolder } from "./folder.ts";
import type { Keyring } from "./keyring.ts";
import { runningAt } from "./running.ts";

/** In the database itself. */
export function inStore(store: Store, keys: Keys): Door {
  const access = accessOf(keys);
  return {
    read: (since) => store.read(access, since, { items: limits.itemsPerPage, bytes: limits.pageBytes }),
    append: async (entries) => {
      // A running keeper looks at these two before it asks its database.
      const ahead = Date.now() + limits.future;
      const why = ({ id, body }: SentEntry) =>
        timeOf(id) > ahead ? "future" : bodyBytes(body) > limits.entryBytes ? "too-large" : undefined;
      const refused = entries.flatMap((entry) => {
        const reason = why(entry);
        return reason === undefined ? [] : [{ id: entry.id, why: reason } as const];
      });
      const fit = entries.filter((entry) => why(entry) === undefined);
      if (fit.length === 0)
        return { kept: [], refused, last: (await store.read(access, 0, { items: 1, bytes: 1 })).last };
      const { kept, last } = await store.append(access, fit);
      return { kept, refused, last };
    },
    erase: (ids) => store.erase(access, ids),
    remove: () => store.remove(access),
    close: () => store.close(),
  };
}

/** What a keeper's database knows of whoever asks: the journal's id, and the hash of the access token. */
export function accessOf({ journal, token }: Keys): Access {
  return { journal, tokenHash: hashOf(token) };
}

/** The database of a home with its journal begun. Only one process may hold it. */
export async function storeOf(home: Home, keyring: Keyring): Promise<Store> {
  ownFolder(home.data);
  const store = await opened(home);
  await beginIn(store, keyring);
  return store;
}

/** Begins a journal in a database; one that is there already is left as it is. */
export async function beginIn(store: Store, opening: Opening): Promise<void> {
  await store.create(accessOf(keysOf(opening)), new Date().toISOString().slice(0, 10));
}

/** Commands are short: who finds another one at work waits a moment. */
const patience = 5_000;

async function opened(home: Home): Promise<Store> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return await openSqlite({ folder: home.data });
    } catch (fault) {
      const { message, cause } = fault as Error;
      const running = runningAt(home);
      if (running && running.pid !== process.pid)
        throw new Fault(`The journal in ${home.data} is open already, by Twoway at ${running.origin}.`);
      const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
      if (!code.startsWith("SQLITE_BUSY") || Date.now() > until) throw new Fault(message);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
