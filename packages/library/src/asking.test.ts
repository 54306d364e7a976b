import { openings as openingIds } from "@twoway/model";
import { describe, expect, test } from "vitest";
import {
  askingWords,
  findingTheNeed,
  openings,
  quoting,
  shiftConcerns,
  speaksOfShifts,
  wordedForShifts,
} from "./asking.ts";
import { english } from "./library.ts";

const wordCount = (text: string) => text.split(/\s+/).length;
const entries = Object.entries(askingWords);

describe("beside each question of the bank", () => {
  test("stands how an evasive answer sounds, short, and not what a low level sounds like", () => {
    expect(Object.keys(askingWords)).toEqual([...english.questions.keys()]);
    const low = new Map([...english.questions].map(([id, question]) => [id, question.low]));
    expect(entries.filter(([id, { evasive }]) => evasive === low.get(id)).map(([id]) => id)).toEqual([]);
    expect(entries.filter(([, { evasive }]) => wordCount(evasive) > 12).map(([id]) => id)).toEqual([]);
  });

  test("stands a follow-up that quotes the answer once and asks one thing", () => {
    const wrong = entries.filter(
      ([, { quoting: words }]) =>
        words.split("“{words}”").length !== 2 || !words.endsWith("?") || wordCount(words) > 18,
    );
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  test("stands for some the wording for shifts, another than the plain one and as short", () => {
    const shifts = entries.filter(([, { onShifts }]) => onShifts !== undefined);
    expect(shifts.length).toBeGreaterThanOrEqual(25);
    for (const [id, { onShifts = "" }] of shifts) {
      expect(onShifts, id).not.toBe(english.questions.get(id)?.words);
      expect(wordCount(onShifts), id).toBeLessThanOrEqual(24);
    }
  });
});

describe("quoting an answer", () => {
  test("takes up the words just heard", () => {
    expect(quoting("Q48", "About two weeks, usually.")).toBe(
      "You said “About two weeks, usually”. How many days ahead was that?",
    );
  });

  test("takes eight words at most, and no marks of quotation", () => {
    expect(quoting("Q07", "“She went to another site in May because of the children”")).toBe(
      "You said “She went to another site in May because”. In which month was that?",
    );
  });

  test("has nothing to quote of silence, and nothing to ask of what is not in the bank", () => {
    expect(quoting("Q07", "  ")).toBeUndefined();
    expect(quoting("Q999", "In May.")).toBeUndefined();
  });

  test("keeps what looks like a pattern as it is", () => {
    expect(quoting("Q61", "$& to $1")).toContain("“$& to $1”");
  });
});

test("somebody who works in shifts is given their own words, and the rest of the bank as it is", () => {
  const worded = wordedForShifts(english.questions);
  expect(worded.get("Q45")?.words).toBe("When did your last shift start, and when did you get away?");
  expect(worded.get("Q07")).toBe(english.questions.get("Q07"));
  expect(worded.get("Q45")?.reveals).toEqual(english.questions.get("Q45")?.reveals);
});

describe("work in shifts", () => {
  test.each([
    "Rotating shifts incl. nights",
    "a rotating roster, including weekends",
    "Rota published monthly",
    "early and late",
  ])("is heard in “%s”", (words) => {
    expect(speaksOfShifts(words)).toBe(true);
  });

  test.each([
    "A makeshift office",
    "Hybrid, two days on site",
    "You shift priorities quickly",
    "Paid on-call rota, 1:8",
    "",
  ])("is not heard in “%s”", (words) => {
    expect(speaksOfShifts(words)).toBe(false);
  });

  test("begins with eight concerns of its own, each with questions", () => {
    expect(new Set(shiftConcerns).size).toBe(8);
    expect(shiftConcerns.filter((id) => !english.standards.has(id))).toEqual([]);
  });
});

describe("why a role is open", () => {
  test("has a meaning and three to five questions for every reason there is", () => {
    expect(openings.map((opening) => opening.id)).toEqual([...openingIds]);
    for (const { id, means, ask } of openings) {
      expect(ask.length >= 3 && ask.length <= 5, id).toBe(true);
      expect(
        ask.filter((one) => !english.questions.has(one)),
        id,
      ).toEqual([]);
      expect(wordCount(means), id).toBeLessThanOrEqual(32);
    }
  });

  test("is one of the ways to their real need, each of which says what to do", () => {
    expect(findingTheNeed).toHaveLength(6);
    for (const { id, do: words, ask } of findingTheNeed) {
      expect(wordCount(words), id).toBeGreaterThan(8);
      expect(
        ask.filter((one) => !english.questions.has(one)),
        id,
      ).toEqual([]);
    }
  });

  test("needs at least five questions that read as ordinary interest", () => {
    expect(new Set(findingTheNeed.flatMap(({ ask }) => ask)).size).toBeGreaterThanOrEqual(5);
  });
});
