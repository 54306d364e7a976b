import { about, type Entry, type EntryId, type State } from "@twoway/model";

/**
 * Every entry about a prospect that holds, latest first: what happened, what was set, and what was changed since. Of a
 * document that came in parts the first stands for all.
 */
export function happenings(state: State, prospect: EntryId): readonly Entry[] {
  const all = about(state, prospect);
  const documents = new Set(all.documents.map(({ id }) => id));
  const entries: Entry[] = [
    ...state.prospects.filter(({ id }) => id === prospect).flatMap(({ history }) => history),
    ...all.contacts.flatMap(({ history }) => history),
    ...all.needs.flatMap(({ history }) => history),
    ...all.interviews.flatMap(({ id, history }) => [
      ...history,
      ...(state.asked.get(id) ?? []),
      ...[state.plans.get(id)].filter((plan) => plan !== undefined),
    ]),
    ...all.moves,
    ...all.documents.filter(({ part }) => part?.first === undefined || !documents.has(part.first)),
    ...all.facts,
    ...all.observations,
    ...all.cues,
    ...all.interest,
    ...all.efforts,
    ...all.decisions,
    ...all.letters,
    ...all.outcomes,
    ...state.reminders.filter(({ now }) => now.prospect === prospect).flatMap(({ history }) => history),
    ...state.dismissed.filter(({ document }) => documents.has(document)),
    ...state.standards.flatMap(({ history }) => history.filter(({ after }) => after === prospect)),
  ];
  return entries.toSorted((a, b) => (a.id < b.id ? 1 : -1));
}

/** An entry and, where it is a document that came in parts, the other parts: what is taken back with it. */
export function together(state: State, entry: Entry): readonly EntryId[] {
  if (entry.type !== "document.added") return [entry.id];
  const parts = about(state, entry.prospect).documents.filter(({ part }) => part?.first === entry.id);
  return [entry.id, ...parts.map(({ id }) => id)];
}
