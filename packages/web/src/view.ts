import type { View } from "@twoway/advice";
import { generalEstimates } from "@twoway/engine";
import type { Library } from "@twoway/library";
import { useMemo } from "react";
import { libraryIn } from "./content.ts";
import { useSpeech } from "./language.tsx";
import { useJournal, useNow } from "./session.tsx";

/** What every advice is asked with: what is recorded, the content, the judged numbers, the time. */
export function useView(): View {
  const state = useJournal();
  const now = useNow();
  const library = useLibrary();
  return useMemo(() => ({ state, library, assumptions: generalEstimates, now }), [state, library, now]);
}

/** The content in the language on screen. */
export function useLibrary(): Library {
  return libraryIn(useSpeech().language);
}
