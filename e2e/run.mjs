/** `npm run e2e`: the specs in e2e/, against the built app, in a real browser. Words after it go to vitest. */
import { spawnSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { findBrowser, howToGetABrowser } from "../scripts/browser.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

if (findBrowser() === undefined) {
  console.error(`No browser was found, so the app was not tried in one. ${howToGetABrowser}`);
  process.exitCode = 1;
} else {
  const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));
  const words = ["run", "--config", "vitest.e2e.config.ts", ...process.argv.slice(2)];
  process.exitCode =
    spawnSync(process.execPath, [vitest, ...words], { cwd: root, stdio: "inherit" }).status ?? 1;
}
