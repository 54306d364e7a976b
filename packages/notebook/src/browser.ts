import { type Copies, type CopyDevice, openCopies } from "./copy.ts";
import { openStore } from "./device.ts";
import { type Drafts, openDrafts } from "./drafts.ts";
import { type Notebook, openNotebook } from "./notebook.ts";
import type { CopyFile, Store } from "./store.ts";

/** The journal on this device with all that belongs to it. */
export interface Here {
  readonly notebook: Notebook;
  readonly drafts: Drafts;
  readonly copies: Copies;
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
  const mirror = store.place === "device" ? localMirror() : undefined;
  const drafts = await openDrafts({ store, clock, name, ...(mirror ? { mirror } : {}) });
  const copies = await openCopies({ notebook, store, clock, device: browserDevice(name) });
  const stop = whenBack(() => {
    void notebook.catchUp();
    // Trouble with the store stands in the notebook's snapshot already.
    drafts.refresh().catch(() => {});
  });
  return {
    notebook,
    drafts,
    copies,
    close() {
      stop();
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
