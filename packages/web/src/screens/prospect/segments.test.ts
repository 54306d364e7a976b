import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphs } from "./segments.ts";

const text = "A friendly team.\n\nFlexible hours, fair pay.\nStart soon.";
const words = (marks: readonly { start: number; end: number }[]) =>
  paragraphs(text, marks).map(({ pieces }) =>
    pieces.map(({ start, end, marks }) =>
      marks.length > 0 ? `[${text.slice(start, end)}]` : text.slice(start, end),
    ),
  );
const mark = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });

describe("an advert in paragraphs", () => {
  it("is cut where claims begin and end", () => {
    expect(words([mark("Flexible hours"), mark("friendly team")])).toEqual([
      ["A ", "[friendly team]", "."],
      ["[Flexible hours]", ", fair pay.\nStart soon."],
    ]);
  });

  it("joins claims that overlap into one", () => {
    const [, second] = paragraphs(text, [mark("Flexible hours, fair"), mark("fair pay")]);
    expect(second?.pieces[0]?.marks).toHaveLength(2);
    expect(words([mark("Flexible hours, fair"), mark("fair pay")])[1]).toEqual([
      "[Flexible hours, fair pay]",
      ".\nStart soon.",
    ]);
  });

  it("marks a claim only as far as its paragraph goes", () => {
    expect(words([{ start: 2, end: 30 }])[0]).toEqual(["A ", "[friendly team.]"]);
  });

  it("loses and doubles no word, whatever is marked", () => {
    const any = fc.array(fc.record({ start: fc.nat({ max: 70 }), length: fc.nat({ max: 20 }) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.string(), any, (written, some) => {
        const marks = some.map(({ start, length }) => ({ start, end: start + length }));
        const shown = paragraphs(written, marks).flatMap(({ pieces }) =>
          pieces.map(({ start, end }) => written.slice(start, end)),
        );
        expect(shown.join("").replace(/\s/g, "")).toBe(written.replace(/\s/g, ""));
      }),
    );
  });
});
