import type { EntryOf } from "./entries.ts";
import type { EntryId } from "./id.ts";
import { type Thing, type ThingType, thingTypes } from "./state.ts";

/**
 * The things that entries of one type set, in the order in which they were first set.
 * @param entries every entry of the type, retracted ones too: they still say whose edit an edit is
 * @param isRetracted whether an entry was taken back
 */
export function thingsOf<T extends ThingType>(
  type: T,
  entries: ReadonlyMap<EntryId, EntryOf<T>>,
  isRetracted: (id: EntryId) => boolean,
): readonly Thing<T>[] {
  const histories = new Map<EntryId, EntryOf<T>[]>();
  for (const entry of sorted(entries.values())) {
    if (isRetracted(entry.id)) continue;
    const root = rootOf(type, entry, entries);
    const history = histories.get(root);
    if (history) history.push(entry);
    else histories.set(root, [entry]);
  }
  const things: Thing<T>[] = [];
  for (const [id, history] of histories) {
    if (!isRetracted(id)) things.push(thing(id, history));
  }
  return things.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Entries by id, earliest first. */
export function sorted<E extends { readonly id: EntryId }>(entries: Iterable<E>): E[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function thing<T extends ThingType>(id: EntryId, history: readonly EntryOf<T>[]): Thing<T> {
  const replaced = new Set(history.map(overOf));
  const heads = history.filter((entry) => !replaced.has(entry.id));
  // Every entry replaced by another only in a hostile circle of edits: then the latest holds.
  const now = (heads.at(-1) ?? history.at(-1)) as EntryOf<T>;
  const both = heads.filter((head) => overOf(head) !== undefined && overOf(head) === overOf(now));
  return both.length > 1 ? { id, now, history, both } : { id, now, history };
}

/** The entry that first set what this one edits: named in it, or found along `over`. */
function rootOf<T extends ThingType>(
  type: T,
  entry: EntryOf<T>,
  entries: ReadonlyMap<EntryId, EntryOf<T>>,
): EntryId {
  const field = thingTypes[type];
  const seen = new Set<EntryId>();
  let here: EntryOf<T> | undefined = entry;
  let id = entry.id;
  while (here && !seen.has(here.id)) {
    seen.add(here.id);
    const named =
      field === undefined ? undefined : (here as unknown as Record<string, EntryId | undefined>)[field];
    if (named !== undefined) return named;
    const over = overOf(here);
    if (over === undefined) return here.id;
    id = over;
    here = entries.get(id);
  }
  // A circle of edits has no first entry: its earliest id stands for it, whichever edit one began from.
  return here === undefined ? id : ([...seen].sort()[0] as EntryId);
}

/** The entry that this one replaces. */
function overOf(entry: object): EntryId | undefined {
  return (entry as { over?: EntryId }).over;
}
