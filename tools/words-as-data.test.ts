import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { areasNamed, readWords } from "../packages/web/build/areas.ts";

const here = (file: string) => fileURLToPath(new URL(`../packages/${file}`, import.meta.url));

describe("the words a module waits for are of the areas", () => {
  const words = new Map([
    ["today", { "today.title": "Today", "today.act-plan": "Plan", "dates.soon": "soon" }],
    ["prospect", { "prospect.title": "Prospect" }],
    ["because", { "because.advert": "The advert says so." }],
  ]);

  test.each([
    ["of a whole key", 'say("today.title")', ["today"]],
    ["of a key in an attribute", '<Words k="prospect.title" />', ["prospect"]],
    ["of a key under another name than its file", 'say("dates.soon")', ["today"]],
    ["of keys that begin so", `say(\`today.act-\${act}\`)`, ["today"]],
    [
      "of each key, once",
      'say(a ? "prospect.title" : "today.title") + say("today.title")',
      ["today", "prospect"],
    ],
    ["of reasons, which the library words", 'import { sentence } from "@twoway/library";', ["because"]],
  ])("%s", (_, code, areas) => {
    expect(areasNamed(code, words)).toEqual(areas);
  });

  test.each([
    ["an entry that is called like an area", '{ type: "prospect.opened" }'],
    ["a beginning that no key has", `say(\`today.other-\${n}\`)`],
    ["other things of the library", 'import { english } from "@twoway/library"; const sentence = "";'],
  ])("and not for %s", (_, code) => {
    expect(areasNamed(code, words)).toEqual([]);
  });
});

test("every word on screen is said by some module, in a form that the build sees", () => {
  const keys = [...readWords(here("library/src/words/en"))].flatMap(([, messages]) => Object.keys(messages));
  const modules = readdirSync(here("web/src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(here("web/src"), file), "utf8"));
  // Each key as an area of its own.
  const each = new Map(keys.map((key) => [key, { [key]: "" }]));
  const said = new Set(modules.flatMap((code) => areasNamed(code, each)));
  expect(keys.length).toBeGreaterThan(1000);
  expect(keys.filter((key) => !said.has(key))).toEqual([]);
});
