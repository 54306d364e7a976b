import { checkQuestion } from "@twoway/language";
import { english } from "@twoway/library";
import { askingWords } from "@twoway/library/asking";
import { coreQuestions } from "@twoway/library/hiring";
import { drills } from "@twoway/library/practice";
import { describe, expect, test } from "vitest";

/** What the phrasing check says against some words, as one line to read in a failure. */
function against(id: string, words: string): readonly string[] {
  const { labels } = checkQuestion(words, english.phrasing);
  return labels.join() === "neutral" ? [] : [`${id} ${labels.join(", ")}: ${words}`];
}

describe("the bank keeps the rules it teaches", () => {
  test("no question of it gives away a hoped-for answer", () => {
    expect([...english.questions.values()].flatMap(({ id, words }) => against(id, words))).toEqual([]);
  });

  test("no follow-up does either", () => {
    expect([...english.questions.values()].flatMap(({ id, followUp }) => against(id, followUp))).toEqual([]);
  });

  test("neither does the wording for shifts, nor a follow-up that quotes", () => {
    const said = Object.entries(askingWords).flatMap(([id, { quoting, onShifts }]) => [
      { id, words: quoting.replace("{words}", "about twice a month") },
      ...(onShifts === undefined ? [] : [{ id, words: onShifts }]),
    ]);
    expect(said.flatMap(({ id, words }) => against(id, words))).toEqual([]);
  });

  test("in a drill the question that leads is caught, and the one that leads on is open", () => {
    const first = drills
      .filter(({ kind }) => kind === "leading question")
      .flatMap(({ id, turns }) => (turns.get("start")?.options ?? []).map((option) => ({ id, ...option })));
    expect(first).toHaveLength(9);
    for (const { id, say, next } of first) expect(against(id, say).length === 0, say).toBe(next === "open");
  });

  test("the hiring side asks as openly as it is asked", () => {
    expect(coreQuestions.flatMap(({ id, words }) => against(id, words))).toEqual([]);
  });
});
