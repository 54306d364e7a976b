import answers from "../../library/src/en/answers.json" with { type: "json" };
import type { AnswerLists } from "../src/index.ts";

/** The English lists, as the library keeps them. */
export const answerLists: AnswerLists = answers;
