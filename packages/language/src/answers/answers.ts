import { plainMarks } from "../text.ts";
import { type AnswerLists, type AnswerWords, compileAnswers, has } from "./answer-lists.ts";
import { type Mark, type MarkedSentence, marked, particulars, times } from "./answer-marks.ts";
import { type Conflict, conflictIn, otherThan } from "./conflict.ts";
import { type Consent, consentIn } from "./consent.ts";
import { sharedMatters } from "./matter.ts";
import { type Put, putTo } from "./told.ts";
import { asksYesOrNo, saysYes } from "./yes-no.ts";

/** How an answer answers. It says nothing about the person who gave it. */
export const answerLabels = ["concrete", "engaged", "pr", "evasive", "contradiction", "any-job"] as const;
export type AnswerLabel = (typeof answerLabels)[number];

/** One question and its answer, each item alone. */
export interface AskedAndAnswered {
  /** Whose tool this is: `hiring` is the side `employer`. */
  readonly side: "candidate" | "hiring";
  /** The question, or what the person was told. */
  readonly question: string;
  readonly answer: string;
  /** Who answers. */
  readonly speaker: "employer" | "candidate";
  /** An earlier statement, or a condition told before. */
  readonly context?: string;
}

export type AnswerFeature =
  | Mark
  | Conflict["because"]
  | "no particulars"
  | "short and to the point"
  | "only consent"
  | "hard condition"
  | "expected in a temporary or first job";

export interface AnswerReading {
  readonly label: AnswerLabel;
  /** What was noticed, the most telling first. */
  readonly features: readonly AnswerFeature[];
  /** The words it rests on, exactly as they were said; for a contradiction the earlier ones last. */
  readonly lines: readonly string[];
  /** What to ask next. */
  readonly askNext: string;
  /** What else may lie behind it; shown with every reading of an applicant's answer that is not praise. */
  readonly innocent: readonly string[];
}

/** Answers beyond this many characters are read to here: what was asked is answered or not by then. */
const longest = 4000;

/**
 * How one answer answers its question. A contradiction with earlier words comes before all else, an
 * honest "I do not know, but I will find out" and a refusal for somebody's privacy are concrete, and
 * any-job needs consent twice, or once to something plainly hard.
 * @param lists the words of its language; compiled once for each object
 */
export function readAnswer(item: AskedAndAnswered, lists: AnswerLists): AnswerReading {
  const words = compileAnswers(lists);
  const sentences = marked(item.answer.slice(0, longest), words, item.question.slice(0, longest));
  const { label, features, lines } = judged(item, sentences, words);
  return {
    label,
    features,
    lines,
    askNext: nextQuestion(item, label, words),
    innocent: innocentOf(item, label, features, lists),
  };
}

interface Judged {
  readonly label: AnswerLabel;
  readonly features: readonly AnswerFeature[];
  readonly lines: readonly string[];
}

function judged(item: AskedAndAnswered, sentences: readonly MarkedSentence[], words: AnswerWords): Judged {
  const question = plainMarks(item.question).slice(0, longest);
  const context = plainMarks(item.context ?? "").slice(0, longest);
  const isApplicant = item.speaker === "candidate";
  const invited = has(words.is("invitesDoubt"), question);
  const put = putTo(question, words);
  const told = invited || put === "told";
  const consent =
    (told || put === "requested") && isApplicant && item.side === "hiring"
      ? consentIn(question, context, sentences, invited, words)
      : undefined;
  const anyJob = consent && anyJobOf(consent, invited, sentences);
  if (anyJob) return anyJob;
  const against = (conflict: Conflict): Judged => ({
    label: "contradiction",
    features: [conflict.because],
    lines: [conflict.said, item.context ?? ""],
  });
  const conflict = context === "" ? undefined : conflictIn(question, sentences, context, item.speaker, words);
  if (conflict) return against(conflict);
  const plain =
    engagedIn(put, invited, sentences, isApplicant) ?? plainly(question, sentences, consent, words);
  const unclear =
    plain.label === "evasive" && !plain.features.includes("question back") && plain.features.length <= 2;
  // Not to name an amount is to go round it, not to name another.
  const silent =
    unclear &&
    has(words.is("amountAsked"), question) &&
    !sentences.some(({ plain: said }) => has(words.is("negations"), said));
  if (context === "" || (plain.label !== "concrete" && !unclear) || silent || consent?.bare) return plain;
  const other = otherThan(question, sentences, context, words);
  return other ? against(other) : plain;
}

function anyJobOf(
  consent: Consent,
  invited: boolean,
  sentences: readonly MarkedSentence[],
): Judged | undefined {
  if (!consent.bare) return undefined;
  const enough = consent.harsh || !consent.mild || consent.blanket || consent.times >= 2 || invited;
  if (!enough || (consent.temporary && !(consent.blanket && consent.harsh))) return undefined;
  const features: AnswerFeature[] = ["only consent"];
  if (consent.blanket) features.push("consent to anything");
  if (consent.harsh) features.push("hard condition");
  if (consent.temporary) features.push("expected in a temporary or first job");
  return { label: "any-job", features, lines: sentences.map(({ quote }) => quote) };
}

/** Taking up what was said: a question about it, a condition, a doubt, one's own past held against it. */
function engagedIn(
  put: Put,
  invited: boolean,
  sentences: readonly MarkedSentence[],
  isApplicant: boolean,
): Judged | undefined {
  const count = (mark: Mark): number => Math.min(times(sentences, mark), 2);
  const isTold = invited || put === "told";
  const back = count("question back");
  const points = back + count("condition") + count("doubt") + count("takes it up");
  const facts = sentences.reduce(
    (sum, sentence) => sum + (sentence.marks["question back"] ? 0 : particulars(sentence)),
    0,
  );
  const dodged = times(sentences, "dodge") > count("takes it up") + count("doubt");
  const praised = praiseIn(sentences) >= 1;
  const engaged = isApplicant
    ? (isTold && (points > 0 || (facts >= 1 && !praised))) ||
      (put === "requested" && back + count("condition") > 0)
    : back > 0 && besideQuestions(sentences) >= 4 && (isTold || (points >= 2 && !dodged));
  if (!engaged) return undefined;
  const features = markedWith(sentences, ["question back", "condition", "doubt", "takes it up"]);
  const lines = quotesOf(sentences, features);
  return {
    label: "engaged",
    features: features.length > 0 ? features : ["takes it up"],
    lines: lines.length > 0 ? lines : sentences.map(({ quote }) => quote),
  };
}

/** How many words an answer has beside the question it gives back, also in the same sentence before it. */
function besideQuestions(sentences: readonly MarkedSentence[]): number {
  return sentences.reduce((sum, { plain, marks }) => {
    const said = marks["question back"] ? (/^.*[;,:-]\s/.exec(plain)?.[0] ?? "") : plain;
    return sum + (said.match(/[\p{L}\d']+/gu)?.length ?? 0);
  }, 0);
}

const checkable: readonly Mark[] = [
  "way to find out",
  "privacy kept",
  "amount",
  "date",
  "episode",
  "name",
  "flaw admitted",
];

/** What is left: particulars, or praise, or going round the question, whichever weighs most. */
function plainly(
  question: string,
  sentences: readonly MarkedSentence[],
  consent: Consent | undefined,
  words: AnswerWords,
): Judged {
  const found = checkable.filter((mark) => times(sentences, mark) > 0);
  const concrete = (): Judged => {
    const lines = quotesOf(sentences, found);
    const short = found.length === 0 ? (["short and to the point"] as const) : found;
    return {
      label: "concrete",
      features: short,
      lines: lines.length > 0 ? lines : sentences.map(({ quote }) => quote),
    };
  };
  const bearing = sentences.filter(({ plain }) => !isBeside(question, plain, words));
  const bears = bearing.length > 0 && bearsOn(question, sentences, words);
  const facts =
    bearing.reduce((sum, sentence) => sum + Math.min(particulars(sentence), 3), 0) * (bears ? 1 : 0.2);
  const praise = praiseIn(sentences);
  const round = roundIn(question, sentences, words) + (bears || praise >= 1 ? 0 : 1);
  const honest = found.includes("way to find out") || found.includes("privacy kept");
  if (consent?.bare || (honest && praise < 2)) return concrete();
  if (facts >= 2 && facts >= praise && facts >= round) return concrete();
  if (praise >= 0.6 && praise >= round && praise > facts)
    return {
      label: "pr",
      features: markedWith(sentences, ["slogan", "praise of one’s own"]),
      lines: quotesOf(sentences, ["slogan", "praise of one’s own"]),
    };
  const direct = isDirect(question, sentences, words);
  if ((round > facts && !(direct && round < 1)) || (facts < 0.5 && !direct)) {
    const features = markedWith(sentences, [
      "question back",
      "dodge",
      "true anywhere",
      "could mean anything",
    ]);
    const lines = quotesOf(sentences, features);
    return {
      label: "evasive",
      features: [...features, "no particulars"],
      lines: lines.length > 0 ? lines : sentences.map(({ quote }) => quote),
    };
  }
  return concrete();
}

/** A feast or an outing told of where work was asked about. */
function isBeside(question: string, plain: string, words: AnswerWords): boolean {
  return has(words.is("social"), plain) && !has(words.is("social"), question);
}

/** Whether an answer has in it what any answer to such a question must have: another person in a conflict, say. */
function bearsOn(question: string, sentences: readonly MarkedSentence[], words: AnswerWords): boolean {
  return words.needed.every(
    ([asks, needed]) => !has(asks, question) || sentences.some(({ plain }) => has(needed, plain)),
  );
}

/** A few words that name whom or what was asked for: "The teacher." "Every Monday." "No." */
function isDirect(question: string, sentences: readonly MarkedSentence[], words: AnswerWords): boolean {
  const [first] = sentences;
  if (!first) return false;
  const { marks, plain } = first;
  const length = plain.split(/\s+/).length;
  const clause = plain.split(/[,;:]\s|\s-\s/)[0] ?? "";
  if (/\bwho(?:m|se)?\b/i.test(question))
    return (
      length <= 9 &&
      !/^(?:there|it|that|we all|everyone|some)/i.test(plain) &&
      !/^i (?:don't|do not|wouldn't|can't)\b/i.test(plain) &&
      (!has(words.is("vague"), clause) || /^whoever \w/i.test(clause))
    );
  if (marks["praise of one’s own"] || marks.slogan || marks.dodge || marks["true anywhere"]) return false;
  if (asksYesOrNo(question) && saysYes(question, sentences, words) !== undefined) return true;
  if (
    /\b(?:why|how(?! (?:is|are|was|were|often|many|much|long|far|big|old|early|late|soon)))\b/i.test(question)
  )
    return false;
  if (has(words.is("vague"), clause) || marks["no exception"]) return false;
  return length <= 3 || (length <= 14 && !finite.test(clause) && !opener.test(clause));
}

const opener = /^(?:\w+ly|oh|well|ah|so|now|right|look|to (?!the|a|my|our)\w+(?: .*)?)[.!]?$/i;

/** A sentence without any of these names something and says no more: "A bench and a heater." */
const finite =
  /\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|can't|could|should|may|might|must|get|gets|goes|go|comes?|makes?|takes?|tr(?:y|ies)|works?|says?|looks?|needs?|wants?|lik(?:e|es)|think|know|knows|see|sees|feels?|finds?|keeps?|gives?|let|lets|tends?|depends?)\b|'(?:s|re|ve|ll|d|m)\b|n't\b/i;

function markedWith(sentences: readonly MarkedSentence[], marks: readonly Mark[]): Mark[] {
  return marks.filter((mark) => times(sentences, mark) > 0);
}

function quotesOf(sentences: readonly MarkedSentence[], marks: readonly Mark[]): string[] {
  return sentences.filter((sentence) => marks.some((mark) => sentence.marks[mark])).map(({ quote }) => quote);
}

/** How much an answer praises its own; words without exception make praise of praise. */
function praiseIn(sentences: readonly MarkedSentence[]): number {
  return sentences.reduce((sum, { marks }) => {
    const own = (marks.slogan ?? 0) + 0.6 * (marks["praise of one’s own"] ?? 0);
    return sum + own + (own > 0 ? 0.4 * Math.min(marks["no exception"] ?? 0, 2) : 0);
  }, 0);
}

/** How much an answer goes round the question: dodges, vague words, a question back, no amount or case where one was asked for. */
function roundIn(question: string, sentences: readonly MarkedSentence[], words: AnswerWords): number {
  const dated = times(sentences, "amount") + times(sentences, "date");
  const happened = dated + times(sentences, "episode");
  const length = sentences.reduce((sum, { plain }) => sum + plain.split(/\s+/).length, 0);
  const amountless = has(words.is("amountAsked"), question) && dated === 0 && length > 2;
  const caseless = has(words.is("episodeAsked"), question) && happened === 0 && length > 3;
  const beside =
    praiseIn(sentences) < 0.6 &&
    asksYesOrNo(question) &&
    saysYes(question, sentences, words) === undefined &&
    sharedMatters(question, sentences.map(({ plain }) => plain).join(" "), words).length === 0;
  const returned = sentences.filter(({ marks }) => marks["question back"]).length;
  return (
    1.2 * times(sentences, "dodge") +
    0.6 * times(sentences, "could mean anything") +
    1.2 * times(sentences, "true anywhere") +
    1.5 * sentences.filter(({ plain }) => isBeside(question, plain, words)).length +
    (amountless ? (praiseIn(sentences) < 0.6 ? 1.1 : 1) : 0) +
    (caseless ? 0.6 : 0) +
    (beside ? 0.8 : 0) +
    (returned === sentences.length && returned > 0 ? 3 : returned)
  );
}

function nextQuestion(
  { side, question, context }: AskedAndAnswered,
  label: AnswerLabel,
  words: AnswerWords,
): string {
  const next = words.lists.askNext[side];
  const forAmount = label === "evasive" && has(words.is("amountAsked"), plainMarks(question));
  const template = (forAmount ? next.evasiveAmount : undefined) ?? next[label] ?? next.evasive ?? "";
  return template.replace("{earlier}", shortened(context ?? ""));
}

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length <= 120 ? line.replace(/[.!?]+$/, "") : `${line.slice(0, 117).trimEnd()}…`;
}

function innocentOf(
  { speaker }: AskedAndAnswered,
  label: AnswerLabel,
  features: readonly AnswerFeature[],
  lists: AnswerLists,
): readonly string[] {
  if (speaker !== "candidate" || label === "concrete" || label === "engaged") return [];
  if (label === "contradiction") return lists.innocentContradiction;
  if (label !== "any-job") return lists.innocentOther;
  const weaker = features.includes("expected in a temporary or first job");
  return weaker ? [lists.weaker, ...lists.innocent] : lists.innocent;
}
