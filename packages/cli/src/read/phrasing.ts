import { checkQuestion, isText, type Label, languageOf } from "@twoway/language";
import { english } from "@twoway/library";
import type { Asked } from "../asked.ts";
import { type Given, given, refusalOf } from "../input.ts";
import { counted, listed, print, printJson, wrapped } from "../paper.ts";

/** One question of the file, as `docs/formats.md` publishes it. */
export interface QuestionRead {
  readonly text: string;
  readonly labels: readonly Label[];
  /** Offsets into `text`. */
  readonly spans: readonly { readonly start: number; readonly end: number; readonly label: Label }[];
  /** A sentence for each label that is a fault, in the order of the labels. */
  readonly because: readonly string[];
  readonly rewrite: string | null;
  readonly leansTo: "yes" | "no" | null;
}

/** `twoway phrasing`: what each question of a file gives away. */
export async function phrasing({ words, flags }: Asked): Promise<void> {
  const read = questionsIn(await given("phrasing", words));
  if (flags.has("--json")) printJson(read);
  else print(inWords(read));
}

/**
 * Reads a text with one question a line; blank lines are skipped.
 * @throws Fault for what is not text, or not English
 */
export function questionsIn(file: Given): readonly QuestionRead[] {
  if (!isText(file.text)) throw refusalOf(file, "not text", 0);
  if (languageOf(file.text) === "other") throw refusalOf(file, "other language", 0);
  return file.text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(questionRead);
}

function questionRead(text: string): QuestionRead {
  const { labels, spans, because, rewrite, leansTo } = checkQuestion(text, english.phrasing);
  return {
    text,
    labels,
    spans: spans.map(({ start, end, label }) => ({ start, end, label })),
    because: because.map((code) => english.phrasing.because[code]),
    rewrite: rewrite ?? null,
    leansTo: leansTo ?? null,
  };
}

function inWords(read: readonly QuestionRead[]): string[] {
  const lines = read.flatMap((question) => [...oneInWords(question), ""]);
  const neutral = read.filter(({ labels }) => labels[0] === "neutral").length;
  return [...lines, `${counted(read.length, "question")}, ${neutral} of them neutral.`];
}

function oneInWords({ text, labels, because, rewrite, leansTo }: QuestionRead): string[] {
  const lines = [wrapped(text)];
  if (labels.length === 0) return [...lines, "  No question to judge: it is too long, or asks nothing."];
  if (labels[0] === "neutral") return [...lines, "  neutral"];
  const leaning = leansTo === null ? "" : `, asks for a ${leansTo}`;
  lines.push(`  ${listed(labels)}${leaning}`);
  for (const sentence of new Set(because)) lines.push(wrapped(sentence, "  "));
  return rewrite === null ? lines : [...lines, wrapped(rewrite, "      ", "  Try: ")];
}
