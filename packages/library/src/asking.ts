/**
 * What helps in asking, apart from the rest so that a page that does not ask does not carry it: how an evasive
 * answer sounds, a follow-up that takes up the words just heard, the wording for people who work in shifts, and
 * what to ask once one knows why a role is open.
 */
import type { Opening } from "@twoway/model";
import { findingTheNeed as needSteps, openings as openingShapes } from "./content/openings.ts";
import asking from "./en/asking.json" with { type: "json" };
import openingWords from "./en/openings.json" with { type: "json" };
import type { BankQuestion } from "./types.ts";

/** What belongs to one question of the bank beside its words. */
export interface AskingWords {
  /** What one hears when the question is not answered. It says nothing of the level. */
  readonly evasive: string;
  /** A follow-up that quotes the answer; `{words}` stands for a few words of it. */
  readonly quoting: string;
  /** The same question as it would be put about work in shifts, on a line, a ward or a counter. */
  readonly onShifts?: string;
}

/** Every question of the bank by its id. */
export const askingWords: Readonly<Record<string, AskingWords>> = asking;

/** So many words are quoted back: more would be reading aloud. */
const mostQuoted = 8;

/**
 * The follow-up to a question of the bank, with a few words of the answer in it.
 * @param id of a question of the bank
 * @param answer the words just heard; only the first eight are taken, without what ends a sentence
 * @returns nothing for a question that is not in the bank, or without words to quote
 */
export function quoting(id: string, answer: string): string | undefined {
  const template = askingWords[id]?.quoting;
  const words = answer.trim().split(/\s+/).slice(0, mostQuoted).join(" ");
  const quoted = words.replaceAll(/[“”"]/g, "").replace(/[\s.,;:!?…]+$/, "");
  return template === undefined || quoted === "" ? undefined : template.replace("{words}", () => quoted);
}

/** The bank as one would put it about work in shifts; a question that fits any work keeps its words. */
export function wordedForShifts(
  questions: ReadonlyMap<string, BankQuestion>,
): ReadonlyMap<string, BankQuestion> {
  return new Map(
    [...questions].map(([id, question]) => {
      const words = askingWords[id]?.onShifts;
      return [id, words === undefined ? question : { ...question, words }];
    }),
  );
}

/** Why a role is open: what that may mean, and which questions of the bank come next. */
export interface OpeningWords {
  readonly id: Opening;
  readonly means: string;
  readonly ask: readonly string[];
}
export const openings: readonly OpeningWords[] = openingShapes.map((opening) => ({
  ...opening,
  ...openingWords.openings[opening.id],
}));

/** Ways to learn their real need without prying, in order. */
export interface NeedStep {
  readonly id: string;
  readonly do: string;
  readonly ask: readonly string[];
}
const stepWords: Readonly<Record<string, { readonly do: string }>> = openingWords.findingTheNeed;
export const findingTheNeed: readonly NeedStep[] = needSteps.map((step) => ({
  ...step,
  do: stepWords[step.id]?.do ?? "",
}));

/**
 * What to find out about first where people work in shifts and nothing is known of the person yet, in place of the
 * general concerns. Treatment and the manager stand first, since the first two are taken for musts and no shift makes
 * up for them; then hours, enough people and pace, which are decided over people’s heads there more than elsewhere,
 * and who the employer is. The order is a judgement; the person’s own replaces it.
 */
export const shiftConcerns: readonly string[] = [
  "TEAM-1",
  "MGR-2",
  "TIME-2",
  "PAY-3",
  "TIME-5",
  "LOG-4",
  "TEAM-4",
  "PAY-5",
];

const shiftSign = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${openingWords.shiftSigns.join("|")})(?![\\p{L}\\p{N}])`,
  "iu",
);

/** Whether an advert, or what somebody typed, speaks of work in shifts; then their wording fits better. */
export function speaksOfShifts(text: string): boolean {
  return shiftSign.test(text);
}
