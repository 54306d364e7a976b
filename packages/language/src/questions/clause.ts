import { auxiliary, finite, idleAdverb, isAuxiliary, participle, preposition, pronoun } from "./grammar.ts";

/** What is asked, bare of courtesy and of the asker: a question with yes or no for an answer, or a statement. */
export interface Clause {
  /** "do you pay overtime": begins with its auxiliary, in the positive. Absent where no verb was recognised. */
  readonly polar?: string;
  /** "you pay overtime", as it was said; absent where it was asked as a question. */
  readonly statement?: string;
  /** Whether their opinion was asked ("don't you think that …"), not a fact. */
  readonly opinion: boolean;
}

const says = "(?:agree|admit|concede|say|think|feel|believe|find|reckon)";
const opinions = new RegExp(
  `^(?:(?:would|do|don't|wouldn't|didn't)(?: you)?(?: not)? you (?:not |honestly |really |also |seriously )*${says}(?: (?:me|with me))?|you(?:'d|'ll| would| will| do)? (?:surely |also )?(?:agree|admit))(?: that)?\\s+(?!of\\b|about\\b|so\\b|to\\b|with\\b)`,
  "i",
);
/**
 * The clause that a yes-or-no question or a statement puts, in the positive and without the pressure in front of it
 * and behind it. `words` are plain (straight quotes), one sentence from its core to before its tag.
 */
export function clauseOf(words: string, preambles: readonly RegExp[] = []): Clause {
  let rest = trimmed(words);
  let opinion = false;
  for (let round = 0; round < 6; round++) {
    const before = rest;
    const asked = opinions.exec(rest);
    if (asked) {
      opinion = true;
      rest = rest.slice(asked[0].length);
    }
    for (const preamble of preambles) rest = rest.replace(preamble, "");
    rest = trimmed(rest);
    if (rest === before) break;
  }
  const fragment = /^(?:any|no|enough)(?:\s+(?!of\b)|(?=thing\s|one\s|body\s))(.+)$/i.exec(rest);
  if (
    fragment &&
    (/^any(?:thing|one|body) (?:else|i|we|you|that|about|to)\b/i.test(rest) || !inverted(expanded(rest)))
  )
    return {
      polar: `${/^\w+s\b/.test(fragment[1] ?? "") ? "are" : "is"} there any${/^(?:thing|one|body)\b/i.test(fragment[1] ?? "") ? "" : " "}${fragment[1]}`,
      opinion,
    };
  const positive = expanded(rest);
  if (isAuxiliary(firstOf(positive))) return { polar: small(affirmed(positive)), opinion };
  const polar = inverted(affirmed(positive));
  return { ...(polar ? { polar: small(polar) } : {}), statement: lowered(rest), opinion };
}

const trimmed = (words: string): string => words.trim().replace(/^[\s,;:-]+|[\s?.!,;:-]+$/g, "");
const firstOf = (words: string): string => /^[\w']+/.exec(words)?.[0] ?? "";
/** The first letter small, unless the word is a name or "I". */
export const lowered = (words: string): string =>
  /^(?:I\b|[A-Z]{2}|(?!(?:The|An?|Your|My|Our|This|That|These|Those|All|Most|Some|No|Every|Any|Is|Are|Do|Does|Has|Have|Will|Would|Can)\s)[A-Z][a-z]+\s[A-Z])/.test(
    words,
  )
    ? words
    : words.charAt(0).toLowerCase() + words.slice(1);

const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** Short forms written out: "you're" → "you are", "don't" → "do not". */
function expanded(words: string): string {
  return words
    .replace(/\bd'(?=(?:you|ye|ya)\b)/gi, "do ")
    .replace(/\b(?:youse|yous|yiz|yez|ya|y'all|you (?:lot|blokes|guys|folks|fellas|all|people))\b/gi, "you")
    .replace(/\bwon't\b/gi, "will not")
    .replace(/\bcan't\b|\bcannot\b/gi, "can not")
    .replace(/\bain't\b/gi, "is not")
    .replace(/\b(\w+)n't\b/gi, "$1 not")
    .replace(/\b(you|we|they)'re\b/gi, "$1 are")
    .replace(/\bi'm\b/gi, "I am")
    .replace(/\b(\w+)'ll\b/gi, "$1 will")
    .replace(/\b(\w+)'ve\b/gi, "$1 have")
    .replace(/\b(i|you|we|they|he|she|it)'d(?= (?:better|been|had)\b)/gi, "$1 had")
    .replace(/\b(i|you|we|they|he|she|it|that|there|people)'d\b/gi, "$1 would")
    .replace(
      /^((?:the|your|this) (?:[\w-]+ ){0,2}[\w-]+)'s (?=(?:an?|not|one|very|so|always|going|paid|kept|free|fine|good|open|[a-z]{3,}ed|[a-z]{3,}ing)\b)/i,
      "$1 is ",
    )
    .replace(/\b(it|he|she|that|there|everyone|everybody|nobody|who)'s(?= (?:been|got)\b)/gi, "$1 has")
    .replace(/\b(it|he|she|that|there|everyone|everybody|nobody|somebody|someone|here)'s\b/gi, "$1 is");
}

/** Without its denial: what was asked is whether it is so. */
function affirmed(words: string): string {
  // A denial further on belongs to a clause of its own: "is it all right to say I do not know".
  const main = /^(?:\S+\s+){0,6}\S*/.exec(words)?.[0] ?? words;
  return withoutDenial(main) + words.slice(main.length);
}

function withoutDenial(words: string): string {
  return words
    .replace(/\bnot (?=\w)/i, "")
    .replace(/\bnever\b/i, "ever")
    .replace(/\b(?:nobody|no one|none of (?:the|your) people)\b/i, "anybody")
    .replace(/\bnothing\b/i, "anything")
    .replace(/\bno longer\b/i, "still")
    .replace(/\bno\s(?=[a-z]{3})/i, "any ")
    .replace(/\bnone of\b/i, "any of");
}

const plainSubject = new RegExp(`^(${pronoun})\\s+`, "i");
const idle = new RegExp(`^(?:${idleAdverb},?\\s+)+`, "i");
const perfect = new RegExp(`^(?:${idleAdverb}\\s+)*${participle}\\b`, "i");

/** A statement as a question: "you pay overtime" → "do you pay overtime"; undefined where its verb is not known. */
function inverted(words: string): string | undefined {
  const pronounced = plainSubject.exec(words);
  if (pronounced) return around(pronounced[1] ?? "", words.slice(pronounced[0].length), true);
  const tokens = [...words.matchAll(/[\w'-]+/g)].slice(0, 10);
  for (const [i, token] of tokens.entries()) {
    const known = isAuxiliary(token[0]) || (i > 0 && finite(token[0]) !== undefined && !isNoun(tokens, i));
    if (i === 0 || !known) continue;
    const subject = words.slice(0, token.index).trim();
    // A preposition cannot end a subject: "people in charge of work" has its verb later.
    if (
      new RegExp(`\\b${preposition}$`, "i").test(subject) ||
      /\b(?:the|a|an|your|my|our|their|that|who|which)$/i.test(subject)
    )
      continue;
    return around(subject, words.slice(token.index), false);
  }
  return undefined;
}

/** A word that could be a verb, but after the plain form of a determiner or before a real verb is none. */
function isNoun(tokens: readonly RegExpExecArray[], i: number): boolean {
  const before = tokens[i - 1]?.[0] ?? "";
  const after = tokens[i + 1]?.[0] ?? "";
  if (/^(?:the|a|an|your|my|our|their|every|each|all|some|any|this|that|new|old)$/i.test(before)) return true;
  return isAuxiliary(after) && !/^(?:had|has|have|do|does|did)$/i.test(after);
}

function around(subject: string, predicate: string, pronounced: boolean): string | undefined {
  const adverb = idle.exec(predicate)?.[0] ?? "";
  const rest = predicate.slice(adverb.length);
  const kept = /\b(?:always|often|usually|regularly|sometimes|mostly|still)\b/i.test(adverb) ? adverb : "";
  const verb = firstOf(rest);
  const after = rest.slice(verb.length).trim().replace(idle, "");
  if (!after && !finite(verb)) return undefined;
  const who = lowered(subject);
  if (/^(?:has|have|had)$/i.test(verb) && !perfect.test(after)) {
    const aux = { has: "does", have: "do", had: "did" }[verb.toLowerCase()] ?? "do";
    return `${aux} ${who} ${kept}have ${after}`;
  }
  if (
    isAuxiliary(verb) &&
    !(/^(?:do|does|did)$/i.test(verb) && !finite(firstOf(after)) && !/^(?:be|the|a)\b/.test(after))
  )
    return `${verb.toLowerCase()} ${who} ${kept}${after}`;
  const known = finite(verb);
  if (known) {
    const does =
      known[0] === "do" &&
      (/^(?:the|your|this|that) (?:[\w-]+ )?(?!people\b|staff\b|men\b|women\b|children\b|police\b)[\w-]*[^s\W]$/i.test(
        subject,
      ) ||
        /^(?:he|she|it|everyone|everybody|anybody|anyone|somebody|someone|management)$/i.test(subject))
        ? "does"
        : known[0];
    return `${does} ${who} ${kept}${known[1]} ${after}`.trim();
  }
  // After "you", "we" or "they" the next word is the verb, known or not.
  return pronounced &&
    /^(?:you|we|they|people|i)/i.test(subject) &&
    /^[a-z]+$/i.test(verb) &&
    !verb.endsWith("ing")
    ? `do ${who} ${kept}${verb.toLowerCase()} ${after}`.trim()
    : undefined;
}

export const beginsWithAuxiliary = new RegExp(`^${auxiliary}\\s`, "i");
