import { asRefused, type NotebookRefusal } from "./refusal.ts";
import type { Store } from "./store.ts";

/** The part of `localStorage` that is used here. */
export type Mirror = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export interface DraftsOptions {
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Written at once with every change, should the page die before the store is asked. */
  readonly mirror?: Mirror;
  /** Before the keys in the mirror; "twoway" unless told. */
  readonly name?: string;
  /** Told when a draft could not be written; it is tried again with the next change. */
  readonly onRefused?: (refusal: NotebookRefusal) => void;
}

/**
 * The store remembers for so long that a draft was cleared. A browser writes the mirror to its disk seconds late, so
 * that after its death the mirror may hold words which became an entry meanwhile: the later clearing has to win.
 */
const clearedFor = 24 * 60 * 60 * 1000;

/** Longer drafts are not mirrored: the mirror holds little, and writing it keeps the page waiting. */
const longestMirrored = 100_000;

/** Reads every draft; of the store's and the mirror's the newest is taken. @throws Refused */
export async function openDrafts(options: DraftsOptions): Promise<Drafts> {
  const drafts = new Drafts(options);
  await drafts.refresh();
  return drafts;
}

/**
 * What was begun and not yet noted, by key: text, or whatever JSON carries. Reading is at once, for a form's first
 * paint; writing starts with every change. One transaction is under way at a time, and what is typed meanwhile goes
 * together into the next. So the death of a page costs nothing, that of the whole browser the last keys at most.
 */
export class Drafts {
  readonly #options: DraftsOptions;
  readonly #now = new Map<string, Stamped>();
  #pending = new Map<string, Stamped>();
  #running: Promise<void> | undefined;
  #refusal: NotebookRefusal | undefined;
  #gone: NotebookRefusal["code"] | undefined;

  /** Use `openDrafts`. */
  constructor(options: DraftsOptions) {
    this.#options = options;
    options.store.onGone((refusal) => {
      this.#gone = refusal.code;
      if (refusal.code === "erased") this.#forget();
    });
  }

  /** The draft under a key, the newest there is. */
  get<T = unknown>(key: string): T | undefined {
    return this.#now.get(key)?.value as T | undefined;
  }

  /** Keeps a draft. Nothing to wait for: whether it could be written is told by `onRefused` and `settled`. */
  set(key: string, value: unknown): void {
    this.#change(key, value);
  }

  /** Forgets a draft: after its entry's promise was kept, or when the person drops it. */
  clear(key: string): void {
    if (this.#now.get(key)?.value !== undefined) this.#change(key, undefined);
  }

  /** One draft, for a form to hold on to. */
  draft<T = unknown>(key: string): { get(): T | undefined; set(value: T): void; clear(): void } {
    return {
      get: () => this.get<T>(key),
      set: (value) => this.set(key, value),
      clear: () => this.clear(key),
    };
  }

  /** The keys under which something is kept. */
  get keys(): readonly string[] {
    return [...this.#now].flatMap(([key, { value }]) => (value === undefined ? [] : [key]));
  }

  /** Why the last writing failed, until one succeeds. */
  get refusal(): NotebookRefusal | undefined {
    return this.#refusal;
  }

  /** Reads what other tabs have typed meanwhile. @throws Refused */
  async refresh(): Promise<void> {
    if (this.#gone) return;
    await this.settled();
    const before = new Map(this.#now);
    const stored = await this.#options.store.drafts();
    const mirrored = this.#mirrored();
    for (const [key, draft] of before) {
      const elsewhere = stored.has(key) || mirrored.has(key) || this.#pending.has(key);
      if (!elsewhere && this.#now.get(key) === draft) this.#now.delete(key);
    }
    for (const [key, draft] of stored) this.#offer(key, draft);
    for (const [key, draft] of mirrored) {
      const there = stored.get(key);
      if (!this.#offer(key, draft)) continue;
      if (there || draft.value !== undefined) this.#pending.set(key, draft);
      else this.#unmirror(key);
    }
    await this.#forgetCleared(stored, mirrored);
    this.#run();
  }

  /** Removes what was cleared so long ago that no mirror can speak against it. */
  async #forgetCleared(stored: ReadonlyMap<string, Stamped>, mirrored: ReadonlyMap<string, Stamped>) {
    const before = this.#options.clock() - clearedFor;
    const old = [...stored].filter(
      ([key, { value, at }]) => value === undefined && at < before && !mirrored.has(key),
    );
    if (old.length > 0) await this.#options.store.writeDrafts(new Map(old.map(([key]) => [key, undefined])));
  }

  /** Waits until every change is written or refused. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  #change(key: string, value: unknown): void {
    // Later than the one before even where the clock was set back: the newest wins.
    const at = Math.max(this.#options.clock(), (this.#now.get(key)?.at ?? 0) + 1);
    const draft = { value, at };
    this.#now.set(key, draft);
    if (this.#gone === "erased") return;
    this.#mirror(key, draft);
    // A page that has to be loaded again finds in the mirror what the store would not take.
    if (this.#gone) return;
    this.#pending.set(key, draft);
    this.#run();
  }

  /** Takes a draft that was read, unless a newer one is known. */
  #offer(key: string, draft: Stamped): boolean {
    const known = this.#now.get(key);
    if (known && known.at >= draft.at) return false;
    this.#now.set(key, draft);
    return true;
  }

  #run(): void {
    this.#running ??= this.#write().finally(() => {
      this.#running = undefined;
    });
  }

  async #write(): Promise<void> {
    while (this.#pending.size > 0 && !this.#gone) {
      const batch = this.#pending;
      this.#pending = new Map();
      try {
        await this.#options.store.writeDrafts(
          new Map([...batch].map(([key, { value, at }]) => [key, { value, at }])),
        );
        this.#refusal = undefined;
      } catch (error) {
        this.#pending = new Map([...batch, ...this.#pending]);
        this.#refusal = asRefused(error).refusal;
        this.#options.onRefused?.(this.#refusal);
        return;
      }
      for (const [key, draft] of batch) {
        if (draft.value === undefined && this.#now.get(key) === draft) this.#unmirror(key);
      }
    }
  }

  get #prefix(): string {
    return `${this.#options.name ?? "twoway"} draft `;
  }

  /** Until the store knows of a clearing, the mirror says it, lest the draft come back. */
  #mirror(key: string, draft: Stamped): void {
    try {
      const text = JSON.stringify(draft);
      if (text.length > longestMirrored) this.#unmirror(key);
      else this.#options.mirror?.setItem(this.#prefix + key, text);
    } catch {
      // The mirror is full or forbidden, or JSON cannot carry the value: an older text must not stand in for it.
      this.#unmirror(key);
    }
  }

  #unmirror(key: string): void {
    try {
      this.#options.mirror?.removeItem(this.#prefix + key);
    } catch {
      // Forbidden: then there is nothing in it either.
    }
  }

  #mirrored(): Map<string, Stamped> {
    const found = new Map<string, Stamped>();
    for (const name of mirrorKeys(this.#options.mirror)) {
      if (!name.startsWith(this.#prefix)) continue;
      const draft = stamped(this.#options.mirror?.getItem(name) ?? "");
      if (draft) found.set(name.slice(this.#prefix.length), draft);
    }
    return found;
  }

  #forget(): void {
    this.#now.clear();
    this.#pending.clear();
    for (const name of mirrorKeys(this.#options.mirror)) {
      if (name.startsWith(this.#prefix)) this.#unmirror(name.slice(this.#prefix.length));
    }
  }
}

/** A draft and when it was typed; without a value, when it was cleared. */
interface Stamped {
  readonly value?: unknown;
  readonly at: number;
}

function stamped(text: string): Stamped | undefined {
  try {
    const draft = JSON.parse(text) as Stamped | null;
    return typeof draft?.at === "number" ? draft : undefined;
  } catch {
    return undefined;
  }
}

function mirrorKeys(mirror: Mirror | undefined): string[] {
  try {
    return Array.from({ length: mirror?.length ?? 0 }, (_, n) => mirror?.key(n) ?? "");
  } catch {
    return [];
  }
}
