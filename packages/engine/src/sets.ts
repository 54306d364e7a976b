/** Scores sets of questions about one prospect; what was worked out for a standard once is kept. */
import { type Bar, normalBar } from "./bar.ts";
import { canMeet } from "./can.ts";
import { canVeto, expectedGain, fine, quick, vetoAtoms } from "./joint.ts";
import { needOutcomes, type Outcome, type Piece, type Rest, standardOutcomes } from "./pieces.ts";
import { type Prospect, standingNow, valueNow } from "./value.ts";
import { type Asked, clean } from "./worth.ts";

/** A standard may be heard so many times in one plan, and a need; more would be work for nothing. */
const mostOfOneStandard = 4;
const mostOfOneNeed = 3;
/** Atoms while searching. */
const fewAtoms = 24;

export interface Scorer {
  /** The worth of a set in points, to .004. */
  worth(set: readonly number[]): number;
  /** The worth with all that cannot veto as one normal: quick, for searching. */
  nearly(set: readonly number[]): number;
  /** How much a set spreads the adjusted value, in points squared; it leads where the worth is still flat. */
  spreads(set: readonly number[]): number;
}

/** @param questions what each brings out; sets name them by place */
export function scorer(prospect: Prospect, bar: Bar, questions: readonly Asked[]): Scorer {
  const now = valueNow(prospect);
  const ok = now.standardsOk * now.can;
  const gain = quick(bar);
  const simple = normalBar(bar.mean, bar.sd);
  const piecesOf = pieceKeeper(prospect, bar, questions, now.mean);
  return {
    worth(set) {
      if (set.length === 0) return 0;
      return clean(ok, expectedGain(piecesOf(set), prospect, bar, gain, fine), now, bar);
    },
    nearly(set) {
      if (set.length === 0) return 0;
      const { rest, pieces } = piecesOf(set);
      const smooth = pieces.filter((piece) => !piece.vetoes);
      const points = smooth.reduce((sum, piece) => sum + piece.mean, 0);
      const wide = normalBar(
        bar.mean,
        Math.sqrt(smooth.reduce((sum, piece) => sum + piece.variance, bar.sd ** 2)),
      );
      const lumpy = pieces.filter((piece) => piece.vetoes);
      const atoms = vetoAtoms(rest, lumpy, prospect, bar, fewAtoms);
      const after = atoms.reduce((sum, { p, adjusted }) => sum + p * wide.gain(adjusted + points), 0);
      return clean(ok, after, now, simple);
    },
    spreads: (set) => piecesOf(set).pieces.reduce((sum, piece) => sum + piece.spread, 0),
  };
}

/** A piece with its tilted moments: of its points, and of the adjusted value it leaves alone. */
interface Summed extends Piece {
  readonly mean: number;
  readonly variance: number;
  readonly spread: number;
  readonly vetoes: boolean;
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
  readonly spread: number;
}

/** The pieces of a set; each subject under the same questions is worked out once. */
function pieceKeeper(prospect: Prospect, bar: Bar, questions: readonly Asked[], mean: number) {
  const subjects = subjectsOf(prospect);
  const kept = new Map<string, Summed>();
  const pieceOf = (subject: number, places: readonly Place[]): Summed => {
    const key = `${subject}: ${places.map((place) => place.name).join()}`;
    const held = kept.get(key);
    if (held) return held;
    const made = summed((subjects[subject] as Subject).outcomes(places), prospect, bar, mean);
    kept.set(key, made);
    return made;
  };
  const places = questions.map((of, q) => placesOf(of, q, prospect.standards.length, pieceOf));
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
  q: number,
  firstNeed: number,
  pieceOf: (subject: number, places: readonly Place[]) => Summed,
): Place[] {
  const subjects = [
    ...of.observes.map(({ standard }, k) => ({ subject: standard, k })),
    ...(of.needs ?? []).map(({ need }, k) => ({ subject: firstNeed + need, k })),
  ];
  return subjects.map(({ subject, k }) => {
    const place = { name: `${q}.${k}`, subject, of, k, spread: 0 };
    return { ...place, spread: pieceOf(subject, [place]).spread };
  });
}

/** The few that tell most, in one order whatever the set's. */
function strongest(places: Place[], most: number): Place[] {
  return places.sort((a, b) => b.spread - a.spread || (a.name < b.name ? -1 : 1)).slice(0, most);
}

function summed(outcomes: Outcome[], prospect: Prospect, bar: Bar, mean: number): Summed {
  const piece: Piece = { asked: [], outcomes };
  // Clamped from below: far under the bar, how far no longer matters, and the veto's tail is heavy.
  const lowest = bar.mean - 4 * bar.sd - 10 - mean;
  const adjusted = outcomes.map(({ points, standards, can }) => {
    const broken = prospect.exitCost > 0 ? prospect.exitCost * (standards - 1) * can : 0;
    const cannot = prospect.exitCostCannot > 0 ? prospect.exitCostCannot * (can - 1) : 0;
    return Math.max(points - broken - cannot, lowest);
  });
  const points = moments(
    outcomes,
    outcomes.map((o) => o.points),
  );
  return {
    ...piece,
    ...points,
    spread: moments(outcomes, adjusted).variance,
    vetoes: canVeto(piece, prospect),
  };
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
