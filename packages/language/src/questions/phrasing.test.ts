import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lists } from "../../test-cases/lists.ts";
import more from "../../test-cases/more-questions.json" with { type: "json" };
import questions from "../../test-cases/questions.json" with { type: "json" };
import { checkQuestion, type Label, labels } from "../index.ts";

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

  test.each([
    ["Do you make people work at weekends?", "How often do people have to work at weekends?"],
    ["You pay overtime, right?", "How do you pay overtime, if at all?"],
    ["I take it the warehouse is heated?", "How is the warehouse heated, if at all?"],
    ["Is there a choir?", "What can you tell me about the choir, if there is one?"],
    ["Do developers get any say in the plan?", "What say in the plan do developers get, if any?"],
    ["Is the manager reasonable?", "What does the manager do when something goes wrong or is late?"],
    ["Are the shifts long?", "How long are the shifts?"],
    ["Nobody carries keys home, do they?", "How often does anybody carry keys home?"],
    ["Are the vans well maintained?", "How are the vans maintained?"],
    ["So the tips get shared out fairly, yeah?", "How do the tips get shared out?"],
    ["I take it the uniform’s provided?", "How is the uniform provided, if at all?"],
    ["Do you know Excel?", "How well do you know Excel?"],
    [
      "Does the manager listen to the porters?",
      "What can you tell me about whether the manager listens to the porters?",
    ],
    [
      "Do the carers have time to sit with each resident?",
      "How much time do the carers have to sit with each resident, if any?",
    ],
    ["Does the cabin get cold in winter?", "How warm or cold does the cabin get in winter?"],
    ["Wouldn’t you say most of the gifts reach the families?", "How many of the gifts reach the families?"],
    ["Is it the partner who hands out the files?", "Who hands out the files?"],
    ["Are there many hands brought in for shearing?", "How many hands are brought in for shearing, if any?"],
    ["On nights, do you get your break?", "In which cases, if any, do you get your break on nights?"],
    ["Could we count on you to muck in at busy times?", "When, if ever, can you muck in at busy times?"],
    ["You’re happy doing personal care, then?", "How would doing personal care suit you?"],
    ["You’re comfortable working under pressure, right?", "How do you work under pressure?"],
    ["Do you get your roster early enough to plan anything?", "How early do you get your roster?"],
    [
      "Why is the pay so low compared to the depot down the road?",
      "How does the pay compare with the depot down the road?",
    ],
    [
      "Is it alright to say I don’t know?",
      "When, if ever, is it alright to say people in this role do not know?",
    ],
    [
      "Don’t you think lunch breaks should be paid?",
      "What is your view on whether lunch breaks should be paid?",
    ],
  ])("asks what “%s” asks, in its own words", (before, after) => {
    expect(check(before).rewrite).toBe(after);
  });

  test("leaves out the one who asks, and their reasons", () => {
    expect(check("Can I work from home because of my knee?").rewrite).toBe(
      "When, if ever, can people in this role work from home?",
    );
    expect(check("When will I get my first rise?").rewrite).toBe(
      "When, if ever, will people in this role get their first rise?",
    );
  });

  test("takes nothing for granted", () => {
    expect(check("How do you cope with the constant complaints?").rewrite).toBe(
      "How do you cope with any complaints?",
    );
    expect(check("Why do so many samples get lost?").rewrite).toBe(
      "How often do samples get lost, if ever, and why?",
    );
  });

  test("asks the first of two matters alone", () => {
    expect(check("The marking and the complaints, how are they dealt with?").rewrite).toBe(
      "How is the marking dealt with?",
    );
    expect(check("Tell me how you’d calm a resident down, and what notice you have to give.").rewrite).toBe(
      "Could you tell me how you’d calm a resident down?",
    );
  });

  test("says plainly what was said to judge", () => {
    expect(check("Do the supervisors spy on people?").rewrite).toBe(
      "What can you tell me about whether the supervisors watch people?",
    );
    expect(check("Who needs that ridiculous form?").rewrite).toBe("Who needs that form?");
  });

  test("gives a wide question an object and a sign", () => {
    expect(check("What’s it like on the ward?").rewrite).toBe(
      "What did a normal day on the ward look like last week?",
    );
    expect(check("Tell me about the culture.").rewrite).toBe(
      "How would you describe the culture, and what happened lately that shows it?",
    );
  });

  test("is silent rather than say what nobody would say, or ask how to do wrong", () => {
    for (const words of [
      "Wouldn’t you say the union and management get on all right?",
      "Are you one of those people who needs hand-holding?",
      "You wouldn’t cut corners on a safety check, would you?",
      "I’m hoping to do my chartership, will you pay for it?",
    ])
      expect(check(words).rewrite, words).toBeUndefined();
  });

  test("is silent where nothing of the question would be left", () => {
    expect(check("I love fast places! Is this one?").rewrite).toBeUndefined();
  });
});

describe("the standards’ examples", () => {
  test.each(lists.examples)(
    "$standard: “$before” gives something away and becomes a neutral question",
    ({ before }) => {
      const { labels, rewrite } = check(before);
      expect(labels).not.toContain("neutral");
      expect(of(rewrite ?? "")).toBe("neutral");
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
    ["what happened the last time", "What did you lose the last time a machine failed?"],
    ["what happens in a case", "What do you do if a trainee forgets the drill and panics?"],
    ["leaving a place at the end of the day", "Who signs off the drawings before they leave the office?"],
    ["“if any”", "What complaints came in last month, if any?"],
  ])("neutral: %s", (_, words) => {
    expect(of(words)).toBe("neutral");
  });

  test.each([
    ["presuming", "What made all the night staff walk out?"],
    ["presuming", "Now that you’ve got rid of the testers, who checks a release?"],
    ["presuming", "Whose idea was it to cut the assistants?"],
    ["presuming", "How did you manage to lose three chefs in a year?"],
    ["presuming", "What’s stopping you from paying the going rate?"],
    ["presuming", "Who covers for the people who are always off sick?"],
    ["presuming", "What do the older nurses have against the new system?"],
    ["committing", "With me not able to do Sundays, how does the rota go?"],
    ["vague", "What’s it like here, just in general?"],
    ["vague", "What sort of a worker are you?"],
    ["vague", "How do things get done?"],
    ["vague", "How would you sum the place up?"],
    ["double-barrelled", "The marking and the complaints, how are they dealt with?"],
    ["leading closed", "So handover is paid time, abi?"],
  ])("%s: %s", (expected, words) => {
    expect(of(words)).toBe(expected);
  });

  test("the same words turn faulty without what made them fair", () => {
    expect(of("Could you tell me if the rota is good?")).toBe("committing closed");
    expect(of("Do people work in pairs?")).toBe("closed");
    expect(of("Is it supportive?")).toBe("committing closed");
    expect(of("What has been tried against the high turnover?")).toBe("presuming");
  });

  test.each([
    ["neutral", "Does the bakery deliver?"],
    ["neutral", "Does the school teach in Irish?"],
    ["neutral", "Is the branch open on Saturdays?"],
    ["closed", "Does the council consult its staff?"],
    ["closed", "Does the office get cold?"],
  ])("a plain fact may be asked with yes or no, custom and degree may not: %s, “%s”", (label, words) => {
    expect(of(words)).toBe(label);
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

  test("a question made of nothing but harmless uses of telling words is neutral", () => {
    expect(of("How strong is the solvent?")).toBe("neutral");
    expect(of("How toxic are the paints?")).toBe("neutral");
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
