/** A stretch of a text: `quote` is exactly `text.slice(start, end)`, offsets in UTF-16 units. */
export interface Span {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** The stretch from `start` to `end`, without the white space around it. */
export function spanOf(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { quote: text.slice(from, to), start: from, end: to };
}

/** White space as `trim` knows it. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return otherSpaces.has(code);
}
const otherSpaces = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
  0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
]);

/**
 * The text as plain ASCII marks: one kind of quote, apostrophe, dash and space, line ends kept.
 * Every UTF-16 unit stays one unit, so offsets into the result are offsets into the text.
 */
export function plainMarks(text: string): string {
  return text
    .replace(/[‘’ʼ′`´]/g, "'")
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/[\t\f\v\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[\u2028\u2029\r]/g, "\n");
}

/** All matches of a global pattern; a match of no length is passed over. */
export function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let m = pattern.exec(text); m !== null; m = pattern.exec(text)) {
    if (m[0].length === 0) pattern.lastIndex++;
    else found.push(m);
  }
  return found;
}
