import { describe, expect, test } from "vitest";
import phrases from "../packages/library/src/en/search-phrases.json" with { type: "json" };
import { english } from "../packages/library/src/index.ts";
import { searchOver } from "../packages/web/src/search.ts";

const cases = Object.entries(phrases).flatMap(([standard, words]) =>
  words.map((phrase) => [phrase, standard] as const),
);

const search = searchOver(english);

describe("what people type", () => {
  test("is more than sixty ways of saying it, some for every standard", () => {
    expect(cases.length).toBeGreaterThan(120);
    expect(Object.keys(phrases)).toEqual([...english.standards.keys()]);
  });

  test.each(cases)("“%s” finds %s among the first three standards", (phrase, standard) => {
    expect(search.standards(phrase).slice(0, 3)).toContain(standard);
  });

  test("finds a question that reveals it, nine times in ten", () => {
    const missed = cases.filter(
      ([phrase, standard]) =>
        !search
          .questions(phrase)
          .some((id) => english.questions.get(id)?.reveals.some((reveal) => reveal.standard === standard)),
    );
    expect(missed.length, missed.join(" | ")).toBeLessThan(cases.length / 10);
  });
});
