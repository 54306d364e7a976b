import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { say } from "./words.ts";

/** What a person does, again and again, in the way a person does it. */

/** An advert as it stands on a page of the net: a joiner’s shop, with promises great and small. */
export const advert = readFileSync(fileURLToPath(new URL("advert.txt", import.meta.url)), "utf8");

export const begin = {
  whom: (page: Page): Locator => page.getByRole("textbox", { name: say("begin.whom") }),
  advert: (page: Page): Locator => page.getByRole("textbox", { name: say("begin.advert") }),
  make: (page: Page): Locator => page.getByRole("button", { name: say("begin.make") }),
};

/** Copied elsewhere, pasted here: into the field that has the focus. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press("ControlOrMeta+V");
}

/** From the first door to the card. Gives the address of the interview, without the page's name behind it. */
export async function makeCard(page: Page, whom: string, text = ""): Promise<string> {
  await page.goto("/begin");
  await begin.whom(page).fill(whom);
  await begin.advert(page).focus();
  if (text !== "") await paste(page, text);
  await begin.make(page).click();
  await questions(page).first().waitFor();
  return new URL(page.url()).pathname.replace(/\/card$/, "");
}

/** The questions of the card on the screen, each with its reason. */
export function questions(page: Page): Locator {
  return page.getByRole("region", { name: say("card.questions") }).getByRole("listitem");
}

/** What one may walk away over, as offered on the card. */
export function walkAways(page: Page): Locator {
  return page.getByRole("group", { name: say("card.walk-away") }).getByRole("checkbox");
}

/** The words for what is just acceptable and what one would love, two for each thing that was picked. */
export function walkAwayLevels(page: Page): Locator {
  return page.getByRole("group", { name: say("card.walk-away") }).locator("summary");
}

/** On the page of strengths: one more, until the app says that it is noted. */
export async function addStrength(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: say("strengths.add") }).click();
  await page.getByRole("textbox", { name: say("strengths.name") }).fill(name);
  for (const scale of [say("strengths.level"), say("strengths.gladness")]) {
    await page.getByRole("group", { name: scale }).getByRole("radio").nth(1).check();
  }
  await page.getByRole("button", { name: say("strengths.note") }).click();
  await page.getByRole("status").getByText(say("strengths.noted", { name })).waitFor();
}

/** The names of one's strengths, as they are listed. */
export function strengths(page: Page): Locator {
  return page.getByRole("listitem").getByRole("heading");
}

/** Downloads a copy of the journal, and gives its text. */
export async function saveCopy(page: Page): Promise<string> {
  await page.goto("/settings");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("main")
      .getByRole("button", { name: say("shell.save-copy") })
      .click(),
  ]);
  return readFile(await download.path(), "utf8");
}

/** Opens a copy through the third door, up to where the app says what it recognised. */
export async function openCopy(page: Page, text: string): Promise<void> {
  await page.goto("/bring");
  const file = { name: "twoway.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(text) };
  await page.getByLabel(say("bring.choose")).setInputFiles(file);
  await page.getByRole("main").getByRole("heading", { level: 2 }).waitFor();
}

/** Opens a copy and takes it in. */
export async function bringCopy(page: Page, text: string): Promise<void> {
  await openCopy(page, text);
  await page.getByRole("button", { name: say("bring.take") }).click();
  await page.waitForURL("/");
}

/** The words on a page, as they are seen. */
export function seen(page: Page): Promise<string> {
  return page.getByRole("main").innerText();
}

/** The words of each paragraph in a part of the page. */
export function paragraphs(part: Locator): Promise<string[]> {
  return part.getByRole("paragraph").allInnerTexts();
}

/** The lines of a text that say something. */
export function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
