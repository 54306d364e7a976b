import type { Keys } from "@twoway/carry";
import {
  AppendAnswer,
  bearer,
  EraseAnswer,
  ErrorAnswer,
  ReadAnswer,
  routes,
  type SentEntry,
} from "@twoway/carry/protocol";
import type { EntryId } from "@twoway/model";
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
