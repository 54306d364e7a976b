/** From what was heard to a belief: each voice has one perception, and says it as often as it likes. */
import type { Assumptions } from "./assumptions.ts";
import {
  asBelief,
  type Belief,
  type Believed,
  type Level,
  type PerLevel,
  perLevel,
  posterior,
} from "./belief.ts";
import { type Bend, heardBy, type Kernel, kernel } from "./kernel.ts";

/** One thing said or shown. `heard`: a level, or shares of the levels where an amount was a range. */
export interface Utterance {
  readonly channel: Bend;
  readonly heard: Level | Belief;
  /** True when it was the reply to a question: then not refusing is evidence too. */
  readonly asked?: boolean | undefined;
}

/** All that one voice said about one standard. `refusals`: how often it would not say when asked fairly. */
export interface VoiceEvidence {
  readonly key: string;
  readonly voice: Bend;
  readonly utterances: readonly Utterance[];
  readonly refusals: number;
}

/** One observed act of treatment. `severity` from -3 to 3; `late`: noted more than a day after. */
export interface Cue {
  readonly severity: number;
  readonly weight: "weak" | "moderate" | "strong";
  readonly late?: boolean | undefined;
}

/** Everything about one standard at one prospect. */
export interface Evidence {
  readonly voices: readonly VoiceEvidence[];
  readonly cues: readonly Cue[];
}

type Judged = Pick<Assumptions, "refusal" | "cue">;

/**
 * The belief after all the evidence. The order of the evidence changes nothing.
 *
 * Lik(l) = refusal(l) · Σ_x K_voice(x|l) · Π_k E_k(heard_k|x), the product of it over the voices, times the cues.
 * @param prior the standard's own prior; it is also the reference of every kernel
 * @throws RangeError when the prior, a level, a range, a bend or a count is not what its type says
 */
export function believe(prior: Belief, evidence: Evidence, judged: Judged): Believed {
  const start = asBelief(prior, "A standard's prior");
  const parts = evidence.voices.map((voice) => voiceLikelihood(start, voice, judged));
  const slope = cueSlope(evidence.cues, judged.cue);
  return posterior(
    start,
    perLevel((l) => parts.reduce((sum, part) => sum + part[l], slope * (l - 2))),
  );
}

/** The log likelihood of everything one voice said, or would not say, about a standard. */
export function voiceLikelihood(prior: Belief, from: VoiceEvidence, judged: Judged): PerLevel<number> {
  const { refusals, utterances } = from;
  if (!(Number.isInteger(refusals) && refusals >= 0)) {
    throw new RangeError(`Refusals need a whole number from 0; got ${refusals}.`);
  }
  const said = saidBy(prior, from).logLikelihood;
  const { first, again } = judged.refusal;
  const answered = utterances.some((utterance) => utterance.asked);
  return perLevel((l) => {
    const withheld = (refusals > 0 ? Math.log(first[l]) : 0) + (refusals > 1 ? Math.log(again[l]) : 0);
    return said[l] + withheld + (answered ? Math.log1p(-first[l]) : 0);
  });
}

/** How a voice sees a standard after what it said so far: its kernel, given its words. */
export function perceptionOf(prior: Belief, from: VoiceEvidence): Kernel {
  return saidBy(prior, from).perception;
}

function saidBy(prior: Belief, { voice, utterances }: VoiceEvidence): Heard {
  const sees = kernel(voice, prior);
  const seen = heardBy(prior, sees);
  const columns = utterances.map(({ channel, heard }) => column(kernel(channel, seen), heard));
  return hear(sees, columns);
}

/** The chance of what was heard, for each level the voice may have seen. */
export function column(channel: Kernel, heard: Level | Belief): PerLevel<number> {
  if (typeof heard !== "number") {
    const shares = asBelief(heard, "A range");
    return perLevel((x) => channel[x].reduce((sum, chance, j) => sum + chance * (shares[j] ?? 0), 0));
  }
  return perLevel((x) => channel[x][asLevel(heard)]);
}

/** What words tell about the level, and what they leave open about the voice's perception. */
export interface Heard {
  readonly logLikelihood: PerLevel<number>;
  /** P(perception | level, words); a row the words rule out stays as it was. */
  readonly perception: Kernel;
}

/**
 * Two stages in log sums: ten thousand words of one voice neither underflow nor outweigh its perception.
 * @param columns for each thing heard, its chance at each perception
 */
export function hear(sees: Kernel, columns: readonly PerLevel<number>[]): Heard {
  const words = perLevel((x) => columns.reduce((sum, chance) => sum + Math.log(chance[x]), 0));
  const rows = perLevel((l) => {
    const logs = perLevel((x) => Math.log(sees[l][x]) + words[x]);
    const top = Math.max(...logs);
    if (top === -Infinity) return { log: top, row: sees[l] };
    const shares = perLevel((x) => Math.exp(logs[x] - top));
    const sum = shares.reduce((a, b) => a + b);
    return { log: top + Math.log(sum), row: perLevel((x) => shares[x] / sum) };
  });
  return { logLikelihood: perLevel((l) => rows[l].log), perception: perLevel((l) => rows[l].row) };
}

/**
 * The slope of the treatment noted: the likelihood is exp(slope·(l - 2)).
 * Cues of severity 1 or less count together at most ±cap, so that small things cannot move a belief far.
 * @throws RangeError when a severity lies outside -3 to 3
 */
export function cueSlope(cues: readonly Cue[], judged: Assumptions["cue"]): number {
  let small = 0;
  let large = 0;
  for (const { severity, weight, late } of cues) {
    if (!(Math.abs(severity) <= 3))
      throw new RangeError(`A cue needs a severity from -3 to 3; got ${severity}.`);
    const slope = severity * judged[weight] * (late ? judged.late : 1);
    if (Math.abs(severity) <= 1) small += slope;
    else large += slope;
  }
  return large + Math.max(-judged.cap, Math.min(judged.cap, small));
}

/** @throws RangeError when a number is not one of the five levels */
export function asLevel(level: number): Level {
  if (Number.isInteger(level) && level >= 0 && level <= 4) return level as Level;
  throw new RangeError(`A level is a whole number from 0 to 4; got ${level}.`);
}
