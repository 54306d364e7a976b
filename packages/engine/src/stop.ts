/** When enough is known: no remaining question, and no set of them, is worth its minutes. */
import type { Assumptions } from "./assumptions.ts";
import type { Bar } from "./bar.ts";
import { choose } from "./choose.ts";
import { below, psi } from "./normal.ts";
import { checkMinutes, type Question } from "./plan.ts";
import { scorer } from "./sets.ts";
import { checkProspect, type Prospect } from "./value.ts";
import { worth } from "./worth.ts";

/** A question and what it is worth: in points, a minute, and less the price of its minutes. */
export interface Rated {
  readonly question: number;
  readonly worth: number;
  readonly rate: number;
  readonly net: number;
}

/**
 * The one-step rule: of the questions worth more than their minutes, the one that leaves most; else null.
 * @param pointsPerMinute what a minute must bring, from 0
 * @throws RangeError when the prospect or a question is not in order, or the price is negative
 */
export function nextQuestion(
  prospect: Prospect,
  bar: Bar,
  questions: readonly Question[],
  pointsPerMinute: number,
): Rated | null {
  checkPrice(pointsPerMinute);
  checkMinutes(questions, 0);
  const rated = questions.map((q, question): Rated => {
    const points = worth(prospect, bar, q).worth;
    return { question, worth: points, rate: points / q.minutes, net: points - pointsPerMinute * q.minutes };
  });
  const best = rated.reduce<Rated | null>((a, b) => (a && a.net >= b.net ? a : b), null);
  return best && best.net > 0 ? best : null;
}

export interface Enough {
  readonly enough: boolean;
  /** What still pays: one question alone, or several that matter only together; in asking order. */
  readonly ask: readonly number[];
  readonly because: "one question pays" | "several together pay" | "nothing pays";
}

/**
 * Whether to stop asking. Single questions can look worthless where a pair is not, so sets are looked at too.
 * @param minutesLeft minutes from 0; only questions that fit count
 * @throws RangeError as `nextQuestion`, or when the minutes are negative
 */
export function enough(
  prospect: Prospect,
  bar: Bar,
  questions: readonly Question[],
  minutesLeft: number,
  pointsPerMinute: number,
): Enough {
  checkProspect(prospect);
  checkPrice(pointsPerMinute);
  checkMinutes(questions, minutesLeft);
  const fitting = questions.flatMap((q, place) => (q.minutes <= minutesLeft ? [{ ...q, place }] : []));
  const one = nextQuestion(prospect, bar, fitting, pointsPerMinute);
  const first = one && fitting[one.question];
  if (first) return { enough: false, ask: [first.place], because: "one question pays" };
  const score = scorer(prospect, bar, questions);
  const set = choose(fitting, minutesLeft, score);
  const minutes = set.reduce((sum, q) => sum + (questions[q]?.minutes ?? 0), 0);
  const pays = set.length > 1 && score.worth(set) > pointsPerMinute * minutes;
  return pays
    ? { enough: false, ask: set, because: "several together pay" }
    : { enough: true, ask: [], because: "nothing pays" };
}

/**
 * Before an acceptance: for each must that is not found, and for each need when I may not be able to do the job,
 * the question that tells most about it, whatever it is worth a minute.
 * @param unsettled places of the musts whose verdict is not "found"
 * @returns places of questions, each once
 */
export function askBeforeAccepting(
  prospect: Prospect,
  bar: Bar,
  questions: readonly Question[],
  unsettled: readonly number[],
  can: number,
  judged: Pick<Assumptions, "canBar">,
): readonly number[] {
  const score = scorer(prospect, bar, questions);
  const bag = score.bag();
  const spreads = (q: number) => {
    bag.add(q);
    const spread = bag.spreads();
    bag.remove(q);
    return spread;
  };
  const best = (reveals: (q: Question) => boolean): number[] => {
    const those = questions.flatMap((q, place) => (reveals(q) ? [place] : []));
    const ranked = those.sort((a, b) => score.worth([b]) - score.worth([a]) || spreads(b) - spreads(a));
    return ranked.slice(0, 1);
  };
  const musts = unsettled.flatMap((i) => best((q) => q.observes.some((o) => o.standard === i)));
  const needs = can < judged.canBar ? best((q) => (q.needs?.length ?? 0) > 0) : [];
  return [...new Set([...musts, ...needs])];
}

/**
 * Whether what is known can carry a no: some must is not found, or evidence that is not weak leaves the
 * adjusted value clearly below the bar.
 */
export function mayDecline(
  known: { readonly mustNotFound: boolean; readonly firmEvidence: boolean; readonly adjusted: number },
  bar: Pick<Bar, "mean" | "sd">,
  judged: Pick<Assumptions, "clearlyBelow">,
): boolean {
  if (known.mustNotFound) return true;
  return known.firmEvidence && known.adjusted <= bar.mean - judged.clearlyBelow * bar.sd;
}

/**
 * Which prospect to talk to next: the largest z with E[(X - z)⁺] = cost, X normal about the adjusted value.
 * @param spread what the best conversation would move the adjusted value by (sd, points)
 * @param cost points that the conversation costs, above 0
 * Source: Weitzman, Optimal search for the best alternative (1979).
 */
export function searchIndex(adjusted: number, spread: number, cost: number): number {
  if (!(spread >= 0 && spread < Infinity))
    throw new RangeError(`A spread is a number from 0; got ${spread}.`);
  if (!(cost > 0 && cost < Infinity))
    throw new RangeError(`A conversation costs points above 0; got ${cost}.`);
  if (Number.isNaN(adjusted)) throw new RangeError("An index needs an adjusted value; got none.");
  let z = adjusted - cost;
  if (spread === 0 || !Number.isFinite(adjusted)) return z;
  // Convex and falling in z, so Newton's steps climb to the root and never pass it.
  for (let step = 0; step < 5000; step++) {
    const place = (adjusted - z) / spread;
    const move = (spread * psi(place) - cost) / below(place);
    if (!(move > 1e-13 * (1 + Math.abs(z)))) return z;
    z += move;
  }
  return z;
}

function checkPrice(pointsPerMinute: number): void {
  if (!(pointsPerMinute >= 0)) throw new RangeError(`A minute costs points from 0; got ${pointsPerMinute}.`);
}
