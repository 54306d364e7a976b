/** Scores sets of questions about one prospect; what was worked out for a standard once is kept. */
import { type Atoms, adjustedAt, restAtom, row, type Scale, scaleOf, times } from "./atoms.ts";
import { type Bar, normalBar } from "./bar.ts";
import { expectedGain, type Fineness, fine, quick, quickAccepts } from "./joint.ts";
import { psiFromTable } from "./normal.ts";
import type { Columns } from "./outcomes.ts";
import type { Rest } from "./pieces.ts";
import { type Book, bookOf, type Page, type Subject } from "./subjects.ts";
import { adjust, checkProspect, type Prospect } from "./value.ts";
import { type Asked, clean, type Worth } from "./worth.ts";

/** Atoms of all pieces together while comparing and while searching. */
const close: Fineness = { atoms: 256, grid: 192 };
const fewAtoms = 20;
/** Among so few pieces a sum that cannot veto is no normal yet: the two that spread most stay lists. */
const fewPieces = 6;

export interface Scorer {
  /** The worth of a set in points, to .004. */
  worth(set: readonly number[]): number;
  /** The worth to .01: to compare sets. */
  closely(set: readonly number[]): number;
  /** One question alone: its worth and the chance of another choice, as `worth` has them, to 1e-9. */
  alone(question: number): Pick<Worth, "worth" | "chance">;
  /** An empty bag to search with. */
  bag(): Bag;
}

/** A set that changes by one question at a time, and is read quickly. */
export interface Bag {
  add(question: number): void;
  remove(question: number): void;
  /** The worth with most of what cannot veto as one normal. */
  nearly(): number;
  /** How much the set spreads the adjusted value, in points squared; it leads where the worth is still flat. */
  spreads(): number;
}

/**
 * The worth of hearing all the answers, in points; within .004 of the exact sum on prospects near their bar, and
 * exact for short lists. Two questions about the same thing are not worth twice.
 * @throws RangeError when the prospect or a question is not in order
 */
export function jointWorth(prospect: Prospect, bar: Bar, asked: Asked): number {
  return scorer(prospect, bar, [asked]).worth([0]);
}

/**
 * The worth of each of many questions, asked alone: as `worth` has it, to 1e-9, without the list of answers.
 * @throws RangeError when the prospect or a question is not in order
 */
export function worths(
  prospect: Prospect,
  bar: Bar,
  questions: readonly Asked[],
): readonly Pick<Worth, "worth" | "chance">[] {
  const { alone } = scorer(prospect, bar, questions);
  return questions.map((_, question) => alone(question));
}

/**
 * @param questions what each brings out; sets name them by place
 * @throws RangeError when the prospect or a question is not in order
 */
export function scorer(prospect: Prospect, bar: Bar, questions: readonly Asked[]): Scorer {
  checkProspect(prospect);
  const scale = scaleOf(prospect, bar);
  const { now } = scale;
  const ok = now.standardsOk * now.can;
  const gain = quick(bar);
  const book = bookOf(prospect, questions, scale);
  const at = (set: readonly number[], detail: "exact" | "close", fineness: Fineness): number => {
    if (set.length === 0) return 0;
    const pages = book.pagesOf(set);
    const asked = pages.filter((page) => page !== undefined);
    const factors = asked.flatMap((page) => (page.vetoes ? [page.atoms(detail)] : []));
    const smooth = asked.filter((page) => !page.vetoes).map((page) => page.columns());
    const rest = restOf(book.subjects, pages);
    return clean(ok, expectedGain(rest, factors, smooth, scale, gain, fineness), now, bar);
  };
  const read = reader(book.subjects, scale, ok);
  return {
    worth: (set) => at(set, "exact", fine),
    closely: (set) => at(set, "close", close),
    alone: singly(book, scale, ok),
    bag() {
      const held = book.holder();
      return {
        add: held.add,
        remove: held.remove,
        nearly: () => read(held.pages),
        spreads: () => held.pages.reduce((sum, page) => sum + (page ? page.spread : 0), 0),
      };
    },
  };
}

/** What no answer moves. */
const unmoved: Columns = {
  tilted: Float64Array.of(1),
  points: Float64Array.of(0),
  standards: Float64Array.of(1),
  can: Float64Array.of(1),
};

/** All answers to one question, combination by combination, without a list of them. */
function singly(book: Book, scale: Scale, ok: number): Scorer["alone"] {
  const { bar, now, costs } = scale;
  const gain = quick(bar);
  const accepts = quickAccepts(bar);
  const acceptNow = now.adjusted === -Infinity ? 0 : accepts(now.adjusted);
  return (question) => {
    const pages = book.pagesOf([question]);
    const { points, standards, can } = restOf(book.subjects, pages);
    const asked = pages.flatMap((page) => (page ? [page.columns()] : []));
    const meets = pages.reduce(
      (product, page, i) => product * (page ? (book.subjects[i]?.meets ?? 1) : 1),
      1,
    );
    let [after, chance, open] = [0, 0, 0];
    const last = asked.pop() ?? unmoved;
    const visit = (k: number, tilted: number, m: number, u: number, c: number) => {
      const columns = asked[k] ?? last;
      for (let i = 0; i < columns.tilted.length; i++) {
        const p = tilted * (columns.tilted[i] as number);
        const points = m + (columns.points[i] as number);
        const inverse = u * (columns.standards[i] as number);
        const able = c * (columns.can[i] as number);
        if (columns !== last) {
          visit(k + 1, p, points, inverse, able);
          continue;
        }
        const adjusted = adjust(points, inverse, able, costs);
        after += p * gain(adjusted);
        // The plain chance of an answer is its tilted one by the chance of no veto after it.
        const plain = (p * meets * inverse * able) / (standards * can);
        open += plain;
        chance += plain * Math.abs((adjusted === -Infinity ? 0 : accepts(adjusted)) - acceptNow);
      }
    };
    visit(0, 1, points, standards, can);
    // The others make a veto certain.
    const closed = Math.max(0, 1 - open);
    return {
      worth: clean(ok, after, now, bar),
      chance: Number.isFinite(chance) ? chance + (closed > 1e-12 ? closed * acceptNow : 0) : 0,
    };
  };
}

/** What is not asked about. */
function restOf(subjects: readonly Subject[], pages: readonly (Page | undefined)[]): Rest {
  const rest = { ok: 1, points: 0, standards: 1, can: 1 };
  subjects.forEach(({ meets, points, isNeed }, i) => {
    rest.ok *= meets;
    if (pages[i]) return;
    if (isNeed) rest.can /= meets;
    else rest.standards /= meets;
    rest.points += points;
  });
  return rest;
}

/** Atoms of the first few subjects, and of them with one more. */
interface Chain {
  readonly atoms: Atoms;
  readonly next: Map<number, Chain>;
}

/**
 * Reads pages quickly. What is no lump keeps its mean whatever is asked of it, so atoms depend on the lumps alone:
 * they are multiplied subject by subject, and what was multiplied once is kept.
 */
function reader(
  subjects: readonly Subject[],
  scale: Scale,
  ok: number,
): (pages: readonly (Page | undefined)[]) => number {
  const { bar, now, costs } = scale;
  const simple = normalBar(bar.mean, bar.sd);
  const start: Chain = { atoms: restAtom({ points: 0, standards: 1, can: 1 }, scale), next: new Map() };
  const unasked = subjects.map(({ meets, points, isNeed }) =>
    restAtom({ points, standards: isNeed ? 1 : 1 / meets, can: isNeed ? 1 / meets : 1 }, scale),
  );
  const plain = subjects.map((_, i) => -1 - i);
  return (pages) => {
    const [lump1, lump2] = broadest(pages);
    let variance = bar.sd * bar.sd;
    let mean = 0;
    let chain = start;
    for (let i = 0; i < pages.length; i++) {
      const page = pages[i];
      const lump = page !== undefined && (page.vetoes || page === lump1 || page === lump2);
      if (page && !lump) variance += page.variance;
      const { meets, points } = subjects[i] as Subject;
      if (!lump && meets === 1) {
        mean += points;
        continue;
      }
      const key = lump ? page.id : (plain[i] as number);
      let next = chain.next.get(key);
      if (!next) {
        const factor = lump ? page.atoms("rough") : (unasked[i] as Atoms);
        next = { atoms: times(chain.atoms, factor, scale, fewAtoms), next: new Map() };
        chain.next.set(key, next);
      }
      chain = next;
    }
    const { atoms } = chain;
    let after = 0;
    for (let i = 0; i < atoms.length; i += row) {
      const over = adjustedAt(atoms, i, costs) + mean - bar.mean;
      const sd = Math.sqrt(variance + (atoms[i + 4] as number));
      after += (atoms[i] as number) * (sd > 0 ? sd * psiFromTable(over / sd) : Math.max(0, over));
    }
    return clean(ok, after, now, simple);
  };
}

/** The two that spread points most, among few pieces: they stay lists, as all does that can veto. */
function broadest(pages: readonly (Page | undefined)[]): readonly (Page | undefined)[] {
  let count = 0;
  let first: Page | undefined;
  let second: Page | undefined;
  for (const page of pages) {
    if (!page) continue;
    if (++count > fewPieces) return [];
    if (page.vetoes) continue;
    if (!first || page.variance > first.variance) [first, second] = [page, first];
    else if (!second || page.variance > second.variance) second = page;
  }
  return [first, second];
}
