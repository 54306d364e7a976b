import type { Words } from "./lists.ts";

/** Whoever would hold the job: said instead of "I", so that a question shows no wish of one's own. */
export const holder = "people in this role";

/** Leaves out reasons of one's own: "for my kids", "because I have a long way home". */
export function withoutReasons(said: string, words: Words): string {
  return words.reasons.reduce((left, reason) => left.replace(reason, ""), said.replace(/[\s?.!]+$/, ""));
}

/** The asker taken out of a question or a statement: what holds for anybody in the role. */
export function impersonal(words: string): string {
  const said = replaced.reduce((left, [from, to]) => left.replace(from, to), words);
  const at = said.indexOf(holder) + holder.length;
  return said.slice(0, at) + said.slice(at).replaceAll(holder, "they");
}

const replaced: readonly (readonly [RegExp, string])[] = [
  [
    /\bmy (manager|boss|line manager|team|job|role|work|hours|shifts?|contract|salary|pay|desk|office|tasks|predecessor|post)\b/gi,
    "the $1",
  ],
  [/\b(?:am|was) i\b/gi, `are ${holder}`],
  [/\b(?:someone|somebody|people|a person|anybody|anyone) like me\b/gi, holder],
  [/\bi (?:am|was)\b/gi, `${holder} are`],
  [
    /\b(let|make|allow|help|teach|train|pay|give|show|showing|giving|send|call|ring|ask|expect|want|put|move|treat|tell|pressure|force|push|support|stop|keep|pester|chase|watch) (?:me|us)\b/gi,
    "$1 people",
  ],
  [/\b(have|has|do|does|will|would|can|could|should|may|might|must|did) we\b/gi, `$1 ${holder}`],
  [/\bi\b(?!')/gi, holder],
  [/\bme\b/gi, holder],
  [/\bmyself\b/gi, "themselves"],
  // Without anybody before it to point to, "their" would hang in the air.
  [new RegExp(`(?<!(?:${holder}|people)\\b.*)\\bmy own\\b`, "i"), "people's own"],
  [new RegExp(`(?<!(?:${holder}|people)\\b.*)\\bmy\\b`, "i"), "somebody's"],
  [/\bmy\b/gi, "their"],
  [/\bmine\b/gi, "theirs"],
];
