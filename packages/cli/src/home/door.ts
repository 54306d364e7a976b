import { type Keys, limits } from "@twoway/carry";
import {
  AppendAnswer,
  bearer,
  bodyBytes,
  EraseAnswer,
  ErrorAnswer,
  ReadAnswer,
  routes,
  type SentEntry,
} from "@twoway/carry/protocol";
import { type Access, hashOf, type Store } from "@twoway/keeper";
import { type EntryId, timeOf } from "@twoway/model";
import { Fault } from "../fault.ts";

/** How the journal is reached: through the running keeper, or in its database. */
export interface Door {
  read(since: number): Promise<ReadAnswer>;
  append(entries: readonly SentEntry[]): Promise<AppendAnswer>;
  erase(ids: readonly EntryId[]): Promise<EraseAnswer>;
  /** Removes the journal with everything in it. */
  remove(): Promise<void>;
  close(): Promise<void>;
}

/** Through a keeper that answers at an address. */
export function throughKeeper(origin: string, keys: Keys): Door {
  const ask = async (path: string, method: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(origin + path, {
      method,
      headers: {
        authorization: bearer(keys.token),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    }).catch((fault: Error) => {
      throw new Fault(
        `The keeper at ${origin} does not answer (${fault.message}). End it and start it again.`,
      );
    });
    if (answer.status === 204) return undefined;
    const said: unknown = await answer.json().catch(() => undefined);
    if (answer.ok) return said;
    const refusal = ErrorAnswer.safeParse(said);
    const why = refusal.success ? refusal.data.error.sentence : `it answered ${answer.status}.`;
    throw new Fault(`The keeper at ${origin} refused: ${why}`);
  };
  const { journal } = keys;
  return {
    read: async (since) => ReadAnswer.parse(await ask(routes.read(journal, since), "GET")),
    append: async (entries) => AppendAnswer.parse(await ask(routes.entries(journal), "POST", { entries })),
    erase: async (ids) => EraseAnswer.parse(await ask(routes.erase(journal), "POST", { entries: ids })),
    remove: async () => void (await ask(routes.journal(journal), "DELETE")),
    close: async () => {},
  };
}

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
