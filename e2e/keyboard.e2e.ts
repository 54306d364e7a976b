import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { addresses, type Named } from "./addresses.ts";
import { launch } from "./browser.ts";
import { goTo, openSample, settled } from "./journeys.ts";
import { say } from "./words.ts";

const { newPage } = launch();

/** The sample, and the first interview its pages lead to. */
async function sample(): Promise<{ page: Page; named: Named }> {
  const page = await newPage({ reducedMotion: "reduce" });
  const [named] = await openSample(page);
  if (named === undefined) throw new Error("the sample leads to no interview");
  return { page, named };
}

describe("by Tab alone", () => {
  test("every stop is seen, in the order of the page, and not covered by anything", {
    timeout: 300_000,
  }, async () => {
    const { page, named } = await sample();
    const wrong: string[] = [];
    for (const { path } of addresses(named)) {
      await goTo(page, path);
      const faults = await walk(page);
      wrong.push(...faults.map((fault) => `${path}: ${fault}`));
    }
    expect(wrong.join("\n")).toBe("");
  });

  test("the first stop leads past the rail to the page", async () => {
    const page = await newPage();
    await goTo(page, "/standards");
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: say("shell.skip") });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });
});

interface Stop {
  readonly name: string;
  readonly faults: readonly string[];
  readonly end: boolean;
}

/** Tabs from the top of the page to its end; says what is wrong with the stops. */
async function walk(page: Page): Promise<readonly string[]> {
  await page.evaluate(beforeFirst);
  const faults: string[] = [];
  for (let stops = 0; stops < 400; stops += 1) {
    await page.keyboard.press("Tab");
    const stop: Stop = await page.evaluate(stopHere);
    if (stop.end) return stops === 0 ? ["nothing can be reached"] : faults;
    faults.push(...stop.faults.map((fault) => `${stop.name} ${fault}`));
  }
  return [...faults, "the way by Tab has no end"];
}

/** Runs in the page: as if one had just arrived, whatever has the focus. */
function beforeFirst(): void {
  const { body } = document;
  body.tabIndex = -1;
  body.focus();
  body.removeAttribute("tabindex");
  (window as unknown as { stops: Element[] }).stops = [];
}

/** Runs in the page: what has the focus, and what is wrong with that. */
function stopHere(): Stop {
  const { stops } = window as unknown as { stops: Element[] };
  const element = document.activeElement ?? document.body;
  if (element === document.body || stops.includes(element)) return { name: "", faults: [], end: true };
  const faults: string[] = [];
  const before = stops.at(-1);
  if (before && (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) === 0)
    faults.push("comes out of order");
  stops.push(element);
  const ringed = [element, element.closest("label"), element.closest("li")].some((one) => {
    if (one === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1.5;
  });
  if (!ringed) faults.push("does not show that it has the focus");
  const shown = element.closest("label") ?? element;
  const { left, top, width, height } = shown.getBoundingClientRect();
  const at = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
  if (at === null) faults.push("lies outside of what is seen");
  else if (!shown.contains(at) && !at.contains(shown) && element.getAttribute("type") !== "range")
    faults.push(`lies under ${at.tagName.toLowerCase()}.${at.className}`);
  const words = element.getAttribute("aria-label") ?? shown.textContent ?? "";
  return { name: `${element.tagName.toLowerCase()} “${words.trim().slice(0, 40)}”`, faults, end: false };
}

describe("the three doors", () => {
  test.each([
    ["1", "/begin"],
    ["2", "/"],
    ["3", "/bring"],
  ])("%s opens one of them", async (key, path) => {
    const page = await newPage();
    await goTo(page, "/welcome");
    await page.keyboard.press(key);
    await page.waitForURL(inject("origin") + path);
    await settled(page);
  });

  test("the first has the focus, so that Enter alone begins", async () => {
    const page = await newPage();
    await goTo(page, "/welcome");
    await page.keyboard.press("Enter");
    // The address changes before the page is drawn.
    const whom = page.getByLabel(say("begin.whom"));
    await whom.waitFor();
    await expect.poll(() => whom.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type("Northgate Clinic");
    expect(await whom.inputValue()).toBe("Northgate Clinic");
  });
});

describe("the palette", () => {
  const palette = (page: Page) => page.getByRole("dialog", { name: say("palette.title") });

  test("finds a prospect by a few letters", async () => {
    const { page } = await sample();
    await goTo(page, "/settings");
    await page.keyboard.press("ControlOrMeta+K");
    await palette(page).waitFor();
    await page.keyboard.type("millb");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/prospects/*");
    await page.getByRole("heading", { level: 1, name: "Millbrook Home" }).waitFor();
  });

  test("finds an act, with the arrows", async () => {
    const { page } = await sample();
    await goTo(page, "/settings");
    await page.keyboard.press("ControlOrMeta+K");
    await palette(page).waitFor();
    await page.keyboard.type("ashgrove");
    const learned = say("palette.note-learned", { name: "Ashgrove Hospice" });
    const option = palette(page).getByRole("option", { name: learned });
    for (let step = 0; (await option.getAttribute("aria-selected")) !== "true" && step < 20; step += 1)
      await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/debrief");
    await settled(page);
  });

  test("holds the focus, and gives it back when Escape closes it", async () => {
    const { page } = await sample();
    await goTo(page, "/prospects");
    const find = page.getByRole("searchbox").or(page.getByRole("textbox")).first();
    await find.focus();
    await page.keyboard.press("ControlOrMeta+K");
    await palette(page).waitFor();
    for (let tabs = 0; tabs < 6; tabs += 1) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest("main, header") ?? null)).toBeNull();
    }
    await page.keyboard.press("Escape");
    await palette(page).waitFor({ state: "detached" });
    expect(await find.evaluate((field) => field === document.activeElement)).toBe(true);
  });
});

describe("the keys", () => {
  const keys = (page: Page) => page.getByRole("dialog", { name: say("keys.title") });

  test("are shown by ?, and put away by Escape", async () => {
    const { page } = await sample();
    await page.keyboard.press("?");
    await keys(page).waitFor();
    await page.keyboard.press("Escape");
    await keys(page).waitFor({ state: "detached" });
  });

  test("leave a question mark in a field what it is", async () => {
    const page = await newPage();
    await goTo(page, "/begin");
    await page.keyboard.type("Who?");
    expect(await page.getByLabel(say("begin.whom")).inputValue()).toBe("Who?");
    expect(await keys(page).count()).toBe(0);
  });
});

test("Alt and an arrow rank a standard, which keeps the focus", async () => {
  const { page } = await sample();
  await goTo(page, "/standards");
  const order = () => page.getByRole("heading", { level: 3 }).allInnerTexts();
  const [first, second, third] = await order();
  const handle = page.getByRole("button", { name: say("standards.grip", { name: second ?? "", place: 2 }) });
  await handle.focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page
    .getByRole("status")
    .getByText(say("standards.noted-place", { name: second ?? "", place: 1 }))
    .waitFor();
  const seenOrder = () =>
    page
      .locator("main h3")
      .evaluateAll((all) =>
        all
          .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
          .map((one) => one.textContent ?? ""),
      );
  expect((await seenOrder()).slice(0, 3)).toEqual([second, first, third]);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
    say("standards.grip", { name: second ?? "", place: 1 }),
  );
  await page.keyboard.press("Alt+ArrowDown");
  await page
    .getByRole("status")
    .getByText(say("standards.noted-place", { name: second ?? "", place: 2 }))
    .waitFor();
  expect((await seenOrder()).slice(0, 3)).toEqual([first, second, third]);
});

test("in Live, arrows turn the page, a figure marks, C covers, and nothing else opens", async () => {
  const { page, named } = await sample();
  await goTo(page, `/interviews/${named.interview}/live`);
  const place = () => page.locator("main header p").first().innerText();
  const before = await place();
  await page.keyboard.press("ArrowRight");
  await expect.poll(place).not.toBe(before);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(place).toBe(before);
  await page.keyboard.press("3");
  const mark = page.getByRole("button", { name: say("live.mark", { level: 3 }) });
  await expect.poll(() => mark.getAttribute("aria-pressed")).toBe("true");
  await page.keyboard.press("ControlOrMeta+K");
  await page.keyboard.press("?");
  expect(await page.getByRole("dialog").count()).toBe(0);
  await page.keyboard.press("c");
  const cover = page.getByRole("button", { name: say("live.covered") });
  await cover.waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await mark.waitFor();
  expect(await place()).toBe(before);
});
