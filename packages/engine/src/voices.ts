/** Who shares a perception with whom: observations of one standard at one prospect, gathered by voice. */
import type { Assumptions, Channel, Modifier, Voice } from "./assumptions.ts";
import type { Belief, Level } from "./belief.ts";
import type { Cue, Evidence, Utterance, VoiceEvidence } from "./evidence.ts";
import type { Bend } from "./kernel.ts";

/** One piece of evidence about one standard, as the engine sees it. */
export interface Observation {
  readonly voice: Voice;
  readonly channel: Channel;
  /** null: would not say, when asked fairly. */
  readonly level: Level | null;
  readonly mods: readonly Modifier[];
  /** The person's name or id, where it is known; it keeps two people of one voice apart. */
  readonly who?: string | undefined;
  /** True when it answers a question. */
  readonly asked?: boolean | undefined;
  /** Shares of the levels where an amount was named as a range; it then counts in place of `level`. */
  readonly soft?: Belief | undefined;
}

type Judged = Pick<Assumptions, "voices" | "channels" | "modifiers">;

/**
 * Gathers observations of one standard at one prospect.
 * @throws RangeError when a voice, channel or modifier is not in the assumptions
 */
export function gather(observations: readonly Observation[], cues: readonly Cue[], judged: Judged): Evidence {
  const voices = new Map<string, { voice: Bend; utterances: Utterance[]; refusals: number }>();
  for (const observation of observations) {
    const key = voiceKey(observation);
    const from = voices.get(key) ?? { voice: voiceOf(observation, judged), utterances: [], refusals: 0 };
    voices.set(key, from);
    if (observation.level === null) from.refusals++;
    else from.utterances.push(utterance(observation, observation.level, judged));
  }
  return { voices: [...voices].map(([key, from]): VoiceEvidence => ({ key, ...from })), cues };
}

/**
 * Which perception stands behind an observation. A named person has one; adverts and unnamed recruiters share
 * one, and so do unnamed people of a voice, all anonymous sources, one's own eyes, the contract, and policy.
 */
export function voiceKey({ voice, channel, who }: Pick<Observation, "voice" | "channel" | "who">): string {
  if (channel === "advert") return "recruiter";
  const name = who?.trim();
  const shared = voice === "anonymous" || voice === "own eyes" || voice === "contract" || voice === "policy";
  return name && !shared ? `${voice}: ${name}` : voice;
}

/** The voice that speaks: every advert is the recruiter's. */
export function speaks({ voice, channel }: Pick<Observation, "voice" | "channel">): Voice {
  return channel === "advert" ? "recruiter" : voice;
}

function voiceOf(observation: Observation, { voices }: Judged): Bend {
  const voice = speaks(observation);
  if (!Object.hasOwn(voices, voice))
    throw new RangeError(`"${voice}" is not a voice; got it in an observation.`);
  return voices[voice];
}

function utterance({ channel, mods, asked, soft }: Observation, level: Level, judged: Judged): Utterance {
  return { channel: channelOf(channel, mods, judged), heard: soft ?? level, asked: asked === true };
}

const inOrder: readonly Modifier[] = ["episode", "slogan", "promise"];

/**
 * A channel under its modifiers, each counted once and in one order, however they are listed.
 * A promise in writing is no weaker than other writing.
 * @throws RangeError when the channel or a modifier is not in the assumptions
 */
export function channelOf(channel: Channel, mods: readonly Modifier[], judged: Omit<Judged, "voices">): Bend {
  const { channels, modifiers } = judged;
  if (!Object.hasOwn(channels, channel))
    throw new RangeError(`"${channel}" is not a channel; got it in an observation.`);
  const odd = mods.find((mod) => !Object.hasOwn(modifiers, mod));
  if (odd !== undefined) throw new RangeError(`"${odd}" is not a modifier; got it in an observation.`);
  const counted = inOrder.filter(
    (mod) => mods.includes(mod) && !(mod === "promise" && channel === "written"),
  );
  return counted.reduce((bend: Bend, mod) => modified(bend, modifiers[mod]), channels[channel]);
}

function modified({ up, down, eps }: Bend, by: Assumptions["modifiers"][Modifier]): Bend {
  return {
    up: Math.min(by.upAtMost, up * by.up),
    down: Math.min(1, down * by.down),
    eps: 1 - (1 - Math.min(1, eps * by.eps)) * (1 - by.noise),
  };
}
