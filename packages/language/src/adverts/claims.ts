import { passages } from "../sentences.ts";
import { matches, plainMarks, type Span, spanOf } from "../text.ts";
import { negation, stated } from "./context.ts";
import { type Necessary, necessaryWords, searching } from "./necessary.ts";

/** One row of an advert lexicon: a phrase family and what it points to. */
export interface AdvertRow {
  readonly id: string;
  /** Regular expressions without flags; matched as whole words, in any case, with straight quotes and dashes. */
  readonly patterns: readonly string[];
  readonly points: readonly {
    readonly standard: string;
    readonly direction: Direction;
    readonly level?: 0 | 1 | 2 | 3 | 4;
  }[];
  readonly kind: "fact" | "promise" | "stock";
  readonly flag?: "sign of need" | "scam" | "improper";
}
export type Direction = "+" | "-" | "0";

/** One phrase of an advert about one standard. `number` counts from 1 in the order of the text. */
export interface Claim extends Span {
  readonly number: number;
  readonly row: string;
  readonly standard: string;
  readonly direction: Direction;
  readonly level?: 0 | 1 | 2 | 3 | 4;
  readonly kind: AdvertRow["kind"];
}

/** A phrase that is no matter of a standard: a sign of their need, of a scam, of a question of law. */
export interface Flagged extends Span {
  readonly row: string;
  readonly flag: NonNullable<AdvertRow["flag"]>;
}

/**
 * The level a claim speaks for: its own, else 3 for "+", 1 for "-", and none for "0". Praise that any advert may use
 * speaks for none either; a stock phrase that gives something away does.
 */
export function claimedLevel({
  direction,
  kind,
  level,
}: Pick<Claim, "direction" | "kind" | "level">): 0 | 1 | 2 | 3 | 4 | undefined {
  if (level !== undefined) return level;
  if (direction === "+") return kind === "stock" ? undefined : 3;
  return direction === "-" ? 1 : undefined;
}

/** A pattern is compiled when a text first has one of the words it cannot do without: most never are. */
interface Compiled {
  readonly row: AdvertRow;
  readonly source: string;
  readonly necessary: readonly Necessary[];
  pattern?: RegExp;
}
const compiledByLexicon = new WeakMap<readonly AdvertRow[], readonly Compiled[]>();

function compile(lexicon: readonly AdvertRow[]): readonly Compiled[] {
  const known = compiledByLexicon.get(lexicon);
  if (known) return known;
  // Many patterns share a class of words: what stands in a text is then asked once for all of them.
  const sets = new Map<string, Necessary>();
  const shared = (words: Necessary): Necessary => {
    const key = words.join("|");
    const same = sets.get(key) ?? words;
    sets.set(key, same);
    return same;
  };
  const made = lexicon.flatMap((row) =>
    row.patterns.map((source): Compiled => ({ row, source, necessary: necessaryWords(source).map(shared) })),
  );
  compiledByLexicon.set(lexicon, made);
  return made;
}

/** Matching without regard to case costs several times as much: small letters are sought in a text made small. */
const isSmall = (source: string): boolean => !/(?<!\\)[A-Z]|\\p\{/.test(source);

function wholeWords(source: string): RegExp {
  const flags = isSmall(source) ? "g" : source.includes("\\p{") ? "giu" : "gi";
  return new RegExp(`(?<![\\wÀ-ɏ]|\\d[.,])(?:${source})(?![\\wÀ-ɏ])`, flags);
}

/** A text in small letters, every unit in its place: some letters would become two. */
function inSmall(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** A phrase is sought in pieces of about this many characters, so that time grows with the text and no faster. */
const piece = 1500;

interface Hit {
  readonly row: AdvertRow;
  readonly start: number;
  readonly end: number;
  readonly within: Within;
}
/** A piece of the text in plain marks, where it begins, and where phrases may not cross. */
export interface Within {
  readonly plain: string;
  readonly at: number;
}

/** The claims and flags that a lexicon finds in a text, in the order of the text. */
export function findClaims(
  text: string,
  lexicon: readonly AdvertRow[],
): { readonly claims: readonly Claim[]; readonly flags: readonly Flagged[] } {
  const hits = pieces(text).flatMap((within) => hitsIn(within, compile(lexicon)));
  const claims = withoutOverlap(longestPerStandard(hits, text.length).flatMap((found) => draftOf(found)))
    .map(({ start, end, ...rest }) => ({ ...rest, ...spanOf(text, start, end) }))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.standard < b.standard ? -1 : 1));
  return { claims: claims.map((claim, i) => ({ number: i + 1, ...claim })), flags: flagsOf(text, hits) };
}

/** Passages, one to a line, gathered into pieces; one that is too long is cut at a space. */
export function pieces(text: string): Within[] {
  const plain = plainMarks(text);
  const found: Within[] = [];
  let from = 0;
  let joined = "";
  const close = (): void => {
    if (joined !== "") found.push({ plain: joined, at: from });
    joined = "";
  };
  for (const passage of passages(text)) {
    for (let start = passage.start; start < passage.end; ) {
      const end = cut(plain, start, passage.end);
      if (joined !== "" && end - from > piece) close();
      if (joined === "") from = start;
      // What lies between two passages becomes line ends, which no phrase crosses; wrapped lines become one.
      joined += "\n".repeat(start - from - joined.length) + plain.slice(start, end).replace(/\n/g, " ");
      start = end;
    }
  }
  close();
  return found;
}

function cut(plain: string, start: number, end: number): number {
  if (end - start <= piece) return end;
  const space = plain.lastIndexOf(" ", start + piece - 1);
  return space > start ? space + 1 : start + piece;
}

function hitsIn(within: Within, compiled: readonly Compiled[]): Hit[] {
  const lower = inSmall(within.plain);
  const mayMatch = searching(lower);
  const found: Hit[] = [];
  for (const one of compiled) {
    if (!mayMatch(one.necessary)) continue;
    one.pattern ??= wholeWords(one.source);
    for (const m of matches(one.pattern, one.pattern.ignoreCase ? within.plain : lower))
      if (!m[0].includes("\n"))
        found.push({
          row: one.row,
          start: within.at + m.index,
          end: within.at + m.index + m[0].length,
          within,
        });
  }
  return found;
}

type Point = AdvertRow["points"][number];

function longestPerStandard(hits: readonly Hit[], length: number): { hit: Hit; point: Point }[] {
  const byStandard = new Map<string, { hit: Hit; point: Point }[]>();
  for (const hit of hits) {
    for (const point of hit.row.points) {
      const list = byStandard.get(point.standard) ?? [];
      list.push({ hit, point });
      byStandard.set(point.standard, list);
    }
  }
  // Longest first: a later, shorter one overlaps exactly when one of its ends is taken.
  const takenFor = new Int32Array(length);
  return [...byStandard.values()].flatMap((list, i) => {
    const longestFirst = list.sort((a, b) => lengthOf(b.hit) - lengthOf(a.hit) || a.hit.start - b.hit.start);
    return longestFirst.filter(({ hit }) => {
      if (takenFor[hit.start] === i + 1 || takenFor[hit.end - 1] === i + 1) return false;
      takenFor.fill(i + 1, hit.start, hit.end);
      return true;
    });
  });
}

/** A phrase that has its own denial ("no out-of-hours") goes before one that would be denied by it. */
const ownDenial = 40;
const lengthOf = ({ start, end, within }: Hit): number =>
  end -
  start +
  (/^(?:no|not|never|nobody|none)\b/i.test(within.plain.slice(start - within.at, start - within.at + 7))
    ? ownDenial
    : 0);

/** A claim before its words are cut to size: the phrase itself, and how far its denial or its number reaches. */
interface Draft extends Omit<Claim, "number" | "quote"> {
  readonly phrase: { readonly start: number; readonly end: number };
}

function draftOf({ hit, point }: { readonly hit: Hit; readonly point: Point }): Draft[] {
  const { row, within, start, end } = hit;
  const base = { row: row.id, standard: point.standard, phrase: { start, end } };
  const not = negation(within.plain, start - within.at, end - within.at);
  if (not) {
    if (point.direction === "0") return [];
    const direction = point.direction === "+" ? "-" : "+";
    const kind = row.kind === "stock" ? "promise" : row.kind;
    return [{ ...base, start: within.at + not.start, end: within.at + not.end, direction, kind }];
  }
  const number = row.kind === "stock" ? stated(within.plain, end - within.at) : undefined;
  if (number !== undefined)
    return [{ ...base, start, end: within.at + number, direction: "0", kind: "fact" }];
  const level = point.level === undefined ? {} : { level: point.level };
  return [{ ...base, start, end, direction: point.direction, ...level, kind: row.kind }];
}

/** Phrases about one standard never overlap; what one reaches for beyond itself gives way to the next. */
function withoutOverlap(drafts: readonly Draft[]): Omit<Draft, "phrase">[] {
  const lastOf = new Map<string, { start: number; end: number; phrase: Draft["phrase"] }>();
  const inOrder = [...drafts].sort((a, b) => a.phrase.start - b.phrase.start);
  return inOrder
    .map((draft) => {
      const { phrase, ...claim } = draft;
      const last = lastOf.get(draft.standard);
      if (last && last.end > phrase.start) last.end = last.phrase.end;
      const cut = { ...claim, phrase, start: last && last.end > claim.start ? phrase.start : claim.start };
      lastOf.set(draft.standard, cut);
      return cut;
    })
    .map(({ phrase: _, ...claim }) => claim);
}

function flagsOf(text: string, hits: readonly Hit[]): Flagged[] {
  const found: Flagged[] = [];
  const inOrder = hits.filter(({ row }) => row.flag).sort((a, b) => a.start - b.start || b.end - a.end);
  let past = 0;
  for (const { row, start, end, within } of inOrder) {
    if (!row.flag || start < past || negation(within.plain, start - within.at, end - within.at)) continue;
    found.push({ row: row.id, flag: row.flag, ...spanOf(text, start, end) });
    past = end;
  }
  return found;
}
