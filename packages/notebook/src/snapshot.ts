import type { State } from "@twoway/model";
import type { NotebookRefusal } from "./refusal.ts";
import type { Store } from "./store.ts";
import type { Channel } from "./tabs.ts";

export interface NotebookOptions {
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** So many bytes of chance, fit for ids. */
  readonly random: (bytes: number) => Uint8Array;
  /** The zone in which `at` is written, as "Europe/Berlin"; the device's own unless told. */
  readonly zone?: string;
  /** To other tabs on the same store. */
  readonly channel?: Channel;
}

/** What a page sees; a new object whenever something changed. */
export interface Snapshot {
  readonly state: State;
  /** How many entries are shown and not yet on the disk. */
  readonly writing: number;
  /** Why the last writing failed, until one succeeds; or why the store is gone, for good. */
  readonly refusal?: NotebookRefusal;
}
