import type { View } from "@twoway/advice";
import { about, type EntryId } from "@twoway/model";

/** Whether there is an offer, or was one when it ended: then there is something to accept. */
export function isOffered({ state }: View, prospect: EntryId): boolean {
  const open = about(state, prospect).moves.filter(({ stage }) => stage !== "ended");
  return open.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).at(-1)?.stage === "offer";
}
