import { matches } from "../text.ts";
import type { Sentence } from "./form.ts";
import { finite, isAuxiliary } from "./grammar.ts";
import type { Fault } from "./label.ts";
import type { Topic, Words } from "./lists.ts";

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

/** "it" and "there" that point at nothing. */
const nobody =
  /\b(?:this|that) (?:job|role|trade|place|company|school|team|work|firm|career|line)\b|\b(?:is|was) it (?=(?:(?:settled|decided|agreed|chosen|known|found|made) )?(?:to|who|whose|which|what|when|how|where|whether)\b)|\b(?:must|should|can|would|may) one (?=[a-z])|\bdoes one (?=[a-z]+ [a-z])|\b(?:is|are|was|were|be) there\b|\bthere (?:is|are)\b|\b(?:goes|comes|put|come|go) (?:first|last)\b/gi;

/** "And transport after the late shift, who arranges that?" points to its own beginning. */
const toItself =
  /^((?:and )?(?:the |your )?[\w' -]{4,40}, (?:who|how|what|when|where)\b.*?)\b(?:it|that|they|them|those|this)\b/i;

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
  const apart = b.replace(/\b(?:last|next|first|latest)\b/gi, "");
  return isAnother(a, apart, words) ? [two(second.core, second.end, "two-questions")] : [];
}

const two = (start: number, end: number, because: "two-matters" | "two-questions"): Fault => ({
  start,
  end,
  label: "double-barrelled",
  because,
});

/** Whether a second question is about something else: long enough to stand alone, and nothing in it points back. */
function isAnother(first: string, second: string, words: Words): boolean {
  const least = /^(?:where|when|what about|how about)\s|^\w+'s\s/i.test(second.trim()) ? 3 : 4;
  if (second.trim().split(/\s+/).length < least || first.trim().split(/\s+/).length < 3) return false;
  if (words.is("pointsBack").test(second.replace(nobody, "").replace(toItself, "$1"))) return false;
  // "Which does the nurse do, and which the doctor?" puts two sides of one matter.
  const asks = /^(?:and |so )?(how \w+|what (?:time|day|kind|sort)|\w+)/i.exec(second.trim())?.[1] ?? "";
  if (
    !/^(?:what|how (?!many|much|often|long)\w*)$/i.test(asks) &&
    new RegExp(`\\b${asks}\\b`, "i").test(first)
  )
    return false;
  // "What was the last machine you repaired, and how did you find the fault?" tells one story.
  if (
    /\blast\b/i.test(first) &&
    /\b(?:did (?:you|they|he|she|people|somebody|someone|anybody|(?:the|your) \w+)|was|were|had to)\b/i.test(
      second,
    )
  )
    return false;
  const before = new Set(contentWords(first));
  const named = contentWords(second).filter((word) => !commonEverywhere.test(word));
  if (named.some((word) => before.has(word))) return false;
  const a = topicsIn(first, words).filter(({ topic }) => !topic.broad);
  const b = topicsIn(second, words).filter(({ topic }) => !topic.broad);
  if (a.length > 0 && b.length > 0) return differ(a, b);
  if (a.length > 0 && b.length === 0 && differ(a, topicsIn(second, words))) return true;
  // Without known topics: the second half names things of its own.
  return named.length > 0;
}

const small =
  /^(?:what|how|who|whom|whose|which|when|where|why|is|are|was|were|am|be|been|will|would|can|could|should|must|may|might|do|does|did|has|have|had|the|a|an|of|to|for|from|in|on|at|by|with|about|and|or|if|as|any|some|all|your|my|our|you|i|we|me|us|here|not|much|many|often|long|far|soon|get|gets|got|make|makes|made|go|goes|up|out|off|over|after|before|its|their|them|they|among|between|through|during|within|towards?|across)$/;
export const commonEverywhere =
  /^(?:day|days|week|weeks|month|months|year|years|time|times|person|people|somebody|someone|anybody|anyone|team|thing|things|role|job|post|work|works|worked|working|way|place|company|case|know|see|look|like|kind|need|needs|want|say|think|done|role's)$/;

export const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z]+/g) ?? [])
    .filter((word) => word.length > 2 && !small.test(word))
    .map((word) => word.replace(/(?:ies|es|s|ed|ing)$/, ""));

/** What joins two questions: a word, or a comma before another question word. */
const joins =
  /,?\s+(?:and|as well as|along with|&|plus|or)\s+(?:(?:also|then),?\s+)?(?:,[^,?]{0,25},\s+(?=(?:what|how|who|which|when|where)\b))?|,\s+(?=(?:(?:on|in|at|for) )?(?:what|how|who|which|when|where)\b)/gi;

const whole =
  /^(?:when\s+(?:is|are|was|were|do|does|did|will|would|can|has|have)\b|(?:what|how|who|which|where|why)(?:'s\b|.*\b(?:is|are|was|were|do|does|did|will|would|can|has|have|gets?|makes?|decides?|covers?|pays?|goes|comes)\b))/i;

/** "The marking and the complaints, how are they dealt with?" */
const andThat =
  /^(.{12,}?),? (?:and|plus)(?: also)? (?:about )?(?:the|your|my) [\w' ]{2,30}, (?:how|what|who|when|where|which)\b/i;
export const twoNamed =
  /^((?:the|your|my) [^,?]{2,40}?) and (?:the|your|my) [^,?]{2,40}, (how|what|who|when|where)\b(?: (are|were|do) (?:they|those|these|both)\b([^?]*))?/i;

/** Where a question falls in two, as an offset into its core; undefined where it does not. */
export function splitOf(core: string, { form }: Pick<Sentence, "form">, words: Words): number | undefined {
  const closed = form === "yes-no" || form === "statement";
  const named = twoNamed.exec(core) ?? andThat.exec(core);
  if (named && !words.is("joint").test(core)) return named[1]?.length;
  for (const m of matches(joins, core)) {
    const left = core.slice(0, m.index);
    const right = core.slice(m.index + m[0].length);
    const comma = !/\w/.test(m[0]);
    // "When a box runs out, who …" is one question: before a comma another must stand whole.
    if (comma && !(words.at("ask").test(core) && whole.test(left))) continue;
    if (/\bor\b/i.test(m[0]) && !words.at("ask").test(right)) continue;
    const falls =
      (closed && isSecondClause(left, right, words)) ||
      (form === "open" &&
        words.at("ask").test(right) &&
        isAnother(left, right.replace(/\b(?:the|your) last (?=\w+ \w+)/i, "the "), words)) ||
      (form === "open" &&
        /^(?:whether|if|about) /i.test(right) &&
        isAnother(left, right.replace(/^\w+ /, "some "), words)) ||
      (form === "open" &&
        words.at("auxiliaries").test(right) &&
        right.trim().split(/\s+/).length > 3 &&
        !words.is("pointsBack").test(right.replace(nobody, ""))) ||
      (closed && words.at("ask").test(right) && isAnother(left, right, words)) ||
      ((closed || words.at("generic").test(core)) &&
        areTwoThings(core, m.index, m.index + m[0].length, words)) ||
      (closed && arePraises(left, right, words)) ||
      // "Tell me about the last appeal as well as the arrangements for sick leave."
      (/well|with|plus/i.test(m[0]) && /^(?:the|your) /i.test(right) && words.at("describe").test(core));
    if (falls) return m.index;
  }
  return undefined;
}

/** After "and" of a yes-or-no question: another auxiliary, or another verb with things of its own. */
function isSecondClause(left: string, right: string, words: Words): boolean {
  if (words.at("auxiliaries").test(right) && right.trim().includes(" ")) return true;
  // "Come down and talk" is one act.
  if (
    /\b(?:come|go|get|sit|stop|call|pop|drop|ring|try|stay|turn|step)s?(?: (?:down|up|in|out|over|round|by|along|back|here|there))?$/i.test(
      left,
    )
  )
    return false;
  const [verb = "", next = ""] = right.match(/[\w']+/g) ?? [];
  const lastLeft = /[\w']+$/.exec(left)?.[0] ?? "";
  // "Do people help and support newcomers": two verbs with one object are one matter.
  if (
    right.trim().split(/\s+/).length < 3 ||
    finite(lastLeft) !== undefined ||
    left.trim().split(/\s+/).length < 4
  )
    return false;
  if (/\b(?:it|them|that|this|one|so)\b/i.test(right.split(/\s+/).slice(0, 3).join(" "))) return false;
  if (
    finite(verb) !== undefined &&
    !/ing$|ed$/.test(verb) &&
    next !== "" &&
    !/^(?:of|and|is|are)$/i.test(next)
  )
    return true;
  // "… and the night crew got their pay", "… and the colleagues easy to talk to": a subject of its own.
  const own = /^(?:the|your|our|my|people|you|they|we)\s(?:\w+\s){0,3}?(\w+)\s/i.exec(right);
  if (!own) return false;
  const rest = right.slice(own[0].length - 1).trim();
  const verbs = (right.match(/[\w']+/g) ?? []).slice(1, 5);
  return (
    verbs.some((word) => isAuxiliary(word) || (finite(word) !== undefined && /s$|ed$/.test(word))) ||
    (words.is("praise").test(rest) && /^(?:is|are|was|were|isn't|aren't)\b/i.test(left))
  );
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

/** Two kinds of praise for one thing ("smart and friendly"), each of which could be missing. */
function arePraises(left: string, right: string, words: Words): boolean {
  const last = /[\w-]+$/.exec(left)?.[0] ?? "";
  const next = /^[\w-]+/.exec(right)?.[0] ?? "";
  const isPraise = (word: string): boolean => word !== "" && words.whole("praise").test(word);
  if (isPraise(last) && isPraise(next)) return true;
  // "quick with figures as well as good on the phone"
  return isPraise(next) && right.trim().split(/\s+/).length > 2 && words.is("praise").test(left);
}
