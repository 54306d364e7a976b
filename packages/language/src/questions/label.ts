/** What the wording of a question gives away, the gravest first; `closed` alone is the mildest. */
export const labels = [
  "loaded",
  "leading",
  "committing",
  "presuming",
  "double-barrelled",
  "vague",
  "closed",
  "neutral",
] as const;
export type Label = (typeof labels)[number];

/** Why a question got a label. */
export type Because =
  | "tag"
  | "statement"
  | "push"
  | "negative"
  | "judging"
  | "yes-no"
  | "praise"
  | "dread"
  | "own-wish"
  | "own-story"
  | "wish-verb"
  | "asserts"
  | "two-matters"
  | "two-questions"
  | "broad";

export type Leaning = "yes" | "no";

/** One thing that gives something away: where, as what, why, and which answer it asks for. */
export interface Fault {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
  readonly because: Because;
  readonly leansTo?: Leaning;
}
