import { type Compromise, compromise, type Given, valueCurve } from "@twoway/engine";
import type { Reason } from "@twoway/library";
import { about, type EntryId, type Level } from "@twoway/model";
import { presentJob } from "./bar.ts";
import { held } from "./held.ts";
import type { Held, VerdictRow, View } from "./types.ts";
import { verdicts } from "./verdicts.ts";
import { vetoes } from "./vetoes.ts";

/** What one would give and get by taking a prospect, beside something else one could have. */
export interface Exchange {
  readonly kind: Compromise["verdict"] | "nothing given";
  /** Beside what: another offer, the present job, or an ordinary one. */
  readonly against: "offer" | "present" | "ordinary";
  /** Largest first; only what is known of, and only what makes a difference. */
  readonly gives: readonly Exchanged[];
  readonly gets: readonly Exchanged[];
  /** Points got for each point given; nothing where nothing is given. */
  readonly rate?: number;
  readonly because: readonly Reason[];
}

export interface Exchanged {
  readonly held: Held;
  /** The level here, and the level there. */
  readonly here: Level;
  readonly there: Level;
  /** Points of the whole, above 0. */
  readonly points: number;
}

/** Less than this nobody would notice, in points of the whole. */
const noticed = 0.5;

/**
 * The compromise, named (engine `compromise`): what is given up, for what, and whether a must is among it. What
 * nothing is known about weighs nothing in it, but a must that is not yet known still has to be checked first.
 */
export function exchange(view: View, prospect: EntryId): Exchange {
  const rows = verdicts(view, prospect);
  const beside = reference(view, prospect);
  const ends = new Set(vetoes(view, rows).map(({ held: one }) => one.id));
  const given = rows.map((row, place): Given => {
    const { held: one, belief, evidence, standing } = row;
    return {
      weight: evidence.length > 0 ? one.weight : 0,
      values: valueCurve(view.assumptions.curve, one.ideal),
      belief,
      must: ends.has(one.id),
      floor: one.floor,
      ideal: one.ideal,
      reference: beside.levels[place] ?? one.floor,
      heldBack: standing.heldBack !== null || standing.verdict === "not yet known",
    };
  });
  const named = compromise(given, view.assumptions);
  const exchanged = (sign: 1 | -1) =>
    rows
      .map((row, place) => ({
        held: row.held,
        here: row.likely,
        there: given[place]?.reference ?? row.likely,
        points: sign * (named.standards[place]?.against ?? 0),
      }))
      .filter(({ points, here, there }) => points >= noticed && here !== there)
      .toSorted((a, b) => b.points - a.points);
  const gives = exchanged(-1);
  const nothing = gives.length === 0 && named.verdict === "compromise";
  return {
    kind: nothing ? "nothing given" : named.verdict,
    against: beside.kind,
    gives,
    gets: exchanged(1),
    ...(named.exchange === null ? {} : { rate: named.exchange }),
    because: [kindReason(nothing ? "nothing given" : named.verdict, rows, named), beside.because],
  };
}

interface Reference {
  readonly kind: Exchange["against"];
  readonly levels: readonly Level[];
  readonly because: Reason;
}

/** Another offer, else the present job, else an ordinary one; of what is not known there, the most usual level. */
function reference(view: View, prospect: EntryId): Reference {
  const { state } = view;
  const offer = state.prospects.find(
    ({ id, now }) =>
      id !== prospect &&
      !now.present &&
      about(state, id).moves.at(-1)?.stage === "offer" &&
      about(state, id).observations.length > 0,
  );
  if (offer) {
    const because: Reason = {
      code: "exchange-against-offer",
      data: { name: offer.now.organisation },
      entries: [offer.id],
    };
    return { kind: "offer", levels: levelsAt(view, offer.id), because };
  }
  const present = presentJob(view, held(view));
  if (present && present.id !== prospect) {
    const because: Reason = { code: "exchange-against-present", entries: [present.id] };
    return { kind: "present", levels: levelsAt(view, present.id), because };
  }
  return {
    kind: "ordinary",
    levels: held(view).map(usual),
    because: { code: "exchange-against-ordinary", entries: [] },
  };
}

function levelsAt(view: View, prospect: EntryId): readonly Level[] {
  return verdicts(view, prospect).map((row) => (row.evidence.length > 0 ? row.likely : usual(row.held)));
}

/** The most usual level of a standard in jobs anywhere. */
function usual({ prior }: Held): Level {
  return prior.indexOf(Math.max(...prior)) as Level;
}

function kindReason(kind: Exchange["kind"], rows: readonly VerdictRow[], named: Compromise): Reason {
  const where = (status: string) => rows.filter((_, place) => named.standards[place]?.status === status);
  const first = (status: string) => where(status)[0]?.held.name ?? "";
  const entries = (some: readonly VerdictRow[]) =>
    some.flatMap(({ evidence }) => evidence.map(({ entry }) => entry.id));
  switch (kind) {
    case "must broken":
      return {
        code: "exchange-broken",
        data: { name: first("violated") },
        entries: entries(where("violated").slice(0, 1)),
      };
    case "check first":
      return {
        code: "exchange-check",
        data: { name: first("at risk") },
        entries: entries(where("at risk").slice(0, 1)),
      };
    case "too many at once": {
      const below = where("below floor").filter(({ evidence }) => evidence.length > 0);
      const names = below.map(({ held: one }) => `“${one.name}”`).join(", ");
      return { code: "exchange-too-many", data: { names }, entries: entries(below) };
    }
    case "nothing given":
      return { code: "exchange-nothing", entries: [] };
    default:
      return { code: "exchange-kept", entries: [] };
  }
}
