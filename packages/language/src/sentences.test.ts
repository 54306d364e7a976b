import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isQuestion, lines, passages, sentences } from "./index.ts";

const split = (text: string) => sentences(text).map(({ quote }) => quote);

describe("sentences", () => {
  test("end at a stop before a space and a new beginning", () => {
    expect(split("We bake. You sell! Do you drive? Yes…")).toEqual([
      "We bake.",
      "You sell!",
      "Do you drive?",
      "Yes…",
    ]);
  });
  test("do not end inside a number, after an abbreviation or an initial", () => {
    expect(
      split("Pay is £12.40 an hour, i.e. above the floor. Ask Mr. J. Holm at approx. 9 a.m. on Monday."),
    ).toEqual([
      "Pay is £12.40 an hour, i.e. above the floor.",
      "Ask Mr. J. Holm at approx. 9 a.m. on Monday.",
    ]);
  });
  test("keep their closing quotes", () => {
    expect(split("They said “never.” Then they left.")).toEqual(["They said “never.”", "Then they left."]);
  });
  test("end where a line does, but not where a line was merely broken", () => {
    expect(split("Nights\nDays")).toEqual(["Nights", "Days"]);
    expect(split("The rota is published every second Monday and holds\nfor six weeks. Good.")).toEqual([
      "The rota is published every second Monday and holds\nfor six weeks.",
      "Good.",
    ]);
  });
  test("of languages that use other marks end there too", () => {
    expect(split("好的。明天见！")).toEqual(["好的。", "明天见！"]);
  });
});

describe("lines and passages", () => {
  test("a bullet’s mark is not part of its line", () => {
    expect(
      lines("- one\n• two\n3. three\n\nfour").map(({ quote, bullet, after }) => [quote, bullet, after]),
    ).toEqual([
      ["one", true, 0],
      ["two", true, 0],
      ["three", true, 0],
      ["four", false, 1],
    ]);
  });
  test("short lines stay apart", () => {
    expect(passages("own van\nflexible attitude")).toHaveLength(2);
  });
});

describe("a question", () => {
  test.each([
    "Why is it open?",
    "how long has it been open",
    "So what happens then",
    "“Really?”",
    "真的吗？",
  ])("%s", (words) => {
    expect(isQuestion(words)).toBe(true);
  });
  test.each(["It is open.", "What a day!", "when", "Thanks", ""])("not: %s", (words) => {
    expect(isQuestion(words)).toBe(false);
  });
});

describe("laws", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc
      .array(
        fc.constantFrom("We bake", ". ", "\n", "- ", "e.g. ", "? ", "a", "A ", "…", "”", "\r\n", " 3.5 "),
      )
      .map((a) => a.join("")),
  );
  test.each([
    ["lines", lines],
    ["passages", passages],
    ["sentences", sentences],
  ] as const)(
    "%s quote exactly, in order, without overlap, and leave out nothing but space, bullets and marks of headings",
    (_, cut) => {
      fc.assert(
        fc.property(text, (words) => {
          let end = 0;
          let left = "";
          for (const span of cut(words)) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(words.slice(span.start, span.end)).toBe(span.quote);
            expect(span.quote).not.toBe("");
            left += words.slice(end, span.start);
            end = span.end;
          }
          expect(`${left}${words.slice(end)}`.replace(/[\s\d]|[-*_#•●▪◦‣·–—✓✔➢»+>().]|[a-z]\)/g, "")).toBe(
            "",
          );
        }),
        { numRuns: 1000 },
      );
    },
  );
});
