import type { Assumptions, Belief, Verdict } from "@twoway/engine";
import type { Library, Reason } from "@twoway/library";
import type { EntryId, EntryOf, Level, State, Thing } from "@twoway/model";

/** The one argument of every advice: what is recorded, the content, the judged numbers, and the time. */
export interface View {
  readonly state: State;
  readonly library: Library;
  readonly assumptions: Assumptions;
  /** An instant with its offset, ISO 8601. */
  readonly now: string;
}

/**
 * A standard as the advice sees it: one's own, or one of the catalogue that stands in while there are few
 * (`provisional`), so that the first card is useful before anything was said about oneself.
 */
export interface Held {
  /** The thing's id, or the catalogue id of a provisional one. */
  readonly id: string;
  readonly from?: string;
  readonly name: string;
  readonly anchors: readonly [string, string, string, string, string];
  readonly kind: "must" | "want";
  readonly absolute: boolean;
  readonly floor: Level;
  readonly ideal: Level;
  readonly prior: Belief;
  /** Share of the whole, all held standards together 1. */
  readonly weight: number;
  /** Place among the musts, or among the wants, from 1. */
  readonly rank: number;
  readonly provisional: boolean;
}

/** A question's letter-free words for a pocket card: neutral, three, in the order that decides. */
export interface PocketCard {
  readonly questions: readonly Planned[];
  /** A composed reply to a disappointing answer. */
  readonly composure: string;
  /** Words to close with. */
  readonly close: string;
  /** One question a nervous person would lead with, and what the card asks instead. */
  readonly rewritten?: { readonly before: string; readonly because: string; readonly after: string };
}

/** A letter with its places filled from the journal; a place nothing is known for is a gap. */
export interface LetterDraft {
  readonly subject: string;
  readonly parts: readonly LetterPart[];
}
export interface LetterPart {
  readonly text: string;
  /** The place's name, where the words came from the journal or are still missing. */
  readonly fill?: string;
  readonly gap?: true;
}

/** What a question gives away, as one types it. */
export interface PhrasingAdvice {
  readonly labels: readonly string[];
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  /** Sentences, most important first, at most two. */
  readonly because: readonly string[];
  readonly rewrite?: string;
}

/** One claim of an advert, tied to a standard. */
export interface AdvertClaim {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** The catalogue id of the standard it points to. */
  readonly standard: string;
  readonly name: string;
  /** The adopted standard, where there is one. */
  readonly mine?: EntryId;
  readonly direction: "+" | "-" | "0";
  /** The level it claims; none where it says nothing. */
  readonly level?: Level;
  readonly kind: "fact" | "promise" | "stock";
}

export interface AdvertAdvice {
  readonly organisation?: string;
  readonly role?: string;
  /** What it states of the terms in so many words, in the order in which one looks for them. */
  readonly terms: readonly AdvertTerm[];
  readonly claims: readonly AdvertClaim[];
  /** Held standards the advert says nothing about. */
  readonly silent: readonly Held[];
  readonly needs: readonly {
    readonly quote: string;
    readonly start: number;
    readonly end: number;
    readonly must: boolean;
  }[];
  readonly signsOfNeed: readonly Quote[];
  readonly scams: readonly Quote[];
  readonly improper: readonly Quote[];
  /** Set where the text could not be read as an advert. */
  readonly refused?: "too long" | "not text" | "other language";
}
/** A stated term: what it is about, and the words of the advert. */
export interface AdvertTerm extends Quote {
  readonly about: "pay" | "hours" | "place" | "reports-to" | "start" | "closing" | "interview";
}
export interface Quote {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** One piece of evidence and what it did. */
export interface Evidence {
  readonly entry: EntryOf<"observation.noted"> | EntryOf<"cue.noted">;
  /** Change of P(level at least the floor) when this piece is left out: above 0 it speaks for. -1 to 1. */
  readonly effect: number;
}

/** What is known about one standard at one prospect. */
export interface VerdictRow {
  readonly held: Held;
  readonly standing: Verdict;
  readonly belief: Belief;
  readonly evidence: readonly Evidence[];
  /** The most probable level, for the words beside the strip. */
  readonly likely: Level;
  readonly because: readonly Reason[];
}

/** One of the two readings. Never added to the other. */
export interface Reading {
  readonly word: "yes" | "probably" | "open" | "hardly" | "no";
  /** 0 to 1: for the plane only. */
  readonly place: number;
  /** Half the width of its uncertainty, 0 to 0.5. */
  readonly spread: number;
  readonly because: readonly Reason[];
}

export interface Fit {
  readonly happy: Reading;
  readonly can: Reading;
  readonly weaker: "happy" | "can";
  /** Standards not found, musts first. */
  readonly notMet: readonly VerdictRow[];
}

export interface Bar {
  /** Points, 0 to 100. */
  readonly mean: number;
  readonly sd: number;
  readonly own: boolean;
  readonly because: readonly Reason[];
}

export type Grade = "decides" | "could matter" | "would not change anything";

/** A question one might ask, from one's own list or the bank. */
export interface Askable {
  /** The thing's id, or the bank's id. */
  readonly id: string;
  readonly own: boolean;
  readonly words: string;
  readonly minutes: number;
  readonly followUp?: string;
  readonly high?: string;
  readonly low?: string;
  readonly ifDisappointing?: string;
  /** Held standards it reveals. */
  readonly reveals: readonly Held[];
  /** It shows what they really need. */
  readonly need: boolean;
}

export interface Worth {
  /** Points, 0 to 100: behind a tap. */
  readonly points: number;
  /** Chance, 0 to 1, that with its answer another choice is made. */
  readonly chance: number;
  readonly grade: Grade;
  readonly because: readonly Reason[];
}

export interface Planned extends Askable {
  readonly worth: Worth;
  readonly pinned: boolean;
  readonly asked?: EntryOf<"question.asked">;
}

export interface Plan {
  readonly interview: Thing<"interview.set">;
  /** To ask, in order. */
  readonly ask: readonly Planned[];
  /** Useful, but there are no minutes for them: the next best first. */
  readonly next: readonly Planned[];
  /** Would change nothing. */
  readonly below: readonly Planned[];
  /** One's own musts that no question here reveals: somebody else must be asked, or a question of one's own. */
  readonly unasked: readonly Held[];
  readonly minutesUsed: number;
  readonly minutes: number;
}

export interface Enough {
  readonly enough: boolean;
  readonly because: readonly Reason[];
  readonly left?: Planned;
}

export type AdviceKind = "accept" | "ask first" | "decline" | "close call" | "too early";
export interface Advice {
  readonly kind: AdviceKind;
  readonly because: readonly Reason[];
  /** What would turn it. */
  readonly wouldChange: readonly Reason[];
  /** The questions that would settle it, most worth first. */
  readonly settle: readonly Planned[];
}

export interface CompromiseRow {
  readonly held: Held;
  readonly likely: Level;
  /** Points given up against the ideal. */
  readonly given: number;
  readonly status: "kept" | "at risk" | "violated";
}

export interface TodayView {
  readonly next?: {
    readonly interview: Thing<"interview.set">;
    readonly prospect: Thing<"prospect.set">;
    /** Standards whose floor and ideal were never moved from nothing. */
    readonly undecided: readonly Thing<"standard.set">[];
    /** The one thing worth doing. */
    readonly act: "plan" | "floors" | "card" | "live" | "debrief";
  };
  readonly waiting: readonly Waiting[];
}
export type Waiting =
  | { readonly kind: "decide by"; readonly prospect: Thing<"prospect.set">; readonly on: string }
  | {
      readonly kind: "debrief";
      readonly prospect: Thing<"prospect.set">;
      readonly interview: Thing<"interview.set">;
    }
  | { readonly kind: "quiet"; readonly prospect: Thing<"prospect.set">; readonly days: number }
  | {
      readonly kind: "reminder";
      readonly reminder: Thing<"reminder.set">;
      readonly prospect?: Thing<"prospect.set">;
    }
  | { readonly kind: "learned enough"; readonly prospect: Thing<"prospect.set"> };
