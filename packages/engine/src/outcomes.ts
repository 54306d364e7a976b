/**
 * What may be heard about one standard or need, as columns of numbers: the same outcomes as in `pieces.ts`, without
 * what was heard, for searches that look at thousands of them.
 */
import { type Level, levels } from "./belief.ts";
import type { NeedKernel, NeedStanding } from "./can.ts";
import type { Kernel } from "./kernel.ts";
import { needOutcomes, type Outcome, type Reveals } from "./pieces.ts";
import type { Standing } from "./value.ts";

/** Columns of equal length: tilted chances, weighted points, inverse chances of no veto. Nothing is kept that has no tilted chance. */
export interface Columns {
  readonly tilted: Float64Array;
  readonly points: Float64Array;
  readonly standards: Float64Array;
  readonly can: Float64Array;
}

/** What one voice may say of a standard: for each thing, its likelihood at the five levels, in rows of five. */
export type Likelihoods = Float64Array;

/** Outcomes of one standard under what some voices may say of it. */
export function standardColumns(standing: Standing, voices: readonly Likelihoods[]): Columns {
  const { columns, count } = passingOutcomes(standing, voices);
  const kept = (column: Float64Array) => column.slice(0, count);
  const { tilted, points, standards, can } = columns;
  return { tilted: kept(tilted), points: kept(points), standards: kept(standards), can: kept(can) };
}

/** Room for outcomes that are looked at once, and for the joint chances they come from. */
let passing: Columns = roomFor(216);
let joints: [Float64Array, Float64Array] = [new Float64Array(5 * 216), new Float64Array(5 * 216)];

function roomFor(size: number): Columns {
  const column = () => new Float64Array(size);
  return { tilted: column(), points: column(), standards: column(), can: column().fill(1) };
}

/**
 * Every outcome that is no certain veto, in the first `count` places of columns that the next call writes over:
 * a search looks at hundreds of lists, and keeps few.
 */
export function passingOutcomes(
  { belief, values, weight, must, floor }: Standing,
  voices: readonly Likelihoods[],
): { readonly columns: Columns; readonly count: number } {
  const size = voices.reduce((product, rows) => (product * rows.length) / 5, 1);
  if (passing.tilted.length < size) {
    passing = roomFor(size);
    joints = [new Float64Array(5 * size), new Float64Array(5 * size)];
  }
  let [joint, free] = joints;
  joint.set(belief);
  let end = 5;
  for (const rows of voices) {
    end = cross(joint, end, rows, free);
    [joint, free] = [free, joint];
  }
  let ok = 0;
  for (const l of levels) if (!must || l >= floor) ok += belief[l];
  const { tilted, points, standards } = passing;
  let count = 0;
  for (let i = 0; i < end; i += 5) {
    let chance = 0;
    let pok = 0;
    let sum = 0;
    for (let l = 0; l < 5; l++) {
      const here = joint[i + l] as number;
      chance += here;
      if (must && l < floor) continue;
      pok += here;
      sum += here * (values[l as Level] as number);
    }
    if (!(pok > 0)) continue;
    tilted[count] = pok / ok;
    points[count] = (weight * sum) / pok;
    standards[count++] = must ? chance / pok : 1;
  }
  return { columns: passing, count };
}

/** Outcomes of one need; there are at most 216. */
export function needColumns(need: NeedStanding, asked: readonly NeedKernel[]): Columns {
  return columnsOf(needOutcomes(need, asked));
}

function columnsOf(outcomes: readonly Outcome[]): Columns {
  const kept = outcomes.filter(({ tilted }) => tilted > 0);
  const column = (of: (outcome: Outcome) => number) => Float64Array.from(kept, of);
  return {
    tilted: column((o) => o.tilted),
    points: column((o) => o.points),
    standards: column((o) => o.standards),
    can: column((o) => o.can),
  };
}

const ones: Float64Array = new Float64Array(5).fill(1);

/** What one voice may say in answer to some questions about one standard. As `voiceBranches`. */
export function likelihoodsOf(asked: readonly Reveals[]): Likelihoods {
  const refusal = asked.find((one) => one.refusal)?.refusal;
  const answered = spoken(asked, asked, (l) => 1 - (refusal?.[l] ?? 0));
  if (!refusal) return answered;
  const unrefusable = asked.filter((one) => one.refusal === null);
  const refused = spoken(asked, unrefusable, (l) => refusal[l]);
  const both = new Float64Array(answered.length + refused.length);
  both.set(answered);
  both.set(refused, answered.length);
  return both;
}

function spoken(
  voice: readonly Reveals[],
  asked: readonly Reveals[],
  chance: (level: Level) => number,
): Float64Array {
  const seen = asked.reduce((before, { channel }) => crossed(before, byAnswer(channel)), ones);
  const { perception } = voice[0] as Reveals;
  const rows = new Float64Array(seen.length);
  for (const l of levels) {
    const row = perception[l];
    const speaks = chance(l);
    for (let i = 0; i < seen.length; i += 5) {
      let sum = 0;
      for (let x = 0; x < 5; x++) sum += (row[x] as number) * (seen[i + x] as number);
      rows[i + l] = speaks * sum;
    }
  }
  return rows;
}

/** A channel's chances, answer by answer: a row for what is said, at each level seen. */
function byAnswer(channel: Kernel): Float64Array {
  const rows = new Float64Array(25);
  for (const x of levels) for (const j of levels) rows[5 * j + x] = channel[x][j];
  return rows;
}

/** Every row of one with every row of the other, level by level. */
function crossed(a: Float64Array, b: Float64Array): Float64Array {
  const rows = new Float64Array((a.length * b.length) / 5);
  cross(a, a.length, b, rows);
  return rows;
}

/** Crosses the rows of one that end at a place with all of the other; returns where the new rows end. */
function cross(a: Float64Array, end: number, b: Float64Array, into: Float64Array): number {
  let n = 0;
  for (let i = 0; i < end; i += 5) {
    for (let k = 0; k < b.length; k += 5) {
      for (let l = 0; l < 5; l++) into[n++] = (a[i + l] as number) * (b[k + l] as number);
    }
  }
  return n;
}
