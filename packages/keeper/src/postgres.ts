import type { SentEntry } from "@twoway/carry/protocol";
import { Kysely, PostgresDialect, type Transaction } from "kysely";
import { Pool } from "pg";
import { Listening } from "./listening.ts";
import { PostgresAppend } from "./postgres-append.ts";
import { CannotOpen, codeOf, Refused } from "./refused.ts";
import { migrate, type Tables } from "./schema.ts";
import {
  type Access,
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

export interface PostgresOptions {
  /** `postgres://…`, as libpq writes it. */
  readonly url: string;
  readonly limits?: StoreLimits;
  /** Connections of this process at most, beside the one that listens. */
  readonly connections?: number;
}

const oldest = 150_000;

// Asked all the time, so they are prepared: for a query of this size, planning it anew costs more than answering it.
const head = 'select token_hash as "tokenHash", last, bytes from journal where id = $1';
const pageOf = `select seq, id, body, erases from (
    select seq, id, body, erases, sum(bytes) over (order by seq) - bytes as before
    from (select * from entry where journal_id = $1 and seq > $2 order by seq limit $3) as first
  ) as paged where before < $4 order by seq`;

/**
 * Journals in PostgreSQL 15 or newer, for several keeper processes at once.
 * @throws CannotOpen with a sentence: the database does not answer, is too old, or was used by a newer keeper
 */
export async function openPostgres({
  url,
  limits = usualLimits,
  connections = 10,
}: PostgresOptions): Promise<Store> {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    // Questions that do not wait for each other's answers travel together.
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    query_timeout: 60_000,
    keepAlive: true,
  });
  // A connection that is lost while it rests is replaced by the next query; unheard, it would end the process.
  pool.on("error", () => undefined);
  // The same for one that is lost between two questions of a transaction: the second question rejects.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const store = new PostgresStore(url, pool, db, limits);
  try {
    await store.start();
    return store;
  } catch (fault) {
    await store.close().catch(() => undefined);
    if (fault instanceof CannotOpen) throw fault;
    const reason = codeOf(fault) || (fault instanceof Error ? fault.name : "no answer");
    throw new CannotOpen(`The database in DATABASE_URL does not take the keeper in (${reason}).`, {
      cause: fault,
    });
  }
}

class PostgresStore implements Store {
  readonly warnings: string[] = [];
  readonly #pool: Pool;
  readonly #db: Kysely<Tables>;
  readonly #listening: Listening;
  readonly #appending: PostgresAppend;
  readonly #hearing = new Set<(news: News) => void>();
  #closing: Promise<void> | undefined;

  constructor(url: string, pool: Pool, db: Kysely<Tables>, limits: StoreLimits) {
    this.#pool = pool;
    this.#db = db;
    this.#listening = new Listening(url, pool, (news) => this.#hear(news));
    this.#appending = new PostgresAppend(
      pool,
      limits,
      (fault) => this.#told(fault),
      (journal, last) => this.#tell({ journal, last }),
    );
  }

  async start(): Promise<void> {
    const setting = async (name: string) => {
      const { rows } = await this.#pool.query<{ value: string }>("select current_setting($1) as value", [
        name,
      ]);
      return rows[0]?.value;
    };
    if (Number(await setting("server_version_num")) < oldest)
      throw new CannotOpen("The keeper needs PostgreSQL 15 or newer.");
    for (const name of ["fsync", "synchronous_commit", "full_page_writes"])
      if ((await setting(name)) === "off")
        this.warnings.push(
          `PostgreSQL runs with ${name} = off: what is acknowledged can be lost with the power. Turn it on.`,
        );
    await migrate(this.#db);
    await this.#listening.start();
  }

  create(access: Access, day: string) {
    return this.#try(async () => {
      const made = await this.#db
        .insertInto("journal")
        .values({ id: access.journal, token_hash: access.tokenHash, last: 0, bytes: 0, created: day })
        .onConflict((there) => there.column("id").doNothing())
        .returning("id")
        .executeTakeFirst();
      if (made !== undefined) return { begun: true, last: 0 };
      return { begun: false, last: (await this.#head(this.#db, access)).last };
    });
  }

  append(access: Access, entries: readonly SentEntry[]) {
    return this.#appending.push(access, entries);
  }

  read(access: Access, since: number, page: Page) {
    return this.#try(async () => {
      const { journal } = access;
      const heads = await this.#pool.query<Head>({ name: "head", text: head, values: [journal] });
      const { last } = opened(heads.rows[0], access);
      if (since >= last) return { entries: [], last };
      const values = [journal, since, page.items, page.bytes];
      const { rows } = await this.#pool.query<Row>({ name: "page", text: pageOf, values });
      // Others may have written between the two questions.
      return { entries: rows.map(itemOf), last: Math.max(last, rows.at(-1)?.seq ?? 0) };
    });
  }

  async erase(access: Access, ids: readonly string[]) {
    const { last, blanked } = await this.#try(() =>
      this.#db.transaction().execute((transaction) => this.#blank(transaction, access, ids)),
    );
    if (blanked) this.#tell({ journal: access.journal, last });
    return { last };
  }

  async remove(access: Access): Promise<void> {
    await this.#try(() =>
      this.#db.transaction().execute(async (transaction) => {
        await this.#head(transaction, access, true);
        await transaction.deleteFrom("entry").where("journal_id", "=", access.journal).execute();
        await transaction.deleteFrom("journal").where("id", "=", access.journal).execute();
      }),
    );
    this.#tell({ journal: access.journal, gone: true });
  }

  watch(hear: (news: News) => void): () => void {
    this.#hearing.add(hear);
    return () => void this.#hearing.delete(hear);
  }

  async check(): Promise<void> {
    await this.#try(() => this.#pool.query("select 1"));
  }

  close(): Promise<void> {
    this.#closing ??= this.#listening.stop().then(() => this.#pool.end());
    return this.#closing;
  }

  async #head(db: Kysely<Tables>, access: Access, locked = false): Promise<Head> {
    const asked = db
      .selectFrom("journal")
      .select(["token_hash as tokenHash", "last", "bytes"])
      .where("id", "=", access.journal);
    return opened(await (locked ? asked.forUpdate() : asked).executeTakeFirst(), access);
  }

  async #blank(db: Transaction<Tables>, access: Access, ids: readonly string[]) {
    const head = await this.#head(db, access, true);
    const there = await db
      .selectFrom("entry")
      .select(["seq", "id", "bytes"])
      .where("journal_id", "=", access.journal)
      .where("id", "in", ids)
      .where("body", "is not", null)
      .execute();
    if (there.length === 0) return { last: head.last, blanked: false };
    const order = new Map(ids.map((id, place) => [id, place]));
    const placeOf = ({ id }: { id: string | null }) => order.get(id ?? "") ?? 0;
    there.sort((a, b) => placeOf(a) - placeOf(b));
    await db
      .updateTable("entry")
      .set({ body: null, bytes: 0 })
      .where("journal_id", "=", access.journal)
      .where(
        "seq",
        "in",
        there.map(({ seq }) => seq),
      )
      .execute();
    const markers = there.map(({ id }, place) => ({
      journal_id: access.journal,
      seq: head.last + place + 1,
      id: null,
      body: null,
      bytes: 0,
      erases: id,
    }));
    await db.insertInto("entry").values(markers).execute();
    const last = head.last + there.length;
    const bytes = head.bytes - there.reduce((sum, one) => sum + one.bytes, 0);
    await db.updateTable("journal").set({ last, bytes }).where("id", "=", access.journal).execute();
    return { last, blanked: true };
  }

  #tell(news: News): void {
    this.#hear(news);
    this.#listening.say(news);
  }

  #hear(news: News): void {
    for (const hear of this.#hearing) hear(news);
  }

  async #try<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (fault) {
      throw this.#told(fault);
    }
  }

  #told(fault: unknown): unknown {
    if (fault instanceof Refused) return fault;
    if (this.#closing !== undefined) return new Refused("stopping", undefined, { cause: fault });
    // Disk full, and its neighbours of class 53 that only waiting cures.
    return new Refused(codeOf(fault) === "53100" ? "disk-full" : "broken", undefined, { cause: fault });
  }
}
