import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { nobody, routes } from "./addresses.ts";
import { launch } from "./browser.ts";
import { goTo } from "./journeys.ts";

const { newPage } = launch();

/** Pages that speak without a journal; the others are about something that a person named. */
const plain = routes.filter((route) => !route.includes("$"));
const all = [...plain, `/prospects/${nobody.prospect}`, `/interviews/${nobody.interview}/plan`];

async function inLanguage(page: Page, language: string): Promise<void> {
  await page.addInitScript(
    (chosen) => localStorage.setItem("twoway.preferences", JSON.stringify({ language: chosen })),
    language,
  );
}

/** Every piece of text and every name of a control that holds a word of plain ASCII letters and no strange one. */
function plainWords(): string[] {
  const said: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const holder = texts.currentNode.parentElement;
    if (holder?.checkVisibility() && !holder.closest("kbd, .brand, noscript, script, style"))
      said.push(texts.currentNode.textContent ?? "");
  }
  for (const one of document.querySelectorAll("[aria-label], [placeholder], [title]")) {
    for (const name of ["aria-label", "placeholder", "title"]) said.push(one.getAttribute(name) ?? "");
  }
  return said
    .map((words) => words.trim())
    .filter((words) => /[A-Za-z]{3,}/.test(words) && !/[À-ɏþðđʼɱƀƒ~]/.test(words));
}

test.each(all)("every word of %s comes through the catalogue", async (path) => {
  const page = await newPage();
  await inLanguage(page, "en-XA");
  await goTo(page, path);
  expect(await page.evaluate(plainWords)).toEqual([]);
});

test.each(all)(
  "%s turns round in a language written from right to left, without scrolling sideways",
  async (path) => {
    const page = await newPage({ viewport: "phone" });
    await inLanguage(page, "ar-XB");
    await goTo(page, path);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  },
);
