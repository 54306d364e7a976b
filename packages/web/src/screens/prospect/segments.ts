/** A place in a text: from `start` up to, not including, `end`. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text, with what stands in it; nothing for plain text. */
export interface Piece<T extends Place> extends Place {
  readonly marks: readonly T[];
}

/** A paragraph of a text, cut where its marks begin and end. */
export interface Paragraph<T extends Place> extends Place {
  readonly pieces: readonly Piece<T>[];
}

/**
 * A text in paragraphs, each cut into plain and marked pieces. Marks that overlap become one piece; one that runs
 * over the end of a paragraph is marked as far as that. Joined again, the pieces of all paragraphs and what lies
 * between them are the text.
 */
export function paragraphs<T extends Place>(text: string, marks: readonly T[]): readonly Paragraph<T>[] {
  const joined = together(
    marks.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start),
  );
  const found: Paragraph<T>[] = [];
  for (const { index, 0: words } of text.matchAll(/\S[\s\S]*?(?=\s*\n\s*\n|\s*$)/g)) {
    const place = { start: index, end: index + words.length };
    found.push({ ...place, pieces: piecesOf(place, joined) });
  }
  return found;
}

function together<T extends Place>(sorted: readonly T[]): readonly Piece<T>[] {
  const all: { start: number; end: number; marks: T[] }[] = [];
  for (const mark of sorted) {
    const last = all.at(-1);
    if (last && mark.start < last.end) {
      last.end = Math.max(last.end, mark.end);
      last.marks.push(mark);
    } else all.push({ start: mark.start, end: mark.end, marks: [mark] });
  }
  return all;
}

function piecesOf<T extends Place>(place: Place, joined: readonly Piece<T>[]): readonly Piece<T>[] {
  const pieces: Piece<T>[] = [];
  let at = place.start;
  for (const one of joined) {
    if (one.start < at || one.start >= place.end) continue;
    if (one.start > at) pieces.push({ start: at, end: one.start, marks: [] });
    at = Math.min(one.end, place.end);
    pieces.push({ start: one.start, end: at, marks: one.marks });
  }
  if (at < place.end) pieces.push({ start: at, end: place.end, marks: [] });
  return pieces;
}
