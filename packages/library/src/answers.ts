/** Word lists of the readers of answers and of transcripts, apart from the rest: a page that reads neither does not carry them. */
import answers from "./en/answers.json" with { type: "json" };
import transcript from "./en/transcript.json" with { type: "json" };

export { answers, transcript };
