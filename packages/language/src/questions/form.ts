import { sentences } from "../sentences.ts";
import { matches } from "../text.ts";
import type { Words } from "./lists.ts";

/**
 * How a sentence asks. `open` and `request` leave the answer free; `yes-no` and `statement` do not;
 * `fragment` is a few words without a verb; `remark` asks nothing.
 */
export type Form = "open" | "request" | "yes-no" | "statement" | "fragment" | "remark";

/** One sentence of what somebody wants to ask, with offsets into the words. */
export interface Sentence {
  readonly form: Form;
  readonly start: number;
  readonly end: number;
  /** Where the question proper begins, after courtesy; up to it nothing counts. */
  readonly core: number;
  /** A small question at its end that asks them to agree. */
  readonly tag?: { readonly start: number; readonly end: number };
}

/** Leaves out what is theirs (quoted, or attributed to them) and harmless uses of telling words; keeps offsets. */
export function mask(plain: string, words: Words): { readonly plain: string; readonly attributed: boolean } {
  const blank = (found: string): string => " ".repeat(found.length);
  const quoted = plain.replace(/"[^"\n]{1,120}"|(?<=[\s(])'[^'\n]{2,60}'(?=[\s,;:.?!)]|$)/g, blank);
  const theirs = quoted.replace(words.is("quoting"), blank);
  return { plain: theirs.replace(words.is("neutral"), blank), attributed: theirs !== plain };
}

/** The sentences of a masked text, each with its form. */
export function sentencesOf(masked: string, words: Words): Sentence[] {
  return sentences(masked)
    .filter(({ quote }) => /\p{L}/u.test(quote))
    .map(({ start, end }) => sentence(masked, start, end, words));
}

function sentence(text: string, start: number, end: number, words: Words): Sentence {
  const { plain, courteous } = frontOf(text.slice(start, end), words);
  const tag = tagOf(text, start + plain, end, words);
  const as = (length: number, framed: boolean): Sentence => {
    const form = formOf(text.slice(start + length, end), framed, tag !== undefined, words);
    return { form, start, end, core: start + length, ...(tag ? { tag } : {}) };
  };
  const framed = as(courteous, courteous > plain);
  // Courtesy is followed by a question; otherwise it was the question ("Would you say that …").
  const asked = framed.form === "open" || framed.form === "request" || framed.form === "yes-no";
  return courteous === plain || asked ? framed : as(plain, false);
}

/** How many characters of greeting stand in front, and how many with the courtesy after it. */
function frontOf(body: string, words: Words): { readonly plain: number; readonly courteous: number } {
  let plain = /^[^\p{L}\p{N}]*/u.exec(body)?.[0].length ?? 0;
  let courteous = plain;
  for (let round = 0; round < 5; round++) {
    const rest = body.slice(courteous);
    if (words.at("requests").test(rest)) break;
    const lead = words.at("leads").exec(rest)?.[0];
    const gap = lead === undefined ? undefined : /^[\s,:;-]+(?=\p{L})/u.exec(rest.slice(lead.length))?.[0];
    const frame = gap === undefined ? words.at("frames").exec(rest)?.[0] : undefined;
    if (lead !== undefined && gap !== undefined) {
      if (courteous === plain) plain += lead.length + gap.length;
      courteous += lead.length + gap.length;
    } else if (frame === undefined) break;
    else courteous += frame.length + (/^[\s,:;-]*/.exec(rest.slice(frame.length))?.[0].length ?? 0);
  }
  return { plain, courteous };
}

function tagOf(
  text: string,
  core: number,
  end: number,
  words: Words,
): { start: number; end: number } | undefined {
  const body = text.slice(core, end);
  for (const comma of matches(/[,;-]\s+/g, body)) {
    const from = comma.index + comma[0].length;
    const tag = isTag(body.slice(from), words);
    if (tag !== undefined) return { start: core + from, end: core + from + tag.length };
  }
  return undefined;
}

/** The tag that these words begin with, where nothing else of the sentence follows it. */
function isTag(rest: string, words: Words): string | undefined {
  const tag = words.at("tags").exec(rest)?.[0];
  if (tag === undefined || !/^\s*(?:[?.,;!]|$|(?:so|or|and)\s)/.test(rest.slice(tag.length)))
    return undefined;
  return tag;
}

/** A word for the time or place, then the question: "In your team, who …". */
const turn = /[,;:]\s+(?:(?:and|so|then|but|or)\s+)?(?!which (?:is|was|are|would|sounds)\b)/g;
const preposition =
  "(?:in|on|at|by|for|from|to|with|of|under|over|after|before|since|until|about|around|through)";
const person =
  /^(?:i|you|ye|yous|youse|yiz|you lot|you guys|we|they|he|she|people|everybody|everyone|nobody|no one)\s+[a-z']+\s/i;
const subject =
  /^(?:i|you|ye|yous|youse|yiz|we|they|he|she|it|there|that|this|these|people|everybody|everyone|nobody|no one|somebody|someone|the|my|your|our|their|all|most|so|surely|obviously|of course)\b/i;

function formOf(body: string, framed: boolean, tagged: boolean, words: Words): Form {
  if (framed && /^(?:if|whether)\b/i.test(body)) return "yes-no";
  // "Could you tell me the rate and where people park?"
  if (
    framed &&
    /^(?:the|your|a|an|my)\s/i.test(body) &&
    !words.is("clauseVerbs").test(body.split(/\band\b/)[0] ?? "")
  )
    return "open";
  if (words.at("requests").test(body)) return "request";
  const describes = words.at("describe").exec(body);
  if (describes) return /^\s*(?:if|whether)\b/i.test(body.slice(describes[0].length)) ? "yes-no" : "open";
  // "What we are after is somebody who …" asks nothing.
  if (/^what (?:we|i|you|they)(?:'|\s)[^?]*\b(?:is|are|was)\b[^?]*\.\s*$/i.test(body)) return "remark";
  if (asks(body, words)) return "open";
  if (begins(body, words)) return "yes-no";
  for (const comma of matches(turn, body)) {
    const rest = body.slice(comma.index + comma[0].length);
    if (asks(rest, words)) return "open";
    if (begins(rest, words) && !isTag(rest, words)) return "yes-no";
  }
  if (/^(?:(?:any|anything|anyone|anybody|ever)\b|(?:no|enough)\s\p{L})/iu.test(body)) return "yes-no";
  const asking = body.trimEnd().endsWith("?");
  // "I presume the uniform gets washed." and "You've surely done this before." ask, whatever their last mark.
  if (
    /^(?:i (?:presume|assume|take it|suppose|guess|gather|imagine|trust|expect|bet)|(?:you|they|people|it|there)(?:'\w+)? (?:\w+ )?(?:surely|presumably|no doubt))\b/i.test(
      body,
    )
  )
    return "statement";
  if (tagged || words.at("pushes").test(body)) return asking || tagged ? "statement" : "remark";
  if (!asking) return "remark";
  if (body.trim().split(/\s+/).length < 3) return "fragment";
  if (/\bor not\s*\?\s*$/i.test(body)) return "yes-no";
  return person.test(body) || (subject.test(body) && words.is("clauseVerbs").test(body))
    ? "statement"
    : "fragment";
}

function asks(body: string, words: Words): boolean {
  const from = new RegExp(`^${preposition}\\s+`, "i").exec(body)?.[0].length ?? 0;
  return words.at("ask").test(body.slice(from)) || words.at("ask").test(body);
}

function begins(body: string, words: Words): boolean {
  return words.at("negatives").test(body) || words.at("auxiliaries").test(body);
}
