import type { Entry, EntryId, Line } from "@twoway/model";

/** An entry that counts no more, and the retraction by which it does not. */
export interface TakenBack {
  readonly entry: Entry;
  readonly by: EntryId;
  /** The prospect it was about, if it was about one. */
  readonly prospect: EntryId | undefined;
}

/**
 * What was taken back and is in the journal all the same, taken back last first; of a document that came in parts the
 * first stands for all. A retraction undone takes nothing back.
 */
export function takenBack(lines: readonly Line[]): readonly TakenBack[] {
  const entries = new Map<unknown, Entry>();
  const retractions = new Map<EntryId, EntryId[]>();
  for (const { id, entry } of lines) {
    if (!entry) continue;
    entries.set(id, entry);
    if (entry.type === "entry.retracted")
      retractions.set(entry.entry, [...(retractions.get(entry.entry) ?? []), id]);
  }
  const heldBy = (id: EntryId, path: readonly EntryId[] = []): EntryId | undefined =>
    retractions.get(id)?.findLast((by) => !path.includes(by) && heldBy(by, [...path, id]) === undefined);
  return [...retractions.keys()]
    .flatMap((id) => {
      const [entry, by] = [entries.get(id), heldBy(id)];
      if (!entry || entry.type === "entry.retracted" || !by) return [];
      return [{ entry, by, prospect: prospectOf(entry, entries) }];
    })
    .filter(({ entry }, _, all) => {
      const first = (entry as Belonging).part?.first;
      return first === undefined || !all.some((one) => one.entry.id === first);
    })
    .sort((a, b) => (a.by < b.by ? 1 : -1));
}

/** By itself, or by the interview or document it belongs to. */
function prospectOf(entry: Entry, entries: ReadonlyMap<unknown, Entry>): EntryId | undefined {
  const { prospect, interview, document } = entry as Belonging;
  const of = entries.get(interview ?? document) as Belonging | undefined;
  return prospect ?? of?.prospect ?? (entry.type === "prospect.set" ? entry.id : undefined);
}

/**
 * An entry and what means nothing without it: what was written over it since, which carries the same words on, and
 * what belongs to it alone, as everything about a prospect does.
 */
export function goesAlong(lines: readonly Line[], first: EntryId): readonly EntryId[] {
  const ids = new Set<EntryId | undefined>([first]);
  for (const { id, entry } of lines) {
    const { over, part, prospect, interview, document } = (entry ?? {}) as Belonging;
    const within = prospect ?? (entry?.type === "interview.set" ? undefined : (interview ?? document));
    if ([over, part?.first, within].some((one) => one !== undefined && ids.has(one))) ids.add(id);
  }
  return [...ids] as EntryId[];
}

interface Belonging {
  /** The first of the parts of a document, in the others. */
  readonly part?: { readonly first?: EntryId };
  readonly over?: EntryId;
  readonly prospect?: EntryId;
  readonly interview?: EntryId;
  readonly document?: EntryId;
}
