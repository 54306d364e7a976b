import { finite, isAuxiliary } from "./grammar.ts";

/** Whoever would hold the job: said instead of "I", so that a question shows no wish of one's own. */
export const holder = "somebody in this role";

/** Leaves out reasons of one's own: "for my kids", "because I have a long way home". */
export function withoutReasons(words: string): string {
  return reasons.reduce((left, reason) => left.replace(reason, ""), words.replace(/[\s?.!]+$/, ""));
}

const mine = "my\\b(?! (?:first|own|role|work|job|shifts?|hours|manager|team))";
const reasons = [
  /^(?:since|because|as|given that|now that|seeing as)\s+(?:i|my|i'm|i've)\b[^,]*,\s*/i,
  /,?\s(?:because|since|as|given that|seeing as|now that|so that|so)\s+(?:i|my|i'm|i've|i'd)\b.*$/i,
  new RegExp(
    `,?\\s(?:because of|due to|around|for|given|with|thanks to|to (?:fetch|collect|pick up|drop off|see|visit|look after|care for|be with|feed|walk|take))\\s+${mine}[^?]*$`,
    "i",
  ),
  /,?\s(?:which|and that|and this) (?:is|would be|are|sounds|matters)\b[^?]*$/i,
  /,?\s(?:i'd|i would|i) (?:imagine|guess|assume|suppose|expect|presume|gather|take it|hope|think|reckon|trust)$/i,
  /,?\s+or (?:is|are|am|do|does|did|will|would|has|have|was|were|should) [^?]+$/i,
  /,?\s+or (?:not|is it (?:not|just \w+)|am i wrong|what)$/i,
];

/** The asker taken out of a question or a statement: what holds for anybody in the role. */
export function impersonal(words: string): string {
  const agreed = words.replace(
    /(\w+\s)?\bi ([a-z]+)\b/gi,
    (all, before: string | undefined, verb: string) => {
      const inverted = before !== undefined && isAuxiliary(before.trim());
      const does = inverted || isAuxiliary(verb) || finite(verb)?.[0] !== "do" ? verb : thirdPerson(verb);
      return does === verb ? all : `${before ?? ""}i ${does}`;
    },
  );
  return replaced.reduce((left, [from, to]) => left.replace(from, to), agreed);
}

const thirdPerson = (verb: string): string =>
  /(?:s|sh|ch|x|o)$/.test(verb) ? `${verb}es` : verb.replace(/([^aeiou])y$/, "$1ie").concat("s");

const replaced: readonly (readonly [RegExp, string])[] = [
  [/\b(?:have|has)(?= (?:i|we)\b)/gi, "has"],
  [/\bam i\b/gi, `is ${holder}`],
  [/^do i\b/i, `does ${holder}`],
  [/^has i\b/i, `has ${holder}`],
  [/^i am\b/i, `${holder} is`],
  [/^i have\b/i, `${holder} has`],
  [/\b(?:someone|somebody|people|a person|anybody|anyone) like me\b/gi, holder],
  [/\bi am\b/gi, `${holder} is`],
  [
    /\b(let|make|allow|help|teach|train|pay|give|show|send|call|ring|ask|expect|want|put|move|treat|tell|pressure|force|push|support|stop|keep|pester|chase|watch) me\b/gi,
    "$1 people",
  ],
  [/^(will|would|can|could|should|may|might|must|was|did) we\b/i, `$1 ${holder}`],
  [/\bi\b(?!')/gi, holder],
  [/\bme\b/gi, holder],
  [/\bmyself\b/gi, "themselves"],
  [/\bmy\b/gi, "their"],
  [/\bmine\b/gi, "theirs"],
];
