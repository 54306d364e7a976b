import type { Planned } from "@twoway/advice";
import type { EntryId } from "@twoway/model";
import { useSay } from "../../language.tsx";
import { useAct, useJournal } from "../../session.tsx";
import { arranged } from "./meeting.ts";

/** What one does with the questions of a plan; each is one entry, with its undo. */
export interface Arrange {
  readonly pin: (id: string) => void;
  readonly unpin: (id: string) => void;
  readonly drop: (id: string) => void;
  readonly bringBack: (id: string) => void;
  readonly bringAllBack: () => void;
  /** How many are dropped. */
  readonly dropped: number;
  /** Moves a question to a place among those to ask, from 0. */
  readonly move: (id: string, place: number) => void;
  readonly isDropped: (id: string) => boolean;
}

export function useArrange(interview: EntryId, ask: readonly Planned[]): Arrange {
  const say = useSay();
  const act = useAct();
  const state = useJournal();
  const set = (change: Parameters<typeof arranged>[2], words: string) =>
    void act([arranged(state, interview, change)], words);
  return {
    pin: (id) =>
      set(
        ({ pinned, dropped }) => ({ pinned: [...without(pinned, id), id], dropped: without(dropped, id) }),
        say("plan.pinned-noted"),
      ),
    unpin: (id) => set(({ pinned }) => ({ pinned: without(pinned, id) }), say("plan.unpinned-noted")),
    drop: (id) =>
      set(
        ({ pinned, dropped, order }) => ({
          pinned: without(pinned, id),
          dropped: [...without(dropped, id), id],
          ...(order ? { order: without(order, id) } : {}),
        }),
        say("plan.dropped-noted"),
      ),
    bringBack: (id) => set(({ dropped }) => ({ dropped: without(dropped, id) }), say("plan.back-noted")),
    bringAllBack: () => set(() => ({ dropped: [] }), say("plan.all-back-noted")),
    dropped: state.plans.get(interview)?.dropped.length ?? 0,
    move: (id, place) => {
      const rest = without(
        ask.map((one) => one.id),
        id,
      );
      const to = Math.max(0, Math.min(rest.length, place));
      set(
        () => ({ order: [...rest.slice(0, to), id, ...rest.slice(to)] }),
        say("plan.moved-noted", { place: to + 1 }),
      );
    },
    isDropped: (id) => state.plans.get(interview)?.dropped.includes(id) ?? false,
  };
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((one) => one !== id);
}
