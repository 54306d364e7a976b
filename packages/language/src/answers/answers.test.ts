import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerLists as lists } from "../../test-cases/answer-lists.ts";
import labelled from "../../test-cases/answers.json" with { type: "json" };
import { lists as phrasing } from "../../test-cases/lists.ts";
import more from "../../test-cases/more-answers.json" with { type: "json" };
import { type AskedAndAnswered, answerLabels, checkQuestion, readAnswer } from "../index.ts";

interface Labelled extends AskedAndAnswered {
  readonly label: string;
}
const items = labelled as readonly Labelled[];
const later = more as readonly Labelled[];
const share = (list: readonly boolean[]): number => list.filter(Boolean).length / list.length;
const labelOf = (item: AskedAndAnswered) => readAnswer(item, lists).label;

describe.each([
  ["123 answers labelled by hand", items],
  ["211 further answers, from later reading", later],
])("%s", (_, set) => {
  const read = set.map((item) => ({ want: item.label, got: labelOf(item) as string }));

  test("more than 9 in 10 get their label", () => {
    expect(share(read.map(({ want, got }) => want === got))).toBeGreaterThanOrEqual(0.9);
  });

  test("what is called any-job is: at least 9 in 10", () => {
    const called = read.filter(({ got }) => got === "any-job");
    expect(share(called.map(({ want }) => want === "any-job"))).toBeGreaterThanOrEqual(0.9);
  });

  test("9 in 10 contradictions are found, and hardly one is made up", () => {
    const wanted = read.filter(({ want }) => want === "contradiction");
    expect(share(wanted.map(({ got }) => got === "contradiction"))).toBeGreaterThanOrEqual(0.9);
    const called = read.filter(({ got }) => got === "contradiction");
    expect(share(called.map(({ want }) => want === "contradiction"))).toBeGreaterThanOrEqual(0.9);
  });
});

const employer = (question: string, answer: string, context?: string) =>
  readAnswer(
    { side: "candidate", speaker: "employer", question, answer, ...(context ? { context } : {}) },
    lists,
  );
const applicant = (question: string, answer: string, context?: string) =>
  readAnswer(
    { side: "hiring", speaker: "candidate", question, answer, ...(context ? { context } : {}) },
    lists,
  );

describe("what an employer answers", () => {
  test("a short answer that answers is concrete", () => {
    expect(employer("Who decides the order of the work?", "The cook.").label).toBe("concrete");
    expect(employer("How many are on a late shift?", "Four.").label).toBe("concrete");
  });

  test("not knowing, with a way to find out, is concrete; without one it is evasive", () => {
    const question = "How many people left last year?";
    expect(employer(question, "I'd have to look. I'll mail you tonight.").label).toBe("concrete");
    expect(employer(question, "I couldn't tell you.").label).toBe("evasive");
  });

  test("keeping somebody else's privacy is proper", () => {
    const reading = employer("What do the others earn?", "I can't share what other people earn.");
    expect(reading).toMatchObject({ label: "concrete", features: expect.arrayContaining(["privacy kept"]) });
  });

  test("a slogan with a case behind it is concrete, alone it is pr", () => {
    const question = "What happens when somebody is ill?";
    expect(employer(question, "We're like a family.").label).toBe("pr");
    expect(
      employer(
        question,
        "We're like a family. In May Ana was off for six weeks, and two of us took her route.",
      ).label,
    ).toBe("concrete");
  });

  test("a question back in place of an answer is evasive", () => {
    const reading = employer("What is the range?", "What are you hoping for?");
    expect(reading).toMatchObject({ label: "evasive", features: expect.arrayContaining(["question back"]) });
  });

  test("a contradiction quotes both, the earlier words last, and asks what holds", () => {
    const reading = employer(
      "How many days at home?",
      "We are all in the office, Monday to Friday.",
      "Advert: three days a week from home.",
    );
    expect(reading.label).toBe("contradiction");
    expect(reading.lines).toEqual([
      "We are all in the office, Monday to Friday.",
      "Advert: three days a week from home.",
    ]);
    expect(reading.askNext).toContain("three days a week from home");
  });

  test("the same amount in other words is no contradiction", () => {
    expect(
      employer("How far ahead is the rota?", "A month, mostly.", "Advert: rota four weeks ahead.").label,
    ).toBe("concrete");
    expect(employer("What does it pay?", "Between 28 and 30.", "Advert: £28,000 to £31,000.").label).toBe(
      "concrete",
    );
    expect(employer("What does it pay?", "We start at 24.", "Advert: £28,000 to £31,000.").label).toBe(
      "contradiction",
    );
  });
});

describe("a figure beside one of before", () => {
  const label = (question: string, answer: string, context: string) =>
    employer(question, answer, context).label;

  test("is the same where it is said again bare, among others", () => {
    const days = "Advert: up to two days a week from home.";
    expect(
      label("Which days could I work from home?", "Any two. The first six weeks you are in.", days),
    ).toBe("concrete");
    expect(
      label(
        "What was your part in the archive move?",
        "The labels. We lost eleven boxes out of the forty thousand.",
        "CV: moving the archive (40,000 boxes).",
      ),
    ).toBe("concrete");
  });

  test("is another where it counts the same: a rate is no length, over is not at least, people are not children", () => {
    expect(label("How many lates are there?", "Four a week.", "Advert: at most two lates a week.")).toBe(
      "contradiction",
    );
    expect(
      label("How long were you at the bakery?", "Just over a year.", "CV: bakery, March 2018 to April 2022"),
    ).toBe("contradiction");
    expect(
      label(
        "How many children would I have?",
        "With two of you in there, fourteen most mornings.",
        "Advert: never more than ten children to a room",
      ),
    ).toBe("contradiction");
    expect(
      label("Is it still the thirty hours?", "Since January it’s thirty-seven.", "Advert: 30 hours a week."),
    ).toBe("contradiction");
  });

  test("tells how often out of how many", () => {
    const before = "Advert: on call one week in six.";
    expect(label("How often is the on-call?", "One week in three, just now.", before)).toBe("contradiction");
    expect(label("How often is the on-call?", "Every sixth week, Monday to Monday.", before)).toBe(
      "concrete",
    );
    expect(
      label("How often are weekends worked?", "Every other one.", "Advert: one weekend in four worked."),
    ).toBe("contradiction");
  });

  test("is taken back where it is said to hold in theory only", () => {
    expect(
      label(
        "Do people manage in the sixteen hours?",
        "In theory. The sixteen is what was voted through.",
        "Advert: 16 hours a week.",
      ),
    ).toBe("contradiction");
  });

  test("is no answer where it is only the question’s own", () => {
    expect(
      employer("How many of the thirty days could people take?", "Thirty days is generous in our trade.")
        .label,
    ).toBe("evasive");
  });

  test("is the asker’s own to speak of", () => {
    const course = "Candidate, earlier: I have a course on Wednesdays.";
    expect(
      label("Could we work something out?", "I could swap you, but then I’ve nobody for Wednesday.", course),
    ).not.toBe("contradiction");
  });
});

describe("a contradiction without a figure", () => {
  const label = (question: string, answer: string, context: string) =>
    employer(question, answer, context).label;

  test("is a team counted by naming who is in it", () => {
    const before = "Advert: you join a crew of five.";
    expect(label("How big is the crew?", "It's me and a young lad.", before)).toBe("contradiction");
    expect(label("How big is the crew?", "Just yourself, at first.", before)).toBe("contradiction");
  });

  test("is not what one gets used to, nor what an amount includes", () => {
    expect(
      label("How often does the bell go?", "You get used to it.", "Advert: includes on-call duty."),
    ).toBe("evasive");
    expect(label("What does the day rate include?", "Diesel. Not the tolls.", "Advert: day rate 190.")).toBe(
      "concrete",
    );
  });

  test("is another place, another person, a yes for a no", () => {
    expect(
      label("Where would I be based?", "It was Leeds till June, so York now.", "Advert: based in Leeds."),
    ).toBe("contradiction");
    expect(
      label(
        "Who writes the menu?",
        "Head office, we get no say in it.",
        "Advert: our chefs write their own menus.",
      ),
    ).toBe("contradiction");
    expect(label("Could I bring my dog?", "Afraid not.", "Advert: dog-friendly office.")).toBe(
      "contradiction",
    );
    expect(
      label("Would I ever be there by myself?", "Most mornings, yes.", "Advert: always two people on site."),
    ).toBe("contradiction");
  });

  test("is what holds only in theory, or used to hold", () => {
    const advert = "Advert: all breaks are paid.";
    expect(label("Are breaks paid?", "In theory, yes.", advert)).toBe("contradiction");
    expect(label("Are breaks paid?", "Yes, all of them.", advert)).toBe("concrete");
  });

  test("needs earlier words on the same matter", () => {
    expect(label("Who leads the choir?", "Brigid does.", "Advert: a parish with two churches.")).toBe(
      "concrete",
    );
    expect(
      label("How is stock counted?", "Every quarter, by two people.", "Advert: a shop with 4,000 articles."),
    ).toBe("concrete");
  });

  test("is what takes a promise away, though both share no word: earlier words are laid beside what they are about", () => {
    const advert = "Website: we fund all professional exams.";
    expect(label("What happens with the chartered finals?", "You'd claim them against tax.", advert)).toBe(
      "contradiction",
    );
    expect(
      label(
        "What happens with the chartered finals?",
        "The firm books and settles them.",
        "Advert: a busy office.",
      ),
    ).toBe("concrete");
  });

  test("is none where both say the same in other words", () => {
    expect(label("Is smoking allowed?", "No, and never was.", "Advert: non-smoking site.")).toBe("concrete");
    expect(
      label("What is paid for overtime?", "Time and a half.", "Advert: overtime is compensated at 1.5."),
    ).toBe("concrete");
    expect(label("What does it pay?", "Fourteen fifty an hour.", "Advert: €14.50 an hour.")).toBe("concrete");
    expect(
      label("How many are there on a Saturday?", "Three, and me.", "Advert: join our team of nine."),
    ).toBe("concrete");
  });
});

describe("going round the question", () => {
  test("is a saying that holds everywhere, an outing, an episode of something else", () => {
    expect(employer("How did the exams go?", "Exams are only one way of seeing a child.").label).toBe(
      "evasive",
    );
    expect(
      employer("What happens when somebody falls behind?", "Last month we had a barbecue for Dan.").label,
    ).toBe("evasive");
    expect(
      applicant(
        "Describe a conflict with a colleague.",
        "In March the lift stuck and I carried forty parcels up by hand.",
      ).label,
    ).toBe("evasive");
  });

  test("is not a few words that name what was asked for", () => {
    expect(employer("Does the depot have a canteen?", "A microwave and a vending machine.").label).toBe(
      "concrete",
    );
    expect(applicant("Can you read music?", "Treble clef well, bass clef slowly.").label).toBe("concrete");
  });
});

describe("what an applicant answers", () => {
  const alone = "The first month is filing in the basement, alone.";

  test("bare consent to something hard is any-job; a question, a condition or a doubt is engaged", () => {
    expect(applicant(alone, "Yes, that's fine.").label).toBe("any-job");
    expect(applicant(alone, "Yes, if somebody looks in at noon.").label).toBe("engaged");
    expect(applicant(alone, "Alone? Whom would I ask?").label).toBe("engaged");
    expect(applicant(alone, "A month of that worries me.").label).toBe("engaged");
  });

  test("bare consent to something mild is none, until it is given twice", () => {
    expect(applicant("Could you begin on the first of June?", "Yes, sure.").label).toBe("concrete");
    expect(
      applicant(
        "Could you begin on the first of June?",
        "Yes, sure.",
        "Earlier the candidate said: Monday is perfect, sure.",
      ).label,
    ).toBe("any-job");
  });

  test("wanting anything at all, where a wish was asked for, is any-job; a wish is not", () => {
    const question = "What sort of work are you after?";
    expect(applicant(question, "I just need anything really, I'm happy to do whatever.").label).toBe(
      "any-job",
    );
    expect(applicant(question, "Anything with animals, I did two years at a kennel.").label).not.toBe(
      "any-job",
    );
  });

  test("what they are asked of themselves is no condition to agree to", () => {
    expect(applicant("Can you drive a manual?", "Sure cars are much of a muchness.").label).toBe("evasive");
    expect(applicant("So you did the books as well?", "Yes, sure.").label).toBe("concrete");
  });

  test("in a temporary or first job consent says little", () => {
    expect(applicant(alone, "Yes, that's fine.", "It is a summer job.").label).toBe("concrete");
    const anything = applicant(alone, "Whatever you need, I do anything.", "It is a summer job.");
    expect(anything.features).toContain("expected in a temporary or first job");
    expect(anything.innocent[0]).toBe(lists.weaker);
  });

  test("any-job is shown with its innocent explanations, and leads to a question", () => {
    const reading = applicant(alone, "Sure.");
    expect(reading.innocent).toEqual(lists.innocent);
    expect(reading.lines).toEqual(["Sure."]);
    expect(reading.askNext).toMatch(/\?$/);
  });

  test("any-job is a word of the hiring side alone", () => {
    expect(
      readAnswer({ side: "candidate", speaker: "candidate", question: alone, answer: "Sure." }, lists).label,
    ).not.toBe("any-job");
  });
});

test("what to ask next is itself a neutral question", () => {
  for (const side of ["candidate", "hiring"] as const)
    for (const words of Object.values(lists.askNext[side]))
      expect([words, checkQuestion(words.replace("{earlier}", "three days"), phrasing).labels]).toEqual([
        words,
        ["neutral"],
      ]);
});

describe("laws", () => {
  const pieces = [...items, ...later].flatMap(({ answer, context }) =>
    `${answer} ${context ?? ""}`.split(/(?<=[.,?!])\s/),
  );
  const words = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((list) => list.join(" ")),
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.string({ unit: "binary", maxLength: 200 }),
  );
  const item = fc.record(
    {
      side: fc.constantFrom("candidate" as const, "hiring" as const),
      speaker: fc.constantFrom("candidate" as const, "employer" as const),
      question: words,
      answer: words,
      context: words,
    },
    { requiredKeys: ["side", "speaker", "question", "answer"] },
  );

  test("any item has one known label, lines that were said, and something to ask", () => {
    fc.assert(
      fc.property(item, (any) => {
        const { label, lines, askNext, innocent } = readAnswer(any, lists);
        expect(answerLabels).toContain(label);
        for (const line of lines) expect(any.answer.includes(line) || line === any.context).toBe(true);
        expect(askNext).not.toBe("");
        if (label === "contradiction") expect(any.context ?? "").not.toBe("");
        if (label === "any-job") expect(innocent.length).toBeGreaterThan(0);
      }),
      { numRuns: 1500 },
    );
  });

  test("curly marks and straight ones are the same", () => {
    for (const one of items) {
      const curly = (text: string) => text.replace(/'/g, "’");
      expect(labelOf({ ...one, answer: curly(one.answer), question: curly(one.question) })).toBe(
        labelOf(one),
      );
    }
  });

  test("an answer of any length is answered", () => {
    for (const part of ["yes ", "1 ", "we love ", "a,", "it depends. ", "\n", "😀", "…"])
      expect(answerLabels).toContain(
        labelOf({
          side: "hiring",
          speaker: "candidate",
          question: "Why?",
          answer: part.repeat(100_000),
          context: part.repeat(100_000),
        }),
      );
  });
});
