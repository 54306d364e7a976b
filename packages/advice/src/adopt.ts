import type { Draft, EntryId, Level } from "@twoway/model";
import type { View } from "./types.ts";

/** How a standard is taken: as a must or a want, with what is just acceptable and what one would love. */
export interface Adoption {
  readonly kind: "must" | "want";
  readonly floor?: Level;
  readonly ideal?: Level;
  /** The prospect after whose meeting it was taken. */
  readonly after?: EntryId;
}

/**
 * Takes a standard of the catalogue: a copy of its words, prior and floor, so that a later catalogue changes nothing.
 * @throws RangeError when the catalogue has no such standard
 */
export function adopt(
  { library }: View,
  id: string,
  { kind, floor, ideal, after }: Adoption,
): Draft & { type: "standard.set" } {
  const standard = library.standards.get(id);
  if (!standard) throw new RangeError(`the catalogue has no standard ${id}`);
  const least = floor ?? standard.floor;
  const best = ideal ?? standard.ideal;
  return {
    type: "standard.set",
    from: id,
    about: standard.about,
    name: standard.name,
    anchors: [...standard.anchors],
    kind,
    floor: least,
    ideal: best < least ? least : best,
    prior: [...standard.prior],
    ...(after === undefined ? {} : { after }),
  };
}
