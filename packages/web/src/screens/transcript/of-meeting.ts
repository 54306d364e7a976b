import { interviewHeard, type Transcript, type View } from "@twoway/advice";
import type { Meeting } from "../live/interview.ts";

/** Whether a transcript is of this meeting. */
export function isOfMeeting(view: View, transcript: Transcript, { interview }: Meeting): boolean {
  return interviewHeard(view, transcript)?.id === interview.id;
}
