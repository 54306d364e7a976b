import { letterKinds, people, situations as situationIds } from "@twoway/model";
import { describe, expect, test } from "vitest";
import { questions } from "./content/questions.ts";
import { defaultConcerns, situations } from "./content/situations.ts";
import { standards } from "./content/standards.ts";
import legal from "./en/legal.json" with { type: "json" };
import letters from "./en/letters.json" with { type: "json" };
import phrases from "./en/phrases.json" with { type: "json" };
import questionWords from "./en/questions.json" with { type: "json" };
import situationWords from "./en/situations.json" with { type: "json" };
import type { PhraseKind, QuestionWords } from "./types.ts";

const words: Readonly<Record<string, QuestionWords>> = questionWords;
const known = new Set(standards.map((standard) => standard.id));
const wordCount = (text: string) => text.split(/\s+/).filter((part) => part !== "").length;

/** Sentences of the bank under their question, so that a failure names what to mend. */
const all = (part: keyof QuestionWords) =>
  Object.entries(words).map(([id, question]) => `${id} ${question[part]}`);
const failing = (lines: readonly string[], holds: (text: string) => boolean) =>
  lines.filter((line) => !holds(line.slice(line.indexOf(" ") + 1)));

const request = /^(Could (I|we)|Tell me|Walk me through)\b/;
/** A yes or no lies nearest to these openings, so they ask for a description of nothing. */
const closedOpening =
  /^(And )?(Do|Does|Did|Don’t|Is|Are|Isn’t|Was|Were|Will|Would|Can|Has|Have|Had|Should|Must|May|Am)\b/i;
/** Words that tell the other side which answer is hoped for, or feared. */
const leaning =
  /\b(good|great|nice|best|better|supportive|flexible|reasonable|fair|friendly|healthy|positive|excellent|strong|enough|balanced?|toxic|stress(ful)?|micromanag\w*|bad|terrible|unfair|too (much|many)|I (need|want|hope|love|prefer|value)|important to me|my last (job|place))\b/i;

describe("the bank of questions", () => {
  test("gives every question words, and every word a question", () => {
    expect(Object.keys(words)).toEqual(questions.map((question) => question.id));
    expect(new Set(questions.map((question) => question.id)).size).toBe(questions.length);
  });

  test("keeps the ids Q01 to Q100 and adds after them", () => {
    const number = (id: string) => Number(id.slice(1));
    expect(questions.map((question) => number(question.id))).toEqual(questions.map((_, i) => i + 1));
    expect(questions.length).toBeGreaterThanOrEqual(100);
  });

  test("reveals at most three standards, each of the catalogue and each once", () => {
    for (const { id, reveals } of questions) {
      const revealed = reveals.map((reveal) => reveal.standard);
      expect(revealed.length, id).toBeLessThanOrEqual(3);
      expect(new Set(revealed).size, id).toBe(revealed.length);
      expect(
        revealed.filter((standard) => !known.has(standard)),
        id,
      ).toEqual([]);
    }
  });

  test("has a use for every question: a standard, or what they really need", () => {
    expect(questions.filter((question) => question.reveals.length === 0 && !question.need)).toEqual([]);
  });

  test("has at least three questions and two different voices for every standard", () => {
    for (const standard of known) {
      const asked = questions.filter(({ reveals }) => reveals.some((reveal) => reveal.standard === standard));
      expect(asked.length, standard).toBeGreaterThanOrEqual(3);
      expect(new Set(asked.flatMap((question) => question.whom)).size, standard).toBeGreaterThanOrEqual(2);
    }
  });

  test("asks at least four ways for each thing they may really need", () => {
    for (const need of ["results", "hardest part", "why open"] as const) {
      expect(questions.filter((question) => question.need === need).length, need).toBeGreaterThanOrEqual(4);
    }
  });

  test("has something to ask of everybody one can meet, and at every stage", () => {
    for (const person of people.filter((person) => person !== "anonymous")) {
      expect(questions.filter(({ whom }) => whom.includes(person)).length, person).toBeGreaterThanOrEqual(8);
    }
    for (const stage of [1, 2, 3, 4] as const) {
      expect(questions.filter(({ stages }) => stages.includes(stage)).length).toBeGreaterThanOrEqual(15);
    }
    for (const { id, whom, stages, minutes } of questions) {
      expect(whom.length > 0 && stages.length > 0 && minutes >= 1 && minutes <= 5, id).toBe(true);
      expect([...stages].sort(), id).toEqual([...stages]);
    }
  });

  test("asks for a document or a look in the form of a request, and for nothing else", () => {
    for (const { id, reveals } of questions) {
      const wants = reveals.some(({ as }) => as === "shown" || as === "written");
      expect(/^Could (I|we)\b/.test(words[id]?.words ?? ""), id).toBe(wants);
    }
  });
});

describe("the words of a question", () => {
  test("are said in one breath: at most 24 words, most of them at most 16", () => {
    expect(failing(all("words"), (text) => wordCount(text) <= 24)).toEqual([]);
    const short = all("words").filter((line) => wordCount(line) - 1 <= 16);
    expect(short.length).toBeGreaterThan(0.85 * questions.length);
  });

  test("end in a question mark, unless they ask to be told", () => {
    expect(
      failing(all("words"), (text) => /^(Tell me|Walk me through)\b/.test(text) || text.endsWith("?")),
    ).toEqual([]);
    expect(failing(all("words"), (text) => (text.match(/\?/g) ?? []).length <= 1)).toEqual([]);
  });

  test("never begin so that yes or no would answer them, unless they are a request", () => {
    expect(failing(all("words"), (text) => request.test(text) || !closedOpening.test(text))).toEqual([]);
    expect(failing(all("followUp"), (text) => !closedOpening.test(text))).toEqual([]);
  });

  test("show neither a hoped-for answer nor a need of one’s own", () => {
    expect(failing(all("words"), (text) => !leaning.test(text))).toEqual([]);
    expect(failing(all("followUp"), (text) => !leaning.test(text))).toEqual([]);
  });

  test("are put only once", () => {
    for (const part of ["words", "ifDisappointing"] as const) {
      const lines = Object.values(words).map((question) => question[part]);
      expect(
        lines.filter((line, i) => lines.indexOf(line) !== i),
        part,
      ).toEqual([]);
    }
  });

  test("come with two short signs, a short probe and a composed reply", () => {
    expect(failing(all("high"), (text) => wordCount(text) <= 14)).toEqual([]);
    expect(failing(all("low"), (text) => wordCount(text) <= 14)).toEqual([]);
    expect(failing(all("followUp"), (text) => wordCount(text) <= 12 && text.endsWith("?"))).toEqual([]);
    expect(failing(all("ifDisappointing"), (text) => wordCount(text) <= 18)).toEqual([]);
  });

  test("reply to a disappointing answer without praising it, and in more than one way", () => {
    expect(
      failing(
        all("ifDisappointing"),
        (text) => !/\b(great|good|perfect|wonderful|lovely|fine|interesting)\b/i.test(text),
      ),
    ).toEqual([]);
    const openings = Object.values(words).map(
      ({ ifDisappointing }) => ifDisappointing.split(/[.:?]/)[0] ?? "",
    );
    for (const opening of new Set(openings)) {
      expect(openings.filter((one) => one === opening).length, opening).toBeLessThan(questions.length / 4);
    }
  });
});

describe("starting situations", () => {
  test("are those of the journal, each with words", () => {
    expect(situations.map((situation) => situation.id)).toEqual([...situationIds]);
    expect(Object.keys(situationWords)).toEqual([...situationIds]);
  });

  test("propose seven to nine standards of the catalogue, two or three of them as musts", () => {
    for (const { id, standards: proposed, musts } of situations) {
      expect(proposed.length >= 7 && proposed.length <= 9, id).toBe(true);
      expect(new Set(proposed).size, id).toBe(proposed.length);
      expect(
        proposed.filter((standard) => !known.has(standard)),
        id,
      ).toEqual([]);
      expect(musts === 2 || musts === 3, id).toBe(true);
    }
  });

  test("ask no more than two musts of somebody who needs work soon", () => {
    expect(situations.find((situation) => situation.id === "need work soon")?.musts).toBe(2);
  });

  test("leave eight concerns for somebody of whom nothing is known", () => {
    expect(defaultConcerns).toHaveLength(8);
    expect(new Set(defaultConcerns).size).toBe(8);
    expect(defaultConcerns.filter((standard) => !known.has(standard))).toEqual([]);
  });
});

describe("phrases", () => {
  const atLeast: Readonly<Record<PhraseKind, number>> = {
    composure: 8,
    "not on the spot": 5,
    close: 5,
    "leave shorten": 3,
    "leave later": 3,
    "leave now": 4,
    undecided: 3,
    interested: 5,
    "thinking aloud": 7,
  };

  test("offer a choice of every kind, each sayable in one or two breaths", () => {
    expect(Object.keys(phrases).sort()).toEqual(Object.keys(atLeast).sort());
    for (const [kind, count] of Object.entries(atLeast)) {
      const said = phrases[kind as PhraseKind];
      expect(new Set(said).size, kind).toBe(said.length);
      expect(said.length, kind).toBeGreaterThanOrEqual(count);
      expect(said.filter((phrase) => wordCount(phrase) > 22)).toEqual([]);
    }
  });

  test("accuse nobody, and stay neutral where others may read them", () => {
    const everything = Object.values(phrases).flat();
    expect(
      everything.filter((phrase) => /\b(rude|unacceptable|disrespect\w*|insult\w*)\b/i.test(phrase)),
    ).toEqual([]);
    const onPaper = [...phrases.composure, ...phrases.close];
    expect(
      onPaper.filter((phrase) =>
        /\b(disappoint\w*|withdraw\w*|decline|no longer|unfortunately)\b/i.test(phrase),
      ),
    ).toEqual([]);
  });
});

describe("letters", () => {
  const fillable = "contact me organisation role date deadline appreciated request start terms".split(" ");

  test("exist for every kind, plain and warm", () => {
    const have = letters.map(({ kind, tone }) => `${kind}, ${tone}`).sort();
    expect(have).toEqual(letterKinds.flatMap((kind) => [`${kind}, plain`, `${kind}, warm`]).sort());
  });

  test("name only places that the journal can fill", () => {
    for (const { kind, tone, subject, body } of letters) {
      const named = [...`${subject} ${body}`.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? "");
      expect(
        named.filter((name) => !fillable.includes(name)),
        `${kind}, ${tone}`,
      ).toEqual([]);
      expect(`${subject} ${body}`.replaceAll(/\{[a-z]+\}/g, ""), `${kind}, ${tone}`).not.toMatch(/[{}]/);
    }
  });

  test("have 60 to 140 words, a salutation and a name", () => {
    for (const { kind, tone, body } of letters) {
      expect(wordCount(body), `${kind}, ${tone}`).toBeGreaterThanOrEqual(60);
      expect(wordCount(body), `${kind}, ${tone}`).toBeLessThanOrEqual(140);
      expect(body.startsWith("Dear {contact},\n\n") && body.endsWith("\n{me}"), `${kind}, ${tone}`).toBe(
        true,
      );
    }
  });

  test("say no in the second sentence, and give no reason", () => {
    for (const { kind, tone, body } of letters.filter(
      ({ kind }) => kind === "decline" || kind === "withdraw",
    )) {
      const [first, second] = body.slice(body.indexOf("\n\n") + 2).split(/(?<=\.)\s+/);
      expect(first, `${kind}, ${tone}`).toMatch(/^Thank you /);
      expect(second, `${kind}, ${tone}`).toMatch(/\b(not to accept|withdraw)/);
      expect(body, `${kind}, ${tone}`).not.toMatch(
        /\b(because|salary|pay|hours|manager|another offer|unfortunately)\b/i,
      );
    }
  });
});

describe("what the law says elsewhere", () => {
  test("names nine families of questions, each with a reply that answers without an accusation", () => {
    expect(legal.families.map((family) => family.id)).toEqual(
      "age family religion health origin sex union record pay".split(" "),
    );
    for (const { id, examples, reply } of legal.families) {
      expect(examples.length, id).toBeGreaterThanOrEqual(1);
      expect(wordCount(reply), id).toBeLessThanOrEqual(22);
      expect(reply, id).not.toMatch(/\b(illegal|law against|not allowed|forbidden)\b/i);
    }
    expect(legal.differs).toMatch(/differs/);
    expect(legal.scams).toHaveLength(5);
    expect(legal.harassment.length).toBeGreaterThanOrEqual(4);
  });
});

/** Every string inside a value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

test("nothing here raises its voice, and quotation marks are those of print", () => {
  const everything = stringsIn([questionWords, situationWords, phrases, letters, legal]);
  expect(everything.length).toBeGreaterThan(700);
  expect(everything.filter((text) => /[!"']/.test(text))).toEqual([]);
  expect(everything.filter((text) => text !== text.trim() || /\s{3}| {2}/.test(text))).toEqual([]);
});
