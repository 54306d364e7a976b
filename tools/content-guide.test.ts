import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { askingWords, openings } from "../packages/library/src/asking.ts";
import { experiencePrompts } from "../packages/library/src/experience.ts";
import { audit, coreQuestions, roleStandards } from "../packages/library/src/hiring.ts";
import { english } from "../packages/library/src/index.ts";
import { drills, theirs } from "../packages/library/src/practice.ts";
import { privateMatters, rightsWords } from "../packages/library/src/rights.ts";

const guide = readFileSync(fileURLToPath(new URL("../docs/content.md", import.meta.url)), "utf8");
const words = Object.values(askingWords);

test.each([
  ["each with five levels", `${english.standards.size}`],
  ["questions of the bank", `${english.questions.size}`],
  ["cues of treatment", `${english.cues.size}`],
  ["phrases to say", `${Object.keys(english.phrases).length} kinds, ${english.letters.length} letters`],
  [
    "how a way round a question sounds",
    `${words.length}, ${words.length}, ${words.filter(({ onShifts }) => onShifts).length}, ${openings.length}`,
  ],
  ["questions they are likely to put", `${theirs.length}; ${drills.length}`],
  ["prompts about one’s own past", `${experiencePrompts.length}`],
  [
    "private matters",
    `${privateMatters.length}, ${rightsWords.scams.signs.length}, ${rightsWords.places.length}`,
  ],
  [
    "hiring side’s first page",
    `${roleStandards.length} standards, ${coreQuestions.length} questions, ${audit.length} lines of audit`,
  ],
])("the guide to the content counts right: %s", (what, count) => {
  const row = guide.split("\n").find((line) => line.startsWith("|") && line.includes(what));
  expect(row?.split("|")[2]?.trim()).toBe(count);
});
