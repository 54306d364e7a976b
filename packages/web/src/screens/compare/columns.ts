import { live, stageOf, type View } from "@twoway/advice";
import { about, type Stage, type Thing } from "@twoway/model";

/** What may stand side by side: a prospect, the job one has, and an ordinary one. */
export type Column =
  | { readonly kind: "prospect" | "present"; readonly id: string; readonly thing: Thing<"prospect.set"> }
  | { readonly kind: "ordinary"; readonly id: "ordinary" };

/** More columns than this nobody reads across. */
export const most = 4;

const nearest: readonly Stage[] = ["offer", "talking", "applied", "noticed"];

/** Live prospects, nearest to a decision first; then the present job, and an ordinary one. */
export function columnsOf(view: View): readonly Column[] {
  const present = view.state.prospects.filter((one) => one.now.present && stageOf(view, one.id) !== "ended");
  return [
    ...byNearness(view).map((thing): Column => ({ kind: "prospect", id: thing.id, thing })),
    ...present.map((thing): Column => ({ kind: "present", id: thing.id, thing })),
    { kind: "ordinary", id: "ordinary" },
  ];
}

/** Offers before talks; within a stage the earlier deadline, then whatever more is known of. */
export function byNearness(view: View): readonly Thing<"prospect.set">[] {
  return live(view)
    .map((thing) => ({
      thing,
      stage: nearest.indexOf(stageOf(view, thing.id)),
      deadline: deadlineOf(thing)?.on ?? "9999-12-31",
      known: about(view.state, thing.id).observations.length,
    }))
    .toSorted(
      (a, b) => a.stage - b.stage || Date.parse(a.deadline) - Date.parse(b.deadline) || b.known - a.known,
    )
    .map(({ thing }) => thing);
}

/** The earlier of one's own deadline and theirs, and whose it is. */
export function deadlineOf({ now }: Thing<"prospect.set">): Deadline | undefined {
  const all: Deadline[] = [
    ...(now.theirDeadline === undefined ? [] : [{ on: now.theirDeadline, whose: "their" as const }]),
    ...(now.myDeadline === undefined ? [] : [{ on: now.myDeadline, whose: "my" as const }]),
  ];
  return all.toSorted((a, b) => Date.parse(a.on) - Date.parse(b.on))[0];
}
export interface Deadline {
  readonly on: string;
  readonly whose: "my" | "their";
}

/**
 * The columns that stand: those chosen, in the order of all; while none was chosen, up to three prospects,
 * and what one would have without them.
 */
export function standing(all: readonly Column[], chosen: readonly string[]): readonly Column[] {
  const mine = all.filter(({ id }) => chosen.includes(id)).slice(0, most);
  if (mine.length > 0) return mine;
  const prospects = all.filter(({ kind }) => kind === "prospect").slice(0, most - 1);
  const without = all.filter(({ kind }) => kind !== "prospect").slice(0, most - prospects.length);
  return [...prospects, ...without];
}
