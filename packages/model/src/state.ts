import type { EntryOf } from "./entries.ts";
import type { EntryId } from "./id.ts";

/** Something that is set and edited: a standard, a prospect, an interview… */
export interface Thing<T extends ThingType> {
  /** The id of the entry that first set it. */
  readonly id: EntryId;
  /** The entry that holds now. */
  readonly now: EntryOf<T>;
  /** Every entry about it that was not retracted, oldest first. */
  readonly history: readonly EntryOf<T>[];
  /** Two entries replaced the same one: changed on two devices. The later id holds; here are both. */
  readonly both?: readonly EntryOf<T>[];
}

/** The types that set a thing, with the field that names it in an edit. */
export const thingTypes = {
  "situation.set": undefined,
  "standard.set": "standard",
  "strength.set": "strength",
  "story.set": "story",
  "prospect.set": "prospect",
  "contact.set": "contact",
  "need.stated": "need",
  "interview.set": "interview",
  "question.set": "question",
  "reminder.set": "reminder",
} as const;
export type ThingType = keyof typeof thingTypes;

/** The types that only happen: one entry each, undone by a retraction. */
export const happeningTypes = [
  "assumptions.set",
  "standards.weighed",
  "prospect.moved",
  "document.added",
  "proposal.dismissed",
  "fact.noted",
  "plan.set",
  "question.asked",
  "observation.noted",
  "cue.noted",
  "interest.noted",
  "effort.noted",
  "decision.made",
  "letter.written",
  "outcome.recorded",
] as const;
export type HappeningType = (typeof happeningTypes)[number];

/** Everything recorded about one prospect, each list in the order of ids. */
export interface ProspectState {
  readonly contacts: readonly Thing<"contact.set">[];
  readonly needs: readonly Thing<"need.stated">[];
  readonly interviews: readonly Thing<"interview.set">[];
  readonly moves: readonly EntryOf<"prospect.moved">[];
  readonly documents: readonly EntryOf<"document.added">[];
  readonly facts: readonly EntryOf<"fact.noted">[];
  readonly observations: readonly EntryOf<"observation.noted">[];
  readonly cues: readonly EntryOf<"cue.noted">[];
  readonly interest: readonly EntryOf<"interest.noted">[];
  readonly efforts: readonly EntryOf<"effort.noted">[];
  readonly decisions: readonly EntryOf<"decision.made">[];
  readonly letters: readonly EntryOf<"letter.written">[];
  readonly outcomes: readonly EntryOf<"outcome.recorded">[];
}

/** What the journal says now. Immutable: a new entry gives a new state that shares all it did not touch. */
export interface State {
  /** The situation last set, if any. */
  readonly situation?: Thing<"situation.set">;
  readonly standards: readonly Thing<"standard.set">[];
  readonly strengths: readonly Thing<"strength.set">[];
  readonly stories: readonly Thing<"story.set">[];
  readonly questions: readonly Thing<"question.set">[];
  readonly reminders: readonly Thing<"reminder.set">[];
  readonly prospects: readonly Thing<"prospect.set">[];
  /** What belongs to a prospect, by its id; read it with `about`. */
  readonly byProspect: ReadonlyMap<EntryId, ProspectState>;
  /** The plan last set for an interview, by the interview's id. */
  readonly plans: ReadonlyMap<EntryId, EntryOf<"plan.set">>;
  /** What was asked in an interview, by the interview's id. */
  readonly asked: ReadonlyMap<EntryId, readonly EntryOf<"question.asked">[]>;
  readonly weighed?: EntryOf<"standards.weighed">;
  readonly assumptions: readonly EntryOf<"assumptions.set">[];
  readonly dismissed: readonly EntryOf<"proposal.dismissed">[];
  /** Lines kept but not understood by this version. */
  readonly skipped: number;
  /** Ids that came with two different contents. */
  readonly clashes: readonly EntryId[];
  /** How many lines the state was made from, duplicates not counted. */
  readonly lines: number;
}

/** A prospect of which nothing is recorded yet. */
export const nothing: ProspectState = {
  contacts: [],
  needs: [],
  interviews: [],
  moves: [],
  documents: [],
  facts: [],
  observations: [],
  cues: [],
  interest: [],
  efforts: [],
  decisions: [],
  letters: [],
  outcomes: [],
};

/** What is recorded about one prospect; empty lists where there is nothing. */
export function about(state: State, prospect: EntryId): ProspectState {
  return state.byProspect.get(prospect) ?? nothing;
}
