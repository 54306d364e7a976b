import { describe, expect, test } from "vitest";
import { lexicon } from "../content/lexicon.ts";
import { inFull } from "../lexicon-words.ts";
import examples from "./lexicon.examples.json" with { type: "json" };
import shortPatterns from "./lexicon.json" with { type: "json" };
import words from "./lexicon-words.json" with { type: "json" };

const patternsByRow = inFull(shortPatterns, words);

/** One row of the lexicon, the way a reader of adverts applies it: whole words, any case, plain marks. */
const compiled = Object.entries(patternsByRow).map(
  ([id, patterns]) =>
    [id, patterns.map((pattern) => new RegExp(`(?<![\\wÀ-ɏ])(?:${pattern})(?![\\wÀ-ɏ])`, "i"))] as const,
);
const plain = (text: string) => text.replace(/[‘’]/g, "'").replace(/[‐–—]/g, "-");

/** The rows that find something in a text. */
function rowsIn(text: string): string[] {
  const marks = plain(text);
  return compiled
    .flatMap(([id, patterns]) => (patterns.some((pattern) => pattern.test(marks)) ? [id] : []))
    .sort();
}

/** Phrases that look like something else, with the rows that may speak: mostly none. */
const traps: readonly (readonly [text: string, ...rows: string[]])[] = [
  ["A family-run business and a family-friendly employer.", "flexible-for-me"],
  ["Family support worker for a family law practice, part of the Harlow family of schools."],
  ["You teach young people and support children aged 3 to 11, including young adults."],
  ["GCSE grades 9-4 in maths and English, or grade 5 and above."],
  ["We work with resilient systems and build resilience of our networks."],
  ["High-pressure hose cleaning of boilers."],
  ["Full stack development and business development opportunities with clients."],
  ["You maintain the product backlog and groom it with the team."],
  ["Excellent health insurance for you and your family.", "insurance-named"],
  ["The company has a turnover of £5m to £10m and you manage budgets of £10,000 to £50,000."],
  ["A generous employer: attractive salary? We publish it: £41,000 to £49,000.", "pay-range", "pay-vague"],
  ["Access to a 24/7 helpline and employee discounts.", "benefits-plain"],
  ["Our shop is open seven days a week."],
  ["You will mentor junior staff and act as a mentor to students."],
  ["Cash handling: you bank the cheques and prepare payslips for 300 people."],
  ["Private equity experience; equity, diversity and inclusion matter to us."],
  ["Registration fee with the NMC is paid by us."],
  ["Hybrid vehicles and hybrid cloud experience are welcome."],
  ["No home visits are part of the job."],
  ["Ups and downs are part of it. Delivered by UPS."],
  ["We can be flexible about your hours. Hours can be flexible.", "flexible-for-me"],
  ["Please apply as soon as possible; we reply within 30 minutes on weekdays."],
  ["Start your new role with a laptop. Your new position awaits."],
  ["English as a second language teacher for non-native speakers."],
  ["Manage our freelancers and subcontractors, including invoices."],
  ["Market-leading company in energy tariffs."],
  ["Probation officers work with the courts."],
  ["You run affiliate marketing and our Telegram channel."],
  ["You advise self-employed clients on tax."],
  ["Seasonal menu with local produce. Temp-controlled storage."],
  ["What you will like: what you will enjoy is the garden."],
  ["Include a photo of your work."],
  ["Ten years’ experience; over 10 years’ experience preferred."],
  ["Matched charity donations."],
  ["Outdoor clothing brand. Coffee grinder. Light showers."],
  ["Equal pay for work regardless of age, sex or religion."],
  ["Reasonable workload. You write reports to deadlines."],
  ["Business analysts understand the needs of the business."],
  ["Our care home has an open day with informal tours."],
  ["Number one priority is care."],
  ["Support the safe storage of bank card readers. Bank holiday opening."],
  ["Supply chain planner with supply teachers? Relief work abroad."],
  ["Aged care. Care for people aged 65 and over. You must be aged 18 or over."],
  ["High blood pressure clinic."],
  ["A competent person, 5 years out of 7 in practice."],
  ["We care for people in their own homes."],
  ["You can bank on us, and we bank the takings daily."],
  ["No overtime is asked of anybody without pay.", "leaves-on-time"],
  ["We are looking for a nurse who likes people."],
  ["The office is next to the river."],
];

describe("the advert lexicon in English", () => {
  test("has at least 90 rows, each with patterns, and no pattern without a row", () => {
    expect(lexicon.length).toBeGreaterThanOrEqual(90);
    expect(lexicon.map((row) => row.id).sort()).toEqual(Object.keys(patternsByRow).sort());
    expect(Object.values(patternsByRow).filter((patterns) => patterns.length === 0)).toEqual([]);
  });

  test("finds every row in the words it is there for", () => {
    expect(Object.keys(examples).sort()).toEqual(Object.keys(patternsByRow).sort());
    const missed = Object.entries(examples).flatMap(([id, texts]) =>
      texts.filter((text) => !rowsIn(text).includes(id)).map((text) => `${id}: ${text}`),
    );
    expect(missed).toEqual([]);
  });

  test.for(traps.map(([text, ...rows]) => ({ text, rows })))("reads “$text” as $rows", ({ text, rows }) => {
    expect(rowsIn(text)).toEqual(rows.sort());
  });

  test("has no pattern that matches nothing at all, or that stands twice in a row", () => {
    for (const [id, patterns] of Object.entries(patternsByRow)) {
      expect(new Set(patterns).size, id).toBe(patterns.length);
      for (const pattern of patterns)
        expect(new RegExp(`^(?:${pattern})$`, "i").test(""), pattern).toBe(false);
    }
  });

  test("keeps every repetition bounded, so that a long advert takes no longer than its length", () => {
    const unbounded = Object.values(patternsByRow)
      .flat()
      .filter((pattern) => /\)[*+]|(?<!\\)\.[*+]|\]\*|\{\d+,\}/.test(pattern));
    expect(unbounded).toEqual([]);
  });

  test("captures nothing, and leaves word boundaries to its reader", () => {
    const all = Object.values(patternsByRow).flat();
    const groupsOf = (pattern: string) => pattern.replace(/\[[^\]]*\]/g, "");
    expect(all.filter((pattern) => /(?<!\\)\((?!\?)/.test(groupsOf(pattern)))).toEqual([]);
    expect(all.filter((pattern) => pattern.includes("\\b") || /[‘’“”–—\n]/.test(pattern))).toEqual([]);
  });
});

describe("patterns in short", () => {
  test("name a class of words, and leave room within a clause", () => {
    const { row = [] } = inFull({ row: ["{kit}~broken"] }, { kit: ["vans?", "tools?"] });
    const found = (text: string) => new RegExp(`^(?:${row.join("|")})$`, "i").test(text);
    expect(found("vans that are often broken")).toBe(true);
    expect(found("tools of £3.50 are broken")).toBe(true);
    expect(found("van. It is broken")).toBe(false);
    expect(found("vans, so many that they stand about in the yard all summer long and are broken")).toBe(
      false,
    );
  });

  test("refuse a class that there is none of", () => {
    expect(() => inFull({ row: ["{kit}"] }, {})).toThrow("no class of words is called kit");
  });
});
