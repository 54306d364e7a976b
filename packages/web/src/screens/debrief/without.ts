import type { View } from "@twoway/advice";
import { about, type EntryId } from "@twoway/model";

/** The same view as if one meeting had told nothing. */
export function without(view: View, prospect: EntryId, interview: EntryId): View {
  const all = about(view.state, prospect);
  const elsewhere = (one: { readonly interview?: EntryId | undefined }) => one.interview !== interview;
  const byProspect = new Map(view.state.byProspect).set(prospect, {
    ...all,
    observations: all.observations.filter(elsewhere),
    cues: all.cues.filter(elsewhere),
  });
  return { ...view, state: { ...view.state, byProspect } };
}
