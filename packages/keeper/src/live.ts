import type { ServerResponse } from "node:http";
import { type Item, limits } from "@twoway/carry/protocol";
import { Refused } from "./refused.ts";
import type { Access, News, Store } from "./store.ts";

interface Stream {
  readonly response: ServerResponse;
  readonly access: Access;
  /** The number of the last item written. */
  seq: number;
  /** The other end reads more slowly than the journal grows. */
  full: boolean;
}

/** The streams of one journal in this process. They share readings: each item is read and written out once. */
interface Journal {
  readonly streams: Set<Stream>;
  advancing: boolean;
  again: boolean;
  /** The highest number heard of or read. */
  known: number;
  /** How far the journal has come has to be asked, whatever was heard. */
  look: boolean;
}

export interface LiveOptions {
  readonly store: Store;
  /** Streams of one journal, and of all, at most. */
  readonly perJournal: number;
  readonly inAll: number;
  readonly heartbeat: number;
  readonly given: (items: number) => void;
}

const page = { items: 200, bytes: 1024 * 1024 };

/** Live streams: each catches up from its number, then goes on as the journal grows, in any process. */
export class Live {
  readonly #options: LiveOptions;
  readonly #journals = new Map<string, Journal>();
  readonly #unwatch: () => void;
  readonly #timer: NodeJS.Timeout;
  #count = 0;

  constructor(options: LiveOptions) {
    this.#options = options;
    this.#unwatch = options.store.watch((news) => this.#hear(news));
    this.#timer = setInterval(() => this.#beat(), options.heartbeat);
    this.#timer.unref();
  }

  get count(): number {
    return this.#count;
  }

  /** @throws Refused `slow-down` when there are too many streams already */
  mayOpen({ journal }: Access): void {
    const here = this.#journals.get(journal)?.streams.size ?? 0;
    if (here >= this.#options.perJournal || this.#count >= this.#options.inAll)
      throw new Refused("slow-down");
  }

  /** Takes over the answer, whose head is written, until the other end, the journal or the keeper goes. */
  open(response: ServerResponse, access: Access, since: number): void {
    if (response.destroyed) return;
    const stream: Stream = { response, access, seq: since, full: false };
    const journal = this.#journals.get(access.journal) ?? {
      streams: new Set(),
      advancing: false,
      again: false,
      known: 0,
      look: true,
    };
    journal.look = true;
    this.#journals.set(access.journal, journal);
    journal.streams.add(stream);
    this.#count += 1;
    response.on("drain", () => {
      stream.full = false;
      void this.#advance(access.journal);
    });
    response.once("error", () => response.destroy());
    response.once("close", () => this.#drop(stream));
    // The first words tell the other end that it is heard.
    response.write(":\n\n");
    void this.#advance(access.journal);
  }

  /** Ends every stream; their readers come back with the number they have. */
  end(): void {
    clearInterval(this.#timer);
    this.#unwatch();
    for (const { streams } of this.#journals.values()) for (const { response } of streams) response.end();
  }

  #drop(stream: Stream): void {
    const journal = this.#journals.get(stream.access.journal);
    if (!journal?.streams.delete(stream)) return;
    this.#count -= 1;
    if (journal.streams.size === 0) this.#journals.delete(stream.access.journal);
  }

  #hear(news: News): void {
    if ("all" in news) {
      for (const id of this.#journals.keys()) this.#look(id);
      return;
    }
    if ("gone" in news) this.#endJournal(news.journal);
    else this.#grown(news.journal, news.last);
  }

  #grown(id: string, last: number): void {
    const journal = this.#journals.get(id);
    if (journal === undefined) return;
    journal.known = Math.max(journal.known, last);
    void this.#advance(id);
  }

  #endJournal(id: string): void {
    for (const { response } of this.#journals.get(id)?.streams ?? []) response.end();
  }

  /** News can be lost between processes; a look at each heartbeat makes that a delay and no loss. */
  #beat(): void {
    for (const [id, { streams }] of this.#journals) {
      for (const { response, full } of streams) if (!full) response.write(":\n\n");
      this.#look(id);
    }
  }

  #look(id: string): void {
    const journal = this.#journals.get(id);
    if (journal !== undefined) journal.look = true;
    void this.#advance(id);
  }

  async #advance(id: string): Promise<void> {
    const journal = this.#journals.get(id);
    if (journal === undefined) return;
    journal.again = true;
    if (journal.advancing) return;
    journal.advancing = true;
    try {
      while (journal.again) {
        journal.again = false;
        if (await this.#step(journal)) journal.again = true;
      }
    } catch (fault) {
      // Gone, or under another token: its streams end. A database that does not answer is asked at the next beat.
      const ended = fault instanceof Refused && (fault.code === "not-found" || fault.code === "wrong-token");
      if (ended) this.#endJournal(id);
    } finally {
      journal.advancing = false;
    }
  }

  /** One reading for the streams that are furthest behind. @returns whether there may be more to read */
  async #step(journal: Journal): Promise<boolean> {
    const ready = [...journal.streams].filter(
      ({ full, seq, response }) =>
        !full && !response.writableEnded && !response.destroyed && (journal.look || seq < journal.known),
    );
    const [first] = ready;
    if (first === undefined) return false;
    const least = ready.reduce((behind, stream) => (stream.seq < behind.seq ? stream : behind), first);
    journal.look = false;
    const { entries, last } = await this.#options.store
      .read(least.access, least.seq, page)
      .catch((fault: unknown) => {
        journal.look = true;
        throw fault;
      });
    journal.known = Math.max(journal.known, last);
    const items = entries.map((item) => ({ seq: item.seq, text: event(item) }));
    const all = items.map(({ text }) => text).join("");
    for (const stream of ready) this.#write(stream, items, all);
    return entries.length > 0;
  }

  /** The items after the stream's own number; all of them, in one text, for whoever is as far as the reading began. */
  #write(stream: Stream, items: readonly { seq: number; text: string }[], all: string): void {
    const fresh = items.filter(({ seq }) => seq > stream.seq);
    const end = fresh.at(-1)?.seq;
    if (end === undefined || stream.full || stream.response.writableEnded) return;
    stream.seq = end;
    this.#options.given(fresh.length);
    stream.full = !stream.response.write(
      fresh.length === items.length ? all : fresh.map(({ text }) => text).join(""),
    );
  }
}

const event = (item: Item): string => `id: ${item.seq}\ndata: ${JSON.stringify(item)}\n\n`;

export const usualHeartbeat = limits.heartbeat;
