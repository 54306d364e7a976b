import {
  afterAnswer,
  inNeed,
  type NeedStanding,
  needBelief,
  needKernel,
  needStanding,
  type Prospect,
  type Standing,
  valueCurve,
  variance,
} from "@twoway/engine";
import { about, type EntryId, type Level, type Thing } from "@twoway/model";
import { held } from "./held.ts";
import { remembered } from "./memo.ts";
import type { Held, View } from "./types.ts";
import { beliefAt } from "./verdicts.ts";
import { needsWorkNow } from "./vetoes.ts";

/** A prospect in the engine's numbers, beside the standards and needs they came from. */
export interface Model {
  readonly prospect: Prospect;
  readonly standards: readonly Held[];
  readonly needs: readonly Thing<"need.stated">[];
}

/** What a prospect is worth under some standards, as far as it is known. */
export function modelOf(view: View, prospect: EntryId, standards: readonly Held[] = held(view)): Model {
  return modelsUnder(view, standards)(view, prospect);
}
const modelsUnder = remembered((_, standards: readonly Held[]) =>
  remembered((view, prospect: EntryId) => model(view, prospect, standards)),
);

function model(view: View, prospect: EntryId, standards: readonly Held[]): Model {
  const { curve, exitCost, exitCostCannot } = view.assumptions;
  const standings = standards.map((one): Standing & { absolute: boolean } => ({
    weight: one.weight,
    values: valueCurve(curve, one.ideal),
    belief: beliefAt(view, prospect, one),
    must: one.kind === "must",
    floor: one.kind === "must" ? one.floor : 0,
    absolute: one.absolute,
  }));
  const needs = about(view.state, prospect).needs.filter(({ now }) => now.core !== "not core");
  return {
    prospect: {
      standards: needsWorkNow(view) ? inNeed(standings) : standings,
      needs: needs.map((one) => needOf(view, prospect, one)),
      exitCost,
      exitCostCannot,
    },
    standards,
    needs,
  };
}

/** A need against what I can show for it, and what was heard about it. */
function needOf(view: View, prospect: EntryId, { id, now }: Thing<"need.stated">): NeedStanding {
  const { state, assumptions } = view;
  const stories = state.stories.filter(
    (one) => now.stories.includes(one.id) || one.now.strengths.some((s) => now.strengths.includes(s)),
  );
  const claimed = state.strengths.filter((one) => now.strengths.includes(one.id)).map((one) => one.now.level);
  const proof = stories.some((one) => one.now.witness) ? "witness" : stories.length > 0 ? "story" : null;
  const { core, demand } = needBelief(now.core, now.level ?? null, assumptions);
  const standing = needStanding(
    {
      core,
      demand,
      claimedLevel: Math.max(2, ...claimed) as Level,
      proof,
      mine: now.able ?? (claimed.length === 0 ? "unsure" : null),
    },
    assumptions,
  );
  const through = needKernel(assumptions.need.sight.results, assumptions);
  return about(state, prospect)
    .observations.filter((one) => one.need === id && one.level !== null)
    .reduce(
      (now, one) => afterAnswer(now, through, one.level === "not core" ? 0 : 1 + (one.level as Level)),
      standing,
    );
}

/** Standard deviation of a prospect's points, from what is not yet known of it. */
export function spreadOf({ standards }: Prospect): number {
  return Math.sqrt(
    standards.reduce((sum, { weight, belief, values }) => sum + weight ** 2 * variance(belief, values), 0),
  );
}

/** What I can do of a need, for its sentence: proven, claimed or none. */
export function proofOf(view: View, { now }: Thing<"need.stated">): "proven" | "claimed" | "none" {
  const told = view.state.stories.some(
    (one) => now.stories.includes(one.id) || one.now.strengths.some((s) => now.strengths.includes(s)),
  );
  return told ? "proven" : now.strengths.length > 0 ? "claimed" : "none";
}
