/**
 * The independent pieces of what questions may bring out.
 *
 * Each standard or need that is asked about is one piece with a few outcomes. Tilted towards "no veto", the
 * pieces stay independent, and the worth of any set of questions is one expectation over them:
 *
 *     EVSI = S·{ E~[h(A)] - h(A_0) },   A = M - κ (R_std - 1) R_can - κ_can (R_can - 1)
 *
 * with M a sum over the pieces, and R_std and R_can products. Exact; docs/engine.md derives it.
 */
import { type Level, levels, list, type PerLevel, perLevel, total } from "./belief.ts";
import { canMeet, type NeedKernel, type NeedStanding } from "./can.ts";
import { isKernel, type Kernel } from "./kernel.ts";
import { adjust, type Prospect, type Standing, standingNow } from "./value.ts";

/** One thing a question may bring out about a standard. */
export interface Reveals {
  /** The standard's place in the prospect. */
  readonly standard: number;
  /** Whose perception it is: answers of one voice about one standard share it. */
  readonly voice: string;
  /** P(perception | level), given what this voice said before. */
  readonly perception: Kernel;
  /** P(heard | perception). */
  readonly channel: Kernel;
  /** P(would not say | level), or null where there is nothing to refuse. */
  readonly refusal: PerLevel<number> | null;
}

/** One thing a question may bring out about a need. */
export interface RevealsNeed {
  readonly need: number;
  readonly through: NeedKernel;
}

/** What was heard: a level, null for "would not say", or "not core" of a need. */
export type Answer = Level | null | "not core";

export interface Outcome {
  /** P(outcome), and the same given that this piece is no veto. */
  readonly chance: number;
  readonly tilted: number;
  /** Weighted points; inverse chances of no veto by this standard, or by this need. */
  readonly points: number;
  readonly standards: number;
  readonly can: number;
  /** In the order of the piece's `asked`; left out where nobody reads them. */
  readonly heard: readonly Answer[];
}

/** One standard or need under some questions; `asked`: the places of what was asked of it. */
export interface Piece {
  readonly asked: readonly number[];
  readonly outcomes: readonly Outcome[];
}

/** All that is not asked about: it shifts and scales, and does not vary. */
export interface Rest {
  readonly ok: number;
  readonly points: number;
  readonly standards: number;
  readonly can: number;
}

export interface Pieces {
  readonly rest: Rest;
  readonly pieces: readonly Piece[];
}

/** @throws RangeError when a place does not exist, or a kernel or chance is not one */
export function checkAsked(
  prospect: Prospect,
  observes: readonly Reveals[],
  needs: readonly RevealsNeed[],
): void {
  for (const { standard, perception, channel, refusal } of observes) {
    if (!prospect.standards[standard])
      throw new RangeError(`No standard has place ${standard} in this prospect.`);
    if (!isKernel(perception) || !isKernel(channel)) {
      throw new RangeError(`A question on standard ${standard} needs rows of chances whose sums are 1.`);
    }
    if (refusal && (refusal.length !== 5 || refusal.some((chance) => !(chance >= 0 && chance <= 1)))) {
      throw new RangeError(`A refusal has chances from 0 to 1; got ${list(refusal)}.`);
    }
  }
  for (const { need, through } of needs) {
    if (!prospect.needs[need]) throw new RangeError(`No need has place ${need} in this prospect.`);
    const sums = through.map((row) =>
      row.reduce((sum, chance) => sum + (chance >= 0 ? chance : Number.NaN), 0),
    );
    if (sums.length !== 6 || !sums.every((sum) => Math.abs(sum - 1) <= 1e-6)) {
      throw new RangeError(`A question on need ${need} needs six rows of chances whose sums are 1.`);
    }
  }
}

/** Splits a prospect under questions into its independent pieces. */
export function piecesOf(
  prospect: Prospect,
  observes: readonly Reveals[],
  needs: readonly RevealsNeed[],
): Pieces {
  const byStandard = placesBy(observes, (o) => o.standard);
  const byNeed = placesBy(needs, (o) => o.need);
  const pieces: Piece[] = [];
  let [ok, points, standards, can] = [1, 0, 1, 1];
  prospect.standards.forEach((standing, i) => {
    const now = standingNow(standing);
    ok *= now.ok;
    const asked = byStandard.get(i);
    if (asked) {
      pieces.push({
        asked,
        outcomes: standardOutcomes(
          standing,
          asked.map((k) => observes[k] as Reveals),
        ),
      });
      return;
    }
    points += standing.weight * now.points;
    standards /= now.ok;
  });
  prospect.needs.forEach((need, i) => {
    const meet = canMeet(need);
    ok *= meet;
    const asked = byNeed.get(i);
    if (!asked) can /= meet;
    else {
      const outcomes = needOutcomes(
        need,
        asked.map((k) => (needs[k] as RevealsNeed).through),
      );
      pieces.push({ asked: asked.map((k) => observes.length + k), outcomes });
    }
  });
  return { rest: { ok, points, standards, can }, pieces };
}

function placesBy<T>(items: readonly T[], of: (item: T) => number): Map<number, number[]> {
  const places = new Map<number, number[]>();
  items.forEach((item, k) => {
    const those = places.get(of(item));
    if (those) those.push(k);
    else places.set(of(item), [k]);
  });
  return places;
}

/** What may be heard about one standard, over all voices asked about it. */
export function standardOutcomes(standing: Standing, asked: readonly Reveals[]): Outcome[] {
  const { belief, values, weight, must, floor } = standing;
  const { ok } = standingNow(standing);
  let branches: Branch[] = [{ likelihood: [1, 1, 1, 1, 1], heard: asked.map(() => null) }];
  for (const places of placesByVoice(asked)) {
    const voice = voiceBranches(places.map((k) => asked[k] as Reveals));
    branches = branches.flatMap((branch) => voice.map((more) => joined(branch, more, places)));
  }
  return branches.map(({ likelihood, heard }) => {
    let [chance, pok, sum] = [0, 0, 0];
    for (const l of levels) {
      const joint = belief[l] * likelihood[l];
      chance += joint;
      if (must && l < floor) continue;
      pok += joint;
      sum += joint * values[l];
    }
    const points = pok > 0 ? (weight * sum) / pok : 0;
    return {
      chance,
      tilted: ok > 0 ? pok / ok : 0,
      points,
      standards: must ? chance / pok : 1,
      can: 1,
      heard,
    };
  });
}

interface Branch {
  readonly likelihood: PerLevel<number>;
  readonly heard: readonly Answer[];
}

function placesByVoice(asked: readonly Reveals[]): number[][] {
  const places = new Map<string, number[]>();
  asked.forEach(({ voice }, k) => {
    const those = places.get(voice);
    if (those) those.push(k);
    else places.set(voice, [k]);
  });
  return [...places.values()];
}

function joined(branch: Branch, more: Branch, places: readonly number[]): Branch {
  const heard = [...branch.heard];
  places.forEach((place, k) => {
    heard[place] = more.heard[k] as Answer;
  });
  return { likelihood: perLevel((l) => branch.likelihood[l] * more.likelihood[l]), heard };
}

/**
 * What one voice may say. Whether it would rather not speak of a standard is one fact about it: either all that
 * can be refused is, or none. So each answer alone is refused with its own chance, and repeats add nothing.
 */
function voiceBranches(asked: readonly Reveals[]): Branch[] {
  const perception = (asked[0] as Reveals).perception;
  const refusal = asked.find((a) => a.refusal)?.refusal;
  const answered = spoken(
    perception,
    asked,
    () => true,
    (l) => 1 - (refusal?.[l] ?? 0),
  );
  if (!refusal) return answered;
  return [
    ...answered,
    ...spoken(
      perception,
      asked,
      (a) => a.refusal === null,
      (l) => refusal[l],
    ),
  ];
}

function spoken(
  perception: Kernel,
  asked: readonly Reveals[],
  speaks: (reveals: Reveals) => boolean,
  chance: (level: Level) => number,
): Branch[] {
  let branches: { seen: PerLevel<number>; heard: Answer[] }[] = [{ seen: [1, 1, 1, 1, 1], heard: [] }];
  for (const reveals of asked) {
    if (!speaks(reveals)) {
      for (const branch of branches) branch.heard.push(null);
      continue;
    }
    const { channel } = reveals;
    branches = branches.flatMap(({ seen, heard }) =>
      levels.map((j) => ({ seen: perLevel((x) => seen[x] * channel[x][j]), heard: [...heard, j] })),
    );
  }
  return branches.map(({ seen, heard }) => {
    const likelihood = perLevel((l) => chance(l) * total(perLevel((x) => perception[l][x] * seen[x])));
    return { likelihood, heard };
  });
}

/** What may be heard about one need; several questions are independent given the need. */
export function needOutcomes(need: NeedStanding, asked: readonly NeedKernel[]): Outcome[] {
  const meet = canMeet(need);
  let branches: { joint: readonly number[]; heard: Answer[] }[] = [{ joint: need.belief, heard: [] }];
  for (const through of asked) {
    branches = branches.flatMap(({ joint, heard }) =>
      needAnswers.map((answer, column) => ({
        joint: joint.map((p, z) => p * (through[z]?.[column] ?? 0)),
        heard: [...heard, answer],
      })),
    );
  }
  return branches.map(({ joint, heard }) => {
    const chance = joint.reduce((a, b) => a + b, 0);
    const pok = joint.reduce((sum, p, z) => sum + p * (1 - (need.cannot[z] as number)), 0);
    return { chance, tilted: meet > 0 ? pok / meet : 0, points: 0, standards: 1, can: chance / pok, heard };
  });
}

const needAnswers: readonly Answer[] = ["not core", ...levels];

/** One combination of outcomes, with the adjusted value one would hold after it. */
export interface Combination {
  readonly chance: number;
  readonly tilted: number;
  /** A after the answers; -Infinity when they make a veto certain. */
  readonly adjusted: number;
  readonly outcomes: readonly Outcome[];
}

/** Visits every combination of outcomes that can happen. */
export function forEachCombination(
  { rest, pieces }: Pieces,
  costs: Pick<Prospect, "exitCost" | "exitCostCannot">,
  visit: (combination: Combination) => void,
): void {
  const chosen: Outcome[] = [];
  const step = (
    k: number,
    chance: number,
    tilted: number,
    points: number,
    standards: number,
    can: number,
  ) => {
    const piece = pieces[k];
    if (!piece) {
      const adjusted = adjust(points, standards, can, costs);
      visit({ chance, tilted, adjusted, outcomes: chosen });
      return;
    }
    for (const o of piece.outcomes) {
      if (o.chance === 0) continue;
      chosen[k] = o;
      step(
        k + 1,
        chance * o.chance,
        tilted * o.tilted,
        points + o.points,
        standards * o.standards,
        can * o.can,
      );
    }
  };
  step(0, 1, 1, rest.points, rest.standards, rest.can);
}
