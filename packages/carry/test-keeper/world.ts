import { type EntryId, nextId } from "@twoway/model";
import {
  type Linked,
  memoryStore,
  type Notebook,
  openLinked,
  openNotebook,
  type Store,
} from "../../notebook/src/index.ts";
import { type KeeperLink, type Ports, type Sync, startSync } from "../src/index.ts";
import { PretendKeeper } from "./keeper.ts";

const start = 1_764_150_000_000; // 2025-11-26T09:40:00Z

/** A world with a clock of its own: time passes only when there is nothing else to do. */
export class World {
  now = start;
  readonly clock = (): number => this.now;
  readonly keeper = new PretendKeeper(this.clock);
  readonly #timers: { at: number; done: () => void }[] = [];
  #seed = 0;

  readonly random = (bytes: number): Uint8Array => {
    this.#seed += 1;
    return Uint8Array.from(
      { length: bytes },
      (_, n) => (this.#seed * (n + 7) * 31 + (this.#seed >> 3)) % 256,
    );
  };

  readonly wait = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((done) => {
      if (signal.aborted) return done();
      const timer = { at: this.now + ms, done };
      this.#timers.push(timer);
      signal.addEventListener("abort", () => {
        this.#timers.splice(0, this.#timers.length, ...this.#timers.filter((one) => one !== timer));
        done();
      });
    });

  /** Lets everything happen that needs no time. */
  async calm(turns = 25): Promise<void> {
    for (let turn = 0; turn < turns; turn++) await new Promise((done) => setImmediate(done));
  }

  /** Lets time pass until something is so. */
  async until(so: () => boolean | Promise<boolean>, steps = 400): Promise<void> {
    for (let step = 0; step < steps; step++) {
      await this.calm();
      if (await so()) return;
      const next = [...this.#timers].sort((a, b) => a.at - b.at)[0];
      if (!next) continue;
      this.now = Math.max(this.now, next.at);
      this.#timers.splice(this.#timers.indexOf(next), 1);
      next.done();
    }
    throw new Error("it never came to be so");
  }

  /** Lets so much time pass, in milliseconds. */
  pass(ms: number): Promise<void> {
    const end = this.now + ms;
    void this.wait(ms, new AbortController().signal);
    return this.until(() => this.now >= end);
  }

  id(at = this.now): EntryId {
    return nextId(at, this.random(10));
  }
}

/** One browser: a notebook, its link, and the sync that can be stopped and begun again like a page. */
export class Device {
  readonly store: Store;
  readonly notebook: Notebook;
  readonly linked: Linked;
  readonly ports: Ports;
  readonly world: World;
  online = true;
  sync: Sync | undefined;

  private constructor(world: World, store: Store, notebook: Notebook, linked: Linked) {
    this.world = world;
    this.store = store;
    this.notebook = notebook;
    this.linked = linked;
    this.ports = {
      fetch: (url, init) =>
        this.online ? world.keeper.fetch(url, init) : Promise.reject(new TypeError("network")),
      clock: () => world.now,
      random: world.random,
      wait: world.wait,
      alone: (_, signal, work) => (signal.aborted ? Promise.resolve() : work()),
    };
  }

  static async open(world: World, store: Store = memoryStore()): Promise<Device> {
    const clock = () => world.now;
    const notebook = await openNotebook({ store, clock, random: world.random, zone: "Europe/Berlin" });
    return new Device(world, store, notebook, await openLinked({ notebook, store, clock }));
  }

  /** Links it, where a link is given, and begins to sync. */
  async begin(link?: KeeperLink): Promise<this> {
    if (link) await this.linked.link(link);
    const now = this.linked.getSnapshot();
    if (!now) throw new Error("not linked");
    this.sync = startSync({ link: now, outbox: this.linked.outbox(now.journal), ports: this.ports });
    return this;
  }

  async end(): Promise<void> {
    await this.sync?.stop();
    this.sync = undefined;
  }

  note(organisation: string) {
    return this.notebook.note({ type: "prospect.set", organisation, role: "Nurse", tags: [] });
  }

  get names(): string[] {
    return this.notebook.state.prospects.map(({ now }) => now.organisation).sort();
  }

  get at(): string {
    return this.sync?.getSnapshot().at.code ?? "stopped";
  }

  async waits(): Promise<number> {
    const { lines, erasures } = await this.store.waiting();
    return lines.length + erasures.length;
  }
}
