import type { VerdictRow, View } from "./types.ts";

/** Whether only absolute musts are vetoes: the person needs work now, and says so. */
export function needsWorkNow({ state }: View): boolean {
  return state.situation?.now.kind === "need work soon";
}

/** The musts that end a match here: all of them, or the absolute ones of somebody who needs work now. */
export function vetoes(view: View, rows: readonly VerdictRow[]): readonly VerdictRow[] {
  return rows.filter(({ held }) => held.kind === "must" && (held.absolute || !needsWorkNow(view)));
}
