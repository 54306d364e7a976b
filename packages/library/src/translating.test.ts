import { describe, expect, test } from "vitest";
import { joinLibrary, type LanguageFiles } from "./library.ts";
import { joinPractice, type PracticeFile } from "./practice.ts";
import { differences, firstLanguage, placeholders } from "./translating.ts";

/** A language made of the first: every letter outside of braces gets an accent, so that nothing is left by chance. */
function strange(value: unknown): unknown {
  if (typeof value === "string") return accented(value);
  if (Array.isArray(value)) return value.map(strange);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, strange(one)]));
}
function accented(text: string): string {
  let depth = 0;
  return [...text]
    .map((sign) => {
      if (sign === "{") depth += 1;
      if (sign === "}") depth -= 1;
      return depth === 0 && /[aeiou]/.test(sign) ? `${sign}\u0301` : sign;
    })
    .join("");
}

type Loose = Record<string, Record<string, unknown>>;
/** The second language with one file changed. */
function but(file: string, change: (words: Record<string, unknown>) => Record<string, unknown>): unknown {
  const second = strange(firstLanguage) as Loose;
  return { ...second, [file]: change({ ...second[file] }) };
}

describe("a second language", () => {
  test("in which every word is there matches the first, and makes a whole library", () => {
    const second = strange(firstLanguage) as LanguageFiles & { readonly practice: PracticeFile };
    expect(differences(firstLanguage, second)).toEqual([]);
    const { standards, questions, cues, situations, lexicon, phrases, letters, phrasing, legal } = second;
    const files = { standards, questions, cues, situations, lexicon, phrases, letters, phrasing, legal };
    // A letter’s kind and tone are no words, and a language’s file leaves them as they are.
    const joined = joinLibrary({ ...files, letters: firstLanguage.letters });
    expect(joined.standards.get("TIME-1")?.name).toBe("We\u0301e\u0301kly ho\u0301u\u0301rs");
    expect(joinPractice(second.practice).drills.length).toBe(9);
  });

  test("is told of an id that is missing, and of one that belongs to nothing", () => {
    const second = but("cues", ({ T04: _, ...others }) => ({ ...others, T4: {} }));
    expect(differences(firstLanguage, second)).toEqual([
      { path: "cues.T04", what: "missing" },
      { path: "cues.T4", what: "stray" },
    ]);
  });

  test("is told of a placeholder that was translated, of words left empty, and of a level left out", () => {
    const letters = but("practice", (words) => ({
      ...words,
      theirs: { ...(words.theirs as object), P01: "x" },
    }));
    expect(differences(firstLanguage, letters)).toEqual([
      { path: "practice.theirs.P01", what: "another kind" },
    ]);
    const asking = but("asking", (words) => ({
      ...words,
      Q01: { ...(words.Q01 as object), quoting: "Sie sagten „{worte}“.", evasive: " " },
    }));
    expect(differences(firstLanguage, asking)).toEqual([
      { path: "asking.Q01.evasive", what: "empty" },
      { path: "asking.Q01.quoting", what: "other placeholders" },
    ]);
    const standards = but("standards", (words) => ({
      ...words,
      "LOG-1": { ...(words["LOG-1"] as object), anchors: ["a", "b", "c", "d"] },
    }));
    expect(differences(firstLanguage, standards)).toEqual([
      { path: "standards.LOG-1.anchors", what: "another number" },
    ]);
  });

  test("may have as many search words and patterns as it needs", () => {
    const second = but("standards", (words) => ({
      ...words,
      "LOG-1": { ...(words["LOG-1"] as object), find: ["heimarbeit"] },
    }));
    expect(differences(firstLanguage, second)).toEqual([]);
  });
});

describe("the placeholders of a message", () => {
  test("are its names, also inside of a choice, and no word of the choice", () => {
    expect(placeholders("Dear {contact}, from {me} to {contact}")).toEqual(["contact", "me"]);
    expect(placeholders("{n, plural, one {a day} other {# days at {place}}}")).toEqual(["n", "place"]);
    expect(placeholders("{kind, select, plain {day} other {}} {x}")).toEqual(["kind", "x"]);
    expect(placeholders("No braces")).toEqual([]);
  });
});
