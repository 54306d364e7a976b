export { type AdvertReading, longestText, readText } from "./advert.ts";
export { type AdvertRow, type Claim, claimedLevel, type Direction, type Flagged } from "./claims.ts";
export type { Need } from "./needs.ts";
export type { Pay } from "./pay.ts";
export { isQuestion, type Line, lines, passages, sentences } from "./sentences.ts";
export type { Hours } from "./terms.ts";
export { plainMarks, type Span } from "./text.ts";
export { isText, languageOf, type Refusal } from "./tongue.ts";
