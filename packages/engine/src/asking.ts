/** What a question to one voice would bring out about a standard, given what was said before. */
import type { Assumptions, Channel, Modifier, Voice } from "./assumptions.ts";
import { asBelief, type Belief, type PerLevel } from "./belief.ts";
import { perceptionOf, type VoiceEvidence } from "./evidence.ts";
import { heardBy, kernel } from "./kernel.ts";
import type { Reveals } from "./pieces.ts";
import { channelOf, gather, type Observation, speaks, voiceKey } from "./voices.ts";

/** A question about one standard: whom it goes to, and how the answer would come. */
export interface Asking {
  /** The standard's place in the prospect, and its own prior. */
  readonly standard: number;
  readonly prior: Belief;
  readonly voice: Voice;
  readonly channel: Channel;
  readonly mods: readonly Modifier[];
  readonly who?: string | undefined;
}

type Judged = Pick<Assumptions, "voices" | "channels" | "modifiers" | "refusal">;

/**
 * A question as the worth of information sees it.
 * @param heard the observations of this standard so far: a voice that has spoken tells less, and one that would
 *   not say is likely to refuse again
 * @throws RangeError when the prior, or a voice, channel or modifier, is not what its type says
 */
export function asking(question: Asking, heard: readonly Observation[], judged: Judged): Reveals {
  const { standard, channel, mods } = question;
  const prior = asBelief(question.prior, "A standard's prior");
  const key = voiceKey(question);
  const voice = gather([{ ...question, level: null }], [], judged).voices[0] as VoiceEvidence;
  const before = gather(heard, [], judged).voices.find((v) => v.key === key) ?? { ...voice, refusals: 0 };
  const sees = kernel(judged.voices[speaks(question)], prior);
  return {
    standard,
    voice: key,
    perception: perceptionOf(prior, before),
    channel: kernel(channelOf(channel, mods, judged), heardBy(prior, sees)),
    refusal: channel === "said" ? refusalNext(before, judged) : null,
  };
}

/** Who has answered is counted on to answer; who refused twice tells nothing by a third refusal. */
function refusalNext({ utterances, refusals }: VoiceEvidence, { refusal }: Judged): PerLevel<number> | null {
  if (refusals === 1) return refusal.again;
  return refusals > 1 || utterances.some((u) => u.asked) ? null : refusal.first;
}
