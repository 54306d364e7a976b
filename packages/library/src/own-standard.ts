/** Help for writing a standard of one's own in the shape of the catalogue: five levels one could see or hear. */
import ownStandard from "./en/own-standard.json" with { type: "json" };

export { ownStandard };

/** What keeps one level from being one that two people would mark alike. */
export type LevelFault = keyof typeof ownStandard.faults;

/** The words that judge, and those too small or too wide to be seen; of one language. */
export interface ObservableLists {
  readonly judging: readonly string[];
  readonly small: readonly string[];
  readonly wide: readonly string[];
}

/** As long as a line of choices can be. */
const longest = 110;
const fewestWords = 3;

/**
 * Whether a level says only how one would feel about it ("Very good manager"), so that nothing in it could be seen.
 * @param words of one level; empty words judge nothing
 */
export function judgesOnly(words: string, lists: ObservableLists): boolean {
  const said = wordsOf(words);
  const blind = new Set([...lists.judging, ...lists.small, ...lists.wide]);
  return said.some((word) => lists.judging.includes(word)) && said.every((word) => blind.has(word));
}

/**
 * What could be said better in the levels of a standard, lowest first; at most one remark a level, none where it
 * can stand. A hint and never a bar: the person's words are taken as they are.
 * @param levels as many as are written so far, lowest first
 */
export function checkLevels(
  levels: readonly string[],
  lists: ObservableLists,
): readonly { readonly level: number; readonly fault: LevelFault }[] {
  const plain = levels.map((words) => wordsOf(words).join(" "));
  return levels.flatMap((words, level) => {
    const fault = faultOf(words, lists) ?? (plain.indexOf(plain[level] ?? "") < level ? "twice" : undefined);
    return fault === undefined ? [] : [{ level, fault }];
  });
}

function faultOf(words: string, lists: ObservableLists): LevelFault | undefined {
  if (words.trim() === "") return "empty";
  if (judgesOnly(words, lists)) return "judgement only";
  if (wordsOf(words).length < fewestWords) return "too short";
  return words.length > longest ? "too long" : undefined;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}
