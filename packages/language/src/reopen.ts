import type { Sentence } from "./form.ts";

/** Verbs whose object is what one wants to hear of: "Do you offer training?" becomes "What training do you offer?" */
const givingVerb = "offer|provide|have|run|use|give|get|hold|organi[sz]e|keep|employ";
/** The first noun after the verb, up to what says more about it. */
const object =
  "(?:(?:any|some|much|many|a lot of|lots of|regular|enough|specific|particular)\\s)*((?!an?\\s|the\\s|be\\b|to\\s|it\\b|that\\b|this\\b|your\\b|my\\b)[\\w-]+(?:\\s(?!for\\b|from\\b|in\\b|on\\b|at\\b|with\\b|to\\b|of\\b|and\\b|or\\b|here\\b|there\\b|about\\b|after\\b|during\\b|if\\b|when\\b|available\\b|conducted\\b|like\\b|already\\b)[\\w-]+){0,2})";
const rest = "(\\s[^?]*)?\\s*\\?*$";
const subject =
  "(you(?: all)?|we|they|people|staff|employees|colleagues|managers|(?:all )?(?:the |your |most )?(?:[a-z-]+\\s){0,2}?[a-z-]+s|(?:the|your|a|an|my|this|each|every)\\s(?:[a-z-]+\\s)?[a-z-]+|everyone|everybody|anyone)";

/** States, and words that are no verb after what was taken for the subject. */
const notHow = `(?:want|like|think|know|believe|mind|feel|enjoy|need|care|value|respect|agree|seem|tend|do|allow|expect|accept|belong|exist|it|that|this|them|us|me|you|an?|the|any|some|here|there|in|on|at|to|of|for|from|with|or|and|${givingVerb})\\b`;

const patterns: readonly (readonly [RegExp, (m: RegExpExecArray) => string])[] = [
  [
    new RegExp(`^(do|does|did)\\s${subject}\\s(${givingVerb})\\s${object}${rest}`, "i"),
    ([, aux, who, verb, what, tail]) => `What ${what} ${low(aux)} ${who} ${verb}${tail ?? ""}`,
  ],
  [
    /^(?:is|are|was|were|will|would)\s(?:there(?:\sbe)?)\s(?:(much|many|a lot of|lots of)\s)([^?]*?)\s*\?*$/i,
    ([all, , what]) =>
      `${/^(?:is|was)|much|\blot of\s\w+[^s]\b/i.test(all) ? "How much" : "How many"} ${what} ${thereOf(all)}`,
  ],
  [
    new RegExp(`^(?:is|are|was|were|will|would)\\sthere(?:\\sbe)?\\s${object}${rest}`, "i"),
    ([all, what, tail]) => `What ${what} ${thereOf(all)}${tail ?? ""}`,
  ],
  [
    new RegExp(`^(?:has|have)\\sthere\\sbeen\\s(?:a lot of\\s|much\\s|many\\s|any\\s)?${object}${rest}`, "i"),
    ([all, what, tail]) => `What ${what} ${/^has/i.test(all) ? "has" : "have"} there been${tail ?? ""}`,
  ],
  [
    /^(?:can|could|may)\s(?:i|we|people|one|staff|employees)\s([^?]+?)\s*\?*$/i,
    ([, what]) => `In which cases can people ${own(what)}`,
  ],
  [
    new RegExp(`^(do|does)\\s(you|we|they)\\s((?!${notHow})[a-z-]+)${rest}`, "i"),
    ([, aux, who, verb, tail]) => `How ${low(aux)} ${who} ${verb}${tail ?? ""}`,
  ],
  [
    new RegExp(`^(do|does)\\s${subject}\\s((?!${notHow})[a-z-]+)${rest}`, "i"),
    ([, aux, who, verb, tail]) => `How often ${low(aux)} ${who} ${verb}${tail ?? ""}`,
  ],
];

const low = (word = ""): string => word.toLowerCase();
const thereOf = (asked: string): string =>
  /^(?:will|would)/i.test(asked) ? "will there be" : `${/^\w+/.exec(asked)?.[0].toLowerCase() ?? "is"} there`;
const own = (words = ""): string => words.replace(/\bmy\b/gi, "their").replace(/\bI\b/g, "they");

/** A yes/no question put open with its own words; none where its form does not allow it. */
export function reopened(plain: string, sentences: readonly Sentence[]): string[] {
  return sentences.slice(0, 2).flatMap(({ core, end }) => {
    const words = plain.slice(core, end).trim();
    // How often something happens "every year" is said already.
    if (words.length > 160 || /\b(?:every|each|always|ever|often|usually|or something)\b/i.test(words))
      return [];
    return patterns.flatMap(([pattern, put]) => {
      const m = pattern.exec(words);
      return m
        ? [
            `${put(m)
              .replace(/\s+/g, " ")
              .trim()
              .replace(/[\s?.!,;]+$/, "")}?`,
          ]
        : [];
    });
  });
}
