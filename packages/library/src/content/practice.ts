/** What answers a question of theirs: something done and told, something one is good at, a standard of one's own, a plain fact, or a question back. */
export type AnswerWith = "story" | "strength" | "standard" | "fact" | "question";

/** A question they are likely to put. What being asked it tells concerns these standards; `ask` are the bank's questions to put in return. */
export interface TheirsShape {
  readonly id: string;
  readonly standards: readonly string[];
  readonly answerWith: AnswerWith;
  readonly ask: readonly string[];
}

/** Questions of theirs; the words stand in the language file under the same id. Ids are frozen. */
export const theirs: readonly TheirsShape[] = [
  { id: "P01", standards: ["WORK-2"], answerWith: "story", ask: ["Q04"] },
  { id: "P02", standards: ["VAL-1"], answerWith: "standard", ask: ["Q07", "Q68"] },
  { id: "P03", standards: ["MGR-4", "TEAM-2"], answerWith: "story", ask: ["Q37", "Q27"] },
  { id: "P04", standards: ["TEAM-2", "MGR-2"], answerWith: "story", ask: ["Q22"] },
  { id: "P05", standards: ["TIME-5", "TEAM-4"], answerWith: "question", ask: ["Q82", "Q43"] },
  { id: "P06", standards: ["TIME-1", "TIME-2"], answerWith: "fact", ask: ["Q48", "Q45"] },
  { id: "P07", standards: ["TEAM-1", "TEAM-3"], answerWith: "story", ask: ["Q33"] },
  { id: "P08", standards: ["MGR-2"], answerWith: "story", ask: ["Q20", "Q105"] },
  { id: "P09", standards: ["WORK-1"], answerWith: "strength", ask: ["Q09", "Q02"] },
  { id: "P10", standards: ["GROW-2", "VAL-1"], answerWith: "standard", ask: ["Q56"] },
  { id: "P11", standards: ["PAY-1", "PAY-4"], answerWith: "question", ask: ["Q61", "Q115"] },
  { id: "P12", standards: ["TEAM-4"], answerWith: "fact", ask: ["Q07", "Q42"] },
  { id: "P13", standards: ["WORK-2", "WORK-4"], answerWith: "story", ask: ["Q06", "Q145"] },
  { id: "P14", standards: ["MGR-3", "WORK-6"], answerWith: "story", ask: ["Q15", "Q16"] },
  { id: "P15", standards: ["TEAM-5"], answerWith: "fact", ask: ["Q151", "Q59"] },
  { id: "P16", standards: ["TIME-3"], answerWith: "question", ask: ["Q51", "Q52"] },
  { id: "P17", standards: ["MGR-5", "TEAM-1"], answerWith: "story", ask: ["Q139"] },
  { id: "P18", standards: ["VAL-2"], answerWith: "story", ask: ["Q73", "Q71"] },
  { id: "P19", standards: ["GROW-1", "GROW-3"], answerWith: "story", ask: ["Q59", "Q53"] },
  { id: "P20", standards: ["WORK-4", "MGR-4"], answerWith: "standard", ask: ["Q12", "Q13"] },
  { id: "P21", standards: ["VAL-3"], answerWith: "standard", ask: ["Q84"] },
  { id: "P22", standards: ["LOG-2", "TIME-2"], answerWith: "fact", ask: ["Q121", "Q50"] },
  { id: "P23", standards: ["TEAM-6", "TIME-5"], answerWith: "question", ask: ["Q133", "Q80"] },
  { id: "P24", standards: ["PAY-3", "LOG-3"], answerWith: "fact", ask: ["Q124", "Q126"] },
  { id: "P25", standards: ["VAL-1"], answerWith: "question", ask: ["Q04", "Q69", "Q19"] },
];

export type DrillKind = "disappointing answer" | "leading question" | "reflexive yes";

/** A small exercise: each turn offers ways to go on, and each way leads to another turn or to the end. */
export interface DrillShape {
  readonly id: string;
  readonly kind: DrillKind;
  /** The question of the bank it is about. */
  readonly about: string;
  /** By turn, where each option leads; the first turn is where it begins. */
  readonly turns: Readonly<Record<string, readonly (string | "end")[]>>;
}

/** The drills; the words stand in the language file under the same ids, an option for each way on. Ids are frozen. */
export const drills: readonly DrillShape[] = [
  {
    id: "rota",
    kind: "disappointing answer",
    about: "Q48",
    turns: {
      start: ["firm", "second", "again"],
      second: ["end", "end"],
      again: ["firm", "paper"],
      paper: ["end", "end"],
      firm: ["end", "end", "end"],
    },
  },
  {
    id: "pay range",
    kind: "disappointing answer",
    about: "Q61",
    turns: {
      start: ["later", "reasons", "asked back"],
      later: ["end", "end"],
      reasons: ["end", "end"],
      "asked back": ["end", "end"],
    },
  },
  {
    id: "marking",
    kind: "disappointing answer",
    about: "Q140",
    turns: {
      start: ["after", "way", "asked"],
      after: ["end", "end"],
      way: ["end", "end"],
      asked: ["end", "after"],
    },
  },
  {
    id: "balance",
    kind: "leading question",
    about: "Q45",
    turns: {
      start: ["worn", "worn", "open"],
      worn: ["open", "gave"],
      open: ["end", "end"],
      gave: ["end", "end"],
    },
  },
  {
    id: "boss",
    kind: "leading question",
    about: "Q12",
    turns: {
      start: ["shut", "shut", "open"],
      shut: ["case", "case"],
      open: ["end", "end"],
      case: ["end", "end"],
    },
  },
  {
    id: "breaks",
    kind: "leading question",
    about: "Q107",
    turns: {
      start: ["shut", "open", "shut"],
      shut: ["way", "open"],
      open: ["end", "end"],
      way: ["end", "end"],
    },
  },
  {
    id: "weekends",
    kind: "reflexive yes",
    about: "Q111",
    turns: {
      start: ["more", "heard", "after"],
      more: ["heard", "drive"],
      heard: ["end", "end"],
      after: ["end", "end"],
      drive: ["end", "end"],
    },
  },
  {
    id: "lifting",
    kind: "reflexive yes",
    about: "Q133",
    turns: {
      start: ["more", "heard", "weight"],
      more: ["heard", "paper"],
      heard: ["end", "end"],
      weight: ["end", "end"],
      paper: ["end", "end"],
    },
  },
  {
    id: "tomorrow",
    kind: "reflexive yes",
    about: "Q125",
    turns: { start: ["pressed", "glad", "pressed"], glad: ["end", "end"], pressed: ["end", "end", "end"] },
  },
];
