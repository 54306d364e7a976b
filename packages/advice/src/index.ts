/** @twoway/advice: the join. State, content and numbers become verdicts, plans and advice, each with its reasons. */
export { type Adoption, adopt } from "./adopt.ts";
export { claimsOfProspect, claimsToNote, isDismissed, readAdvert, readDocument } from "./advert.ts";
export { advise, compromises, notMet } from "./advise.ts";
export { likelyChoices, pocketCard } from "./card.ts";
export { type Flip, flips } from "./flips.ts";
export { held, heldForPlan } from "./held.ts";
export { writeLetter } from "./letters.ts";
export { bar, fit, needsWorkNow, proofOf } from "./match.ts";
export { checkWords } from "./phrasing.ts";
export { enough, interviewOf, plan, presentIn, settle, worth } from "./plan.ts";
export { live, stageOf, today } from "./today.ts";
export * from "./types.ts";
export { beliefs, chanceOfFloor, verdicts } from "./verdicts.ts";
