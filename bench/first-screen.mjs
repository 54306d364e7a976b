import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser, howToGetABrowser } from "../scripts/browser.mjs";
import { openSite } from "../scripts/site.mjs";
import { search } from "./journal.mjs";
import { ms, report, spread } from "./ratio.mjs";
import { firstScreen, noteFirstScreens } from "./visit.mjs";
import { gzipped, limits, scriptsIn } from "./weight.mjs";

const built = fileURLToPath(new URL("../packages/web/dist", import.meta.url));
const rounds = 5;

/** From the address to the first heading on the screen, beside a page that is nothing but a heading; and the weight. */
export async function run() {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(`No browser was found. ${howToGetABrowser}`);
  const folder = mkdtempSync(path.join(tmpdir(), "twoway-bench-"));
  cpSync(built, folder, { recursive: true });
  writeFileSync(path.join(folder, "bare.html"), "<!doctype html><title>Bare</title><h1>Bare</h1>");
  const site = await openSite({ root: folder, port: 0 });
  const root = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath,
    args: [...(root ? ["--no-sandbox"] : []), "--disable-dev-shm-usage", "--disable-background-networking"],
  });
  try {
    return await measure(browser, site.origin);
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

async function measure(browser, origin) {
  const fresh = async (address) => {
    const page = await visitor(browser, origin);
    const seen = await visit(page, address);
    await page.context().close();
    return seen;
  };
  const regular = await visitor(browser, origin);
  await bring(
    regular,
    search({ entries: 5_000 })
      .lines.map(({ raw }) => `${raw}\n`)
      .join(""),
  );
  await fresh("/bare.html");
  const seen = [];
  for (let round = 0; round < rounds; round++) {
    const bare = await fresh("/bare.html");
    seen.push({ bare, door: await fresh("/"), today: await visit(regular, "/") });
  }
  const bare = spread(seen.map((one) => one.bare.ms));
  const beside = (name, first, limit) => {
    const screen = spread(seen.map((one) => one[name].ms));
    const { middle } = spread(seen.map((one) => one[name].ms / one.bare.ms));
    const numbers = `${middle.toFixed(1)} (${ms(screen.middle)} beside ${ms(bare.middle)})`;
    return report(`${first} takes less than ${limit} times a bare page`, middle < limit, numbers);
  };
  const weight = (what, scripts, limit) => {
    const kilobytes = gzipped(built, scripts);
    return report(`${what} weigh no more than ${limit} kB`, kilobytes <= limit, `${kilobytes} kB`);
  };
  return [
    beside("door", "the first page of a first visit", 10),
    beside("today", "Today with 5,000 entries, once the app is kept,", 10),
    weight("the scripts of the first page, gzipped,", seen[0].door.scripts, limits.firstScreen),
    weight("all scripts, gzipped,", scriptsIn(built), limits.whole),
  ];
}

/** A page in a profile of its own. */
async function visitor(browser, baseURL) {
  const context = await browser.newContext({ baseURL });
  await noteFirstScreens(context);
  return context.newPage();
}

async function visit(page, address) {
  await page.goto("about:blank");
  await page.goto(address);
  return firstScreen(page);
}

/** Takes a copy in by the third door, as a person does, and waits until the app is kept for the next visit. */
async function bring(page, text) {
  await page.goto("/bring");
  const file = { name: "twoway.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(text) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.locator("button.primary").click();
  await page.waitForURL("/");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}
