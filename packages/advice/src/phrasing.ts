import { checkQuestion } from "@twoway/language";
import type { PhrasingAdvice, View } from "./types.ts";

/** At most so many reasons are said: a list of faults helps nobody the evening before. */
const said = 2;

/** What a question gives away, as one types it, and a neutral way to ask the same. */
export function checkWords({ library }: View, words: string): PhrasingAdvice {
  const { labels, spans, because, rewrite } = checkQuestion(words, library.phrasing);
  const sentences: Readonly<Record<string, string>> = library.phrasing.because;
  return {
    labels: labels.filter((label) => label !== "neutral"),
    spans: spans.map(({ start, end }) => ({ start, end })),
    because: [...new Set(because.map((code) => sentences[code] ?? ""))].filter(Boolean).slice(0, said),
    ...(rewrite === undefined ? {} : { rewrite }),
  };
}
