import { describe, expect, test } from "vitest";
import { readCases, runCase } from "../test-cases/compare.mjs";
import { files } from "../test-cases/folder.mjs";
import * as engine from "./index.ts";

describe.each(files)("reference cases $name", ({ fixture, cases }) => {
  test.each(cases as Parameters<typeof runCase>[2][])("$id agrees with an independent computation", (one) => {
    expect(runCase(engine, fixture, one)).toEqual({ status: "passed" });
  });
});

describe("cases that are not in order", () => {
  const flat = { prior: [0.2, 0.2, 0.2, 0.2, 0.2], groups: [] };
  const found = (one: object, fixture = "01-belief") =>
    runCase(engine, fixture, one as Parameters<typeof runCase>[2]);

  test.each([
    [{ input: flat, expected: {} }, "the case has no input or nothing expected"],
    [{ input: null, expected: { voice: [] } }, "the case has no input or nothing expected"],
    [{ input: flat, expected: { voice: flat.prior }, tol: "x" }, 'a tolerance is a number from 0; got "x"'],
    [{ input: { prior: flat.prior }, expected: { voice: flat.prior } }, /^the case is not in order \(.+\)$/],
    [
      { input: { ...flat, prior: [Infinity, 0, 0, 0, 0] }, expected: { voice: flat.prior } },
      /^A (belief|prior) needs/,
    ],
  ])("fail with a sentence: %j", (one, why) => {
    expect(found(one)).toEqual({
      status: "failed",
      why: typeof why === "string" ? why : expect.stringMatching(why),
    });
  });

  test("are skipped by name where nobody knows their kind", () => {
    expect(found({ input: flat, expected: {} }, "weather")).toEqual({
      status: "skipped",
      why: 'no fixture "weather" is known here',
    });
  });

  test("may begin with the mark of their encoding", () => {
    expect(readCases('\uFEFF{"fixture": "01-belief", "cases": []}').cases).toEqual([]);
  });

  test("are refused where the file holds no cases", () => {
    expect(() => readCases("[]")).toThrow('it has no "fixture" and "cases"');
    expect(() => readCases("hello")).toThrow(/^it is not valid JSON/);
  });
});
