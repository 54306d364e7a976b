import { readFileSync } from "node:fs";
import rateLimit from "@fastify/rate-limit";
import { errorStatus, limits } from "@twoway/carry/protocol";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { Counts } from "./counting.ts";
import { guard } from "./guard.ts";
import { Live } from "./live.ts";
import { codeOf, Refused } from "./refused.ts";
import { addRoutes, anyone } from "./routes.ts";
import type { Store } from "./store.ts";

/** Requests that one address may make. An IPv6 address counts with its neighbours of the same /64. */
export interface Rates {
  /** A minute, of all kinds. */
  readonly requests: number;
  /** New journals an hour. */
  readonly journals: number;
}

export interface KeeperOptions {
  readonly store: Store;
  /** Names it answers under, as in a `Host` header. A call, where the port is known only after listening. */
  readonly hosts: readonly string[] | (() => readonly string[]);
  /** The word that new journals need. Without it, new journals are begun on loopback only, by anyone there. */
  readonly invite?: string | undefined;
  /** Nobody but this machine can reach it. */
  readonly loopback: boolean;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  readonly rates?: Rates;
  /** Live streams of one journal, and of this process, at most. */
  readonly streams?: { readonly perJournal: number; readonly inAll: number };
  /** Milliseconds between two signs of life in a live stream. */
  readonly heartbeat?: number;
  /** Addresses of proxies whose word on the caller's address is taken, `loopback` for this machine. None by default. */
  readonly proxies?: readonly string[];
  /** Whether counts are given to whoever asks; on loopback unless said otherwise. */
  readonly metrics?: boolean;
  /** Hears of what went wrong: a name and a code, never what was sent. */
  readonly log?: (line: LogLine) => void;
}

export interface LogLine {
  readonly event: string;
  readonly [more: string]: string | number;
}

export const usualRates: Rates = { requests: 600, journals: 20 };
/** On one's own machine the rates only stop a loop that has gone wild. */
export const loopbackRates: Rates = { requests: 60_000, journals: 2_000 };

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/**
 * A keeper over a store, ready to listen. Before that, its caller may add routes and files of its own: the `Host`
 * list holds for them too, and no page of another site may ask them, except to follow a link to a page.
 * Closing it ends the live streams and lets requests finish; the store is closed by whoever opened it.
 */
export async function openKeeper(options: KeeperOptions): Promise<FastifyInstance> {
  const { store, loopback, clock = Date.now, log = () => undefined } = options;
  const { perJournal, inAll } = options.streams ?? { perJournal: 50, inAll: 5_000 };
  const rates = options.rates ?? (loopback ? loopbackRates : usualRates);
  const named = options.hosts;
  const hosts = typeof named === "function" ? named : () => named;
  const counts = new Counts();
  const live = new Live({
    store,
    perJournal,
    inAll,
    heartbeat: options.heartbeat ?? limits.heartbeat,
    given: (items) => counts.add("items_live", items),
  });

  const app = fastify({
    logger: false,
    bodyLimit: limits.requestBytes,
    trustProxy: options.proxies === undefined ? false : [...options.proxies],
    requestTimeout: 60_000,
    keepAliveTimeout: 75_000,
    return503OnClosing: false,
    exposeHeadRoutes: false,
    frameworkErrors: refuse,
  });
  let stopping = false;
  app.addHook("preClose", (done) => {
    stopping = true;
    live.end();
    done();
  });
  app.addHook("onRequest", async (request, reply) => {
    reply.header("cache-control", "no-store");
    reply.header("x-content-type-options", "nosniff");
    guard(request, hosts());
    if (stopping) throw new Refused("stopping");
  });
  app.setErrorHandler(refuse);
  app.setNotFoundHandler((request, reply) =>
    refuse(new Refused("not-found", "There is nothing at this address."), request, reply),
  );

  await app.register(async (api) => {
    await api.register(rateLimit, {
      max: rates.requests,
      timeWindow: 60_000,
      ipv6Subnet: 64,
      errorResponseBuilder: () => new Refused("slow-down"),
    });
    takeJsonOnly(api);
    addRoutes(api, {
      store,
      live,
      counts,
      clock,
      version,
      invite: options.invite ?? (loopback ? anyone : undefined),
      metrics: options.metrics ?? loopback,
      creating: { config: { rateLimit: { max: rates.journals, timeWindow: 3_600_000 } } },
    });
  });
  return app;

  function refuse(fault: unknown, request: FastifyRequest, reply: FastifyReply) {
    const refused = asRefused(fault);
    counts.refused(refused.code);
    if (refused.code === "broken")
      log({ event: "broken", where: request.routeOptions.url ?? "elsewhere", ...nameOf(refused.cause) });
    const { code, message: sentence } = refused;
    return reply.code(errorStatus[code]).send({ error: { code, sentence } });
  }
}

/** Exactly `application/json`: what a form can send is never read. */
function takeJsonOnly(api: FastifyInstance): void {
  const parse = api.getDefaultJsonParser("error", "error");
  api.removeAllContentTypeParsers();
  api.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    if (request.headers["content-type"] !== "application/json") return done(new Refused("not-json"));
    parse(request, body as string, done);
  });
}

function asRefused(fault: unknown): Refused {
  if (fault instanceof Refused) return fault;
  const code = codeOf(fault);
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") return new Refused("too-large");
  if (code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") return new Refused("not-json");
  const status = fault instanceof Error && "statusCode" in fault ? Number(fault.statusCode) : 500;
  return status >= 400 && status < 500
    ? new Refused("malformed")
    : new Refused("broken", undefined, { cause: fault });
}

/** The name and the code of a fault: its message could say what was sent. */
function nameOf(fault: unknown): { name: string; code: string } {
  return { name: fault instanceof Error ? fault.name : "unknown", code: codeOf(fault) };
}
