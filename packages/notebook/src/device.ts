import type { EntryId } from "@twoway/model";
import { Connection } from "./connection.ts";
import { these } from "./placing.ts";
import { asRefused, type NotebookRefusal, Refused } from "./refusal.ts";
import type {
  Appended,
  KeptLink,
  Known,
  Meta,
  News,
  Queued,
  RawLine,
  Store,
  Unfinished,
  Waiting,
} from "./store.ts";
import { reading, type Send, type Writing, writing } from "./transaction.ts";
import {
  blank,
  checkLink,
  lineStores,
  linkOf,
  put,
  queueErasures,
  queueEverything,
  takeNews,
  unqueue,
} from "./writing-lines.ts";

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
      // Taken out is only what was erased, which a page learns first; so as many rows are the same rows.
      if (lineCount + clashCount === known.size) return [];
      const [ids, beside] = await Promise.all([lines.getAllKeys(), clashes.getAll()]);
      const wanted = new Set([...ids.filter((id) => !known.has(id)), ...beside.map(({ id }) => id)]);
      return [...(await these(lines, wanted)), ...beside];
    });
  }

  append(lines: readonly RawLine[]): Promise<Appended> {
    return this.#write((tx, send) => put(tx, send, lines, "here"));
  }

  eraseLines(ids: readonly EntryId[]): Promise<void> {
    return this.#write(async (tx, send) => {
      await blank(tx, send, ids);
      if (await linkOf(tx)) queueErasures(tx, send, ids);
    });
  }

  erased(): Promise<readonly EntryId[]> {
    return this.#connection.run((database) =>
      reading(database, ["erased"]).objectStore("erased").getAllKeys(),
    );
  }

  link(link: KeptLink | undefined): Promise<void> {
    return this.#write(async (tx, send) => {
      const meta = tx.objectStore("meta");
      const before = await linkOf(tx);
      send(link ? meta.put(link, "link") : meta.delete("link"));
      if (before?.journal === link?.journal) return;
      for (const key of ["cursor", "refusedItems"]) send(meta.delete(key));
      send(tx.objectStore("outbox").clear());
      if (link) await queueEverything(tx, send);
    });
  }

  waiting(): Promise<Waiting> {
    return this.#connection.run(async (database) => {
      const tx = reading(database, ["lines", "outbox"]);
      const queued = await tx.objectStore("outbox").getAll();
      const of = (what: Queued["what"]) => queued.flatMap((row) => (row.what === what ? [row.id] : []));
      return { lines: await these(tx.objectStore("lines"), new Set(of("line"))), erasures: of("erasure") };
    });
  }

  sent(journal: EntryId, done: Parameters<Store["sent"]>[1]): Promise<void> {
    return this.#write(async (tx, send) => {
      await checkLink(tx, journal);
      await unqueue(tx, send, done.lines ?? [], "line");
      await unqueue(tx, send, done.erasures ?? [], "erasure");
    });
  }

  receive(journal: EntryId, news: News): Promise<Appended> {
    return this.#write(async (tx, send) => {
      await checkLink(tx, journal);
      return takeNews(tx, send, news);
    });
  }

  queueAll(journal: EntryId): Promise<void> {
    return this.#write(async (tx, send) => {
      await checkLink(tx, journal);
      send(tx.objectStore("meta").delete("cursor"));
      await queueEverything(tx, send);
    });
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

  /** Writes what belongs to lines, all of it or nothing, on the disk when it resolves. */
  #write<T>(work: (tx: Writing, send: Send) => Promise<T>): Promise<T> {
    return this.#connection.run((database) => writing(database, lineStores, "strict", work));
  }

  onGone(listener: (refusal: NotebookRefusal) => void): () => void {
    return this.#connection.onGone(listener);
  }

  close(): void {
    this.#connection.close();
  }
}
