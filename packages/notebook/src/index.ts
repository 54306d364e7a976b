/** @twoway/notebook: keeping the journal on a device. Store, notebook, drafts, copies. */
export { browserDevice, type Here, type HereOptions, openHere, whenBack } from "./browser.ts";
export {
  Copies,
  type CopiesOptions,
  type CopyDevice,
  type CopyRefusal,
  type Kept,
  openCopies,
  type Saved,
} from "./copy.ts";
export { openStore, type StoreOptions } from "./device.ts";
export { Drafts, type DraftsOptions, type Mirror, openDrafts } from "./drafts.ts";
export type { Preview } from "./file.ts";
export { Linked, type LinkedOptions, type LinkOutbox, openLinked } from "./linked.ts";
export { memoryStore } from "./memory.ts";
export { localDay, localMoment } from "./moment.ts";
export { Notebook, openNotebook } from "./notebook.ts";
export type { Noting } from "./noting.ts";
export { type NotebookRefusal, Refused } from "./refusal.ts";
export type { NotebookOptions, Snapshot } from "./snapshot.ts";
export { openSpare, Spare, type SpareFile, type SpareOptions } from "./spare.ts";
export type {
  Appended,
  CopyFile,
  CopyMade,
  Cursor,
  KeptLink,
  Known,
  Meta,
  News,
  RawLine,
  RefusedItem,
  Store,
  Unfinished,
  Waiting,
} from "./store.ts";
export type { Channel } from "./tabs.ts";
