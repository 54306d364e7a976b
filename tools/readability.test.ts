import { expect, test } from "vitest";
import { askingWords, findingTheNeed, openings } from "../packages/library/src/asking.ts";
import { experiencePrompts, experienceWords } from "../packages/library/src/experience.ts";
import { audit, coreQuestions, hiringWords, roleStandards } from "../packages/library/src/hiring.ts";
import { english } from "../packages/library/src/index.ts";
import { ownStandard } from "../packages/library/src/own-standard.ts";
import { drills, theirs } from "../packages/library/src/practice.ts";
import { privateMatters, rightsWords } from "../packages/library/src/rights.ts";
import { readability } from "./readability.ts";

const questions = [...english.questions.values()];
const turns = drills.flatMap(({ turns }) => [...turns.values()]);

/** What is read, by kind: the grade it may have at most, and its texts. */
const kinds: readonly (readonly [kind: string, grade: number, texts: readonly string[]])[] = [
  [
    "questions",
    5,
    questions.flatMap(({ words, followUp, ifDisappointing }) => [words, followUp, ifDisappointing]),
  ],
  ["signs of an answer", 5, questions.flatMap(({ high, low }) => [high, low])],
  [
    "ways round a question",
    5,
    Object.values(askingWords).flatMap(({ evasive, quoting }) => [evasive, quoting]),
  ],
  ["levels", 5, [...english.standards.values()].flatMap(({ anchors }) => anchors)],
  ["cues", 5, [...english.cues.values()].flatMap(({ words, innocent }) => [words, innocent])],
  ["phrases", 5, Object.values(english.phrases).flat()],
  ["letters", 5, english.letters.map(({ body }) => body)],
  ["questions of theirs", 5, theirs.flatMap(({ words, tells, answer }) => [words, tells, answer])],
  [
    "drills",
    5,
    turns.flatMap(({ them, options }) => [them, ...options.flatMap(({ say, comment }) => [say, comment])]),
  ],
  ["openings", 5, [...openings.map(({ means }) => means), ...findingTheNeed.map((step) => step.do)]],
  [
    "private matters",
    5,
    privateMatters.flatMap(({ examples, reply, behind, pressed }) => [...examples, reply, behind, pressed]),
  ],
  [
    "where to turn",
    6,
    [
      ...rightsWords.scams.signs,
      ...rightsWords.scams.do,
      ...rightsWords.places.flatMap(({ name, when }) => [name, when]),
      ...rightsWords.harassment,
    ],
  ],
  [
    "prompts",
    5,
    [...experiencePrompts.flatMap(({ ask, hint }) => [ask, hint]), ...Object.values(experienceWords)],
  ],
  [
    "help with one’s own standard",
    5,
    [
      ownStandard.intro,
      ownStandard.order,
      ...ownStandard.levels.flatMap(({ ask, example }) => [ask, example]),
      ...Object.values(ownStandard.faults),
    ],
  ],
  [
    "hiring side",
    5,
    [
      ...coreQuestions.map(({ words }) => words),
      ...roleStandards.flatMap(({ anchors }) => anchors),
      ...audit.map(({ words }) => words),
      hiringWords.intro,
      hiringWords.standards,
      hiringWords.questions,
    ],
  ],
];

test.each(kinds)("%s can be read after %i years of school", (kind, grade, texts) => {
  const read = readability(texts.filter((text) => text !== ""));
  expect(read.grade, `${kind}: ${JSON.stringify(read)}`).toBeLessThanOrEqual(grade);
  expect(read.wordsASentence, kind).toBeLessThanOrEqual(12);
});

test("the measure tells a plain sentence from an official one", () => {
  const plain = readability(["We sat down and ate our bread. Then the bell rang and we went back to work."]);
  const official = readability([
    "Remuneration considerations necessitate comprehensive organisational consultation procedures, notwithstanding departmental accountability arrangements.",
  ]);
  expect(plain.grade).toBeLessThan(3);
  expect(official.grade).toBeGreaterThan(20);
});
