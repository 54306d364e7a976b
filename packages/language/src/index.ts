export { type AdvertReading, longestText, readText, spokenOf } from "./adverts/advert.ts";
export { type AdvertRow, type Claim, claimedLevel, type Direction, type Flagged } from "./adverts/claims.ts";
export type { AdvertDate } from "./adverts/dates.ts";
export type { Hours } from "./adverts/hours.ts";
export type { Need } from "./adverts/needs.ts";
export { looksLikeHtml, type Page, readPage, toPlainText } from "./adverts/page.ts";
export type { Pay } from "./adverts/pay.ts";
export type { Posting } from "./adverts/posting.ts";
export type { AnswerLists } from "./answers/answer-lists.ts";
export {
  type AnswerFeature,
  type AnswerLabel,
  type AnswerReading,
  type AskedAndAnswered,
  answerLabels,
  readAnswer,
} from "./answers/answers.ts";
export { checkDraft, type DraftMark, type DraftNote } from "./answers/draft.ts";
export { type Because, type Label, type Leaning, labels } from "./questions/label.ts";
export type { PhrasingLists, Topic } from "./questions/lists.ts";
export { checkQuestion, type Phrasing } from "./questions/phrasing.ts";
export { isQuestion, type Line, lines, passages, sentences } from "./sentences.ts";
export { plainMarks, type Span } from "./text.ts";
export { isText, languageOf, type Refusal } from "./tongue.ts";
export type { PlannedAnswer } from "./transcripts/planned.ts";
export type { Proposal } from "./transcripts/proposals.ts";
export type { Act } from "./transcripts/talk.ts";
export {
  readTranscript,
  type TranscriptOptions,
  type TranscriptReading,
  type Turn,
} from "./transcripts/transcript.ts";
export type {
  KnownQuestion,
  SpeechLists,
  SpokenStandard,
  TranscriptLists,
} from "./transcripts/transcript-lists.ts";
export { longestTranscript, type TranscriptFormat, type TranscriptRefusal } from "./transcripts/turns.ts";
