/** What is fetched only when somebody has a transcript, or words of an answer: one file, as each comes with the others. */
export { AddTranscript } from "./add.tsx";
export { AnswerHint } from "./answer-hint.tsx";
export { Heard } from "./heard.tsx";
