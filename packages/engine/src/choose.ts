/** Which set of questions: exact for a handful, and a good search beyond. */
import type { Bag, Scorer } from "./sets.ts";

/** A question as the choice sees it. Of one `excl` only one may be chosen. */
export interface Choice {
  readonly place: number;
  readonly minutes: number;
  readonly excl?: string | undefined;
}

/** How hard to search. */
export interface Effort {
  /** Up to so many questions that fit, the choice is exact. */
  readonly exactUpTo: number;
  /** Up to so many, the search is bounded as well as local, for so many steps. */
  readonly boundedUpTo: number;
  readonly steps: number;
}

export const usualEffort: Effort = { exactUpTo: 10, boundedUpTo: 40, steps: 300 };
const slack = 1e-9;
/** Questions tried in exchange: those that lead by worth a minute, and by spread. */
const mostExchanged = 20;
const rounds = 8;
/** For each exchange so many are weighed, those that spread most. */
const mostWeighed = 6;

type Measure = "nearly" | "spreads";
/** A question and what it comes to alone, by each measure. */
type Single = { readonly q: Choice } & Readonly<Record<Measure, number>>;

/**
 * The set worth most within the minutes.
 *
 * Greedy on worth per minute fails for prospects that look clear, where two answers matter together and neither
 * alone; so a start that follows the spread, and the best single, stand beside it. Up to ten questions a branch
 * and bound then proves the choice, to the precision of the scorer.
 */
export function choose(
  questions: readonly Choice[],
  minutes: number,
  score: Scorer,
  effort: Effort = usualEffort,
): number[] {
  const fitting = questions.filter((q) => q.minutes <= minutes);
  if (fitting.length === 0) return [];
  const bag = score.bag();
  const alone = fitting.map(
    (q): Single => ({ q, nearly: withOne(bag, q, "nearly"), spreads: withOne(bag, q, "spreads") }),
  );
  const likely = shortlist(alone);
  const many = fitting.length > effort.boundedUpTo;
  const greedily = [greedy(alone, minutes, bag, "nearly"), greedy(alone, minutes, bag, "spreads")];
  const single = bestSingle(alone);
  // Among many, adding to the best single one by one would only be a slower greedy.
  const starts = many ? different(greedily) : [...greedily, single];
  const improvedOnes = starts.map((set) => improved(set, likely, minutes, bag));
  const best = bestOf(many ? [...improvedOnes, single] : improvedOnes, score);
  const found =
    fitting.length <= effort.exactUpTo
      ? bounded(best, fitting, minutes, score.closely)
      : many
        ? best
        : bestOf([best, bounded(best, likely, minutes, nearlyIn(bag), effort.steps)], score);
  return withoutIdle(found, many ? nearlyIn(bag) : score.worth);
}

/** The best of some sets, each looked at once. */
function bestOf(sets: readonly Choice[][], score: Scorer): Choice[] {
  const different = new Map(
    sets.map((set) => [
      places(set)
        .sort((a, b) => a - b)
        .join(),
      set,
    ]),
  );
  if (different.size === 1) return sets[0] as Choice[];
  const scored = [...different.values()].map((set) => ({ set, worth: score.closely(places(set)) }));
  return scored.reduce((a, b) => (b.worth > a.worth ? b : a)).set;
}

function different(sets: readonly Choice[][]): Choice[][] {
  return [
    ...new Map(
      sets.map((set) => [
        places(set)
          .sort((a, b) => a - b)
          .join(),
        set,
      ]),
    ).values(),
  ];
}

const places = (set: readonly Choice[]) => set.map((q) => q.place);
const minutesOf = (set: readonly Choice[]) => set.reduce((sum, q) => sum + q.minutes, 0);

function mayJoin(q: Choice, set: readonly Choice[], minutesLeft: number): boolean {
  if (q.minutes > minutesLeft + 1e-9) return false;
  return !set.some((other) => other === q || (q.excl !== undefined && other.excl === q.excl));
}

/** Reads a set with an empty bag, and leaves it empty. */
function nearlyIn(bag: Bag): (set: readonly number[]) => number {
  return (set) => {
    for (const q of set) bag.add(q);
    const worth = set.length > 0 ? bag.nearly() : 0;
    for (const q of set) bag.remove(q);
    return worth;
  };
}

/** What a question would make of the bag. */
function withOne(bag: Bag, q: Choice, measure: Measure): number {
  bag.add(q.place);
  const worth = bag[measure]();
  bag.remove(q.place);
  return worth;
}

function shortlist(alone: readonly Single[]): readonly Choice[] {
  if (alone.length <= 2 * mostExchanged) return alone.map(({ q }) => q);
  const leading = (measure: Measure) =>
    alone
      .map((one) => ({ q: one.q, rate: one[measure] / one.q.minutes }))
      .sort((a, b) => b.rate - a.rate)
      .slice(0, mostExchanged)
      .map(({ q }) => q);
  return [...new Set([...leading("nearly"), ...leading("spreads")])];
}

/** Adds what gains most a minute, looking again only at what still leads. Leaves the bag empty. */
function greedy(alone: readonly Single[], minutes: number, bag: Bag, measure: Measure): Choice[] {
  const set: Choice[] = [];
  let now = 0;
  let left = minutes;
  let open = alone.map((one) => ({ q: one.q, rate: one[measure] / one.q.minutes, fresh: 0 }));
  for (;;) {
    const lead = open.reduce<(typeof open)[number] | undefined>(
      (best, one) => (best && best.rate >= one.rate ? best : one),
      undefined,
    );
    if (!lead || !(lead.rate > 0)) break;
    if (lead.fresh < set.length) {
      lead.rate = (withOne(bag, lead.q, measure) - now) / lead.q.minutes;
      lead.fresh = set.length;
      continue;
    }
    set.push(lead.q);
    bag.add(lead.q.place);
    now = bag[measure]();
    left -= lead.q.minutes;
    open = open.filter(({ q }) => mayJoin(q, set, left));
  }
  for (const q of set) bag.remove(q.place);
  return set;
}

function bestSingle(alone: readonly Single[]): Choice[] {
  let best: { set: Choice[]; worth: number } = { set: [], worth: 0 };
  for (const { q, nearly } of alone) if (nearly > best.worth) best = { set: [q], worth: nearly };
  return best.set;
}

/** Adds and exchanges one at a time while that gains. Leaves the bag empty. */
function improved(
  start: readonly Choice[],
  questions: readonly Choice[],
  minutes: number,
  bag: Bag,
): Choice[] {
  let set = [...start];
  for (const q of set) bag.add(q.place);
  let now = set.length > 0 ? bag.nearly() : 0;
  for (let round = 0; round < rounds; round++) {
    const move = bestMove(set, questions, minutes, bag, now + slack);
    if (!move) break;
    if (move.out) bag.remove(move.out.place);
    bag.add(move.into.place);
    set = [...set.filter((q) => q !== move.out), move.into];
    now = move.worth;
  }
  for (const q of set) bag.remove(q.place);
  return set;
}

interface Move {
  readonly out: Choice | undefined;
  readonly into: Choice;
  readonly worth: number;
}

/** The addition or exchange that leaves most, where one leaves more than so much. */
function bestMove(
  set: readonly Choice[],
  questions: readonly Choice[],
  minutes: number,
  bag: Bag,
  least: number,
): Move | undefined {
  let best: Move | undefined;
  const left = minutes - minutesOf(set);
  for (const out of [undefined, ...set]) {
    const others = out ? set.filter((q) => q !== out) : set;
    if (out) bag.remove(out.place);
    const room = left + (out?.minutes ?? 0);
    const joining = questions.filter((q) => q !== out && mayJoin(q, others, room));
    for (const into of likeliest(joining, bag)) {
      const worth = withOne(bag, into, "nearly");
      if (worth > (best?.worth ?? least)) best = { out, into, worth };
    }
    if (out) bag.add(out.place);
  }
  return best;
}

/** Of many, those that would spread the adjusted value most: the only ones worth a closer look. */
function likeliest(questions: readonly Choice[], bag: Bag): readonly Choice[] {
  if (questions.length <= mostWeighed) return questions;
  return questions
    .map((q) => ({ q, spread: withOne(bag, q, "spreads") }))
    .sort((a, b) => b.spread - a.spread)
    .slice(0, mostWeighed)
    .map(({ q }) => q);
}

/**
 * Branch and bound: more questions are never worth less, so all that still fits bounds a branch. Without a limit
 * of steps it proves its set; with one it is a search that begins where worth a minute is highest.
 */
function bounded(
  start: readonly Choice[],
  questions: readonly Choice[],
  minutes: number,
  measure: (set: readonly number[]) => number,
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
function withoutIdle(set: readonly Choice[], measure: (set: readonly number[]) => number): number[] {
  let kept = places(set);
  let now = measure(kept);
  for (const q of [...kept].reverse()) {
    const others = kept.filter((p) => p !== q);
    const without = measure(others);
    if (without >= now - slack) {
      kept = others;
      now = without;
    }
  }
  return kept;
}
