import type { Page } from "playwright-core";
import { inject } from "vitest";
import type { Named } from "./addresses.ts";
import type { LongSearch } from "./long-search.ts";

/** Until the page of the address is drawn, with its fonts; false where none appears. */
export async function settled(page: Page): Promise<boolean> {
  const drawn = await page
    .locator("main h1")
    .first()
    .waitFor({ timeout: 15_000 })
    .then(
      () => true,
      () => false,
    );
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
  return drawn;
}

export async function goTo(page: Page, path: string): Promise<boolean> {
  await page.goto(path);
  return settled(page);
}

/** Opens the sample by the second door, and says which prospects and interviews its pages lead to. */
export async function openSample(page: Page): Promise<readonly Named[]> {
  await goTo(page, "/welcome");
  await page.keyboard.press("2");
  await page.waitForURL(`${inject("origin")}/`);
  await settled(page);
  return namedIn(page);
}

/** Brings a journal in by the third door. */
export async function bring(page: Page, { text, entries }: LongSearch): Promise<void> {
  await goTo(page, "/bring");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "journal.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(text) });
  const report = page.locator("section");
  await report.waitFor();
  const words = await report.innerText();
  if (!words.includes(String(entries))) throw new Error(`not every entry was read: ${words}`);
  await report.locator("button.primary").click();
  await page.waitForURL(`${inject("origin")}/`);
  await settled(page);
}

/** Every prospect that the list of prospects leads to, with the interviews its page leads to. */
async function namedIn(page: Page): Promise<readonly Named[]> {
  await goTo(page, "/prospects");
  const prospects = await idsIn(page, "prospects");
  const named: Named[] = [];
  for (const prospect of prospects) {
    await goTo(page, `/prospects/${prospect}`);
    for (const interview of await idsIn(page, "interviews")) named.push({ prospect, interview });
  }
  return named;
}

/** The ids in the links of a page, each once, in their order. */
async function idsIn(page: Page, kind: "prospects" | "interviews"): Promise<readonly string[]> {
  const links = await page
    .locator("main a[href]")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const ids = links.flatMap((link) => new RegExp(`^/${kind}/([0-9a-f-]{36})`).exec(link)?.[1] ?? []);
  return [...new Set(ids)];
}
