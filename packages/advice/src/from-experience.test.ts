import { english } from "@twoway/library";
import { experienceLists, experiencePrompts, extremeStandards } from "@twoway/library/experience";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import examples from "../../library/src/en/experience.examples.json" with { type: "json" };
import { proposeStandards } from "./from-experience.ts";

const suggested = (answer: string) =>
  proposeStandards(answer, experienceLists).map(({ standard }) => standard);

describe("a standard proposed from one’s own words", () => {
  test("stands on the exact words, in the sentence they come from", () => {
    const answer =
      "I liked the children. The rota came out on Friday, for Monday! So I could not plan anything.";
    expect(proposeStandards(answer, experienceLists)[0]).toEqual({
      standard: "TIME-2",
      words: "rota came out",
      start: 26,
      end: 39,
      sentence: "The rota came out on Friday, for Monday!",
      as: "want",
    });
  });

  test("is proposed once, by the first words that speak of it", () => {
    expect(suggested("Overtime. Every week overtime, and long hours.")).toEqual(["TIME-1"]);
  });

  test("comes in the order of the telling", () => {
    expect(suggested("She took the credit, nobody told me anything, and my back hurt.")).toEqual([
      "MGR-5",
      "GROW-3",
      "TEAM-6",
    ]);
  });

  test("is a must where the prompt or the sentence says so, else a want", () => {
    const answer = "The agency changed. Being laughed at: never again.";
    expect(proposeStandards(answer, experienceLists).map((one) => `${one.standard} ${one.as}`)).toEqual([
      "LOG-4 want",
      "TEAM-1 must",
    ]);
    expect(new Set(proposeStandards(answer, experienceLists, "must").map(({ as }) => as))).toEqual(
      new Set(["must"]),
    );
  });

  test("is read with any apostrophe, and from good days as from bad ones", () => {
    expect(suggested("They didn’t pay me.")).toEqual(suggested("They didn't pay me."));
    expect(suggested("They didn’t pay me.")).toEqual(["PAY-5"]);
    expect(suggested("I wasn’t paid for the extra day.")).toEqual(["PAY-5"]);
    expect(suggested("On the best day she let me decide and nobody was rushed.")).toEqual([
      "WORK-4",
      "TIME-5",
    ]);
  });

  test("is not made up where the words point to nothing", () => {
    expect(suggested("")).toEqual([]);
    expect(suggested("It was a sunny day and we had cake for lunch.")).toEqual([]);
  });

  test("does not grow out of a longer word", () => {
    expect(suggested("The parents brought coldness into the rental.")).toEqual([]);
  });

  test("quotes what was written and nothing else", () => {
    const bits = fc.constantFrom(
      "overtime",
      " the agency",
      ". ",
      "!",
      "\n",
      "never again",
      " didn’t",
      "ß",
      "🙂",
      " promised",
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 12 }), (parts) => {
        const answer = parts.join("");
        for (const { words, start, end, sentence } of proposeStandards(answer, experienceLists)) {
          expect(answer.slice(start, end)).toBe(words);
          expect(answer).toContain(sentence);
          expect(sentence).toContain(words);
        }
      }),
    );
  });
});

/** What five people might write, and what a careful reader would take from it. Invented for this test. */
const told: readonly (readonly [who: string, answers: readonly string[], standards: readonly string[]])[] = [
  [
    "a ward nurse",
    [
      "The day Mr. Osei went home walking. His daughter thanked me and I knew what it was for. The whole team laughed together at handover.",
      "Three off sick, fourteen patients, no break until four. A drip ran dry and I was afraid to say it because the sister had blamed a student in front of everyone the week before.",
      "The rota changed twice a month and I never saw my children. When my son was ill they rang me at home to come in.",
      "Never again nights without rest, never again covering two wards alone on the first day.",
    ],
    ["WORK-5", "TEAM-3", "TEAM-4", "TIME-5", "TEAM-2", "TEAM-1", "TIME-2", "TIME-1", "TIME-4", "GROW-3"],
  ],
  [
    "a warehouse picker",
    [
      "They sent us home at ten because there was not enough work, and the bus only goes at two. Wages late twice.",
      "The scanner broke and they still counted me against the target. My back hurt for a week. The lead shouted at a woman who went to the toilet.",
      "I left because of the agency. One contract after another, and the shifts came out the night before.",
      "Best day? A colleague helped me with the heavy boxes and we finished early and got paid for it.",
    ],
    ["PAY-3", "LOG-2", "PAY-5", "WORK-6", "TIME-5", "TEAM-6", "MGR-2", "LOG-4", "TIME-2", "TEAM-3"],
  ],
  [
    "a graduate accountant",
    [
      "My senior took the time to explain consolidation and I learned more in a day than in a term.",
      "Busy season, seventy-hour weeks, until midnight. I was told to sign papers I had not read.",
      "I found out that the other trainee was paid more for the same work. No feedback for a year, and my exams were my own problem.",
      "I would leave because there is nowhere to go after the exams, and I would have to pay it all back: pay back the fees.",
    ],
    ["GROW-3", "GROW-1", "TIME-1", "VAL-2", "PAY-4", "MGR-4", "GROW-2", "LOG-4"],
  ],
  [
    "a staff engineer",
    [
      "They let me decide how to rebuild it, and I saw it through from start to finish.",
      "On call every other week, it woke me four times. Next morning the goalposts had moved again.",
      "Micromanaged, every step tracked. The director promised two more people and forgot. We heard of the lay-offs from the press.",
      "Back to the office five days, after they had hired us remote. That was not what they had promised.",
    ],
    ["WORK-4", "WORK-3", "TIME-3", "WORK-2", "MGR-1", "PAY-3", "LOG-1", "VAL-1"],
  ],
  [
    "a returning teacher",
    [
      "A parent complained and the head stood up for me. I had forgotten how good that feels.",
      "I came back after six years and so much had changed. Nobody showed me the new system.",
      "Marking at home every evening. I was part-time and the meetings were always on my day off. No fixed days.",
      "The younger ones thought I was too old for it. I would not do supply work again.",
    ],
    ["MGR-5", "GROW-3", "TIME-1", "TIME-2", "TEAM-5", "LOG-4"],
  ],
];

describe("what five people tell", () => {
  test.each(told)(
    "gives %s what a careful reader would take from it, and little else",
    (_, answers, standards) => {
      const found = new Set(answers.flatMap(suggested));
      expect(standards.filter((one) => !found.has(one))).toEqual([]);
      expect([...found].filter((one) => !standards.includes(one)).length).toBeLessThanOrEqual(
        standards.length / 3,
      );
    },
  );

  test("gives each at least eight drafts where they tell of six things or more", () => {
    const counts = told.map(([, answers]) => new Set(answers.flatMap(suggested)).size);
    expect(counts.filter((count) => count >= 8).length).toBeGreaterThanOrEqual(4);
  });
});

describe("single sentences", () => {
  const found = examples.map(({ says, points }) => ({ points, given: suggested(says) }));
  const right = found.flatMap(({ points, given }) => points.filter((one) => given.includes(one))).length;

  test("are understood four times in five", () => {
    const wanted = found.flatMap(({ points }) => points).length;
    expect(wanted).toBeGreaterThan(55);
    expect(right / wanted).toBeGreaterThan(0.8);
  });

  test("give three proposals in four that a careful reader would make, too", () => {
    expect(right / found.flatMap(({ given }) => given).length).toBeGreaterThan(0.75);
  });

  test("give nothing where they speak of nothing", () => {
    expect(found.filter(({ points }) => points.length === 0).flatMap(({ given }) => given)).toEqual([]);
  });
});

describe("the prompts and the words", () => {
  test("ask eight things, as a must or a want, each in a breath or two", () => {
    expect(experiencePrompts.map(({ as }) => as).filter((as) => as !== "must" && as !== "want")).toEqual([]);
    expect(new Set(experiencePrompts.map(({ id }) => id)).size).toBe(8);
    expect(experiencePrompts.filter(({ ask }) => ask.split(" ").length > 22)).toEqual([]);
  });

  test("have words for every standard of the catalogue and for no other", () => {
    expect(Object.keys(experienceLists.signs)).toEqual([...english.standards.keys()]);
  });

  test("ask somebody who would take anything about eight things of the catalogue, wages and safety among them", () => {
    expect(extremeStandards).toHaveLength(8);
    expect(extremeStandards.filter((id) => !english.standards.has(id))).toEqual([]);
    expect(extremeStandards).toEqual(expect.arrayContaining(["PAY-5", "TEAM-6", "VAL-2"]));
  });
});
