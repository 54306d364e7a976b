import { matches, plainMarks } from "../text.ts";
import { withoutReasons } from "./asker.ts";
import { lowered } from "./clause.ts";
import { mask, type Sentence, sentencesOf } from "./form.ts";
import type { Label } from "./label.ts";
import type { Words } from "./lists.ts";
import { narrowed } from "./narrow.ts";
import { asQuestion, reopened } from "./reopen.ts";
import { sounds } from "./sound.ts";
import { splitOf, topicsIn, twoNamed } from "./two.ts";
import { unassumed } from "./unassume.ts";

/**
 * A neutral question that asks the same: their own words where leaving something out is enough, then their own words
 * turned round, and only where a word itself judges or nothing is named, the question kept for the topic.
 * Each is tried by `isNeutral` first; where none is neutral, none is offered.
 */
export function rewritten(
  text: string,
  labels: readonly Label[],
  words: Words,
  isNeutral: (candidate: string) => boolean,
): string | undefined {
  const straight = plainMarks(text);
  const { plain } = mask(straight, words);
  const sentences = sentencesOf(plain, words);
  const candidates = [
    ...withLess(text, plain, sentences, words),
    ...turned(straight, plain, sentences, labels, words),
    ...topical(plain, labels, words),
  ];
  return candidates.find(
    (candidate) => candidate !== text && sounds(candidate, words) && isNeutral(candidate),
  );
}

/** Whether words would point at nothing once the sentence before is gone. */
const dangles = (own: string, words: Words): boolean => words.dangling.some((sign) => sign.test(own));

/** The question without one's own story before it, or without its second half. */
function withLess(text: string, plain: string, sentences: readonly Sentence[], words: Words): string[] {
  return sentences.slice(0, 3).flatMap((sentence) => {
    if (sentence.form !== "open") return [];
    const core = plain.slice(sentence.core, sentence.end);
    const named = twoNamed.exec(core);
    if (named?.[3]) return [asQuestion(ofFirst(named))];
    const from = words.at("ask").test(core) ? 0 : leadLength(core, words);
    const split = splitOf(core, sentence, words);
    const whole = text.slice(sentence.core + from, sentence.end);
    const told = isTold.test(plain.slice(sentence.start, sentence.core)) && !inverted.test(whole);
    const asks = plain
      .slice(sentence.core + from)
      .replace(/^(?:in|at|on|by|for|from|to|with|of|under) /i, "");
    if (!words.at("ask").test(asks) && !(told && split !== undefined)) return [];
    const first = split === undefined ? [] : [text.slice(sentence.core + from, sentence.core + split)];
    const alone = sentence.core + from === 0 || !dangles(whole, words);
    // "Tell me how you would …" is no question without its beginning.
    return [...first, ...(alone ? [whole] : [])]
      .map((candidate) => asQuestion(told ? `could you tell me ${lowered(candidate)}` : candidate))
      .filter((candidate) => candidate.split(/\s+/).length >= 4);
  });
}

/** "The marking and the complaints, how are they dealt with?" → "how is the marking dealt with" */
function ofFirst([, thing = "", ask, aux = "", rest]: RegExpExecArray): string {
  const one = { are: "is", were: "was", do: "does" }[aux.toLowerCase()];
  return `${ask} ${/(?:[^s]s|people|staff|children)$/i.test(thing) ? aux : one} ${lowered(thing)}${rest}`;
}

const isTold = /\b(?:tell|say|explain|describe|know|ask|hear|see|walk|talk|go|run)\b/i;
const inverted =
  /^\W*(?:what|how|who|which|when|where|why)(?:'s|'re)?\b(?:(?! (?:the|your|an?|you|people) )(?: \w+){0,3}? (?:is|are|was|were|do|does|did|will|would|can|could|has|have|should)\b|'s|'re)/i;

/** How many characters stand before the question that a longer sentence ends in. */
function leadLength(core: string, words: Words): number {
  const stops = matches(/[,;:]\s+(?:so\s+)?/gi, core).map((stop) => stop.index + stop[0].length);
  const asks = (from: number): boolean => words.at("ask").test(core.slice(from));
  // "…, which got me down, so how …": the clause between tells more of the story.
  return (
    stops.find((from) => asks(from) && inverted.test(core.slice(from))) ?? stops.find(asks) ?? stops[0] ?? 0
  );
}

/** The first question of the text in its own words, put open, and without what it takes for granted. */
function turned(
  straight: string,
  plain: string,
  sentences: readonly Sentence[],
  labels: readonly Label[],
  words: Words,
): string[] {
  const asked = sentences.filter(({ form }) => form !== "remark" && form !== "request").slice(0, 2);
  return asked.flatMap((sentence) => {
    const core = plain.slice(sentence.core, sentence.end);
    const split = splitOf(core, sentence, words);
    const to = Math.min(
      sentence.tag?.start ?? sentence.end,
      split === undefined ? sentence.end : sentence.core + split,
    );
    const story = storyBefore(core, sentence, words);
    const asks = straight.slice(sentence.core + story, to);
    const own = withoutReasons(mild(withSetting(asks, core.slice(0, story)), words), words);
    // "Is this one?" after a remark points at the remark.
    if ((sentence !== sentences[0] || story > 0) && dangles(own, words)) return [];
    // A wide question turned round is as wide as before.
    const open = (): string[] =>
      labels.includes("vague") && !labels.includes("committing")
        ? []
        : unassumed(own).filter((asked) => !isBare(asked, asks));
    return [
      ...(labels.includes("vague") ? narrowed(own, words) : []),
      ...(sentence.form === "open" ? open() : reopened(own, words)),
    ];
  });
}

/** Whether little is left of a longer question: "What can you do?" */
const isBare = (asked: string, own: string): boolean =>
  asked.split(/\s+/).length < 5 && own.split(/\s+/).length > 7;

/** "On nights, do you get your break?" asks about nights. */
function withSetting(asks: string, before: string): string {
  const place = /^(?:in|on|at|during|for)\s[^,;:]+/i.exec(before)?.[0];
  if (place === undefined || place.split(/\s+/).length > 5 || /\b(?:i|i'm|i've|my|me|we|our)\b/i.test(place))
    return asks;
  return `${asks.replace(/[\s?.!]+$/, "")} ${lowered(place)}`;
}

/** How many characters of a story stand before the question itself: "I get anxious on the phone, so how many …". */
function storyBefore(core: string, { form }: Sentence, words: Words): number {
  const asks = (from: string): boolean =>
    form === "open"
      ? words.at("ask").test(from) || words.at("describe").test(from)
      : words.at("auxiliaries").test(from);
  if ((form !== "open" && form !== "yes-no") || asks(core) || words.at("negatives").test(core)) return 0;
  for (const stop of matches(/[,;:]\s+(?:(?:so|and|but)\s+)?/g, core)) {
    const from = stop.index + stop[0].length;
    if (asks(core.slice(from))) return from;
  }
  return 0;
}

/** Judging words said plainly, or left out before a thing's name; what they are about is still asked. */
function mild(own: string, words: Words): string {
  const plainer = words.plainer.reduce((left, { pattern, to }) => left.replace(pattern, to), own);
  return plainer.replace(words.is("judging"), (found, ...rest) => {
    const [at, whole] = rest.slice(-2) as [number, string];
    const named = beforeName.test(whole.slice(at + found.length)) && afterArticle.test(whole.slice(0, at));
    return named ? "" : found;
  });
}
const beforeName =
  /^\s+(?!(?:your|my|the|who|that|which|you|i|they|and|or|to|for|in|at|on|here|about|with|of)\b)[a-z]/i;
const afterArticle = /\b(?:the|a|an|your|this|that|its|their|for|of|with|such|so|some|any)\s+$/i;

/** The question kept for a topic, where the judging word itself names the topic and cannot be said plainly. */
function topical(plain: string, labels: readonly Label[], words: Words): string[] {
  // A longer question has a matter of its own.
  if (!labels.includes("loaded") || plain.trim().split(/\s+/).length > 6) return [];
  const judged = matches(words.is("judging"), plain);
  const hit = topicsIn(plain, words)
    .filter(({ topic }) => !topic.broad)
    .sort((a, b) => a.rank - b.rank)
    .find(({ start, end }) => judged.some((m) => m.index < end && start < m.index + m[0].length));
  return hit ? [hit.topic.rewrite] : [];
}
