import { about, type EntryId, type Stage, type Thing } from "@twoway/model";
import type { TodayView, View, Waiting } from "./types.ts";

/** All that today needs: no content and no numbers, so that the first page is there at once. */
type Now = Pick<View, "state" | "now">;

const hour = 3_600_000;
const day = 24 * hour;
/** An interview counts as running so long after it began, with its minutes. */
const grace = 2 * hour;
/** After so many days without a word a prospect has gone quiet. */
const quietAfter = 14;
/** A deadline is spoken of so long before. */
const deadlineSoon = 14 * day;

/** The next interview and the one thing worth doing for it; and what is waiting, none of it urgent. */
export function today(view: Now): TodayView {
  const next = nextInterview(view);
  return { ...(next ? { next } : {}), waiting: waiting(view) };
}

/** The stage a prospect is at: the last it was moved to, in the order of when it happened. */
export function stageOf({ state }: Pick<View, "state">, prospect: EntryId): Stage {
  return (
    about(state, prospect)
      .moves.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
      .at(-1)?.stage ?? "noticed"
  );
}

/** Prospects that have not ended and are no present job. */
export function live(view: Pick<View, "state">): readonly Thing<"prospect.set">[] {
  return view.state.prospects.filter((one) => stageOf(view, one.id) !== "ended" && !one.now.present);
}

function nextInterview(view: Now): TodayView["next"] {
  const now = Date.parse(view.now);
  const ahead = live(view)
    .flatMap((prospect) =>
      about(view.state, prospect.id).interviews.map((interview) => ({ prospect, interview })),
    )
    .filter(({ interview }) => !debriefed(view, interview.id))
    .map((one) => ({
      ...one,
      at: one.interview.now.dated ? Date.parse(one.interview.now.at) : Number.POSITIVE_INFINITY,
    }))
    .filter(({ at, interview }) => at + interview.now.minutes * 60_000 + grace > now)
    .toSorted((a, b) => a.at - b.at)[0];
  if (!ahead) return undefined;
  const { prospect, interview, at } = ahead;
  const { standards, plans } = view.state;
  const undecided = standards.filter(({ now: { floor, ideal } }) => floor === 0 && ideal === 0);
  const prepared = plans.get(interview.id)?.card !== undefined;
  const act =
    at - now < hour
      ? "live"
      : undecided.length > 0
        ? "floors"
        : prepared || standards.length === 0
          ? "card"
          : "plan";
  return { prospect, interview, undecided, act };
}

function waiting(view: Now): readonly Waiting[] {
  const now = Date.parse(view.now);
  return [
    ...live(view).flatMap((prospect) => deadline(prospect, now)),
    ...live(view).flatMap((prospect) => undebriefed(view, prospect, now)),
    ...reminders(view, now),
    ...live(view).flatMap((prospect) => quiet(view, prospect, now)),
  ];
}

function deadline(prospect: Thing<"prospect.set">, now: number): readonly Waiting[] {
  const on = [prospect.now.myDeadline, prospect.now.theirDeadline]
    .filter((one) => one !== undefined)
    .sort()[0];
  if (on === undefined || Date.parse(on) - now > deadlineSoon || Date.parse(on) < now - day) return [];
  return [{ kind: "decide by", prospect, on }];
}

function debriefed({ state }: Now, interview: EntryId): boolean {
  for (const { interest, observations, cues } of state.byProspect.values()) {
    if (interest.some((one) => one.interview === interview && one.when === "after")) return true;
    if (observations.some((one) => one.interview === interview) && cues.length === 0) continue;
  }
  return false;
}

function undebriefed(view: Now, prospect: Thing<"prospect.set">, now: number): readonly Waiting[] {
  return about(view.state, prospect.id)
    .interviews.filter(({ now: set }) => set.dated && Date.parse(set.at) + set.minutes * 60_000 < now)
    .filter(({ id }) => !debriefed(view, id))
    .map((interview) => ({ kind: "debrief", prospect, interview }));
}

function reminders(view: Now, now: number): readonly Waiting[] {
  return view.state.reminders
    .filter((one) => !one.now.done && Date.parse(one.now.on) <= now + day)
    .map((reminder): Waiting => {
      const prospect = view.state.prospects.find(({ id }) => id === reminder.now.prospect);
      return { kind: "reminder", reminder, ...(prospect ? { prospect } : {}) };
    });
}

function quiet(view: Now, prospect: Thing<"prospect.set">, now: number): readonly Waiting[] {
  const all = about(view.state, prospect.id);
  if (stageOf(view, prospect.id) !== "applied" && stageOf(view, prospect.id) !== "talking") return [];
  const moments = [all.moves, all.observations, all.letters, all.facts, all.cues, all.interest]
    .flat()
    .map(({ at }) => Date.parse(at));
  const meetings = all.interviews.map((one) => Date.parse(one.now.at));
  const days = Math.floor((now - Math.max(...moments, ...meetings)) / day);
  return Number.isFinite(days) && days >= quietAfter ? [{ kind: "quiet", prospect, days }] : [];
}
