import { checkLoosely, checkStrictly, type Entry, type Refusal } from "./entries.ts";
import { EntryId } from "./id.ts";

/** One line of a journal. `raw` is exported as it came; `entry` is missing where this version cannot read it. */
export interface Line {
  readonly id: EntryId;
  readonly raw: string;
  readonly entry?: Entry;
}

export type LineRead = { readonly line: Line } | { readonly refusal: Refusal };

/**
 * Reads one line of JSON. A line with a valid id is always kept, understood or not;
 * refused is only what has no id, for it could never be told apart from its copies.
 */
export function readLine(raw: string): LineRead {
  const value = parse(raw);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { refusal: { at: "line", wrong: "not a JSON object" } };
  }
  const id = EntryId.safeParse((value as { id?: unknown }).id);
  if (!id.success) return { refusal: { at: "id", wrong: "no entry id" } };
  const read = checkLoosely(value);
  return { line: "entry" in read ? { id: id.data, raw, entry: read.entry } : { id: id.data, raw } };
}

/**
 * Makes the line of a new entry.
 * @throws TypeError when the entry does not fit its type: a slip of the programmer, never of the person
 */
export function writeLine(entry: Entry): Line {
  const checked = checkStrictly(entry);
  if ("refusal" in checked) {
    throw new TypeError(`cannot write ${entry.type}: ${checked.refusal.at}: ${checked.refusal.wrong}`);
  }
  return { id: entry.id, raw: JSON.stringify(entry), entry: checked.entry };
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
