import { english } from "@twoway/library";
import { describe, expect, test } from "vitest";
import { searchOver } from "./search.ts";

const search = searchOver(english);
const nameOf = (words: string) => english.standards.get(search.standards(words)[0] ?? "")?.name;
const revealedBy = (words: string) =>
  search.questions(words).map((id) => english.questions.get(id)?.reveals.map(({ standard }) => standard));

test.each([
  ["overtime", "Weekly hours"],
  ["micromanaged", "Say in how I work"],
  ["can't plan my week", "Schedule known ahead"],
  ["can’t plan my week", "Schedule known ahead"],
  ["they text me on my day off", "Undisturbed time off"],
])("“%s” finds the standard “%s” first", (words, name) => {
  expect(nameOf(words)).toBe(name);
});

describe("a question is found", () => {
  test("by its own words, typed halfway or wrongly", () => {
    expect(search.questions("role open")[0]).toBe("Q07");
    const found = search.questions("mistak").map((id) => english.questions.get(id)?.words);
    expect(found.join()).toMatch(/mistake/);
    expect(search.questions("overtme").length).toBeGreaterThan(0);
  });

  test("by what people call the thing it is about", () => {
    expect(revealedBy("micromanaged").every((standards) => standards?.includes("WORK-4"))).toBe(true);
    for (const words of ["can't plan my week", "they text me on my day off", "overtime"]) {
      const [standard = ""] = search.standards(words);
      expect(revealedBy(words)[0], words).toContain(standard);
    }
  });

  test("by the nearest, where no question has the words together", () => {
    expect(search.questions("overtime parrot").length).toBeGreaterThan(0);
    expect(search.questions("parrot")).toEqual([]);
  });

  test("by its whole wording first", () => {
    const missed = [...english.questions.values()].filter(
      ({ id, words }) => search.questions(words)[0] !== id,
    );
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});
