/** Whether one standard is found at one prospect, is not, or is not yet known. */
import type { Assumptions, Camp } from "./assumptions.ts";
import { atLeast, type Belief, type Level } from "./belief.ts";
import { asLevel, believe, type Cue } from "./evidence.ts";
import { gather, type Observation, speaks } from "./voices.ts";

/** A standard as a verdict sees it: without weight or points. */
export interface Sought {
  readonly prior: Belief;
  readonly floor: Level;
  readonly ideal: Level;
  readonly must: boolean;
}

export interface Verdict {
  readonly verdict: "found" | "not found" | "not yet known";
  readonly zone: "ideal" | "acceptable" | null;
  /** Where the number points, whatever the verdict. */
  readonly lean: "for" | "against";
  /** Why a number past its threshold settled nothing. */
  readonly heldBack: "only weak evidence" | "one assurance" | null;
  /** Pairs of observations, by index, two or more levels apart. */
  readonly contradicts: readonly (readonly [number, number])[];
  readonly pFloor: number;
  readonly pIdeal: number;
  readonly belief: Belief;
  /** True when the evidence allowed only what the prior had ruled out. */
  readonly mixed: boolean;
}

type Judged = Pick<
  Assumptions,
  "voices" | "channels" | "modifiers" | "refusal" | "cue" | "found" | "notFound"
>;

/**
 * The verdict on one standard. Neither an advert nor one assurance about a must settles it.
 * @throws RangeError when the prior, an observation or a cue is not what its type says
 */
export function verdict(
  sought: Sought,
  observations: readonly Observation[],
  cues: readonly Cue[],
  judged: Judged,
): Verdict {
  const { belief, mixed } = believe(sought.prior, gather(observations, cues, judged), judged);
  const pFloor = atLeast(belief, asLevel(sought.floor));
  const pIdeal = atLeast(belief, asLevel(sought.ideal));
  const heard = observations.length + cues.length > 0;
  const held = heard ? holdBack(sought, pFloor, observations, cues, judged) : null;
  const settled =
    heard && held === null && (reaches(pFloor, judged.found) || reaches(judged.notFound, pFloor));
  const found = settled && reaches(pFloor, judged.found);
  return {
    verdict: found ? "found" : settled ? "not found" : "not yet known",
    zone: found ? (reaches(pIdeal, judged.found) ? "ideal" : "acceptable") : null,
    lean: pFloor > 0.5 ? "for" : "against",
    heldBack: held,
    contradicts: contradictions(observations),
    pFloor,
    pIdeal,
    belief,
    mixed,
  };
}

/** An observation that moves a belief and never settles it: an advert, a slogan, an unwritten promise, a refusal. */
export function isWeak({ level, channel, mods }: Observation): boolean {
  const promised = mods.includes("promise") && channel !== "written";
  return level === null || channel === "advert" || mods.includes("slogan") || promised;
}

/** Whose interest an observation shares. */
export function campOf(observation: Observation, { voices }: Pick<Assumptions, "voices">): Camp {
  return voices[speaks(observation)].camp;
}

/** At or above a threshold; what misses it only by the rounding of a sum reaches it. */
const reaches = (chance: number, threshold: number) => chance >= threshold - 1e-12;

function holdBack(
  { floor, must }: Sought,
  pFloor: number,
  observations: readonly Observation[],
  cues: readonly Cue[],
  judged: Judged,
): Verdict["heldBack"] {
  const firm = observations.filter((o) => !isWeak(o));
  if (reaches(pFloor, judged.found)) {
    const favourable = firm.filter((o) => o.level !== null && o.level >= floor);
    if (favourable.length === 0) return "only weak evidence";
    return must && isOneAssurance(favourable, judged) ? "one assurance" : null;
  }
  if (!reaches(judged.notFound, pFloor)) return null;
  const grave = cues.filter((cue) => cue.severity <= -judged.cue.grave).length;
  return firm.length > 0 || grave >= judged.cue.graveCount ? null : "only weak evidence";
}

/** Firm words that all come from one camp, with no episode, nothing shown and nothing in writing. */
function isOneAssurance(favourable: readonly Observation[], judged: Judged): boolean {
  const proven = favourable.some(
    ({ channel, mods }) => channel === "shown" || channel === "written" || mods.includes("episode"),
  );
  return !proven && new Set(favourable.map((o) => campOf(o, judged))).size < 2;
}

function contradictions(observations: readonly Observation[]): (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  observations.forEach((a, i) => {
    observations.slice(i + 1).forEach((b, k) => {
      if (a.level !== null && b.level !== null && Math.abs(a.level - b.level) >= 2)
        pairs.push([i, i + 1 + k]);
    });
  });
  return pairs;
}
