import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Keys, keysOf, type Opening } from "@twoway/carry";
import { JournalId } from "@twoway/carry/protocol";
import { openKeeper, Refused, type Store } from "@twoway/keeper";
import { Daily } from "./daily.ts";
import type { Home } from "./folder.ts";
import { beginIn, inStore, storeOf } from "./in-store.ts";
import { OpenJournal } from "./journal.ts";
import { changeKeyring, type Keyring, keyringOf, newOpening } from "./keyring.ts";
import { noteRunning, noteStopped, proofOf, whoPath } from "./running.ts";

/** The keeper of a home, with the routes that are this machine's own. */
export interface Keeping {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  readonly startAddress: string;
  readonly firstStart: boolean;
  close(): Promise<void>;
}

/**
 * Opens a home and keeps its journal; it answers through `handle`.
 * @throws Fault where the home cannot be used
 */
export async function keep(home: Home, origin: string, port: number, here: string): Promise<Keeping> {
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
  const proof = randomBytes(32).toString("base64url");
  app.post(whoPath, async (request) => {
    const { nonce } = fields(request.headers["content-type"], request.body);
    if (typeof nonce !== "string" || nonce.length > 100) throw new Refused("malformed");
    return { proof: proofOf(proof, nonce) };
  });
  await app.ready();
  noteRunning(home, origin, proof);
  const daily = new Daily(home, () => holder.journal());
  daily.begin();
  return {
    handle: (request, response) => app.routing(request, response),
    startAddress: `${origin}/#start=${token}`,
    firstStart: isNew,
    close: async () => {
      await app.close();
      await holder.settled;
      await daily.end();
      await store.close();
      noteStopped(home);
    },
  };
}

/** Who holds the keyring while the keeper runs: hands it out once, and changes it when the journal moves or goes. */
class Holder {
  readonly #home: Home;
  readonly #store: Store;
  #keyring: Keyring;
  #token: string | undefined;
  /** The access token of a journal that was deleted here: a move deletes it before it says where it went. */
  #before: string | undefined;
  /** Resolves when the keyring is one of a journal that is there. */
  settled: Promise<void> = Promise.resolve();

  constructor(home: Home, store: Store, keyring: Keyring, token: string) {
    this.#home = home;
    this.#store = store;
    this.#keyring = keyring;
    this.#token = token;
    store.watch((news) => {
      if (!("gone" in news) || news.journal !== this.#keyring.journal) return;
      this.settled = this.#beginAnew().catch((fault: Error) => {
        console.error(`The journal was deleted, and no new one could be begun: ${fault.message}`);
      });
    });
  }

  journal(): OpenJournal {
    const keys = keysOf(this.#keyring);
    return new OpenJournal(inStore(this.#store, keys), keys);
  }

  /** Everything that opens the journal, for the one-use token. @throws Refused */
  async exchange(type: string | undefined, body: unknown): Promise<Keyring & { readonly token: string }> {
    const { token } = fields(type, body);
    await this.settled;
    if (!this.#token || !same(token, this.#token)) throw new Refused("wrong-token", usedUp);
    this.#token = undefined;
    return { ...this.#keyring, token: keysOf(this.#keyring).token };
  }

  /** The app moved the journal to a new link: the command line goes along. @throws Refused */
  async move(
    type: string | undefined,
    authorization: string | undefined,
    body: unknown,
  ): Promise<{ readonly ok: true }> {
    const { journal, secret } = fields(type, body);
    await this.settled;
    const empty = this.#before !== undefined && (await this.journal().last()) === 0;
    const token = empty ? this.#before : keysOf(this.#keyring).token;
    if (!same(authorization, `Bearer ${token}`)) throw new Refused("wrong-token");
    const id = JournalId.safeParse(journal);
    const keys = id.success && typeof secret === "string" ? keysIfSecret(id.data, secret) : undefined;
    if (!keys || typeof secret !== "string") throw new Refused("malformed");
    const between = this.journal();
    this.#change({ journal: keys.journal, secret });
    this.#before = undefined;
    if (empty) await between.remove();
    return { ok: true };
  }

  /**
   * The journal was deleted through an app. A new, empty one takes its place: were the old one begun again at the next
   * start, every browser that still has its link would fill it anew.
   */
  async #beginAnew(): Promise<void> {
    const { token } = keysOf(this.#keyring);
    const opening = newOpening();
    await beginIn(this.#store, opening);
    this.#change(opening);
    this.#before = token;
  }

  #change(opening: Opening): void {
    this.#keyring = { ...this.#keyring, ...opening };
    changeKeyring(this.#home, this.#keyring);
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
