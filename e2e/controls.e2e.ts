import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { addresses, nobody, routes } from "./addresses.ts";
import { axe, launch } from "./browser.ts";
import { bring, goTo, openSample } from "./journeys.ts";
import { longSearch } from "./long-search.ts";
import { faults } from "./well-made.ts";

const { newPage } = launch();
const out = fileURLToPath(new URL("./out/dialogs/", import.meta.url));
mkdirSync(out, { recursive: true });

/** A page without movement that says that it was printed, instead of opening the window of the system. */
async function stillPage(expected: readonly RegExp[] = []): Promise<Page> {
  const page = await newPage({ reducedMotion: "reduce", expected });
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  return page;
}

test("the sample: every control does something, and every link leads to a page", {
  timeout: 600_000,
}, async () => {
  const pages = await Promise.all([1, 2, 3].map(() => stillPage()));
  const [named = []] = await Promise.all(pages.map(openSample));
  const paths = new Set(
    named
      .slice(0, 1)
      .flatMap(addresses)
      .map(({ path }) => path),
  );
  // What one can decide differs with the story.
  for (const { prospect } of named) paths.add(`/prospects/${prospect}/decide`);
  // Most of the time is spent waiting, so that three take one address after another from the same heap.
  const left = [...paths].values();
  const wrong = await Promise.all(pages.map((page) => tryAll(page, left)));
  expect(wrong.flat().join("\n")).toBe("");
});

test("a journal of one’s own: every control does something", { timeout: 300_000 }, async () => {
  const page = await stillPage();
  await bring(page, longSearch(Date.now()));
  expect((await tryAll(page, ["/", "/settings", "/bring"])).join("\n")).toBe("");
});

test("an empty journal: every control does something", { timeout: 300_000 }, async () => {
  // The picture that is opened to hold no journal has a browser ask for the icon of a page.
  const page = await stillPage([/favicon\.ico/]);
  await goTo(page, "/welcome");
  const paths = addresses(nobody).map(({ path }) => path);
  expect((await tryAll(page, paths, true)).join("\n")).toBe("");
});

/**
 * Presses everything on each of the pages, every time in a page as it was at first.
 * @param fresh for a journal that is kept: empties it before each press
 */
async function tryAll(page: Page, paths: Iterable<string>, fresh = false): Promise<readonly string[]> {
  const wrong: string[] = [];
  const tab = await page.evaluate(() => ({ ...sessionStorage }));
  for (const path of paths) {
    await open(page, path, tab, fresh);
    const found = [...(await badLinks(page))];
    for (const kind of await page.evaluate(kindsOfControls, undefined)) {
      await open(page, path, tab, fresh);
      found.push(...(await press(page, kind)));
    }
    wrong.push(...found.map((fault) => `${path}: ${fault}`));
  }
  return wrong;
}

/** The page as a person first sees it, with everything unfolded. */
async function open(page: Page, path: string, tab: Record<string, string>, fresh: boolean): Promise<void> {
  // A page of the same origin that holds no journal open.
  if (fresh) await page.goto("/icon.svg");
  await page.evaluate(
    async ([kept, erase]) => {
      localStorage.clear();
      sessionStorage.clear();
      for (const [name, value] of Object.entries(kept)) sessionStorage.setItem(name, value);
      if (erase) for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name ?? "");
    },
    [tab, fresh] as const,
  );
  await goTo(page, path);
  await page.evaluate(async () => {
    for (const fold of document.querySelectorAll("main details")) (fold as HTMLDetailsElement).open = true;
    // Until nothing is being worked out in the background any more.
    for (let before = -1, still = 0; still < 3; ) {
      const now = document.querySelectorAll("main *").length;
      still = now === before ? still + 1 : 0;
      before = now;
      await new Promise((next) => setTimeout(next, 20));
    }
  });
}

/**
 * Runs in the page: the kinds of controls in it, by where they stand and what they say where they stand alone. Those
 * that differ only in what they are about are one kind: the rows of a list do the same. Marks the first of a kind,
 * when it is told which.
 */
function kindsOfControls(wanted?: string): readonly string[] {
  const kinds = new Map<string, Element>();
  const all = document.querySelectorAll(
    "main :is(button:enabled, select:enabled, summary, input:is([type=radio], [type=checkbox], [type=file]):enabled)",
  );
  for (const element of all) {
    const { width, height } = element.getBoundingClientRect();
    if (!element.checkVisibility({ visibilityProperty: true }) || width * height === 0) continue;
    // One of several is chosen already; a handle is dragged, or moved by Alt ↑ ↓.
    if (element.matches("input[type=radio]:checked, button[aria-pressed=true], .grip")) continue;
    const way: string[] = [];
    for (let at: Element | null = element; at !== null && at.tagName !== "MAIN"; at = at.parentElement)
      way.push(`${at.tagName}.${at.getAttribute("class") ?? ""}`);
    const alone = element.tagName === "BUTTON" && element.closest("li, tr, label") === null;
    const kind = `${way.join(" ")} ${alone ? element.textContent : ""} ${element.getAttribute("type") ?? ""}`;
    if (!kinds.has(kind)) kinds.set(kind, element);
  }
  if (wanted !== undefined) kinds.get(wanted)?.setAttribute("data-pressed", "");
  return [...kinds.keys()];
}

const outside = ["download", "filechooser", "popup", "dialog"] as const;

/** Presses a control; says where nothing at all came of it, and what is wrong with what it opens. */
async function press(page: Page, wanted: string): Promise<readonly string[]> {
  const control = page.locator("[data-pressed]");
  for (let tries = 0; tries < 20 && (await control.count()) === 0; tries += 1) {
    await page.evaluate(kindsOfControls, wanted);
    await page.waitForTimeout(tries * 20);
  }
  if ((await control.count()) === 0) return [`a control is there once and then no more: ${wanted}`];
  const name = await nameOf(control);
  let left = false;
  const note = () => {
    left = true;
  };
  for (const event of outside) page.on(event as "download", note);
  const before = page.url();
  try {
    await control.focus({ timeout: 5_000 });
    await control.evaluate(watch);
    const tag = await control.evaluate((element) => element.tagName);
    if (tag === "SELECT") await chooseAnother(control);
    else if (tag === "INPUT") await labelOf(control).click({ timeout: 5_000 });
    else await control.click({ timeout: 5_000 });
    for (let tries = 0; tries < 60; tries += 1) {
      const moved = left || page.url() !== before;
      if (moved || (await page.evaluate(() => (window as unknown as Watched).changed())))
        return (await page.locator("dialog[open]").count()) > 0 ? dialogFaults(page, name) : [];
      await page.waitForTimeout(25);
    }
  } catch (error) {
    // A page that is being left has no state to ask for.
    if (/context was destroyed|navigation/.test(String(error))) return [];
    return [`${name} cannot be pressed: ${String(error).split("\n").slice(0, 12).join(" ")}`];
  } finally {
    for (const event of outside) page.off(event as "download", note);
  }
  return [`nothing comes of ${name}`];
}

/** What lies over the page holds the focus, is as well made as the page, and gives the focus back to what opened it. */
async function dialogFaults(page: Page, opener: string): Promise<readonly string[]> {
  const found = (await axe(page)).map(({ rule, help, where }) => `${rule}: ${help} (${where.join(", ")})`);
  found.push(...(await faults(page, { thumb: false })));
  await page.screenshot({
    path: `${out}${opener.replace(/[^\p{L}\p{N}]+/gu, "-")}.jpg`,
    type: "jpeg",
    quality: 80,
  });
  const holds = () =>
    page.evaluate(() => {
      const { activeElement, body } = document;
      return activeElement === body || activeElement?.closest("dialog[open]") !== null;
    });
  if (await page.evaluate(() => document.activeElement === document.body))
    found.push("does not take the focus");
  for (const key of ["Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Shift+Tab", "Shift+Tab"]) {
    await page.keyboard.press(key);
    if (!(await holds())) found.push(`loses the focus to the page by ${key}`);
  }
  await page.keyboard.press("Escape");
  const closed = page.locator("dialog[open]").waitFor({ state: "detached", timeout: 2_000 });
  if (
    !(await closed.then(
      () => true,
      () => false,
    ))
  )
    found.push("is not closed by Escape");
  else if (!(await page.evaluate(() => document.activeElement?.matches("[data-pressed]"))))
    found.push("does not give the focus back");
  return [...new Set(found)].map((fault) => `what ${opener} opens: ${fault}`);
}

interface Watched {
  changed: () => boolean;
}

/** Runs in the page: remembers how it stands, focus included, and can say whether anything is otherwise. */
function watch(control: Element): void {
  let mutated = false;
  new MutationObserver(() => {
    mutated = true;
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  const fields = () =>
    [...document.querySelectorAll<HTMLInputElement>("input, select, textarea")]
      .map(({ value, checked }) => `${value} ${checked}`)
      .join("\n");
  const was = { fields: fields(), focus: document.activeElement, title: document.title };
  (window as unknown as Watched).changed = () => {
    const { activeElement, body, title } = document;
    const refocused = ![was.focus, control, body].includes(activeElement);
    return mutated || refocused || title !== was.title || fields() !== was.fields;
  };
}

/** What a person presses: a box or a circle may be drawn by its label. */
function labelOf(control: Locator): Locator {
  return control.locator("xpath=(ancestor::label | self::*)[1]");
}

async function chooseAnother(control: Locator): Promise<void> {
  const another = await control.evaluate((element) => {
    const { options, selectedIndex } = element as HTMLSelectElement;
    return [...options].findIndex(({ disabled }, place) => place !== selectedIndex && !disabled);
  });
  if (another < 0) throw new Error("there is nothing else to choose");
  await control.selectOption({ index: another });
}

function nameOf(control: Locator): Promise<string> {
  return control.evaluate((element) => {
    const words =
      element.getAttribute("aria-label") ?? element.closest("label")?.textContent ?? element.textContent;
    return `${element.tagName.toLowerCase()} “${(words ?? "").trim().slice(0, 50)}”`;
  });
}

/** Links that lead nowhere: to no route, to a place that is not on the page, or to where one is. */
async function badLinks(page: Page): Promise<readonly string[]> {
  const links = await page.locator("main a[href], header a[href]").evaluateAll((all) =>
    all
      .filter((link) => link.checkVisibility() && !link.matches("[aria-current], .brand, [download]"))
      .map((link) => {
        const { pathname, hash, origin, href } = link as HTMLAnchorElement;
        const here = pathname === location.pathname;
        const lost =
          here && hash !== "" && document.getElementById(decodeURIComponent(hash.slice(1))) === null;
        const self = here && hash === "" && new URL(href).search === location.search;
        return { name: link.textContent ?? "", href, pathname, lost, self, away: origin !== location.origin };
      }),
  );
  return links.flatMap(({ name, href, pathname, lost, self, away }) => {
    if (away) return /^(mailto|blob|data):/.test(href) ? [] : [`the link “${name}” leaves the app: ${href}`];
    if (!routes.some((route) => new RegExp(`^${route.replace(/\$\w+/g, "[^/]+")}$`).test(pathname)))
      return [`the link “${name}” leads to no page: ${pathname}`];
    if (lost) return [`the link “${name}” leads to no place on the page: ${href}`];
    return self ? [`the link “${name}” leads to where one is`] : [];
  });
}
