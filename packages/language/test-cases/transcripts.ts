import { readFileSync } from "node:fs";
import phrasing from "../../library/src/en/phrasing.json" with { type: "json" };
import questions from "../../library/src/en/questions.json" with { type: "json" };
import speech from "../../library/src/en/transcript.json" with { type: "json" };
import type { TranscriptLists } from "../src/index.ts";
import { answerLists } from "./answer-lists.ts";
import { lexicon } from "./lexicon.ts";

/** The English lists, with the small advert lexicon of these tests. */
export const transcriptLists: TranscriptLists = {
  speech,
  answers: answerLists,
  phrasing,
  lexicon,
  questions: Object.values(questions).map(({ words }) => ({ words, reveals: [] })),
};

/** How one transcript is to be read. */
export interface ExpectedTranscript {
  readonly format: string;
  readonly me: string;
  readonly questions: Readonly<Record<string, number>>;
  /** Speaker and words. */
  readonly turns: readonly (readonly [string, string])[];
  /** Standard, words, and the levels that may be read from them. */
  readonly proposals: readonly (readonly [string, string, readonly (number | null)[]])[];
}

const folder = new URL("./transcripts/", import.meta.url);
const expected = JSON.parse(readFileSync(new URL("expected.json", folder), "utf8")) as Record<
  string,
  ExpectedTranscript
>;

/** Eight interviews in eight formats, written for these tests; everybody in them is invented. */
export const transcripts = Object.entries(expected).map(([name, expected]) => ({
  name,
  text: readFileSync(new URL(name, folder), "utf8"),
  expected,
}));
