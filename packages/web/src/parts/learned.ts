import { adopt, held, type View } from "@twoway/advice";
import type { Channel, Draft, EntryId, EntryOf, Level, Modifier, Voice } from "@twoway/model";
import type { Noting } from "@twoway/notebook";

/** Something learned, while it is being put into words. */
export interface Learned {
  /** The id of a standard, or a catalogue id; "" before one was chosen. */
  readonly standard: string;
  /** null: would not say; nothing before it was chosen. */
  readonly level?: Level | null | undefined;
  readonly voice: Voice;
  readonly who?: EntryId | undefined;
  readonly channel: Channel;
  readonly mods: readonly Modifier[];
  readonly words: string;
}

export const nothingLearned: Learned = {
  standard: "",
  voice: "manager",
  channel: "said",
  mods: [],
  words: "",
};

/** The form of an observation that is being corrected. */
export function learnedFrom({
  standard,
  level,
  voice,
  who,
  channel,
  mods,
  words,
}: EntryOf<"observation.noted">): Learned {
  return {
    standard: standard ?? "",
    level: level === "not core" ? null : level,
    voice,
    who,
    channel,
    mods,
    words,
  };
}

interface LearnedPlace {
  readonly prospect: EntryId;
  readonly interview?: EntryId;
  readonly at?: string;
}

/**
 * The entries of one act: the old observation taken back, a catalogue standard adopted as a want, the new noted.
 * A corrected observation keeps when it was heard, and in answer to what.
 */
export function notingsOf(
  view: View,
  place: LearnedPlace,
  form: Learned,
  correcting?: EntryOf<"observation.noted">,
): readonly Noting[] {
  const { prospect, interview, at } = place;
  const { id: _id, by: _by, ...before } = correcting ?? { id: "", by: "" };
  const { who: _who, ...kept } = before as Partial<EntryOf<"observation.noted">>;
  const noted: Extract<Draft, { type: "observation.noted" }> = {
    ...(interview ? { interview } : {}),
    ...(at ? { at } : {}),
    ...kept,
    type: "observation.noted",
    prospect,
    level: form.level ?? null,
    voice: form.voice,
    channel: form.channel,
    mods: [...form.mods],
    words: form.words.trim(),
    ...(form.who ? { who: form.who } : {}),
  };
  const back: Noting[] = correcting ? [{ type: "entry.retracted", entry: correcting.id }] : [];
  const own = held(view).find(({ id, from }) => id === form.standard || from === form.standard);
  if (own) return [...back, { ...noted, standard: own.id as EntryId }];
  return [
    ...back,
    adopt(view, form.standard, { kind: "want" }),
    (earlier) => ({ ...noted, standard: earlier(back.length) }),
  ];
}
