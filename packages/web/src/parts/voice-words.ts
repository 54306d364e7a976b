import type { MessageKey } from "@twoway/library/words";
import type { Channel, EntryId, State, Voice } from "@twoway/model";
import { about } from "@twoway/model";

/** How a voice is called where no name is recorded. */
export const voiceWords: Readonly<Record<Voice, MessageKey>> = {
  manager: "live.voice-manager",
  recruiter: "live.voice-recruiter",
  peer: "live.voice-peer",
  executive: "live.voice-executive",
  known: "live.voice-known",
  anonymous: "live.voice-anonymous",
  "own eyes": "live.voice-own-eyes",
  contract: "live.voice-contract",
  policy: "live.voice-policy",
};

/** How something reached me. */
export const channelWords: Readonly<Record<Channel, MessageKey>> = {
  said: "live.channel-said",
  shown: "live.channel-shown",
  written: "live.channel-written",
  advert: "live.channel-advert",
};

/** The name of somebody recorded at a prospect; nothing where there is none. */
export function nameOf(state: State, prospect: EntryId, who: EntryId | undefined): string | undefined {
  if (!who) return undefined;
  return (
    about(state, prospect)
      .contacts.find(({ id }) => id === who)
      ?.now.name?.trim() || undefined
  );
}
