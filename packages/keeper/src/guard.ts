import { root } from "@twoway/carry/protocol";
import type { FastifyRequest } from "fastify";
import { Refused } from "./refused.ts";

/**
 * Refuses what a page of somebody else could make a browser send, before anything is read: a name that is not the
 * keeper's own (a foreign name can be made to point here), a foreign origin, a form or picture from another site.
 * @param hosts the names the keeper answers under, as a `Host` header has them: `twoway.example.org`, `127.0.0.1:4880`
 * @throws Refused `host`, `origin`
 */
export function guard(request: FastifyRequest, hosts: readonly string[]): void {
  const host = (request.headers.host ?? "").toLowerCase();
  if (!hosts.some((name) => name.toLowerCase() === host)) throw new Refused("host");
  if (isVisit(request)) return;
  const { origin } = request.headers;
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
