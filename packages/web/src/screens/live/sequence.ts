import { type Askable, held, inItsTrade, interviewOf, plan, type View } from "@twoway/advice";
import type { EntryId } from "@twoway/model";

/** A question as it is held in the room: planned, or only if there is time. */
export interface Turn {
  readonly question: Askable;
  readonly planned: boolean;
}

/** What is kept of a turn, so that a page opened again shows the same questions. */
export type KeptTurn = readonly [id: string, planned: boolean];

/**
 * The questions of an interview, in the order in which they are turned over: those already asked, then the
 * plan, then what would come next. Nothing moves under one's thumb: what was kept when the interview began stays,
 * and only what was planned since comes after it.
 */
export function turnsOf(view: View, interview: EntryId, kept: readonly KeptTurn[] = []): readonly Turn[] {
  const { ask, next, below } = plan(view, interview);
  const all: readonly Askable[] = [...ask, ...next, ...below];
  const prospect = interviewOf(view, interview)?.now.prospect;
  // In the words the plan asked it in.
  const worded = prospect === undefined ? view : inItsTrade(view, prospect);
  const found = (id: string) => all.find((one) => one.id === id) ?? askable(worded, id);
  const turn = (question: Askable | undefined, planned: boolean) => (question ? [{ question, planned }] : []);
  if (kept.length > 0) {
    const ids = new Set(kept.map(([id]) => id));
    const since = ask.filter(({ id, own, pinned }) => (own || pinned) && !ids.has(id));
    return [
      ...kept.flatMap(([id, planned]) => turn(found(id), planned)),
      ...since.flatMap((question) => turn(question, true)),
    ];
  }
  const asked = [...new Set((view.state.asked.get(interview) ?? []).map(({ question }) => question))];
  const planned = [...asked.flatMap((id) => found(id) ?? []), ...ask.filter(({ id }) => !asked.includes(id))];
  // Where nothing is worth its minutes there is still an hour to fill: better these than an empty page.
  const spare = planned.length === 0 && next.length === 0 ? below.slice(0, 5) : next;
  const ids = new Set(planned.map(({ id }) => id));
  return [
    ...planned.flatMap((question) => turn(question, true)),
    ...spare.filter(({ id }) => !ids.has(id)).flatMap((question) => turn(question, false)),
  ];
}

/** A question that the plan no longer lists, because it was answered. */
function askable(view: View, id: string): Askable | undefined {
  const own = view.state.questions.find((one) => one.id === id)?.now;
  const bank = view.library.questions.get(own?.from ?? id);
  const shape = own ?? bank;
  if (!shape) return undefined;
  const reveals = shape.reveals.flatMap(
    ({ standard }) =>
      held(view).find((one) => standard !== undefined && (one.id === standard || one.from === standard)) ??
      [],
  );
  return {
    id,
    own: own !== undefined,
    words: shape.words,
    minutes: shape.minutes,
    ...(bank ? { followUp: bank.followUp, ifDisappointing: bank.ifDisappointing } : {}),
    reveals,
    need: bank?.need !== undefined,
  };
}
