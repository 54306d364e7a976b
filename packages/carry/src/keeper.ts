import type { EntryId } from "@twoway/model";
import * as z from "zod/mini";
import type { Ports } from "./ports.ts";
import {
  AppendAnswer,
  bearer,
  CreateAnswer,
  EraseAnswer,
  limits,
  routes,
  type SentEntry,
} from "./protocol.ts";
import type { Keys } from "./secret.ts";
import { eventReader } from "./stream.ts";
import { KeeperTrouble, parsed, troubleIn } from "./trouble.ts";

/** How long an answer may take, and how long a live stream may be silent, in milliseconds. */
const patience = 3 * limits.heartbeat;

/** A reading whose items are not looked at yet: one that cannot be understood must not hide the others. */
const Page = z.object({ entries: z.array(z.unknown()), last: z.int().check(z.minimum(0)) });
export type Page = z.infer<typeof Page>;

/** One journal at one keeper, asked by the protocol. Everything throws KeeperTrouble and nothing else. */
export class Keeper {
  readonly #ports: Ports;
  readonly #address: string;
  readonly #keys: Keys;
  readonly #signal: AbortSignal;

  /** @param signal ends every request */
  constructor(ports: Ports, address: string, keys: Keys, signal: AbortSignal) {
    this.#ports = ports;
    this.#address = address;
    this.#keys = keys;
    this.#signal = signal;
  }

  create(invite?: string): Promise<z.infer<typeof CreateAnswer>> {
    const asked = { journal: this.#keys.journal, ...(invite === undefined ? {} : { invite }) };
    return this.#ask("POST", routes.journals(), CreateAnswer, asked);
  }

  append(entries: readonly SentEntry[]): Promise<z.infer<typeof AppendAnswer>> {
    return this.#ask("POST", routes.entries(this.#keys.journal), AppendAnswer, { entries });
  }

  read(since: number, limit?: number): Promise<Page> {
    return this.#ask("GET", routes.read(this.#keys.journal, since, limit), Page);
  }

  erase(entries: readonly EntryId[]): Promise<z.infer<typeof EraseAnswer>> {
    return this.#ask("POST", routes.erase(this.#keys.journal), EraseAnswer, { entries });
  }

  /** Deletes the whole journal at the keeper. */
  async remove(): Promise<void> {
    await this.#ask("DELETE", routes.journal(this.#keys.journal), z.unknown());
  }

  /**
   * What comes after this number, as it comes: for each piece that arrives its items, none for a heartbeat.
   * @param until ends it
   */
  async *live(since: number, until: AbortSignal): AsyncGenerator<readonly unknown[]> {
    const stop = this.#stopper(until);
    try {
      const path = routes.live(this.#keys.journal, since);
      const response = await this.#within(stop, () => this.#fetch("GET", path, stop.signal));
      if (!response.ok || !response.body) throw await this.#refusal(response);
      const reader = response.body.getReader();
      const decoder = new TextDecoder();
      const events = eventReader();
      for (;;) {
        const { done, value } = await this.#within(stop, () => reader.read());
        if (done) return;
        yield events(decoder.decode(value, { stream: true })).map(parsed);
      }
    } catch (error) {
      throw asTrouble(error);
    } finally {
      stop.abort();
    }
  }

  async #ask<T>(method: string, path: string, schema: z.ZodMiniType<T>, body?: unknown): Promise<T> {
    const stop = this.#stopper();
    try {
      return await this.#within(stop, async () => {
        const response = await this.#fetch(method, path, stop.signal, body);
        if (!response.ok) throw await this.#refusal(response);
        const answer = schema.safeParse(parsed(await response.text()));
        if (answer.success) return answer.data;
        // Something else answers at this address: the page of a provider, a server of files.
        throw new KeeperTrouble({ code: "refused", why: "no-keeper" });
      });
    } catch (error) {
      throw asTrouble(error);
    } finally {
      stop.abort();
    }
  }

  #fetch(method: string, path: string, signal: AbortSignal, body?: unknown): Promise<Response> {
    const json = body === undefined ? {} : { "content-type": "application/json" };
    return this.#ports.fetch(this.#address + path, {
      method,
      headers: { authorization: bearer(this.#keys.token), ...json },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal,
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
  }

  async #refusal(response: Response): Promise<KeeperTrouble> {
    const retryAfter = response.headers.get("retry-after");
    const text = await response.text();
    return new KeeperTrouble(troubleIn(response.status, text, retryAfter, this.#ports.clock()));
  }

  /** Ends with the journal's own signal, and with another. */
  #stopper(until: AbortSignal = this.#signal): AbortController {
    const stop = new AbortController();
    const end = () => stop.abort();
    for (const signal of new Set([this.#signal, until])) {
      if (signal.aborted) end();
      signal.addEventListener("abort", end, { signal: stop.signal });
    }
    return stop;
  }

  /** Gives up on what takes too long: a network that is gone says nothing. */
  async #within<T>(stop: AbortController, work: () => Promise<T>): Promise<T> {
    const done = new AbortController();
    const late = this.#ports.wait(patience, done.signal).then(() => {
      if (!done.signal.aborted) stop.abort();
      throw new KeeperTrouble({ code: "offline" });
    });
    late.catch(() => {});
    const doing = work();
    doing.catch(() => {});
    try {
      return await Promise.race([doing, late]);
    } finally {
      done.abort();
    }
  }
}

/** What a fetch rejects with says only that nothing came. */
function asTrouble(error: unknown): KeeperTrouble {
  return error instanceof KeeperTrouble ? error : new KeeperTrouble({ code: "offline" });
}
