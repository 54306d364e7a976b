import { EntryId } from "@twoway/model";

/** What two tabs on one journal say to each other; a BroadcastChannel is one. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  close(): void;
}

/**
 * What is said: these entries are on the disk, some of them beside another content; these were erased for good;
 * the journal was linked or unlinked; or all is deleted for good.
 */
export type Message =
  | { readonly say: "noted"; readonly ids: readonly EntryId[]; readonly clashes: number }
  | { readonly say: "blanked"; readonly ids: readonly EntryId[] }
  | { readonly say: "linked" }
  | { readonly say: "erased" };

/** What another tab said. It may run another version, so nothing is trusted to have its shape. */
export function heard(data: unknown): Message | undefined {
  const { say, ids, clashes } = (data ?? {}) as { say?: unknown; ids?: unknown; clashes?: unknown };
  if (say === "erased" || say === "linked") return { say };
  if ((say !== "noted" && say !== "blanked") || !Array.isArray(ids)) return undefined;
  const understood = ids.filter((id): id is EntryId => EntryId.safeParse(id).success);
  if (say === "blanked") return { say, ids: understood };
  return { say, ids: understood, clashes: typeof clashes === "number" ? clashes : 1 };
}
