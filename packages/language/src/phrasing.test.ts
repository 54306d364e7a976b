import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lists } from "../test-cases/lists.ts";
import more from "../test-cases/more-questions.json" with { type: "json" };
import questions from "../test-cases/questions.json" with { type: "json" };
import { checkQuestion, type Label, labels } from "./index.ts";

const check = (words: string) => checkQuestion(words, lists);
const of = (words: string) => check(words).labels.join(" ");
const isNeutral = (words: string) => of(words) === "neutral";
const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** Share of labels in common: 1 when the sets are the same. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const both = a.filter((label) => b.includes(label)).length;
  return both / (a.length + b.length - both);
}

describe("120 questions labelled by hand", () => {
  const neutral = questions.filter(({ labels }) => labels[0] === "neutral");
  const faulty = questions.filter(({ labels }) => labels[0] !== "neutral");

  test("at least 95 of 100 neutral questions pass, with or without a trap in them", () => {
    expect(mean(neutral.map(({ words }) => Number(isNeutral(words))))).toBeGreaterThanOrEqual(0.95);
    const traps = neutral.filter((question) => "trap" in question);
    expect(mean(traps.map(({ words }) => Number(isNeutral(words))))).toBeGreaterThanOrEqual(0.95);
  });

  test("at least 95 of 100 faulty questions are seen, with much the same labels", () => {
    expect(mean(faulty.map(({ words }) => Number(!isNeutral(words))))).toBeGreaterThanOrEqual(0.95);
    expect(
      mean(faulty.map(({ words, labels }) => overlap(check(words).labels, labels))),
    ).toBeGreaterThanOrEqual(0.9);
  });

  test("at least 95 of 100 faulty questions are offered a rewrite", () => {
    expect(
      mean(faulty.map(({ words }) => Number(check(words).rewrite !== undefined))),
    ).toBeGreaterThanOrEqual(0.95);
  });
});

describe("391 further questions, from later reading", () => {
  test("neutral ones pass, faulty ones are seen", () => {
    const neutral = more.filter(({ labels }) => labels[0] === "neutral");
    const faulty = more.filter(({ labels }) => labels[0] !== "neutral");
    expect(mean(neutral.map(({ words }) => Number(isNeutral(words))))).toBeGreaterThanOrEqual(0.98);
    expect(mean(faulty.map(({ words }) => Number(!isNeutral(words))))).toBeGreaterThanOrEqual(0.95);
    expect(
      mean(faulty.map(({ words, labels }) => overlap(check(words).labels, labels))),
    ).toBeGreaterThanOrEqual(0.9);
  });
});

describe("a rewrite", () => {
  test("is neutral for every topic", () => {
    for (const { rewrite } of lists.topics) expect([rewrite, of(rewrite)]).toEqual([rewrite, "neutral"]);
  });

  test("is neutral for every question, and a neutral question has none", () => {
    for (const { words } of [...questions, ...more]) {
      const { labels, rewrite } = check(words);
      if (labels[0] === "neutral") expect(rewrite).toBeUndefined();
      else if (rewrite !== undefined) expect([rewrite, of(rewrite)]).toEqual([rewrite, "neutral"]);
    }
  });

  test("keeps one's own words where leaving something out is enough", () => {
    expect(check("I’m looking for somewhere calmer. How busy does it get?").rewrite).toBe(
      "How busy does it get?",
    );
    expect(check("How is the rota made and what do you pay?").rewrite).toBe("How is the rota made?");
  });

  test("keeps the topic", () => {
    expect(check("Do you make people work at weekends?").rewrite).toMatch(/weekend/);
    expect(check("Is overtime a problem here?").rewrite).toMatch(/extra time/);
    expect(check("Will I be able to work from home?").rewrite).toMatch(/office and elsewhere/);
  });

  test("asks how a thing works that nobody foresaw, and is silent where even that would be odd", () => {
    expect(check("Do you have a crèche?").rewrite).toBeUndefined();
    expect(check("Is there a choir?").rewrite).toBe("If there is a choir, how does it work?");
    expect(check("Do you think so?").rewrite).toBeUndefined();
  });
});

describe("the standards’ examples", () => {
  test.each(lists.examples)(
    "$standard: “$before” gives something away and becomes a question about it",
    ({ before, standard }) => {
      const { labels, rewrite } = check(before);
      expect(labels).not.toContain("neutral");
      expect(lists.topics.find((topic) => topic.rewrite === rewrite)?.standard).toBe(standard);
    },
  );
  test("each standard has at most one", () => {
    const standards = lists.examples.map(({ standard }) => standard);
    expect(new Set(standards).size).toBe(standards.length);
  });
});

describe("rules", () => {
  test.each([
    ["courtesy in front of an open question", "Could you tell me how the rota is made?"],
    ["a request for a thing", "May I see the ward?"],
    ["a matter of plain fact", "Is the post funded?"],
    ["two answers named fairly", "Do people mostly work alone or in pairs?"],
    ["details of one matter", "Who decided that, and when?"],
    ["a value word of theirs", "The advert says “supportive”; what did that look like last week?"],
    ["an assertion of theirs", "You mentioned the high turnover; what has been tried?"],
    ["“if any”", "What complaints came in last month, if any?"],
  ])("neutral: %s", (_, words) => {
    expect(of(words)).toBe("neutral");
  });

  test("the same words turn faulty without what made them fair", () => {
    expect(of("Could you tell me if the rota is good?")).toBe("committing closed");
    expect(of("Do people work in pairs?")).toBe("closed");
    expect(of("Is it supportive?")).toBe("committing closed");
    expect(of("What has been tried against the high turnover?")).toBe("presuming");
  });

  test("a question that presses or pleads in yes-or-no form is closed as well", () => {
    for (const { words } of questions) {
      const got = check(words).labels;
      if (/^(?:do|is|are|will|can|does|would)\b/i.test(words) && got.includes("committing"))
        expect(got).toContain("closed");
    }
  });

  test("says which answer it asks for", () => {
    expect(check("Is the team friendly?").leansTo).toBe("yes");
    expect(check("Would I have to travel?").leansTo).toBe("no");
    expect(check("You don’t work weekends, do you?").leansTo).toBe("no");
    expect(check("How is the rota made?").leansTo).toBeUndefined();
  });

  test("gives for each label a reason that has a sentence", () => {
    for (const { words } of questions) {
      const { labels, because } = check(words);
      expect(because).toHaveLength(labels[0] === "neutral" ? 0 : labels.length);
      for (const code of because) expect(lists.because[code]).toMatch(/\.$/);
    }
  });

  test("nothing to judge has no label", () => {
    expect(of("")).toBe("");
    expect(of(" ?!… ")).toBe("");
    expect(of("why ".repeat(1000))).toBe("");
  });
});

describe("laws", () => {
  const pieces = questions.flatMap(({ words }) => words.split(/(?<=[,.?;])\s|\s(?=and\b)/));
  const anyWords = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((list) => list.join(" ")),
    fc.string({ unit: "grapheme", maxLength: 120 }),
    fc.string({ unit: "binary", maxLength: 120 }),
  );

  test("any string has an answer: known labels in order, spans inside it, a rewrite that is neutral", () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const got = check(words);
        expect(got.labels).toEqual(labels.filter((label) => got.labels.includes(label)));
        for (const { start, end, label } of got.spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(words.length);
          expect(got.labels).toContain<Label>(label);
        }
        if (got.rewrite !== undefined) {
          expect(check(got.rewrite)).toEqual({ labels: ["neutral"], spans: [], because: [] });
          expect(got.labels).not.toContain("neutral");
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("straight and curly marks are the same to it", () => {
    for (const { words } of questions) {
      const straight = words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
      expect(check(straight).labels).toEqual(check(words).labels);
    }
  });
});
