/** What questions ask about: each standard or need, and what may be heard of it under some of the questions. */
import { type Atoms, binned, factorOf, type Range, type Scale } from "./atoms.ts";
import { canMeet, type NeedStanding } from "./can.ts";
import {
  type Columns,
  type Likelihoods,
  likelihoodsOf,
  needColumns,
  passingOutcomes,
  standardColumns,
} from "./outcomes.ts";
import { checkAsked, type Reveals, type RevealsNeed } from "./pieces.ts";
import { type Prospect, type Standing, standingNow } from "./value.ts";
import type { Asked } from "./worth.ts";

/** A standard may be heard so many times in one plan, and a need; more would be work for nothing. */
const mostOfOneStandard = 4;
const mostOfOneNeed = 3;
/** Among so many questions a fourth answer about one standard is left out of account as well. */
const manyQuestions = 40;
/** Atoms of one piece in three finenesses. */
const sizes = { exact: 128, close: 64, rough: 8 };

/** One thing one can ask about: a standard or a need. */
export interface Subject {
  readonly meets: number;
  readonly points: number;
  readonly isNeed: boolean;
}

/** What may be heard about one subject under some questions. */
export interface Page {
  readonly id: number;
  columns(): Columns;
  /** It bears on exit costs; otherwise it only moves points. */
  readonly vetoes: boolean;
  /** Tilted variance of its points, and of the adjusted value it leaves alone. */
  readonly variance: number;
  readonly spread: number;
  atoms(detail: keyof typeof sizes): Atoms;
}

/** A set of questions by what it brings out of each subject. */
export interface Holder {
  readonly pages: readonly (Page | undefined)[];
  add(question: number): void;
  remove(question: number): void;
}

export interface Book {
  readonly subjects: readonly Subject[];
  pagesOf(set: readonly number[]): readonly (Page | undefined)[];
  holder(): Holder;
}

/** One way of hearing about a subject. `rank`: its place among the subject's ways, the most telling first. */
interface Way {
  readonly voice: string;
  readonly asked: Reveals | RevealsNeed;
  rank: number;
  alone?: Likelihoods;
}

/** @throws RangeError when a question is not in order */
export function bookOf(prospect: Prospect, questions: readonly Asked[], scale: Scale): Book {
  const subjects = subjectsOf(prospect);
  const waysOf: Way[][] = subjects.map(() => []);
  const named = naming(waysOf);
  const heard = questions.map(({ observes, needs = [] }) => {
    checkAsked(prospect, observes, needs);
    const standards = observes.map((one) => ({
      subject: one.standard,
      way: named(one.standard, one.voice, one),
    }));
    const others = needs.map((one) => ({
      subject: prospect.standards.length + one.need,
      way: named(prospect.standards.length + one.need, "", one),
    }));
    return [...standards, ...others];
  });
  const pageOf = pageKeeper(prospect, waysOf, scale);
  rank(waysOf, pageOf);
  const most = (subject: number) => {
    if (subjects[subject]?.isNeed || questions.length > manyQuestions) return mostOfOneNeed;
    return mostOfOneStandard;
  };
  const holder = (): Holder => {
    const ranks: number[][] = subjects.map(() => []);
    const pages: (Page | undefined)[] = subjects.map(() => undefined);
    const turn = (subject: number) => {
      const those = ranks[subject] as number[];
      pages[subject] =
        those.length === 0
          ? undefined
          : pageOf(subject, strongest(those, waysOf[subject] as Way[], most(subject)));
    };
    return {
      pages,
      add(question) {
        for (const { subject, way } of heard[question] ?? []) {
          put(ranks[subject] as number[], way.rank);
          turn(subject);
        }
      },
      remove(question) {
        for (const { subject, way } of heard[question] ?? []) {
          take(ranks[subject] as number[], way.rank);
          turn(subject);
        }
      },
    };
  };
  return {
    subjects,
    holder,
    pagesOf(set) {
      const held = holder();
      for (const question of set) held.add(question);
      return held.pages;
    },
  };
}

function subjectsOf({ standards, needs }: Prospect): Subject[] {
  return [
    ...standards.map((standing): Subject => {
      const { ok, points } = standingNow(standing);
      return { meets: ok, points: standing.weight * points, isNeed: false };
    }),
    ...needs.map((need): Subject => ({ meets: canMeet(need), points: 0, isNeed: true })),
  ];
}

/** Finds ways that would be answered alike: they share one entry, and so all that is worked out for it. */
function naming(waysOf: readonly Way[][]) {
  const kept = waysOf.map(() => new Map<number, { way: Way; numbers: Float64Array }[]>());
  return (subject: number, voice: string, asked: Reveals | RevealsNeed): Way => {
    const numbers = numbersOf(asked);
    let sum = 0;
    for (let k = 0; k < numbers.length; k++) sum += (k + 1) * (numbers[k] as number);
    const near = kept[subject]?.get(sum) ?? [];
    const known = near.find((one) => one.way.voice === voice && sameNumbers(one.numbers, numbers));
    if (known) return known.way;
    const way: Way = { voice, asked, rank: waysOf[subject]?.length ?? 0 };
    waysOf[subject]?.push(way);
    kept[subject]?.set(sum, [...near, { way, numbers }]);
    return way;
  };
}

/** All that a way's answers depend on, one number after the other. */
function numbersOf(asked: Reveals | RevealsNeed): Float64Array {
  const rows =
    "need" in asked ? asked.through : [...asked.perception, ...asked.channel, asked.refusal ?? [-1]];
  const numbers = new Float64Array(rows.reduce((sum, row) => sum + row.length, 0));
  let n = 0;
  for (const row of rows) for (let k = 0; k < row.length; k++) numbers[n++] = row[k] as number;
  return numbers;
}

function sameNumbers(a: Float64Array, b: Float64Array): boolean {
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}

/** The most telling first, so that ways of one subject have one order whatever the set's. */
function rank(waysOf: Way[][], pageOf: (subject: number, ways: readonly Way[]) => Page): void {
  waysOf.forEach((ways, subject) => {
    const spreads = new Map(ways.map((way) => [way, pageOf(subject, [way]).spread]));
    ways.sort((a, b) => (spreads.get(b) as number) - (spreads.get(a) as number));
    ways.forEach((way, place) => {
      way.rank = place;
    });
  });
}

/** Puts a number among others in rising order. */
function put(sorted: number[], number: number): void {
  let k = sorted.length;
  for (; k > 0 && (sorted[k - 1] as number) > number; k--) sorted[k] = sorted[k - 1] as number;
  sorted[k] = number;
}

/** Takes a number out once, if it is there. */
function take(sorted: number[], number: number): void {
  const place = sorted.indexOf(number);
  if (place < 0) return;
  sorted.copyWithin(place, place + 1);
  sorted.length--;
}

/** The few that tell most: the best of each voice before anybody's second. */
function strongest(ranks: readonly number[], ways: readonly Way[], most: number): readonly Way[] {
  const sorted = ranks.map((place) => ways[place] as Way);
  if (sorted.length <= most) return sorted;
  const spoken = new Map<string, number>();
  const turns = sorted.map((way) => {
    const turn = spoken.get(way.voice) ?? 0;
    spoken.set(way.voice, turn + 1);
    return { way, turn };
  });
  return turns
    .sort((a, b) => a.turn - b.turn)
    .slice(0, most)
    .map(({ way }) => way);
}

/** Pages by subject and ways; each is worked out once. */
function pageKeeper(prospect: Prospect, waysOf: readonly Way[][], scale: Scale) {
  const kept = waysOf.map(() => new Map<Way, Branch>());
  let count = 0;
  const made = (subject: number, ways: readonly Way[]): Page => {
    const standing = prospect.standards[subject];
    if (standing) return standardPage(count++, standing, byVoice(ways), scale);
    const need = prospect.needs[subject - prospect.standards.length];
    if (!need) throw new RangeError(`No standard or need has place ${subject}.`);
    return needPage(count++, need, ways, scale);
  };
  return (subject: number, ways: readonly Way[]): Page => {
    let level = kept[subject] as Map<Way, Branch>;
    let branch: Branch | undefined;
    for (const way of ways) {
      branch = level.get(way);
      if (!branch) {
        branch = { page: undefined, next: new Map() };
        level.set(way, branch);
      }
      level = branch.next;
    }
    if (!branch) throw new RangeError("A page needs something that was asked.");
    branch.page ??= made(subject, ways);
    return branch.page;
  };
}

interface Branch {
  page: Page | undefined;
  readonly next: Map<Way, Branch>;
}

/** Ways by voice; what one voice may say in one answer alone is worked out once. */
function byVoice(ways: readonly Way[]): Likelihoods[] {
  const voices = new Map<string, Way[]>();
  for (const way of ways) {
    const those = voices.get(way.voice);
    if (those) those.push(way);
    else voices.set(way.voice, [way]);
  }
  return [...voices.values()].map((those) => {
    const [first] = those;
    if (those.length > 1 || !first) return likelihoodsOf(those.map((way) => way.asked as Reveals));
    first.alone ??= likelihoodsOf([first.asked as Reveals]);
    return first.alone;
  });
}

/** Its moments are summed at once; the list of its outcomes is written when somebody asks for it. */
function standardPage(id: number, standing: Standing, voices: readonly Likelihoods[], scale: Scale): Page {
  const { columns, count } = passingOutcomes(standing, voices);
  const moments = momentsOf(columns, count, scale);
  const rough = () => {
    const again = passingOutcomes(standing, voices);
    return binned(again.columns, again.count, moments.range, scale, sizes.rough);
  };
  return pageOf(id, moments, () => standardColumns(standing, voices), scale, rough);
}

function needPage(id: number, need: NeedStanding, ways: readonly Way[], scale: Scale): Page {
  const columns = needColumns(
    need,
    ways.map((way) => (way.asked as RevealsNeed).through),
  );
  return pageOf(id, momentsOf(columns, columns.tilted.length, scale), () => columns, scale);
}

/** What a page is known by before its outcomes are written out, and between which points they lie. */
interface Moments extends Pick<Page, "vetoes" | "variance" | "spread"> {
  readonly range: Range;
}

/** Moments of the first `count` outcomes. */
function momentsOf({ tilted, points, standards, can }: Columns, count: number, scale: Scale): Moments {
  const { exitCost, exitCostCannot } = scale.costs;
  // Clamped from below: far under the bar, how far no longer matters, and the veto's tail is heavy.
  const lowest = scale.bar.mean - 4 * scale.bar.sd - 10 - scale.now.mean;
  let [chance, first, second, firstAdjusted, secondAdjusted] = [0, 0, 0, 0, 0];
  let vetoes = false;
  let [low, high] = [Infinity, -Infinity];
  for (let k = 0; k < count; k++) {
    const p = tilted[k] as number;
    const m = points[k] as number;
    const c = can[k] as number;
    const broken = exitCost > 0 ? exitCost * ((standards[k] as number) - 1) * c : 0;
    const cannot = exitCostCannot > 0 ? exitCostCannot * (c - 1) : 0;
    vetoes ||= broken !== 0 || cannot !== 0;
    const adjusted = Math.max(m - broken - cannot, lowest);
    if (m < low) low = m;
    if (m > high) high = m;
    chance += p;
    first += p * m;
    second += p * m * m;
    firstAdjusted += p * adjusted;
    secondAdjusted += p * adjusted * adjusted;
  }
  const variance = varianceOf(chance, first, second);
  const spread = varianceOf(chance, firstAdjusted, secondAdjusted);
  return { vetoes, variance, spread, range: { low, high } };
}

/** What rounding alone leaves is none. */
function varianceOf(chance: number, first: number, second: number): number {
  if (!(chance > 0)) return 0;
  const square = (first / chance) ** 2;
  const variance = second / chance - square;
  return variance > 1e-13 * (1 + square) ? variance : 0;
}

function pageOf(
  id: number,
  { vetoes, variance, spread }: Moments,
  list: () => Columns,
  scale: Scale,
  rough = () => factorOf(list(), scale, sizes.rough),
): Page {
  const atoms = new Map<keyof typeof sizes, Atoms>();
  let columns: Columns | undefined;
  const listed = () => {
    columns ??= list();
    return columns;
  };
  return {
    id,
    columns: listed,
    vetoes,
    variance,
    spread,
    atoms(detail) {
      const made =
        atoms.get(detail) ?? (detail === "rough" ? rough() : factorOf(listed(), scale, sizes[detail]));
      atoms.set(detail, made);
      return made;
    },
  };
}
