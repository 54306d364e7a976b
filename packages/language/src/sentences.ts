import { matches, plainMarks, type Span, spanOf } from "./text.ts";

/** One line that holds something; `start` is after a bullet's mark. `after` counts the empty lines before it. */
export interface Line extends Span {
  readonly bullet: boolean;
  readonly after: number;
}

const bulletMark = /^\s*(?:[-*•●▪◦‣·–—✓✔➢»+>]|\(?\d{1,2}[.)]|[a-z]\))\s+/;

/** Marks of Markdown: a heading, or a line in bold. */
const headingMark = /^\s*(?:#{1,6}\s+(?:\*\*)?|\*\*)(?=\S)/;
const boldEnd = /(?<=\S)\*\*\s*$/;

interface Parts {
  readonly text: string;
  readonly lines: readonly Line[];
  passages?: readonly Span[];
  sentences?: readonly Span[];
}
/** One text is asked for its parts by every part of a reader in turn: the last answer is kept. */
let lately: Parts = { text: "", lines: [] };

function partsOf(text: string): Parts {
  if (lately.text !== text) lately = { text, lines: linesOf(text) };
  return lately;
}

/** The lines of a text that are not empty, with their offsets. */
export function lines(text: string): readonly Line[] {
  return partsOf(text).lines;
}

function linesOf(text: string): Line[] {
  const found: Line[] = [];
  let empty = 0;
  let at = 0;
  while (at <= text.length) {
    const end = lineEnd(text, at);
    const head = text.slice(at, Math.min(end, at + 40));
    const bullet = bulletMark.exec(head);
    const marked = bullet ? bullet[0].length : (headingMark.exec(head)?.[0].length ?? 0);
    const span = spanOf(
      text,
      at + marked,
      end - (boldEnd.exec(text.slice(Math.max(at, end - 4), end))?.[0].length ?? 0),
    );
    if (span.quote === "") empty++;
    else {
      found.push({ ...span, bullet: bullet !== null, after: empty });
      empty = 0;
    }
    at = end + 1;
  }
  return found;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

/** Lines joined where one sentence was broken over two of them (a pasted mail, a narrow column). */
export function passages(text: string): readonly Span[] {
  const parts = partsOf(text);
  parts.passages ??= joined(text, parts.lines);
  return parts.passages;
}

function joined(text: string, lines: readonly Line[]): Span[] {
  const found: Span[] = [];
  for (const line of lines) {
    const before = found.at(-1);
    if (before && continues(text, before, line))
      found[found.length - 1] = spanOf(text, before.start, line.end);
    else found.push({ quote: line.quote, start: line.start, end: line.end });
  }
  return found;
}

/** Only a full line that stops in the middle goes on below: short lines are items of a list. */
function continues(text: string, before: Span, line: Line): boolean {
  if (line.bullet || line.after > 0 || before.end - before.start < 40 || !/^\p{Ll}/u.test(line.quote))
    return false;
  const lastLine = text
    .slice(Math.max(before.start, text.lastIndexOf("\n", before.end - 1)), before.end)
    .trim();
  return lastLine.length >= 40 && !/[.!?:;]$/.test(lastLine);
}

const abbreviations = new Set(
  "e.g i.e etc mr mrs ms dr prof st no approx incl excl vs dept ref tel ext max min hrs hr wk yr p.a p.w p.h sr jr ltd inc co corp c circa a.m p.m u.s u.k".split(
    " ",
  ),
);

/**
 * The sentences of a text with their offsets. A full stop ends one only before a space and
 * something that can begin a sentence, and not after an abbreviation or inside a number.
 */
export function sentences(text: string): readonly Span[] {
  const parts = partsOf(text);
  parts.sentences ??= passages(text).flatMap((passage) => sentencesIn(text, passage));
  return parts.sentences;
}

function sentencesIn(text: string, passage: Span): Span[] {
  if (!/[.!?…。！？]/.test(passage.quote)) return [passage];
  const { start, end } = passage;
  const body = plainMarks(text.slice(start, end));
  const found: Span[] = [];
  let from = 0;
  for (const stop of matches(/[.!?…]+["')\]]*(?=\s)|[。！？]+/g, body)) {
    const to = stop.index + stop[0].length;
    if (!ends(body, stop.index, stop[0], to)) continue;
    found.push(spanOf(text, start + from, start + to));
    from = to;
  }
  if (body.slice(from).trim() !== "") found.push(spanOf(text, start + from, end));
  return found;
}

function ends(body: string, at: number, mark: string, to: number): boolean {
  if (!mark.startsWith(".") || mark.startsWith("..")) return true;
  const word = /[\p{L}.]*$/u.exec(body.slice(Math.max(0, at - 12), at))?.[0].toLowerCase() ?? "";
  if (abbreviations.has(word) || /^\p{L}$/u.test(word)) return false;
  return !/^\s+\p{Ll}/u.test(body.slice(to, to + 4));
}

const asks =
  /^(?:(?:so|and|but|also|ok|okay|well|now|then|actually)[, ]+)*(?:who|whom|whose|what|which|when|where|why|how|do|does|did|is|are|was|were|will|would|can|could|should|has|have|had|may|might|don't|doesn't|isn't|aren't|won't)\b/i;

/** Whether words ask something: by their mark, or, where a transcript has none, by how they begin. */
export function isQuestion(words: string): boolean {
  const plain = plainMarks(words).trim();
  if (/\?["')\]]*$/.test(plain) || /？$/.test(plain)) return true;
  return !/[.!]["')\]]*$/.test(plain) && asks.test(plain) && plain.includes(" ");
}
