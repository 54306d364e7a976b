import { describe, expect, test } from "vitest";
import { english } from "./library.ts";
import { type Drill, drills, englishPractice, joinPractice, theirs } from "./practice.ts";

const wordCount = (text: string) => text.split(/\s+/).length;
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

describe("the questions they are likely to put", () => {
  test("are P01 to P25, each about standards that exist, with questions of the bank to put in return", () => {
    expect(ids(theirs)).toEqual(Array.from({ length: 25 }, (_, i) => `P${String(i + 1).padStart(2, "0")}`));
    expect(Object.keys(englishPractice.theirs)).toEqual(ids(theirs));
    for (const { id, standards, ask } of theirs) {
      expect(
        standards.filter((one) => !english.standards.has(one)),
        id,
      ).toEqual([]);
      expect(
        ask.filter((one) => !english.questions.has(one)),
        id,
      ).toEqual([]);
      expect(standards.length > 0 && ask.length > 0, id).toBe(true);
    }
  });

  test("are each met by what one may ask back about the same thing", () => {
    const touches = (id: string, standards: readonly string[]) =>
      english.questions.get(id)?.reveals.some(({ standard }) => standards.includes(standard)) ?? false;
    const astray = theirs.filter(({ standards, ask }) => !ask.some((id) => touches(id, standards)));
    expect(ids(astray)).toEqual([]);
  });

  test("say in short what it tells and what answers it", () => {
    for (const { id, tells, answer } of theirs) {
      expect(wordCount(tells), id).toBeLessThanOrEqual(24);
      expect(wordCount(answer), id).toBeLessThanOrEqual(28);
    }
    expect(new Set(theirs.map(({ answerWith }) => answerWith)).size).toBe(5);
  });
});

/** Every way through a drill, as the turns it passes. */
function ways(drill: Drill, turn = "start", passed: readonly string[] = []): readonly (readonly string[])[] {
  if (turn === "end") return [passed];
  if (passed.includes(turn)) return [[...passed, turn, "round and round"]];
  const options = drill.turns.get(turn)?.options ?? [];
  return [...new Set(options.map(({ next }) => next))].flatMap((next) =>
    ways(drill, next, [...passed, turn]),
  );
}

describe("the drills", () => {
  test("are three of each kind, about questions of the bank", () => {
    const kinds = ["disappointing answer", "leading question", "reflexive yes"];
    for (const kind of kinds)
      expect(
        drills.filter((drill) => drill.kind === kind),
        kind,
      ).toHaveLength(3);
    expect(drills.filter(({ about }) => !english.questions.has(about))).toEqual([]);
    expect(Object.keys(englishPractice.drills)).toEqual(ids(drills));
  });

  test("lead from every turn to the end in at most three answers, and leave no turn out", () => {
    for (const drill of drills) {
      const all = ways(drill);
      expect(all.flat(), drill.id).not.toContain("round and round");
      expect(Math.max(...all.map((way) => way.length)), drill.id).toBeLessThanOrEqual(3);
      expect(new Set(all.flat()), drill.id).toEqual(new Set(drill.turns.keys()));
    }
  });

  test("comment on every choice, gently: no blame, no score", () => {
    const comments = drills.flatMap(({ turns }) =>
      [...turns.values()].flatMap(({ options }) => options.map(({ comment }) => comment)),
    );
    expect(
      comments.filter((words) =>
        /\b(wrong|mistake|never|must not|should(?:n’t)?|fail\w*|score|points?)\b/i.test(words),
      ),
    ).toEqual([]);
    expect(comments.filter((words) => wordCount(words) > 30)).toEqual([]);
    expect(new Set(comments).size).toBe(comments.length);
  });

  test("are refused in a language where a turn or an option is missing", () => {
    const { rota, ...others } = englishPractice.drills;
    expect(() => joinPractice({ ...englishPractice, drills: others })).toThrow("drill rota has no words");
    if (!rota) throw new Error("there is a drill about the rota");
    const start = { them: "", options: [] };
    const shorter = { ...rota, turns: { ...rota.turns, start } };
    expect(() => joinPractice({ ...englishPractice, drills: { ...others, rota: shorter } })).toThrow(
      "0 options, not 3",
    );
  });
});
