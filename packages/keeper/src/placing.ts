import { bodyBytes, type SentEntry } from "@twoway/carry/protocol";
import { Refused } from "./refused.ts";
import type { Appended, StoreLimits } from "./store.ts";

/** A new row for an entry. `bytes`: its body, decoded. */
export interface NewRow {
  readonly seq: number;
  readonly id: string;
  readonly body: string;
  readonly bytes: number;
}

export interface Placed extends Appended {
  readonly rows: readonly NewRow[];
  /** The journal's head afterwards. */
  readonly bytes: number;
}

/**
 * Which number each entry gets: its own when it is known, else the next one. Asked under the journal's lock.
 * @param known the number of an id that is in the journal
 * @throws Refused `quota` when the new ones do not all fit
 */
export function place(
  head: { readonly last: number; readonly bytes: number },
  entries: readonly SentEntry[],
  known: (id: string) => number | undefined,
  limits: StoreLimits,
): Placed {
  const rows = new Map<string, NewRow>();
  const kept: Appended["kept"] = [];
  let { last, bytes } = head;
  for (const { id, body } of entries) {
    const there = known(id) ?? rows.get(id)?.seq;
    if (there === undefined) {
      last += 1;
      bytes += bodyBytes(body);
      rows.set(id, { seq: last, id, body, bytes: bodyBytes(body) });
    }
    kept.push({ id, seq: there ?? last });
  }
  if (rows.size > 0 && (bytes > limits.journalBytes || last > limits.journalItems))
    throw new Refused("quota");
  return { kept, rows: [...rows.values()], fresh: rows.size, last, bytes };
}
