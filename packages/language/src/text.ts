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

export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029;
}

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
