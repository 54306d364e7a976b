import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerLists as lists } from "../../test-cases/answer-lists.ts";
import { checkDraft } from "../index.ts";

const marks = (text: string) => checkDraft(text, lists).map(({ mark, quote }) => `${mark}: ${quote}`);

describe("one's own drafted answer", () => {
  test.each([
    ["I think I could maybe run the late shift.", ["hedge: I think", "hedge: I could maybe"]],
    [
      "I'm not sure if that makes sense, sorry.",
      ["hedge: I'm not sure", "hedge: if that makes sense", "hedge: sorry"],
    ],
    ["Oh, okay. I was hoping for more.", ["disappointment: Oh, okay", "disappointment: I was hoping"]],
    [
      "That's a pity, but I can live with that.",
      ["disappointment: That's a pity", "disappointment: I can live with that"],
    ],
    ["I'm very hard-working and reliable.", ["no backing: I'm very hard-working and reliable"]],
    ["I always deliver on time.", ["no backing: I always deliver on time"]],
    ["Yes, of course, no problem.", ["reflexive yes: Yes, of course, no problem."]],
    ["Sure! That sounds great.", ["reflexive yes: Sure! That sounds great."]],
  ])("%s", (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  test.each([
    "I'm good with angry callers: in March one rang four times, and the fourth time she thanked me.",
    "I'm a hard worker. Last winter I ran the stall alone for nine Saturdays.",
    "Yes, if the rota is known a week ahead.",
    "Yes. Who would show me the oven?",
    "In 2022 I closed the books in six days.",
    "Thank you, that is clear. I would like to think about it until Friday.",
  ])("has nothing to say on: %s", (text) => {
    expect(marks(text)).toEqual([]);
  });

  test("says why, in one sentence or two, for each kind", () => {
    for (const because of Object.values(lists.draft)) expect(because).toMatch(/^[A-Z].{20,160}\.$/);
  });

  test("whatever is written, its notes quote it exactly and in order", () => {
    const piece = fc.constantFrom(
      "I think",
      "maybe",
      "oh,",
      "okay",
      "yes",
      "I'm great at",
      ". ",
      "? ",
      "in May",
      "“",
      "’",
      "\n",
      "é",
      "😀",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        const text = parts.join(" ");
        let last = 0;
        for (const { start, end, quote } of checkDraft(text, lists)) {
          expect(text.slice(start, end)).toBe(quote);
          expect(start).toBeGreaterThanOrEqual(last);
          last = start;
        }
      }),
    );
  });
});
