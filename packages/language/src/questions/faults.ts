import { matches } from "../text.ts";
import type { Sentence } from "./form.ts";
import type { Because, Fault, Label, Leaning } from "./label.ts";
import type { Words } from "./lists.ts";
import { commonEverywhere, contentWords, splitOf, topicsIn, twoMatters } from "./two.ts";

/**
 * What gives something away in a masked text. The order of the rules: loaded words anywhere; then,
 * by form, what presses for an answer, what shows the asker's own wish, what takes for granted, what
 * is too wide; a yes-or-no form counts only where a yes would not be a full answer.
 */
export function faults(
  plain: string,
  sentences: readonly Sentence[],
  attributed: boolean,
  words: Words,
): Fault[] {
  const each = sentences.flatMap((sentence) => inSentence(plain, sentence, attributed, words));
  const two = twoMatters(plain, sentences, words);
  const closed = sentences.filter(isClosedForm).filter((sentence) => {
    const pressed = [...each, ...two].some(
      (fault) => fault.start >= sentence.start && fault.end <= sentence.end,
    );
    return pressed || !isPlainFact(plain.slice(sentence.core, sentence.end), words);
  });
  return [...each, ...two, ...closed.map(({ core, end }) => fault(core, end, "closed", "yes-no"))];
}

const isClosedForm = ({ form }: Sentence): boolean => form === "yes-no" || form === "statement";

function fault(start: number, end: number, label: Label, because: Because, leansTo?: Leaning): Fault {
  return { start, end, label, because, ...(leansTo ? { leansTo } : {}) };
}

function inSentence(plain: string, sentence: Sentence, attributed: boolean, words: Words): Fault[] {
  const found = new Finder(plain, sentence);
  found.all(words.is("judging"), "loaded", "judging");
  found.all(words.is("ownStory"), "committing", "own-story");
  ownLead(found, words);
  if (sentence.form === "remark" || sentence.form === "request") return found.faults;
  if (isClosedForm(sentence)) pressing(found, words);
  // "…, lah?" after an open question presses for nothing.
  else if (sentence.tag && !/^(?:lah|eh|na|ne|ka)\b/i.test(plain.slice(sentence.tag.start)))
    found.add(sentence.tag.start, sentence.tag.end, "leading", "tag", "yes");
  found.all(words.is("ownWish"), "committing", "own-wish", wishOf);
  if (!attributed) presumed(found, words);
  // "In what ways is …, and in what ways not?" asks for both sides of the praise.
  if (sentence.form === "open" && !/^in what ways\b/i.test(found.core)) openPraise(found, words);
  if (found.faults.some(({ label }) => label === "presuming" || label === "leading"))
    found.all(words.is("accusing"), "loaded", "judging");
  const half = splitOf(found.core, sentence, words);
  const short = found.core.replace(words.loose, "");
  const parts = [found.core, short, ...(half === undefined ? [] : [found.core.slice(0, half)])];
  if (parts.some((part) => words.whole("vague").test(part) || isAbstract(part, words)))
    found.add(sentence.core, sentence.end, "vague", "broad");
  return found.faults;
}

/** "The last mistake that reached a customer": each workplace has had a last one; a last holder has not left so. */
const lastOfIts =
  /^(?!why\b).*\b(?:last|latest|most recent) (?!(?:\w+ )?(?:person|people|one|ones|lot|holder|manager|boss|head|chef|worker|owner|team|crew|firm|company|employer|job|place|school|post|role|few|two|three|four|half|year|month|week|round|\w+(?:er|or|ist|ant|ian|man|woman)s?)\b)/i;

/** What is taken for granted: in telling words, and in a "why" of what nobody has said is so. */
function presumed(found: Finder, words: Words): void {
  if (words.is("unassumed").test(found.core)) return;
  found.all(
    words.is("asserts"),
    "presuming",
    "asserts",
    undefined,
    (match, next) => !lastOfIts.test(match + next),
  );
  const why = /^(?:why(?:'s)?|how come)\b/i.exec(found.core);
  if (why && !words.at("knownWhy").test(found.core) && found.core.trim().includes(" "))
    found.add(found.sentence.core, found.sentence.core + why[0].length, "presuming", "asserts");
}

/** A short open question all of whose nouns have no object: any pleasant talk would answer it. */
function isAbstract(core: string, words: Words): boolean {
  if (!(words.at("ask").test(core) || words.at("describe").test(core)) || words.is("anchored").test(core))
    return false;
  if (core.trim().split(/\s+/).length > 11) return false;
  const named = contentWords(core).filter(
    (word) =>
      !commonEverywhere.test(word) &&
      (words.lists.abstract.includes(word) || !words.lists.genericVerbs.includes(word)),
  );
  return named.length > 0 && named.every((word) => words.lists.abstract.includes(word));
}

/** Whether a wish asks to be allowed something, or to be spared it. */
const wishOf = (match: string): Leaning =>
  /\b(?:have to|need to|expected|required|forced|stuck|alone|nights|weekends|late|overtime)\b/i.test(match)
    ? "no"
    : "yes";

/** Gathers the faults of one sentence. */
class Finder {
  readonly faults: Fault[] = [];
  readonly core: string;
  readonly plain: string;
  readonly sentence: Sentence;
  constructor(plain: string, sentence: Sentence) {
    this.plain = plain;
    this.sentence = sentence;
    this.core = plain.slice(sentence.core, sentence.end);
  }
  add(start: number, end: number, label: Label, because: Because, leansTo?: Leaning): void {
    this.faults.push(fault(start, end, label, because, leansTo));
  }
  all(
    pattern: RegExp,
    label: Label,
    because: Because,
    leans?: (match: string) => Leaning,
    tells: (match: string, next: string) => boolean = () => true,
  ): void {
    for (const m of matches(pattern, this.core)) {
      const after = m.index + m[0].length;
      if (!tells(m[0], this.core.slice(after, after + 30))) continue;
      const start = this.sentence.core + m.index;
      this.add(start, start + m[0].length, label, because, leans?.(m[0]));
    }
  }
}

const first =
  /\b(?:i|i'm|i've|i'd|my|we're|we've|we) [a-z']+|\b(?:keeps|makes|suits|drives|gets|bores|kills|matters to|worries) (?:me|us)\b/i;
/** What one says of oneself before the question proper, in its sentence or as a sentence of its own. */
function ownLead(found: Finder, words: Words): void {
  const { form } = found.sentence;
  if (found.faults.some(({ because }) => because === "own-story")) return;
  const said = form === "remark" ? found.core : leadOf(found.core, form, words);
  if (
    said === undefined ||
    !first.test(said) ||
    words.is("courtesies").test(said) ||
    /^(?:if|when|where|suppose|imagine|once)\b/i.test(said)
  )
    return;
  found.add(found.sentence.core, found.sentence.core + said.length, "committing", "own-story");
}

/** The words before a comma after which the question begins; undefined where it begins at once. */
function leadOf(core: string, form: Sentence["form"], words: Words): string | undefined {
  if (form !== "open" && form !== "yes-no") return undefined;
  if (
    words.at("ask").test(core) ||
    words.at("describe").test(core) ||
    words.at("auxiliaries").test(core) ||
    words.at("negatives").test(core)
  )
    return undefined;
  return /^[^?]*?(?=[,;:]\s)/.exec(core)?.[0];
}

const denial = /\b(?:no|not|never|nobody|none|\w+n't)\b/i;

/** What presses for one answer in a question that a yes or no would answer. */
function pressing(found: Finder, words: Words): void {
  const { sentence, core } = found;
  const before = found.faults.length;
  const said = sentence.tag ? core.slice(0, sentence.tag.start - sentence.core) : core;
  const denied = denial.test(said);
  const leans: Leaning = denied ? "no" : "yes";
  const negative = words.at("negatives").exec(core);
  if (sentence.tag) found.add(sentence.tag.start, sentence.tag.end, "leading", "tag", leans);
  if (negative) found.add(sentence.core, sentence.core + negative[0].length, "leading", "negative", "yes");
  found.all(words.is("pushes"), "leading", "push", () => leans);
  if (sentence.form === "statement" && found.faults.length === before)
    found.add(sentence.core, sentence.end, "leading", "statement", leans);
  if (found.faults.length > before && denied && sentence.form === "statement")
    found.add(sentence.core, sentence.end, "committing", "dread", "no");
  const chosen = choiceIn(core, words) !== undefined;
  // "Do I park on site or on the street?" names both answers and wishes for neither.
  const wishes = (match: string): boolean => !chosen || !/^(?:do|will|would) i\b/i.test(match);
  found.all(words.is("ownAsk"), "committing", "own-wish", wishOf, wishes);
  found.all(words.is("wishVerbs"), "committing", "wish-verb", () => "yes");
  const tells = (match: string): boolean => !chosen || !words.whole("measures").test(match);
  found.all(words.is("praise"), "committing", "praise", () => "yes", tells);
  found.all(words.is("dread"), "committing", "dread", () => "no", tells);
}

/** In an open question praise tells only after "how", "so" or "such": "how supportive is …". */
function openPraise(found: Finder, words: Words): void {
  for (const m of matches(words.is("praise"), found.core)) {
    const before = found.core.slice(0, m.index);
    // "How warm or cold" names both.
    if (/^ or [a-z]/i.test(found.core.slice(m.index + m[0].length))) continue;
    const value = /^(?:work[- ]life balance|(?:good|healthy) balance)$/i.test(m[0]);
    if (!value && !/\b(?:how|so|such an?|really|very)(?:\s(?:really|very))?\s$/i.test(before)) continue;
    const start = found.sentence.core + m.index;
    found.add(start, start + m[0].length, "committing", "praise", "yes");
  }
  for (const m of matches(words.is("dread"), found.core)) {
    if (
      !/\bhow\s$/i.test(found.core.slice(0, m.index)) ||
      /^(?:much|many|hard to|busy|difficult|strict|loud)/i.test(m[0])
    )
      continue;
    const start = found.sentence.core + m.index;
    found.add(start, start + m[0].length, "committing", "dread", "no");
  }
}

/**
 * Whether a yes or no, or one of two named answers, is all there is to say. A question counts as one
 * about custom or degree when its beginning says so or when it touches a known topic; else it passes.
 */
function isPlainFact(core: string, words: Words): boolean {
  // How much is a matter of degree, whatever of.
  if (/\b(?:much(?: at all)?|a lot|often|to (?:any|some|what) (?:extent|degree))\W*$/i.test(core))
    return false;
  if (words.is("binary").test(core) || choiceIn(core, words) !== undefined) return true;
  // "Families, are they asked?" asks after its comma.
  const asked =
    /^[\w' ]{3,30}, (?=(?:is|are|was|were|do|does|did|will|would|can|could|has|have)\b)/i.exec(core)?.[0] ??
    "";
  return (
    !words.at("custom").test(core.slice(asked.length)) &&
    topicsIn(core, words).every(({ topic }) => topic.broad)
  );
}

/** Where a question names two answers ("alone or in pairs"); a list of things they may offer is no choice. */
function choiceIn(core: string, words: Words): number | undefined {
  const choice = /\bor\s+(?!not\b|so\b|more\b|less\b|any\w*\b|what\b|something\s*[?,])/i.exec(core);
  if (!choice) return undefined;
  const other = core.slice(choice.index + choice[0].length);
  if (words.at("auxiliaries").test(other)) return choice.index;
  return words.at("offers").test(core) || /\b(?:any|ever)\b/i.test(core) ? undefined : choice.index;
}
