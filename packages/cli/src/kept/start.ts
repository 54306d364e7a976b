import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Fault } from "../fault.ts";
import { backupsOf } from "./backups.ts";
import { type Home, homeOf } from "./folder.ts";
import { backsUp } from "./remembered.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface StartOptions {
  /** 0 means any free one. */
  readonly port: number;
  /** What hands out the app's pages at a port. */
  readonly pages: (port: number) => Handler;
  readonly home?: Home;
  /** Called as soon as the app can be opened, before its journal can. */
  readonly listening?: (origin: string) => void;
}

/** Twoway, running on this machine. */
export interface Started {
  /** "http://127.0.0.1:4873" */
  readonly origin: string;
  /** The journal of this machine; absent where its folder cannot be used, and `why` says so. */
  readonly kept?: {
    readonly home: Home & { readonly backedUp: boolean };
    readonly startAddress: string;
    /** A journal was begun by this start. */
    readonly firstStart: boolean;
    /** The day of the latest backup that is there. */
    readonly backupOf?: string;
  };
  readonly why?: string;
  close(): Promise<void>;
}

/** The one address of this machine: a browser keeps a journal for each address apart. */
const here = "127.0.0.1";

/**
 * Serves the app and keeps its journal on this machine. Where the data folder cannot be used the app is served all
 * the same, for it works without a keeper.
 * @throws the server's own error when the port cannot be had (`code` EADDRINUSE, EACCES)
 */
export async function start({ port, pages, home = homeOf(), listening }: StartOptions): Promise<Started> {
  let ready: (handler: Handler) => void = () => {};
  const handler = new Promise<Handler>((resolve) => {
    ready = resolve;
  });
  let toPages: Handler = () => {};
  const server = createServer((request, response) => {
    if (!isForKeeper(request)) toPages(request, response);
    else void handler.then((handle) => handle(request, response));
  });
  const taken = await listen(server, port);
  const origin = taken === 80 ? `http://${here}` : `http://${here}:${taken}`;
  toPages = pages(taken);
  listening?.(origin);
  try {
    // The pages need none of this, and it takes a while to load.
    const { keep } = await import("./keeping.ts");
    const keeping = await keep(home, origin, taken, here);
    ready(keeping.handle);
    const [latest] = backupsOf(home);
    return {
      origin,
      kept: {
        home: { ...home, backedUp: backsUp(home) },
        startAddress: keeping.startAddress,
        firstStart: keeping.firstStart,
        ...(latest === undefined ? {} : { backupOf: latest.day }),
      },
      close: async () => {
        await keeping.close();
        await closed(server);
      },
    };
  } catch (fault) {
    ready(toPages);
    const { message } = fault as Error;
    // Anything else: the database is not made for this machine, say. The app is, and is not kept from starting.
    const why = fault instanceof Fault ? message : `The keeper does not run on this machine (${message}).`;
    return { origin, why, close: () => closed(server) };
  }
}

function isForKeeper({ url = "", method }: IncomingMessage): boolean {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  return path.startsWith("/api/") || (method === "POST" && (path === "/start" || path.startsWith("/start/")));
}

function listen(server: Server, port: number): Promise<number> {
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 75_000;
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, here, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Lets requests finish, but not for long. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), 2_000);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
