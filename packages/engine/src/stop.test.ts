import { describe, expect, test } from "vitest";
import { asking } from "./asking.ts";
import { generalEstimates as judged, type Voice } from "./assumptions.ts";
import { normalBar } from "./bar.ts";
import { needKernel, needStanding } from "./can.ts";
import { psi } from "./normal.ts";
import type { Question } from "./plan.ts";
import { askBeforeAccepting, enough, mayDecline, nextQuestion, searchIndex } from "./stop.ts";
import type { Prospect } from "./value.ts";
import { worth } from "./worth.ts";

const ask = (standard: number, minutes = 5, voice: Voice = "manager"): Question => ({
  minutes,
  observes: [asking({ standard, prior: judged.ordinary, voice, channel: "said", mods: [] }, [], judged)],
});
const standing = {
  weight: 0.5,
  values: judged.curve,
  belief: judged.ordinary,
  must: false,
  floor: 0,
} as const;
const prospect: Prospect = { standards: [standing, standing], needs: [], exitCost: 10, exitCostCannot: 14 };
const bar = normalBar(60, 8);

describe("the next question", () => {
  test("is the one that leaves most after the price of its minutes", () => {
    const [short, long] = [ask(0, 2), ask(0, 20, "peer")];
    expect(nextQuestion(prospect, bar, [long, short], 0.05)?.question).toBe(1);
    expect(nextQuestion(prospect, bar, [long, short], 0)?.question).toBe(0);
  });

  test("is none when no question is worth its minutes, or there is none", () => {
    expect(nextQuestion(prospect, bar, [ask(0, 60)], 0.05)).toBeNull();
    expect(nextQuestion(prospect, bar, [], 0.05)).toBeNull();
  });

  test("says what it is worth", () => {
    const found = nextQuestion(prospect, bar, [ask(0, 4)], 0.01);
    const alone = worth(prospect, bar, ask(0, 4)).worth;
    expect(found).toEqual({ question: 0, worth: alone, rate: alone / 4, net: alone - 0.04 });
  });

  test("refuses a price below nothing", () => {
    expect(() => nextQuestion(prospect, bar, [ask(0)], -1)).toThrow("A minute costs points from 0; got -1.");
    expect(() => nextQuestion(prospect, bar, [ask(0)], Number.NaN)).toThrow(RangeError);
  });
});

describe("enough", () => {
  test("is learned when nothing pays", () => {
    const known = {
      ...prospect,
      standards: [standing, standing].map((s) => ({ ...s, belief: [0, 0, 0, 1, 0] as const })),
    };
    expect(enough(known, bar, [ask(0), ask(1)], 30, 0.0033)).toEqual({
      enough: true,
      ask: [],
      because: "nothing pays",
    });
  });

  test("is not learned while a question pays and fits", () => {
    expect(enough(prospect, bar, [ask(0)], 30, 0.0033)).toEqual({
      enough: false,
      ask: [0],
      because: "one question pays",
    });
    expect(enough(prospect, bar, [ask(0, 31)], 30, 0.0033).enough).toBe(true);
  });

  test("is not learned while two questions pay together and neither alone", () => {
    const both = [0, 1].map(() => ({
      ...standing,
      values: [0, 0, 0, 0, 100] as const,
      belief: [0.5, 0, 0, 0, 0.5] as const,
    }));
    const shown = (standard: number): Question => ({
      minutes: 5,
      observes: [
        asking(
          { standard, prior: judged.ordinary, voice: "contract", channel: "written", mods: [] },
          [],
          judged,
        ),
      ],
    });
    const found = enough({ ...prospect, standards: both }, normalBar(90, 0), [shown(0), shown(1)], 10, 0.01);
    expect(found.because).toBe("several together pay");
    expect([...found.ask].sort()).toEqual([0, 1]);
  });
});

describe("before a yes", () => {
  const must = { ...standing, must: true, floor: 2 } as const;
  const results = {
    minutes: 4,
    observes: [],
    needs: [{ need: 0, through: needKernel(judged.need.sight.results, judged) }],
  };

  test("a must that is not found is asked about first, by what tells most", () => {
    const at = { ...prospect, standards: [must, standing] };
    const questions = [ask(1), ask(0, 30), ask(0, 30, "peer")];
    expect(askBeforeAccepting(at, bar, questions, [0], 1, judged)).toEqual([2]);
    expect(askBeforeAccepting(at, bar, questions, [], 1, judged)).toEqual([]);
    expect(askBeforeAccepting(at, bar, [ask(1)], [0], 1, judged)).toEqual([]);
  });

  test("and so are their needs, while it is unsure that I can do it", () => {
    const stated = {
      core: 0.5,
      demand: judged.need.demand,
      claimedLevel: 1,
      proof: null,
      mine: null,
    } as const;
    const at = { ...prospect, needs: [needStanding(stated, judged)] };
    expect(askBeforeAccepting(at, bar, [ask(0), results], [], 0.7, judged)).toEqual([1]);
    expect(askBeforeAccepting(at, bar, [ask(0), results], [], 0.9, judged)).toEqual([]);
  });
});

describe("before a no", () => {
  const known = { mustNotFound: false, firmEvidence: false, adjusted: 40 };

  test.each([
    ["a must is not found", { ...known, mustNotFound: true, adjusted: 90 }, true],
    ["firm evidence leaves it clearly below the bar", { ...known, firmEvidence: true }, true],
    ["it is below, but not clearly", { ...known, firmEvidence: true, adjusted: 50 }, false],
    ["there is only weak evidence", known, false],
  ])("%s", (_, what, may) => {
    expect(mayDecline(what, bar, judged)).toBe(may);
  });
});

describe("which prospect to talk to next", () => {
  test("its index makes the conversation just worth its cost", () => {
    for (const [adjusted, spread, cost] of [
      [60, 8, 0.5],
      [60, 8, 20],
      [10, 1, 1e-6],
    ] as const) {
      const z = searchIndex(adjusted, spread, cost);
      expect(spread * psi((adjusted - z) / spread)).toBeCloseTo(cost, 10);
    }
  });

  test("it rises with what may be learned, and falls with the cost", () => {
    expect(searchIndex(60, 9, 1)).toBeGreaterThan(searchIndex(60, 8, 1));
    expect(searchIndex(60, 8, 2)).toBeLessThan(searchIndex(60, 8, 1));
    expect(searchIndex(60, 0, 1)).toBe(59);
    expect(searchIndex(-Infinity, 5, 1)).toBe(-Infinity);
  });

  test("refuses a conversation that costs nothing", () => {
    expect(() => searchIndex(60, 8, 0)).toThrow("A conversation costs points above 0; got 0.");
    expect(() => searchIndex(60, -8, 1)).toThrow(RangeError);
  });
});
