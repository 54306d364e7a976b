/** @twoway/notebook: keeping the journal on a device. Store, notebook, drafts, copies. */
export { openStore, type StoreOptions } from "./device.ts";
export type { Preview } from "./file.ts";
export { memoryStore } from "./memory.ts";
export { localDay, localMoment } from "./moment.ts";
export {
  type Channel,
  Notebook,
  type NotebookOptions,
  type Noting,
  openNotebook,
  type Snapshot,
} from "./notebook.ts";
export { type NotebookRefusal, Refused } from "./refusal.ts";
export type { Appended, CopyMade, Known, Meta, RawLine, Store, Unfinished } from "./store.ts";
