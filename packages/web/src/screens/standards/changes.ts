import type { EntryId, EntryOf, Level, Thing } from "@twoway/model";

/** One thing that an edit of a standard changed. */
export type Change =
  | { readonly what: "floor" | "ideal"; readonly from: Level; readonly to: Level }
  | { readonly what: "kind"; readonly to: "must" | "want" }
  | { readonly what: "absolute"; readonly to: boolean }
  | { readonly what: "words" | "amounts" | "why" };

/** An edit, and all it changed. */
export interface Edit {
  readonly entry: EntryOf<"standard.set">;
  /** The prospect after whose meeting it was made. */
  readonly after?: EntryId;
  readonly changes: readonly Change[];
}

/** What became of a standard since it was set, oldest first; edits that changed nothing are left out. */
export function editsOf({ history }: Thing<"standard.set">): readonly Edit[] {
  const byId = new Map(history.map((entry) => [entry.id, entry]));
  return history.flatMap((entry): Edit[] => {
    const before = entry.over === undefined ? undefined : byId.get(entry.over);
    const changes = before ? changesBetween(before, entry) : [];
    if (changes.length === 0) return [];
    return [{ entry, ...(entry.after === undefined ? {} : { after: entry.after }), changes }];
  });
}

function changesBetween(before: EntryOf<"standard.set">, after: EntryOf<"standard.set">): readonly Change[] {
  const changes: Change[] = [];
  for (const what of ["floor", "ideal"] as const) {
    if (before[what] !== after[what]) changes.push({ what, from: before[what], to: after[what] });
  }
  if (before.kind !== after.kind) changes.push({ what: "kind", to: after.kind });
  if ((before.absolute ?? false) !== (after.absolute ?? false)) {
    changes.push({ what: "absolute", to: after.absolute ?? false });
  }
  if (before.name !== after.name || differ(before.anchors, after.anchors)) changes.push({ what: "words" });
  if (differ(before.amounts ?? [], after.amounts ?? [])) changes.push({ what: "amounts" });
  if (before.why !== after.why) changes.push({ what: "why" });
  return changes;
}

function differ(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length !== b.length || a.some((one, place) => one !== b[place]);
}
