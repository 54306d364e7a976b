import { type Askable, adopt, type Held, type View } from "@twoway/advice";
import {
  about,
  type Draft,
  type EntryId,
  type EntryOf,
  type Level,
  type Reply,
  type State,
} from "@twoway/model";
import type { Noting } from "@twoway/notebook";
import type { Speaker } from "./interview.ts";

/** Where something was heard. `at` says when, where that is not now. */
export interface Place {
  readonly prospect: EntryId;
  readonly interview: EntryId;
  readonly at?: string;
}

/** What one question brought, as it stands or as it is to stand. */
export interface Hearing {
  /** Nothing where the question was neither asked nor passed over. */
  readonly reply?: Reply;
  /** Levels by the id of the standard, or its catalogue id while it only stands in; null: would not say. */
  readonly levels: ReadonlyMap<string, Level | null>;
  readonly words: string;
  /** They told a real case. */
  readonly episode: boolean;
  /** Who said it, once something was noted. */
  readonly speaker?: Speaker;
}

interface Noted {
  readonly asked: readonly EntryOf<"question.asked">[];
  readonly observed: readonly EntryOf<"observation.noted">[];
}

function noted(state: State, { prospect, interview }: Place, question: string): Noted {
  const asked = (state.asked.get(interview) ?? []).filter((one) => one.question === question);
  const observed = about(state, prospect).observations.filter(
    (one) => one.interview === interview && one.question === question,
  );
  return { asked, observed };
}

/** What the journal says a question brought in this interview. */
export function hearing(state: State, place: Place, question: string): Hearing {
  const { asked, observed } = noted(state, place, question);
  const first = observed[0];
  const last = asked.at(-1);
  const words = observed.find((one) => one.words !== "")?.words ?? last?.words ?? "";
  const levels = new Map(
    observed.flatMap(({ standard, level }) =>
      standard && level !== "not core" ? [[standard as string, level] as const] : [],
    ),
  );
  const from = first ?? last;
  return {
    ...(last ? { reply: last.reply } : {}),
    levels,
    words,
    episode: first?.mods.includes("episode") ?? false,
    ...(first
      ? { speaker: { voice: first.voice, ...(first.who ? { who: first.who } : {}) } }
      : from?.who
        ? { speaker: { voice: roleOf(state, place.prospect, from.who), who: from.who } }
        : {}),
  };
}

function roleOf(state: State, prospect: EntryId, who: EntryId) {
  return about(state, prospect).contacts.find(({ id }) => id === who)?.now.role ?? "manager";
}

/** The level that was marked for one standard; undefined where none was. */
export function levelOn(
  state: State,
  { levels }: Hearing,
  standard: Held | undefined,
): Level | null | undefined {
  if (!standard) return undefined;
  const own = ownOf(state, standard);
  return levels.get(own ?? standard.id);
}

/** A hearing with one standard's mark set, or taken back where the level is undefined. */
export function withLevel(
  state: State,
  before: Hearing,
  standard: Held,
  level: Level | null | undefined,
): Hearing {
  const levels = new Map(before.levels);
  const key = ownOf(state, standard) ?? standard.id;
  if (level === undefined) levels.delete(key);
  else levels.set(key, level);
  return replied({ ...before, levels });
}

/** The reply that marks and words amount to. */
export function replied(hearing: Hearing): Hearing {
  const { reply: _, ...rest } = hearing;
  const levels = [...hearing.levels.values()];
  if (levels.some((level) => level !== null)) return { ...rest, reply: "answered" };
  if (levels.length > 0) return { ...rest, reply: "refused" };
  return hearing.words.trim() === "" ? rest : { ...rest, reply: "answered" };
}

/**
 * The entries that turn what stands into what is to stand, in one act: what changed is taken back and noted
 * anew, what did not is left alone, and a standard that only stood in is adopted as a want with its first mark.
 */
export function settleHearing(
  view: View,
  place: Place,
  question: Askable,
  wanted: Hearing,
): readonly Noting[] {
  const { state } = view;
  const { asked, observed } = noted(state, place, question.id);
  const words = wanted.words.trim();
  const bodies = [...wanted.levels].map(([standard, level]) => ({
    standard,
    body: observation(place, question, wanted, level, words),
  }));
  const kept = new Set<EntryId>();
  const missing = bodies.filter(({ standard, body }) => {
    const same = observed.find(
      (one) => one.standard === standard && !kept.has(one.id) && sameObservation(one, body),
    );
    if (same) kept.add(same.id);
    return !same;
  });
  const notings: Noting[] = observed.filter(({ id }) => !kept.has(id)).map(({ id }) => retraction(id));
  const reply = askedDraft(place, question, wanted, bodies.length === 0 ? words : "");
  const sameReply =
    reply &&
    asked.find(
      (one) =>
        one.reply === reply.reply && one.who === reply.who && (one.words ?? "") === (reply.words ?? ""),
    );
  for (const one of asked) if (one !== sameReply) notings.push(retraction(one.id));
  if (reply && !sameReply) notings.push({ ...reply, ...(asked[0] ? { at: asked[0].at } : {}) });
  for (const { standard, body } of missing) {
    const before = observed.find((one) => one.standard === standard);
    const draft = { ...body, ...(before ? { at: before.at } : {}) };
    if (state.standards.some(({ id }) => id === standard))
      notings.push({ ...draft, standard: standard as EntryId });
    else if (view.library.standards.has(standard)) {
      const place = notings.push(adopt(view, standard, { kind: "want" })) - 1;
      notings.push((earlier) => ({ ...draft, standard: earlier(place) }));
    }
  }
  return notings;
}

function retraction(entry: EntryId): Draft {
  return { type: "entry.retracted", entry };
}

type Observed = Omit<Extract<Draft, { type: "observation.noted" }>, "standard">;

function observation(
  { prospect, interview, at }: Place,
  question: Askable,
  wanted: Hearing,
  level: Level | null,
  words: string,
): Observed {
  const { voice, who } = wanted.speaker ?? { voice: "manager" as const };
  return {
    type: "observation.noted",
    prospect,
    interview,
    question: question.id,
    level,
    voice,
    channel: "said",
    mods: wanted.episode && level !== null ? ["episode"] : [],
    asked: true,
    words,
    ...(who ? { who } : {}),
    ...(at ? { at } : {}),
  };
}

function sameObservation(entry: EntryOf<"observation.noted">, body: Observed): boolean {
  return (
    entry.level === body.level &&
    entry.voice === body.voice &&
    entry.who === body.who &&
    entry.words === body.words &&
    entry.mods.join() === body.mods.join()
  );
}

function askedDraft({ interview, at }: Place, question: Askable, { reply, speaker }: Hearing, words: string) {
  if (!reply) return undefined;
  return {
    type: "question.asked" as const,
    interview,
    question: question.id,
    reply,
    ...(speaker?.who ? { who: speaker.who } : {}),
    ...(words ? { words } : {}),
    ...(at ? { at } : {}),
  };
}

/** The standard of one's own that a standing-in one became. */
export function ownOf(state: State, { id, from, provisional }: Held): string | undefined {
  if (!provisional) return id;
  return state.standards.find(({ now }) => now.from !== undefined && now.from === (from ?? id))?.id;
}
