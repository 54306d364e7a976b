import type { EntryId } from "@twoway/model";
import type { Notebook } from "./notebook.ts";
import { asLine } from "./noting.ts";
import type { Cursor, KeptLink, Meta, News, RawLine, RefusedItem, Store, Waiting } from "./store.ts";

export interface LinkedOptions {
  readonly notebook: Notebook;
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Reads how the journal is linked. @throws Refused */
export async function openLinked(options: LinkedOptions): Promise<Linked> {
  const linked = new Linked(options);
  await linked.refresh();
  return linked;
}

/** What a journal on this device shares with one keeper: what waits, how far it was read, what came. */
export interface LinkOutbox {
  waiting(): Promise<Waiting>;
  sent(done: { lines?: readonly EntryId[]; erasures?: readonly EntryId[] }): Promise<void>;
  cursor(): Promise<Cursor | undefined>;
  /** Those of these entries that are on this device. */
  holding(ids: readonly EntryId[]): readonly EntryId[];
  receive(news: News): Promise<void>;
  queueAll(): Promise<void>;
  /** Calls back when something may wait that did not before, whichever tab noted it. */
  onWaiting(listener: () => void): () => void;
}

/** The link of this device's journal to a keeper: the one place that sets it and knows it. */
export class Linked {
  readonly #options: LinkedOptions;
  readonly #listeners = new Set<() => void>();
  #link: KeptLink | undefined;
  #move: Meta["move"] | undefined;

  /** Use `openLinked`. */
  constructor(options: LinkedOptions) {
    this.#options = options;
    options.notebook.onHeard(({ say }) => {
      // Trouble with the store stands in the notebook's snapshot.
      if (say === "linked") this.refresh().catch(() => {});
    });
  }

  /** The link now; the same object until it changes. Bound, so that it can be handed on as it is. */
  readonly getSnapshot = (): KeptLink | undefined => this.#link;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A move to a new link that has begun and not ended: to be gone on with. */
  get moving(): Meta["move"] | undefined {
    return this.#move;
  }

  /**
   * Links the journal: all its lines wait for this keeper from now on, and what it has will be read from the start.
   * Another link than the one before lets go of that one; nothing is deleted by this. The host's word goes along to
   * another link at the same keeper. @throws Refused
   */
  link(link: KeptLink): Promise<void> {
    const before = this.#link;
    const invite = link.invite ?? (before?.keeper === link.keeper ? before.invite : undefined);
    return this.#change(() => this.#options.store.link(invite === undefined ? link : { ...link, invite }));
  }

  /** Lets the keeper go; what is here stays. @throws Refused */
  unlink(): Promise<void> {
    return this.#change(() => this.#options.store.link(undefined));
  }

  /** Remembers that the person has the link elsewhere: from now on the journal counts as kept. @throws Refused */
  async confirm(): Promise<void> {
    const link = this.#link;
    if (link) await this.link({ ...link, confirmed: this.#options.clock() });
  }

  /** Remembers a move that begins, or that it has ended. @throws Refused */
  rememberMove(move: Meta["move"] | undefined): Promise<void> {
    return this.#change(() => this.#options.store.remember("move", move));
  }

  /** What came from the keeper and was not taken, the latest 1,000 of it. @throws Refused */
  async refusedItems(): Promise<readonly RefusedItem[]> {
    return (await this.#options.store.recall("refusedItems")) ?? [];
  }

  /** Every line that holds. */
  lines(): readonly RawLine[] {
    return this.#options.notebook.lines.map(({ id, raw }) => ({ id, raw }));
  }

  /** Takes lines in as if from a file: what is new waits for the keeper, what was erased stays erased. @throws Refused */
  async takeLines(lines: readonly RawLine[]): Promise<void> {
    await this.#options.notebook.take({ new: lines.map(asLine), clashes: [] });
  }

  /** What this journal shares with its keeper. Refuses "other link" once it is linked otherwise. */
  outbox(journal: EntryId): LinkOutbox {
    const { notebook, store } = this.#options;
    return {
      waiting: () => store.waiting(),
      sent: (done) => store.sent(journal, done),
      cursor: () => store.recall("cursor"),
      holding: (ids) => ids.filter((id) => notebook.has(id)),
      receive: async (news) => void (await notebook.receive(journal, news)),
      queueAll: () => store.queueAll(journal),
      onWaiting: (listener) => {
        const stops = [notebook.onWritten(listener), notebook.onHeard(listener)];
        return () => {
          for (const stop of stops) stop();
        };
      },
    };
  }

  /** Reads the link again, as another tab may have set it. @throws Refused */
  async refresh(): Promise<void> {
    const { store } = this.#options;
    [this.#link, this.#move] = await Promise.all([store.recall("link"), store.recall("move")]);
    for (const listener of this.#listeners) listener();
  }

  async #change(change: () => Promise<void>): Promise<void> {
    await change();
    this.#options.notebook.tellLinked();
    await this.refresh();
  }
}
