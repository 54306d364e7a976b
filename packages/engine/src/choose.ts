/** Which set of questions: exact for a handful, and a good search beyond. */
import type { Scorer } from "./sets.ts";

/** A question as the choice sees it. Of one `excl` only one may be chosen. */
export interface Choice {
  readonly place: number;
  readonly minutes: number;
  readonly excl?: string | undefined;
}

/** Up to so many questions the choice is exact. */
export const exactUpTo = 10;
const slack = 1e-9;
/** Steps of the bounded search beyond that. */
const mostSteps = 300;

/**
 * The set worth most within the minutes.
 *
 * Greedy on worth per minute fails for prospects that look clear, where two answers matter together and neither
 * alone; so a start that follows the spread, and the best single, stand beside it. Up to ten questions a branch
 * and bound then proves the choice, to the precision of the scorer.
 */
export function choose(questions: readonly Choice[], minutes: number, score: Scorer): number[] {
  const fitting = questions.filter((q) => q.minutes <= minutes);
  if (fitting.length === 0) return [];
  const few = fitting.length <= exactUpTo;
  const measure = score.nearly;
  const likely = shortlist(fitting, score);
  const starts = [
    greedy(fitting, minutes, measure),
    greedy(fitting, minutes, score.spreads),
    bestSingle(fitting, measure),
  ].map((set) => improved(set, likely, minutes, measure));
  const best = bestOf(starts, score);
  const found = few
    ? bounded(best, fitting, minutes, score.closely)
    : bestOf([best, bounded(best, likely, minutes, measure, mostSteps)], score);
  return withoutIdle(places(found), score);
}

function bestOf(sets: readonly Choice[][], score: Scorer): Choice[] {
  return sets.reduce((a, b) => (score.closely(places(b)) > score.closely(places(a)) ? b : a));
}

const places = (set: readonly Choice[]) => set.map((q) => q.place);
const minutesOf = (set: readonly Choice[]) => set.reduce((sum, q) => sum + q.minutes, 0);

function mayJoin(q: Choice, set: readonly Choice[], minutesLeft: number): boolean {
  if (q.minutes > minutesLeft + 1e-9) return false;
  return !set.some((other) => other === q || (q.excl !== undefined && other.excl === q.excl));
}

/** The questions worth trying in exchange: those that lead by worth a minute, or by spread. */
function shortlist(questions: readonly Choice[], score: Scorer): readonly Choice[] {
  const most = 20;
  if (questions.length <= 2 * most) return questions;
  const leading = (measure: (set: number[]) => number) =>
    questions
      .map((q) => ({ q, rate: measure([q.place]) / q.minutes }))
      .sort((a, b) => b.rate - a.rate)
      .slice(0, most)
      .map(({ q }) => q);
  return [...new Set([...leading(score.nearly), ...leading(score.spreads)])];
}

/** Adds what gains most a minute, looking again only at what still leads. */
function greedy(questions: readonly Choice[], minutes: number, measure: (set: number[]) => number): Choice[] {
  const set: Choice[] = [];
  let now = 0;
  let left = minutes;
  let queue = questions.map((q) => ({ q, rate: measure([q.place]) / q.minutes, fresh: 0 }));
  for (;;) {
    queue = queue.filter(({ q }) => mayJoin(q, set, left)).sort((a, b) => b.rate - a.rate);
    const lead = queue[0];
    if (!lead || !(lead.rate > 0)) return set;
    if (lead.fresh === set.length) {
      set.push(lead.q);
      now = measure(places(set));
      left -= lead.q.minutes;
    } else {
      lead.rate = (measure(places([...set, lead.q])) - now) / lead.q.minutes;
      lead.fresh = set.length;
    }
  }
}

function bestSingle(questions: readonly Choice[], measure: (set: number[]) => number): Choice[] {
  return questions.reduce<{ set: Choice[]; worth: number }>(
    (best, q) => {
      const worth = measure([q.place]);
      return worth > best.worth ? { set: [q], worth } : best;
    },
    { set: [], worth: 0 },
  ).set;
}

/** Adds and exchanges one at a time while that gains. */
function improved(
  start: readonly Choice[],
  questions: readonly Choice[],
  minutes: number,
  measure: (set: number[]) => number,
): Choice[] {
  let set = [...start];
  let now = measure(places(set));
  for (let round = 0; round < 8; round++) {
    const better = neighbours(set, questions, minutes)
      .map((next) => ({ next, worth: measure(places(next)) }))
      .reduce((a, b) => (b.worth > a.worth ? b : a), { next: set, worth: now });
    if (!(better.worth > now + slack)) return set;
    set = better.next;
    now = better.worth;
  }
  return set;
}

function neighbours(set: readonly Choice[], questions: readonly Choice[], minutes: number): Choice[][] {
  const left = minutes - minutesOf(set);
  const added = questions.filter((q) => mayJoin(q, set, left)).map((q) => [...set, q]);
  const exchanged = set.flatMap((out) => {
    const others = set.filter((q) => q !== out);
    return questions
      .filter((q) => q !== out && mayJoin(q, others, left + out.minutes))
      .map((q) => [...others, q]);
  });
  return [...added, ...exchanged];
}

/**
 * Branch and bound: more questions are never worth less, so all that still fits bounds a branch. Without a limit
 * of steps it proves its set; with one it is a search that begins where worth a minute is highest.
 */
function bounded(
  start: readonly Choice[],
  questions: readonly Choice[],
  minutes: number,
  measure: (set: number[]) => number,
  steps = Infinity,
): Choice[] {
  const rates = new Map(questions.map((q) => [q, measure([q.place]) / q.minutes]));
  const order = [...questions].sort((a, b) => (rates.get(b) ?? 0) - (rates.get(a) ?? 0));
  let best = [...start];
  let worth = measure(places(best));
  let taken = 0;
  const visit = (set: readonly Choice[], k: number, left: number) => {
    if (taken++ >= steps) return;
    const open = order.slice(k).filter((q) => mayJoin(q, set, left));
    const all = [...set, ...open];
    const ceiling = measure(places(all));
    if (ceiling <= worth + slack) return;
    if (minutesOf(open) <= left + 1e-9 && isAllowed(all)) {
      best = all;
      worth = ceiling;
      return;
    }
    const [next] = open;
    if (!next) return;
    const after = order.indexOf(next) + 1;
    visit([...set, next], after, left - next.minutes);
    visit(set, after, left);
  };
  visit([], 0, minutes);
  return best;
}

function isAllowed(set: readonly Choice[]): boolean {
  const labels = set.flatMap((q) => (q.excl === undefined ? [] : [q.excl]));
  return new Set(labels).size === labels.length;
}

/** Leaves out what adds nothing to the others. */
function withoutIdle(set: readonly number[], score: Scorer): number[] {
  let kept = [...set];
  let now = score.worth(kept);
  for (const q of [...kept].reverse()) {
    const others = kept.filter((p) => p !== q);
    const without = score.worth(others);
    if (without >= now - slack) {
      kept = others;
      now = without;
    }
  }
  return kept;
}
