import type { FairnessRule, Group } from "../types.ts";

/** A standard that a role may need of a person: a start to edit, never a ranking of people. Ids are frozen. */
export interface RoleStandardShape {
  readonly id: string;
  readonly floor: 0 | 1 | 2 | 3;
  /** The core questions that bring it out. */
  readonly ask: readonly string[];
}
export const roleStandards: readonly RoleStandardShape[] = [
  { id: "H01", floor: 2, ask: ["HQ01", "HQ03"] },
  { id: "H02", floor: 2, ask: ["HQ02"] },
  { id: "H03", floor: 2, ask: ["HQ03", "HQ08"] },
  { id: "H04", floor: 2, ask: ["HQ01", "HQ07"] },
  { id: "H05", floor: 2, ask: ["HQ01", "HQ02"] },
  { id: "H06", floor: 2, ask: ["HQ09"] },
  { id: "H07", floor: 1, ask: ["HQ03", "HQ08"] },
  { id: "H08", floor: 2, ask: ["HQ11"] },
];
export const coreQuestions = [
  "HQ01",
  "HQ02",
  "HQ03",
  "HQ04",
  "HQ05",
  "HQ06",
  "HQ07",
  "HQ08",
  "HQ09",
  "HQ10",
  "HQ11",
] as const;

/** The groups from which the three pluses and the three minuses of a preview are taken, most often asked about first. */
export const previewGroups: readonly Group[] = ["manager", "work", "time", "team", "pay", "logistics"];

/** The self-audit: each line is one of the ten rules by which applicants judge fairness (Gilliland 1993). */
export const audit: readonly { readonly id: string; readonly rule: FairnessRule }[] = [
  { id: "A01", rule: "job relatedness" },
  { id: "A02", rule: "opportunity to perform" },
  { id: "A03", rule: "reconsideration" },
  { id: "A04", rule: "consistency" },
  { id: "A05", rule: "feedback" },
  { id: "A06", rule: "information" },
  { id: "A07", rule: "honesty" },
  { id: "A08", rule: "interpersonal treatment" },
  { id: "A09", rule: "two-way communication" },
  { id: "A10", rule: "propriety of questions" },
];
