import { type AdvertClaim, isDismissed, readDocument, type View } from "@twoway/advice";
import { about, type EntryOf } from "@twoway/model";

/** A claim of an advert, with the observation it became. */
export interface Claimed {
  readonly start: number;
  readonly end: number;
  readonly claim: AdvertClaim;
  /** The evidence in the journal, where it counts. */
  readonly noted?: EntryOf<"observation.noted">;
}

/** What an advert claims, without what was called wrong. */
export function claimedIn(view: View, document: EntryOf<"document.added">): readonly Claimed[] {
  const { observations } = about(view.state, document.prospect);
  return readDocument(view, document)
    .claims.filter((claim) => !isDismissed(view, document.id, claim))
    .map((claim) => {
      const noted = observations.find(
        (one) =>
          one.document === document.id && one.standard === claim.mine && one.span?.start === claim.start,
      );
      return { start: claim.start, end: claim.end, claim, ...(claim.mine && noted ? { noted } : {}) };
    });
}
