import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What is checked, in one go: the packages, then what builds the app. */
export const typedProjects = [
  "tsconfig.json",
  "packages/web/build",
  "packages/web/build/tsconfig.worker.json",
];

/**
 * Checks the types of everything and builds the app into packages/web/dist.
 * @returns {number} an exit code
 */
export function buildApp() {
  console.log("Building Twoway …");
  // TypeScript 7.0 takes a package as unchanged when only its JSON changed, and new words would "not exist".
  rmSync(path.join(root, "packages/library/dist/.tsbuildinfo"), { force: true });
  return (
    runTool("typescript/bin/tsc", ["-b", ...typedProjects]) ||
    runTool("vite/bin/vite.js", ["build", "--logLevel", "warn"], "packages/web")
  );
}

/**
 * Runs an installed tool by its JavaScript entry point: no shell, no `npx`, spaces in paths welcome.
 * @param {string} script inside node_modules
 * @param {string[]} words
 * @param {string} [folder] where it runs, from the root
 */
export function runTool(script, words, folder = ".") {
  const run = spawnSync(process.execPath, [path.join(root, "node_modules", script), ...words], {
    cwd: path.join(root, folder),
    stdio: "inherit",
  });
  return run.status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = buildApp();
