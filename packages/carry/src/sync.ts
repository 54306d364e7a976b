import { Exchange, type Held } from "./exchange.ts";
import { Keeper } from "./keeper.ts";
import type { Link } from "./link.ts";
import type { Outbox, Ports } from "./ports.ts";
import { keysOf } from "./secret.ts";
import { type Trouble, troubleOf } from "./trouble.ts";

/** How things stand between this device and the keeper. */
export type SyncAt =
  /** Finding out what is new. */
  | { readonly code: "reading" }
  /** So many lines and erasures are on their way. */
  | { readonly code: "sending"; readonly left: number }
  /** Both have the same; what is new comes by itself. */
  | { readonly code: "at rest" }
  /** Not reached since then, in milliseconds since 1970. Tried again by itself. */
  | { readonly code: "offline"; readonly since: number }
  /** The keeper says no. Tried again by itself, rarely. `why`: a code of the protocol, "no-keeper" or "device". */
  | { readonly code: "refused"; readonly why: string; readonly sentence?: string }
  /** No journal at the keeper by this link: it was moved or deleted. Tried again when woken. */
  | { readonly code: "wrong link"; readonly why: string };

/** What a screen shows; a new object whenever something changed. */
export interface SyncSnapshot {
  readonly at: SyncAt;
  /** How much of what was noted the keeper does not have yet. */
  readonly waiting: number;
  /** Lines that stay here for now, and why. */
  readonly held: readonly Held[];
  /** When both last had the same, in milliseconds since 1970. */
  readonly agreed?: number;
}

/** To the other tabs on this journal; a BroadcastChannel is one. */
export interface SyncChannel {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  close(): void;
}

export interface SyncOptions {
  readonly link: Link & { readonly keeper: string };
  readonly outbox: Outbox;
  readonly ports: Ports;
  /** So that tabs which wait for their turn show what the one at work does. */
  readonly channel?: SyncChannel;
}

/** The first wait after trouble and the longest, in milliseconds; it doubles between them. */
const firstWait = 1000;
const longestWait = 5 * 60_000;
/** A live stream that lasted so long was a good one. */
const goodStream = 20_000;

/**
 * Keeps a journal on this device and its keeper the same, until stopped. One tab does it; the others take over.
 * @throws RangeError when the link's secret is none
 */
export function startSync(options: SyncOptions): Sync {
  const sync = new Sync(options);
  sync.start();
  return sync;
}

export class Sync {
  readonly #options: SyncOptions;
  readonly #stop = new AbortController();
  readonly #listeners = new Set<() => void>();
  readonly #exchange: Exchange;
  readonly #keeper: Keeper;
  readonly #noted = new Bell();
  readonly #woken = new Bell();
  #snapshot: SyncSnapshot = { at: { code: "reading" }, waiting: 0, held: [] };
  #leads = false;
  #running: Promise<void> = Promise.resolve();

  /** Use `startSync`. */
  constructor(options: SyncOptions) {
    const { link, outbox, ports, channel } = options;
    const keys = keysOf(link);
    this.#options = options;
    this.#keeper = new Keeper(ports, link.keeper, keys, this.#stop.signal);
    this.#exchange = new Exchange(this.#keeper, keys, outbox, ports);
    channel?.addEventListener("message", ({ data }) => this.#hear(data));
  }

  readonly getSnapshot = (): SyncSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tries again now: the network is back, the page is looked at again, the person asks. */
  readonly wake = (): void => {
    this.#woken.ring();
    if (!this.#leads) this.#options.channel?.postMessage({ say: "wake" });
  };

  /** Use `startSync`. */
  start(): void {
    const { link, outbox, ports, channel } = this.#options;
    const stopHearing = outbox.onWaiting(() => this.#noted.ring());
    channel?.postMessage({ say: "how is it" });
    const lead = () => this.#lead();
    this.#running = ports.alone(`twoway sync ${link.journal}`, this.#stop.signal, lead).finally(stopHearing);
    this.#running.catch(() => {});
  }

  /** Stops for good; resolves when nothing of it is under way any more. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#listeners.clear();
    await this.#running.catch(() => {});
    this.#options.channel?.close();
  }

  async #lead(): Promise<void> {
    this.#leads = true;
    let failures = 0;
    while (!this.#stop.signal.aborted) {
      const began = this.#options.ports.clock();
      let trouble: Trouble | undefined;
      this.#woken.reset();
      try {
        await this.#exchange.pull();
        await this.#push();
        failures = 0;
        if ((await this.#live()) === "woken") continue;
      } catch (error) {
        trouble = troubleOf(error);
      }
      if (this.#stop.signal.aborted) return;
      if (this.#options.ports.clock() - began >= goodStream) failures = 0;
      // A stream that ends without trouble is no news for a person.
      if (trouble) await this.#tell(trouble);
      await this.#pause(failures, trouble);
      failures += 1;
    }
  }

  /**
   * Reads what comes, and sends what is noted meanwhile, until the stream ends, or until it is woken: after a sleep
   * a stream may be dead and not know it.
   */
  async #live(): Promise<"ended" | "woken"> {
    const end = new AbortController();
    const stream = this.#keeper.live(this.#exchange.at, end.signal);
    try {
      let next = ask(stream);
      let noted = this.#noted.rung(end.signal);
      const woken = this.#woken.rung(end.signal);
      for (;;) {
        const first = await this.#first(next, noted, woken);
        if (this.#stop.signal.aborted) return "ended";
        if (first === "woken") return first;
        if (first === "items") {
          const { done, value } = await next;
          if (done) return "ended";
          next = ask(stream);
          await this.#exchange.take(value);
          // A heartbeat is no news.
          if (value.length > 0) await this.#push();
        } else {
          this.#noted.reset();
          noted = this.#noted.rung(end.signal);
          await this.#push();
        }
      }
    } finally {
      end.abort();
    }
  }

  /** What comes first: items, a note or the time of a line that was held, or a call to begin anew. */
  async #first(next: Promise<unknown>, noted: Promise<void>, woken: Promise<void>): Promise<First> {
    const done = new AbortController();
    const { due } = this.#exchange;
    const one: Promise<First>[] = [
      next.then(() => "items"),
      noted.then(() => "noted"),
      woken.then(() => "woken"),
    ];
    if (due !== undefined) one.push(this.#options.ports.wait(due, done.signal).then(() => "noted"));
    try {
      return await Promise.race(one);
    } finally {
      done.abort();
    }
  }

  async #push(): Promise<void> {
    await this.#exchange.push((left) => {
      if (left > 0) this.#set({ at: { code: "sending", left }, waiting: left + this.#exchange.held.length });
    });
    const { held } = this.#exchange;
    const agreed = this.#options.ports.clock();
    this.#set({ at: { code: "at rest" }, waiting: held.length, held, agreed });
  }

  async #tell(trouble: Trouble): Promise<void> {
    const before = this.#snapshot.at;
    const since = before.code === "offline" ? before.since : this.#options.ports.clock();
    const lost = trouble.code === "offline" || trouble.code === "slow down";
    const waiting = await this.#options.outbox.waiting().catch(() => undefined);
    this.#set({
      at: lost ? { code: "offline", since } : trouble,
      ...(waiting ? { waiting: waiting.lines.length + waiting.erasures.length } : {}),
      held: this.#exchange.held,
    });
  }

  /** Waits before the next try: longer each time, never all devices at the same moment, never sooner than asked. */
  async #pause(failures: number, trouble: Trouble | undefined): Promise<void> {
    const { ports } = this.#options;
    const { signal } = this.#stop;
    const asked = trouble && "after" in trouble ? (trouble.after ?? 0) : 0;
    if (asked > 0) await ports.wait(asked, signal);
    if (signal.aborted) return;
    this.#woken.reset();
    const done = new AbortController();
    signal.addEventListener("abort", () => done.abort(), { signal: done.signal });
    const woken = this.#woken.rung(done.signal);
    if (trouble?.code === "wrong link") await woken;
    else await Promise.race([ports.wait(this.#longer(failures, trouble), done.signal), woken]);
    done.abort();
  }

  #longer(failures: number, trouble: Trouble | undefined): number {
    const chance = (this.#options.ports.random(1)[0] ?? 0) / 256;
    const first = trouble?.code === "refused" ? 30 * firstWait : firstWait;
    return Math.min(longestWait, first * 2 ** Math.min(failures, 16)) * (0.5 + chance / 2);
  }

  #set(change: Partial<SyncSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    if (this.#leads) this.#options.channel?.postMessage({ say: "sync", snapshot: this.#snapshot });
    for (const listener of this.#listeners) listener();
  }

  #hear(data: unknown): void {
    const { say, snapshot } = (data ?? {}) as { say?: unknown; snapshot?: SyncSnapshot };
    if (this.#leads) {
      if (say === "how is it") this.#set({});
      if (say === "wake") this.#woken.ring();
    } else if (say === "sync" && snapshot) this.#set(snapshot);
  }
}

type First = "items" | "noted" | "woken";

/** Its failure is heard by whoever waits for it, or by nobody when the stream is given up. */
function ask(stream: AsyncGenerator<readonly unknown[]>) {
  const next = stream.next();
  next.catch(() => {});
  return next;
}

/** Rings for all who wait; rung while nobody waited, it is heard by the next. */
class Bell {
  #rung = false;
  readonly #waiting = new Set<() => void>();

  ring(): void {
    this.#rung = true;
    for (const one of this.#waiting) one();
    this.#waiting.clear();
  }

  reset(): void {
    this.#rung = false;
  }

  /** Resolves when it rings, or when the signal says that nobody waits any more. */
  rung(signal: AbortSignal): Promise<void> {
    if (this.#rung || signal.aborted) return Promise.resolve();
    return new Promise((done) => {
      this.#waiting.add(done);
      signal.addEventListener("abort", () => {
        this.#waiting.delete(done);
        done();
      });
    });
  }
}
