import { claimsToNote, live } from "@twoway/advice";
import { generalEstimates } from "@twoway/engine";
import { english } from "@twoway/library";
import type { Draft, Entry, State } from "@twoway/model";

/**
 * What adverts say about standards just taken, and what an advert just kept says about one's standards: noted as
 * evidence with the act that brought it.
 */
export function claimsThatFollow(state: State, entries: readonly Entry[]): readonly Draft[] {
  const view = { state, library: english, assumptions: generalEstimates, now: entries[0]?.at ?? "" };
  const fresh = new Set<string>(entries.map(({ id }) => id));
  const prospects = new Set(live(view).map(({ id }) => id));
  for (const entry of entries) if (entry.type === "document.added") prospects.add(entry.prospect);
  return [...prospects]
    .flatMap((prospect) => claimsToNote(view, prospect))
    .filter(
      (draft) =>
        draft.type === "observation.noted" &&
        (fresh.has(draft.standard ?? "") || fresh.has(draft.document ?? "")),
    );
}
