import { accessSync, chmodSync, constants, mkdirSync } from "node:fs";
import path from "node:path";
import type { SentEntry } from "@twoway/carry/protocol";
import { Kysely, SqliteDialect } from "kysely";
import Database from "libsql";
import { Group } from "./group.ts";
import { Mark } from "./mark.ts";
import { place } from "./placing.ts";
import { CannotOpen, codeOf, Refused } from "./refused.ts";
import { migrate, type Tables } from "./schema.ts";
import {
  type Access,
  type Appended,
  type Head,
  itemOf,
  type News,
  opened,
  type Page,
  type Row,
  type Store,
  type StoreLimits,
  usualLimits,
} from "./store.ts";

export interface SqliteOptions {
  /** The folder of the database; made, for its owner alone, when it is missing. */
  readonly folder: string;
  readonly limits?: StoreLimits;
  /** The most the database file may take, in bytes; the disk is the limit without it. */
  readonly fileBytes?: number;
}

const pageBytes = 4096;

/**
 * Journals in one SQLite file, which this process alone may hold open.
 * @throws CannotOpen with a sentence: the folder is not writable, another process has it, the file is damaged,
 * or it ends before what was acknowledged
 */
export async function openSqlite({
  folder,
  limits = usualLimits,
  fileBytes,
}: SqliteOptions): Promise<SqliteStore> {
  const file = path.join(folder, "keeper.sqlite");
  const mark = new Mark(path.join(folder, "keeper.mark"));
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    const db = connect(file, fileBytes);
    await migrate(
      new Kysely<Tables>({ dialect: new SqliteDialect({ database: () => Promise.resolve(db) }) }),
    );
    const store = new SqliteStore(db, mark, limits);
    store.compareWithMark(folder);
    return store;
  } catch (fault) {
    throw fault instanceof CannotOpen ? fault : new CannotOpen(whyNot(fault, folder), { cause: fault });
  }
}

function connect(file: string, fileBytes: number | undefined) {
  const db = new Database(file);
  // Before anything else: without a file of shared memory the log can be held by this connection alone.
  db.pragma("locking_mode = EXCLUSIVE");
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  // What is erased is overwritten, not only forgotten.
  db.pragma("secure_delete = ON");
  if (fileBytes !== undefined) db.pragma(`max_page_count = ${Math.ceil(fileBytes / pageBytes)}`);
  const mode = db.prepare("PRAGMA journal_mode").get() as { journal_mode: string };
  const sync = db.prepare("PRAGMA synchronous").get() as { synchronous: number };
  if (mode.journal_mode !== "wal" || sync.synchronous !== 2)
    throw new Error("the disk cannot be synchronised");
  chmodSync(file, 0o600);
  return db;
}

function whyNot(fault: unknown, folder: string): string {
  const code = codeOf(fault);
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED"))
    return `Another keeper has ${folder} open. Go on through that one, or end it first.`;
  if (code.startsWith("SQLITE_NOTADB") || code.startsWith("SQLITE_CORRUPT"))
    return `The database in ${folder} is damaged. Nothing was changed. Put back a copy of it, or begin in another folder; devices send again what they hold.`;
  if (code === "SQLITE_FULL" || code === "ENOSPC") return `There is no room left for ${folder}.`;
  const reason = fault instanceof Error ? fault.message : String(fault);
  return `The keeper cannot write to ${folder} (${reason}). Give it a folder that is its own.`;
}

/** The statements of the store, prepared once. */
function prepared(db: Database.Database) {
  return {
    begin: db.prepare("begin immediate"),
    commit: db.prepare("commit"),
    rollback: db.prepare("rollback"),
    head: db.prepare('select token_hash as "tokenHash", last, bytes from journal where id = ?'),
    begun: db.prepare("insert into journal (id, token_hash, last, bytes, created) values (?, ?, 0, 0, ?)"),
    moved: db.prepare("update journal set last = ?, bytes = ? where id = ?"),
    known: db.prepare("select seq, bytes, body is null as blank from entry where journal_id = ? and id = ?"),
    put: db.prepare("insert into entry (journal_id, seq, id, body, bytes, erases) values (?, ?, ?, ?, ?, ?)"),
    blank: db.prepare("update entry set body = null, bytes = 0 where journal_id = ? and seq = ?"),
    page: db.prepare(
      `select seq, id, body, erases from (
         select seq, id, body, erases, sum(bytes) over (order by seq) - bytes as before
         from (select * from entry where journal_id = ? and seq > ? order by seq limit ?)
       ) where before < ? order by seq`,
    ),
    emptied: db.prepare("delete from entry where journal_id = ?"),
    removed: db.prepare("delete from journal where id = ?"),
  };
}

interface Known {
  readonly seq: number;
  readonly bytes: number;
  readonly blank: number;
}

export class SqliteStore implements Store {
  readonly warnings = [];
  readonly #db: Database.Database;
  readonly #mark: Mark;
  readonly #limits: StoreLimits;
  readonly #sql: ReturnType<typeof prepared>;
  readonly #group = new Group((work) => this.#transaction(work));
  readonly #hearing = new Set<(news: News) => void>();
  #news: News[] = [];
  #closed: Refused | undefined;

  constructor(db: Database.Database, mark: Mark, limits: StoreLimits) {
    this.#db = db;
    this.#mark = mark;
    this.#limits = limits;
    this.#sql = prepared(db);
  }

  /** @throws CannotOpen when the database ends before what was acknowledged */
  compareWithMark(folder: string): void {
    const noted = this.#mark.read();
    if (noted === undefined) return;
    const head = this.#sql.head.get(noted.journal) as Head | undefined;
    if (head !== undefined && head.last >= noted.last) return;
    throw new CannotOpen(
      `The database in ${folder} ends before what was acknowledged: its log was cut short, or an older copy was put back. Nothing was changed. If you put the copy back on purpose, delete keeper.mark there and start again; devices send again what they hold.`,
    );
  }

  /** How the connection that serves writes, as it says itself; `synchronous` 2 is FULL. */
  pragmas(): Readonly<Record<"journal_mode" | "synchronous" | "locking_mode", string | number>> {
    const one = (name: string) =>
      (this.#db.prepare(`PRAGMA ${name}`).get() as Record<string, string | number>)[name] ?? "";
    return {
      journal_mode: one("journal_mode"),
      synchronous: one("synchronous"),
      locking_mode: one("locking_mode"),
    };
  }

  create(access: Access, day: string) {
    return this.#write(() => {
      const there = this.#head(access);
      if (there !== undefined) return { begun: false, last: opened(there, access).last };
      this.#sql.begun.run(access.journal, access.tokenHash, day);
      this.#news.push({ journal: access.journal, last: 0 });
      return { begun: true, last: 0 };
    });
  }

  append(access: Access, entries: readonly SentEntry[]): Promise<Appended> {
    const weight = entries.reduce((sum, { body }) => sum + body.length, 0);
    return this.#write(() => {
      const { journal } = access;
      const head = opened(this.#head(access), access);
      const placed = place(head, entries, (id) => this.#known(journal, id)?.seq, this.#limits);
      for (const { seq, id, body, bytes } of placed.rows)
        this.#sql.put.run(journal, seq, id, body, bytes, null);
      if (placed.fresh > 0) this.#move(journal, placed.last, placed.bytes);
      return { kept: placed.kept, fresh: placed.fresh, last: placed.last };
    }, weight);
  }

  async read(access: Access, since: number, page: Page) {
    this.#mayGoOn();
    try {
      const { last } = opened(this.#head(access), access);
      if (since >= last) return { entries: [], last };
      const rows = this.#sql.page.all(access.journal, since, page.items, page.bytes) as Row[];
      return { entries: rows.map(itemOf), last };
    } catch (fault) {
      throw this.#told(fault);
    }
  }

  async erase(access: Access, ids: readonly string[]) {
    const before = { blanked: false };
    const answer = await this.#write(() => {
      const { journal } = access;
      let { last, bytes } = opened(this.#head(access), access);
      for (const id of ids) {
        const known = this.#known(journal, id);
        if (known === undefined || known.blank === 1) continue;
        before.blanked = true;
        last += 1;
        bytes -= known.bytes;
        this.#sql.blank.run(journal, known.seq);
        this.#sql.put.run(journal, last, null, null, 0, id);
      }
      if (before.blanked) this.#move(journal, last, bytes);
      return { last };
    });
    if (before.blanked) this.#emptyLog();
    return answer;
  }

  async remove(access: Access): Promise<void> {
    await this.#write(() => {
      opened(this.#head(access), access);
      this.#mark.clear();
      this.#sql.emptied.run(access.journal);
      this.#sql.removed.run(access.journal);
      this.#news.push({ journal: access.journal, gone: true });
    });
    this.#emptyLog();
  }

  watch(hear: (news: News) => void): () => void {
    this.#hearing.add(hear);
    return () => void this.#hearing.delete(hear);
  }

  async check(): Promise<void> {
    this.#mayGoOn();
    this.#sql.head.get("");
  }

  async close(): Promise<void> {
    if (this.#closed !== undefined) return;
    await this.#group.push(() => undefined).catch(() => undefined);
    this.#closed = new Refused("stopping");
    try {
      // Folds the log into the one file, and lets go of the lock: a prepared statement would hold it past the close.
      this.#db.pragma("journal_mode = DELETE");
      this.#db.pragma("locking_mode = NORMAL");
      this.#sql.head.get("");
    } catch {
      // On a full disk the log stays beside the file; the next start reads both.
    }
    this.#db.close();
    this.#mark.close();
  }

  #head({ journal }: Access): Head | undefined {
    return this.#sql.head.get(journal) as Head | undefined;
  }

  #known(journal: string, id: string): Known | undefined {
    return this.#sql.known.get(journal, id) as Known | undefined;
  }

  #move(journal: string, last: number, bytes: number): void {
    this.#sql.moved.run(last, bytes, journal);
    this.#news.push({ journal, last });
  }

  async #write<T>(work: () => T, weight?: number): Promise<T> {
    this.#mayGoOn();
    return this.#group.push(() => {
      this.#mayGoOn();
      return work();
    }, weight);
  }

  #mayGoOn(): void {
    if (this.#closed !== undefined) throw this.#closed;
  }

  /** All of the work is on the disk when this returns; none of it when it throws. */
  #transaction(work: () => void): void {
    this.#news = [];
    try {
      this.#sql.begin.run();
      work();
      this.#sql.commit.run();
    } catch (fault) {
      if (this.#db.inTransaction) this.#sql.rollback.run();
      throw this.#told(fault);
    }
    const grown = this.#news.findLast((news) => "last" in news);
    const gone = this.#news.some((news) => "gone" in news && news.journal === grown?.journal);
    if (grown !== undefined && !gone) this.#mark.write(grown);
    for (const news of this.#news) for (const hear of this.#hearing) hear(news);
  }

  #told(fault: unknown): unknown {
    if (fault instanceof Refused) return fault;
    const code = codeOf(fault);
    if (code === "SQLITE_FULL") return new Refused("disk-full", undefined, { cause: fault });
    const refused = new Refused("broken", undefined, { cause: fault });
    // After a disk has failed once, what it says later is not to be trusted.
    if (code.startsWith("SQLITE_IOERR") || code.startsWith("SQLITE_CORRUPT")) this.#closed = refused;
    return refused;
  }

  /** The log still holds the pages as they were before an erasure. */
  #emptyLog(): void {
    try {
      this.#db.pragma("wal_checkpoint(TRUNCATE)");
    } catch {
      // The erasure itself is kept; the next one, or the next stop, empties the log.
    }
  }
}
