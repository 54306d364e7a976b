import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { addresses, nobody, routes } from "./addresses.ts";
import { launch } from "./browser.ts";
import { bring, goTo, openSample } from "./journeys.ts";
import { longSearch } from "./long-search.ts";

const { newPage } = launch();

/** What can be pressed in the page itself, or in what lies over it. */
const pressable =
  "button:enabled, select:enabled, summary, input:is([type=radio], [type=checkbox], [type=file]):enabled";
const within = (scope: string) =>
  pressable
    .split(", ")
    .map((one) => `${scope} ${one}`)
    .join(", ");

/** Controls that may stay as they are when pressed once more. */
const settledAlready = [
  // One of several is chosen already.
  "input[type=radio]:checked",
  "button[aria-pressed=true]",
  // A handle is dragged, or moved by Alt ↑ ↓; pressing it holds it.
  ".grip",
].join(", ");

test("the sample: every control does something, and every link leads to a page", {
  timeout: 600_000,
}, async () => {
  const page = await newPage({ reducedMotion: "reduce" });
  const named = await openSample(page);
  const paths = new Set(
    named
      .slice(0, 1)
      .flatMap(addresses)
      .map(({ path }) => path),
  );
  // What one can decide differs with the story.
  for (const { prospect } of named) paths.add(`/prospects/${prospect}/decide`);
  expect((await tryAll(page, [...paths])).join("\n")).toBe("");
});

test("a journal of one’s own: every control does something", { timeout: 300_000 }, async () => {
  const page = await newPage({ reducedMotion: "reduce" });
  await bring(page, longSearch(Date.now()));
  expect((await tryAll(page, ["/", "/settings", "/bring"])).join("\n")).toBe("");
});

test("an empty journal: every control does something", { timeout: 300_000 }, async () => {
  // The picture that is opened to hold no journal has a browser ask for the icon of a page.
  const page = await newPage({ reducedMotion: "reduce", expected: [/favicon\.ico/] });
  await goTo(page, "/welcome");
  const paths = addresses(nobody).map(({ path }) => path);
  expect((await tryAll(page, paths, true)).join("\n")).toBe("");
});

/**
 * Presses everything on each of the pages, every time in a page as it was at first.
 * @param fresh for a journal that is kept: empties it before each press
 */
async function tryAll(page: Page, paths: readonly string[], fresh = false): Promise<readonly string[]> {
  const wrong: string[] = [];
  const tab = await page.evaluate(() => ({ ...sessionStorage }));
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  for (const path of paths) {
    await open(page, path, tab, fresh);
    const links = await badLinks(page);
    const dead: string[] = [];
    for (const place of await oneOfEachKind(page, "main")) {
      await open(page, path, tab, fresh);
      const result = await press(page, page.locator(within("main")).nth(place));
      if (result !== undefined) dead.push(result);
    }
    wrong.push(...[...links, ...dead].map((fault) => `${path}: ${fault}`));
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
      await new Promise((next) => setTimeout(next, 30));
    }
  });
}

/** The first and the last of controls that differ only in what they are about: rows of a list do the same. */
async function oneOfEachKind(page: Page, scope: string): Promise<readonly number[]> {
  return page.locator(within(scope)).evaluateAll((all, skip) => {
    const kinds = new Map<string, number[]>();
    for (const [place, element] of all.entries()) {
      const { width, height } = element.getBoundingClientRect();
      if (!element.checkVisibility({ visibilityProperty: true }) || width * height === 0) continue;
      if (element.matches(skip)) continue;
      if (element.closest("fieldset:disabled")) continue;
      const way: string[] = [];
      for (let at: Element | null = element; at !== null && at.tagName !== "MAIN"; at = at.parentElement)
        way.push(`${at.tagName}.${at.getAttribute("class") ?? ""}`);
      const alone = element.tagName === "BUTTON" && element.closest("li, tr, label") === null;
      const kind = `${way.join(" ")} ${alone ? element.textContent : ""} ${element.getAttribute("type") ?? ""}`;
      kinds.set(kind, [...(kinds.get(kind) ?? []), place]);
    }
    return [...kinds.values()].flatMap((places) =>
      places.length === 1 ? places : [places[0] as number, places.at(-1) as number],
    );
  }, settledAlready);
}

/** Presses a control and says its name where nothing at all came of it. */
async function press(page: Page, control: Locator): Promise<string | undefined> {
  let outside = false;
  const note = () => {
    outside = true;
  };
  for (const event of ["download", "filechooser", "popup", "dialog"] as const)
    page.on(event as "download", note);
  const before = page.url();
  try {
    await control.focus({ timeout: 3_000 });
    await control.evaluate(watch);
    const tag = await control.evaluate((element) => element.tagName);
    if (tag === "SELECT") await chooseAnother(control);
    else if (tag === "INPUT") await labelOf(control).click({ timeout: 3_000 });
    else await control.click({ timeout: 3_000 });
  } catch (error) {
    return `${await nameOf(control)} cannot be pressed: ${String(error).split("\n").slice(0, 8).join(" ")}`;
  }
  const changed = async () =>
    outside || page.url() !== before || (await page.evaluate(() => (window as unknown as Watched).changed()));
  for (let tries = 0; tries < 40; tries += 1) {
    if (await changed().catch(() => true)) {
      for (const event of ["download", "filechooser", "popup", "dialog"] as const)
        page.off(event as "download", note);
      return undefined;
    }
    await page.waitForTimeout(25);
  }
  return `nothing comes of ${await nameOf(control)}`;
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
  (window as unknown as Watched).changed = () =>
    mutated ||
    fields() !== was.fields ||
    document.title !== was.title ||
    (document.activeElement !== was.focus &&
      document.activeElement !== control &&
      document.activeElement !== document.body);
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
  return control
    .evaluate((element) => {
      const words =
        element.getAttribute("aria-label") ?? element.closest("label")?.textContent ?? element.textContent;
      return `${element.tagName.toLowerCase()} “${(words ?? "").trim().slice(0, 50)}”`;
    })
    .catch(() => "a control that went away");
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
