import { english } from "@twoway/library";
import { expect, test } from "vitest";
import { searchOver } from "./search.ts";

const search = searchOver(english);
const about = (words: string) =>
  search(words).map((id) => english.questions.get(id)?.reveals.map(({ standard }) => standard));

test("a question is found by its own words, typed halfway or wrongly", () => {
  expect(search("role open")[0]).toBe("Q07");
  expect(
    search("mistak")
      .map((id) => english.questions.get(id)?.words)
      .join(),
  ).toMatch(/mistake/);
  expect(search("overtme").length).toBeGreaterThan(0);
});

test("a question is found by what people call the thing it is about", () => {
  expect(about("micromanaged").every((standards) => standards?.includes("WORK-4"))).toBe(true);
});

test("words that no question has together still find the nearest", () => {
  expect(search("overtime parrot").length).toBeGreaterThan(0);
  expect(search("parrot")).toEqual([]);
});
