import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seeded } from "../test-cases/adapters.mjs";
import { expectClose } from "../test-cases/close.ts";
import { drawAround, drawOrdered, drawUniform, rankings } from "./random-weights.ts";
import { weightsByOrder, weightsByPairs, weightsBySwing } from "./weights.ts";

describe("weights from an order", () => {
  test("are the centroid of all that keep it", () => {
    expectClose(weightsByOrder([[0], [1], [2]]), [11 / 18, 5 / 18, 2 / 18]);
    expectClose(weightsByOrder([[2], [0], [1]]), [5 / 18, 2 / 18, 11 / 18]);
  });

  test("share their positions where they tie", () => {
    expectClose(weightsByOrder([[0, 1], [2]]), [8 / 18, 8 / 18, 2 / 18]);
    expectClose(weightsByOrder([[0, 1, 2]]), [1 / 3, 1 / 3, 1 / 3]);
  });

  test.each([[[]], [[[0], [0]]], [[[0], [2]]], [[[0.5]]]])("refuse the order %j", (order) => {
    expect(() => weightsByOrder(order as number[][])).toThrow("An order names each standard");
  });
});

describe("weights from swings", () => {
  test("are their shares", () => {
    expectClose(weightsBySwing([100, 50, 0, 50]), [0.5, 0.25, 0, 0.25]);
  });

  test.each([[[0, 0]], [[]], [[1, -1, 1]], [[Number.NaN]], [[Infinity]]])("refuse %j", (swings) => {
    expect(() => weightsBySwing(swings)).toThrow("Swings are numbers from 0, and not all 0");
  });
});

describe("weights from comparisons in pairs", () => {
  const compare = (first: number, second: number, ratio: number) => ({ first, second, ratio });

  test("follow a chain of comparisons exactly", () => {
    const { weights, residual } = weightsByPairs(3, [compare(0, 1, 2), compare(1, 2, 3)]);
    expectClose(weights as number[], [0.6, 0.3, 0.1]);
    expect(residual).toBeCloseTo(0, 12);
  });

  test("show by a residual that answers contradict each other", () => {
    const circle = [compare(0, 1, 3), compare(1, 2, 3), compare(2, 0, 3)];
    const { weights, residual } = weightsByPairs(3, circle);
    expectClose(weights as number[], [1 / 3, 1 / 3, 1 / 3]);
    expect(residual).toBeCloseTo(Math.log(3), 12);
  });

  test("are none where some were never compared, and say which", () => {
    expect(weightsByPairs(4, [compare(0, 1, 2), compare(2, 3, 2)])).toEqual({
      weights: null,
      residual: 0,
      groups: [
        [0, 1],
        [2, 3],
      ],
    });
  });

  test("of one standard need no comparison", () => {
    expect(weightsByPairs(1, []).weights).toEqual([1]);
  });

  test.each([
    [[compare(0, 0, 1)], "A comparison needs two of 2 standards; got 0 and 0."],
    [[compare(0, 5, 1)], "A comparison needs two of 2 standards; got 0 and 5."],
    [[compare(0, 1, 0)], "A comparison needs a ratio above 0; got 0."],
  ])("refuse %j in a sentence", (comparisons, sentence) => {
    expect(() => weightsByPairs(2, comparisons)).toThrow(sentence);
  });

  test("law: a consistent set gives back the weights it came from, however incomplete", () => {
    const share = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(share, { minLength: 2, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (raw, places) => {
          const sum = raw.reduce((a, b) => a + b, 0);
          // each is compared with one before it: a tree
          const tree = raw.slice(1).map((w, i) => {
            const second = (places.next().value as number) % (i + 1);
            return compare(i + 1, second, w / (raw[second] as number));
          });
          expectClose(
            weightsByPairs(raw.length, tree).weights as number[],
            raw.map((w) => w / sum),
            9,
          );
        },
      ),
    );
  });
});

describe("rankings under uncertain weights", () => {
  const random = seeded(7);

  test("put first in all draws what is better in everything", () => {
    const found = rankings(
      [
        [60, 70],
        [50, 40],
      ],
      500,
      () => drawUniform(2, random),
    );
    expect(found.acceptability).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(found.central[1]).toBeNull();
    expectClose(found.central[0] as number[], [0.5, 0.5], 1);
  });

  test("share ranks between those that tie", () => {
    const found = rankings(
      [
        [50, 50],
        [50, 50],
      ],
      10,
      () => drawUniform(2, random),
    );
    expect(found.acceptability).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
  });

  test("turn with the weights: half and half on opposite strengths", () => {
    const found = rankings(
      [
        [100, 0],
        [0, 100],
      ],
      20_000,
      () => drawUniform(2, random),
    );
    expect(found.acceptability[0]?.[0]).toBeCloseTo(0.5, 1);
    expectClose(found.central[0] as number[], [0.75, 0.25], 1.7);
  });

  test("take another score than the weighted points, such as a veto's", () => {
    const vetoed = (row: readonly number[], _: readonly number[], prospect: number) =>
      prospect === 0 ? -1 : (row[0] ?? 0);
    expect(rankings([[90], [10]], 10, () => [1], vetoed).acceptability[1]).toEqual([1, 0]);
  });

  test("draws keep their promise", () => {
    for (let n = 0; n < 50; n++) {
      const ordered = drawOrdered(4, random);
      expect(ordered).toEqual([...ordered].sort((a, b) => b - a));
      expect(ordered.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    }
    expectClose(drawAround([3, 1], 0, random), [0.75, 0.25]);
  });

  test("refuse to rank nothing", () => {
    expect(() => rankings([], 10, () => [])).toThrow("A ranking needs prospects");
    expect(() => rankings([[1, 2], [1]], 10, () => [1, 0])).toThrow("A ranking needs prospects");
    expect(() => rankings([[1]], 0, () => [1])).toThrow("A ranking needs draws above 0; got 0.");
  });
});
