import { valueCurve } from "@twoway/engine";
import { about, type EntryId, type Thing } from "@twoway/model";
import { bar } from "./bar.ts";
import { held } from "./held.ts";
import { fit } from "./match.ts";
import { money } from "./money.ts";
import { live } from "./today.ts";
import type { Fit, View } from "./types.ts";

/** Two readings of several prospects on one plane, and the lines on it; every place from 0 to 1. */
export interface MatchPlane {
  /** Every prospect that is still alive, and the one looked at in any case, last. */
  readonly dots: readonly { readonly prospect: Thing<"prospect.set">; readonly fit: Fit }[];
  /** Where everything one holds would be just at its floor; and from where one can do the job well enough. */
  readonly floor: number;
  readonly can: number;
  /** What one would have without the prospect looked at: above it, it beats hunting on. */
  readonly least: number;
}

/**
 * The prospects on a plane of the two readings, which are never added.
 * @throws RangeError when there is no such prospect
 */
export function matchPlane(view: View, prospect: EntryId): MatchPlane {
  const looked = view.state.prospects.find(({ id }) => id === prospect);
  if (!looked) throw new RangeError(`no prospect ${prospect} in this journal`);
  const others = live(view).filter(({ id }) => id !== prospect);
  return {
    dots: [...others, looked].map((one) => ({ prospect: one, fit: fit(view, one.id) })),
    floor: floorPoints(view) / 100,
    can: view.assumptions.canBar,
    least: bar(view, prospect).mean / 100,
  };
}

/** Points of a job in which every standard one holds is just at its floor, from 0 to 100. */
export function floorPoints(view: View): number {
  const { curve } = view.assumptions;
  return held(view).reduce((sum, one) => sum + one.weight * valueCurve(curve, one.ideal)[one.floor], 0);
}

/**
 * The same view as if one meeting had told nothing: what was noted in it is left out.
 * @returns a view of its own, for which everything is worked out anew
 */
export function withoutMeeting(view: View, prospect: EntryId, interview: EntryId): View {
  const all = about(view.state, prospect);
  const elsewhere = (one: { readonly interview?: EntryId | undefined }) => one.interview !== interview;
  const byProspect = new Map(view.state.byProspect).set(prospect, {
    ...all,
    observations: all.observations.filter(elsewhere),
    cues: all.cues.filter(elsewhere),
  });
  return { ...view, state: { ...view.state, byProspect } };
}

/**
 * How many weeks the money lasts from now, above what must stay: as on Decide, so from the day the amounts were
 * noted, and with incomes that end.
 * @returns Infinity where income covers cost; nothing where savings or cost were not said
 */
export function weeksOfMoney(view: View): number | undefined {
  return money(view)?.runwayWeeks;
}
