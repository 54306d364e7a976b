import { describe, expect, test } from "vitest";
import { audit, coreQuestions, hiringWords, previewOf, roleStandards } from "./hiring.ts";
import { judgesOnly, ownStandard } from "./own-standard.ts";
import { fairnessRules } from "./types.ts";

const wordCount = (text: string) => text.split(/\s+/).length;

describe("what a role needs of a person", () => {
  test("is six to eight standards of five levels, none of them a bare judgement", () => {
    expect(roleStandards.length >= 6 && roleStandards.length <= 8).toBe(true);
    for (const { id, anchors } of roleStandards) {
      expect(new Set(anchors).size, id).toBe(5);
      expect(
        anchors.filter((words) => judgesOnly(words, ownStandard.words) || wordCount(words) > 15),
        id,
      ).toEqual([]);
    }
  });

  test("is brought out by core questions, none of which is left over but the four that serve the applicant", () => {
    const asked = new Set(roleStandards.flatMap(({ ask }) => ask));
    const ids = coreQuestions.map(({ id }) => id);
    expect([...asked].filter((id) => !ids.includes(id as never))).toEqual([]);
    expect(ids.filter((id) => !asked.has(id))).toEqual(["HQ04", "HQ05", "HQ06", "HQ10"]);
  });

  test("never touches age, family, faith, health, origin, looks or an accent", () => {
    const said = JSON.stringify([roleStandards, coreQuestions]);
    expect(said).not.toMatch(
      /\b(age|young|old|married|children|faith|religio\w+|health|disab\w+|accent|native|origin|attractive)\b/i,
    );
  });
});

test("a preview is three things for the job and three against it, with examples one could check", () => {
  expect(hiringWords.preview.plus.examples).toHaveLength(previewOf.plus);
  expect(hiringWords.preview.minus.examples).toHaveLength(previewOf.minus);
  const examples = [...hiringWords.preview.plus.examples, ...hiringWords.preview.minus.examples];
  expect(
    examples.filter((words) => !/\b(two|three|four|five|nine|eleven|one|\w+day)\b/i.test(words)),
  ).toEqual([]);
});

test("the look at oneself has one line for each rule of fairness, in their order", () => {
  expect(audit.map(({ rule }) => rule)).toEqual([...fairnessRules]);
  expect(audit.filter(({ words }) => wordCount(words) > 22 || words.includes("?"))).toEqual([]);
});
