/**
 * The words of one language that the reader of answers works with. Patterns are regular expressions
 * without flags, written with straight quotes; they match whole words in any case.
 */
export interface AnswerLists {
  readonly language: string;
  /** Words for numbers with their values. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Words for the place in a row with their values, as in "every third". */
  readonly ordinals: Readonly<Record<string, number>>;
  /** How often out of how many, the group: one week in six, every other. */
  readonly oneIn: readonly string[];
  /** What stands before a number to make it a most, a least, a near one: up to, at least, about. */
  readonly upTo: readonly string[];
  readonly atLeast: readonly string[];
  readonly nearly: readonly string[];
  /** The speaker and one other: me and a young lad. */
  readonly twoPeople: readonly string[];
  /** What is no longer so: it was four until June. */
  readonly formerly: readonly string[];
  /** The beginning of an answer that denies flatly. */
  readonly flatNo: readonly string[];
  /** Uses of number words that count nothing: number one, a hundred per cent. */
  readonly notNumbers: readonly string[];
  /** Times of day that are more than a number, with groups: `part` and `of`, or `hour`, `minutes` and `half`. */
  readonly clockTimes: readonly string[];
  /** When something was or is: in March, last week. */
  readonly times: readonly string[];
  /** Something that happened: we moved, was late. */
  readonly past: readonly string[];
  /** A cost or flaw admitted. */
  readonly owning: readonly string[];
  /** A way to find out what one does not know. */
  readonly path: readonly string[];
  /** Declining for the sake of somebody's privacy, which is proper. */
  readonly privacy: readonly string[];
  /** What no company and no applicant would deny. */
  readonly slogans: readonly string[];
  /** Going round the question: it depends, you'd have to ask. */
  readonly dodges: readonly string[];
  /** Words that could stand for anything: reasons, things, somebody. */
  readonly vague: readonly string[];
  /** Sayings that hold everywhere and for everybody: exams are only one way. */
  readonly truisms: readonly string[];
  /** Feasts and outings, told of in place of work. */
  readonly social: readonly string[];
  /** What a question asks about, and words that an answer to it has: a conflict, and somebody else. */
  readonly needed: readonly (readonly (readonly string[])[])[];
  /** Things one can see and people by their trade: a board, the matron. */
  readonly things: readonly string[];
  /** Signs that a condition asks little of a person. */
  readonly mild: readonly string[];
  /** Words of praise for oneself or one's own. */
  readonly positive: readonly string[];
  /** Words that leave no exception: always, everybody. */
  readonly universal: readonly string[];
  /** Questions for something that happened. */
  readonly episodeAsked: readonly string[];
  /** Beginnings of a question given back in place of an answer. */
  readonly returns: readonly string[];
  /** Small questions that ask for nothing about the matter. */
  readonly checks: readonly string[];
  /** Words of consent. */
  readonly assent: readonly string[];
  /** What goes with consent and is none alone: thanks, too, no. */
  readonly besides: readonly string[];
  /** A plain yes at the beginning. */
  readonly yes: readonly string[];
  /** Consent to everything at once. */
  readonly blanket: readonly string[];
  /** What makes a condition plainly hard. */
  readonly harsh: readonly string[];
  /** What ties consent to a condition. */
  readonly unless: readonly string[];
  /** Thinking aloud, doubt. */
  readonly doubt: readonly string[];
  /** Taking up what was said, or one's own past, in reply to it. */
  readonly uptake: readonly string[];
  /** Questions that ask whether something told is all right. */
  readonly consentFrames: readonly string[];
  /** Questions that ask for a doubt or a condition. */
  readonly invitesDoubt: readonly string[];
  /** Signs of a temporary or first job. */
  readonly temporary: readonly string[];
  /** Questions for an amount, a date or a span. */
  readonly amountAsked: readonly string[];
  /** Words that take back what was written even where it is repeated: in theory, it used to be. */
  readonly superseded: readonly string[];
  /** Words that tell that something has changed, or is not as written. */
  readonly reversals: readonly string[];
  readonly negations: readonly string[];
  /** Negations that deny nothing: no problem. */
  readonly notDenials: readonly string[];
  /** Pairs of answers that cannot both hold. */
  readonly opposites: readonly (readonly (readonly string[])[])[];
  /** Groups of words that mean the same matter: Saturday and weekend, till and cash. */
  readonly matters: readonly (readonly string[])[];
  /** Stems that make no matter by themselves: day, team. */
  readonly broad: readonly string[];
  /** What a question asks for, words that name such, and, where they differ, words of an answer that do. */
  readonly kinds: readonly (readonly (readonly string[])[])[];
  /** Ways to say one amount: time and a half, 1.5. */
  readonly same: readonly (readonly string[])[];
  /** Earlier words that promise or leave no exception: always, your own, free. */
  readonly promises: readonly string[];
  /** Words of an answer that take something away, and such as limit it a little: only, none; mostly, for now. */
  readonly takesAway: readonly string[];
  readonly limits: readonly string[];
  /** Earlier words that something is easy or liked, and words that refuse it: no bother, I'd rather not. */
  readonly ease: readonly string[];
  readonly refusals: readonly string[];
  /** Less than a year, said by season or feast: since Easter, just the summer. */
  readonly recently: readonly string[];
  /** A whole that is counted, and questions about a part of it: a team of nine, and how many on a Saturday. */
  readonly wholes: readonly string[];
  readonly partsAsked: readonly string[];
  /** The beginning of an answer that says no, or yes, without either word: afraid not, they do. */
  readonly saysNo: readonly string[];
  readonly saysYes: readonly string[];
  /** The beginning of an answer that names how often or how many, and so says yes: a few, most. */
  readonly someOf: readonly string[];
  /** Questions to which no means yes: do you mind? */
  readonly objectionAsked: readonly string[];
  /** Words too common to be about anything. */
  readonly small: readonly string[];
  /** In one's own drafted answer: what takes back, what shows disappointment, what claims without a case. */
  readonly hedges: readonly string[];
  readonly leaks: readonly string[];
  readonly selfClaims: readonly string[];
  /** The sentence for each kind of mark on a draft. */
  readonly draft: Readonly<Record<"hedge" | "disappointment" | "no backing" | "reflexive yes", string>>;
  /** What else may lie behind an applicant's consent, behind two accounts, behind a thin answer. */
  readonly innocent: readonly string[];
  readonly innocentContradiction: readonly string[];
  readonly innocentOther: readonly string[];
  /** Said where the job is temporary or a first one. */
  readonly weaker: string;
  /** What to ask next, by side and label; `{earlier}` stands for the earlier words. */
  readonly askNext: Readonly<Record<"candidate" | "hiring", Readonly<Record<string, string>>>>;
}

type ListName = {
  [K in keyof AnswerLists]: AnswerLists[K] extends readonly string[] ? K : never;
}[keyof AnswerLists];

/** The lists, compiled. Each pattern is global: use it with `matches`, `replace` or `has`. */
export interface AnswerWords {
  readonly lists: AnswerLists;
  readonly is: (list: ListName) => RegExp;
  readonly opposites: readonly (readonly [RegExp, RegExp])[];
  readonly matters: readonly RegExp[];
  readonly kinds: readonly (readonly [RegExp, RegExp, RegExp?])[];
  readonly same: readonly RegExp[];
  readonly needed: readonly (readonly [RegExp, RegExp])[];
  readonly broad: ReadonlySet<string>;
  readonly number: RegExp;
  readonly small: ReadonlySet<string>;
}

const compiledByLists = new WeakMap<AnswerLists, AnswerWords>();

/** Compiles the lists, once for each object; each list when it is first used. */
export function compileAnswers(lists: AnswerLists): AnswerWords {
  const known = compiledByLists.get(lists);
  if (known) return known;
  const made = new Map<ListName, RegExp>();
  const words: AnswerWords = {
    lists,
    is: (list) => {
      const pattern = made.get(list) ?? anywhere(lists[list]);
      made.set(list, pattern);
      return pattern;
    },
    opposites: pairs(lists.opposites),
    kinds: lists.kinds.map(([asks = [], then = [], now]) =>
      now ? [anywhere(asks), anywhere(then), anywhere(now)] : [anywhere(asks), anywhere(then)],
    ),
    same: lists.same.map(anywhere),
    needed: pairs(lists.needed),
    matters: lists.matters.map(anywhere),
    broad: new Set(lists.broad),
    number: anywhere(Object.keys(lists.numbers)),
    small: new Set(lists.small),
  };
  compiledByLists.set(lists, words);
  return words;
}

function pairs(lists: readonly (readonly (readonly string[])[])[]): (readonly [RegExp, RegExp])[] {
  return lists.map(([one = [], other = []]) => [anywhere(one), anywhere(other)]);
}

function anywhere(patterns: readonly string[]): RegExp {
  return new RegExp(`(?<![\\w'])(?:${patterns.join("|")})(?![\\w])`, "gi");
}

/** Whether a global pattern matches anywhere. */
export function has(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}
