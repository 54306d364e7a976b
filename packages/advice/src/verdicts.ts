import { atLeast, type Belief, type Verdict, verdict } from "@twoway/engine";
import type { Reason } from "@twoway/library";
import type { EntryId, Level } from "@twoway/model";
import { type Evidence, evidenceOn } from "./evidence.ts";
import { held } from "./held.ts";
import { remembered } from "./memo.ts";
import type { Held, Evidence as Shown, VerdictRow, View } from "./types.ts";

/** What is known about each of one's standards at a prospect, each piece of evidence with what it did. */
export function verdicts(view: View, prospect: EntryId): readonly VerdictRow[] {
  return rows(view, prospect);
}
const rows = remembered((view, prospect: EntryId) =>
  held(view).map((standard) => row(view, prospect, standard)),
);

/** The belief about each of one's standards at a prospect. */
export function beliefs(view: View, prospect: EntryId): readonly { held: Held; belief: Belief }[] {
  return held(view).map((one) => ({
    held: one,
    belief: beliefAt(view, prospect, one),
  }));
}

/**
 * The belief about one standard at a prospect, worked out once for a view: a standard keeps its prior, floor and
 * evidence however it is weighed.
 */
export function beliefAt(view: View, prospect: EntryId, standard: Held): Belief {
  return standingAt(view, prospect, standard).belief;
}

/** The engine's verdict on one standard under all that is recorded, worked out once for a view. */
export function standingAt(view: View, prospect: EntryId, standard: Held): Verdict {
  const known = stood(view, prospect);
  const standing = known.get(standard.id) ?? standingOn(view, standard, evidenceOn(view, prospect, standard));
  known.set(standard.id, standing);
  return standing;
}
const stood = remembered((_, __: EntryId) => new Map<string, Verdict>());

/** The engine's verdict on one standard under some evidence. */
export function standingOn(
  { assumptions }: View,
  standard: Held,
  { observations, cues }: Pick<Evidence, "observations" | "cues">,
) {
  const { prior, floor, ideal, kind } = standard;
  return verdict({ prior, floor, ideal, must: kind === "must" }, observations, cues, assumptions);
}

function row(view: View, prospect: EntryId, standard: Held): VerdictRow {
  const evidence = evidenceOn(view, prospect, standard);
  const standing = standingAt(view, prospect, standard);
  const { belief } = standing;
  return {
    held: standard,
    standing,
    belief,
    evidence: shown(view, standard, evidence, standing.pFloor),
    likely: belief.indexOf(Math.max(...belief)) as Level,
    because: because(view, standing, evidence),
  };
}

/**
 * Each piece with its effect: the chance of meeting the floor, less what it would be without the piece.
 * Worked out when it is looked at: lists and boards ask for verdicts and never open them.
 */
function shown(view: View, standard: Held, evidence: Evidence, pFloor: number): readonly Shown[] {
  const { observations, cues, observed, treated } = evidence;
  const without = (left: Pick<Evidence, "observations" | "cues">) =>
    pFloor - standingOn(view, standard, left).pFloor;
  return [
    ...observed.map((entry, place) => ({
      entry,
      get effect() {
        return without({ observations: observations.filter((_, other) => other !== place), cues });
      },
    })),
    ...treated.map((entry, place) => ({
      entry,
      get effect() {
        return without({ observations, cues: cues.filter((_, other) => other !== place) });
      },
    })),
  ];
}

/** A slight this grave is said before anything that leans the other way. */
const grave = -2;

function because(
  { library }: View,
  standing: VerdictRow["standing"],
  { observed, treated }: Evidence,
): readonly Reason[] {
  const entries = [...observed, ...treated].map(({ id }) => id);
  const refused = observed.filter(({ level }) => level === null).map(({ id }) => id);
  const reasons: Reason[] = treated
    .filter(({ severity }) => severity <= grave)
    .map((one) => ({
      code: "treated-badly",
      data: { words: one.words || (library.cues.get(one.cue ?? "")?.words ?? "") },
      entries: [one.id],
    }));
  if (entries.length === 0) reasons.push({ code: "nobody-said", entries });
  if (standing.heldBack === "one assurance") reasons.push({ code: "one-assurance", entries });
  if (standing.heldBack === "only weak evidence") reasons.push({ code: "weak-only", entries });
  if (refused.length > 0) reasons.push({ code: "would-not-say", entries: refused });
  if (standing.contradicts.length > 0) {
    const both = standing.contradicts.flatMap((pair) => pair.map((place) => observed[place]?.id));
    reasons.push({ code: "contradiction", entries: [...new Set(both)].filter((id) => id !== undefined) });
  }
  return reasons;
}

/** P(level at least the floor) of a row: for sentences and order, never shown bare. */
export function chanceOfFloor({ belief, held: { floor } }: Pick<VerdictRow, "belief" | "held">): number {
  return atLeast(belief, floor);
}
