import { type Copies, type CopyDevice, openCopies } from "./copy.ts";
import { openStore } from "./device.ts";
import { type Drafts, openDrafts } from "./drafts.ts";
import { type Linked, openLinked } from "./linked.ts";
import { type Notebook, openNotebook } from "./notebook.ts";
import { nameOf } from "./refusal.ts";
import { openSpare, type Spare, type SpareFile } from "./spare.ts";
import type { CopyFile, Store } from "./store.ts";

/** The journal on this device with all that belongs to it. */
export interface Here {
  readonly notebook: Notebook;
  readonly drafts: Drafts;
  readonly copies: Copies;
  /** The keeper this journal is linked to, if it is. */
  readonly linked: Linked;
  /** The second copy on this device, where the browser has room for one; `restored` says what it brought back. */
  readonly spare?: Spare;
  close(): void;
}

export interface HereOptions {
  /** The database's name; "twoway" unless told. */
  readonly name?: string;
  /** Another store than the device's, for sample people; it neither hears of other tabs nor touches the device. */
  readonly store?: Store;
}

/** Opens the journal of this browser, wired to its clock, its chance, its other tabs and its files. @throws Refused */
export async function openHere(options: HereOptions = {}): Promise<Here> {
  const name = options.name ?? "twoway";
  const store = options.store ?? (await openStore({ name }));
  const clock = () => Date.now();
  const shared = store.place === "device" && typeof BroadcastChannel !== "undefined";
  const notebook = await openNotebook({
    store,
    clock,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    ...(shared ? { channel: new BroadcastChannel(name) } : {}),
  });
  const device = browserDevice(name);
  // Before anything else is written: an emptied database is filled again first.
  const file = store.place === "device" ? await spareFile(`${name}.jsonl`) : undefined;
  const alone = device.alone ? { alone: device.alone } : {};
  const spare = file ? await openSpare({ notebook, file, ...alone }) : undefined;
  const mirror = store.place === "device" ? localMirror() : undefined;
  const drafts = await openDrafts({ store, clock, name, ...(mirror ? { mirror } : {}) });
  const copies = await openCopies({ notebook, store, clock, device });
  const linked = await openLinked({ notebook, store, clock });
  const stop = whenBack(() => {
    void notebook.catchUp();
    // Trouble with the store stands in the notebook's snapshot already.
    drafts.refresh().catch(() => {});
  });
  const stopSaving = spare ? saveBehind(notebook, spare) : () => {};
  return {
    notebook,
    drafts,
    copies,
    linked,
    ...(spare ? { spare } : {}),
    close() {
      stop();
      stopSaving();
      notebook.close();
    },
  };
}

/** Calls back when the page is looked at again: shown, focused, or brought back by the back button. */
export function whenBack(back: () => void): () => void {
  const shown = () => {
    if (document.visibilityState === "visible") back();
  };
  document.addEventListener("visibilitychange", shown);
  window.addEventListener("focus", shown);
  window.addEventListener("pageshow", shown);
  return () => {
    document.removeEventListener("visibilitychange", shown);
    window.removeEventListener("focus", shown);
    window.removeEventListener("pageshow", shown);
  };
}

/** How long the journal rests before its spare copy is written, in milliseconds. */
const rest = 3000;

/** Writes the spare copy when nothing was noted for a while, and when the page is put away. */
function saveBehind(notebook: Notebook, spare: Spare): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    void spare.save();
  };
  const hidden = () => {
    if (document.visibilityState === "hidden" && timer !== undefined) save();
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(save, rest);
  };
  // The page before this one may have gone before it had written everything.
  if (notebook.extent.lines > 0) later();
  const unsubscribe = notebook.onWritten(later);
  document.addEventListener("visibilitychange", hidden);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", hidden);
  };
}

/** A file in the origin's private file system; nothing where the browser has none that a page can write. */
async function spareFile(name: string): Promise<SpareFile | undefined> {
  try {
    if (!("createWritable" in FileSystemFileHandle.prototype)) return undefined;
    const folder = await navigator.storage.getDirectory();
    return {
      read: async () => {
        const handle = await folder.getFileHandle(name).catch(unlessMissing);
        return handle && (await (await handle.getFile()).text());
      },
      write: async (text) => {
        const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await writable.write(text);
        await writable.close();
      },
      remove: async () => {
        await folder.removeEntry(name).catch(unlessMissing);
      },
    };
  } catch {
    return undefined;
  }
}

function unlessMissing(error: unknown): undefined {
  if (nameOf(error) !== "NotFoundError") throw error;
}

/** What this browser can do. */
export function browserDevice(name: string): CopyDevice {
  const { storage, locks } = navigator;
  const pick = (window as unknown as { showSaveFilePicker?: Pick }).showSaveFilePicker;
  return {
    download,
    ...(pick
      ? { pick: (suggestedName: string) => pick.call(window, { suggestedName, id: "twoway", types }) }
      : {}),
    ...(storage?.persist ? { persist: () => storage.persist(), persisted: () => storage.persisted() } : {}),
    ...(storage?.estimate ? { estimate: () => storage.estimate() } : {}),
    ...(locks ? { alone: (work) => locks.request(`${name} copy`, work) } : {}),
  };
}

type Pick = (options: {
  suggestedName: string;
  id: string;
  types: readonly { accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<CopyFile>;

const types = [{ accept: { "application/jsonl": [".jsonl"] } }];

/** Safari reads the address after the click has returned, so it is given up later. */
const downloadTime = 60_000;

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/jsonl" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), downloadTime);
}

/** Reading `localStorage` alone throws where it is forbidden. */
function localMirror(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
