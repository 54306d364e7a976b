import { plan as best } from "@twoway/engine";
import type { Reason } from "@twoway/library";
import { about, type EntryId, type EntryOf, type Person, type Thing } from "@twoway/model";
import { claimsOfProspect } from "./advert.ts";
import {
  asked,
  type Candidate,
  candidates,
  type Meeting,
  meeting,
  voiceFor,
  worthHere,
  worthsHere,
} from "./asking.ts";
import { heldForPlan } from "./held.ts";
import { remembered } from "./memo.ts";
import { inItsTrade } from "./shifts.ts";
import type { Askable, Enough, Plan, Planned, View, Worth } from "./types.ts";

/** So many of the single best are weighed together: a search over all would answer too late for a hand that types. */
const shortlist = 12;
/** So many of the rest are shown, for there is no end to what would change nothing. */
const shown = 12;

/** An interview by its id, with its prospect; nothing where it was taken back. */
export function interviewOf({ state }: View, id: EntryId): Thing<"interview.set"> | undefined {
  for (const { interviews } of state.byProspect.values()) {
    const found = interviews.find((one) => one.id === id);
    if (found) return found;
  }
  return undefined;
}

/**
 * What to ask in an interview, in which order, in the minutes that are one's own.
 * @throws RangeError when there is no such interview
 */
export function plan(view: View, interview: EntryId): Plan {
  return plans(view, interview);
}
const plans = remembered((view, id: EntryId): Plan => {
  const interview = interviewOf(view, id);
  if (!interview) throw new RangeError(`no interview ${id} in this journal`);
  const { prospect, myMinutes } = interview.now;
  const set = view.state.plans.get(id);
  const here = meetingOf(view, prospect, presentIn(view, interview));
  const given = (view.state.asked.get(id) ?? []).filter(({ reply }) => reply !== "not reached");
  const pinned = new Set(set?.pinned);
  const all = candidates(here.view, here.model.standards).filter(
    (one) => pinned.has(one.askable.id) || voiceFor(here, one) !== undefined,
  );
  const known = new Map(all.map((one) => [one.askable.id, one]));
  const wanted = all.filter(({ askable }) => pinned.has(askable.id));
  const open = all.filter(
    ({ askable }) => !set?.pinned.includes(askable.id) && !set?.dropped.includes(askable.id),
  );
  const pinnedMinutes = wanted.reduce((sum, { askable }) => sum + askable.minutes, 0);
  const weighed = worthsHere(here, all);
  const chosen = chooseFrom(here, open, weighed, Math.max(0, myMinutes - pinnedMinutes));
  const ids = ordered([...wanted, ...chosen], weighed, set?.order);
  const planned = (one: Candidate, extra: readonly Reason[] = []): Planned => {
    const worth = weighed.get(one.askable.id) as Worth;
    const reply = given.find(({ question }) => question === one.askable.id);
    return {
      ...one.askable,
      worth: { ...worth, because: [...extra, ...worth.because] },
      pinned: pinned.has(one.askable.id),
      ...(reply ? { asked: reply } : {}),
    };
  };
  const ask = ids.flatMap((one) => known.get(one) ?? []).map((one) => planned(one));
  const rest = all.filter(({ askable }) => !ids.includes(askable.id));
  const useful = rest.filter(({ askable }) => weighed.get(askable.id)?.grade !== "would not change anything");
  const useless = rest.filter(({ askable }) => !useful.some((one) => one.askable.id === askable.id));
  return {
    interview,
    ask,
    next: byWorth(useful, weighed)
      .slice(0, shown)
      .map((one) => planned(one, why(one, ask, set))),
    below: touching(useless)
      .slice(0, shown)
      .map((one) => planned(one, why(one, ask, set))),
    unasked: here.model.standards.filter(
      ({ id, kind, provisional }) =>
        kind === "must" &&
        !provisional &&
        !all.some(({ askable }) => askable.reveals.some((one) => one.id === id)),
    ),
    minutesUsed: ask.reduce((sum, { minutes }) => sum + minutes, 0),
    minutes: myMinutes,
  };
});

function meetingOf(view: View, prospect: EntryId, present: readonly Person[]): Meeting {
  const touched = claimsOfProspect(view, prospect).map(({ standard }) => standard);
  const there = inItsTrade(view, prospect);
  return meeting(there, prospect, heldForPlan(there, touched), present);
}

/** Whom one meets: the people named, else whoever is usual in a first real interview. */
export function presentIn(view: View, { now }: Thing<"interview.set">): readonly Person[] {
  const { contacts } = about(view.state, now.prospect);
  const roles = now.people.flatMap((id) => contacts.find((one) => one.id === id)?.now.role ?? []);
  return roles.length > 0 ? [...new Set(roles)] : ["manager"];
}

/** The best set in the minutes: one standard is not asked about twice while another was not asked at all. */
function chooseFrom(
  here: Meeting,
  open: readonly Candidate[],
  weighed: ReadonlyMap<string, Worth>,
  minutes: number,
): readonly Candidate[] {
  const useful = open.filter(({ askable }) => weighed.get(askable.id)?.grade !== "would not change anything");
  const pool = varied(byWorth(useful, weighed)).slice(0, shortlist);
  const { model, bar, view } = here;
  const chosen = best(
    model.prospect,
    bar,
    pool.map((one) => ({ ...asked(here, one), minutes: one.askable.minutes })),
    minutes,
    view.assumptions,
  );
  const picked = chosen.chosen.map((place) => pool[place] as Candidate);
  const needed = model.needs.length === 0 && !picked.some(({ askable }) => askable.need);
  return filled(
    picked,
    [...(needed ? useful.filter(({ askable }) => askable.need) : []), ...pool],
    minutes,
    needed,
  );
}

/**
 * Puts what is left of the minutes to use, best first. While nothing is known of their needs, one question about
 * them comes first: it shapes the hour, though the arithmetic cannot give it a worth yet.
 */
function filled(
  picked: readonly Candidate[],
  more: readonly Candidate[],
  minutes: number,
  needed: boolean,
): readonly Candidate[] {
  const list = [...picked];
  let left = minutes - list.reduce((sum, { askable }) => sum + askable.minutes, 0);
  let need = needed;
  for (const one of more) {
    if (
      list.includes(one) ||
      one.askable.minutes > left ||
      (one.askable.need && one.askable.reveals.length === 0 && !need)
    )
      continue;
    if (one.askable.need) need = false;
    list.push(one);
    left -= one.askable.minutes;
  }
  return list;
}

/** At most two questions for each first standard, so that a short list still covers the ground. */
function varied(sorted: readonly Candidate[]): readonly Candidate[] {
  const taken = new Map<string, number>();
  return sorted.filter(({ askable }) => {
    const key = askable.reveals[0]?.id ?? askable.id;
    taken.set(key, (taken.get(key) ?? 0) + 1);
    return (taken.get(key) ?? 0) <= 2;
  });
}

function byWorth(some: readonly Candidate[], weighed: ReadonlyMap<string, Worth>): readonly Candidate[] {
  const rate = ({ askable }: Candidate) => (weighed.get(askable.id)?.points ?? 0) / askable.minutes;
  return some.toSorted((a, b) => rate(b) - rate(a));
}

/** Questions that touch a standard before those that touch nothing. */
function touching(some: readonly Candidate[]): readonly Candidate[] {
  return [
    ...some.filter(({ askable }) => askable.own || askable.reveals.length > 0),
    ...some.filter(({ askable }) => !askable.own && askable.reveals.length === 0),
  ];
}

/** One's own order first; the others by worth a minute, so that cutting the hour short loses least. */
function ordered(
  some: readonly Candidate[],
  weighed: ReadonlyMap<string, Worth>,
  order: readonly string[] = [],
): readonly string[] {
  const ids = byWorth(some, weighed).map(({ askable }) => askable.id);
  const mine = order.filter((id) => ids.includes(id));
  return [...mine, ...ids.filter((id) => !mine.includes(id))];
}

function why(
  { askable }: Candidate,
  ask: readonly Askable[],
  set: EntryOf<"plan.set"> | undefined,
): readonly Reason[] {
  if (set?.dropped.includes(askable.id)) return [{ code: "you-dropped", entries: [set.id] }];
  const covered =
    askable.reveals.length > 0 &&
    askable.reveals.every(({ id }) => ask.some((one) => one.reveals.some((r) => r.id === id)));
  return covered ? [{ code: "said-twice", entries: [] }] : [];
}

/** The two or three questions with the most worth, whoever could answer them. */
export function settle(view: View, prospect: EntryId): readonly Planned[] {
  return settling(view, prospect);
}
const settling = remembered((view, prospect: EntryId): readonly Planned[] => {
  const here = meetingOf(view, prospect, []);
  const telling = candidates(here.view, here.model.standards).filter(
    ({ askable }) => askable.reveals.length > 0 || (askable.need && here.model.needs.length > 0),
  );
  const worths = worthsHere(here, telling);
  const weighed = telling
    .map((one) => ({ one, worth: worths.get(one.askable.id) as Worth }))
    .filter(({ worth }) => worth.grade !== "would not change anything")
    .toSorted((a, b) => b.worth.points - a.worth.points);
  const seen = new Set<string | undefined>();
  return weighed
    .filter(({ one }) => {
      const first = one.askable.reveals[0]?.id;
      return !seen.has(first) && seen.add(first);
    })
    .slice(0, 3)
    .map(({ one, worth }) => ({ ...one.askable, worth, pinned: false }));
});

/** Whether one has learned what this interview can tell: nothing left is worth its minutes. */
export function enough(view: View, interview: EntryId): Enough {
  const { ask, next, interview: thing } = plan(view, interview);
  const here = meetingOf(view, thing.now.prospect, presentIn(view, thing));
  const anything = about(view.state, thing.now.prospect).observations.some(
    ({ channel }) => channel !== "advert",
  );
  const rate = view.assumptions.pointsPerMinuteLive;
  const left = [...ask, ...next].find(
    ({ asked, worth, minutes, reveals }) => !asked && reveals.length > 0 && worth.points / minutes > rate,
  );
  const musts = here.model.standards.filter(({ kind, provisional }) => kind === "must" && !provisional);
  const missing = musts.filter(({ id }) => isBroken(here, id));
  if (!anything)
    return {
      enough: false,
      because: [{ code: "not-enough-none-asked", entries: [] }],
      ...(left ? { left } : {}),
    };
  if (left)
    return {
      enough: false,
      because: [{ code: "not-enough", data: { name: left.reveals[0]?.name ?? left.words }, entries: [] }],
      left,
    };
  if (missing.length > 0)
    return {
      enough: true,
      because: [{ code: "enough-must-missing", data: { count: missing.length }, entries: [] }],
    };
  return { enough: true, because: [{ code: "enough-nothing-left", entries: [] }] };
}

function isBroken({ model, view }: Meeting, id: string): boolean {
  const place = model.standards.findIndex((one) => one.id === id);
  const standing = model.prospect.standards[place];
  if (!standing) return false;
  const above = standing.belief.reduce(
    (sum, chance, level) => (level >= standing.floor ? sum + chance : sum),
    0,
  );
  return above <= view.assumptions.notFound;
}

/** The worth of any one question at a prospect, whoever answers it. */
export function worth(view: View, prospect: EntryId, question: Pick<Askable, "id">): Worth | undefined {
  const here = meetingOf(view, prospect, []);
  const candidate = candidates(here.view, here.model.standards).find(
    ({ askable }) => askable.id === question.id,
  );
  return candidate && worthHere(here, candidate);
}
