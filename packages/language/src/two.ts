import type { Sentence } from "./form.ts";
import type { Fault } from "./label.ts";
import type { Topic, Words } from "./lists.ts";
import { matches } from "./text.ts";

/** A word about some topic. */
export interface TopicHit {
  readonly topic: Topic;
  readonly rank: number;
  readonly start: number;
  readonly end: number;
}

/** What a stretch of a question is about: the words of each topic, a word inside a longer one left out. */
export function topicsIn(text: string, words: Words): TopicHit[] {
  const all = words.topics.flatMap(({ topic, pattern }, rank) =>
    matches(pattern, text).map((m) => ({ topic, rank, start: m.index, end: m.index + m[0].length })),
  );
  return all
    .filter(
      (hit) => !all.some((o) => o !== hit && o.start <= hit.start && hit.end <= o.end && longerOf(o, hit)),
    )
    .sort((a, b) => a.start - b.start || a.rank - b.rank);
}

const longerOf = (a: TopicHit, b: TopicHit): boolean => {
  const by = a.end - a.start - (b.end - b.start);
  return by > 0 || (by === 0 && a.rank < b.rank);
};

const about = (hits: readonly TopicHit[]): Set<string> =>
  new Set(hits.flatMap(({ topic }) => [topic.id, ...(topic.standard ? [topic.standard] : [])]));

/** Two stretches are two matters when both have a topic and they share none. */
function differ(a: readonly TopicHit[], b: readonly TopicHit[]): boolean {
  const first = about(a);
  return a.length > 0 && b.length > 0 && [...about(b)].every((id) => !first.has(id));
}

/** A word that points back makes the second part a detail of the first. */
const pointsBack =
  /\b(?:it|its|that|them|they|their|theirs|this|these|those|there|one|ones|each|yours|mine|then|he|she|him|her|his|so|both|else|other)\b/i;

/** Two matters in one question, where a person could answer one and pass over the other. */
export function twoMatters(plain: string, sentences: readonly Sentence[], words: Words): Fault[] {
  const asked = sentences.filter(({ form }) => form !== "remark" && form !== "request");
  const found = asked.flatMap((sentence) => {
    const at = splitOf(plain.slice(sentence.core, sentence.end), sentence, words);
    return at === undefined ? [] : [two(sentence.core, sentence.end, "two-matters")];
  });
  const [first, second] = asked;
  if (found.length > 0 || !first || !second) return found;
  const a = plain.slice(first.core, first.end);
  const b = plain.slice(second.core, second.end);
  const alone = b.trim().split(/\s+/).length > 4 && !pointsBack.test(b);
  return alone && differ(topicsIn(a, words), topicsIn(b, words))
    ? [two(second.core, second.end, "two-questions")]
    : [];
}

const two = (start: number, end: number, because: "two-matters" | "two-questions"): Fault => ({
  start,
  end,
  label: "double-barrelled",
  because,
});

/** Where a question falls in two, as an offset into its core; undefined where it does not. */
export function splitOf(core: string, { form }: Pick<Sentence, "form">, words: Words): number | undefined {
  const closed = form === "yes-no" || form === "statement";
  for (const m of matches(/,?\s+(?:and|as well as|&)\s+/gi, core)) {
    const left = core.slice(0, m.index);
    const right = core.slice(m.index + m[0].length);
    if (closed && form === "yes-no" && words.at("auxiliaries").test(right) && right.trim().includes(" "))
      return m.index;
    if (form === "open" && words.at("ask").test(right) && isSecondQuestion(left, right, words))
      return m.index;
    if (
      (closed || words.at("generic").test(core)) &&
      areTwoThings(core, m.index, m.index + m[0].length, words)
    )
      return m.index;
    if (closed && /\b\w+$/.test(left) && arePraises(left, right, words)) return m.index;
  }
  return undefined;
}

function isSecondQuestion(left: string, right: string, words: Words): boolean {
  if (right.trim().split(/\s+/).length < 4 || left.trim().split(/\s+/).length < 3 || pointsBack.test(right))
    return false;
  const narrow = (part: string): TopicHit[] => topicsIn(part, words).filter(({ topic }) => !topic.broad);
  return differ(narrow(left), narrow(right));
}

/** Two things side by side: a topic ends shortly before the "and", another begins shortly after. */
function areTwoThings(core: string, from: number, to: number, words: Words): boolean {
  const next = core.slice(to);
  if (
    words.is("joint").test(core) ||
    words.at("ask").test(next) ||
    /^(?:other|paid|\w+ed|\w+en)\b/i.test(next)
  )
    return false;
  const hits = topicsIn(core, words);
  const before = hits.filter(({ end, start }) => end <= from && from - end < 25 && start >= 0);
  const after = hits.filter(({ start }) => start >= to && start - to < 30);
  return differ(before, after);
}

function arePraises(left: string, right: string, words: Words): boolean {
  const last = /[\w-]+$/.exec(left)?.[0] ?? "";
  const next = /^[\w-]+/.exec(right)?.[0] ?? "";
  const isPraise = (word: string): boolean => word !== "" && words.whole("praise").test(word);
  return isPraise(last) && isPraise(next);
}
