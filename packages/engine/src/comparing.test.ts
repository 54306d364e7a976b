import { describe, expect, test } from "vitest";
import { difference, readCases, runCase } from "../test-cases/compare.mjs";
import * as engine from "./index.ts";

const within = (tol: number) => () => tol;

describe("comparing with a reference", () => {
  test("takes a tolerance as absolute up to 1 and relative above", () => {
    expect(difference({ a: 0.5005 }, { a: 0.5 }, within(0.001))).toBeUndefined();
    expect(difference({ a: 0.502 }, { a: 0.5 }, within(0.001))).toContain("a: got 0.502");
    expect(difference({ a: 1000.5 }, { a: 1000 }, within(0.001))).toBeUndefined();
  });

  test("takes null or NaN for what does not exist, and infinities as they are", () => {
    expect(difference({ a: null }, { a: Number.NaN }, within(1e-9))).toBeUndefined();
    expect(difference({ a: 3 }, { a: Number.NaN }, within(1e-9))).toBe("a: got 3, expected nothing");
    expect(difference({ a: null, b: Infinity }, { a: null, b: null }, within(1e-9))).toBeUndefined();
    expect(difference({ a: 3 }, { a: null }, within(1e-9))).toBe("a: got 3, expected nothing");
    expect(difference({ a: -Infinity }, { a: -Infinity }, within(1e-9))).toBeUndefined();
    expect(difference({ a: 5 }, { a: -Infinity }, within(1e-9))).toContain("expected -Infinity");
  });

  test("never takes NaN, something missing, or a shorter list for a number", () => {
    expect(difference({ a: Number.NaN }, { a: 1 }, within(1))).toContain("a: got NaN");
    expect(difference({}, { a: 1 }, within(1))).toContain("a: got undefined");
    expect(difference({ a: [1] }, { a: [1, 2] }, within(1))).toContain("expected 2 entries");
    expect(difference({ a: [[1, 2]] }, { a: [[1, 4]] }, within(0.1))).toContain("a[0][1]");
  });

  test("leaves what only peers computed", () => {
    expect(difference({ voice: 1 }, { voice: 1, tempered: 7 }, within(1e-9))).toBeUndefined();
  });

  test("skips a fixture it does not know, and fails a case it cannot read", () => {
    expect(runCase(engine, "99-new", { id: "x", input: {}, expected: {} }).status).toBe("skipped");
    expect(runCase(engine, "13-bar", { id: "x", input: {}, expected: {} })).toMatchObject({
      status: "failed",
    });
    expect(runCase({}, "13-bar", { id: "x", input: {}, expected: {} })).toEqual({
      status: "skipped",
      why: "bestOf is not built yet",
    });
  });

  test.each([
    ["nothing at all", null],
    ["numbers where lists belong", { values: 3, kind: "smaa" }],
    ["a list of nothing", { kind: "smaa", values: [] }],
  ])("fails a case that makes no sense with a sentence, and runs on: %s", (_, input) => {
    const expected = { rank_acceptability: 5, verdicts_allowed: 5 };
    const result = runCase(engine, "02-weights-smaa", { id: "x", input, expected });
    expect(result).toMatchObject({ status: "failed", why: expect.any(String) });
  });

  test("holds a sentence to its allowed verdicts as well as to its numbers", () => {
    const input = {
      prior: [0.05, 0.15, 0.45, 0.27, 0.08],
      floor: 2,
      ideal: 3,
      must: true,
      observations: [],
      cues: [],
    };
    const run = (expected: object) =>
      runCase(engine, "11-sentences", { id: "x", input, expected, tol: 1e-9 });
    expect(run({ verdicts_allowed: ["not yet known"], verdict: "not yet known", p_floor: 0.8 }).status).toBe(
      "passed",
    );
    expect(run({ verdicts_allowed: ["found"], p_floor: 0.8 }).status).toBe("failed");
    expect(run({ verdicts_allowed: ["not yet known"], p_floor: 0.7 }).status).toBe("failed");
  });

  test("reads files whose writer knew Infinity, and says what is wrong with others", () => {
    expect(readCases('{"fixture": "x", "cases": [{"a": -Infinity, "b": [NaN, 1]}]}').cases).toEqual([
      { a: -Infinity, b: [Number.NaN, 1] },
    ]);
    expect(() => readCases("{")).toThrow("it is not valid JSON");
    expect(() => readCases("{}")).toThrow('it has no "fixture" and "cases"');
  });
});
