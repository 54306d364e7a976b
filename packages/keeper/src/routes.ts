import { timingSafeEqual } from "node:crypto";
import {
  AppendRequest,
  bodyBytes,
  CreateRequest,
  type EntryRefusal,
  EraseRequest,
  LiveQuery,
  limits,
  patterns,
  ReadQuery,
  type SentEntry,
} from "@twoway/carry/protocol";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { accessOf, tokenHashOf } from "./access.ts";
import type { Counts } from "./counting.ts";
import type { Live } from "./live.ts";
import { Refused } from "./refused.ts";
import type { Store } from "./store.ts";

export interface RouteOptions {
  readonly store: Store;
  readonly live: Live;
  readonly counts: Counts;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** The word that new journals need; `anyone` lets everybody begin one; nothing lets nobody. */
  readonly invite: string | undefined | typeof anyone;
  readonly metrics: boolean;
  readonly version: string;
  /** Options of the route that begins journals, which has a rate of its own. */
  readonly creating: { readonly config: object };
}

export const anyone = Symbol("anyone");

interface Schema<T> {
  safeParse(data: unknown): { success: true; data: T } | { success: false };
}

function asked<T>(schema: Schema<T>, data: unknown): T {
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new Refused("malformed");
  return parsed.data;
}

/** The moment in a UUIDv7, in milliseconds since 1970. */
const timeIn = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

/** Why one entry is not kept, if it is not. */
function whyNot({ id, body }: SentEntry, now: number): EntryRefusal | undefined {
  if (timeIn(id) > now + limits.future) return "future";
  return bodyBytes(body) > limits.entryBytes ? "too-large" : undefined;
}

function invited(word: RouteOptions["invite"], given: string | undefined): boolean {
  if (word === anyone) return true;
  if (word === undefined || given === undefined) return false;
  const [one, other] = [Buffer.from(word), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The routes of the protocol. */
export function addRoutes(app: FastifyInstance, options: RouteOptions): void {
  const { store, live, counts, clock, version } = options;

  app.post(patterns.journals, options.creating, async (request, reply) => {
    const tokenHash = tokenHashOf(request);
    const { journal, invite } = asked(CreateRequest, request.body);
    if (!invited(options.invite, invite)) throw new Refused("invite");
    const day = new Date(clock()).toISOString().slice(0, 10);
    const { begun, last } = await store.create({ journal, tokenHash }, day);
    if (begun) counts.add("journals_begun");
    return reply.code(begun ? 201 : 200).send({ journal, last });
  });

  app.post(patterns.entries, async (request) => {
    const access = accessOf(request);
    const { entries } = asked(AppendRequest, request.body);
    const now = clock();
    const judged = entries.map((entry) => ({ entry, why: whyNot(entry, now) }));
    const refused = judged.flatMap(({ entry, why }) => (why === undefined ? [] : [{ id: entry.id, why }]));
    const wanted = judged.flatMap(({ entry, why }) => (why === undefined ? [entry] : []));
    const { kept, fresh, last } = await store.append(access, wanted);
    counts.add("appends");
    counts.add("entries_kept", fresh);
    counts.add("entries_refused", refused.length);
    return { kept, refused, last };
  });

  app.get(patterns.entries, async (request) => {
    const access = accessOf(request);
    const { since = "0", limit = limits.itemsPerPage } = asked(ReadQuery, request.query);
    const items = Math.max(1, Math.min(Number(limit), limits.itemsPerPage));
    const answer = await store.read(access, Number(since), { items, bytes: limits.pageBytes });
    counts.add("items_read", answer.entries.length);
    return answer;
  });

  app.get(patterns.live, async (request, reply) => {
    const access = accessOf(request);
    const { since = "0" } = asked(LiveQuery, request.query);
    await store.read(access, Number.MAX_SAFE_INTEGER, { items: 1, bytes: 1 });
    live.mayOpen(access);
    beginStream(request, reply);
    live.open(reply.raw, access, Number(since));
  });

  app.post(patterns.erase, async (request) => {
    const access = accessOf(request);
    const { entries } = asked(EraseRequest, request.body);
    const answer = await store.erase(access, entries);
    counts.add("erasures");
    return answer;
  });

  app.delete(patterns.journal, async (request, reply) => {
    await store.remove(accessOf(request));
    counts.add("journals_removed");
    return reply.code(204).send();
  });

  app.get(patterns.health, async () => {
    await store.check();
    return { ok: true, version };
  });

  if (options.metrics)
    app.get(patterns.metrics, async (_, reply) =>
      reply.type("text/plain; version=0.0.4; charset=utf-8").send(counts.text(live.count)),
    );
}

/** From here on the answer belongs to the stream, not to Fastify. */
function beginStream(request: FastifyRequest, reply: FastifyReply): void {
  reply.header("content-type", "text/event-stream");
  // A proxy that gathers an answer before it passes it on would hold the stream back.
  reply.header("x-accel-buffering", "no");
  reply.hijack();
  request.raw.socket.setTimeout(0);
  request.raw.socket.setNoDelay(true);
  reply.raw.writeHead(200, reply.getHeaders() as Record<string, string>);
}
