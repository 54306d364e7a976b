import { describe, expect, test } from "vitest";
import { runCase } from "../test-cases/compare.mjs";
import { files } from "../test-cases/folder.mjs";
import * as engine from "./index.ts";

describe.each(files)("reference cases $name", ({ fixture, cases }) => {
  test.each(cases as Parameters<typeof runCase>[2][])("$id agrees with an independent computation", (one) => {
    expect(runCase(engine, fixture, one)).toEqual({ status: "passed" });
  });
});
