import type { Draft, EntryId, EntryOf, Stage } from "@twoway/model";
import { momentIn } from "../plan/moment.ts";

export interface Move {
  readonly stage: Stage;
  readonly label?: string | undefined;
  readonly end?: EntryOf<"prospect.moved">["end"] | undefined;
  /** The day it happened, "2026-11-12"; today without. */
  readonly day?: string | undefined;
}

/**
 * A move as it is noted. One of today happens now. On an earlier day on which something with an hour was noted
 * already, it comes last: whoever notes it later means that.
 */
export function moved(
  prospect: EntryId,
  { stage, label, end, day }: Move,
  before: readonly EntryOf<"prospect.moved">[],
  today: string,
): Extract<Draft, { type: "prospect.moved" }> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const crowded = before.some(({ at }) => day !== undefined && at.startsWith(`${day}T`));
  const at = day === undefined || day === today ? undefined : crowded ? momentIn(day, "23:59", zone) : day;
  return {
    type: "prospect.moved",
    prospect,
    stage,
    ...(label?.trim() ? { label: label.trim() } : {}),
    ...(stage === "ended" && end ? { end } : {}),
    ...(at === undefined ? {} : { at }),
  };
}
