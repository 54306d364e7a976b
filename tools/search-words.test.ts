import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import MiniSearch from "minisearch";
import { describe, expect, test } from "vitest";
import phrases from "../packages/library/src/en/search-phrases.json" with { type: "json" };
import { type CatalogueStandard, english } from "../packages/library/src/index.ts";
import { searchOver } from "../packages/web/src/screens/plan/search.ts";

const cases = Object.entries(phrases).flatMap(([standard, words]) =>
  words.map((phrase) => [phrase, standard] as const),
);

/** The settings of the app's search over standards; the test below holds them to the app's own. */
const index = new MiniSearch<CatalogueStandard>({
  fields: ["name", "find", "anchors"],
  extractField: (standard, field) => {
    const value = standard[field as "id" | "name" | "find" | "anchors"];
    return typeof value === "string" ? value : value.join(" \n ");
  },
  searchOptions: {
    boost: { name: 4, find: 2 },
    prefix: (word) => word.length > 2,
    fuzzy: (word) => (word.length > 4 ? 0.2 : false),
    combineWith: "AND",
  },
});
index.addAll([...english.standards.values()]);

function standardsFor(words: string): readonly string[] {
  const all = index.search(words);
  const found = all.length > 0 ? all : index.search(words, { combineWith: "OR" });
  return found.slice(0, 3).map(({ id }) => String(id));
}
const questionsFor = searchOver(english);

describe("what people type", () => {
  test("is more than sixty ways of saying it, some for every standard", () => {
    expect(cases.length).toBeGreaterThan(120);
    expect(Object.keys(phrases)).toEqual([...english.standards.keys()]);
  });

  test.each(cases)("“%s” finds %s among the first three standards", (phrase, standard) => {
    expect(standardsFor(phrase)).toContain(standard);
  });

  test("finds a question that reveals it, nine times in ten", () => {
    const missed = cases.filter(
      ([phrase, standard]) =>
        !questionsFor(phrase).some((id) =>
          english.questions.get(id)?.reveals.some((reveal) => reveal.standard === standard),
        ),
    );
    expect(missed.length, missed.join(" | ")).toBeLessThan(cases.length / 10);
  });
});

test("the app searches with these settings", () => {
  const file = new URL("../packages/web/src/screens/standards/search.ts", import.meta.url);
  const app = readFileSync(fileURLToPath(file), "utf8");
  for (const setting of [
    'fields: ["name", "find", "anchors"]',
    "boost: { name: 4, find: 2 }",
    "prefix: (word) => word.length > 2",
    "fuzzy: (word) => (word.length > 4 ? 0.2 : false)",
    'combineWith: "AND"',
  ])
    expect(app).toContain(setting);
});
