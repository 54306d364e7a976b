import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { securityHeaders } from "./policy.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */

/** The one address people are sent to: a browser keeps a journal for each address apart. */
const home = "127.0.0.1";
const alsoHere = ["localhost", "[::1]"];

/** How a running Twoway is told from any other program on the same port. */
export const serverName = "Twoway";

/** @type {Record<string, string>} */
const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
};

/**
 * Hands out the pages of a built app, to this machine alone; the keeper of this machine uses it too.
 * @param {{ root: string, port: () => number }} options the folder of the build; the port, known after listening
 * @returns {(request: Request, response: Response) => void}
 */
export function pagesOf({ root, port }) {
  return (request, response) => {
    answer(root, port(), request, response).catch(() =>
      refuse(response, 500, "This file could not be read."),
    );
  };
}

/**
 * Serves a built app to this machine alone, without a keeper.
 * @param {{ root: string, port: number }} options the folder of the build; the port, or 0 for any free one
 * @returns {Promise<{ origin: string, port: number, close: () => Promise<void> }>}
 * @throws when the port is taken (`code` EADDRINUSE) or not allowed (EACCES)
 */
export async function openSite({ root, port }) {
  let taken = port;
  const server = createServer(pagesOf({ root, port: () => taken }));
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, home, () => resolve(undefined));
  });
  const address = server.address();
  if (address !== null && typeof address === "object") taken = address.port;
  const close = () =>
    new Promise((/** @type {(value?: undefined) => void} */ resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://${withPort(home, taken)}`, port: taken, close };
}

/**
 * @param {string} root
 * @param {number} port
 * @param {Request} request
 * @param {Response} response
 */
async function answer(root, port, request, response) {
  response.setHeader("Server", serverName);
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);

  const host = (request.headers.host ?? "").toLowerCase();
  const hosts = [home, ...alsoHere].map((name) => withPort(name, port));
  if (!hosts.includes(host)) {
    return refuse(response, 421, `Twoway answers on this machine only, at http://${withPort(home, port)}.`);
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405, "Twoway only hands out its pages; nothing is sent to it.");
  }
  const wanted = pathIn(request.url ?? "");
  if (wanted === undefined) return refuse(response, 400, "This address cannot be read.");

  const navigation = (request.headers.accept ?? "").includes("text/html");
  if (navigation && host !== withPort(home, port)) {
    response.setHeader("Location", `http://${withPort(home, port)}${request.url}`);
    return refuse(response, 307, `Twoway keeps a journal at http://${withPort(home, port)} only.`);
  }
  const file = await fileAt(root, wanted);
  if (file !== undefined) return send(request, response, file, wanted.startsWith("/assets/"));
  const page = navigation && !wanted.startsWith("/assets/") ? await fileAt(root, "/") : undefined;
  if (page !== undefined) return send(request, response, page, false);
  return refuse(response, 404, "There is no such file here.");
}

/** The path of a request target, decoded; undefined when it is not one of ours. */
function pathIn(/** @type {string} */ target) {
  if (!target.startsWith("/")) return undefined;
  try {
    const decoded = decodeURIComponent(target.split(/[?#]/, 1)[0] ?? "");
    return decoded.includes("\0") ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** The file a path names inside the root, or undefined: nothing outside of it and nothing hidden. */
async function fileAt(/** @type {string} */ root, /** @type {string} */ wanted) {
  const file = path.resolve(root, `.${wanted.endsWith("/") ? `${wanted}index.html` : wanted}`);
  const inside = path.relative(path.resolve(root), file);
  const steps = inside.split(path.sep);
  if (path.isAbsolute(inside) || steps.some((step) => step.startsWith("."))) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? file : undefined;
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {string} file
 * @param {boolean} hashed its name changes with its content, so that it never grows old
 */
async function send(request, response, file, hashed) {
  const body = await readFile(file);
  response.writeHead(200, {
    "Content-Type": types[path.extname(file).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": body.length,
    "Cache-Control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/**
 * @param {Response} response
 * @param {number} status
 * @param {string} sentence
 */
function refuse(response, status, sentence) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(`${sentence}\n`);
}

/** A name with its port as browsers write it: the usual one is left out. */
function withPort(/** @type {string} */ name, /** @type {number} */ port) {
  return port === 80 ? name : `${name}:${port}`;
}
