import { type View, verdicts } from "@twoway/advice";
import {
  about,
  type End,
  type EntryId,
  type EntryOf,
  type ProspectState,
  type Stage,
  type State,
  type Thing,
} from "@twoway/model";

/** How many of my standards are found, not found, not yet known. */
export interface Counts {
  readonly found: number;
  readonly missing: number;
  readonly open: number;
  /** Whether there is any evidence at all. */
  readonly heard: boolean;
}

/** The next dated thing about a prospect. */
export type Next =
  | { readonly kind: "interview"; readonly at: string; readonly interview: Thing<"interview.set"> }
  | { readonly kind: "reminder"; readonly at: string; readonly reminder: Thing<"reminder.set"> }
  | { readonly kind: "mine" | "theirs"; readonly at: string };

export type Trend = "rising" | "falling" | "steady" | "once";

/** What a card shows. */
export interface Summary {
  readonly thing: Thing<"prospect.set">;
  readonly stage: Stage;
  /** One's own word for the stage. */
  readonly label?: string;
  readonly end?: End;
  readonly counts: Counts;
  readonly next?: Next;
  readonly trend?: Trend;
  /** Minutes spent: efforts noted, and the interviews that took place. */
  readonly minutes: number;
  /** The latest thing that happened, as an instant or day; nothing before anything did. */
  readonly last?: string;
}

const day = 24 * 3_600_000;

export function summaryOf(view: View, thing: Thing<"prospect.set">): Summary {
  const all = about(view.state, thing.id);
  const move = lastMove(all.moves);
  const next = nextThing(view, thing, all);
  const trend = trendOf(all.interest);
  const last = lastHappening(all, Date.parse(view.now));
  return {
    thing,
    stage: move?.stage ?? "noticed",
    ...(move?.label === undefined ? {} : { label: move.label }),
    ...(move?.end === undefined ? {} : { end: move.end }),
    counts: countsOf(view, thing.id),
    ...(next ? { next } : {}),
    ...(trend ? { trend } : {}),
    minutes: minutesSpent(all, Date.parse(view.now)),
    ...(last === undefined ? {} : { last }),
  };
}

/** The move that holds: the last in the order of when it happened. */
export function lastMove<T extends Pick<EntryOf<"prospect.moved">, "at">>(
  moves: readonly T[],
): T | undefined {
  return moves.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).at(-1);
}

interface Counted {
  readonly standards: State["standards"];
  readonly library: View["library"];
  readonly assumptions: View["assumptions"];
  readonly counts: Counts;
}
/** Counts already made, by what is recorded of a prospect: a new entry elsewhere, or a new minute, changes none. */
const known = new WeakMap<ProspectState, Counted>();

export function countsOf(view: View, prospect: EntryId): Counts {
  const all = about(view.state, prospect);
  const { library, assumptions, state } = view;
  const before = known.get(all);
  if (
    before?.standards === state.standards &&
    before.library === library &&
    before.assumptions === assumptions
  ) {
    return before.counts;
  }
  const rows = verdicts(view, prospect);
  const of = (verdict: (typeof rows)[number]["standing"]["verdict"]) =>
    rows.filter(({ standing }) => standing.verdict === verdict).length;
  const counts: Counts = {
    found: of("found"),
    missing: of("not found"),
    open: of("not yet known"),
    heard: rows.some(({ evidence }) => evidence.length > 0),
  };
  known.set(all, { standards: state.standards, library, assumptions, counts });
  return counts;
}

function nextThing(
  { state, now }: View,
  { id, now: set }: Thing<"prospect.set">,
  { interviews }: ProspectState,
): Next | undefined {
  const all: Next[] = [
    ...interviews
      .filter((one) => one.now.dated)
      .map((interview) => ({ kind: "interview" as const, at: interview.now.at, interview })),
    ...state.reminders
      .filter((one) => one.now.prospect === id && !one.now.done)
      .map((reminder) => ({ kind: "reminder" as const, at: reminder.now.on, reminder })),
    ...(set.myDeadline === undefined ? [] : [{ kind: "mine" as const, at: set.myDeadline }]),
    ...(set.theirDeadline === undefined ? [] : [{ kind: "theirs" as const, at: set.theirDeadline }]),
  ];
  // A reminder that is due stays until it is done; all else is next only while it lies ahead.
  return all
    .filter((one) => one.kind === "reminder" || Date.parse(one.at) > Date.parse(now) - day / 2)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))[0];
}

/** How interest moved: the last value beside the one before. */
export function trendOf(interest: ProspectState["interest"]): Trend | undefined {
  const values = interest
    .filter(({ value }) => value !== undefined)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ value }) => value as number);
  const [before, last] = values.slice(-2);
  if (before === undefined) return undefined;
  if (last === undefined) return "once";
  return last > before ? "rising" : last < before ? "falling" : "steady";
}

export function minutesSpent({ efforts, interviews }: ProspectState, now: number): number {
  const noted = efforts.reduce((sum, { minutes }) => sum + minutes, 0);
  const met = interviews.filter((one) => one.now.dated && Date.parse(one.now.at) < now);
  return met.reduce((sum, one) => sum + one.now.minutes, noted);
}

function lastHappening(all: ProspectState, now: number): string | undefined {
  const moments = [
    all.moves,
    all.documents,
    all.facts,
    all.observations,
    all.cues,
    all.interest,
    all.efforts,
    all.decisions,
    all.letters,
  ]
    .flat()
    .map(({ at }) => at);
  const met = all.interviews.filter((one) => one.now.dated).map((one) => one.now.at);
  return [...moments, ...met]
    .filter((at) => Date.parse(at) <= now)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
}
