import type { Body, EntryId, EntryOf, State, Thing } from "@twoway/model";

/** One interview with the prospect it is about. */
export interface Meeting {
  readonly interview: Thing<"interview.set">;
  readonly prospect: Thing<"prospect.set">;
}

/** The interview of an address; nothing where it was never noted, or taken back. */
export function meetingOf(state: State, id: string): Meeting | undefined {
  for (const [about, { interviews }] of state.byProspect) {
    const interview = interviews.find((one) => one.id === id);
    const prospect = interview && state.prospects.find((one) => one.id === about);
    if (interview && prospect) return { interview, prospect };
  }
  return undefined;
}

type Arrangement = Pick<Body<"plan.set">, "pinned" | "dropped" | "order" | "card">;

/** The plan of an interview with a change: what is not changed stays as it was set before. */
export function arranged(
  state: State,
  interview: EntryId,
  change: (now: Arrangement) => Partial<Arrangement>,
): Body<"plan.set"> {
  const set: EntryOf<"plan.set"> | undefined = state.plans.get(interview);
  const now: Arrangement = {
    pinned: set?.pinned ?? [],
    dropped: set?.dropped ?? [],
    ...(set?.order ? { order: set.order } : {}),
    ...(set?.card === undefined ? {} : { card: set.card }),
  };
  return { type: "plan.set", interview, showShare: set?.showShare ?? 0.5, ...now, ...change(now) };
}
