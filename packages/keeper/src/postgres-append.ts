import type { SentEntry } from "@twoway/carry/protocol";
import type { Pool, PoolClient } from "pg";
import { type Placed, place } from "./placing.ts";
import { codeOf, Refused } from "./refused.ts";
import { type Access, type Appended, type Head, opened, type StoreLimits } from "./store.ts";

interface Job {
  readonly access: Access;
  readonly entries: readonly SentEntry[];
  readonly weight: number;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (fault: unknown) => void;
}

/** What one transaction takes at most: bytes of bodies, roughly. */
const heavy = 8 * 1024 * 1024;
/** Transactions of this process at once; those of one journal follow each other anyway. */
const lanes = 4;
const doubled = "23505";

/** What looks too much may be entries that are there already. */
class LookFirst extends Error {}

const lock = `select id, token_hash as "tokenHash", last, bytes from journal
  where id = any($1::text[]) order by id for update`;
const known = `select journal_id as journal, id, seq from entry
  where journal_id = any($1::text[]) and id = any($2::text[])`;
const write = `with put as (
    insert into entry (journal_id, seq, id, body, bytes)
    select * from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::int[])
  )
  update journal set last = head.last, bytes = head.bytes
  from unnest($6::text[], $7::int[], $8::int[]) as head(id, last, bytes) where journal.id = head.id`;

/** Appends that wait are written together, each journal under the lock of its row. */
export class PostgresAppend {
  readonly #pool: Pool;
  readonly #limits: StoreLimits;
  readonly #told: (fault: unknown) => unknown;
  readonly #grown: (journal: string, last: number) => void;
  #waiting: Job[] = [];
  readonly #busy = new Set<string>();
  #running = 0;
  #asked = false;

  constructor(
    pool: Pool,
    limits: StoreLimits,
    told: (fault: unknown) => unknown,
    grown: (journal: string, last: number) => void,
  ) {
    this.#pool = pool;
    this.#limits = limits;
    this.#told = told;
    this.#grown = grown;
  }

  push(access: Access, entries: readonly SentEntry[]): Promise<Appended> {
    const weight = entries.reduce((sum, { body }) => sum + body.length, 0);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ access, entries, weight, resolve, reject });
      this.#ask();
    });
  }

  #ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    setImmediate(() => {
      this.#asked = false;
      while (this.#running < lanes) {
        const jobs = this.#next();
        if (jobs.length === 0) return;
        void this.#run(jobs);
      }
    });
  }

  /** What waits for journals that no other transaction of this process is busy with. */
  #next(): Job[] {
    const jobs: Job[] = [];
    let total = 0;
    this.#waiting = this.#waiting.filter((job) => {
      if (this.#busy.has(job.access.journal) || (jobs.length > 0 && total + job.weight > heavy)) return true;
      total += job.weight;
      jobs.push(job);
      return false;
    });
    return jobs;
  }

  async #run(jobs: readonly Job[]): Promise<void> {
    const journals = [...new Set(jobs.map(({ access }) => access.journal))];
    this.#running += 1;
    for (const journal of journals) this.#busy.add(journal);
    try {
      for (const tell of await this.#written(jobs, journals)) tell();
    } catch (fault) {
      for (const { reject } of jobs) reject(this.#told(fault));
    }
    for (const journal of journals) this.#busy.delete(journal);
    this.#running -= 1;
    if (this.#waiting.length > 0) this.#ask();
  }

  /** @returns what to tell each who waits, once it is on the disk */
  async #written(jobs: readonly Job[], journals: readonly string[]): Promise<(() => void)[]> {
    const client = await this.#pool.connect();
    try {
      // Nearly every entry is new, so none is looked for until the database says that one was there.
      const tell = await this.#attempt(client, jobs, journals, false).catch((fault) => {
        if (!(fault instanceof LookFirst) && codeOf(fault) !== doubled) throw fault;
        return this.#attempt(client, jobs, journals, true);
      });
      client.release();
      return tell;
    } catch (fault) {
      client.release(true);
      throw fault;
    }
  }

  async #attempt(client: PoolClient, jobs: readonly Job[], journals: readonly string[], look: boolean) {
    try {
      const [, { rows }] = await Promise.all([
        client.query("begin"),
        client.query<Head & { id: string }>({ name: "lock", text: lock, values: [journals] }),
      ]);
      const heads = new Map<string, Head>(rows.map((row) => [row.id, row]));
      const seqs = look ? await this.#known(client, jobs, journals) : new Map<string, number>();
      const { tell, placed } = this.#place(jobs, heads, seqs, look);
      const values = columns(placed, heads);
      // The commit of a transaction in which something failed takes it back, so it need not wait to see that.
      const writing = placed.length > 0 ? client.query({ name: "write", text: write, values }) : undefined;
      await Promise.all([writing, client.query("commit")]);
      return tell;
    } catch (fault) {
      await client.query("rollback");
      throw fault;
    }
  }

  async #known(client: PoolClient, jobs: readonly Job[], journals: readonly string[]) {
    const ids = jobs.flatMap(({ entries }) => entries.map(({ id }) => id));
    const { rows } = await client.query<{ journal: string; id: string; seq: number }>({
      name: "known",
      text: known,
      values: [journals, ids],
    });
    return new Map(rows.map(({ journal, id, seq }) => [`${journal} ${id}`, seq]));
  }

  /** Numbers every entry; `heads` and `seqs` go along, for jobs that share a journal. */
  #place(jobs: readonly Job[], heads: Map<string, Head>, seqs: Map<string, number>, looked: boolean) {
    const tell: (() => void)[] = [];
    const placed: { journal: string; placed: Placed }[] = [];
    for (const { access, entries, resolve, reject } of jobs) {
      const { journal } = access;
      try {
        const head = opened(heads.get(journal), access);
        const one = place(head, entries, (id) => seqs.get(`${journal} ${id}`), this.#limits);
        for (const { id, seq } of one.rows) seqs.set(`${journal} ${id}`, seq);
        heads.set(journal, { ...head, last: one.last, bytes: one.bytes });
        if (one.fresh > 0) placed.push({ journal, placed: one });
        tell.push(() => {
          if (one.fresh > 0) this.#grown(journal, one.last);
          resolve({ kept: one.kept, fresh: one.fresh, last: one.last });
        });
      } catch (fault) {
        if (!(fault instanceof Refused)) throw fault;
        if (fault.code === "quota" && !looked) throw new LookFirst();
        tell.push(() => reject(fault));
      }
    }
    return { tell, placed };
  }
}

/** The new rows and the moved heads, column by column. */
function columns(placed: readonly { journal: string; placed: Placed }[], heads: ReadonlyMap<string, Head>) {
  const rows = placed.flatMap(({ journal, placed: { rows } }) => rows.map((row) => ({ journal, ...row })));
  const moved = [...new Set(placed.map(({ journal }) => journal))];
  return [
    rows.map(({ journal }) => journal),
    rows.map(({ seq }) => seq),
    rows.map(({ id }) => id),
    rows.map(({ body }) => body),
    rows.map(({ bytes }) => bytes),
    moved,
    moved.map((journal) => heads.get(journal)?.last),
    moved.map((journal) => heads.get(journal)?.bytes),
  ];
}
