/**
 * What a translator’s tool reads: every file of the first language under its name, and a check of a second language
 * against it. Content is loaded here all at once, so no page of the app comes through this door.
 */
import { answers, transcript } from "./answers.ts";
import asking from "./en/asking.json" with { type: "json" };
import experience from "./en/experience.json" with { type: "json" };
import hiring from "./en/hiring.json" with { type: "json" };
import openings from "./en/openings.json" with { type: "json" };
import ownStandard from "./en/own-standard.json" with { type: "json" };
import practice from "./en/practice.json" with { type: "json" };
import rights from "./en/rights.json" with { type: "json" };
import { englishFiles } from "./library.ts";
import { en } from "./words/index.ts";

/** A language is offered only when all of these are there: what is said, the word lists, and the words on screen. */
export const firstLanguage = {
  ...englishFiles,
  asking,
  experience,
  hiring,
  openings,
  "own-standard": ownStandard,
  practice,
  rights,
  answers,
  transcript,
  words: en,
} as const;

/** One thing in which a second language does not match the first. */
export interface Difference {
  /** Where, as keys joined by a full stop. */
  readonly path: string;
  readonly what: "missing" | "stray" | "empty" | "another kind" | "another number" | "other placeholders";
}

/** Lists of a language’s own words, as many as it needs: patterns, search words, and what only a reader of text uses. */
const ownLists =
  /^(?:lexicon|phrasing|answers|transcript|experience\.lists|own-standard\.words)\.|(?:^|\.)(?:find|shiftSigns)$/;

/**
 * Every place where the second language lacks an id, has one too many, leaves words empty, says another number of
 * things, or names other placeholders than the first.
 * @param first the first language, as nested records, lists and texts
 * @param second the other, in the same shape
 */
export function differences(first: unknown, second: unknown, path = ""): readonly Difference[] {
  if (second === undefined) return [{ path, what: "missing" }];
  if (typeof first === "string" || typeof second === "string") return ofTexts(first, second, path);
  if (Array.isArray(first) !== Array.isArray(second)) return [{ path, what: "another kind" }];
  if (typeof first !== "object" || typeof second !== "object" || first === null || second === null)
    return typeof first === typeof second ? [] : [{ path, what: "another kind" }];
  if (Array.isArray(first) && ownLists.test(path)) return [];
  if (Array.isArray(first) && first.length !== (second as unknown[]).length)
    return [{ path, what: "another number" }];
  const other = new Map(Object.entries(second));
  const stray = [...other.keys()].filter((key) => !Object.hasOwn(first, key));
  return [
    ...Object.entries(first).flatMap(([key, value]) => differences(value, other.get(key), under(path, key))),
    ...stray.map((key): Difference => ({ path: under(path, key), what: "stray" })),
  ];
}

function under(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

function ofTexts(first: unknown, second: unknown, path: string): readonly Difference[] {
  if (typeof first !== "string" || typeof second !== "string") return [{ path, what: "another kind" }];
  if (first.trim() !== "" && second.trim() === "") return [{ path, what: "empty" }];
  if (ownLists.test(path)) return [];
  const same = placeholders(first).join() === placeholders(second).join();
  return same ? [] : [{ path, what: "other placeholders" }];
}

/** The names in braces of a message, each once, sorted: `{n, plural, one {# day} other {# days}}` names `n`. */
export function placeholders(message: string): readonly string[] {
  const names = new Set<string>();
  readMessage(message, 0, names);
  return [...names].sort();
}

/** Reads a message up to its end or to the brace that closes it; gives the place after it. */
function readMessage(text: string, from: number, names: Set<string>): number {
  let at = from;
  while (at < text.length && text[at] !== "}")
    at = text[at] === "{" ? readArgument(text, at + 1, names) : at + 1;
  return at + 1;
}

/** Reads an argument after its opening brace: a name, and for a choice the messages it chooses from. */
function readArgument(text: string, from: number, names: Set<string>): number {
  const name = /^\s*([\w-]+)\s*/.exec(text.slice(from));
  if (!name) return from;
  names.add(name[1] ?? "");
  let at = from + name[0].length;
  while (at < text.length && text[at] !== "}")
    at = text[at] === "{" ? readMessage(text, at + 1, names) : at + 1;
  return at + 1;
}
