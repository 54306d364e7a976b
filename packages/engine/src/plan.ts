/** The plan for an interview: the questions worth most in the minutes there are, and in which order. */
import type { Assumptions } from "./assumptions.ts";
import type { Bar } from "./bar.ts";
import { type Choice, choose } from "./choose.ts";
import { exact } from "./kernel.ts";
import { jointWorth, type Scorer, scorer } from "./sets.ts";
import { checkProspect, type Prospect, valueNow } from "./value.ts";
import { type Asked, type Graded, grade } from "./worth.ts";

/** One question that could be asked, in so many minutes. Of those with the same `excl`, only one is asked. */
export interface Question extends Asked {
  readonly minutes: number;
  readonly excl?: string | undefined;
}

/** One question beside the others: its own worth, asked alone now. */
export interface Step extends Graded {
  /** Its place in the list given. */
  readonly question: number;
  readonly worth: number;
  readonly perMinute: number;
  readonly chance: number;
}

export interface Plan {
  /** Places of the chosen questions, in the order to ask them. */
  readonly chosen: readonly number[];
  readonly minutes: number;
  /** Worth of the chosen together, in points, and of knowing everything they could touch. */
  readonly worth: number;
  readonly ceiling: number;
  /** The chosen, by worth a minute, so that cutting short loses least. */
  readonly steps: readonly Step[];
  /** The others, by worth a minute. */
  readonly left: readonly Step[];
  /** Why nothing is chosen. */
  readonly empty: "no questions" | "no minutes" | "nothing fits" | "vetoed" | "nothing would change" | null;
}

/**
 * Plans an interview of `minutes` minutes.
 *
 * Two questions about the same thing are not worth twice. With at most ten questions that fit, no set is worth
 * more by .01 points; with more it is a search without a proof.
 * @throws RangeError when the prospect or a question is not in order, or the minutes are negative
 */
export function plan(
  prospect: Prospect,
  bar: Bar,
  questions: readonly Question[],
  minutes: number,
  judged: Pick<Assumptions, "grades">,
): Plan {
  checkProspect(prospect);
  checkMinutes(questions, minutes);
  const score = scorer(prospect, bar, questions);
  const steps = questions.map((q, place) => stepOf(score, q, place, judged));
  const byRate = (a: number, b: number) => rateAt(steps, b) - rateAt(steps, a) || a - b;
  const choices = questions.map((q, place): Choice => ({ place, minutes: q.minutes, excl: q.excl }));
  const chosen = choose(choices, minutes, score).sort(byRate);
  const others = questions.map((_, q) => q).filter((q) => !chosen.includes(q));
  const known = worthOfAll(prospect, bar, questions);
  const together = score.worth(chosen);
  return {
    chosen,
    minutes: chosen.reduce((sum, q) => sum + (questions[q]?.minutes ?? 0), 0),
    worth: together,
    ceiling: Math.max(known, together),
    steps: chosen.map((q) => steps[q] as Step),
    left: others.sort(byRate).map((q) => steps[q] as Step),
    empty: chosen.length > 0 ? null : whyEmpty(prospect, questions, minutes),
  };
}

/** @throws RangeError when a question takes no time, or there is less than none */
export function checkMinutes(questions: readonly Question[], minutes: number): void {
  if (!(minutes >= 0)) throw new RangeError(`A plan needs minutes from 0; got ${minutes}.`);
  for (const q of questions) {
    if (!(q.minutes > 0 && q.minutes < Infinity)) {
      throw new RangeError(`A question needs minutes above 0; got ${q.minutes}.`);
    }
  }
}

const rateAt = (steps: readonly Step[], q: number) => steps[q]?.perMinute ?? 0;

function stepOf(
  score: Scorer,
  { minutes }: Question,
  question: number,
  { grades }: Pick<Assumptions, "grades">,
): Step {
  const found = score.alone(question);
  const { worth, chance } = found;
  return { question, worth, perMinute: worth / minutes, chance, ...grade(found, grades) };
}

/** What knowing for certain every standard and need that a question touches is worth: no plan is worth more. */
function worthOfAll(prospect: Prospect, bar: Bar, questions: readonly Question[]): number {
  const standards = new Set(questions.flatMap((q) => q.observes.map((o) => o.standard)));
  const needs = new Set(questions.flatMap((q) => (q.needs ?? []).map((n) => n.need)));
  return jointWorth(prospect, bar, {
    observes: [...standards].map((standard) => ({
      standard,
      voice: "exact",
      perception: exact,
      channel: exact,
      refusal: null,
    })),
    needs: [...needs].map((need) => ({ need, through: exactNeed })),
  });
}

const six = [0, 1, 2, 3, 4, 5] as const;
const exactNeed = six.map((z) => six.map((j) => (j === z ? 1 : 0))) as unknown as NonNullable<
  Asked["needs"]
>[number]["through"];

function whyEmpty(prospect: Prospect, questions: readonly Question[], minutes: number): Plan["empty"] {
  if (questions.length === 0) return "no questions";
  if (minutes === 0) return "no minutes";
  if (!questions.some((q) => q.minutes <= minutes)) return "nothing fits";
  const { standardsOk, can } = valueNow(prospect);
  return standardsOk * can > 0 ? "nothing would change" : "vetoed";
}
