/** Standards from experience: what to ask somebody about their own working life, and the words that point to a standard. */
import experience from "./en/experience.json" with { type: "json" };

/** The words of one language from which a standard is proposed; patterns are matched whole-word, any case. */
export interface ExperienceLists {
  /** What nobody would go through twice: a must is proposed. */
  readonly never: readonly string[];
  /** By catalogue id, words that speak of the standard, well or badly. */
  readonly signs: Readonly<Record<string, readonly string[]>>;
}

/** One thing to think back to; `as` says how firmly a standard is proposed from the answer. */
export interface ExperiencePrompt {
  readonly id: string;
  readonly ask: string;
  readonly hint: string;
  readonly as: "must" | "want";
}

const { intro, proposed, nothing, extremes } = experience;
/** What is said around the prompts. */
export const experienceWords = { intro, proposed, nothing };

/**
 * For somebody who says that any job will do: standards whose lowest level is shown, one at a time, with the
 * question whether they would take even that. A no sets a floor one level up; a yes is respected.
 */
export const extremeStandards: readonly string[] = [
  "PAY-5",
  "VAL-2",
  "TEAM-6",
  "PAY-1",
  "TIME-1",
  "TIME-2",
  "LOG-2",
  "TIME-4",
];
export const extremeWords = extremes;
export const experienceLists: ExperienceLists = experience.lists;
// JSON gives the firmness as any text; a test holds it to the two there are.
export const experiencePrompts = experience.prompts as readonly ExperiencePrompt[];
