import { type AnswerLists, type AnswerWords, compileAnswers, has } from "./answer-lists.ts";
import { type Mark, type MarkedSentence, marked, particulars, times } from "./answer-marks.ts";
import { type Conflict, conflictIn, otherThan } from "./conflict.ts";
import { type Consent, consentIn } from "./consent.ts";
import { plainMarks } from "./text.ts";

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
  const sentences = marked(item.answer.slice(0, longest), words);
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
  const told = invited || isToldOf(question, words);
  const consent =
    told && isApplicant && item.side === "hiring"
      ? consentIn(question, context, sentences, words)
      : undefined;
  const anyJob = consent && anyJobOf(consent, invited, sentences);
  if (anyJob) return anyJob;
  const against = (conflict: Conflict): Judged => ({
    label: "contradiction",
    features: [conflict.because],
    lines: [conflict.said, item.context ?? ""],
  });
  const conflict = context === "" ? undefined : conflictIn(question, sentences, context, words);
  if (conflict) return against(conflict);
  const plain = engagedIn(told, sentences, isApplicant) ?? plainly(question, sentences, consent, words);
  const unclear = plain.label === "evasive" && plain.features.length === 1;
  if (context === "" || (plain.label !== "concrete" && !unclear) || consent?.bare) return plain;
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
  isTold: boolean,
  sentences: readonly MarkedSentence[],
  isApplicant: boolean,
): Judged | undefined {
  const count = (mark: Mark): number => Math.min(times(sentences, mark), 2);
  const back = count("question back");
  const points = back + count("condition") + count("doubt") + count("takes it up");
  const substance = sentences.filter(({ marks }) => !marks["question back"]);
  const content = substance.reduce((sum, { plain }) => sum + plain.split(/\s+/).length, 0);
  const facts = substance.reduce((sum, sentence) => sum + particulars(sentence), 0);
  const dodged = times(sentences, "dodge") > count("takes it up") + count("doubt");
  const praised = praiseIn(sentences) >= 1;
  const engaged = isApplicant
    ? isTold && (points > 0 || (facts >= 1 && !praised))
    : back > 0 && content >= 5 && (points >= 2 || isTold) && !dodged;
  if (!engaged) return undefined;
  const features = markedWith(sentences, ["question back", "condition", "doubt", "takes it up"]);
  const lines = quotesOf(sentences, features);
  return {
    label: "engaged",
    features: features.length > 0 ? features : ["takes it up"],
    lines: lines.length > 0 ? lines : sentences.map(({ quote }) => quote),
  };
}

/** Whether the applicant was told something of the job, rather than asked about themselves. */
function isToldOf(question: string, words: AnswerWords): boolean {
  const bare = question.replace(words.is("consentFrames"), " ").trim();
  const last = bare.split(/(?<=[.!?])\s+/).at(-1) ?? "";
  if (
    /\b(?:what|how|why|which|who|when|where|tell (?:me|us)|describe|walk (?:me|us))\b/i.test(last) &&
    !/^\W*(?:you|we|there|the|it|some)\b/i.test(last)
  )
    return false;
  return !/^\W*(?:so |and |but )?(?:do|does|did|are|is|was|were|have|has|had) (?:you|your|it|there|they|the)\b/i.test(
    last,
  );
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
  const facts = sentences.reduce((sum, sentence) => sum + Math.min(particulars(sentence), 3), 0);
  const praise = praiseIn(sentences);
  const round = roundIn(question, sentences, words);
  const honest = found.includes("way to find out") || found.includes("privacy kept");
  if (consent?.bare || (honest && praise < 2)) return concrete();
  if (facts >= 2 && facts >= praise && facts >= round) return concrete();
  if (praise >= 0.6 && praise >= round && praise > facts)
    return {
      label: "pr",
      features: markedWith(sentences, ["slogan", "praise of one’s own"]),
      lines: quotesOf(sentences, ["slogan", "praise of one’s own"]),
    };
  if (round > facts || (facts < 0.5 && !isDirect(question, sentences))) {
    const features = markedWith(sentences, ["question back", "dodge", "could mean anything"]);
    const lines = quotesOf(sentences, features);
    return {
      label: "evasive",
      features: [...features, "no particulars"],
      lines: lines.length > 0 ? lines : sentences.map(({ quote }) => quote),
    };
  }
  return concrete();
}

/** A few words that name whom or what was asked for: "The teacher." "Every Monday." "No." */
function isDirect(question: string, [first]: readonly MarkedSentence[]): boolean {
  if (!first) return false;
  const length = first.plain.split(/\s+/).length;
  if (/\bwho(?:m|se)?\b/i.test(question))
    return length <= 9 && !/^(?:there|it|that|we all|everyone|some)/i.test(first.plain);
  if (/^\W*(?:do|does|did|is|are|was|were|can|will|has|have)\b/i.test(question))
    return /^(?:yes|no|not?)\b/i.test(first.plain);
  return length <= 3 && !/\b(?:why|how)\b/i.test(question) && !first.marks["praise of one’s own"];
}

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
  const returned = sentences.filter(({ marks }) => marks["question back"]).length;
  return (
    1.2 * times(sentences, "dodge") +
    0.6 * times(sentences, "could mean anything") +
    (amountless ? 1 : 0) +
    (caseless ? 0.6 : 0) +
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
