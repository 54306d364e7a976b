import type { View } from "@twoway/advice";
import { useMemo } from "react";
import { useView } from "../../view.ts";

/**
 * The view, anew only when something was noted: no verdict depends on the minute, and many prospects with many
 * standards take a while to weigh.
 */
export function useStillView(): View {
  const view = useView();
  const { state, library, assumptions } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the minute is left out on purpose
  return useMemo(() => view, [state, library, assumptions]);
}
