import { type Belief, flips as ofNumbers, type Prospect, perLevel, valueNow } from "@twoway/engine";
import type { Reason } from "@twoway/library";
import type { EntryId, Level } from "@twoway/model";
import { barOf } from "./bar.ts";
import { held } from "./held.ts";
import { remembered } from "./memo.ts";
import { modelOf } from "./model.ts";
import type { Held, View } from "./types.ts";
import { verdicts } from "./verdicts.ts";

/** A smallest change that would turn the choice; each was worked out again as changed, so it holds. */
export type Flip = LevelFlip | CareFlip | BarFlip;

interface Turns {
  readonly turnsTo: "take" | "leave";
}
/** One standard known at another level than it seems. */
export interface LevelFlip extends Turns {
  readonly kind: "level";
  readonly held: Held;
  readonly from: Level;
  readonly to: Level;
}
/** Caring so many times as much about one standard, the others keeping their proportions. */
export interface CareFlip extends Turns {
  readonly kind: "care";
  readonly held: Held;
  readonly times: number;
}
/** What one would have without it being worth so many points more, or less. */
export interface BarFlip extends Turns {
  readonly kind: "bar";
  readonly points: number;
}

/** How one speaks of caring more or less, the smaller change first. */
const less = [
  { word: "third", times: 2 / 3 },
  { word: "half", times: 1 / 2 },
  { word: "hardly", times: 1 / 10 },
] as const;
const more = [
  { word: "third", times: 4 / 3 },
  { word: "twice", times: 2 },
  { word: "thrice", times: 3 },
] as const;
/** So many standards are tried, those first for which the least caring otherwise might do. */
const tried = 4;
/** A bar that would have to move farther than this says nothing one could picture. */
const farthest = 15;
/** Points up to which a change of the bar is a little, and somewhat. */
const sizes = { little: 3, some: 8 } as const;

/** What would tip the choice: levels of single standards, nearest first; then caring otherwise; then the bar. */
export function flips(view: View, prospect: EntryId): readonly Flip[] {
  return all(view, prospect);
}
const all = remembered((view, prospect: EntryId): readonly Flip[] => [
  ...levelFlips(view, prospect),
  ...careFlips(view, prospect),
  ...barFlips(view, prospect),
]);

function levelFlips(view: View, prospect: EntryId): readonly LevelFlip[] {
  const { prospect: numbers, standards } = modelOf(view, prospect);
  const { bar } = barOf(view, prospect);
  const takes = (one: Prospect) => valueNow(one).adjusted >= bar.mean;
  const now = takes(numbers);
  const likely = new Map(verdicts(view, prospect).map((row) => [row.held.id, row.likely]));
  return standards
    .flatMap((held, place): LevelFlip[] => {
      const from = likely.get(held.id) ?? held.floor;
      const to = nearest(from, now).find((level) => takes(knownAt(numbers, place, level)) !== now);
      return to === undefined ? [] : [{ kind: "level", held, from, to, turnsTo: now ? "leave" : "take" }];
    })
    .toSorted((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from) || b.held.weight - a.held.weight);
}

/** Levels in the direction that could turn the choice, nearest first. */
function nearest(from: Level, takes: boolean): readonly Level[] {
  const levels = perLevel((level) => level);
  return takes ? levels.filter((level) => level < from).toReversed() : levels.filter((level) => level > from);
}

function knownAt(prospect: Prospect, place: number, level: Level): Prospect {
  const belief: Belief = perLevel((one) => (one === level ? 1 : 0));
  return {
    ...prospect,
    standards: prospect.standards.map((one, other) => (other === place ? { ...one, belief } : one)),
  };
}

/**
 * The engine says at which weight the choice would turn while the bar stands still. But the bar is made of one's
 * weights too: so the nearest way of saying it is reckoned again, bar and all, and only what then turns is told.
 */
function careFlips(view: View, prospect: EntryId): readonly CareFlip[] {
  const standards = held(view);
  const now = takenUnder(view, prospect, standards);
  const at = weightsAtFlip(view, prospect);
  const nearest = standards
    .flatMap((one, place) => {
      const weight = at[place] ?? null;
      if (weight === null || one.weight <= 0 || one.weight >= 1) return [];
      const needed = (weight * (1 - one.weight)) / (Math.max(1e-9, 1 - weight) * one.weight);
      return [{ one, needed: Math.max(1e-9, needed) }];
    })
    .toSorted((a, b) => Math.abs(Math.log(a.needed)) - Math.abs(Math.log(b.needed)));
  return nearest
    .slice(0, tried)
    .flatMap(({ one, needed }): CareFlip[] => {
      const ways =
        needed < 1
          ? less.filter(({ times }) => times <= needed)
          : more.filter(({ times }) => times >= needed);
      const turns = ({ times }: (typeof ways)[number]) =>
        takenUnder(view, prospect, caring(standards, one.id, times)) !== now;
      const way = ways.find(turns);
      return way ? [{ kind: "care", held: one, times: way.times, turnsTo: now ? "leave" : "take" }] : [];
    })
    .toSorted((a, b) => Math.abs(Math.log(a.times)) - Math.abs(Math.log(b.times)));
}

/** The adjusted value is a weighted mean of points less the exit costs one risks, which no weight changes. */
function weightsAtFlip(view: View, prospect: EntryId): readonly (number | null)[] {
  const { prospect: numbers } = modelOf(view, prospect);
  const { mean, adjusted } = valueNow(numbers);
  if (adjusted === -Infinity || numbers.standards.length === 0) return [];
  const points = numbers.standards.map((_, place) => pointsOf(numbers, place));
  const { weightAtFlip } = ofNumbers(
    points.map((one, place) => ({
      weight: numbers.standards[place]?.weight ?? 0,
      values: perLevel(() => one),
      level: 0 as const,
    })),
    barOf(view, prospect).bar.mean + mean - adjusted,
  );
  return weightAtFlip;
}

/** Mean points of one standard, given that it breaks no must: its value with all the weight on it. */
function pointsOf(numbers: Prospect, place: number): number {
  const standards = numbers.standards.map((one, other) => ({ ...one, weight: other === place ? 1 : 0 }));
  return valueNow({ ...numbers, standards }).mean;
}

/** The standards as of somebody who cares so many times as much about one of them. */
export function caring(standards: readonly Held[], id: string, times: number): readonly Held[] {
  const changed = standards.map((one) => (one.id === id ? { ...one, weight: one.weight * times } : one));
  const sum = changed.reduce((all, { weight }) => all + weight, 0);
  return changed.map((one) => ({ ...one, weight: one.weight / sum }));
}

function takenUnder(view: View, prospect: EntryId, standards: readonly Held[]): boolean {
  const { prospect: numbers } = modelOf(view, prospect, standards);
  return valueNow(numbers).adjusted >= barOf(view, prospect, standards).bar.mean;
}

function barFlips(view: View, prospect: EntryId): readonly BarFlip[] {
  const over = valueNow(modelOf(view, prospect).prospect).adjusted - barOf(view, prospect).bar.mean;
  if (!(Math.abs(over) <= farthest)) return [];
  return [{ kind: "bar", points: over, turnsTo: over >= 0 ? "leave" : "take" }];
}

/** Flips as reasons: the three nearest levels, the nearest way of caring otherwise, and the bar. */
export function flipReasons(view: View, prospect: EntryId): readonly Reason[] {
  const found = flips(view, prospect);
  const first = (kind: Flip["kind"], count: number) =>
    found.filter((one) => one.kind === kind).slice(0, count);
  return [...first("level", 3), ...first("care", 1), ...first("bar", 1)].map(said);
}

function said(flip: Flip): Reason {
  if (flip.kind === "level") {
    const data = { name: flip.held.name, level: flip.held.anchors[flip.to] };
    return { code: flip.turnsTo === "take" ? "flip-take" : "flip-leave", data, entries: [] };
  }
  if (flip.kind === "bar") {
    const size = Math.abs(flip.points);
    const much = size <= sizes.little ? "little" : size <= sizes.some ? "some" : "much";
    return { code: flip.points >= 0 ? "flip-bar-better" : "flip-bar-worse", data: { much }, entries: [] };
  }
  const way = flip.times < 1 ? "less" : "more";
  const much = [...less, ...more].find(({ times }) => times === flip.times)?.word ?? "other";
  return { code: `flip-care-${way}-${flip.turnsTo}`, data: { name: flip.held.name, much }, entries: [] };
}
