import type { EntryId } from "@twoway/model";
import type { RawLine, RefusedItem } from "./store.ts";

/** Where lines go: of two contents under one id the one that sorts first holds, the others are kept beside it. */
export function placed(lines: readonly RawLine[], there: readonly RawLine[]) {
  const holding = new Map(there.map(({ id, raw }) => [id, raw]));
  const added: EntryId[] = [];
  const changed = new Set<EntryId>();
  const beside: RawLine[] = [];
  for (const { id, raw } of lines) {
    const now = holding.get(id);
    if (now === raw) continue;
    if (now === undefined) added.push(id);
    else beside.push({ id, raw: raw < now ? now : raw });
    if (now !== undefined && now < raw) continue;
    holding.set(id, raw);
    changed.add(id);
  }
  return { added, beside, holds: [...changed].map((id) => ({ id, raw: holding.get(id) ?? "" })) };
}

/** From this many on, asking for all at once is quicker than for each. */
const many = 500;

/** Those of many ids that may be there. */
export async function among(
  store: { getAllKeys(): Promise<EntryId[]> },
  ids: readonly EntryId[],
): Promise<readonly EntryId[]> {
  if (ids.length < many) return ids;
  const there = new Set(await store.getAllKeys());
  return ids.filter((id) => there.has(id));
}

/** The lines with these ids, as far as they are there. */
export async function these(
  store: { get(id: EntryId): Promise<RawLine | undefined>; getAll(): Promise<RawLine[]> },
  ids: ReadonlySet<EntryId>,
): Promise<RawLine[]> {
  if (ids.size < many) return present(await Promise.all([...ids].map((id) => store.get(id))));
  return (await store.getAll()).filter(({ id }) => ids.has(id));
}

export function present(lines: readonly (RawLine | undefined)[]): RawLine[] {
  return lines.filter((line) => line !== undefined);
}

/** The last so many refused items are remembered. */
const refusedKept = 1000;

/** Refused items, each once however often it was read. */
export function refusedTogether(
  before: readonly RefusedItem[],
  more: readonly RefusedItem[],
): readonly RefusedItem[] {
  const key = ({ seq, why, id }: RefusedItem) => `${seq} ${why} ${id}`;
  const known = new Set(before.map(key));
  return [...before, ...more.filter((item) => !known.has(key(item)))].slice(-refusedKept);
}
