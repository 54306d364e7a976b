import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as any from "../test-cases/arbitraries.ts";
import { expectClose } from "../test-cases/close.ts";
import { asking } from "./asking.ts";
import { generalEstimates as judged, type Voice } from "./assumptions.ts";
import { bestOf, normalBar } from "./bar.ts";
import { type Belief, levels, perLevel, total } from "./belief.ts";
import { believe } from "./evidence.ts";
import { exact, heardBy, type Kernel } from "./kernel.ts";
import type { Reveals } from "./pieces.ts";
import { gainNow, type Prospect, type Standing } from "./value.ts";
import { gather } from "./voices.ts";
import { grade, worth, worthOfKnowing } from "./worth.ts";

const wanted = (more: Partial<Standing> = {}): Standing => ({
  weight: 1,
  values: [0, 25, 50, 75, 100],
  belief: [0.5, 0, 0, 0, 0.5],
  must: false,
  floor: 0,
  ...more,
});
const at = (standards: Standing[], exitCost = 10): Prospect => ({
  standards,
  needs: [],
  exitCost,
  exitCostCannot: 14,
});

const sees = (standard: number, perception: Kernel, voice = "one"): Reveals => {
  return { standard, voice, perception, channel: exact, refusal: null };
};
/** First one kernel, then another. */
const through = (first: Kernel, then: Kernel): Kernel => perLevel((l) => heardBy(first[l], then));

describe("the worth of a question", () => {
  test("is by hand what one would gain by knowing", () => {
    // level 0 or 4, even odds; a sure bar of 50: now a tie, after the answer 0 or 100 against 50
    const found = worth(at([wanted()]), normalBar(50, 0), { observes: [sees(0, exact)] });
    expect(found.worth).toBe(25);
    expect(found.accept).toBe(1);
    expect(found.chance).toBe(0.5);
    expect(found.answers.map((a) => [a.heard[0], a.chance, a.adjusted, a.accept])).toEqual([
      [0, 0.5, 0, 0],
      [4, 0.5, 100, 1],
    ]);
  });

  test("is 0 when nothing one could hear would change anything", () => {
    expect(worth(at([wanted()]), normalBar(150, 0), { observes: [sees(0, exact)] })).toMatchObject({
      worth: 0,
      chance: 0,
    });
    const known = at([wanted({ belief: [0, 0, 1, 0, 0] })]);
    expect(worth(known, normalBar(50, 10), { observes: [sees(0, exact)] }).worth).toBe(0);
  });

  test("is 0 for a prospect with a certain veto", () => {
    const broken = at([wanted({ must: true, floor: 2, belief: [1, 0, 0, 0, 0] })]);
    expect(worth(broken, normalBar(50, 10), { observes: [sees(0, exact)] })).toMatchObject({
      worth: 0,
      chance: 0,
      accept: 0,
    });
  });

  test("shows a certain veto among the answers as -Infinity, and no acceptance", () => {
    const must = at([wanted({ must: true, floor: 2 })]);
    const [low] = worth(must, normalBar(20, 10), { observes: [sees(0, exact)] }).answers;
    expect([low?.adjusted, low?.accept]).toEqual([-Infinity, 0]);
  });

  test("is what believing the answers would gain, refusal among them", () => {
    // the slow way: every answer through `believe`, and the gain at the belief it leaves
    const prior: Belief = [0.05, 0.15, 0.45, 0.27, 0.08];
    const other = wanted({ weight: 0.4, belief: judged.ordinary });
    const prospect = (belief: Belief) => at([wanted({ weight: 0.6, belief, must: true, floor: 2 }), other]);
    const bar = normalBar(62, 6);
    const before = [{ voice: "manager", channel: "said", mods: [], level: 2 }] as const;
    const now = believe(prior, gather(before, [], judged), judged).belief;
    const question = { voice: "manager", channel: "said", mods: ["episode"] } as const;
    const asked = asking({ standard: 0, prior, ...question }, before, judged);
    let after = 0;
    let sum = 0;
    for (const level of [...levels, null]) {
      const heard = [...before, { ...question, level, asked: true }];
      const { belief } = believe(prior, gather(heard, [], judged), judged);
      const refused = asked.refusal as Belief;
      const likely = perLevel((l) =>
        level === null
          ? refused[l]
          : (1 - refused[l]) * total(perLevel((x) => asked.perception[l][x] * asked.channel[x][level])),
      );
      const chance = total(perLevel((l) => now[l] * likely[l]));
      sum += chance;
      after += chance * gainNow(prospect(belief), bar);
    }
    expect(sum).toBeCloseTo(1, 12);
    const found = worth(prospect(now), bar, { observes: [asked] });
    expect(found.worth).toBeCloseTo(after - gainNow(prospect(now), bar), 10);
    expect(found.answers).toHaveLength(6);
  });

  test("of a voice that has spoken is less, and of one that refused twice has no refusal left", () => {
    const prospect = at([wanted({ belief: judged.ordinary })]);
    const question = {
      standard: 0,
      prior: judged.ordinary,
      voice: "manager",
      channel: "said",
      mods: [],
    } as const;
    const worthAfter = (heard: Parameters<typeof asking>[1]) =>
      worth(prospect, normalBar(55, 10), { observes: [asking(question, heard, judged)] }).worth;
    const said = { voice: "manager", channel: "said", mods: [], level: 2 } as const;
    expect(worthAfter([said, said])).toBeLessThan(worthAfter([]));
    expect(asking(question, [{ ...said, level: null }], judged).refusal).toEqual(judged.refusal.again);
    expect(
      asking(
        question,
        [
          { ...said, level: null },
          { ...said, level: null },
        ],
        judged,
      ).refusal,
    ).toBeNull();
    expect(asking(question, [{ ...said, asked: true }], judged).refusal).toBeNull();
    expect(asking({ ...question, channel: "shown" }, [], judged).refusal).toBeNull();
  });

  test("refuses what is out of place, in a sentence", () => {
    const prospect = at([wanted()]);
    const bar = normalBar(50, 10);
    expect(() => worth(prospect, bar, { observes: [sees(2, exact)] })).toThrow(
      "No standard has place 2 in this prospect.",
    );
    const odd = perLevel(() => [0.5, 0, 0, 0, 0] as const);
    expect(() => worth(prospect, bar, { observes: [sees(0, odd)] })).toThrow(
      "A question on standard 0 needs rows of chances whose sums are 1.",
    );
    const many = Array.from({ length: 9 }, () => sees(0, exact));
    expect(() => worth(prospect, bar, { observes: many })).toThrow(
      "A question brings out at most 250000 answers",
    );
  });
});

describe("the grade of a question", () => {
  test.each([
    [0.3, 0.24, "decides", 2],
    [0.3, 0.19, "could matter", 2],
    [5, 0.04, "could matter", 0],
    [0.01, 0.03, "could matter", 0],
    [0.019, 0.019, "would not change anything", 0],
    [0.25, 0.2, "decides", 2],
  ])("of %d points and chance %d is: %s, %d of 10", (points, chance, words, outOfTen) => {
    expect(grade({ worth: points, chance }, judged.grades)).toEqual({ grade: words, outOfTen });
  });
});

describe("laws of worth", () => {
  const runs = { numRuns: 300 };

  test("an answer is never worth less than nothing, nor more than knowing", () => {
    fc.assert(
      fc.property(any.prospect, any.barBeside, any.matrix, (prospect, beside, answer) => {
        const bar = beside(prospect);
        const found = worth(prospect, bar, { observes: [sees(0, answer)] });
        expect(found.worth).toBeGreaterThanOrEqual(0);
        expect(found.worth).toBeLessThanOrEqual(worthOfKnowing(prospect, bar, 0) + 1e-9);
        expect(found.answers.reduce((sum, a) => sum + a.chance, 0)).toBeCloseTo(1, 9);
      }),
      runs,
    );
  });

  test("garbling an answer never makes it worth more", () => {
    fc.assert(
      fc.property(any.prospect, any.barBeside, any.matrix, any.matrix, (prospect, beside, answer, noise) => {
        const bar = beside(prospect);
        const clear = worth(prospect, bar, { observes: [sees(0, answer)] }).worth;
        expect(
          worth(prospect, bar, { observes: [sees(0, through(answer, noise))] }).worth,
        ).toBeLessThanOrEqual(clear + 1e-9);
      }),
      runs,
    );
  });

  test("more questions are never worth less together, whoever answers", () => {
    const voice = fc.constantFrom<Voice>("manager", "peer", "recruiter");
    const question = fc.record({
      standard: fc.constantFrom(0, 1),
      voice,
      channel: fc.constantFrom("said" as const, "shown" as const),
    });
    fc.assert(
      fc.property(any.prospect, any.barBeside, question, question, (prospect, beside, first, second) => {
        const bar = beside(prospect);
        const asked = [first, second].map((q) =>
          asking({ ...q, prior: judged.ordinary, mods: [] }, [], judged),
        );
        const both = worth(prospect, bar, { observes: asked }).worth;
        for (const one of asked)
          expect(both).toBeGreaterThanOrEqual(worth(prospect, bar, { observes: [one] }).worth - 1e-9);
      }),
      runs,
    );
  });

  test("renaming standards and voices, and another order, changes nothing", () => {
    fc.assert(
      fc.property(any.prospect, any.barBeside, any.matrix, any.matrix, (prospect, beside, one, two) => {
        const bar = beside(prospect);
        const last = prospect.standards.length - 1;
        const turned = { ...prospect, standards: [...prospect.standards].reverse() };
        const plain = worth(prospect, bar, { observes: [sees(0, one, "a"), sees(1, two, "b")] });
        const renamed = worth(turned, bar, { observes: [sees(last - 1, two, "x"), sees(last, one, "y")] });
        expectClose([renamed.worth, renamed.chance], [plain.worth, plain.chance], 9);
      }),
      runs,
    );
  });

  test("hold for the best of several options as for one normal bar", () => {
    fc.assert(
      fc.property(
        any.prospect,
        any.matrix,
        fc.double({ min: 30, max: 80, noNaN: true }),
        (prospect, answer, mean) => {
          const bar = bestOf([
            { mean, sd: 8, chance: 1 },
            { mean: mean + 5, sd: 3, chance: 0.4 },
          ]);
          expect(worth(prospect, bar, { observes: [sees(0, answer)] }).worth).toBeGreaterThanOrEqual(-1e-6);
        },
      ),
      { numRuns: 60 },
    );
  });
});
