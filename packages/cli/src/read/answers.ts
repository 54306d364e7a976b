import {
  type AnswerFeature,
  type AnswerLabel,
  type AskedAndAnswered,
  isText,
  languageOf,
  readAnswer,
} from "@twoway/language";
import { answers as lists } from "@twoway/library/answers";
import type { Asked } from "../asked.ts";
import { Fault } from "../fault.ts";
import { type Given, given, refusalOf, sentenceStart } from "../input.ts";
import { lineOf, scan } from "../json.ts";
import { counted, listed, print, printJson, shown, wrapped } from "../paper.ts";

/** One answer, as `docs/formats.md` publishes it. */
export interface AnswerRead {
  readonly label: AnswerLabel;
  readonly features: readonly AnswerFeature[];
  readonly lines: readonly string[];
  readonly askNext: string;
  readonly innocent: readonly string[];
}

/** `twoway answers`: how each answer of a file answers its question. */
export async function answers({ words, flags }: Asked): Promise<void> {
  const items = itemsIn(await given("answers", words));
  const read = items.map(answerRead);
  if (flags.has("--json")) printJson(read);
  else print(items.flatMap((item, i) => inWords(item, read[i] as AnswerRead)));
}

/** How one answer answers, each item alone. */
export function answerRead(item: AskedAndAnswered): AnswerRead {
  const { label, features, lines, askNext, innocent } = readAnswer(item, lists);
  return { label, features, lines, askNext, innocent };
}

/**
 * The questions and answers of a JSON list.
 * @throws Fault that names the line, and the item where it is one item's fault
 */
export function itemsIn(file: Given): readonly AskedAndAnswered[] {
  if (!isText(file.text)) throw refusalOf(file, "not text", 0);
  const { parsed, items } = parsedList(file);
  const read = parsed.map((value, i) => itemOf(value, (problem) => problemOf(file, items, i, problem)));
  const spoken = read.map(({ answer }) => answer).join("\n");
  if (languageOf(spoken) === "other") throw refusalOf(file, "other language", 0);
  return read;
}

function parsedList(file: Given): { parsed: readonly unknown[]; items: readonly number[] } {
  const name = sentenceStart(file.name);
  const { fault, items } = scan(file.text);
  if (fault) {
    const item = items.length > 0 ? `, item ${items.length}` : "";
    const where = `line ${lineOf(file.text, fault.at)}${item}`;
    const early = fault.at >= file.text.length ? "It ends too early. " : "";
    throw new Fault(`${name} is not JSON (${where}). ${early}Expected there: ${fault.expected}.`);
  }
  const parsed = parsedJson(file);
  if (!Array.isArray(parsed))
    throw new Fault(`${name} holds no list (line 1). Its questions and answers stand in [ and ].`);
  return { parsed, items };
}

/** The scan lets a control sign inside a text pass; the parser of the language does not. */
function parsedJson(file: Given): unknown {
  try {
    return JSON.parse(file.text.replace(/^\ufeff/, ""));
  } catch (fault) {
    throw new Fault(`${sentenceStart(file.name)} is not JSON (${(fault as Error).message}).`);
  }
}

function problemOf(file: Given, items: readonly number[], i: number, problem: string): Fault {
  const line = lineOf(file.text, items[i] ?? 0);
  return new Fault(`${sentenceStart(file.name)}, item ${i + 1} (line ${line}): ${problem}`);
}

const sides = ["candidate", "hiring"] as const;
const speakers = ["employer", "candidate"] as const;

function itemOf(value: unknown, problem: (sentence: string) => Fault): AskedAndAnswered {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw problem("it is no object with side, question, answer and speaker.");
  const fields = value as Readonly<Record<string, unknown>>;
  const text = (name: string): string => {
    const found = fields[name];
    if (typeof found === "string") return found;
    throw problem(`\`${name}\` ${found === undefined ? "is missing" : "is no text"}.`);
  };
  const oneOf = <T extends string>(name: string, possible: readonly T[]): T => {
    const found = text(name);
    const known = possible.find((one) => one === found);
    if (known !== undefined) return known;
    throw problem(`\`${name}\` is “${shown(found, 40)}”, and can only be ${possible.join(" or ")}.`);
  };
  const item = {
    side: oneOf("side", sides),
    question: text("question"),
    answer: text("answer"),
    speaker: oneOf("speaker", speakers),
  };
  return fields.context === undefined || fields.context === null
    ? item
    : { ...item, context: text("context") };
}

const says: Readonly<Record<AnswerLabel, string>> = {
  concrete: "concrete: it says something one can check",
  engaged: "engaged: it takes up what was said",
  pr: "praise: it says what anybody would say",
  evasive: "evasive: it goes round the question",
  contradiction: "contradiction: it does not fit what was said before",
  "any-job": "any job: it agrees, and shows nothing of a choice",
};

function inWords({ question }: AskedAndAnswered, read: AnswerRead): string[] {
  const lines = [wrapped(shown(question)), `  ${says[read.label]}`];
  if (read.features.length > 0) lines.push(wrapped(`Noticed: ${listed(read.features)}.`, "  "));
  for (const line of read.lines.filter((one) => one !== "").slice(0, 3))
    lines.push(wrapped(`“${shown(line, 200)}”`, "   ", "  "));
  lines.push(wrapped(read.askNext, "            ", "  Ask next: "));
  if (read.innocent.length > 0)
    lines.push(
      wrapped(read.innocent.join(" "), "  ", `  ${counted(read.innocent.length, "other way")} to see it: `),
    );
  return [...lines, ""];
}
