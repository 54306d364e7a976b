import { describe, expect, test } from "vitest";
import { lexicon } from "../test-cases/lexicon.ts";
import { transcriptLists } from "../test-cases/transcripts.ts";
import { checkDraft, checkQuestion, readAnswer, readPage, readText, readTranscript } from "./index.ts";

const { answers, phrasing } = transcriptLists;
const bytes = (n: number) =>
  Array.from({ length: n }, (_, i) => String.fromCharCode((i * 7919) % 256)).join("");

/** What people, tools and accidents put into a field or a file. */
const odd: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["ten megabytes of words", "we work on the rota ".repeat(500_000)],
  ["ten megabytes without a space", "a".repeat(10_000_000)],
  ["bytes of a picture", bytes(200_000)],
  ["zeros", "\u0000".repeat(10_000)],
  ["half of a pair", "\ud83d and the rota is known \ude00 four weeks ahead"],
  ["tags that never end", `<div>${"<p class='a' title=\"x".repeat(20_000)}`],
  ["brackets", "<".repeat(100_000)],
  ["comments that never end", "<!-- ".repeat(50_000)],
  ["scripts that never end", "<script>".repeat(30_000)],
  ["voices that never end", `WEBVTT\n\n00:01.000 --> 00:02.000\n${"<v ".repeat(30_000)}`],
  ["from right to left", "نحن نبحث عن ممرضة للعمل في الليل. ".repeat(3000)],
  ["both ways", "\u202eThe rota\u202c is known עד four weeks ahead. ".repeat(2000)],
  ["emoji", "👩🏽‍🍳🔥 fast-paced kitchen 🍽️ six weeks ahead ❤️‍🔥 ".repeat(3000)],
  ["a hundred thousand lines of one word", "word\n".repeat(100_000)],
  ["lines that all begin like a name", "Name: we\n".repeat(20_000)],
  ["names that are all different", Array.from({ length: 20_000 }, (_, i) => `Name${i}: we`).join("\n")],
  ["timings alone", "00:00:01.000 --> 00:00:02.000\n".repeat(20_000)],
  ["questions without end", `${"how ".repeat(30_000)}?`],
  ["marks", "?!.,;:-–—…\"'“”‘’()[]{}|\\/*+^$#@~`".repeat(3000)],
  ["numbers", "£1,000 - £2,000 12 3.4 56% ".repeat(4000)],
  ["JSON that never ends", `{"@type":"JobPosting","title":"${"[{".repeat(50_000)}`],
];

describe.each(odd)("%s", (_, text) => {
  test("ends in an advert’s reading or a refusal, with quotes that stand in it", () => {
    const page = readPage(text);
    expect(typeof page.text).toBe("string");
    const reading = readText(page.text, lexicon);
    if ("refused" in reading) return;
    for (const { quote, start, end } of [...reading.claims, ...reading.needs])
      expect(page.text.slice(start, end)).toBe(quote);
  });

  test("ends in a transcript’s reading or a refusal that names a line", () => {
    const reading = readTranscript(text, transcriptLists);
    if ("refused" in reading) expect(reading.line).toBeGreaterThanOrEqual(1);
    else expect(reading.turns.length).toBeGreaterThan(0);
  });

  test("is judged as a question, a draft and an answer, or passed over", () => {
    expect(Array.isArray(checkQuestion(text, phrasing).labels)).toBe(true);
    expect(checkDraft(text, answers)).toBeDefined();
    const item = {
      side: "candidate",
      speaker: "employer",
      question: text,
      answer: text,
      context: text,
    } as const;
    expect(readAnswer(item, answers).label).not.toBe("");
  });
});
