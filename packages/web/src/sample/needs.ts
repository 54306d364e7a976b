import type { Body, EntryId } from "@twoway/model";
import type { Telling } from "./telling.ts";

type Need = Body<"need.stated">;
type Stated = Pick<Need, "name" | "core" | "strengths"> & Partial<Pick<Need, "level" | "able" | "because">>;

/** What they need, as far as it was said, against what Mara can do. */
export function needs(t: Telling, prospect: EntryId, ...stated: readonly Stated[]): void {
  for (const one of stated) t.note({ type: "need.stated", prospect, stories: [], because: [], ...one });
}
