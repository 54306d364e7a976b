import { describe, expect, test } from "vitest";
import rights from "./en/rights.json" with { type: "json" };
import { lawDiffers, privateMatters, rightsWords } from "./rights.ts";

const wordCount = (text: string) => text.split(/\s+/).length;

describe("questions that are not theirs to ask", () => {
  test("are of twelve families, each with examples, a charitable reading and two composed replies", () => {
    expect(privateMatters.map(({ id }) => id)).toEqual(
      "age family religion health origin sex union record pay accounts debts pregnancy".split(" "),
    );
    for (const { id, examples, reply, behind, pressed } of privateMatters) {
      expect(examples.length, id).toBeGreaterThanOrEqual(1);
      expect(reply !== pressed && behind !== "", id).toBe(true);
      for (const said of [reply, pressed]) expect(wordCount(said), id).toBeLessThanOrEqual(24);
      expect(`${reply} ${pressed}`, id).not.toMatch(
        /\b(illegal|against the law|not allowed|forbidden|sue)\b/i,
      );
    }
  });

  test("come with the sentence that the law differs, and that this is no legal advice", () => {
    expect(lawDiffers).toMatch(/differs from country to country/);
    expect(lawDiffers).toMatch(/not legal advice/);
  });
});

describe("where to turn", () => {
  test("names kinds of places and what each is for, and no number, address or link", () => {
    expect(rightsWords.places.length).toBeGreaterThanOrEqual(8);
    const everything = JSON.stringify(rights);
    expect(everything).not.toMatch(/\d{3}|https?:|www\.|@|\.org|\.gov/);
  });

  test("begins with danger, and says what to do about a scam", () => {
    expect(rightsWords.places[0]?.id).toBe("emergency");
    expect(rightsWords.scams.signs.length).toBeGreaterThanOrEqual(8);
    expect(rightsWords.scams.do.length).toBeGreaterThanOrEqual(4);
  });
});
