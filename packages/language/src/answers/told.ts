import { type AnswerWords, has } from "./answer-lists.ts";
import { lastAsked } from "./yes-no.ts";

/**
 * How words were put to somebody: `told` of the job or of oneself, `requested` ("Could you begin in
 * June?"), or `asked` for something.
 */
export type Put = "told" | "requested" | "asked";

const questionWord = "(?:what|how|why|which|who|whom|whose|when|where)";
const opens = new RegExp(
  `^\\W*(?:(?:so|and|but|well|ok|okay|now|then),? )*(?:(?:in|at|on|for|with|to|of|by|since|until|from|about) )?${questionWord}\\b`,
  "i",
);
const opensLater = new RegExp(
  `(?:[:;,]|\\s-)\\s*(?:and |but |so )?(?:(?:in|at|on|for|with|to|of|by) )?${questionWord}\\b`,
  "i",
);
const asksToTell =
  /\b(?:tell (?:me|us)|describe|walk (?:me|us)|give (?:me|us) an? |show (?:me|us)|talk (?:me|us))\b/i;
const inverted =
  /^\W*(?:(?:so|and|but|well|ok|okay|now),? )*(?:do|does|did|are|is|was|were|have|has|had) (?:you|your|it|he|she|there|they|the|any|anybody|anyone|we)\b/i;
const ability =
  /^\W*(?:(?:so|and|but|well),? )*can you (?:\w+ly )?(?:read|drive|speak|write|swim|cook|type|sing|play|ride|sew|weld|use|operate|handle a|tell|explain|describe|show|give|name|remember|recall)\b/i;
const request = /^\W*(?:(?:so|and|but|well),? )*(?:can|could|would|will) you\b/i;
/** A plain sentence with a mark of a question is one about the person, unless it tells what would be. */
const wouldBe = /\b(?:you'd|you would|you'll|you will|we'd|we would|it would|that would|there'd)\b/i;

/** Reads how something was put; a closing "How does that sound?" does not make a question of what was told. */
export function putTo(question: string, words: AnswerWords): Put {
  const last = lastAsked(question.replace(words.is("consentFrames"), " "));
  const framed = has(words.is("consentFrames"), lastAsked(question));
  const mark = /\?\s*$/.test(last);
  if (ability.test(last) || asksToTell.test(last) || opens.test(last) || inverted.test(last)) return "asked";
  if (mark && opensLater.test(last)) return "asked";
  if (request.test(last)) return "requested";
  return mark && !framed && !wouldBe.test(last) ? "asked" : "told";
}
