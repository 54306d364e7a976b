import type { Words } from "./lists.ts";

/** A thing that is described has its article, or is a name or many. */
const bareThing =
  /\bdescribe (?!the\b|your\b|how\b|morale\b|\w+(?:ship|tion|work)\b|a\b|an\b|this\b|that\b|these\b|those\b|his\b|her\b|their\b|life\b|work\b|people\b|you\b|him\b|them\b|\w+ing\b|\w+s\b|[A-Z])/;

/** Whether a rewrite can be said aloud and still asks what was meant, as far as its form shows. */
export const sounds = (candidate: string, words: Words): boolean =>
  !bareThing.test(candidate) && !words.unsound.some((sign) => sign.test(candidate));
