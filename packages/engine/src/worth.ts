/** The worth of a question: how much better, on average, one would decide after its answer than now. */
import type { Assumptions } from "./assumptions.ts";
import type { Bar } from "./bar.ts";
import { exact } from "./kernel.ts";
import {
  type Answer,
  checkAsked,
  forEachCombination,
  piecesOf,
  type Reveals,
  type RevealsNeed,
} from "./pieces.ts";
import { checkProspect, type Prospect, type Value, valueNow } from "./value.ts";

/** What one question, or several together, may bring out. */
export interface Asked {
  readonly observes: readonly Reveals[];
  readonly needs?: readonly RevealsNeed[] | undefined;
}

/** One thing one could hear, and what one would then do. */
export interface AnswerRow {
  /** In the order of `observes`, then of `needs`. */
  readonly heard: readonly Answer[];
  readonly chance: number;
  /** A after it, in points; -Infinity when it makes a veto certain. */
  readonly adjusted: number;
  /** P(accept) after it. */
  readonly accept: number;
}

export interface Worth {
  /** Expected value of sample information, in points; exactly 0 when nothing could be gained. */
  readonly worth: number;
  /** The chance that, with the answer, one chooses otherwise than now. */
  readonly chance: number;
  readonly accept: number;
  readonly answers: readonly AnswerRow[];
}

/** More answers than this are no question any more. */
const mostAnswers = 250_000;

/**
 * The exact worth of a question, by the answers it could get.
 *
 * Nothing is sampled: EVSI = S·{E~[h(A)] - h(A_0)}, and the chance of another choice is
 * Σ P(o)·|P(accept | o) - P(accept now)|.
 * @throws RangeError when the prospect or the question is not in order, or there are too many answers
 * Source: Raiffa & Schlaifer, Applied Statistical Decision Theory (1961); the identity of docs/engine.md.
 */
export function worth(prospect: Prospect, bar: Bar, asked: Asked): Worth {
  checkProspect(prospect);
  const { observes, needs = [] } = asked;
  checkAsked(prospect, observes, needs);
  const count = observes.reduce((product, o) => product * (o.refusal ? 6 : 5), 6 ** needs.length);
  if (count > mostAnswers)
    throw new RangeError(`A question brings out at most ${mostAnswers} answers; got ${count}.`);
  const pieces = piecesOf(prospect, observes, needs);
  const now = valueNow(prospect);
  const acceptNow = acceptance(now, bar);
  const answers: AnswerRow[] = [];
  let chance = 0;
  let after = 0;
  forEachCombination(pieces, prospect, (c) => {
    const accept = c.adjusted === -Infinity ? 0 : bar.accepts(c.adjusted);
    after += c.tilted * (c.tilted > 0 ? bar.gain(c.adjusted) : 0);
    chance += c.chance * Math.abs(accept - acceptNow);
    const heard: Answer[] = [];
    pieces.pieces.forEach(({ asked: places }, k) => {
      const outcome = c.outcomes[k];
      places.forEach((place, j) => {
        heard[place] = outcome?.heard[j] as Answer;
      });
    });
    answers.push({ heard, chance: c.chance, adjusted: c.adjusted, accept });
  });
  return { worth: clean(pieces.rest.ok, after, now, bar), chance, accept: acceptNow, answers };
}

function acceptance({ adjusted }: Value, bar: Bar): number {
  return adjusted === -Infinity ? 0 : bar.accepts(adjusted);
}

/** The gain over deciding now; a difference within rounding is none. */
export function clean(ok: number, after: number, now: Pick<Value, "adjusted">, bar: Bar): number {
  if (!(ok > 0) || now.adjusted === -Infinity) return 0;
  const before = bar.gain(now.adjusted);
  const difference = after - before;
  return Math.abs(difference) <= 1e-13 * (1 + before) ? 0 : ok * difference;
}

/** The worth of knowing one standard for certain (EVPPI), in points: no question about it can be worth more. */
export function worthOfKnowing(prospect: Prospect, bar: Bar, standard: number): number {
  const sees: Reveals = { standard, voice: "exact", perception: exact, channel: exact, refusal: null };
  return worth(prospect, bar, { observes: [sees] }).worth;
}

export type Grade = "decides" | "could matter" | "would not change anything";

export interface Graded {
  readonly grade: Grade;
  /** In about so many of 10 answers one would choose differently; 0: hardly ever. */
  readonly outOfTen: number;
}

/** The worth of a question in words. */
export function grade(
  { worth: e, chance }: Pick<Worth, "worth" | "chance">,
  judged: Assumptions["grades"],
): Graded {
  const { decides, nothing, hardlyEver } = judged;
  const outOfTen = chance < hardlyEver ? 0 : Math.max(1, Math.round(10 * chance));
  if (e < nothing.worth && chance < nothing.chance) return { grade: "would not change anything", outOfTen };
  if (e >= decides.worth && chance >= decides.chance) return { grade: "decides", outOfTen };
  return { grade: "could matter", outOfTen };
}
