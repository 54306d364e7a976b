import type { EntryId } from "@twoway/model";
import { useCallback } from "react";
import { useKeptDraft } from "../../drafts.ts";

/** Musts made here that were not yet asked about: each is asked once, on the device where it was made. */
export function useToAsk(): {
  readonly ids: readonly EntryId[];
  readonly ask: (ids: readonly EntryId[]) => void;
  readonly done: (id: EntryId) => void;
} {
  const [ids, setIds] = useKeptDraft<readonly EntryId[]>("standards:to-ask", []);
  const ask = useCallback(
    (more: readonly EntryId[]) => setIds([...new Set([...ids, ...more])]),
    [ids, setIds],
  );
  const done = useCallback((id: EntryId) => setIds(ids.filter((one) => one !== id)), [ids, setIds]);
  return { ids, ask, done };
}
