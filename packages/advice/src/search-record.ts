import type { SearchRecord as Counts } from "@twoway/engine";
import { about, type EntryId, type Thing } from "@twoway/model";
import { remembered } from "./memo.ts";
import type { View } from "./types.ts";
import { verdicts } from "./verdicts.ts";
import { vetoes } from "./vetoes.ts";

/** What one's own search has brought so far: counts, and weeks since the first application. */
export interface SearchRecord extends Counts {
  readonly applications: number;
}

const week = 7 * 86_400_000;

/**
 * One's own record, counted from the journal. An application is a prospect that was ever applied for; a meeting is
 * an interview whose time has come; an offer is one that was ever made. An offer counts as judged once it was
 * answered, or once its musts are all known; and as acceptable if it was accepted, or if every must was found.
 */
export function searchRecord(view: View): SearchRecord {
  return counted(view, undefined);
}
const counted = remembered((view, _: undefined): SearchRecord => {
  const { state } = view;
  const now = Date.parse(view.now);
  const others = state.prospects.filter((one) => !one.now.present);
  const begun = others.flatMap(({ id }) => [
    ...about(state, id)
      .moves.filter(({ stage }) => stage !== "noticed" && stage !== "ended")
      .map(({ at }) => Date.parse(at)),
    ...meetings(view, id),
  ]);
  const offered = others.filter((one) => wasOffered(view, one.id));
  const judged = offered.map((one) => wouldTake(view, one)).filter((one) => one !== undefined);
  const met = others.reduce((sum, { id }) => sum + meetings(view, id).length, 0);
  return {
    weeks: begun.length === 0 ? 0 : Math.max(0, now - Math.min(...begun)) / week,
    applications: others.filter(({ id }) => wasApplied(view, id)).length,
    // An offer came from at least one meeting, noted or not.
    interviews: Math.max(met, offered.length),
    offers: offered.length,
    judged: judged.length,
    acceptable: judged.filter(Boolean).length,
  };
});

/** When each interview that has taken place began. */
function meetings({ state, now }: View, prospect: EntryId): readonly number[] {
  return about(state, prospect)
    .interviews.filter((one) => one.now.dated)
    .map((one) => Date.parse(one.now.at))
    .filter((at) => at < Date.parse(now));
}

function wasApplied(view: View, prospect: EntryId): boolean {
  const beyond = about(view.state, prospect).moves.some(
    ({ stage }) => stage !== "noticed" && stage !== "ended",
  );
  return beyond || meetings(view, prospect).length > 0;
}

function wasOffered({ state }: View, prospect: EntryId): boolean {
  return about(state, prospect).moves.some(
    ({ stage, end }) => stage === "offer" || end === "accepted" || end === "declined",
  );
}

/** Whether one took or would have taken an offer; nothing while that is open. */
function wouldTake(view: View, { id }: Thing<"prospect.set">): boolean | undefined {
  const { moves } = about(view.state, id);
  if (moves.some(({ end }) => end === "accepted")) return true;
  if (moves.some(({ end }) => end === "declined")) return false;
  const musts = vetoes(view, verdicts(view, id)).map(({ standing }) => standing.verdict);
  if (musts.includes("not found")) return false;
  return musts.length > 0 && musts.every((one) => one === "found") ? true : undefined;
}
