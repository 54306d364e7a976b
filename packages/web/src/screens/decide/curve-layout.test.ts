import type { CurvePoint } from "@twoway/advice";
import { describe, expect, test } from "vitest";
import { box, crossing, labelled, line, nameBeside, nameOfCurve, placed } from "./curve-layout.ts";

/** A curve by its values, a week apart, two points either way. */
function curve(...values: readonly number[]): readonly CurvePoint[] {
  return values.map((least, weeks) => ({
    weeks,
    on: `2026-12-${String(weeks + 1).padStart(2, "0")}`,
    least,
    share: { n: 1, of: 2 },
    between: weeks === values.length - 1 ? [least, least] : [least - 2, least + 2],
  }));
}

describe("the curve of what is good enough", () => {
  test("runs from the left edge to the right, and never rises on the page where values fall", () => {
    const { points } = placed(curve(66, 64, 60, 52));
    expect(points.map(({ x }) => x)).toEqual([76, 214, 352, 490]);
    const heights = points.map(({ y }) => y);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    for (const { y, low, high } of points) expect(high <= y && y <= low).toBe(true);
  });

  test("stays within its frame, with a prospect far above or far below it", () => {
    for (const beside of [0, 30, 95]) {
      const { points, at } = placed(curve(66, 60, 52), beside);
      for (const y of [...points.flatMap((one) => [one.y, one.low, one.high]), at(beside)]) {
        expect(y).toBeGreaterThanOrEqual(box.top);
        expect(y).toBeLessThan(box.bottom);
      }
    }
  });

  test("a flat one is drawn, and is no cliff", () => {
    const { points } = placed(curve(52, 52));
    expect(new Set(points.map(({ y }) => y)).size).toBe(1);
    expect(points.every(({ y }) => Number.isFinite(y))).toBe(true);
  });

  test("names at most five days, the first and the last among them", () => {
    const { points } = placed(curve(66, 65, 64, 63, 62, 61, 60, 59, 58, 57, 56, 55, 52));
    const named = labelled(points).map(({ on }) => on);
    expect(named).toHaveLength(5);
    expect([named[0], named[4]]).toEqual(["2026-12-01", "2026-12-13"]);
    expect(labelled(placed(curve(60, 52)).points)).toHaveLength(2);
  });

  test("is a path that can be closed", () => {
    const { points } = placed(curve(60, 52));
    expect(line(points, ({ y }) => y)).toMatch(/^M76 [\d.]+ L490 [\d.]+$/);
    expect(line(points, ({ y }) => y, "L")).toMatch(/^L76/);
  });
});

describe("a prospect beside the curve", () => {
  test("meets it half way between two points that lie the same distance off", () => {
    const { points, at } = placed(curve(64, 60), 62);
    expect(crossing(points, at(62))).toBeCloseTo((76 + 490) / 2, -1);
  });

  test("meets it nowhere when it is good enough at once, or never", () => {
    const high = placed(curve(64, 60, 52), 80);
    expect(crossing(high.points, high.at(80))).toBeUndefined();
    const low = placed(curve(64, 60, 52), 10);
    expect(crossing(low.points, low.at(10))).toBeUndefined();
  });

  test("is named where the curve is not: at the end once it has come down, else at the beginning", () => {
    const good = placed(curve(64, 60, 52), 70);
    expect(nameBeside(good.points, good.at(70)).anchor).toBe("end");
    const late = placed(curve(64, 60, 52), 54);
    expect(nameBeside(late.points, late.at(54)).anchor).toBe("start");
    const never = placed(curve(64, 60, 52), 10);
    const { anchor, y } = nameBeside(never.points, never.at(10));
    expect(anchor).toBe("start");
    expect(y).toBeLessThan(box.bottom);
  });

  test("does not write through the curve’s own name", () => {
    const { points } = placed(curve(64, 60, 52));
    const free = nameOfCurve(points);
    const moved = nameOfCurve(points, free.y - 5);
    expect(Math.abs(moved.y - (free.y - 5))).toBeGreaterThanOrEqual(9);
  });
});
