/** The closed lists of the journal: every word an entry may choose from. Add at the end; never rename. */

/** The five described levels of a standard. */
export const levels = [0, 1, 2, 3, 4] as const;
export type Level = (typeof levels)[number];

/** Whose perception a piece of evidence carries. */
export const voices = [
  "recruiter",
  "manager",
  "executive",
  "peer",
  "known",
  "anonymous",
  "own eyes",
  "contract",
  "policy",
] as const;
export type Voice = (typeof voices)[number];

/** The voices that are people one can meet and ask. */
export const people = ["recruiter", "manager", "executive", "peer", "known", "anonymous"] as const;
export type Person = (typeof people)[number];

/** How it reached me. */
export const channels = ["advert", "said", "shown", "written"] as const;
export type Channel = (typeof channels)[number];

/** What kind of words it was: an episode weighs more, a slogan or a promise less. */
export const modifiers = ["episode", "slogan", "promise"] as const;
export type Modifier = (typeof modifiers)[number];

/** Whom a standard is about; evidence about one is not silently evidence about another. */
export const subjects = ["job", "manager", "team", "organisation"] as const;
export type Subject = (typeof subjects)[number];

export const situations = [
  "looking",
  "need work soon",
  "employed",
  "first job",
  "coming back",
  "leaving",
] as const;
export type Situation = (typeof situations)[number];

export const stages = ["noticed", "applied", "talking", "offer", "ended"] as const;
export type Stage = (typeof stages)[number];

export const ends = ["accepted", "declined", "withdrawn", "by them", "silence"] as const;
export type End = (typeof ends)[number];

export const documentKinds = ["advert", "research", "transcript", "mail", "terms"] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const facts = ["why-open", "sign-of-need", "an hour of a Tuesday", "free"] as const;
export type FactKind = (typeof facts)[number];

/** Why a role is open, the value of a `why-open` fact. */
export const openings = ["new", "growing", "left", "promoted", "let go", "unclear"] as const;
export type Opening = (typeof openings)[number];

export const cores = ["core", "mentioned", "not core"] as const;
export type Core = (typeof cores)[number];

export const abilities = ["now", "by then", "cannot", "unsure"] as const;
export type Ability = (typeof abilities)[number];

export const media = ["in person", "phone", "video", "one-way video", "take-home", "assessment day"] as const;
export type Medium = (typeof media)[number];

/** How a question asks: plainly, for an episode, to be shown, in writing; the last three are for needs. */
export const askings = [
  "plain",
  "episode",
  "shown",
  "written",
  "results",
  "hardest part",
  "why open",
] as const;
export type Asking = (typeof askings)[number];

export const replies = ["answered", "evaded", "refused", "not reached"] as const;
export type Reply = (typeof replies)[number];

export const moments = ["before", "during", "after"] as const;
export type Moment = (typeof moments)[number];

export const decisions = ["accept", "decline", "withdraw"] as const;
export type DecisionKind = (typeof decisions)[number];

export const letterKinds = [
  "accept",
  "decline",
  "withdraw",
  "ask for time",
  "negotiate",
  "thank",
  "ask",
  "chase",
  "move the date",
  "adjustment",
  "answer a rejection",
  "feedback",
] as const;
export type LetterKind = (typeof letterKinds)[number];
