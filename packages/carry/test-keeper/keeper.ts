import { createHash } from "node:crypto";
import { timeOf } from "@twoway/model";
import {
  AppendRequest,
  BearerHeader,
  bodyBytes,
  CreateRequest,
  EraseRequest,
  type ErrorCode,
  errorStatus,
  type Item,
  limits,
} from "../src/protocol.ts";

/** What happens to one request on its way. */
export type Fault = "none" | "lost" | "answer lost" | "twice" | "slow" | "busy";

interface Kept {
  readonly token: string;
  readonly items: Item[];
  readonly listeners: Set<() => void>;
}

/** A keeper in memory, to the protocol, with a network in front of it that can misbehave. */
export class PretendKeeper {
  readonly journals = new Map<string, Kept>();
  readonly #clock: () => number;
  /** Every request that came in: method and path without the address. */
  readonly log: string[] = [];
  /** What the next requests meet; "none" when there is nothing left. */
  faults: Fault[] = [];
  /** Changes what goes out, as a keeper would that is not to be trusted. */
  alter: (items: Item[]) => unknown[] = (items) => items;
  invite: string | undefined;
  full = false;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  items(journal: string): readonly Item[] {
    return this.journals.get(journal)?.items ?? [];
  }

  /** The bodies that are there, by entry id. */
  bodies(journal: string): Map<string, string> {
    return new Map(this.items(journal).flatMap((item) => ("body" in item ? [[item.id, item.body]] : [])));
  }

  /** Ends every live stream. */
  hangUp(journal: string): void {
    for (const listener of this.journals.get(journal)?.listeners ?? []) listener();
  }

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const { pathname, search } = new URL(url);
    const fault = this.faults.shift() ?? "none";
    this.log.push(`${init.method} ${pathname}${fault === "none" ? "" : ` (${fault})`}`);
    if (fault === "slow")
      for (let turn = 0; turn < 7; turn++) await new Promise((done) => setImmediate(done));
    if (init.signal?.aborted || fault === "lost") throw new TypeError("network");
    if (fault === "busy") return refusal("slow-down", { "retry-after": "2" });
    const answer = this.#answer(pathname, new URLSearchParams(search), init);
    if (fault === "answer lost") throw new TypeError("network");
    return fault === "twice" ? this.#answer(pathname, new URLSearchParams(search), init) : answer;
  };

  #answer(path: string, query: URLSearchParams, init: RequestInit): Response {
    const [, token] = BearerHeader.exec(new Headers(init.headers).get("authorization") ?? "") ?? [];
    if (token === undefined) return refusal("no-token");
    const hash = createHash("sha256").update(Buffer.from(token, "base64url")).digest("hex");
    const asked: unknown = typeof init.body === "string" ? JSON.parse(init.body) : undefined;
    const [, , , , id, what] = path.split("/");
    if (id === undefined) return this.#create(asked, hash);
    const journal = this.journals.get(id);
    if (!journal) return refusal("not-found");
    if (journal.token !== hash) return refusal("wrong-token");
    const since = Number(query.get("since") ?? 0);
    if (init.method === "DELETE") {
      this.journals.delete(id);
      this.hangUp(id);
      return new Response(undefined, { status: 204 });
    }
    if (what === "live") return this.#live(journal, since, init.signal ?? undefined);
    if (what === "erase") return this.#erase(journal, asked);
    if (init.method === "POST") return this.#append(journal, asked);
    const entries = this.alter(journal.items.slice(since, since + Number(query.get("limit"))));
    return Response.json({ entries, last: journal.items.length });
  }

  #create(asked: unknown, token: string): Response {
    const { data } = CreateRequest.safeParse(asked);
    if (!data) return refusal("malformed");
    if (data.invite !== this.invite) return refusal("invite");
    const there = this.journals.get(data.journal);
    if (there && there.token !== token) return refusal("wrong-token");
    if (!there) this.journals.set(data.journal, { token, items: [], listeners: new Set() });
    return Response.json(
      { journal: data.journal, last: there?.items.length ?? 0 },
      { status: there ? 200 : 201 },
    );
  }

  #append(journal: Kept, asked: unknown): Response {
    const { data } = AppendRequest.safeParse(asked);
    if (!data) return refusal("malformed");
    if (this.full) return refusal("quota");
    const kept: { id: string; seq: number }[] = [];
    const refused: { id: string; why: string }[] = [];
    for (const { id, body } of data.entries) {
      const there = journal.items.find((item) => "id" in item && item.id === id);
      if (there) kept.push({ id, seq: there.seq });
      else if (timeOf(id) > this.#clock() + limits.future) refused.push({ id, why: "future" });
      else if (bodyBytes(body) > limits.entryBytes) refused.push({ id, why: "too-large" });
      else {
        const seq = journal.items.length + 1;
        journal.items.push({ seq, id, body });
        kept.push({ id, seq });
      }
    }
    for (const listener of journal.listeners) listener();
    return Response.json({ kept, refused, last: journal.items.length });
  }

  #erase(journal: Kept, asked: unknown): Response {
    const { data } = EraseRequest.safeParse(asked);
    if (!data) return refusal("malformed");
    for (const id of data.entries) {
      const place = journal.items.findIndex((item) => "body" in item && item.id === id);
      if (place < 0) continue;
      journal.items[place] = { seq: place + 1, id, erased: true };
      journal.items.push({ seq: journal.items.length + 1, erases: id });
    }
    for (const listener of journal.listeners) listener();
    return Response.json({ last: journal.items.length });
  }

  #live(journal: Kept, since: number, signal?: AbortSignal): Response {
    let at = since;
    let listener = () => {};
    const stream = new ReadableStream<Uint8Array>({
      start: (out) => {
        const bytes = (text: string) => out.enqueue(new TextEncoder().encode(text));
        const end = () => {
          journal.listeners.delete(listener);
          signal?.removeEventListener("abort", end);
          out.close();
        };
        listener = () => {
          if (![...this.journals.values()].includes(journal)) return end();
          // The last one is said twice, as after a connection that was taken up again.
          const items = this.alter(journal.items.slice(Math.max(since, at - 1)));
          at = journal.items.length;
          for (const item of items)
            bytes(`id: ${(item as { seq: number }).seq}\ndata: ${JSON.stringify(item)}\n\n`);
        };
        bytes(": here\n\n");
        listener();
        journal.listeners.add(listener);
        signal?.addEventListener("abort", end);
      },
    });
    return new Response(stream, { headers: { "content-type": "text/event-stream" } });
  }
}

function refusal(code: ErrorCode, headers: Record<string, string> = {}): Response {
  return Response.json({ error: { code, sentence: "A sentence." } }, { status: errorStatus[code], headers });
}
