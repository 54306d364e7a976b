import { mask, type Sentence, sentencesOf } from "./form.ts";
import type { Label } from "./label.ts";
import type { Topic, Words } from "./lists.ts";
import { reopened } from "./reopen.ts";
import { plainMarks } from "./text.ts";
import { splitOf, topicsIn } from "./two.ts";

/**
 * A neutral question about the same matter: their own words where leaving something out is enough,
 * else the question kept for the topic, else a plain form. Each is tried by `isNeutral` first; where none is
 * neutral, none is offered.
 */
export function rewritten(
  text: string,
  labels: readonly Label[],
  words: Words,
  isNeutral: (candidate: string) => boolean,
): string | undefined {
  const { plain } = mask(plainMarks(text), words);
  const sentences = sentencesOf(plain, words);
  const own = [...reopened(plain, sentences), ...ifThereIs(plain, sentences, words)];
  const topic = topicOf(plain, labels, words);
  const kept = topic ? [topic.rewrite] : [];
  // What gives away no wish can keep its own words: they ask for what was asked. A broad topic comes last of all.
  const ownFirst = topic?.broad || labels.every((label) => label === "closed");
  const candidates = [
    ...withLess(text, plain, sentences, words),
    ...(ownFirst ? [...own, ...kept] : [...kept, ...own]),
  ];
  return candidates.find((candidate) => candidate !== text && isNeutral(candidate));
}

/** Words that would point at nothing once the sentence before is gone. */
const dangling = /\b(?:that|this|these|those|yours|mine|them|they|then)\b/i;

/** The question without one's own story before it, or without its second half. */
function withLess(text: string, plain: string, sentences: readonly Sentence[], words: Words): string[] {
  return sentences.slice(0, 3).flatMap((sentence) => {
    if (sentence.form !== "open") return [];
    const core = plain.slice(sentence.core, sentence.end);
    const story = /^[^?]*?[,;:]\s+(?:so\s+)?/i.exec(core)?.[0].length ?? 0;
    const from = words.at("ask").test(core) ? 0 : story;
    const split = splitOf(core, sentence, words);
    const whole = text.slice(sentence.core + from, sentence.end);
    if (!words.at("ask").test(plain.slice(sentence.core + from))) return [];
    const first = split === undefined ? [] : [text.slice(sentence.core + from, sentence.core + split)];
    const alone = sentence.core + from === 0 || !dangling.test(whole);
    return [...first, ...(alone ? [whole] : [])]
      .map(asQuestion)
      .filter((candidate) => candidate.split(/\s+/).length >= 4);
  });
}

function asQuestion(words: string): string {
  const bare = words.trim().replace(/[\s?.!,;]+$/, "");
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}?`;
}

/** The question kept for what this one is about: the most particular topic, of two matters the first. */
function topicOf(plain: string, labels: readonly Label[], words: Words): Topic | undefined {
  const hits = topicsIn(plain, words);
  const narrow = labels.includes("double-barrelled") ? hits.filter(({ topic }) => !topic.broad) : [];
  const first = narrow.length > 0 ? narrow : [...hits].sort((a, b) => a.rank - b.rank);
  return first[0]?.topic;
}

const thing =
  /^(?:do you (?:have|offer|provide)|does the \w+ (?:have|offer|provide)|(?:is|are|will) there(?: be)?)\s+(an?|any|some)?\s*([a-z][\w-]*(?:\s[a-z][\w-]*){0,2})(?:\s(?:here|there|for (?:this|the) role|in place))?\s*\?*$/i;

/** "Do you offer a crèche?" becomes "If there is a crèche, how does it work?" */
function ifThereIs(plain: string, sentences: readonly Sentence[], words: Words): string[] {
  return sentences.slice(0, 2).flatMap(({ core, end }) => {
    const m = thing.exec(plain.slice(core, end).trim());
    const name = m?.[2]?.toLowerCase();
    if (
      !m ||
      !name ||
      /\b(?:i|you|my|your|to|of|it|that|here|and|or|people|things?|anything|something)\b/.test(name)
    )
      return [];
    if (words.is("praise").test(name) || words.is("dread").test(name)) return [];
    const article = m[1]?.toLowerCase();
    if (article === "a" || article === "an") return [`If there is ${article} ${name}, how does it work?`];
    return /[^s]s$/.test(name)
      ? [`If there are ${name}, how do they work?`]
      : [`If there is ${name}, how does it work?`];
  });
}
