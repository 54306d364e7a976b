import { setTimeout as wait } from "node:timers/promises";
import { Client, type Pool } from "pg";
import type { News } from "./store.ts";

const channel = "twoway_journal";

/**
 * News between the processes of one database, through its own notification. A notification is a hint and can be
 * lost: whoever listens reads the journal, and looks again when told `all`.
 */
export class Listening {
  readonly #url: string;
  readonly #pool: Pool;
  readonly #hear: (news: News) => void;
  /** Tells what this process said from what others say. */
  readonly #name = crypto.randomUUID();
  readonly #ended = new AbortController();
  readonly #saying = new Map<string, string>();
  #client: Client | undefined;
  #flushing: Promise<void> | undefined;
  #tries = 0;

  constructor(url: string, pool: Pool, hear: (news: News) => void) {
    this.#url = url;
    this.#pool = pool;
    this.#hear = hear;
  }

  /** Resolves when this process hears the others. */
  async start(): Promise<void> {
    const client = new Client({ connectionString: this.#url, keepAlive: true });
    const lost = () => {
      if (this.#client === client) this.#client = undefined;
      client.removeAllListeners("end");
      client.end().catch(() => undefined);
      void this.#again();
    };
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch (fault) {
      client.end().catch(() => undefined);
      throw fault;
    }
    client.on("notification", ({ payload }) => this.#heard(payload ?? ""));
    client.once("end", lost);
    this.#client = client;
    this.#tries = 0;
    if (this.#ended.signal.aborted) await this.stop();
  }

  /** Tell the other processes. What is said of one journal in quick succession is said once. */
  say(news: News): void {
    if ("all" in news) return;
    this.#saying.set(news.journal, "gone" in news ? "gone" : String(news.last));
    this.#flushing ??= this.#flush().finally(() => {
      this.#flushing = undefined;
    });
  }

  async stop(): Promise<void> {
    this.#ended.abort();
    await this.#flushing;
    const client = this.#client;
    this.#client = undefined;
    client?.removeAllListeners("end");
    await client?.end().catch(() => undefined);
  }

  #heard(payload: string): void {
    const [name, journal, last] = payload.split(" ");
    if (name === this.#name || journal === undefined || last === undefined) return;
    this.#hear(last === "gone" ? { journal, gone: true } : { journal, last: Number(last) });
  }

  async #again(): Promise<void> {
    while (!this.#ended.signal.aborted) {
      this.#tries += 1;
      const most = Math.min(10_000, 100 * 2 ** this.#tries);
      await wait(most * (0.5 + Math.random() / 2), undefined, {
        signal: this.#ended.signal,
        ref: false,
      }).catch(() => undefined);
      if (this.#ended.signal.aborted) return;
      const heard = await this.start().then(
        () => true,
        () => false,
      );
      if (!heard) continue;
      this.#hear({ all: true });
      return;
    }
  }

  /**
   * Said after the appends are on the disk, never inside their transactions: a transaction that notifies holds a
   * lock over the whole database while it commits, so that writers would wait for each other's disk.
   */
  async #flush(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#saying.size > 0) {
      const said = Array.from(this.#saying, ([journal, last]) => `${this.#name} ${journal} ${last}`);
      this.#saying.clear();
      await this.#pool
        .query({
          name: "say",
          text: `select pg_notify('${channel}', said) from unnest($1::text[]) said`,
          values: [said],
        })
        .catch(() => undefined);
    }
  }
}
