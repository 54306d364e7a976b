/** Whoever would hold the job: said instead of "I", so that a question shows no wish of one's own. */
export const holder = "people in this role";

/** Leaves out reasons of one's own: "for my kids", "because I have a long way home". */
export function withoutReasons(words: string): string {
  return reasons.reduce((left, reason) => left.replace(reason, ""), words.replace(/[\s?.!]+$/, ""));
}

const mine = "my\\b(?! (?:first|own|role|work|job|shifts?|hours|manager|team))";
const reasons = [
  /^(?:(?:my|the|a) [\w ]{2,25}|they|somebody|someone) (?:says?|said|told me|tells me|thinks?|warned me)(?: that)? /i,
  /^(?:since|because|as|given that|now that|seeing as)\s+(?:i|my|i'm|i've)\b[^,]*,\s*/i,
  /,?\s(?:because|since|as|given that|seeing as|now that|so that|so)\s+(?:i|my|i'm|i've|i'd)\b.*$/i,
  new RegExp(
    `,?\\s(?:because of|due to|around|(?<!\\b(?:pay|pays|paid|paying|fund|funds|ask|cover|covers|apply|care|reimburse) )for|given|with|thanks to|to (?:fetch|collect|pick up|drop off|see(?: to)?|visit|get (?:home )?to|mind|feed|bring|look after|care for|be with|feed|walk|take))\\s+${mine}[^?]*$`,
    "i",
  ),
  /,?\s(?:which|and that|and this) (?:is|would be|are|sounds|matters)\b[^?]*$/i,
  /,?\s(?:i'd|i would|i) (?:imagine|guess|assume|suppose|expect|presume|gather|take it|hope|think|reckon|trust)$/i,
  /,?\s+or (?:is|are|am|do|does|did|will|would|has|have|was|were|should) [^?]+$/i,
  /,?\s(?:when|while|whenever) i (?:go|visit|see|fetch|collect) [^?]*\bmy\b[^?]*$/i,
  /,?\s(?:if i may(?: ask)?|if you don't mind (?:me )?(?:asking|my asking)|may i ask|out of interest)$/i,
  /,?\s(?:after|once|when) (?:you|they) (?:keep|take|hire|make|promote) (?:me|us)\b[^,?]*$/i,
  /,?\s(?:so|which|and) that(?:'s| is|'d| would)\b[^?]*$/i,
  /,?\s(?:and |but )?(?:while (?:i'm|we're) (?:at it|here)|while i think of it|before i forget|by the way)$/i,
  /,? and (?:the|your|my) [\w ]{2,20}(?<=^(?:which|what|how|who|when|where)\b[^,]*, and [\w ]*)$/i,
  /,\s(?:with )?me (?:living|being|having|not)\b[^?]*$/i,
  /,\s(?:only|but|see|cos|'cause) (?:i|i'm|i've|i'd|we|we're|my)\b[^?]*$/i,
  /,\s(?:oh|ah|lah|eh|na|mate|sir|madam|sister|love|pal|boss)$/i,
  /,?\s(?:or anything|or something|or whatever|and that|and all|and stuff|or so)$/i,
  /,?\s(?:for|with) (?:someone|somebody|a person|a \w+) (?:with|like|who|in)\b[^,?]*\b(?:me|mine|my|i)\b[^,?]*$/i,
  /,?\s+or$/i,
  /,?\s(?:then|though|like|at all at all)$/i,
  /,?\s+or (?:not|is it (?:not|just \w+)|am i wrong|what)$/i,
];

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
