import { describe, expect, test } from "vitest";
import { expectClose } from "../test-cases/close.ts";
import { generalEstimates as judged } from "./assumptions.ts";
import { normalBar } from "./bar.ts";
import {
  abilityBelief,
  afterAnswer,
  canDo,
  canMeet,
  type Need,
  needBelief,
  needKernel,
  needStanding,
  weakestNeed,
} from "./can.ts";
import { valueNow } from "./value.ts";
import { worth } from "./worth.ts";

const need = (more: Partial<Need> = {}): Need => ({
  core: 1,
  demand: [0, 0, 0, 1, 0],
  claimedLevel: 3,
  proof: "witness",
  mine: null,
  ...more,
});
const standing = (more: Partial<Need> = {}) => needStanding(need(more), judged);
const results = {
  observes: [],
  needs: [{ need: 0, through: needKernel(judged.need.sight.results, judged) }],
};

describe("what I can do", () => {
  test("is believed the more, the better it is proven", () => {
    const at = (proof: Need["proof"]) => abilityBelief(3, proof, judged)[3];
    expect(at(null)).toBeLessThan(at("story"));
    expect(at("story")).toBeLessThan(at("witness"));
  });
});

describe("an answer about a need", () => {
  test("is believed as Bayes would: heard core, it is core the more likely", () => {
    const unclear = needStanding(need({ core: 0.5 }), judged);
    const through = needKernel({ miss: 0.2, false: 0.1 }, judged);
    // P(not core | said not core) = .5·.9/(.5·.9 + .5·.2)
    expect(afterAnswer(unclear, through, 0).belief[0]).toBeCloseTo(0.45 / 0.55, 12);
    expect(afterAnswer(unclear, through, 4).belief[0]).toBeLessThan(0.1);
  });
});

describe("a need of theirs", () => {
  test("is met when the demand is at most one level above the ability", () => {
    expect(canMeet(standing({ demand: [1, 0, 0, 0, 0] }))).toBeCloseTo(1, 12);
    const ability = abilityBelief(3, "witness", judged);
    expect(canMeet(standing())).toBeCloseTo(1 - ability[0] - ability[1], 12);
  });

  test("that is no core part is no obstacle", () => {
    expect(canMeet(standing({ core: 0, mine: "cannot" }))).toBe(1);
  });

  test.each([
    ["now", 0.04],
    ["by then", 0.15],
    ["unsure", 0.35],
    ["cannot", 0.92],
  ] as const)("takes my own word %s over levels", (mine, cannot) => {
    expect(canMeet(standing({ mine }))).toBeCloseTo(1 - cannot, 12);
  });

  test("has a demand from what they state", () => {
    expect(needBelief("mentioned", null, judged)).toEqual({ core: 0.5, demand: judged.need.demand });
    const stated = needBelief("core", 4, judged);
    expect(stated.core).toBe(0.95);
    expect(stated.demand[4]).toBeGreaterThan(0.75);
  });
});

describe("can do it", () => {
  test("is sure when no needs are known, and the product of them otherwise", () => {
    expect(canDo([])).toBe(1);
    expect(weakestNeed([])).toBeUndefined();
    const needs = [standing({ mine: "now" }), standing({ mine: "unsure" })];
    expect(canDo(needs)).toBeCloseTo(0.96 * 0.65, 12);
    expect(weakestNeed(needs)).toBe(1);
  });

  test("takes its exit cost from the value at the odds of failing", () => {
    const job = { weight: 1, values: judged.curve, belief: [0, 0, 1, 0, 0], must: false, floor: 0 } as const;
    const at = { standards: [job], needs: [standing({ mine: "unsure" })], exitCost: 10, exitCostCannot: 14 };
    expect(valueNow(at).adjusted).toBeCloseTo(60 - 14 * (1 / 0.65 - 1), 12);
  });
});

describe("a question about a need", () => {
  const job = { weight: 1, values: judged.curve, belief: judged.ordinary, must: false, floor: 0 } as const;
  const bar = normalBar(58, 8);
  const at = (more: Partial<Need>) => ({
    standards: [job],
    needs: [standing(more)],
    exitCost: 10,
    exitCostCannot: 14,
  });

  test("is worth something while the need is unclear", () => {
    const unclear = at({ core: 0.5, demand: judged.need.demand, claimedLevel: 1, proof: null });
    expect(worth(unclear, bar, results).worth).toBeGreaterThan(0.1);
  });

  test("law: is worth nothing when the need is known", () => {
    expect(worth(at({ core: 1, demand: [0, 0, 0, 1, 0] }), bar, results)).toMatchObject({
      worth: 0,
      chance: 0,
    });
    expect(worth(at({ core: 0 }), bar, results)).toMatchObject({ worth: 0, chance: 0 });
  });

  test("leaves, on average, the belief there was", () => {
    const now = standing({ core: 0.6, demand: judged.need.demand });
    const through = needKernel(judged.need.sight["hardest part"], judged);
    const mean = [0, 0, 0, 0, 0, 0];
    for (let answer = 0; answer < 6; answer++) {
      const chance = now.belief.reduce((sum, p, z) => sum + p * (through[z]?.[answer] as number), 0);
      afterAnswer(now, through, answer).belief.forEach((p, z) => {
        mean[z] = (mean[z] as number) + chance * p;
      });
    }
    expectClose(mean, now.belief);
  });

  test("refuses chances and levels out of range, in a sentence", () => {
    expect(() => needKernel({ miss: 1.2, false: 0 }, judged)).toThrow(
      "miss needs a chance from 0 to 1; got 1.2.",
    );
    expect(() => standing({ core: 2 })).toThrow("A need's core share is from 0 to 1; got 2.");
    expect(() => standing({ claimedLevel: 9 as never })).toThrow(RangeError);
    expect(() =>
      worth(at({}), bar, { observes: [], needs: [{ ...results.needs[0], need: 3 } as never] }),
    ).toThrow("No need has place 3 in this prospect.");
  });
});
