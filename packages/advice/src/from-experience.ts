import { plainMarks } from "@twoway/language";
import type { ExperienceLists } from "@twoway/library/experience";

/** A standard that somebody’s own words suggest; it becomes theirs only when they say so. */
export interface Suggested {
  /** Catalogue id. */
  readonly standard: string;
  /** The exact words that suggested it, `answer.slice(start, end)`; offsets in UTF-16 units. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** The sentence they stand in, as it was written. */
  readonly sentence: string;
  readonly as: "must" | "want";
}

/** Longer answers are read up to here: nobody tells more about one day. */
const longest = 5000;

/**
 * The standards an answer suggests, in the order in which its words come; each at most once, by the first words
 * that speak of it. A day that went well and one that went badly point to the same standard.
 * @param answer in the person’s own words, to one prompt
 * @param lists the words of its language
 * @param as how firmly to propose: the prompt’s; a sentence that says “never again” proposes a must whatever it is
 */
export function proposeStandards(
  answer: string,
  lists: ExperienceLists,
  as: "must" | "want" = "want",
): readonly Suggested[] {
  const text = answer.slice(0, longest);
  const plain = plainMarks(text);
  const never = patternOf(lists.never);
  return Object.entries(lists.signs)
    .flatMap(([standard, signs]): Suggested[] => {
      const match = patternOf(signs).exec(plain);
      if (match === null) return [];
      const start = match.index;
      const end = start + match[0].length;
      const [from, to] = sentenceAround(plain, start, end);
      return [
        {
          standard,
          words: text.slice(start, end),
          start,
          end,
          sentence: text.slice(from, to).trim(),
          as: as === "must" || never.test(plain.slice(from, to)) ? "must" : "want",
        },
      ];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.standard < b.standard ? -1 : 1));
}

/** Any of the patterns, as whole words. */
function patternOf(patterns: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join("|")})(?![\\p{L}\\p{N}])`, "iu");
}

/** From after the last full stop or line end before it, up to and with the next one. */
function sentenceAround(plain: string, start: number, end: number): readonly [number, number] {
  const before = Math.max(...[...".!?\n"].map((mark) => plain.lastIndexOf(mark, start - 1)), -1);
  const after = plain.slice(end).search(/[.!?\n]/);
  return [start === 0 ? 0 : before + 1, after === -1 ? plain.length : end + after + 1];
}
