import type { Library } from "@twoway/library";
import { shiftConcerns, speaksOfShifts, wordedForShifts } from "@twoway/library/asking";
import { about, type EntryId } from "@twoway/model";
import { remembered } from "./memo.ts";
import type { View } from "./types.ts";

/**
 * The view one plans with at a prospect: where its advert, or what one typed of it, speaks of work in shifts, the
 * questions are worded for a line, a ward or a counter, and what stands in for standards of one's own is what people
 * who work in shifts ask first.
 */
export function inItsTrade(view: View, prospect: EntryId): View {
  return worksInShifts(view, prospect) ? onShifts(view, undefined) : view;
}

const worksInShifts = remembered(({ state }, prospect: EntryId): boolean => {
  const { organisation = "", role = "" } = state.prospects.find(({ id }) => id === prospect)?.now ?? {};
  const adverts = about(state, prospect).documents.filter(({ kind }) => kind === "advert");
  return [organisation, role, ...adverts.map(({ text }) => text)].some(speaksOfShifts);
});

const onShifts = remembered(
  (view, _: undefined): View => ({ ...view, library: libraryOnShifts(view.library) }),
);

const known = new WeakMap<Library, Library>();

function libraryOnShifts(library: Library): Library {
  const found = known.get(library) ?? {
    ...library,
    defaultConcerns: shiftConcerns,
    questions: wordedForShifts(library.questions),
  };
  known.set(library, found);
  return found;
}
