/** Scores sets of questions about one prospect; what was worked out for a standard once is kept. */

import { type Atoms, adjustedAt, canVeto, factorOf, type Scale, scaleOf, vetoAtoms } from "./atoms.ts";
import { type Bar, normalBar, normalGain } from "./bar.ts";
import { canMeet } from "./can.ts";
import { expectedGain, type Fineness, fine, quick } from "./joint.ts";
import { checkAsked, needOutcomes, type Outcome, type Piece, type Rest, standardOutcomes } from "./pieces.ts";
import { checkProspect, type Prospect, standingNow } from "./value.ts";
import { type Asked, clean } from "./worth.ts";

/** A standard may be heard so many times in one plan, and a need; more would be work for nothing. */
const mostOfOneStandard = 4;
const mostOfOneNeed = 3;
/** Atoms of one piece in three finenesses, and of all while comparing and while searching. */
const factorSizes = { exact: 256, close: 64, rough: 24 };
const close: Fineness = { atoms: 256, grid: 192 };
const fewAtoms = 36;

export interface Scorer {
  /** The worth of a set in points, to .004. */
  worth(set: readonly number[]): number;
  /** The worth to .01: to compare sets. */
  closely(set: readonly number[]): number;
  /** The worth with most of what cannot veto as one normal: quick, for searching. */
  nearly(set: readonly number[]): number;
  /** How much a set spreads the adjusted value, in points squared; it leads where the worth is still flat. */
  spreads(set: readonly number[]): number;
}

/**
 * The worth of hearing all the answers, in points; within .002 of the exact sum on prospects near their bar, and
 * exact for short lists. Two questions about the same thing are not worth twice.
 * @throws RangeError when the prospect or a question is not in order
 */
export function jointWorth(prospect: Prospect, bar: Bar, asked: Asked): number {
  return scorer(prospect, bar, [asked]).worth([0]);
}

/**
 * @param questions what each brings out; sets name them by place
 * @throws RangeError when the prospect or a question is not in order
 */
export function scorer(prospect: Prospect, bar: Bar, questions: readonly Asked[]): Scorer {
  checkProspect(prospect);
  for (const { observes, needs = [] } of questions) checkAsked(prospect, observes, needs);
  const scale = scaleOf(prospect, bar);
  const { now } = scale;
  const ok = now.standardsOk * now.can;
  const gain = quick(bar);
  const simple = normalBar(bar.mean, bar.sd);
  const piecesOf = pieceKeeper(prospect, questions, scale);
  const at = (set: readonly number[], detail: "exact" | "close", fineness: Fineness): number => {
    if (set.length === 0) return 0;
    const { rest, pieces } = piecesOf(set);
    const factors = pieces.flatMap((piece) => piece.veto?.[detail] ?? []);
    const smooth = pieces.filter((piece) => !piece.veto);
    return clean(ok, expectedGain(rest, factors, smooth, scale, gain, fineness), now, bar);
  };
  return {
    worth: (set) => at(set, "exact", fine),
    closely: (set) => at(set, "close", close),
    nearly(set) {
      if (set.length === 0) return 0;
      const { rest, pieces } = piecesOf(set);
      const lumps = lumpy(pieces);
      let [variance, points] = [bar.sd ** 2, 0];
      for (const piece of pieces) {
        if (lumps.has(piece)) continue;
        variance += piece.variance;
        points += piece.mean;
      }
      const factors = [...lumps].map((piece) => piece.rough);
      const { p, m, u, c, v } = vetoAtoms(rest, factors, scale, fewAtoms);
      let after = 0;
      for (let i = 0; i < p.length; i++) {
        const adjusted = adjustedAt(m[i] as number, u[i] as number, c[i] as number, prospect);
        after +=
          (p[i] as number) * normalGain(adjusted + points - bar.mean, Math.sqrt(variance + (v[i] as number)));
      }
      return clean(ok, after, now, simple);
    },
    spreads: (set) => piecesOf(set).pieces.reduce((sum, piece) => sum + piece.spread, 0),
  };
}

/** The pieces that are no part of a normal sum: what can veto, and the two that spread points most. */
function lumpy(pieces: readonly Summed[]): Set<Summed> {
  const smooth = pieces.filter((piece) => !piece.veto).sort((a, b) => b.variance - a.variance);
  return new Set([...pieces.filter((piece) => piece.veto), ...smooth.slice(0, 2)]);
}

/** A piece with its tilted moments: of its points, and of the adjusted value it leaves alone. */
interface Summed extends Piece {
  readonly mean: number;
  readonly variance: number;
  readonly spread: number;
  /** What can veto, in two finenesses; and anything, roughly. */
  readonly veto: { readonly exact: Atoms; readonly close: Atoms } | null;
  readonly rough: Atoms;
}

/** One thing one can ask about: a standard or a need. */
interface Subject {
  readonly meets: number;
  readonly points: number;
  readonly isNeed: boolean;
  readonly outcomes: (places: readonly Place[]) => Outcome[];
}

/** One thing a question brings out about a subject. */
interface Place {
  readonly name: string;
  readonly subject: number;
  readonly of: Asked;
  readonly k: number;
  readonly voice: string;
  readonly spread: number;
}

/** The pieces of a set; each subject under the same questions is worked out once. */
function pieceKeeper(prospect: Prospect, questions: readonly Asked[], scale: Scale) {
  const subjects = subjectsOf(prospect);
  const kept = new Map<string, Summed>();
  const pieceOf = (subject: number, places: readonly Place[]): Summed => {
    const key = `${subject}: ${places.map((place) => place.name).join()}`;
    const held = kept.get(key);
    if (held) return held;
    const made = summed((subjects[subject] as Subject).outcomes(places), scale);
    kept.set(key, made);
    return made;
  };
  const kind = kinds();
  const places = questions.map((of) => placesOf(of, prospect.standards.length, kind, pieceOf));
  return (set: readonly number[]): { rest: Rest; pieces: Summed[] } => {
    const touched = subjects.map((): Place[] => []);
    for (const q of set) for (const place of places[q] ?? []) touched[place.subject]?.push(place);
    const pieces: Summed[] = [];
    const rest = { ok: 1, points: 0, standards: 1, can: 1 };
    subjects.forEach(({ meets, points, isNeed }, i) => {
      const those = touched[i] as Place[];
      rest.ok *= meets;
      if (those.length > 0)
        pieces.push(pieceOf(i, strongest(those, isNeed ? mostOfOneNeed : mostOfOneStandard)));
      else if (isNeed) rest.can /= meets;
      else rest.standards /= meets;
      if (those.length === 0) rest.points += points;
    });
    return { rest, pieces };
  };
}

function subjectsOf({ standards, needs }: Prospect): Subject[] {
  const asked = standards.map((standing): Subject => {
    const { ok, points } = standingNow(standing);
    const outcomes = (places: readonly Place[]) =>
      standardOutcomes(
        standing,
        places.flatMap(({ of, k }) => of.observes[k] ?? []),
      );
    return { meets: ok, points: standing.weight * points, isNeed: false, outcomes };
  });
  const needed = needs.map((need): Subject => {
    const outcomes = (places: readonly Place[]) =>
      needOutcomes(
        need,
        places.flatMap(({ of, k }) => (of.needs?.[k] ? [of.needs[k].through] : [])),
      );
    return { meets: canMeet(need), points: 0, isNeed: true, outcomes };
  });
  return [...asked, ...needed];
}

function placesOf(
  of: Asked,
  firstNeed: number,
  kind: (numbers: unknown) => string,
  pieceOf: (subject: number, places: readonly Place[]) => Summed,
): Place[] {
  const subjects = [
    ...of.observes.map(({ standard, ...how }, k) => ({
      subject: standard,
      k,
      voice: how.voice,
      name: kind(how),
    })),
    ...(of.needs ?? []).map(({ need, through }, k) => ({
      subject: firstNeed + need,
      k,
      voice: "",
      name: kind(through),
    })),
  ];
  return subjects.map((subject) => {
    const place = { ...subject, of, spread: 0 };
    return { ...place, spread: pieceOf(subject.subject, [place]).spread };
  });
}

/** Names for kinds of answers: two questions that would be answered alike share one, and its outcomes. */
function kinds(): (numbers: unknown) => string {
  const names = new Map<string, string>();
  return (numbers) => {
    const text = JSON.stringify(numbers);
    const name = names.get(text) ?? String(names.size);
    names.set(text, name);
    return name;
  };
}

/** The few that tell most, in one order whatever the set's: the best of each voice before anybody's second. */
function strongest(places: Place[], most: number): Place[] {
  const sorted = places.sort((a, b) => b.spread - a.spread || (a.name < b.name ? -1 : 1));
  if (sorted.length <= most) return sorted;
  const spoken = new Map<string, number>();
  const turns = sorted.map((place) => {
    const turn = spoken.get(place.voice) ?? 0;
    spoken.set(place.voice, turn + 1);
    return { place, turn };
  });
  return turns
    .sort((a, b) => a.turn - b.turn)
    .slice(0, most)
    .map(({ place }) => place);
}

function summed(outcomes: Outcome[], scale: Scale): Summed {
  const { costs, bar, now } = scale;
  const piece: Piece = { asked: [], outcomes };
  // Clamped from below: far under the bar, how far no longer matters, and the veto's tail is heavy.
  const lowest = bar.mean - 4 * bar.sd - 10 - now.mean;
  const adjusted = outcomes.map(({ points, standards, can }) => {
    const broken = costs.exitCost > 0 ? costs.exitCost * (standards - 1) * can : 0;
    const cannot = costs.exitCostCannot > 0 ? costs.exitCostCannot * (can - 1) : 0;
    return Math.max(points - broken - cannot, lowest);
  });
  const points = moments(
    outcomes,
    outcomes.map((o) => o.points),
  );
  const rough = factorOf(piece, scale, factorSizes.rough);
  const veto = canVeto(piece, costs)
    ? {
        exact: factorOf(piece, scale, factorSizes.exact),
        close: factorOf(piece, scale, factorSizes.close),
      }
    : null;
  return { ...piece, ...points, spread: moments(outcomes, adjusted).variance, veto, rough };
}

function moments(
  outcomes: readonly Outcome[],
  values: readonly number[],
): { mean: number; variance: number } {
  const weighed = outcomes.flatMap(({ tilted }, k) =>
    tilted > 0 ? [{ tilted, value: values[k] as number }] : [],
  );
  const mean = weighed.reduce((sum, { tilted, value }) => sum + tilted * value, 0);
  return {
    mean,
    variance: weighed.reduce((sum, { tilted, value }) => sum + tilted * (value - mean) ** 2, 0),
  };
}
