import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { openings } from "../packages/library/src/asking.ts";
import frozen from "../packages/library/src/content/frozen.json" with { type: "json" };
import { audit, roleStandards } from "../packages/library/src/hiring.ts";
import { english } from "../packages/library/src/index.ts";
import { drills, theirs } from "../packages/library/src/practice.ts";

/** The first twelve digits: enough to see that a meaning changed. */
function hash(meaning: unknown): string {
  return createHash("sha256").update(JSON.stringify(meaning)).digest("hex").slice(0, 12);
}

/** What an id stands for in a journal: what was marked, what an answer was taken for, what an act was evidence of. */
const meanings: Readonly<Record<string, unknown>> = Object.fromEntries([
  ...[...english.standards.values()].map(({ id, group, about, amounts, anchors }) => [
    `standard ${id}`,
    { group, about, amounts, anchors },
  ]),
  ...[...english.questions.values()].map(({ id, reveals, need }) => [`question ${id}`, { reveals, need }]),
  ...[...english.cues.values()].map(({ id, severity, rules, evidence }) => [
    `cue ${id}`,
    { severity, rules, evidence },
  ]),
  ...[...english.situations.keys()].map((id) => [`situation ${id}`, {}]),
  ...theirs.map(({ id, standards, answerWith }) => [`question of theirs ${id}`, { standards, answerWith }]),
  ...drills.map(({ id, kind, about }) => [`drill ${id}`, { kind, about }]),
  ...openings.map(({ id }) => [`opening ${id}`, {}]),
  ...roleStandards.map(({ id, anchors }) => [`role standard ${id}`, { anchors }]),
  ...audit.map(({ id, rule }) => [`audit ${id}`, { rule }]),
]);

/**
 * A journal keeps ids for years. Where this fails: a thing that means something else takes a new id, and the old one
 * stays; where only the wording got better and every mark made by it still stands, write the new hash into
 * content/frozen.json. An id never leaves the list.
 */
test("an id means for ever what it meant on its first day", () => {
  const now = Object.fromEntries(Object.entries(meanings).map(([id, meaning]) => [id, hash(meaning)]));
  expect(now).toEqual(frozen);
});
