export { type AdvertReading, longestText, readText } from "./advert.ts";
export type { AnswerLists } from "./answer-lists.ts";
export {
  type AnswerFeature,
  type AnswerLabel,
  type AnswerReading,
  type AskedAndAnswered,
  answerLabels,
  readAnswer,
} from "./answers.ts";
export { type AdvertRow, type Claim, claimedLevel, type Direction, type Flagged } from "./claims.ts";
export type { AdvertDate } from "./dates.ts";
export { checkDraft, type DraftMark, type DraftNote } from "./draft.ts";
export type { Hours } from "./hours.ts";
export { type Because, type Label, type Leaning, labels } from "./label.ts";
export type { PhrasingLists, Topic } from "./lists.ts";
export type { Need } from "./needs.ts";
export { looksLikeHtml, type Page, readPage, toPlainText } from "./page.ts";
export type { Pay } from "./pay.ts";
export { checkQuestion, type Phrasing } from "./phrasing.ts";
export type { PlannedAnswer } from "./planned.ts";
export type { Posting } from "./posting.ts";
export type { Proposal } from "./proposals.ts";
export { isQuestion, type Line, lines, passages, sentences } from "./sentences.ts";
export type { Act } from "./talk.ts";
export { plainMarks, type Span } from "./text.ts";
export { isText, languageOf, type Refusal } from "./tongue.ts";
export { readTranscript, type TranscriptOptions, type TranscriptReading, type Turn } from "./transcript.ts";
export type { KnownQuestion, SpeechLists, SpokenStandard, TranscriptLists } from "./transcript-lists.ts";
export { longestTranscript, type TranscriptFormat, type TranscriptRefusal } from "./turns.ts";
