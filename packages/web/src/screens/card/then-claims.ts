import { claimsToNote, type View } from "@twoway/advice";
import type { EntryId } from "@twoway/model";
import type { Noting } from "@twoway/notebook";
import { useCallback } from "react";
import { useSay } from "../../language.tsx";
import { useAct, useNotebook, useNotice } from "../../session.tsx";

/**
 * Notes something, and then what a prospect's adverts say about the standards as they are now.
 * One undo takes both back.
 */
export function useActThenClaims(view: View, prospect: EntryId) {
  const act = useAct();
  const notebook = useNotebook();
  const notify = useNotice();
  const say = useSay();
  return useCallback(
    async (notings: readonly Noting[], words = say("shell.noted")) => {
      const entries = await act(notings, words);
      if (!entries) return undefined;
      const claims = await act(claimsToNote({ ...view, state: notebook.state }, prospect), words);
      const all = [...(claims ?? []), ...entries];
      notify({
        words,
        undo: async () => {
          await notebook.undo(all);
          notify({ words: say("shell.undone") });
        },
      });
      return entries;
    },
    [act, notebook, notify, say, view, prospect],
  );
}
