/** Words without which a pattern cannot match: who looks for them first need not try it, nor compile it. */

/** At least one of these stands, in lower case, in every text that the pattern matches. */
export type Necessary = readonly string[];

/** Whether a text may hold what a pattern with these necessary words matches. */
export function mayMatch(lowerCase: string, sets: readonly Necessary[]): boolean {
  return searching(lowerCase)(sets);
}

/**
 * Asks of one text, again and again, whether it may hold what a pattern matches. Which three letters follow one
 * another in it is noted once: most words are told to be absent by that alone. Sets are known again by identity.
 */
export function searching(lowerCase: string): (sets: readonly Necessary[]) => boolean {
  const threes = new Uint8Array(hashes);
  for (let at = 0; at + 2 < lowerCase.length; at++) threes[hashOf(lowerCase, at)] = 1;
  const seen = new Map<Necessary, boolean>();
  const has = (word: string): boolean => {
    for (let at = 0; at + 2 < word.length; at++) if (threes[hashOf(word, at)] === 0) return false;
    return lowerCase.includes(word);
  };
  const hasOne = (words: Necessary): boolean => {
    const known = seen.get(words);
    if (known !== undefined) return known;
    const found = words.some(has);
    seen.set(words, found);
    return found;
  };
  return (sets) => sets.every(hasOne);
}

const hashes = 1 << 15;
const hashOf = (text: string, at: number): number =>
  (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & (hashes - 1);

/**
 * What every text has that a pattern matches without regard to case: one word of each set, in the text's
 * lower case, the most telling set first. No sets where nothing is known.
 * @param source a regular expression without flags. Groups, classes, assertions and quantifiers are
 * understood; a source with anything else gets no sets, never wrong ones
 */
export function necessaryWords(source: string): readonly Necessary[] {
  // Under the flag "u", which \p needs, some letters beyond ASCII count as a plain "k" or "s".
  if (/\\[pPuxckbB0-9]|(?<!\\)\(\?(?![:=!]|<[=!])/.test(source)) return nothing;
  const outer: Group[] = [];
  let group = opened(false);
  let waiting: Atom = "";
  for (const token of source.match(tokens) ?? []) {
    const sign = token.charAt(0);
    const least = leastTimes(token, sign);
    if (least !== undefined) {
      repeat(group, waiting, least);
      waiting = "";
      continue;
    }
    take(group, waiting);
    waiting = "";
    if (sign === "(") {
      outer.push(group);
      group = opened(token.length > 1 && token !== "(?:");
    } else if (sign === ")") {
      waiting = closed(group);
      const parent = outer.pop();
      if (!parent) return nothing;
      group = parent;
    } else if (sign === "|") next(group);
    else if ("{}]".includes(sign)) return nothing;
    else waiting = standsFor(token, sign);
  }
  take(group, waiting);
  if (outer.length > 0) return nothing;
  const sets = closed(group);
  return sets.length < 2 ? sets : [...sets].sort((a, b) => tells(b) - tells(a));
}

/** What a token is in itself; a quantifier after it is seen to by the next. */
function standsFor(token: string, sign: string): Atom {
  if (sign === "[" || sign === "." || sign === "^" || sign === "$") return nothing;
  if (sign === "\\") return /\w/.test(token.charAt(1)) ? nothing : token.charAt(1);
  // Letters beyond ASCII may have more than one small form.
  return /[^ -~£€]/.test(token) ? nothing : token.toLowerCase();
}

/** Letters are taken together but for one that a quantifier follows. */
const tokens =
  /(?:[^\\^$.*+?()[\]{}|](?![*+?{]))+|\((?:\?(?:[:=!]|<[=!]))?|\[(?:[^\]\\]|\\[\s\S])*\]|\\[\s\S]|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[\s\S]/g;

/** Words that a text must have, or a run of signs that may still go on. */
type Atom = string | readonly Necessary[];
const nothing: readonly Necessary[] = [];
const none: Necessary = [];

/** A group being read: what its present alternative needs, and the best of each one before. */
interface Group {
  /** An assertion only looks: what it sees is no part of the match. */
  readonly looks: boolean;
  readonly branches: Necessary[];
  sets: Necessary[];
  run: string;
}
const opened = (looks: boolean): Group => ({ looks, branches: [], sets: [], run: "" });

function take(group: Group, atom: Atom): void {
  if (typeof atom === "string") group.run += atom;
  else {
    endRun(group);
    for (const set of atom) group.sets.push(set);
  }
}

function repeat(group: Group, atom: Atom, least: number): void {
  if (least > 0) take(group, atom);
  endRun(group);
}

function endRun(group: Group): void {
  if (group.run !== "") group.sets.push([group.run]);
  group.run = "";
}

function next(group: Group): void {
  if (group.sets.length === 0) group.branches.push(group.run === "" ? none : [group.run]);
  else {
    endRun(group);
    group.branches.push(mostTelling(group.sets));
    group.sets = [];
  }
  group.run = "";
}

/** One of several alternatives, whichever it is, brings its own: one of all their words is needed. */
function closed(group: Group): readonly Necessary[] {
  if (group.looks) return nothing;
  if (group.branches.length === 0) endRun(group);
  else next(group);
  if (group.branches.length === 0) return group.sets;
  return group.branches.includes(none) ? nothing : [group.branches.flat()];
}

/** How often at least a quantifier repeats what stands before it; undefined for any other token. */
function leastTimes(token: string, sign: string): number | undefined {
  if (sign === "?" || sign === "*") return 0;
  if (sign === "+") return 1;
  return sign === "{" && token.length > 1 ? Number.parseInt(token.slice(1), 10) : undefined;
}

function mostTelling(sets: readonly Necessary[]): Necessary {
  let best = sets[0] ?? none;
  for (let i = 1; i < sets.length; i++) {
    const set = sets[i] ?? none;
    if (tells(set) > tells(best)) best = set;
  }
  return best;
}

/** Long words tell more than short ones, few more than many. */
function tells(words: Necessary): number {
  if (words.length === 0) return 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (const word of words) if (word.length < shortest) shortest = word.length;
  return shortest + 1 / (1 + words.length);
}
