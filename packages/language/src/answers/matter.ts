import type { AnswerWords } from "./answer-lists.ts";
import { has } from "./answer-lists.ts";
import { contentOf } from "./consent.ts";

/**
 * What a text is about: the stems of its words, and the groups of words that mean the same thing
 * ("Saturday" and "weekend", "till" and "cash") as `#` and a number.
 */
export function mattersIn(text: string, words: AnswerWords): Set<string> {
  const found = new Set(contentOf(text.replace(/-/g, " "), words).map(kinOf));
  words.matters.forEach((pattern, i) => {
    if (has(pattern, text)) found.add(`#${i}`);
  });
  return found;
}

/** "Translation" and "translator" share their first letters. */
export const kinOf = (stem: string): string => (stem.length > 6 ? stem.slice(0, 6) : stem);

/** What two texts are both about; words too common to make a matter by themselves, such as days or a team, are left out. */
export function sharedMatters(a: string, b: string, words: AnswerWords): readonly string[] {
  const theirs = mattersIn(b, words);
  return [...mattersIn(a, words)].filter((matter) => theirs.has(matter) && !words.broad.has(matter));
}
