import { describe, expect, test } from "vitest";
import { seeded } from "../test-cases/adapters.mjs";
import { asking } from "./asking.ts";
import { generalEstimates as judged, type Voice } from "./assumptions.ts";
import { type Bar, bestOf, normalBar } from "./bar.ts";
import type { Belief, Level } from "./belief.ts";
import { needKernel, needStanding } from "./can.ts";
import { choose, usualEffort } from "./choose.ts";
import { plan, type Question } from "./plan.ts";
import { jointWorth, scorer } from "./sets.ts";
import { type Prospect, type Standing, valueNow } from "./value.ts";
import { worth } from "./worth.ts";

const random = seeded(20_261_101);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const whole = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));

function someBelief(): Belief {
  const parts = [1, 2, 3, 4, 5].map(() => -Math.log(1 - random()));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((p) => p / sum) as unknown as Belief;
}

/** A prospect near its bar, and questions on one to three of its standards. */
function someInterview(standards: number, musts: number, questions: number) {
  const raw = Array.from({ length: standards }, () => 0.1 + random());
  const sum = raw.reduce((a, b) => a + b, 0);
  const standings = raw.map((w, i): Standing => {
    const must = i < musts;
    return {
      weight: w / sum,
      values: judged.curve,
      belief: someBelief(),
      must,
      floor: must ? pick<Level>([1, 2]) : 0,
    };
  });
  const prospect: Prospect = {
    standards: standings,
    needs: [],
    exitCost: pick([0, 10, 20]),
    exitCostCannot: 14,
  };
  const bar = normalBar(valueNow(prospect).mean + 12 * (random() - 0.5), pick([2, 5, 10]));
  const list = Array.from({ length: questions }, (): Question => {
    const on = [...new Set(Array.from({ length: whole(1, 3) }, () => whole(0, standards - 1)))];
    const voice = pick<Voice>(["manager", "peer", "recruiter"]);
    const how = {
      voice,
      channel: "said",
      mods: pick([[], ["episode"]] as const),
      prior: judged.ordinary,
    } as const;
    return { minutes: whole(2, 8), observes: on.map((standard) => asking({ standard, ...how }, [], judged)) };
  });
  return { prospect, bar, questions: list, minutes: whole(8, 20) };
}

/** The best of all subsets. */
function bestWorth(prospect: Prospect, bar: Bar, questions: readonly Question[], minutes: number): number {
  const score = scorer(prospect, bar, questions);
  let best = 0;
  for (let mask = 1; mask < 1 << questions.length; mask++) {
    const set = questions.flatMap((_, q) => ((mask >> q) & 1 ? [q] : []));
    if (set.reduce((all, q) => all + (questions[q]?.minutes ?? 0), 0) <= minutes)
      best = Math.max(best, score.worth(set));
  }
  return best;
}

const ask = (standard: number, minutes = 5, voice: Voice = "manager"): Question => ({
  minutes,
  observes: [asking({ standard, prior: judged.ordinary, voice, channel: "said", mods: [] }, [], judged)],
});
const twoWants: Prospect = {
  standards: [0, 1].map(() => ({
    weight: 0.5,
    values: judged.curve,
    belief: judged.ordinary,
    must: false,
    floor: 0,
  })),
  needs: [],
  exitCost: 10,
  exitCostCannot: 14,
};
const near = normalBar(60, 8);

describe("a plan", () => {
  test("takes what fits, and says what it leaves", () => {
    const found = plan(twoWants, near, [ask(0), ask(1), ask(1, 20)], 10, judged);
    expect(found.chosen).toEqual([0, 1]);
    expect(found.minutes).toBe(10);
    expect(found.left.map((step) => step.question)).toEqual([2]);
    expect(found.worth).toBeGreaterThan(0);
    expect(found.ceiling).toBeGreaterThan(found.worth);
    expect(found.empty).toBeNull();
  });

  test("asks another voice, or about another thing, before it asks the same twice", () => {
    const question = ask(0);
    expect(plan(twoWants, near, [question, ask(0), ask(1)], 10, judged).chosen).toContain(2);
    const double = jointWorth(twoWants, near, { observes: [...question.observes, ...question.observes] });
    const single = worth(twoWants, near, question).worth;
    expect(double).toBeGreaterThan(single);
    expect(double).toBeLessThan(1.3 * single);
  });

  test("orders by worth a minute, so that cutting short loses least", () => {
    const { steps } = plan(twoWants, near, [ask(0, 9), ask(1, 3, "peer"), ask(1, 8)], 20, judged);
    const rates = steps.map((step) => step.perMinute);
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
    expect(steps[0]).toMatchObject({ question: 1, perMinute: (steps[0]?.worth ?? 0) / 3 });
  });

  test("asks one of those that exclude each other", () => {
    const either = [ask(0), ask(1)].map((q) => ({ ...q, excl: "the same slot" }));
    expect(plan(twoWants, near, either, 60, judged).chosen).toHaveLength(1);
  });

  test("counts questions about their needs", () => {
    const stated = {
      core: 0.5,
      demand: judged.need.demand,
      claimedLevel: 1,
      proof: null,
      mine: null,
    } as const;
    const withNeed = { ...twoWants, needs: [needStanding(stated, judged)] };
    const results = {
      minutes: 4,
      observes: [],
      needs: [{ need: 0, through: needKernel(judged.need.sight.results, judged) }],
    };
    expect(plan(withNeed, near, [results, ask(0)], 9, judged).chosen).toContain(0);
  });

  test.each([
    ["no questions", [], 30, twoWants],
    ["no minutes", [ask(0)], 0, twoWants],
    ["nothing fits", [ask(0, 40)], 30, twoWants],
    [
      "nothing would change",
      [ask(0)],
      30,
      { ...twoWants, standards: twoWants.standards.map((s) => ({ ...s, belief: [0, 0, 0, 1, 0] as const })) },
    ],
    [
      "vetoed",
      [ask(0)],
      30,
      {
        ...twoWants,
        standards: twoWants.standards.map((s) => ({
          ...s,
          belief: [1, 0, 0, 0, 0] as const,
          must: true,
          floor: 2 as const,
        })),
      },
    ],
  ])("is empty, and says: %s", (empty, questions, minutes, prospect) => {
    expect(plan(prospect, near, questions, minutes, judged)).toMatchObject({
      chosen: [],
      steps: [],
      worth: 0,
      empty,
    });
  });

  test.each([0, 12])("sees two answers that matter only together, beside %d others", (others) => {
    // far below a sure bar: one good answer does not lift it, two do
    const standards = Array.from(
      { length: 2 + others },
      (_, i): Standing => ({
        weight: i < 2 ? 0.5 : 0,
        values: [0, 0, 0, 0, 100],
        belief: [0.5, 0, 0, 0, 0.5],
        must: false,
        floor: 0,
      }),
    );
    const prospect = { ...twoWants, standards };
    const bar = normalBar(90, 0);
    const written = { prior: judged.ordinary, voice: "contract", channel: "written", mods: [] } as const;
    const questions = standards.map((_, standard): Question => {
      return { minutes: 5, observes: [asking({ standard, ...written }, [], judged)] };
    });
    expect(worth(prospect, bar, questions[0] as Question).worth).toBe(0);
    const found = plan(prospect, bar, questions, 10, judged);
    expect([...found.chosen].sort()).toEqual([0, 1]);
    expect(found.worth).toBeGreaterThan(1);
  });

  test("finds two that together beat the best a minute, though no exchange of one for one leads there", () => {
    const standards = [0.4, 0.3, 0.3].map((weight) => ({ ...(twoWants.standards[0] as Standing), weight }));
    const found = plan({ ...twoWants, standards }, near, [ask(0, 6), ask(1), ask(2)], 10, judged);
    expect([...found.chosen].sort()).toEqual([1, 2]);
  });

  test("takes any number of minutes, and refuses none that is no time", () => {
    expect(plan(twoWants, near, [ask(0), ask(1)], Infinity, judged).chosen).toHaveLength(2);
    expect(() => plan(twoWants, near, [ask(0)], Number.NaN, judged)).toThrow(
      "A plan needs minutes from 0; got NaN.",
    );
    expect(() => plan(twoWants, near, [ask(0)], -1, judged)).toThrow(RangeError);
    expect(() => plan(twoWants, near, [ask(0, 0)], 30, judged)).toThrow(
      "A question needs minutes above 0; got 0.",
    );
  });
});

describe("a plan against all subsets", () => {
  test("loses at most .01 points with up to ten questions", () => {
    for (let n = 0; n < 25; n++) {
      const { prospect, bar, questions, minutes } = someInterview(whole(3, 5), whole(0, 3), 6);
      const found = plan(prospect, bar, questions, minutes, judged);
      expect(found.minutes).toBeLessThanOrEqual(minutes);
      expect(bestWorth(prospect, bar, questions, minutes) - found.worth).toBeLessThanOrEqual(0.01);
      expect(found.worth).toBeLessThanOrEqual(found.ceiling);
    }
  });

  test("loses at most .32 with the proof switched off, and the proof finds what exchanges alone do not", () => {
    let [worst, passedOver] = [0, 0];
    const effort = { exactUpTo: 0, boundedUpTo: 40, steps: 300 };
    for (let n = 0; n < 60; n++) {
      const { prospect, bar, questions, minutes } = someInterview(whole(3, 5), whole(0, 3), 8);
      const score = scorer(prospect, bar, questions);
      const choices = questions.map((q, place) => ({ place, minutes: q.minutes }));
      const worthOf = (how: typeof usualEffort) => score.worth(choose(choices, minutes, score, how));
      const proven = worthOf(usualEffort);
      worst = Math.max(worst, proven - worthOf(effort));
      const exchanged = worthOf({ exactUpTo: 0, boundedUpTo: 0, steps: 0 });
      passedOver = Math.max(passedOver, proven - exchanged);
      // Where exchanges alone came to little, every subset is looked at.
      if (n % 3 === 0 || proven - exchanged > 0.01)
        expect(bestWorth(prospect, bar, questions, minutes) - proven).toBeLessThanOrEqual(0.01);
    }
    expect(worst).toBeLessThanOrEqual(0.32);
    expect(passedOver).toBeGreaterThan(0.01);
  });

  test("loses little where it only searches", () => {
    let lost = 0;
    let worthOfAll = 0;
    for (let n = 0; n < 2; n++) {
      const { prospect, bar, questions, minutes } = someInterview(4, 1, 11);
      const best = bestWorth(prospect, bar, questions, minutes);
      lost += best - plan(prospect, bar, questions, minutes, judged).worth;
      worthOfAll += best;
    }
    expect(lost).toBeLessThanOrEqual(0.02 * worthOfAll);
  });
});

describe("the worth of several questions", () => {
  test("is the sum over all their answers, listed or summed on a line", () => {
    for (let n = 0; n < 15; n++) {
      const { prospect, bar, questions } = someInterview(4, whole(0, 3), 4);
      const observes = questions.slice(0, 3).flatMap((q) => q.observes);
      if (observes.length > 6) continue;
      expect(jointWorth(prospect, bar, { observes })).toBeCloseTo(
        worth(prospect, bar, { observes }).worth,
        2,
      );
    }
  });

  test("is read from a table for the best of several options as well", () => {
    const bar = bestOf([
      { mean: 58, sd: 6, chance: 1 },
      { mean: 66, sd: 4, chance: 0.3 },
    ]);
    const observes = [ask(0), ask(1)].flatMap((q) => q.observes);
    expect(jointWorth(twoWants, bar, { observes })).toBeCloseTo(worth(twoWants, bar, { observes }).worth, 6);
  });

  test("law: one question more is never worth less", () => {
    for (let n = 0; n < 40; n++) {
      const { prospect, bar, questions } = someInterview(4, whole(0, 3), 5);
      const score = scorer(prospect, bar, questions);
      expect(score.worth([0, 1, 2, 3, 4])).toBeGreaterThanOrEqual(score.worth([0, 1, 2, 3]) - 0.002);
    }
  });
});
