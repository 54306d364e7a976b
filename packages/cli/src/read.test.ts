import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { misses } from "../test-cases/schema.ts";
import { advertRead } from "./read/advert.ts";
import { answerRead, itemsIn } from "./read/answers.ts";
import { questionsIn } from "./read/phrasing.ts";
import { transcriptRead } from "./read/transcript.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const cases = path.join(root, "packages/language/test-cases");
const textOf = (name: string): string => readFileSync(path.join(cases, name), "utf8");
const file = (text: string) => ({ name: "it.txt", text });

const questions = (JSON.parse(textOf("questions.json")) as { words: string }[]).map(({ words }) => words);
const adverts = readdirSync(path.join(cases, "adverts")).filter((name) => name.endsWith(".txt"));
const transcripts = readdirSync(path.join(cases, "transcripts")).filter((name) => !name.endsWith(".json"));
const markedUp = `<!doctype html><title>thick skin</title><nav>thick skin</nav>
<p>You need a <em>thick</em>\nskin. Pay &pound;30,000 to £34,000 a year.</p>
<ul><li>two years&rsquo; experience is essential</ul><!-- banter --><p>An unpaid trial shift, and banter.`;
const posting = JSON.stringify({
  "@type": "JobPosting",
  title: "Sous Chef",
  hiringOrganization: { name: "The Otter" },
  baseSalary: { currency: "GBP", value: { minValue: 30000, maxValue: 34000, unitText: "YEAR" } },
  description: `<p>You need a <em>thick</em> skin.</p>\n<p>An unpaid trial shift, and banter. ${"We cook what the boats bring in. ".repeat(12)}</p>`,
});

describe("what is printed is what docs/formats.md publishes", () => {
  test("phrasing", () => {
    expect(misses(questionsIn(file(questions.join("\n"))), "twoway phrasing")).toEqual([]);
  });

  test("answers, and what they are given", () => {
    const given = textOf("answers.json");
    expect(misses(itemsIn(file(given)), "what twoway answers is given")).toEqual([]);
    expect(misses(itemsIn(file(given)).map(answerRead), "twoway answers")).toEqual([]);
  });

  test.each([
    ...adverts.map((name) => [name, textOf(`adverts/${name}`)]),
    ["a page", markedUp],
    ["a posting", posting],
  ])("advert: %s", (_, text = "") => {
    expect(misses(advertRead(file(text)), "twoway advert")).toEqual([]);
  });

  test.each(transcripts)("transcript: %s", (name) => {
    expect(misses(transcriptRead(file(textOf(`transcripts/${name}`))), "twoway transcript")).toEqual([]);
  });

  test("a document with a field too many, too few or of another kind would be found", () => {
    const [one] = questionsIn(file("How far ahead is the rota known?"));
    const { rewrite: _, ...short } = one ?? { rewrite: null };
    expect(misses([short], "twoway phrasing")).toEqual(["$[0].rewrite: is missing"]);
    expect(misses([{ ...one, mood: "calm" }], "twoway phrasing")).toEqual(["$[0].mood: is not described"]);
    expect(misses([{ ...one, labels: ["rude"] }], "twoway phrasing")).toEqual([
      '$[0].labels[0]: "rude" is not listed',
    ]);
  });
});

describe("phrasing", () => {
  test("has one item for each line that is not blank, and its spans are offsets into the question", () => {
    const [first, second, ...more] = questionsIn(
      file("\ufeff  You don't work weekends, do you?\r\n\r\nHow far ahead is the rota known?\n\n"),
    );
    expect(more).toEqual([]);
    expect(second).toMatchObject({
      labels: ["neutral"],
      spans: [],
      because: [],
      rewrite: null,
      leansTo: null,
    });
    expect(first?.text).toBe("You don't work weekends, do you?");
    expect(first?.leansTo).toBe("no");
    const tag = first?.spans.find(({ label }) => label === "leading");
    expect(first?.text.slice(tag?.start, tag?.end)).toBe("do you");
    expect(first?.because).toContain("The little question at the end asks them to agree.");
  });

  test("gives a reason for each label that is a fault", () => {
    for (const { labels, because } of questionsIn(file(questions.join("\n"))))
      expect(because).toHaveLength(labels.filter((label) => label !== "neutral").length);
  });
});

describe("answers", () => {
  const item = { side: "candidate", speaker: "employer", question: "When?", answer: "In March." };
  const said = (text: string): string => {
    try {
      itemsIn(file(text));
    } catch (fault) {
      return (fault as Error).message;
    }
    return "nothing";
  };

  test("an empty list is a list", () => {
    expect(itemsIn(file("[]"))).toEqual([]);
  });

  test.each([
    [
      '[\n{"side": "candidate",\n"question" "x"}]',
      "it.txt is not JSON (line 3, item 1). Expected there: a colon.",
    ],
    ['[\n{}, {"side": 01}]', "it.txt is not JSON (line 2, item 2). Expected there: a value."],
    ["[{}\n{}]", "it.txt is not JSON (line 2, item 1). Expected there: a comma or ]."],
    ['[{"side":', "it.txt is not JSON (line 1, item 1). It ends too early. Expected there: a value."],
    ["[1, 2,\n]", "it.txt is not JSON (line 2, item 2). Expected there: a value."],
    ["{}", "it.txt holds no list (line 1). Its questions and answers stand in [ and ]."],
    ["[\n3]", "it.txt, item 1 (line 2): it is no object with side, question, answer and speaker."],
    [
      `[${JSON.stringify(item)},\n\n${JSON.stringify({ ...item, side: "boss" })}]`,
      "it.txt, item 2 (line 3): `side` is “boss”, and can only be candidate or hiring.",
    ],
    [`[${JSON.stringify({ ...item, answer: undefined })}]`, "it.txt, item 1 (line 1): `answer` is missing."],
    [`[${JSON.stringify({ ...item, context: 3 })}]`, "it.txt, item 1 (line 1): `context` is no text."],
  ])("%s is refused by line and item", (text, sentence) => {
    expect(said(text)).toBe(sentence);
  });
});

describe("an advert", () => {
  test.each(adverts)("%s: each quote stands in the given text where its offsets say", (name) => {
    const text = textOf(`adverts/${name}`);
    const { claims, needs, signsOfNeed, improper, scams, pay, hours } = advertRead(file(text));
    const spans = [...claims, ...needs, ...signsOfNeed, ...improper, ...scams, pay, hours].filter(
      (one) => one !== null,
    );
    expect(spans.length).toBeGreaterThan(0);
    for (const { quote, start, end } of spans) expect(text.slice(start, end)).toBe(quote);
  });

  test("offsets of a page point into the page, with the tags between its words", () => {
    const { claims, needs, pay } = advertRead(file(markedUp));
    const at = (quote: string) => {
      const found = [...claims, ...needs, pay].find((one) => one?.quote === quote);
      return markedUp.slice(found?.start, found?.end);
    };
    expect(at("thick skin")).toBe("thick</em>\nskin");
    expect(claims.find(({ quote }) => quote === "thick skin")?.start).toBe(markedUp.indexOf("thick</em>"));
    expect(at("unpaid trial shift")).toBe("unpaid trial shift");
    expect(at("two years’ experience is essential")).toBe("two years&rsquo; experience is essential");
  });

  test("offsets of a posting point into its JSON; what was put together stands nowhere", () => {
    const { title, organisation, claims, pay } = advertRead(file(posting));
    expect([title, organisation]).toEqual(["Sous Chef", "The Otter"]);
    const skin = claims.find(({ quote }) => quote === "thick skin");
    expect(posting.slice(skin?.start, skin?.end)).toBe("thick</em> skin");
    expect(pay).toMatchObject({ from: 30000, to: 34000, currency: "GBP", per: "year" });
    expect(pay?.start).toBe(pay?.end);
  });

  test("dates stand with their kind, and with a day where it is wholly told", () => {
    const read = advertRead(file("Sous chef\nClosing date: 4 October 2026\nStart: January\nYou cook."));
    expect(read.dates).toEqual([
      { kind: "closing", day: "2026-10-04", quote: "4 October 2026", start: 24, end: 38 },
      { kind: "start", day: null, quote: "January", start: 46, end: 53 },
    ]);
  });

  test("what it says nothing about is null, and every standard is either claimed or missing", () => {
    const read = advertRead(file("Sous chef wanted. Our kitchen has banter."));
    expect(read).toMatchObject({
      pay: null,
      place: null,
      remote: null,
      hours: null,
      reportsTo: null,
      dates: [],
    });
    const claimed = new Set(read.claims.map(({ standard }) => standard));
    expect(claimed.size).toBeGreaterThan(0);
    expect(read.missing.filter((standard) => claimed.has(standard))).toEqual([]);
    expect(read.missing).toContain("LOG-1");
  });
});

describe("a transcript", () => {
  test.each(transcripts)("%s: each quote stands on the line it names", (name) => {
    const text = textOf(`transcripts/${name}`);
    const lines = text.split(/\r\n|\n|\r/);
    const { proposals, share } = transcriptRead(file(text));
    expect(Object.values(share).reduce((a, b) => a + b, 0)).toBeCloseTo(1);
    for (const { line, quote } of proposals) expect(lines[line - 1]).toContain(quote);
  });

  test("what one had planned and asked is found again, with its answer", () => {
    const text = "Ana: How far ahead is the rota known?\nBo: Five weeks, and it rarely changes.";
    const planned = ["Who signs off the drawings?", "How far ahead is the rota known?"];
    const read = transcriptRead(file(text), { me: "Ana", planned });
    expect(read.planned).toMatchObject([{ planned: 1, line: 1, answer: { speaker: "Bo", line: 2 } }]);
    expect(misses(read, "twoway transcript")).toEqual([]);
  });

  test("a name that the file does not have is refused, with those it has", () => {
    const text = "Ana: How far ahead is the rota known?\nBo: Five weeks, and it rarely changes.";
    expect(() => transcriptRead(file(text), { me: "Cy" })).toThrow(
      "Nobody in it.txt is called “Cy”. It names “Ana”, “Bo”.",
    );
    expect(transcriptRead(file(text), { me: "Ana" }).me).toBe("Ana");
  });
});
