import { type Held, held, type VerdictRow, type View, verdicts } from "@twoway/advice";
import type { EntryId } from "@twoway/model";
import type { Column } from "./columns.ts";

/** One standard across the columns; nothing where a column has no verdict (an ordinary job). */
export interface Compared {
  readonly held: Held;
  readonly cells: readonly (VerdictRow | undefined)[];
}

export interface Comparison {
  readonly different: readonly Compared[];
  readonly alike: readonly Compared[];
}

/** Every standard across the columns, in the order of weight, those that differ apart from those that do not. */
export function compare(view: View, columns: readonly Column[]): Comparison {
  const verdictsOf = columns.map((column) =>
    column.kind === "ordinary" ? undefined : verdicts(view, column.id as EntryId),
  );
  const rows = held(view).map((one, place) => ({
    held: one,
    cells: verdictsOf.map((some) => some?.[place]),
  }));
  return { different: rows.filter((row) => !isAlike(row)), alike: rows.filter(isAlike) };
}

/** The same verdict everywhere and, where it is known, the same level: nothing here would tip a choice. */
export function isAlike({ cells }: Pick<Compared, "cells">): boolean {
  const seen = cells.filter((cell) => cell !== undefined).map(reads);
  return seen.length > 1 && new Set(seen).size === 1;
}

function reads({ standing, likely }: VerdictRow): string {
  return standing.verdict === "not yet known" ? standing.verdict : `${standing.verdict} ${likely}`;
}

/** The most usual level of a standard in jobs anywhere. */
export function usual({ prior }: Pick<Held, "prior">): number {
  return prior.indexOf(Math.max(...prior));
}
