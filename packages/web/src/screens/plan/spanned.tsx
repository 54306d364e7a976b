import type { ReactNode } from "react";

interface SpannedProps {
  readonly words: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** A question with the places underlined that lean to one answer. */
export function Spanned({ words, spans }: SpannedProps): ReactNode {
  let from = 0;
  const parts = spans
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ start, end }) => {
      if (start < from) return [];
      const part = [
        words.slice(from, start),
        <span key={start} className="lean">
          {words.slice(start, end)}
        </span>,
      ];
      from = end;
      return part;
    });
  return [...parts, words.slice(from)];
}
