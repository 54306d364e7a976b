import type { Because } from "./label.ts";
import { type Praise, praiseOf } from "./praised.ts";

/**
 * The words of one language that the phrasing checker works with. Every entry of a list is part of
 * a regular expression without flags, written with straight quotes; it matches whole words in any case.
 */
export interface PhrasingLists {
  readonly language: string;
  /** Words that open a question: what, how, who. */
  readonly ask: readonly string[];
  /** Requests that open one: tell me about, walk me through. */
  readonly describe: readonly string[];
  /** Small words before the question proper: so, and, thanks. */
  readonly leads: readonly string[];
  /** Courtesy in front of a question: could you tell me. */
  readonly frames: readonly string[];
  /** Asking for a thing, not for an answer: could I see. */
  readonly requests: readonly string[];
  /** Words that begin a question with yes or no for an answer. */
  readonly auxiliaries: readonly string[];
  /** The same, negated. */
  readonly negatives: readonly string[];
  /** Small questions at the end: right, isn't it. */
  readonly tags: readonly string[];
  /** Verbs by which a clause is told from a few words without one: is, pays, they're. */
  readonly clauseVerbs: readonly string[];
  /** Words that press for one answer: surely, I assume. */
  readonly pushes: readonly string[];
  /** Attribution to something they said or wrote; what follows in its clause is theirs. */
  readonly quoting: readonly string[];
  /** Uses of the words below that mean nothing of the kind: toxic waste, good at. */
  readonly neutral: readonly string[];
  /** Words of praise for a matter of degree: good, supportive, enough. */
  readonly praise: readonly string[];
  /** Words of fear for one: a lot of, strict, a problem. */
  readonly dread: readonly string[];
  /** Words of praise or fear that only describe where two answers are named: quiet or busy. */
  readonly measures: readonly string[];
  /** Words that judge or caricature: toxic, micromanage. */
  readonly judging: readonly string[];
  /** How a judging word or phrase is said plainly: "spy on" is "watch". */
  readonly plainer: readonly { readonly from: string; readonly to: string }[];
  /** What to ask instead of whether a thing is good or bad; `{S}` is the thing, `{is}`, `{was}`, `{does}` agree with it. */
  readonly praised: readonly { readonly of: string; readonly is: string; readonly ask: string }[];
  /** Words that accuse only in a question already pressing: distracting. */
  readonly accusing: readonly string[];
  /** One's own need, limit, fear or past: I really value, in my last job. */
  readonly ownStory: readonly string[];
  /** One's own wish inside a question: can I work from home, would I have to. */
  readonly ownWish: readonly string[];
  /** One's own wish where the question can be answered yes or no: will I get, is my. */
  readonly ownAsk: readonly string[];
  /** What everybody affirms of themselves: do you value, do you respect. */
  readonly wishVerbs: readonly string[];
  /** What is left out of a question turned round: one's own reasons. A whole pattern each, as the next. */
  readonly reasons: readonly string[];
  /** What one says of oneself that gives nothing away: I read, I have a question. */
  readonly courtesies: readonly string[];
  /** Words that tie a wide question to a time, a number or an episode. */
  readonly anchored: readonly string[];
  /** Words at the end that only widen: in general, lately. */
  readonly loose: readonly string[];
  /** What stands before a question put as a statement: I take it that, is it true that. */
  readonly preambles: readonly string[];
  /** What to ask instead of a wide question, or of the thing it is about; `{S}` is what the groups caught, nothing asks nothing. */
  readonly wide: readonly { readonly of: string; readonly ask: string }[];
  /** Requests to be told about a thing, which is the first group. */
  readonly about: readonly string[];
  /** Beginnings of words that may go when a question is turned round. */
  readonly idle: readonly string[];
  /** Words that would point at nothing once the sentence before is gone. */
  readonly dangling: readonly string[];
  /** What can be thought of in two ways, where a view was pressed on them: should, the only way. */
  readonly weighs: readonly string[];
  /** Signs that a question turned round says something else than was asked, or is no sentence. */
  readonly unsound: readonly string[];
  /** What takes an unproved fact for granted: all the stress, why do so many leave. */
  readonly asserts: readonly string[];
  /** Questions why something is so that both sides know of: why is this role open. */
  readonly knownWhy: readonly string[];
  /** Questions so wide that anything answers them; matched against the whole question. */
  readonly vague: readonly string[];
  /** Nouns without an object, as `stem` leaves them: quality, culture. */
  readonly abstract: readonly string[];
  /** Verbs that say nothing of what is done, as `stem` leaves them: handle, approach. */
  readonly genericVerbs: readonly string[];
  /** Openings so general that two things after them are two questions: how are, do you handle. */
  readonly generic: readonly string[];
  /** Words that point back, or a part of what was named, by which a second half is a detail of the first. */
  readonly pointsBack: readonly string[];
  /** Words by which what a question names may not be so: if any, if there was one. */
  readonly unassumed: readonly string[];
  /** Words that make of two things one matter: negotiated, between. */
  readonly joint: readonly string[];
  /** Beginnings after which "or" lists instead of choosing: do you offer, is there. */
  readonly offers: readonly string[];
  /** Beginnings that ask about custom or degree, for which a yes or no is no answer: do you, is there. */
  readonly custom: readonly string[];
  /** Matters of plain fact, for which a yes or no is a full answer: permanent, approved. */
  readonly binary: readonly string[];
  /** What questions are about, the most particular first, each with a neutral question about it. */
  readonly topics: readonly Topic[];
  /** The sentence for each code of `because`. */
  readonly because: Readonly<Record<Because, string>>;
  /** What a nervous person would ask about a standard, to be shown becoming neutral. */
  readonly examples: readonly {
    readonly before: string;
    readonly standard: string;
    readonly after?: string;
  }[];
}

export interface Topic {
  readonly id: string;
  /** Catalogue id of the standard it belongs to, where it belongs to one. */
  readonly standard?: string;
  /** So wide that a word of it is no second matter beside another. */
  readonly broad?: boolean;
  readonly words: readonly string[];
  /** A neutral question about it. */
  readonly rewrite: string;
}

/** The lists, compiled: `is` anywhere, `at` at the beginning, `whole` for all of it. */
export interface Words {
  readonly is: (list: ListName) => RegExp;
  readonly at: (list: ListName) => RegExp;
  readonly whole: (list: ListName) => RegExp;
  readonly topics: readonly { readonly topic: Topic; readonly pattern: RegExp }[];
  readonly plainer: readonly { readonly pattern: RegExp; readonly to: string }[];
  readonly praised: readonly Praise[];
  readonly reasons: readonly RegExp[];
  readonly unsound: readonly RegExp[];
  readonly idle: readonly RegExp[];
  readonly dangling: readonly RegExp[];
  readonly weighs: readonly RegExp[];
  readonly preambles: readonly RegExp[];
  readonly wide: readonly { readonly pattern: RegExp; readonly ask: string }[];
  readonly about: readonly RegExp[];
  readonly loose: RegExp;
  readonly lists: PhrasingLists;
}
type ListName = {
  [K in keyof PhrasingLists]: PhrasingLists[K] extends readonly string[] ? K : never;
}[keyof PhrasingLists];

const compiledByLists = new WeakMap<PhrasingLists, Words>();

/** Compiles the lists, once for each object. */
export function compileLists(lists: PhrasingLists): Words {
  const known = compiledByLists.get(lists);
  if (known) return known;
  const made: Words = {
    is: memo((list) => anywhere(lists[list])),
    at: memo((list) => new RegExp(`^(?:${lists[list].join("|")})(?![\\w'])`, "i")),
    whole: memo((list) => new RegExp(`^(?:${lists[list].join("|")})[\\s?.!,]*$`, "i")),
    topics: lists.topics.map((topic) => ({ topic, pattern: anywhere(topic.words) })),
    plainer: lists.plainer.map(({ from, to }) => ({ pattern: anywhere([from]), to })),
    praised: lists.praised.map(({ of, is, ask }) => praiseOf(of, is, ask)),
    reasons: patterns(lists.reasons),
    unsound: patterns(lists.unsound),
    idle: patterns(lists.idle),
    dangling: patterns(lists.dangling),
    weighs: patterns(lists.weighs),
    preambles: patterns(lists.preambles),
    wide: lists.wide.map(({ of, ask }) => ({ pattern: new RegExp(of, "i"), ask })),
    about: patterns(lists.about),
    // "…, just in general?"
    loose: new RegExp(`(?:,?\\s(?:${lists.loose.join("|")}))+[\\s?.!,]*$`, "i"),
    lists,
  };
  compiledByLists.set(lists, made);
  return made;
}

const patterns = (sources: readonly string[]): RegExp[] => sources.map((source) => new RegExp(source, "i"));

/** Whole words, longest alternative not guaranteed: order within a list is the order of trial. */
function anywhere(patterns: readonly string[]): RegExp {
  return new RegExp(`(?<![\\w'])(?:${patterns.join("|")})(?![\\w])`, "gi");
}

function memo<K extends string>(make: (key: K) => RegExp): (key: K) => RegExp {
  const made = new Map<K, RegExp>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    known.lastIndex = 0;
    return known;
  };
}
