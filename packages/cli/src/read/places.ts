import type { Page, Span } from "@twoway/language";

/** Where the characters of a text stand in its source; -1 for those that stand nowhere in it. */
type Places = Int32Array;

/**
 * Moves a stretch of the words of a page to where they stand in the page's source. Words are matched in order, so
 * that each is found where it is said and not where it was said before. The quote stays: it has no tags in it.
 * A stretch that was put together from a posting's fields and stands nowhere gets `start` and `end` alike, nearby.
 */
export function placesIn(source: string, page: Page): <T extends Span>(span: T) => T {
  if (page.text === source) return (span) => span;
  const places = aligned(source, page);
  return (span) => ({ ...span, ...moved(span, page.text, source, places) });
}

function aligned(source: string, { text, posting }: Page): Places {
  if (!posting) return matched(text, 0, [kept(source)]);
  const end = text.indexOf("\n\n");
  const body = end === -1 ? text.length : end;
  const said = source.indexOf(JSON.stringify((posting.description ?? "").slice(0, 40)).slice(1, -1));
  const sources = [kept(source), ...(posting.description && said !== -1 ? [kept(source, said)] : [])];
  const places = matched(text, body, sources);
  for (const field of text.slice(0, body).matchAll(/^[A-Z][a-z ]+: (.+)$/gm)) {
    const value = field[1] ?? "";
    const at = source.indexOf(JSON.stringify(value).slice(1, -1));
    const from = field.index + field[0].length - value.length;
    if (at !== -1) for (let i = 0; i < value.length; i++) places[from + i] = at + i;
  }
  return places;
}

/** What is left of a source without its tags: the words, and the place in the source of each stretch of them. */
interface Kept {
  readonly words: string;
  /** Where a stretch begins in `words`, and where it stands in the source; in order. */
  readonly stretches: readonly { readonly at: number; readonly source: number }[];
}

const hidden = /^<(script|style|noscript|template|svg|title|nav|footer|button|select|iframe)\b/i;

function kept(source: string, from = 0): Kept {
  const stretches: { at: number; source: number }[] = [];
  const words: string[] = [];
  const after = closings(source);
  let length = 0;
  for (let at = from; at < source.length; ) {
    const open = source.indexOf("<", at);
    const upto = open === -1 ? source.length : open;
    stretches.push({ at: length, source: at });
    words.push(source.slice(at, upto), " ");
    length += upto - at + 1;
    if (open === -1) break;
    const name = hidden.exec(source.slice(open, open + 12))?.[1]?.toLowerCase();
    const inside = name === undefined ? open : after(`</${name}`, open);
    const isComment = source.startsWith("<!--", open);
    const end = isComment ? after("-->", open) : after(">", inside === -1 ? open : inside);
    at = end === -1 ? open + 1 : end + 1;
  }
  return { words: words.join(""), stretches };
}

/** Finds a sign in any case; one that is nowhere any more is sought only once. */
function closings(source: string): (sign: string, from: number) => number {
  const lower = source.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const none = new Set<string>();
  return (sign, from) => {
    const found = none.has(sign) ? -1 : lower.indexOf(sign, from);
    if (found === -1) none.add(sign);
    return found;
  };
}

/** How far ahead of the last word the next one is sought: entities and escapes may lie between. */
const ahead = 400;

/** The source in which most words are found wins: a page and the description it carries say much the same. */
function matched(text: string, from: number, sources: readonly Kept[]): Places {
  let best: { places: Places; found: number } | undefined;
  for (const { words, stretches } of sources) {
    const places = new Int32Array(text.length + 1).fill(-1);
    let found = 0;
    let at = 0;
    let stretch = 0;
    for (const word of text.slice(from).matchAll(/[\p{L}\p{N}]+/gu)) {
      const near = words.slice(at, at + ahead).indexOf(word[0]);
      if (near === -1) continue;
      at += near;
      while ((stretches[stretch + 1]?.at ?? Number.POSITIVE_INFINITY) <= at) stretch++;
      const { at: begin = 0, source = 0 } = stretches[stretch] ?? {};
      for (let i = 0; i < word[0].length; i++) places[from + word.index + i] = source + at - begin + i;
      at += word[0].length;
      found++;
    }
    if (best === undefined || found > best.found) best = { places, found };
  }
  return best?.places ?? new Int32Array(text.length + 1).fill(-1);
}

function moved({ start, end }: Span, text: string, source: string, places: Places): Omit<Span, "quote"> {
  let first = start;
  while (first < end && places[first] === -1) first++;
  let last = end;
  while (last > first && places[last - 1] === -1) last--;
  if (first === last) {
    let before = start;
    while (before > 0 && places[before - 1] === -1) before--;
    const near = before === 0 ? 0 : (places[before - 1] ?? 0) + 1;
    return { start: near, end: near };
  }
  let from = places[first] ?? 0;
  let to = (places[last - 1] ?? 0) + 1;
  // Marks at the ends ("£", a full stop) belong to no word, and stand beside it all the same.
  for (; first > start && source[from - 1] === text[first - 1]; first--) from--;
  for (; last < end && source[to] === text[last]; last++) to++;
  return { start: from, end: to };
}
