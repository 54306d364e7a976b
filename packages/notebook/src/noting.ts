import {
  checkStrictly,
  type Draft,
  type Entry,
  type EntryId,
  type Line,
  nextId,
  readLine,
} from "@twoway/model";
import { localMoment } from "./moment.ts";
import { Refused } from "./refusal.ts";
import type { RawLine } from "./store.ts";

/** Something to note: a draft, or one made from the ids that earlier ones of the same call will have. */
export type Noting = Draft | ((earlier: (index: number) => EntryId) => Draft);

/** Who writes, when, and after which entry. */
export interface Writer {
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly random: (bytes: number) => Uint8Array;
  readonly zone?: string;
  /** The entry that the new ones have to follow. */
  readonly latest: EntryId | undefined;
}

/**
 * The lines of these drafts, each valid as a whole, their ids rising.
 * @throws Refused "does not fit"
 */
export function linesOf(notings: readonly Noting[], writer: Writer): (Line & { readonly entry: Entry })[] {
  const { by, now, random, zone } = writer;
  const ids: EntryId[] = [];
  return notings.map((noting, index) => {
    const id = nextId(now, random(10), ids.at(-1) ?? writer.latest);
    const draft = typeof noting === "function" ? noting((earlier) => idAt(ids, earlier)) : noting;
    ids.push(id);
    const envelope = { id, at: draft.at ?? localMoment(now, zone), by };
    // First for the order of the fields, last because no draft brings an id of its own.
    const entry = { ...envelope, ...draft, ...envelope };
    const checked = checkStrictly(entry);
    if ("refusal" in checked) {
      throw new Refused({ code: "does not fit", index, type: String(draft.type), ...checked.refusal });
    }
    // Shown is what will be read back, not what came in.
    const line = asLine({ id, raw: JSON.stringify(entry) });
    return { ...line, entry: line.entry ?? checked.entry };
  });
}

/** A line of the store, read. */
export function asLine({ id, raw }: RawLine): Line {
  const read = readLine(raw);
  return "line" in read && read.line.id === id ? read.line : { id, raw };
}

function idAt(ids: readonly EntryId[], index: number): EntryId {
  const id = ids[index];
  if (id === undefined)
    throw new RangeError(`got ${index}; expected the place of an earlier draft of this call`);
  return id;
}
