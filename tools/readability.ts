/** Syllables of an English word, counted by its groups of vowels: near enough for a bound on many words. */
function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, "");
  if (plain.length <= 3) return 1;
  const groups = plain
    .replace(/(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/, (end) => end.slice(0, 1))
    .replace(/^y/, "")
    .match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}

/** A number of years at school, and how long the sentences are. */
export interface Readability {
  readonly grade: number;
  readonly wordsASentence: number;
  readonly words: number;
}

/**
 * How many years of school it takes to read texts with ease: the Flesch–Kincaid grade over all of them together,
 * 0.39 × words a sentence + 11.8 × syllables a word − 15.59 (Kincaid and others 1975, Naval Technical Training
 * Command research report 8-75). A text without a full stop counts as one sentence. Meant for hundreds of words:
 * for a single line it says little.
 */
export function readability(texts: readonly string[]): Readability {
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[.?:;…])\s+/))
    .filter((text) => /\p{L}/u.test(text));
  const words = sentences.flatMap((text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []);
  const all = words.reduce((sum, word) => sum + syllables(word), 0);
  const wordsASentence = words.length / sentences.length;
  return {
    grade: 0.39 * wordsASentence + 11.8 * (all / words.length) - 15.59,
    wordsASentence,
    words: words.length,
  };
}
