import type { EntryId } from "@twoway/model";
import { Connection } from "./connection.ts";
import { asRefused, type NotebookRefusal, Refused } from "./refusal.ts";
import type { Appended, Known, Meta, RawLine, Store, Unfinished } from "./store.ts";
import { reading, writing } from "./transaction.ts";

/** Where a journal is kept on a device. */
export interface StoreOptions {
  /** The database's name; "twoway" unless told. */
  readonly name?: string;
  /** The browser's own unless told. */
  readonly indexedDB?: IDBFactory;
  /** How long other tabs may take to let go of an older version, in milliseconds; 3,000 unless told. */
  readonly patience?: number;
}

/**
 * Opens the store of this device.
 * @throws Refused "no storage", "newer version", "blocked" or "full"
 */
export async function openStore(options: StoreOptions = {}): Promise<Store> {
  const factory = options.indexedDB ?? here();
  const connection = new Connection(factory, options.name ?? "twoway", options.patience ?? 3000);
  await connection.run(async () => {});
  return new DeviceStore(connection);
}

function here(): IDBFactory {
  let factory: IDBFactory | undefined;
  try {
    factory = globalThis.indexedDB;
  } catch (error) {
    throw asRefused(error);
  }
  if (!factory) throw new Refused({ code: "no storage", why: "no IndexedDB" });
  return factory;
}

/** Where lines go: of two contents under one id the one that sorts first holds, the others are kept beside it. */
function placed(lines: readonly RawLine[], there: readonly RawLine[]) {
  const holding = new Map(there.map(({ id, raw }) => [id, raw]));
  const added: EntryId[] = [];
  const changed = new Set<EntryId>();
  const beside: RawLine[] = [];
  for (const { id, raw } of lines) {
    const now = holding.get(id);
    if (now === raw) continue;
    if (now === undefined) added.push(id);
    else beside.push({ id, raw: raw < now ? now : raw });
    if (now !== undefined && now < raw) continue;
    holding.set(id, raw);
    changed.add(id);
  }
  return { added, beside, holds: [...changed].map((id) => ({ id, raw: holding.get(id) ?? "" })) };
}

/** From this many on, asking for all at once is quicker than for each. */
const many = 500;

/** Those of many ids that may be there. */
async function among(
  store: { getAllKeys(): Promise<EntryId[]> },
  ids: readonly EntryId[],
): Promise<readonly EntryId[]> {
  if (ids.length < many) return ids;
  const there = new Set(await store.getAllKeys());
  return ids.filter((id) => there.has(id));
}

/** The lines with these ids, as far as they are there. */
async function these(
  store: { get(id: EntryId): Promise<RawLine | undefined>; getAll(): Promise<RawLine[]> },
  ids: ReadonlySet<EntryId>,
): Promise<RawLine[]> {
  if (ids.size < many) return present(await Promise.all([...ids].map((id) => store.get(id))));
  return (await store.getAll()).filter(({ id }) => ids.has(id));
}

function present(lines: readonly (RawLine | undefined)[]): RawLine[] {
  return lines.filter((line) => line !== undefined);
}

class DeviceStore implements Store {
  readonly place = "device";
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  read(): Promise<readonly RawLine[]> {
    return this.#connection.run(async (database) => {
      const tx = reading(database, ["lines", "clashes"]);
      const [lines, clashes] = await Promise.all([
        tx.objectStore("lines").getAll(),
        tx.objectStore("clashes").getAll(),
      ]);
      return [...lines, ...clashes];
    });
  }

  readThese(ids: readonly EntryId[]): Promise<readonly RawLine[]> {
    return this.#connection.run(async (database) => {
      return these(reading(database, ["lines"]).objectStore("lines"), new Set(ids));
    });
  }

  readMissing(known: Known): Promise<readonly RawLine[]> {
    return this.#connection.run(async (database) => {
      const tx = reading(database, ["lines", "clashes"]);
      const lines = tx.objectStore("lines");
      const clashes = tx.objectStore("clashes");
      const [lineCount, clashCount] = await Promise.all([lines.count(), clashes.count()]);
      // Nothing is ever taken out, so as many rows are the same rows.
      if (lineCount + clashCount === known.size) return [];
      const [ids, beside] = await Promise.all([lines.getAllKeys(), clashes.getAll()]);
      const wanted = new Set([...ids.filter((id) => !known.has(id)), ...beside.map(({ id }) => id)]);
      return [...(await these(lines, wanted)), ...beside];
    });
  }

  append(lines: readonly RawLine[]): Promise<Appended> {
    return this.#connection.run((database) =>
      writing(database, ["lines", "clashes"], "strict", async (tx, send) => {
        const store = tx.objectStore("lines");
        const clashes = tx.objectStore("clashes");
        const ids = await among(store, [...new Set(lines.map(({ id }) => id))]);
        const there = present(await Promise.all(ids.map((id) => store.get(id))));
        const { added, holds, beside } = placed(lines, there);
        const known = await Promise.all(beside.map(({ id, raw }) => clashes.getKey([id, raw])));
        const fresh = beside.filter((_, n) => known[n] === undefined);
        for (const line of holds) send(store.put(line));
        for (const line of fresh) send(clashes.put(line));
        return { added, clashes: [...new Set(fresh.map(({ id }) => id))] };
      }),
    );
  }

  async device(make: () => string): Promise<string> {
    const fresh = make();
    const by = await this.#connection.run((database) =>
      writing(database, ["meta"], "strict", async (tx, send) => {
        const meta = tx.objectStore("meta");
        const known = await meta.get("by");
        if (typeof known === "string") return known;
        send(meta.put(fresh, "by"));
        return fresh;
      }),
    );
    this.#connection.belongsTo(by);
    return by;
  }

  drafts(): Promise<ReadonlyMap<string, Unfinished>> {
    return this.#connection.run(async (database) => {
      const drafts = reading(database, ["drafts"]).objectStore("drafts");
      const [keys, values] = await Promise.all([drafts.getAllKeys(), drafts.getAll()]);
      return new Map(keys.flatMap((key, n) => (values[n] ? [[key, values[n]]] : [])));
    });
  }

  writeDrafts(changes: ReadonlyMap<string, Unfinished | undefined>): Promise<void> {
    // Relaxed: complete means handed to the operating system, which a killed browser cannot take back.
    return this.#connection.run((database) =>
      writing(database, ["drafts"], "relaxed", async (tx, send) => {
        const drafts = tx.objectStore("drafts");
        for (const [key, draft] of changes) send(draft ? drafts.put(draft, key) : drafts.delete(key));
      }),
    );
  }

  recall<K extends keyof Meta>(key: K): Promise<Meta[K] | undefined> {
    return this.#connection.run(
      (database) => reading(database, ["meta"]).objectStore("meta").get(key) as Promise<Meta[K] | undefined>,
    );
  }

  remember<K extends keyof Meta>(key: K, value: Meta[K] | undefined): Promise<void> {
    return this.#connection.run((database) =>
      writing(database, ["meta"], "strict", async (tx, send) => {
        const meta = tx.objectStore("meta");
        send(value === undefined ? meta.delete(key) : meta.put(value, key));
      }),
    );
  }

  erase(): Promise<void> {
    return this.#connection.erase();
  }

  onGone(listener: (refusal: NotebookRefusal) => void): () => void {
    return this.#connection.onGone(listener);
  }

  close(): void {
    this.#connection.close();
  }
}
