import { type Askable, type View, withoutMeeting } from "@twoway/advice";
import type { Meeting } from "../live/interview.ts";
import { turnsOf } from "../live/sequence.ts";

/** A question one may have asked in a meeting, and whether it stood in the plan one went in with. */
export interface Askworthy {
  readonly question: Askable;
  readonly planned: boolean;
}

/**
 * The questions of a meeting as they stood before it: what it told since changes the plan, but not what one had
 * planned then. Behind them whatever else was asked or could have been.
 */
export function questionsBefore(view: View, { interview, prospect }: Meeting): readonly Askworthy[] {
  const { state, ...rest } = withoutMeeting(view, prospect.id, interview.id);
  const asked = new Map(state.asked);
  asked.delete(interview.id);
  const before = turnsOf({ ...rest, state: { ...state, asked } }, interview.id);
  const ids = new Set(before.map(({ question }) => question.id));
  const since = turnsOf(view, interview.id).filter(({ question }) => !ids.has(question.id));
  return [...before, ...since.map(({ question }) => ({ question, planned: false }))];
}
