import { isQuestion, sentences } from "../sentences.ts";
import { matches, plainMarks, type Span } from "../text.ts";
import { type AnswerWords, has } from "./answer-lists.ts";
import { quantitiesIn } from "./quantities.ts";

/** What can be noticed in an answer. */
export type Mark =
  | "amount"
  | "date"
  | "episode"
  | "name"
  | "thing"
  | "flaw admitted"
  | "way to find out"
  | "privacy kept"
  | "slogan"
  | "dodge"
  | "could mean anything"
  | "true anywhere"
  | "praise of one’s own"
  | "no exception"
  | "question back"
  | "condition"
  | "doubt"
  | "takes it up"
  | "consent"
  | "consent to anything";

/** One sentence of an answer and how often each mark is in it. */
export interface MarkedSentence extends Span {
  readonly plain: string;
  readonly marks: Readonly<Partial<Record<Mark, number>>>;
}

/** A word that begins with a capital inside a sentence: somebody or something named. */
const named = /(?<=[\p{Ll}\d,;:)] )(?!I\b|I'|CV\b|HR\b|OK\b|TV\b|IT\b|C[EFTO]O\b|MD\b)\p{Lu}\p{L}+/gu;

/**
 * The sentences of an answer with what marks them. Dates, names and things that only repeat a word of
 * the question tell nothing.
 */
export function marked(answer: string, words: AnswerWords, question = ""): MarkedSentence[] {
  const echo = new Set(question.toLowerCase().match(/[\p{L}\d]+/gu));
  const known = new Set(quantitiesIn(plainMarks(question), words).map(({ said }) => said));
  return sentences(answer).map((span) => {
    const plain = plainMarks(span.quote);
    return { ...span, plain, marks: marksOf(plain, words, echo, known) };
  });
}

function marksOf(
  plain: string,
  words: AnswerWords,
  echo: ReadonlySet<string>,
  known: ReadonlySet<number | undefined>,
): MarkedSentence["marks"] {
  const isNew = (match: string): boolean =>
    (match.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).some((word) => !echo.has(word));
  const dated = plain.replace(words.is("times"), "");
  const asks = isQuestion(plain);
  const asked = plain.split(/[,;:]\s|\s-\s/).at(-1) ?? "";
  const small = has(words.is("checks"), asked) && asked.split(/\s+/).length < 8;
  const count: Partial<Record<Mark, number>> = {};
  const note = (mark: Mark, times: number): void => {
    if (times > 0) count[mark] = times;
  };
  const inList = (list: Parameters<AnswerWords["is"]>[0]): number => matches(words.is(list), plain).length;
  const newIn = (pattern: RegExp): number => matches(pattern, plain).filter(([match]) => isNew(match)).length;
  note(
    "amount",
    quantitiesIn(dated, words).filter(({ said }) => said === undefined || !known.has(said)).length,
  );
  note("date", newIn(words.is("times")));
  note("episode", asks ? 0 : inList("past"));
  note("name", dated.match(named)?.filter(isNew).length ?? 0);
  note("thing", newIn(words.is("things")));
  note("flaw admitted", inList("owning"));
  note("way to find out", inList("path"));
  note("privacy kept", inList("privacy"));
  note("slogan", inList("slogans"));
  note("dodge", inList("dodges"));
  note("could mean anything", inList("vague"));
  note("true anywhere", inList("truisms"));
  note("praise of one’s own", inList("positive"));
  note("no exception", inList("universal"));
  note("question back", asks && !small ? 1 : 0);
  note("condition", inList("unless"));
  note("doubt", inList("doubt"));
  note("takes it up", inList("uptake"));
  note("consent", inList("assent"));
  note("consent to anything", inList("blanket"));
  return count;
}

/** How often a mark is in an answer. */
export function times(sentences: readonly MarkedSentence[], mark: Mark): number {
  return sentences.reduce((sum, { marks }) => sum + (marks[mark] ?? 0), 0);
}

/**
 * How much of a sentence could be checked: amounts, dates, names, things, what happened, what was
 * admitted. What happened to everybody always, or wonderfully, is no case.
 */
export function particulars({ marks }: MarkedSentence): number {
  const of = (mark: Mark, most: number): number => Math.min(marks[mark] ?? 0, most);
  // "I care too much" admits nothing.
  const owned = marks.slogan ? 0 : of("flaw admitted", 1);
  const loose = marks["no exception"] || marks["could mean anything"];
  const general =
    marks.slogan || marks["praise of one’s own"] || (loose !== undefined && (marks.episode ?? 0) < 2);
  const told = general ? 0.4 : 1;
  const seen = marks["true anywhere"] ? 0 : 0.5;
  return (
    of("amount", 2) +
    of("date", 1) +
    of("name", 1) +
    told * of("episode", 1) +
    seen * of("thing", 2) +
    owned +
    2 * of("way to find out", 1) +
    2 * of("privacy kept", 1)
  );
}
