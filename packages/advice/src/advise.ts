import { valueNow } from "@twoway/engine";
import type { Reason } from "@twoway/library";
import { about, type EntryId, type Level } from "@twoway/model";
import { barOf } from "./bar.ts";
import { flipReasons } from "./flips.ts";
import { held } from "./held.ts";
import { fit } from "./match.ts";
import { modelOf } from "./model.ts";
import { settle } from "./plan.ts";
import type { Advice, AdviceKind, CompromiseRow, VerdictRow, View } from "./types.ts";
import { verdicts } from "./verdicts.ts";
import { needsWorkNow, vetoes } from "./vetoes.ts";

/** Between these chances of choosing it over the bar it is close, and said to be. */
const close = { from: 0.4, to: 0.6 };

/** What the evidence speaks for. A recommendation with its reasons: the person decides. */
export function advise(view: View, prospect: EntryId): Advice {
  const rows = verdicts(view, prospect);
  const settling = settle(view, prospect);
  const advice = (
    kind: AdviceKind,
    because: readonly Reason[],
    wouldChange: readonly Reason[] = [],
  ): Advice => ({
    kind,
    because,
    wouldChange,
    settle: settling,
  });
  if (held(view).length === 0 || rows.every(({ evidence }) => evidence.length === 0)) {
    return advice("too early", [{ code: "happy-open", entries: [] }]);
  }
  const ends = vetoes(view, rows);
  const broken = ends.filter(({ standing }) => standing.verdict === "not found");
  const unknown = ends.filter(({ standing }) => standing.verdict === "not yet known");
  if (broken.length > 0) return advice("decline", named(broken, "must-not-found"));
  const against = barReason(view, prospect);
  const cannot = fit(view, prospect).can;
  if (cannot.word === "no") return advice("decline", cannot.because);
  if (unknown.length > 0 && settling.length > 0)
    return advice("ask first", [together(unknown), against.because]);
  // Never a no from adverts and phrases alone.
  if (against.chance <= close.from && !rows.some(isFirm))
    return advice("too early", [{ code: "weak-only", entries: [] }]);
  const kind =
    against.chance >= close.to ? "accept" : against.chance <= close.from ? "decline" : "close call";
  return advice(
    kind,
    [
      against.because,
      ...named(
        ends.filter((one) => !unknown.includes(one)),
        "must-found",
      ),
    ],
    flipReasons(view, prospect),
  );
}

/** Something was heard, seen or read about it beyond an advert. */
function isFirm({ evidence }: VerdictRow): boolean {
  return evidence.some(({ entry }) => entry.type === "observation.noted" && entry.channel !== "advert");
}

function named(rows: readonly VerdictRow[], code: "must-not-found" | "must-found"): readonly Reason[] {
  return rows.map(({ held: one, evidence }) => ({
    code,
    data: { name: one.name },
    entries: evidence.map(({ entry }) => entry.id),
  }));
}

/** Several musts in one sentence. */
function together(rows: readonly VerdictRow[]): Reason {
  const names = rows.map(({ held: one }) => one.name).join(", ");
  const entries = rows.flatMap(({ evidence }) => evidence.map(({ entry }) => entry.id));
  return { code: "musts-unknown", data: { n: rows.length, names }, entries };
}

/** How a prospect stands against the bar, and the chance that one would choose it. */
function barReason(view: View, prospect: EntryId): { chance: number; because: Reason } {
  const { bar, shown } = barOf(view, prospect);
  const chance = bar.accepts(valueNow(modelOf(view, prospect).prospect).adjusted);
  const ordinary = shown.because.some(({ code }) => code === "bar-ordinary");
  const below = ordinary && needsWorkNow(view) ? "below-ordinary" : "below-bar";
  const code = chance >= close.to ? "above-bar" : chance <= close.from ? below : "near-bar";
  return { chance, because: { code, entries: [] } };
}

/** Each standard one would take below its ideal here: what is given up, and whether a must is among it. */
export function compromises(view: View, prospect: EntryId): readonly CompromiseRow[] {
  const { prospect: numbers } = modelOf(view, prospect);
  const { found, notFound } = view.assumptions;
  return verdicts(view, prospect)
    .map(({ held: one, belief, likely, standing, evidence }, place): CompromiseRow | undefined => {
      if (evidence.length === 0) return undefined;
      const { values, weight } = numbers.standards[place] ?? { values: [0, 0, 0, 0, 0], weight: 0 };
      const mean = belief.reduce((sum, chance, level) => sum + chance * (values[level as Level] ?? 0), 0);
      const below = 1 - standing.pFloor;
      const status =
        below >= 1 - notFound ? "violated" : below > 1 - found || standing.heldBack ? "at risk" : "kept";
      return { held: one, likely, given: Math.max(0, weight * ((values[one.ideal] ?? 0) - mean)), status };
    })
    .filter((one) => one !== undefined)
    .filter(({ held: one, likely, status }) => likely < one.ideal || status !== "kept")
    .toSorted((a, b) => b.given - a.given);
}

/** Whether anybody one would work for, or with, was met: said beside an offer, never a block. */
export function notMet(view: View, prospect: EntryId): readonly Reason[] {
  const { observations } = about(view.state, prospect);
  const reasons: Reason[] = [];
  if (!observations.some(({ voice }) => voice === "manager"))
    reasons.push({ code: "not-met-manager", entries: [] });
  if (!observations.some(({ voice }) => voice === "peer"))
    reasons.push({ code: "not-met-peer", entries: [] });
  return reasons;
}
