import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { english } from "../packages/library/src/index.ts";
import { advert, makeCard } from "./acts.ts";
import { launch } from "./browser.ts";
import { say } from "./words.ts";

const { newPage } = launch();

/** Width and height in millimetres, and the smallest type that may stand on it. */
const papers = {
  a6: { size: [105, 148], points: 8 },
  index: { size: [101.6, 152.4], points: 8 },
  a4: { size: [210, 297], points: 11 },
  letter: { size: [215.9, 279.4], points: 11 },
} as const;

/** The three longest questions of the bank: what the tightest card must hold. */
const longest = [...english.questions.values()]
  .toSorted((a, b) => b.words.length + b.followUp.length - a.words.length - a.followUp.length)
  .slice(0, 3);

async function cardOfTheLongest(page: Page): Promise<void> {
  const interview = await makeCard(page, "Acme, Thursday at ten", advert);
  await page.goto(`${interview}/plan`);
  for (const { words } of longest) {
    await page.getByRole("searchbox", { name: say("plan.find") }).fill(words);
    const found = page.getByRole("listitem").filter({ hasText: words });
    await found.getByRole("button").first().click();
  }
  await page.goto(`${interview}/card`);
  for (const { words } of longest) await page.getByText(words, { exact: true }).first().waitFor();
}

test.each(Object.entries(papers))(
  "the longest card fits one page of %s, in type one can read",
  async (paper, { size, points }) => {
    const page = await newPage();
    await cardOfTheLongest(page);
    await page.getByRole("combobox", { name: say("card.paper") }).selectOption(paper);
    await page.emulateMedia({ media: "print" });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf)?.slice(1).map(Number) ?? [];
    expect(box.map((n) => Math.round((n / 72) * 25.4))).toEqual(size.map(Math.round));
    const smallest = await page.evaluate(() => {
      let least = Number.POSITIVE_INFINITY;
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const holder = texts.currentNode.parentElement;
        if (!holder?.checkVisibility() || texts.currentNode.textContent?.trim() === "") continue;
        least = Math.min(least, Number.parseFloat(getComputedStyle(holder).fontSize) * 0.75);
      }
      return least;
    });
    expect(smallest).toBeGreaterThanOrEqual(points - 0.01);
  },
);

test("the paper holds neutral words alone: no standard, no must, no floor, no reason", async () => {
  const page = await newPage();
  await makeCard(page, "Acme, Thursday at ten", advert);
  await page.getByRole("checkbox").first().check();
  await page.getByRole("status").filter({ hasText: /./ }).first().waitFor();
  await page.emulateMedia({ media: "print" });
  const printed = (await page.locator("body").innerText()).toLowerCase();
  expect(printed).toContain(say("card.aim").toLowerCase());
  const telling = [...english.standards.values()].map(({ name }) => name.toLowerCase());
  expect(telling.filter((name) => printed.includes(name))).toEqual([]);
  for (const word of [/\bmusts?\b/, /\bfloor\b/, /\bideal\b/, /the advert/, /walk away/])
    expect(printed).not.toMatch(word);
});

/** As long as the plan lets one write, about somewhere with a long name. */
const own = ["first", "second", "third"].map((place) =>
  `The ${place}: when whoever plans the week is away and two others are ill on the same morning, who decides which of the patients wait, who tells the relatives, and how was that settled the latest time that it happened here?`.slice(
    0,
    220,
  ),
);
const somewhere = "Rechtsschutzversicherungsgesellschaft Süd-West, Thursday at ten";

async function cardOfMyOwn(page: Page): Promise<void> {
  const interview = await makeCard(page, somewhere);
  await page.goto(`${interview}/plan`);
  for (const words of own) {
    await page.getByRole("textbox", { name: say("plan.own") }).fill(words);
    await page.getByRole("button", { name: say("plan.own-add") }).click();
    await page.getByRole("heading", { name: words }).waitFor();
  }
  await page.goto(`${interview}/card`);
  for (const words of own) await page.getByText(words).first().waitFor();
}

test.each(Object.keys(papers))("what one wrote at length stands whole on %s", async (paper) => {
  const page = await newPage();
  await cardOfMyOwn(page);
  await page.getByRole("combobox", { name: say("card.paper") }).selectOption(paper);
  await page.emulateMedia({ media: "print" });
  expect(await page.evaluate(cutOff)).toEqual([]);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const printed = wordsOf(pdf);
  for (const words of printed === undefined ? [] : own) expect(printed).toContain(words);
});

/** Runs in the page: parts of the card that stick out of it, of their own place, or into another. */
function cutOff(): string[] {
  const card = document.querySelector(".print-only .card");
  if (card === null) return ["no card"];
  const paper = card.getBoundingClientRect();
  const parts = [...card.children, ...card.querySelectorAll("li, li > :not(.ruled)")];
  return parts.flatMap((part) => {
    const { right, bottom } = part.getBoundingClientRect();
    const next = part.nextElementSibling?.getBoundingClientRect();
    const place = part.parentElement?.getBoundingClientRect() ?? paper;
    const cut = bottom > place.bottom + 1 || right > place.right + 1 || (next && bottom > next.top + 1);
    const wide = part.scrollWidth > part.clientWidth + 1;
    return cut || wide ? [`${part.tagName.toLowerCase()} “${part.textContent?.slice(0, 40)}”`] : [];
  });
}

/** What another program reads in the file, lines joined; nothing where poppler is not installed, which is said. */
function wordsOf(pdf: Buffer): string | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), "twoway-paper-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, "card.pdf"), pdf);
  const { error, stdout } = spawnSync("pdftotext", ["-layout", path.join(folder, "card.pdf"), "-"], {
    encoding: "utf8",
  });
  if (error === undefined) return stdout.replace(/\s+/g, " ");
  console.warn("pdftotext was not found: what the printed file says was not read back.");
  return undefined;
}
