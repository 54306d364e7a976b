import { root } from "@twoway/carry/protocol";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Refused } from "./refused.ts";

export interface Neighbours {
  /** The names the keeper answers under, as a `Host` header has them: `twoway.example.org`, `127.0.0.1:4880`. */
  readonly hosts: () => readonly string[];
  /** Other addresses whose pages may ask, as an `Origin` header has them: `https://app.example.org`. */
  readonly origins: readonly string[];
}

/**
 * Refuses what a page of somebody else could make a browser send, before anything is read: a name that is not the
 * keeper's own (a foreign name can be made to point here), a foreign origin, a form or picture from another site.
 * @throws Refused `host`, `origin`
 */
export function guard(request: FastifyRequest, reply: FastifyReply, { hosts, origins }: Neighbours): void {
  const host = (request.headers.host ?? "").toLowerCase();
  if (!hosts().some((name) => name.toLowerCase() === host)) throw new Refused("host");
  const { origin } = request.headers;
  const welcome = origin !== undefined && origins.includes(origin);
  if (welcome) allow(reply, origin);
  if (welcome || isVisit(request)) return;
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`)
    throw new Refused("origin");
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") throw new Refused("origin");
}

/** Following a link to a page is no question to the keeper, wherever the link was. */
function isVisit({ method, headers, routeOptions }: FastifyRequest): boolean {
  const asks = routeOptions.url === undefined || routeOptions.url.startsWith(root);
  return !asks && (method === "GET" || method === "HEAD") && headers["sec-fetch-mode"] === "navigate";
}

function allow(reply: FastifyReply, origin: string): void {
  reply.header("access-control-allow-origin", origin);
  reply.header("access-control-expose-headers", "retry-after");
  reply.header("vary", "origin");
}

/** The answer to a browser that asks beforehand whether a page of another address may go on. */
export function answerBeforehand(reply: FastifyReply): FastifyReply {
  if (reply.getHeader("access-control-allow-origin") !== undefined) {
    reply.header("access-control-allow-methods", "GET, POST, DELETE");
    reply.header("access-control-allow-headers", "authorization, content-type");
    reply.header("access-control-max-age", "600");
  }
  return reply.code(204).send();
}
