import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import examples from "../../../library/src/en/lexicon.examples.json" with { type: "json" };
import shortPatterns from "../../../library/src/en/lexicon.json" with { type: "json" };
import words from "../../../library/src/en/lexicon-words.json" with { type: "json" };
import { inFull } from "../../../library/src/lexicon-words.ts";
import { adverts } from "../../test-cases/adverts.ts";
import { type AdvertRow, readText } from "../index.ts";
import { mayMatch, necessaryWords } from "./necessary.ts";

const patternsByRow = inFull(shortPatterns, words);

describe("the words a pattern cannot do without", () => {
  test.each([
    ["Fast Paced", [["fast paced"]]],
    ["go the extra mile", [["go the extra mile"]]],
    ["rotas?", [["rota"]]],
    ["colou?rs", [["colo"], ["rs"]]],
    ["(?:cat|dog|bird) food", [[" food"], ["cat", "dog", "bird"]]],
    ["(?:cat|dog)? food", [[" food"]]],
    ["a{2}b", [["a"], ["b"]]],
    ["(?:ab){0,2}cd", [["cd"]]],
    ["(?<!no )pay(?! rise)", [["pay"]]],
    ["£\\d+ an? hour", [[" hour"], [" a"], ["£"]]],
    ["c\\+\\+ day", [["c++ day"]]],
    ["(?:one|\\d) day", [[" day"]]],
    ["caf[eé]s", [["caf"], ["s"]]],
    ["\\d{1,2}", []],
    ["", []],
  ])("of %s", (source, words) => {
    expect(necessaryWords(source)).toEqual(words);
  });

  test.each(["a{", "(?<name>a)b", "a\\b", "(a)\\1", "a)", "(a", "\\p{L}ab", "a]", "\\u0041"])(
    "are unknown where the source is not understood: %s",
    (source) => {
      expect(necessaryWords(source)).toEqual([]);
    },
  );
});

describe("looking for them first", () => {
  const signs = fc.constantFrom(
    "a",
    "b",
    "B",
    "k",
    "ſ",
    "İ",
    "é",
    "£",
    " ",
    "-",
    "\\+",
    "\\d",
    "[ab]",
    "[^a]",
    ".",
    "1",
  );
  const { source } = fc.letrec<{ source: string; atom: string; step: string }>((tie) => ({
    atom: fc.oneof(
      { weight: 5, arbitrary: signs },
      tie("source").map((inner) => `(?:${inner})`),
      tie("source").map((inner) => `(?!${inner})`),
      tie("source").map((inner) => `(?<=${inner})`),
    ),
    step: fc
      .tuple(tie("atom"), fc.constantFrom("", "", "", "?", "*", "+", "{2}", "{0,1}", "{1,3}?"))
      // A group that repeats without end within another takes as long as it likes on the wrong text.
      .map(([atom, times]) => {
        if (/^\(\?(?!:)/.test(atom)) return atom;
        return atom.startsWith("(") ? atom + times.replace(/^[*+]$/, "{0,2}") : atom + times;
      }),
    source: fc
      .array(fc.array(tie("step"), { maxLength: 4 }), { minLength: 1, maxLength: 3 })
      .map((branches) => branches.map((steps) => steps.join("")).join("|")),
  }));
  const text = fc.array(fc.constantFrom(..."aAbBkKſsİé£ -+1"), { maxLength: 8 }).map((list) => list.join(""));

  test("never passes over a text that the pattern matches", () => {
    fc.assert(
      fc.property(source, fc.array(text, { minLength: 1, maxLength: 8 }), (pattern, texts) => {
        const sought = new RegExp(pattern, "i");
        for (const one of texts)
          if (sought.test(one)) expect(mayMatch(one.toLowerCase(), necessaryWords(pattern))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  /** The whole lexicon of adverts, each pattern about a standard of its own. */
  const rows = (change: (pattern: string) => string): AdvertRow[] =>
    Object.entries(patternsByRow).map(([id, patterns]) => ({
      id,
      patterns: patterns.map(change),
      points: [{ standard: id, direction: "+" }],
      kind: "fact",
    }));
  const skipping = rows((pattern) => pattern);
  // A word boundary is not understood: with one, every pattern is tried on every text.
  const trying = rows((pattern) => `(?:${pattern})(?:\\b|)`);

  test("changes nothing in what the lexicon finds", () => {
    const texts = [...Object.values(examples).flat(), ...adverts.map((advert) => advert.text)];
    for (const one of [...texts, texts.join("\n"), texts.join(" ").toUpperCase()].map((t) =>
      t.slice(0, 100_000),
    ))
      expect(readText(one, skipping)).toEqual(readText(one, trying));
  });

  test("spares most patterns on any one text", () => {
    const all = Object.values(patternsByRow).flat().map(necessaryWords);
    expect(all.every((sets) => sets.length > 0)).toBe(true);
    for (const { text } of adverts)
      expect(all.filter((sets) => mayMatch(text.toLowerCase(), sets)).length).toBeLessThan(all.length / 4);
  });
});
