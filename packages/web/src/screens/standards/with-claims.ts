import { claimsToNote, live, type View } from "@twoway/advice";
import type { Entry, EntryId } from "@twoway/model";
import type { Noting } from "@twoway/notebook";
import { useCallback } from "react";
import { useSay } from "../../language.tsx";
import { useAct, useNotice, useSession } from "../../session.tsx";
import { useView } from "../../view.ts";

/**
 * Notes entries and then what the adverts kept so far say about them, as evidence. One undo takes all of it back.
 * @param of the prospects whose adverts are read; all that are live unless told
 */
export function useActWithClaims(): (
  notings: readonly Noting[],
  words?: string,
  of?: readonly EntryId[],
) => Promise<readonly Entry[] | undefined> {
  const act = useAct();
  const view = useView();
  const say = useSay();
  const notify = useNotice();
  const { notebook } = useSession();
  return useCallback(
    async (notings, words, of) => {
      const noted = await act(notings, words);
      if (!noted) return undefined;
      const then: View = { ...view, state: notebook.state };
      const prospects = of ?? live(then).map(({ id }) => id);
      const claims = prospects.flatMap((prospect) => claimsToNote(then, prospect));
      if (claims.length === 0) return noted;
      const said = await act(claims, words);
      if (!said) return noted;
      const undo = async () => {
        await notebook.undo([...noted, ...said]);
        notify({ words: say("shell.undone") });
      };
      notify({ words: words ?? say("shell.noted"), undo });
      return [...noted, ...said];
    },
    [act, view, say, notify, notebook],
  );
}
