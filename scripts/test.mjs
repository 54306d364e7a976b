/** `npm test`: everything that can be checked, to the end, with one line last that counts the tests. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { findBrowser, howToGetABrowser } from "./browser.mjs";
import { runTool, typedProjects } from "./build.mjs";
import { prepare } from "./install.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = path.join(root, ".cache", "tests");
const browser = findBrowser();

// Colours are for people at a terminal; in a log they are noise.
const plain = process.stdout.isTTY ? [] : ["--colors=off"];
if (!process.stdout.isTTY && process.env.FORCE_COLOR === undefined) process.env.NO_COLOR = "1";

/**
 * One part of the checks: its name, and what runs it. A part that runs tests counts them; for any other part a
 * failure counts as one failed test, so that the last line never says that all is well when it is not.
 * @typedef {{ name: string, run: () => number | Promise<number>, report?: string }} Part
 */

/** @type {Part[]} */
const parts = [
  {
    name: "format and lint",
    run: () => runTool("@biomejs/biome/bin/biome", ["ci", "--error-on-warnings", ...plain, "."]),
  },
  {
    name: "types",
    run: () => types(["-b", ...typedProjects, "scripts"]) || types(["-p", "tsconfig.tests.json"]),
  },
  { name: "unit tests", run: () => tests([], "unit.json"), report: "unit.json" },
  { name: "build", run: () => prepare({ build: true }) },
  browser === undefined
    ? { name: "browser tests", run: withoutBrowser }
    : {
        name: "browser tests",
        run: () => tests(["--config", "vitest.e2e.config.ts"], "browser.json"),
        report: "browser.json",
      },
];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
tellWithWhat();

let passed = 0;
let failed = 0;
const summary = [];
for (const { name, run, report } of parts) {
  heading(name);
  const started = Date.now();
  const code = await run();
  const counted = report === undefined ? { passed: 0, failed: 0 } : count(report);
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  passed += counted.passed;
  failed += counted.failed;
  const seconds = `${((Date.now() - started) / 1000).toFixed(1)} s`;
  const tested = report === undefined ? "" : `, ${counted.passed} passed, ${counted.failed} failed`;
  summary.push(`${code === 0 ? "well  " : "FAILED"}  ${name} (${seconds}${tested})`);
}

heading("summary");
for (const line of summary) console.log(line);
if (browser === undefined) console.log(`NOT TRIED IN A BROWSER. ${howToGetABrowser}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function types(/** @type {string[]} */ words) {
  return runTool("typescript/bin/tsc", words);
}

function tests(/** @type {string[]} */ words, /** @type {string} */ report) {
  const reporters = [
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${path.join(reports, report)}`,
  ];
  return runTool("vitest/vitest.mjs", ["run", ...words, ...reporters]);
}

/** Somebody without a browser can still run the rest; a build server may not leave it out. */
function withoutBrowser() {
  console.error(`NO BROWSER WAS FOUND, SO THE APP WAS NOT TRIED IN ONE. ${howToGetABrowser}`);
  return process.env.CI ? 1 : 0;
}

/** What vitest counted; nothing when it did not come to writing its report. */
function count(/** @type {string} */ report) {
  try {
    const found = JSON.parse(readFileSync(path.join(reports, report), "utf8"));
    return { passed: Number(found.numPassedTests), failed: Number(found.numFailedTests) };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function heading(/** @type {string} */ name) {
  console.log(`\n──── ${name} ${"─".repeat(Math.max(0, 72 - name.length))}`);
}

function tellWithWhat() {
  const version = (/** @type {string} */ name) =>
    JSON.parse(readFileSync(path.join(root, "node_modules", name, "package.json"), "utf8")).version;
  const tools = ["typescript", "@biomejs/biome", "vite", "vitest", "playwright-core"];
  const npm = /npm\/(\S+)/.exec(process.env.npm_config_user_agent ?? "")?.[1] ?? "not asked";
  console.log(`Node ${process.versions.node}, npm ${npm}, ${os.type()} ${os.release()} ${os.arch()}`);
  console.log(tools.map((name) => `${name} ${version(name)}`).join(", "));
  console.log(browser === undefined ? "no browser" : `${versionOf(browser)}: ${browser}`);
}

function versionOf(/** @type {string} */ program) {
  try {
    const options = { encoding: /** @type {const} */ ("utf8"), timeout: 20_000 };
    const said = execFileSync(program, ["--version"], { ...options, stdio: ["ignore", "pipe", "ignore"] });
    return said.trim();
  } catch {
    // On Windows a browser opens a window instead of telling its version.
    return "a browser";
  }
}
