/** The numbers: beliefs, verdicts, the worth of a question, the bar. Pure, and importing nothing. */
export {
  type Amounts,
  countedRange,
  levelOfAmount,
  type Range,
  sharesOfRange,
  upTo,
  valueOfAmount,
  valuesHeard,
} from "./amounts.ts";
export { type Asking, asking } from "./asking.ts";
export {
  type Assumptions,
  type Camp,
  type Channel,
  generalEstimates,
  type Modifier,
  type ModifierEffect,
  type NeedSight,
  type Voice,
} from "./assumptions.ts";
export { type Bar, bestOf, clark, normalBar, type Option, type Ordinary, ordinaryBar } from "./bar.ts";
export {
  asBelief,
  atLeast,
  type Belief,
  type Believed,
  expected,
  type Level,
  levels,
  type PerLevel,
  perLevel,
  posterior,
  total,
  variance,
} from "./belief.ts";
export {
  type Bin,
  type Murphy,
  murphy,
  type Predicted,
  recalibration,
  type Scores,
  type Stated,
  scores,
  sharpened,
  skill,
} from "./calibration.ts";
export {
  abilityBelief,
  afterAnswer,
  canDo,
  canMeet,
  type Need,
  type NeedKernel,
  type NeedStanding,
  needBelief,
  needKernel,
  needStanding,
  type PerNeedState,
  weakestNeed,
} from "./can.ts";
export { checkAssumptions, withChanges } from "./check-assumptions.ts";
export { type Compromise, compromise, type Given, type GivenUp, type Pairing } from "./compromise.ts";
export {
  asLevel,
  believe,
  type Cue,
  column,
  cueSlope,
  type Evidence,
  type Heard,
  hear,
  perceptionOf,
  type Utterance,
  type VoiceEvidence,
  voiceLikelihood,
} from "./evidence.ts";
export { type Demand, type Fit, type FitQuestion, fit, type Reading, type Supply } from "./fit.ts";
export { type Flips, flips, type Weighed } from "./flip.ts";
export { type Hunt, type Hunted, type HuntMonth, hunt, type Offer, reservation } from "./hunt.ts";
export { type Bend, exact, heardBy, type Kernel, kernel } from "./kernel.ts";
export { chanceOfOffer, type NeedNow, needNow, type SearchRecord, type Situation } from "./need-now.ts";
export { below, density, psi } from "./normal.ts";
export type { Answer, Outcome, Piece, Pieces, Rest, Reveals, RevealsNeed } from "./pieces.ts";
export { type Plan, plan, type Question, type Step } from "./plan.ts";
export {
  type Chance,
  drawAround,
  drawOrdered,
  drawUniform,
  type Rankings,
  rankings,
} from "./random-weights.ts";
export { about, type Grid, hitRate, type Learned, type LookedBack, learnVoice } from "./reliability.ts";
export { jointWorth, worths } from "./sets.ts";
export {
  askBeforeAccepting,
  type Enough,
  enough,
  mayDecline,
  nextQuestion,
  type Rated,
  searchIndex,
} from "./stop.ts";
export {
  adjust,
  between,
  gainNow,
  inNeed,
  mustsAtRisk,
  type Prospect,
  type Standing,
  type Value,
  valueCurve,
  valueNow,
} from "./value.ts";
export { campOf, isWeak, type Sought, type Verdict, verdict } from "./verdict.ts";
export { channelOf, gather, type Observation, speaks, voiceKey } from "./voices.ts";
export {
  type ByPairs,
  type Comparison,
  weightsByOrder,
  weightsByPairs,
  weightsBySwing,
} from "./weights.ts";
export {
  type AnswerRow,
  type Asked,
  type Grade,
  type Graded,
  grade,
  type Worth,
  worth,
  worthOfKnowing,
} from "./worth.ts";
