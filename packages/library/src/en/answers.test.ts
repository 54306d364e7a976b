import { describe, expect, test } from "vitest";
import answers from "./answers.json" with { type: "json" };

const lists = Object.entries(answers).filter(
  (entry): entry is [string, string[]] =>
    Array.isArray(entry[1]) && entry[1].every((one) => typeof one === "string"),
);
const prose = new Set(["innocent", "innocentContradiction", "innocentOther", "small"]);
const patterns: readonly (readonly [list: string, patterns: readonly string[]])[] = [
  ...lists.filter(([name]) => !prose.has(name)),
  ...answers.opposites.map((pair, i) => [`opposites ${i}`, pair.flat()] as const),
];

describe("the words of the reader of answers", () => {
  test("are patterns that compile, match no empty text and take no mark of their own", () => {
    for (const [list, sources] of patterns)
      for (const source of sources) {
        expect([list, source, new RegExp(`^(?:${source})$`, "i").test("")]).toEqual([list, source, false]);
        expect([list, source, /(?<!\\)\((?!\?)|[‘’“”–—]/.test(source.replace(/\[[^\]]*\]/g, ""))]).toEqual([
          list,
          source,
          false,
        ]);
      }
  });

  test("stand once in a list", () => {
    for (const [list, sources] of patterns)
      expect([list, sources.filter((source, i) => sources.indexOf(source) !== i)]).toEqual([list, []]);
  });

  test("of opposites come in pairs", () => {
    for (const pair of answers.opposites) expect(pair).toHaveLength(2);
  });

  test("say what they say to people kindly: no exclamation marks, straight quotes or verdicts", () => {
    const said = [
      ...answers.innocent,
      ...answers.innocentContradiction,
      ...answers.innocentOther,
      answers.weaker,
      ...Object.values(answers.draft),
      ...Object.values(answers.askNext).flatMap((sentences) => Object.values(sentences)),
    ];
    for (const sentence of said) {
      expect(sentence).toMatch(/[.?]$/);
      expect(sentence).not.toMatch(/["']|!|\b(?:liar|lie|lying|dishonest|fake|desperate|weak|lazy)\b/i);
    }
  });
});
