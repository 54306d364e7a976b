import type { Entry } from "@twoway/model";
import { type Noting, Refused } from "@twoway/notebook";
import { useCallback, useState } from "react";
import { useSay } from "../../language.tsx";
import { refusalWords } from "../../refusals.ts";
import { useNotebook } from "../../session.tsx";

/** What is said, politely and out of sight, after a tap; seen only where something could not be kept. */
export interface QuietStatus {
  readonly words: string;
  readonly failed: boolean;
}

/** Notes entries without the quiet line: nothing may move on a page that others can see. */
export function useQuiet() {
  const notebook = useNotebook();
  const say = useSay();
  const [status, setStatus] = useState<QuietStatus>({ words: "", failed: false });
  const note = useCallback(
    async (notings: readonly Noting[]): Promise<readonly Entry[] | undefined> => {
      const [first, ...rest] = notings;
      if (!first) return [];
      try {
        const entries = await notebook.note(first, ...rest);
        const back = entries.every(({ type }) => type === "entry.retracted");
        setStatus({ words: say(back ? "live.status-back" : "live.status-noted"), failed: false });
        return entries;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        setStatus({ words: say("live.not-kept", { why: refusalWords(error.refusal, say) }), failed: true });
        return undefined;
      }
    },
    [notebook, say],
  );
  return { note, status };
}
