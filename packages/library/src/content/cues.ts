import type { CueShape, CueWeight } from "../types.ts";

type Evidence = CueShape["evidence"];

/** Writes "TEAM-1 strong, MGR-2 moderate" as data: the table below stays readable in one line a cue. */
function on(...pairs: readonly (readonly [standard: string, weight: CueWeight])[]): Evidence {
  return pairs.map(([standard, weight]) => ({ standard, weight }));
}

/**
 * How one is treated, act by act: severity, the fairness rules it touches (Gilliland 1993), and what it is
 * weak, moderate or strong evidence for. Ten are likely enough to be shown first in Live. Ids are frozen.
 * A rule is about how an applicant is treated; T34 and T35 are seen of others, so they touch none.
 */
export const cues: readonly CueShape[] = [
  {
    id: "T01",
    severity: -3,
    rules: ["interpersonal treatment"],
    evidence: on(["TEAM-1", "strong"], ["MGR-2", "strong"]),
    likely: true,
  },
  {
    id: "T02",
    severity: -1,
    rules: ["interpersonal treatment"],
    evidence: on(["MGR-1", "moderate"], ["TEAM-1", "weak"]),
    likely: true,
  },
  { id: "T03", severity: -1, rules: ["consistency"], evidence: on(["MGR-1", "moderate"]) },
  {
    id: "T04",
    severity: -2,
    rules: ["opportunity to perform", "two-way communication"],
    evidence: on(["TEAM-1", "moderate"], ["TEAM-2", "weak"], ["MGR-2", "moderate"]),
    likely: true,
  },
  {
    id: "T05",
    severity: -2,
    rules: ["interpersonal treatment"],
    evidence: on(["TEAM-1", "moderate"], ["MGR-1", "weak"]),
    likely: true,
  },
  {
    id: "T06",
    severity: -1,
    rules: ["information", "consistency"],
    evidence: on(["MGR-1", "moderate"], ["TIME-2", "weak"]),
  },
  {
    id: "T07",
    severity: -2,
    rules: ["interpersonal treatment"],
    evidence: on(["TEAM-5", "moderate"], ["TEAM-1", "weak"]),
  },
  {
    id: "T08",
    severity: -3,
    rules: ["interpersonal treatment"],
    evidence: on(["MGR-2", "moderate"], ["TEAM-2", "moderate"]),
  },
  {
    id: "T09",
    severity: -2,
    rules: ["propriety of questions"],
    evidence: on(["MGR-5", "moderate"], ["MGR-2", "moderate"]),
    likely: true,
  },
  {
    id: "T10",
    severity: -3,
    rules: ["propriety of questions"],
    evidence: on(["TEAM-1", "moderate"], ["VAL-2", "moderate"], ["VAL-4", "moderate"]),
  },
  // Also strong evidence on the standard that the advert spoke of, which the journal names.
  { id: "T11", severity: -2, rules: ["honesty"], evidence: on(["VAL-1", "strong"]) },
  {
    id: "T12",
    severity: -1,
    rules: ["consistency", "information"],
    evidence: on(["WORK-2", "strong"], ["VAL-1", "weak"]),
  },
  { id: "T13", severity: -1, rules: ["interpersonal treatment"], evidence: on(["WORK-4", "moderate"]) },
  {
    id: "T14",
    severity: -2,
    rules: ["two-way communication"],
    evidence: on(["TEAM-2", "moderate"], ["MGR-2", "moderate"]),
  },
  { id: "T15", severity: -1, rules: ["information"], evidence: on(["MGR-3", "moderate"]) },
  {
    id: "T16",
    severity: -2,
    rules: ["interpersonal treatment", "reconsideration"],
    evidence: on(["TEAM-4", "weak"], ["MGR-2", "moderate"], ["PAY-3", "weak"]),
  },
  {
    id: "T17",
    severity: -1,
    rules: ["interpersonal treatment"],
    evidence: on(["TIME-1", "weak"], ["TIME-3", "moderate"]),
  },
  {
    id: "T18",
    severity: -2,
    rules: ["propriety of questions", "information"],
    evidence: on(["PAY-1", "weak"], ["PAY-4", "moderate"], ["VAL-1", "weak"]),
  },
  {
    id: "T19",
    severity: -3,
    rules: ["job relatedness", "propriety of questions"],
    evidence: on(["VAL-2", "strong"]),
  },
  // Also moderate evidence on the standard that was promised, which the journal names.
  { id: "T20", severity: -2, rules: ["honesty"], evidence: on(["VAL-1", "weak"]) },
  {
    id: "T21",
    severity: 2,
    rules: ["opportunity to perform", "job relatedness"],
    evidence: on(["TEAM-1", "weak"], ["MGR-1", "weak"]),
    likely: true,
  },
  {
    id: "T22",
    severity: 2,
    rules: ["honesty", "two-way communication"],
    evidence: on(["VAL-1", "moderate"], ["MGR-1", "moderate"], ["MGR-3", "weak"]),
    likely: true,
  },
  {
    id: "T23",
    severity: 2,
    rules: ["interpersonal treatment"],
    evidence: on(["TEAM-1", "moderate"], ["MGR-5", "moderate"], ["TEAM-3", "weak"]),
  },
  {
    id: "T24",
    severity: 2,
    rules: ["opportunity to perform", "interpersonal treatment"],
    evidence: on(["TEAM-1", "moderate"], ["MGR-4", "weak"]),
    likely: true,
  },
  { id: "T25", severity: 1, rules: ["opportunity to perform"], evidence: on(["WORK-4", "weak"]) },
  {
    id: "T26",
    severity: 2,
    rules: ["two-way communication"],
    evidence: on(["TEAM-2", "moderate"], ["MGR-2", "moderate"]),
    likely: true,
  },
  { id: "T27", severity: 1, rules: ["consistency"], evidence: on(["MGR-1", "moderate"]) },
  { id: "T28", severity: 2, rules: ["feedback"], evidence: on(["MGR-1", "moderate"], ["MGR-3", "moderate"]) },
  {
    id: "T29",
    severity: 2,
    rules: ["information", "honesty"],
    evidence: on(["VAL-1", "strong"], ["WORK-2", "weak"]),
    likely: true,
  },
  {
    id: "T30",
    severity: 2,
    rules: ["job relatedness", "opportunity to perform"],
    evidence: on(["TEAM-1", "weak"], ["VAL-4", "weak"]),
  },
  {
    id: "T31",
    severity: 2,
    rules: ["honesty"],
    evidence: on(["VAL-1", "moderate"]),
  },
  { id: "T32", severity: 2, rules: ["feedback", "reconsideration"], evidence: on(["MGR-4", "moderate"]) },
  {
    id: "T33",
    severity: 2,
    rules: ["two-way communication", "honesty"],
    evidence: on(["VAL-1", "moderate"], ["TEAM-2", "weak"], ["TEAM-3", "weak"]),
  },
  { id: "T34", severity: 2, rules: [], evidence: on(["TEAM-2", "moderate"], ["TEAM-3", "moderate"]) },
  { id: "T35", severity: -2, rules: [], evidence: on(["TIME-1", "moderate"], ["TEAM-4", "moderate"]) },
  { id: "T36", severity: 0, rules: ["interpersonal treatment"], evidence: on(["TIME-3", "weak"]) },
  { id: "T37", severity: -1, rules: ["feedback"], evidence: on(["MGR-1", "weak"], ["TEAM-1", "weak"]) },
  {
    id: "T38",
    severity: -2,
    rules: ["two-way communication"],
    evidence: on(["TEAM-2", "weak"], ["MGR-2", "weak"]),
  },
  {
    id: "T39",
    severity: 2,
    rules: ["interpersonal treatment", "opportunity to perform"],
    evidence: on(["TEAM-5", "moderate"], ["VAL-4", "moderate"]),
  },
  {
    id: "T40",
    severity: -3,
    rules: ["interpersonal treatment", "propriety of questions"],
    evidence: on(["TEAM-1", "strong"], ["VAL-2", "moderate"]),
  },
  {
    id: "T41",
    severity: 2,
    rules: ["information", "honesty"],
    evidence: on(["PAY-4", "moderate"], ["VAL-1", "weak"]),
  },
  {
    id: "T42",
    severity: 2,
    rules: ["two-way communication"],
    evidence: on(["TEAM-2", "weak"], ["MGR-2", "weak"]),
  },
  {
    id: "T43",
    severity: -2,
    rules: ["information"],
    evidence: on(["TEAM-6", "weak"], ["VAL-1", "weak"]),
  },
  {
    id: "T44",
    severity: -2,
    rules: ["interpersonal treatment"],
    evidence: on(["TEAM-1", "strong"], ["MGR-2", "moderate"]),
  },
  {
    id: "T45",
    severity: 1,
    rules: ["interpersonal treatment"],
    evidence: on(["TEAM-1", "weak"], ["TEAM-3", "weak"]),
  },
  // It says much about how the process is built, and next to nothing about the manager.
  {
    id: "T46",
    severity: -1,
    rules: ["two-way communication", "opportunity to perform"],
    evidence: on(["TEAM-1", "weak"]),
  },
  { id: "T47", severity: -1, rules: ["opportunity to perform"], evidence: on(["MGR-1", "weak"]) },
  {
    id: "T48",
    severity: 2,
    rules: ["honesty", "information"],
    evidence: on(["VAL-1", "moderate"], ["MGR-1", "weak"]),
  },
  {
    id: "T49",
    severity: -3,
    rules: ["two-way communication", "interpersonal treatment"],
    evidence: on(["TEAM-2", "strong"], ["MGR-2", "strong"]),
  },
  {
    id: "T50",
    severity: -2,
    rules: ["job relatedness"],
    evidence: on(["PAY-5", "moderate"], ["VAL-2", "weak"]),
  },
];
