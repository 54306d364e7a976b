import { type Belief, type Prospect, perLevel, valueNow } from "@twoway/engine";
import type { Reason } from "@twoway/library";
import type { EntryId, Level } from "@twoway/model";
import { barOf, modelOf } from "./match.ts";
import type { Held, View } from "./types.ts";
import { verdicts } from "./verdicts.ts";

/** One standard known at another level than it seems, and the choice that would then be the other one. */
export interface Flip {
  readonly held: Held;
  readonly from: Level;
  readonly to: Level;
  readonly turnsTo: "take" | "leave";
}

/**
 * The smallest change of each single standard that would turn the choice, nearest first: every flip is worked out
 * again with that standard known at that level, vetoes and all, so it holds.
 */
export function flips(view: View, prospect: EntryId): readonly Flip[] {
  const { prospect: numbers, standards } = modelOf(view, prospect);
  const { bar } = barOf(view, prospect);
  const takes = (one: Prospect) => valueNow(one).adjusted >= bar.mean;
  const now = takes(numbers);
  const likely = new Map(verdicts(view, prospect).map((row) => [row.held.id, row.likely]));
  return standards
    .flatMap((held, place): Flip[] => {
      const from = likely.get(held.id) ?? held.floor;
      const to = nearest(from, now).find((level) => takes(knownAt(numbers, place, level)) !== now);
      return to === undefined ? [] : [{ held, from, to, turnsTo: now ? "leave" : "take" }];
    })
    .toSorted((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from) || b.held.weight - a.held.weight);
}

/** Levels in the direction that could turn the choice, nearest first. */
function nearest(from: Level, takes: boolean): readonly Level[] {
  const levels = perLevel((level) => level);
  return takes ? levels.filter((level) => level < from).toReversed() : levels.filter((level) => level > from);
}

function knownAt(prospect: Prospect, place: number, level: Level): Prospect {
  const belief: Belief = perLevel((one) => (one === level ? 1 : 0));
  return {
    ...prospect,
    standards: prospect.standards.map((one, other) => (other === place ? { ...one, belief } : one)),
  };
}

/** Flips as reasons, with the sentence of the level that would turn it. */
export function flipReasons(view: View, prospect: EntryId): readonly Reason[] {
  return flips(view, prospect)
    .slice(0, 3)
    .map(({ held, to, turnsTo }) => ({
      code: turnsTo === "take" ? "flip-take" : "flip-leave",
      data: { name: held.name, level: held.anchors[to] },
      entries: [],
    }));
}
