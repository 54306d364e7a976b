import { describe, expect, test } from "vitest";
import { english } from "./library.ts";
import { checkLevels, judgesOnly, ownStandard } from "./own-standard.ts";

const lists = ownStandard.words;
const anchors = [...english.standards.values()].flatMap(({ id, anchors }) =>
  anchors.map((words) => ({ id, words })),
);

describe("a level one could see or hear", () => {
  test.each([
    "Very good manager",
    "Great team, friendly culture",
    "Bad",
    "The hours are reasonable",
    "Not so good pay",
    "Very poor feedback and bad support",
  ])("is not “%s”", (words) => {
    expect(judgesOnly(words, lists)).toBe(true);
  });

  test.each([
    "Home by six on four days",
    "The manager answers within a day",
    "Good tools, ordered last week",
  ])("is “%s”", (words) => {
    expect(judgesOnly(words, lists)).toBe(false);
  });

  test("is every level of the catalogue and of the examples", () => {
    const examples = ownStandard.examples.flatMap(({ name, anchors }) =>
      anchors.map((words) => ({ id: name, words })),
    );
    expect([...anchors, ...examples].filter(({ words }) => judgesOnly(words, lists))).toEqual([]);
  });
});

describe("looking over the levels of one’s own standard", () => {
  test("has nothing to say against the examples, nor against any standard of the catalogue", () => {
    for (const { name, anchors } of ownStandard.examples)
      expect(checkLevels(anchors, lists), name).toEqual([]);
    for (const { id, anchors } of english.standards.values())
      expect(checkLevels(anchors, lists), id).toEqual([]);
    expect(
      checkLevels(
        ownStandard.levels.map(({ example }) => example),
        lists,
      ),
    ).toEqual([]);
  });

  test("says one thing of each level that could be clearer", () => {
    const levels = ["", "Bad", "Late shifts", "One late shift a week", "one late shift a week"];
    expect(checkLevels(levels, lists)).toEqual([
      { level: 0, fault: "empty" },
      { level: 1, fault: "judgement only" },
      { level: 2, fault: "too short" },
      { level: 4, fault: "twice" },
    ]);
  });

  test("finds a level of more than 110 characters long, and looks at levels written so far", () => {
    expect(checkLevels([`Somebody ${"does it again ".repeat(9)}`], lists)).toEqual([
      { level: 0, fault: "too long" },
    ]);
    expect(checkLevels([], lists)).toEqual([]);
  });

  test("asks for five levels, lowest first, and has a reason for every fault", () => {
    expect(ownStandard.levels).toHaveLength(5);
    expect(Object.values(ownStandard.faults).filter((words) => words.split(" ").length > 16)).toEqual([]);
  });
});
