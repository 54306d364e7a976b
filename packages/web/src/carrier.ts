import type { Sync, SyncSnapshot } from "@twoway/carry";
import { type Here, type KeptLink, whenBack } from "@twoway/notebook";

/** A journal that is linked to a keeper, and how things stand between the two. */
export interface Carrying {
  readonly link: KeptLink;
  /** Missing until what carries it is loaded. */
  readonly sync?: SyncSnapshot;
}

/**
 * Keeps this device's journal and its keeper the same while the app is open. What does it is fetched only where there
 * is a link; without one, this is all there is of it.
 */
export class Carrier {
  readonly #here: Here;
  readonly #listeners = new Set<() => void>();
  #now: Carrying | undefined;
  #sync: Sync | undefined;
  /** Which link is being followed; what belongs to an earlier one is dropped. */
  #turn = 0;

  constructor(here: Here) {
    this.#here = here;
    here.linked.subscribe(() => this.#follow());
    here.notebook.subscribe(() => {
      if (here.notebook.gone && this.#now) this.#leave(undefined);
    });
    addEventListener("online", this.wake);
    whenBack(this.wake);
    this.#follow();
  }

  /** The same object until something changes; nothing where there is no link. */
  readonly getSnapshot = (): Carrying | undefined => this.#now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tries again now. */
  readonly wake = (): void => {
    if (this.#sync) this.#sync.wake();
    else if (this.#now) void this.#begin(this.#now.link, this.#turn);
  };

  #follow(): void {
    const link = this.#here.linked.getSnapshot();
    if (link && this.#now && sameKeys(link, this.#now.link)) {
      this.#set({ ...this.#now, link });
      return;
    }
    this.#leave(link);
    if (link) void this.#begin(link, this.#turn);
  }

  async #begin(link: KeptLink, turn: number): Promise<void> {
    // A build that cannot be fetched just now is tried again when the page is looked at again.
    const running = await import("./devices/run.ts").catch(() => undefined);
    if (!running || turn !== this.#turn || this.#sync) return;
    const sync = running.run(this.#here, link);
    this.#sync = sync;
    const show = () => {
      if (turn === this.#turn && this.#now) this.#set({ link: this.#now.link, sync: sync.getSnapshot() });
    };
    sync.subscribe(show);
    show();
  }

  #leave(link: KeptLink | undefined): void {
    this.#turn += 1;
    void this.#sync?.stop();
    this.#sync = undefined;
    this.#set(link && { link });
  }

  #set(now: Carrying | undefined): void {
    this.#now = now;
    for (const listener of this.#listeners) listener();
  }
}

function sameKeys(one: KeptLink, other: KeptLink): boolean {
  return one.journal === other.journal && one.secret === other.secret && one.keeper === other.keeper;
}
