import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { inProcess } from "../test-cases/in-process.ts";
import { helps } from "./help.ts";

const bin = fileURLToPath(new URL("../bin/twoway.mjs", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "twoway-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as a person would, in a folder of its own. The first run may have to build. */
function twoway(words: readonly string[], input = "") {
  const run = spawnSync(process.execPath, [bin, ...words], {
    cwd: folder,
    input,
    encoding: "utf8",
    timeout: 120_000,
  });
  const said = run.stderr.replace(/^Building twoway.*\n/, "");
  return { code: run.status, printed: run.stdout, said };
}
/** The same in this process, for names that stand in the folder. */
const said = (words: readonly string[]) =>
  inProcess(words.map((word) => (/^(?:\w+\.\w+|folder)$/.test(word) ? path.join(folder, word) : word)));
const put = (name: string, text: string | Buffer): void => writeFileSync(path.join(folder, name), text);

put("questions.txt", "How far ahead is the rota known?\n");
put("empty.txt", "");
put("blank.txt", " \n\n");
put(
  "picture.png",
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0xff, 0xd8, 0, 1, 2, 3]),
);
put("big.txt", "word ".repeat(2_000_000));
put("german.txt", "Wie viele Leute sind in der Abteilung, und was machen die denn so mit dem Urlaub?\n");
put("broken.json", '[{"side": "candidate",\n "question"}]');
mkdirSync(path.join(folder, "folder"));

describe("twoway in the terminal", () => {
  test("reads a file or what is piped in, with flags anywhere, and prints one document", () => {
    const fromFile = twoway(["phrasing", "questions.txt", "--json"]);
    expect(fromFile).toMatchObject({ code: 0, said: "" });
    expect(JSON.parse(fromFile.printed)).toMatchObject([{ labels: ["neutral"] }]);
    const piped = twoway(["--json", "phrasing", "-"], "How far ahead is the rota known?\n");
    expect(piped).toEqual(fromFile);
  });

  test("without --json it prints text for a person", () => {
    const { code, printed } = twoway(["phrasing", "-"], "You don't work weekends, do you?");
    expect(code).toBe(0);
    expect(printed).toMatch(/^You don't work weekends, do you\?\n {2}leading/);
    expect(printed).toMatch(/Try: .+\?\n/);
  });

  test("control signs of somebody else’s text do not reach the terminal", () => {
    expect(twoway(["phrasing", "-"], "Is \u001b[31mred\u001b[0m good?").printed).not.toContain("\u001b");
  });

  test.each([
    ["a file that is not there", ["advert", "nothing.txt"], /^There is no file .*nothing\.txt\./],
    ["a folder", ["advert", "folder"], /folder is a folder\. Name one file in it\.\n$/],
    ["an empty file", ["phrasing", "empty.txt"], /empty\.txt is empty: there is nothing to read\.\n$/],
    ["a blank file", ["transcript", "blank.txt"], /blank\.txt is empty/],
    ["a picture", ["advert", "picture.png"], /picture\.png is not plain text/],
    ["ten megabytes", ["advert", "big.txt"], /big\.txt has 10,000,000 characters, and .* are the most/],
    ["ten megabytes of talk", ["transcript", "big.txt"], /the most that are read at once/],
    ["another language", ["phrasing", "german.txt"], /german\.txt is not in English/],
    ["no speakers", ["transcript", "questions.txt"], /questions\.txt, line 1: nobody is named/],
    ["broken JSON", ["answers", "broken.json"], /broken\.json is not JSON \(line 2, item 1\)/],
  ])("%s ends in a sentence and 1", async (_, words, sentence) => {
    const ended = await said([...words, "--json"]);
    expect([ended.code, ended.printed]).toEqual([1, ""]);
    expect(ended.said).toMatch(sentence);
    expect(ended.said.trimEnd()).not.toContain("\n");
  });

  test("nothing piped in ends in a sentence and 1", () => {
    expect(twoway(["answers", "-"])).toEqual({
      code: 1,
      printed: "",
      said: "What was piped in is empty: there is nothing to read.\n",
    });
  });

  test.each([
    ["no file", ["phrasing"], /^Which file\? `twoway phrasing FILE`/],
    ["two files", ["phrasing", "a", "b"], /one file at a time, and was given 2/],
    ["a command it does not have", ["guess"], /^`twoway` has no command “guess”\. It has phrasing, /],
    [
      "a flag it does not have",
      ["phrasing", "--xml", "a"],
      /^`twoway phrasing` has no --xml\. It has --json\./,
    ],
    ["a flag alone", ["--xml"], /^`twoway` has no --xml/],
    ["a value too many", ["phrasing", "--json=1", "a"], /--json takes no value/],
    ["a value too few", ["transcript", "a", "--me"], /--me needs a value after it/],
    ["help for what is not there", ["help", "constructor"], /no command “constructor”/],
  ])("%s ends in a sentence and 2", async (_, words, sentence) => {
    const ended = await said(words);
    expect([ended.code, ended.printed]).toEqual([2, ""]);
    expect(ended.said).toMatch(sentence);
  });

  test("a file whose name begins with a dash goes after --", () => {
    put("-odd.txt", "How far ahead is the rota known?");
    expect(twoway(["phrasing", "--", "-odd.txt"]).code).toBe(0);
  });

  // Without the flag npx takes a package of that name from the net where none is at hand, whoever put it there.
  test("is never named so that npx would fetch somebody else’s", () => {
    const root = new URL("../../../", import.meta.url);
    const files = [
      "README.md",
      "docs/cli.md",
      "scripts/serve.mjs",
      "packages/library/src/words/en/devices.json",
    ];
    for (const file of files) {
      const named = readFileSync(new URL(file, root), "utf8").match(/npx (?:--no-install )?twoway/g) ?? [];
      expect(new Set(named), file).toEqual(new Set(["npx --no-install twoway"]));
    }
  });

  test("help lists every command, and tells more of each", async () => {
    const overview = twoway([]);
    expect(overview.code).toBe(0);
    expect(await said(["--help"])).toEqual(overview);
    expect(await said(["help"])).toEqual(overview);
    for (const [name, { use }] of Object.entries(helps)) {
      expect(overview.printed).toContain(`  ${name} `);
      const more = await said(["help", name]);
      expect(more).toMatchObject({ code: 0, printed: expect.stringContaining(use) });
      expect(await said([name, "--help"])).toEqual(more);
    }
  });
});
