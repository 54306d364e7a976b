/** @twoway/advice: the join. State, content and numbers become verdicts, plans and advice, each with its reasons. */
export { type Adoption, adopt } from "./adopt.ts";
export { claimsOfProspect, claimsToNote, isDismissed, readAdvert, readDocument } from "./advert.ts";
export { advise, compromises, notMet } from "./advise.ts";
export { bar } from "./bar.ts";
export { likelyChoices, pocketCard } from "./card.ts";
export { type Exchange, type Exchanged, exchange } from "./exchange.ts";
export { type BarFlip, type CareFlip, type Flip, flipReasons, flips, type LevelFlip } from "./flips.ts";
export { proposeStandards, type Suggested } from "./from-experience.ts";
export { held, heldForPlan } from "./held.ts";
export * from "./hold-out.ts";
export { writeLetter } from "./letters.ts";
export { fit } from "./match.ts";
export { proofOf } from "./model.ts";
export type { Money, Needed } from "./money.ts";
export { type Odds, odds } from "./odds.ts";
export { checkWords } from "./phrasing.ts";
export { enough, interviewOf, plan, presentIn, settle, worth } from "./plan.ts";
export { floorPoints, type MatchPlane, matchPlane, weeksOfMoney, withoutMeeting } from "./plane.ts";
export { type SearchRecord, searchRecord } from "./search-record.ts";
export { inItsTrade } from "./shifts.ts";
export { type Path, type TakeOrHunt, takeOrHunt } from "./take-or-hunt.ts";
export { live, stageOf, today } from "./today.ts";
export {
  type HeardAnswer,
  readTranscript,
  type TalkBalance,
  type TranscriptAdvice,
  type TranscriptProposal,
  type TranscriptQuestions,
  type TranscriptWords,
} from "./transcript.ts";
export {
  interviewHeard,
  leftAside,
  type OpenProposal,
  openProposals,
  partsOf,
  type SpokenBy,
  type Transcript,
  taken,
  transcriptsOf,
} from "./transcripts.ts";
export * from "./types.ts";
export { beliefs, chanceOfFloor, verdicts } from "./verdicts.ts";
export { needsWorkNow } from "./vetoes.ts";
