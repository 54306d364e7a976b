import { english, type Library } from "@twoway/library";
import { pseudo } from "./pseudo.ts";

const made = new Map<string, Library>();

/** The content in a language; one and the same each time, so that what was worked out with it stays worked out. */
export function libraryIn(language: string): Library {
  const library = made.get(language) ?? (language === "en" ? english : strange(english));
  made.set(language, library);
  return library;
}

/** Fields of the content that are words, as against ids and patterns. */
const wordFields = new Set([
  "name",
  "anchors",
  "words",
  "high",
  "low",
  "followUp",
  "ifDisappointing",
  "short",
  "innocent",
  "note",
  "subject",
  "body",
]);

function strange(library: Library): Library {
  return { ...library, ...(deep(library, false) as Library), lexicon: library.lexicon };
}

function deep(value: unknown, words: boolean): unknown {
  if (typeof value === "string") return words ? pseudo(value) : value;
  if (Array.isArray(value)) return value.map((one) => deep(one, words));
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, deep(one, words)]));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === "phrases" ? deep(one, true) : deep(one, words || wordFields.has(key)),
    ]),
  );
}
