import { type IDBPDatabase, wrap } from "idb";
import { asRefused, type NotebookRefusal, nameOf, Refused } from "./refusal.ts";
import { type Schema, stores, upgrade, version } from "./schema.ts";
import { reading, writing } from "./transaction.ts";

type Database = IDBPDatabase<Schema>;

/** Opens one database, and opens it again when the browser has dropped it: Safari does so to pages in the background. */
export class Connection {
  readonly #factory: IDBFactory;
  readonly #name: string;
  readonly #patience: number;
  readonly #listeners = new Set<(refusal: NotebookRefusal) => void>();
  #database: Promise<Database> | undefined;
  #gone: NotebookRefusal | undefined;
  #opened = false;
  #device: string | undefined;

  /** @param patience how long other tabs may take to let go, in milliseconds */
  constructor(factory: IDBFactory, name: string, patience: number) {
    this.#factory = factory;
    this.#name = name;
    this.#patience = patience;
  }

  /**
   * Does something in the database. It may be begun twice, the second time on a fresh connection,
   * so it has to do nothing when it was done already.
   * @throws Refused
   */
  async run<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open());
    } catch (error) {
      if (this.#gone) throw new Refused(this.#gone, error);
      if (!mayBeLost(error)) throw asRefused(error);
      this.#drop();
      if (asRefused(error).refusal.code === "full") throw asRefused(error);
    }
    try {
      return await work(await this.#open());
    } catch (error) {
      throw this.#gone ? new Refused(this.#gone, error) : asRefused(error);
    }
  }

  /** Remembers whose database this is, so that an empty one that took its place is not mistaken for it. */
  belongsTo(device: string): void {
    this.#device = device;
  }

  onGone(listener: (refusal: NotebookRefusal) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#drop();
    this.#listeners.clear();
  }

  /** Empties the database, then removes it. A tab that does not let go cannot keep what is emptied already. */
  async erase(): Promise<void> {
    await this.run(async (database) => {
      await writing(database, stores, "strict", async (tx, send) => {
        for (const name of stores) send(tx.objectStore(name).clear());
      });
    });
    this.#drop();
    this.#leave({ code: "erased" });
    const request = this.#factory.deleteDatabase(this.#name);
    await new Promise<void>((done) => {
      request.onsuccess = request.onerror = request.onblocked = () => done();
    });
  }

  async #open(): Promise<Database> {
    if (this.#gone) throw new Refused(this.#gone);
    this.#database ??= this.#openNow();
    try {
      const database = await this.#database;
      this.#opened = true;
      return database;
    } catch (error) {
      this.#database = undefined;
      // What was open once is not forbidden now: the disk is in trouble.
      const { refusal } = asRefused(error);
      if (this.#opened && refusal.code === "no storage")
        throw new Refused({ code: "disk", why: refusal.why }, error);
      throw error;
    }
  }

  async #openNow(): Promise<Database> {
    const database = await open(this.#factory, this.#name, this.#patience);
    database.addEventListener("versionchange", ({ newVersion }) => {
      database.close();
      this.#leave({ code: newVersion === null ? "erased" : "newer version" });
    });
    database.addEventListener("close", () => this.#drop());
    if (this.#device !== undefined && (await deviceOf(database)) !== this.#device) {
      database.close();
      this.#leave({ code: "cleared" });
      throw new Refused({ code: "cleared" });
    }
    return database;
  }

  #drop(): void {
    this.#database?.then((database) => database.close()).catch(() => {});
    this.#database = undefined;
  }

  #leave(refusal: NotebookRefusal): void {
    this.#database = undefined;
    if (this.#gone) return;
    this.#gone = refusal;
    for (const listener of this.#listeners) listener(refusal);
  }
}

function deviceOf(database: Database): Promise<unknown> {
  return reading(database, ["meta"]).objectStore("meta").get("by");
}

/** Errors that a dropped connection gives, among others. */
function mayBeLost(error: unknown): boolean {
  return ["InvalidStateError", "UnknownError", "AbortError", "TransactionInactiveError"].includes(
    nameOf(error),
  );
}

async function open(factory: IDBFactory, name: string, patience: number): Promise<Database> {
  let request: IDBOpenDBRequest;
  try {
    request = factory.open(name, version);
  } catch (error) {
    throw new Refused({ code: "no storage", why: nameOf(error) }, error);
  }
  request.addEventListener("upgradeneeded", ({ oldVersion }) => upgrade(request.result, oldVersion));
  const opened = wrap(request) as unknown as Promise<Database>;
  const blocked = new Promise<never>((_, reject) => {
    request.addEventListener("blocked", () => {
      setTimeout(() => reject(new Refused({ code: "blocked" })), patience);
    });
  });
  try {
    return await Promise.race([opened, blocked]);
  } catch (error) {
    // A connection that comes too late must not block others in its turn.
    opened.then((late) => late.close()).catch(() => {});
    if (error instanceof Refused || nameOf(error) === "VersionError") throw asRefused(error);
    const refused = asRefused(error);
    if (refused.refusal.code === "full") throw refused;
    throw new Refused({ code: "no storage", why: nameOf(error) }, error);
  }
}
