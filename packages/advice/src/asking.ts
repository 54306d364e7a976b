import {
  type Asked,
  asking,
  type Bar,
  type Channel,
  canMeet,
  grade,
  type Modifier,
  needKernel,
  type Reveals,
  type Voice,
  worth as worthOf,
  worths,
} from "@twoway/engine";
import type { BankQuestion, Reason } from "@twoway/library";
import { type Asking, about, type EntryId, type Person, type Thing } from "@twoway/model";
import { claimsOfProspect } from "./advert.ts";
import { barOf } from "./bar.ts";
import { evidenceOn } from "./evidence.ts";
import { remembered } from "./memo.ts";
import { type Model, modelOf } from "./model.ts";
import type { Askable, Held, View, Worth } from "./types.ts";
import { standingAt } from "./verdicts.ts";

/** A question that can be put, with what the engine needs to weigh it. */
export interface Candidate {
  readonly askable: Askable;
  readonly whom: readonly Voice[];
  readonly as: ReadonlyMap<string, Asking>;
  readonly needAs?: "results" | "hardest part" | "why open";
}

/** A meeting as a question meets it: who is there, and what is held and known. */
export interface Meeting {
  readonly view: View;
  readonly prospect: EntryId;
  readonly model: Model;
  readonly bar: Bar;
  readonly ownBar: boolean;
  /** The voices present; empty where nobody in particular is. */
  readonly present: readonly Person[];
  /** What answers would bring out, as far as it was worked out. */
  readonly heard: Map<string, Reveals>;
}

export function meeting(
  view: View,
  prospect: EntryId,
  standards: readonly Held[],
  present: readonly Person[],
): Meeting {
  const { bar, shown } = barOf(view, prospect, standards);
  return {
    view,
    prospect,
    model: modelOf(view, prospect, standards),
    bar,
    ownBar: shown.own,
    present,
    heard: new Map(),
  };
}

/** One's own questions and those of the bank; an adopted one stands for its original. */
export function candidates(view: View, standards: readonly Held[]): readonly Candidate[] {
  return everyCandidate(view, standards);
}
const everyCandidate = remembered(({ state, library }, standards: readonly Held[]): readonly Candidate[] => {
  const byId = new Map(standards.map((one) => [one.id, one]));
  const byOrigin = new Map(standards.map((one) => [one.from, one]));
  const adopted = new Set(state.questions.map(({ now }) => now.from));
  const own = state.questions.map((one) =>
    ownCandidate(one, byId, library.questions.get(one.now.from ?? "")),
  );
  const bank = [...library.questions.values()].filter(({ id }) => !adopted.has(id));
  return [...own, ...bank.map((one) => bankCandidate(one, byOrigin))];
});

function ownCandidate(
  { id, now }: Thing<"question.set">,
  byId: ReadonlyMap<string, Held>,
  original: BankQuestion | undefined,
): Candidate {
  const reveals = now.reveals.flatMap(({ standard }) => (standard && byId.get(standard)) ?? []);
  const needAs = now.reveals
    .map(({ as }) => as)
    .find((as) => as === "results" || as === "hardest part" || as === "why open");
  return {
    askable: {
      id,
      own: true,
      words: now.words,
      minutes: now.minutes,
      ...(original ? signs(original) : {}),
      reveals,
      need: needAs !== undefined,
    },
    whom: [now.whom],
    as: new Map(now.reveals.flatMap(({ standard, as }) => (standard ? [[standard, as] as const] : []))),
    ...(needAs ? { needAs } : {}),
  };
}

function bankCandidate(question: BankQuestion, byOrigin: ReadonlyMap<string | undefined, Held>): Candidate {
  const reveals = question.reveals.flatMap(({ standard }) => byOrigin.get(standard) ?? []);
  const as = question.reveals.flatMap(({ standard, as }) => {
    const mine = byOrigin.get(standard);
    return mine ? [[mine.id, as] as const] : [];
  });
  return {
    askable: {
      id: question.id,
      own: false,
      words: question.words,
      minutes: question.minutes,
      ...signs(question),
      reveals,
      need: question.need !== undefined,
    },
    whom: question.whom,
    as: new Map(as),
    ...(question.need ? { needAs: question.need } : {}),
  };
}

function signs({ followUp, high, low, ifDisappointing }: BankQuestion) {
  return { followUp, high, low, ifDisappointing };
}

/** Who would answer: somebody present who can, else the best to ask; nothing where nobody present can. */
export function voiceFor({ present }: Pick<Meeting, "present">, { whom }: Candidate): Voice | undefined {
  if (present.length === 0) return whom[0];
  return whom.find((voice) => (present as readonly Voice[]).includes(voice));
}

/** How an answer comes, by how one asks. */
const ways: Readonly<Record<Asking, { channel: Channel; mods: readonly Modifier[]; voice?: Voice }>> = {
  plain: { channel: "said", mods: [] },
  episode: { channel: "said", mods: ["episode"] },
  shown: { channel: "shown", mods: [], voice: "own eyes" },
  written: { channel: "written", mods: [], voice: "contract" },
  results: { channel: "said", mods: [] },
  "hardest part": { channel: "said", mods: [] },
  "why open": { channel: "said", mods: [] },
};

/** What a question would bring out here, in the engine's terms. */
export function asked(here: Meeting, candidate: Candidate): Asked {
  const { view, model } = here;
  const voice = voiceFor(here, candidate) ?? candidate.whom[0] ?? "manager";
  const observes = candidate.askable.reveals.map((one) =>
    revealsOf(here, one, voice, candidate.as.get(one.id) ?? "plain"),
  );
  const sight = candidate.needAs && view.assumptions.need.sight[candidate.needAs];
  if (!sight) return { observes };
  const through = needKernel(sight, view.assumptions);
  return { observes, needs: leastSure(model).map((need) => ({ need, through })) };
}

/** What one voice would bring out of one standard, asked in one way: many questions share it. */
function revealsOf(here: Meeting, one: Held, voice: Voice, as: Asking): Reveals {
  const key = `${one.id} ${voice} ${as}`;
  const known = here.heard.get(key);
  if (known) return known;
  const { view, prospect, model } = here;
  const { channel, mods, voice: shown } = ways[as];
  const standard = model.standards.findIndex(({ id }) => id === one.id);
  const made = asking(
    { standard, prior: one.prior, voice: shown ?? voice, channel, mods },
    evidenceOn(view, prospect, one).observations,
    view.assumptions,
  );
  here.heard.set(key, made);
  return made;
}

/** A question about their needs is weighed on the two least sure to be met: more would be slow and change little. */
function leastSure({ prospect: { needs } }: Model): readonly number[] {
  return needs
    .map((_, place) => place)
    .toSorted((a, b) => canMeet(needs[a] as never) - canMeet(needs[b] as never))
    .slice(0, 2);
}

/** The worth of a question here, in words and, behind a tap, in points. */
export function worthHere(here: Meeting, candidate: Candidate): Worth {
  const { model, bar } = here;
  return inWords(here, candidate, worthOf(model.prospect, bar, asked(here, candidate)));
}

/** The worth of each of many questions here, by the question's id: as `worthHere`, and quicker. */
export function worthsHere(here: Meeting, some: readonly Candidate[]): ReadonlyMap<string, Worth> {
  const numbers = worths(
    here.model.prospect,
    here.bar,
    some.map((one) => asked(here, one)),
  );
  return new Map(
    some.map((one, place) => [
      one.askable.id,
      inWords(here, one, numbers[place] as (typeof numbers)[number]),
    ]),
  );
}

function inWords(
  here: Meeting,
  candidate: Candidate,
  numbers: { readonly worth: number; readonly chance: number },
): Worth {
  const graded = grade(numbers, here.view.assumptions.grades);
  const curious = candidate.askable.need && here.model.needs.length === 0;
  const kept = curious || guards(here, candidate);
  return {
    points: numbers.worth,
    chance: numbers.chance,
    grade: kept && graded.grade === "would not change anything" ? "could matter" : graded.grade,
    because: because(here, candidate, graded, curious),
  };
}

/**
 * Whether it may bring out a must that is not yet known. With several of these open, no single answer turns the
 * choice; but none of them may be left unknown by somebody who says yes (docs/engine.md, the stop rule).
 */
function guards({ view, prospect }: Meeting, { askable }: Candidate): boolean {
  return askable.reveals.some(
    (one) =>
      one.kind === "must" && !one.provisional && standingAt(view, prospect, one).verdict === "not yet known",
  );
}

function because(
  here: Meeting,
  candidate: Candidate,
  graded: ReturnType<typeof grade>,
  curious: boolean,
): readonly Reason[] {
  const { askable } = candidate;
  const reasons: Reason[] = [];
  const [first] = askable.reveals;
  if (first) reasons.push(...aboutStandard(here, first));
  if (askable.need) reasons.push({ code: "their-need", entries: [] });
  if (!first && !askable.need) reasons.push({ code: "touches-nothing", entries: [] });
  else if (graded.grade === "would not change anything" && guards(here, candidate)) {
    reasons.push({ code: "guards", entries: [] });
  } else if (graded.grade === "would not change anything" && !curious) {
    reasons.push({
      code: first && knownAbout(here, first) ? "already-settled" : "changes-nothing",
      entries: [],
    });
  } else if (!curious) {
    const code =
      graded.outOfTen === 0 ? "hardly-ever" : graded.grade === "decides" ? "decides" : "could-matter";
    reasons.push({ code, data: { n: graded.outOfTen }, entries: [] });
    if (!here.ownBar || askable.reveals.some(({ provisional }) => provisional))
      reasons.push({ code: "general-estimates", entries: [] });
  }
  return reasons;
}

/** Whose standard it is, and what is known of it so far. */
function aboutStandard(here: Meeting, standard: Held): readonly Reason[] {
  const { view, prospect } = here;
  const whose: Reason = standard.provisional
    ? { code: "often-regretted", entries: [] }
    : standard.kind === "must"
      ? {
          code: "your-must",
          data: { rank: standard.rank, name: standard.name },
          entries: [standard.id as EntryId],
        }
      : { code: "your-want", data: { name: standard.name }, entries: [standard.id as EntryId] };
  const claim = claimsOfProspect(view, prospect).find((one) => one.standard === standard.from);
  const { observed, observations } = evidenceOn(view, prospect, standard);
  const heard = observed.filter(({ channel }) => channel !== "advert");
  if (heard.length > 0) return [whose];
  if (claim) {
    const code = claim.kind === "fact" ? "advert-says" : "advert-vague";
    return [whose, { code, data: { quote: claim.quote }, entries: observed.map(({ id }) => id) }];
  }
  const hasAdvert = about(view.state, prospect).documents.some(({ kind }) => kind === "advert");
  if (observations.length > 0) return [whose];
  return [whose, { code: hasAdvert ? "advert-silent" : "nobody-said", entries: [] }];
}

function knownAbout({ view, prospect }: Meeting, standard: Held): boolean {
  return evidenceOn(view, prospect, standard).observed.some(({ channel }) => channel !== "advert");
}
