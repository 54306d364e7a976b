import { randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Keys, keysOf } from "@twoway/carry";
import { JournalId } from "@twoway/carry/protocol";
import { openKeeper, Refused, type Store } from "@twoway/keeper";
import { Fault } from "../fault.ts";
import { Daily } from "./daily.ts";
import { inStore } from "./door.ts";
import { type Home, homeOf } from "./folder.ts";
import { OpenJournal, storeOf } from "./journal.ts";
import { changeKeyring, type Keyring, keyringOf } from "./keyring.ts";
import { backsUp } from "./remembered.ts";
import { noteRunning, noteStopped } from "./running.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface StartOptions {
  /** 0 means any free one. */
  readonly port: number;
  /** What hands out the app's pages at a port. */
  readonly pages: (port: number) => Handler;
  readonly home?: Home;
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
export async function start({ port, pages, home = homeOf() }: StartOptions): Promise<Started> {
  let ready: (handler: Handler) => void = () => {};
  const handler = new Promise<Handler>((resolve) => {
    ready = resolve;
  });
  const server = createServer(
    (request, response) => void handler.then((handle) => handle(request, response)),
  );
  const taken = await listening(server, port);
  const origin = taken === 80 ? `http://${here}` : `http://${here}:${taken}`;
  const toPages = pages(taken);
  try {
    const keeping = await keep(home, origin, taken);
    ready((request, response) =>
      isForKeeper(request) ? keeping.handle(request, response) : toPages(request, response),
    );
    return {
      origin,
      kept: {
        home: { ...home, backedUp: backsUp(home) },
        startAddress: keeping.startAddress,
        firstStart: keeping.firstStart,
      },
      close: async () => {
        await keeping.close();
        await closed(server);
        await keeping.store.close();
        noteStopped(home);
      },
    };
  } catch (fault) {
    ready(toPages);
    if (!(fault instanceof Fault)) {
      await closed(server);
      throw fault;
    }
    return { origin, why: fault.message, close: () => closed(server) };
  }
}

interface Keeping {
  readonly handle: Handler;
  readonly store: Store;
  readonly startAddress: string;
  readonly firstStart: boolean;
  close(): Promise<void>;
}

async function keep(home: Home, origin: string, port: number): Promise<Keeping> {
  const { keyring, isNew } = keyringOf(home);
  const store = await storeOf(home, keyring);
  const hosts = [here, "localhost", "[::1]"].map((name) => (port === 80 ? name : `${name}:${port}`));
  const app = await openKeeper({ store, hosts, loopback: true, invite: keyring.invite });
  const token = randomBytes(32).toString("base64url");
  const holder = new Holder(home, store, keyring, token);
  app.post("/start", async (request) => holder.exchange(request.headers["content-type"], request.body));
  app.post("/start/moved", async (request) =>
    holder.move(request.headers["content-type"], request.headers.authorization, request.body),
  );
  await app.ready();
  noteRunning(home, origin);
  const daily = new Daily(home, () => holder.journal());
  daily.begin();
  return {
    handle: (request, response) => app.routing(request, response),
    store,
    startAddress: `${origin}/#start=${token}`,
    firstStart: isNew,
    close: async () => {
      await app.close();
      await daily.end();
    },
  };
}

/** Who holds the keyring while the keeper runs: hands it out once, and changes it when the journal moves. */
class Holder {
  readonly #home: Home;
  readonly #store: Store;
  #keyring: Keyring;
  #token: string | undefined;

  constructor(home: Home, store: Store, keyring: Keyring, token: string) {
    this.#home = home;
    this.#store = store;
    this.#keyring = keyring;
    this.#token = token;
  }

  journal(): OpenJournal {
    const keys = keysOf(this.#keyring);
    return new OpenJournal(inStore(this.#store, keys), keys);
  }

  /** Everything that opens the journal, for the one-use token. @throws Refused */
  exchange(type: string | undefined, body: unknown): Keyring & { readonly token: string } {
    const { token } = fields(type, body);
    if (!this.#token || !same(token, this.#token)) throw new Refused("wrong-token", usedUp);
    this.#token = undefined;
    return { ...this.#keyring, token: keysOf(this.#keyring).token };
  }

  /** The app moved the journal to a new link: the command line goes along. @throws Refused */
  move(type: string | undefined, authorization: string | undefined, body: unknown): { readonly ok: true } {
    const { journal, secret } = fields(type, body);
    const { token } = keysOf(this.#keyring);
    if (!same(authorization, `Bearer ${token}`)) throw new Refused("wrong-token");
    const id = JournalId.safeParse(journal);
    const keys = id.success && typeof secret === "string" ? keysIfSecret(id.data, secret) : undefined;
    if (!keys || typeof secret !== "string") throw new Refused("malformed");
    this.#keyring = { ...this.#keyring, journal: keys.journal, secret };
    changeKeyring(this.#home, this.#keyring);
    return { ok: true };
  }
}

const usedUp =
  "This start address was used already, or belongs to another start. `twoway link` prints one for another browser.";

/** @throws Refused for what is no JSON object */
function fields(type: string | undefined, body: unknown): Readonly<Record<string, unknown>> {
  if (type !== "application/json") throw new Refused("not-json");
  if (typeof body !== "object" || body === null) throw new Refused("malformed");
  return body as Readonly<Record<string, unknown>>;
}

function keysIfSecret(journal: JournalId, secret: string): Keys | undefined {
  try {
    return keysOf({ journal, secret });
  } catch {
    return undefined;
  }
}

function same(given: unknown, expected: string): boolean {
  const [one, other] = [Buffer.from(typeof given === "string" ? given : ""), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function isForKeeper({ url = "", method }: IncomingMessage): boolean {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  return path.startsWith("/api/") || (method === "POST" && (path === "/start" || path === "/start/moved"));
}

function listening(server: Server, port: number): Promise<number> {
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
