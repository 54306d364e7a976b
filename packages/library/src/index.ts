/** @twoway/library: the content. Standards, questions, cues, phrases, letters, and the renderer of reasons. */
export { english, type Library } from "./library.ts";
export { type Reason, type ReasonCode, sentence } from "./reason.ts";
export * from "./types.ts";
