/** Can I do this job: a must computed from what they need and what I can show. */
import type { Assumptions } from "./assumptions.ts";
import { asBelief, type Belief, type Level, list, perLevel, total } from "./belief.ts";
import { asLevel } from "./evidence.ts";
import { kernel } from "./kernel.ts";

/** For a need: not core, or core at demand 0 to 4. */
export type PerNeedState<T> = readonly [T, T, T, T, T, T];
/** Rows: the true state of a need. Columns: what a question about it brings out. */
export type NeedKernel = PerNeedState<PerNeedState<number>>;

/** How one need of theirs stands against my ability. */
export interface NeedStanding {
  /** Probabilities of the six states. */
  readonly belief: PerNeedState<number>;
  /** P(cannot | state), each in [0, 1]. */
  readonly cannot: PerNeedState<number>;
}

/** What is known about one need, and about me. */
export interface Need {
  /** The chance that it is a core part of the work. */
  readonly core: number;
  /** How much of it they need, if it is core. */
  readonly demand: Belief;
  readonly claimedLevel: Level;
  readonly proof: "story" | "witness" | null;
  /** My own word on it, which overrides levels. */
  readonly mine: keyof Assumptions["ability"]["mine"] | null;
}

type Judged = Pick<Assumptions, "ability" | "need" | "ordinary">;

/** What they say about a need: how much it is asked for, and a level where one is stated. */
export function needBelief(
  stated: keyof Assumptions["need"]["core"],
  level: Level | null,
  judged: Judged,
): { core: number; demand: Belief } {
  const core = judged.need.core[stated];
  if (level === null) return { core, demand: judged.need.demand };
  const heard = kernel(judged.need.kernel, judged.ordinary);
  const column = perLevel((d) => heard[d][asLevel(level)]);
  const sum = total(column);
  return { core, demand: perLevel((d) => column[d] / sum) };
}

/** What I can do, given the level I claim and what proves it. */
export function abilityBelief(claimed: Level, proof: Need["proof"], judged: Judged): Belief {
  if (proof !== null && proof !== "story" && proof !== "witness")
    throw new RangeError(`A proof is a story, a witness, or null; got ${proof}.`);
  const heard = kernel(judged.ability.claimed[proof ?? "none"], judged.ordinary);
  const joint = perLevel((a) => judged.ability.prior[a] * heard[a][asLevel(claimed)]);
  const sum = total(joint);
  return perLevel((a) => joint[a] / sum);
}

/**
 * One need against my ability: cannot = core, and the demand `gap` or more levels above the ability.
 * @throws RangeError when a chance, belief or level is out of range
 */
export function needStanding(need: Need, judged: Judged): NeedStanding {
  const { core, mine } = need;
  if (!(core >= 0 && core <= 1)) throw new RangeError(`A need's core share is from 0 to 1; got ${core}.`);
  const demand = asBelief(need.demand, "A need's demand");
  if (mine !== null && !Object.hasOwn(judged.ability.mine, mine)) {
    throw new RangeError(
      `One's own word on a need is one of those in the assumptions, or null; got ${mine}.`,
    );
  }
  const ability = abilityBelief(need.claimedLevel, need.proof, judged);
  const short = (d: Level) => {
    if (mine !== null) return judged.ability.mine[mine];
    return total(perLevel((a) => (d - a >= judged.ability.gap ? ability[a] : 0)));
  };
  return {
    belief: [1 - core, ...perLevel((d) => core * demand[d])],
    cannot: [0, ...perLevel(short)],
  };
}

/** @throws RangeError when a need's chances are not what its type says */
export function checkNeed({ belief, cannot }: NeedStanding): void {
  const sum = belief.reduce((all, chance) => all + chance, 0);
  if (belief.length !== 6 || !belief.every((chance) => chance >= 0) || !(Math.abs(sum - 1) <= 1e-6))
    throw new RangeError(`A need's belief has six chances with a sum of 1; got ${list(belief)}.`);
  if (cannot.length !== 6 || !cannot.every((chance) => chance >= 0 && chance <= 1))
    throw new RangeError(`A need has six chances of falling short, from 0 to 1; got ${list(cannot)}.`);
}

/** s_k: the chance that one need is no obstacle. */
export function canMeet({ belief, cannot }: NeedStanding): number {
  return belief.reduce((sum, chance, z) => sum + chance * (1 - (cannot[z] as number)), 0);
}

/** S_can: the chance that I can do all they need; 1 when no need is known. */
export function canDo(needs: readonly NeedStanding[]): number {
  return needs.reduce((product, need) => product * canMeet(need), 1);
}

/** The need that I may least meet, by its place; undefined when no need is known. */
export function weakestNeed(needs: readonly NeedStanding[]): number | undefined {
  const chances = needs.map(canMeet);
  return chances.length === 0 ? undefined : chances.indexOf(Math.min(...chances));
}

/**
 * What a question about a need brings out, for each state of it. A core part stays unnamed with chance `miss`,
 * and is otherwise heard at about its demand; a part that is not core is named with chance `false`.
 */
export function needKernel(sight: Assumptions["need"]["sight"]["results"], judged: Judged): NeedKernel {
  const { miss, false: wrong } = sight;
  for (const [name, chance] of Object.entries({ miss, false: wrong })) {
    if (!(chance >= 0 && chance <= 1))
      throw new RangeError(`${name} needs a chance from 0 to 1; got ${chance}.`);
  }
  const heard = kernel(judged.need.kernel, judged.ordinary);
  const core = (d: Level): PerNeedState<number> => [miss, ...perLevel((j) => (1 - miss) * heard[d][j])];
  return [[1 - wrong, ...perLevel((j) => wrong * judged.need.falseSpread[j])], ...perLevel(core)];
}

/** The belief about a need after an answer; `answer` 0 is "not core", otherwise 1 + the level named. */
export function afterAnswer(need: NeedStanding, through: NeedKernel, answer: number): NeedStanding {
  const joint = need.belief.map((chance, z) => chance * (through[z]?.[answer] ?? 0));
  const sum = joint.reduce((a, b) => a + b, 0);
  if (!(sum > 0)) return need; // an answer that could not be given teaches nothing
  return { ...need, belief: joint.map((p) => p / sum) as unknown as PerNeedState<number> };
}
