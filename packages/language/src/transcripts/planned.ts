import { type AnswerWords, compileAnswers } from "../answers/answer-lists.ts";
import { likestQuestion } from "./likest.ts";
import { sameSpeaker, sentencesOfTurn } from "./talk.ts";
import type { KnownQuestion, TranscriptLists } from "./transcript-lists.ts";
import type { RawTurn } from "./turns.ts";

/** A question one had planned, as it was put and as it was answered. */
export interface PlannedAnswer {
  /** Its place in the list of planned questions, from 0. */
  readonly planned: number;
  /** The words it was asked in, and the line of the file with them. */
  readonly asked: string;
  readonly line: number;
  /** What was said next; absent where nobody answered. */
  readonly answer?: { readonly speaker: string; readonly text: string; readonly line: number };
}

/**
 * Which planned questions were asked, each at its first time, with the answer that followed.
 * A question counts as asked when its words are nearly the same; one that was only touched does not.
 */
export function plannedIn(
  turns: readonly RawTurn[],
  me: string | undefined,
  planned: readonly string[],
  lists: TranscriptLists,
): PlannedAnswer[] {
  if (me === undefined || planned.length === 0) return [];
  const words = compileAnswers(lists.answers);
  const bank = planned.map((question): KnownQuestion => ({ words: question, reveals: [] }));
  const placeOf = new Map(bank.map((one, i) => [one, i]));
  const found = new Map<number, PlannedAnswer>();
  for (const [i, turn] of turns.entries()) {
    if (!sameSpeaker(turn.speaker, me)) continue;
    for (const { quote, start } of sentencesOfTurn(turn.text).asked) {
      const place = placeOf.get(likest(quote, bank, words));
      if (place === undefined || found.has(place)) continue;
      const line = turn.parts.findLast(({ at }) => at <= start)?.line ?? 1;
      const answer = answerAfter(turns, i, me);
      found.set(place, { planned: place, asked: quote, line, ...(answer ? { answer } : {}) });
    }
  }
  return [...found.values()];
}

const none: KnownQuestion = { words: "", reveals: [] };
const likest = (question: string, bank: readonly KnownQuestion[], words: AnswerWords): KnownQuestion =>
  likestQuestion(question, bank, words) ?? none;

function answerAfter(turns: readonly RawTurn[], asked: number, me: string): PlannedAnswer["answer"] {
  const next = turns[asked + 1];
  if (!next || sameSpeaker(next.speaker, me)) return undefined;
  return { speaker: next.speaker, text: next.text, line: next.parts[0]?.line ?? 1 };
}
