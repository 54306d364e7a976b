import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { advert, begin, makeCard, paste, questions, walkAwayLevels, walkAways } from "./acts.ts";
import { launch } from "./browser.ts";
import { say } from "./words.ts";

const { newPage } = launch();

/** What a newcomer who reads nothing may be asked for, besides what they paste. */
const limit = { decisions: 12, keys: 25 };

/** Somebody's way through the first pages, with all they have to decide and press. A chord counts each of its keys. */
class Way {
  readonly page: Page;
  decisions = 0;
  keys = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** One choice, one field or one press of a button. */
  decide(): void {
    this.decisions += 1;
  }

  async press(key: string): Promise<void> {
    this.keys += key.split("+").length;
    await this.page.keyboard.press(key);
  }

  async type(words: string): Promise<void> {
    this.keys += [...words].length;
    await this.page.keyboard.type(words);
  }

  /** Tab by Tab, until the focus is there. */
  async tabTo(control: Locator): Promise<void> {
    await control.waitFor({ state: "attached" });
    for (let step = 0; step < 60; step++) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await this.press("Tab");
    }
    throw new Error(`no Tab leads to ${control}`);
  }
}

const first = (page: Page) => page.getByRole("link", { name: say("door.interview") });
const print = (page: Page) => page.getByRole("button", { name: say("card.print"), exact: true });
const has = (control: Locator) =>
  expect.poll(() => control.evaluate((one) => one === document.activeElement));

describe("a newcomer with a keyboard", () => {
  test("has a card for “Acme, Thursday at ten” and its advert within 12 decisions and 25 keys", async () => {
    const page = await newPage({ viewport: "phone" });
    const way = new Way(page);
    await page.goto("/");
    await has(first(page)).toBe(true);
    way.decide();
    await way.press("Enter");
    await has(begin.whom(page)).toBe(true);
    way.decide();
    await way.type("Acme, Thursday at ten");
    await way.press("Enter");
    await has(begin.advert(page)).toBe(true);
    way.decide();
    await paste(page, advert);
    way.decide();
    await way.press("Control+Enter");
    await page.getByRole("heading", { level: 1, name: "Acme" }).waitFor();
    expect(await questions(page).count()).toBe(3);
    expect(way.decisions).toBeLessThanOrEqual(limit.decisions);
    expect(way.keys).toBeLessThanOrEqual(limit.keys);
  });

  // The shortest honest way: the advert says with whom it is, the day may stay open, the rest is three choices.
  test("has it printed with three things to walk away over, from the advert alone, within 12 and 25", async () => {
    const page = await newPage({ viewport: "phone" });
    const way = new Way(page);
    await page.goto("/");
    await has(first(page)).toBe(true);
    way.decide();
    await way.press("Enter");
    await has(begin.whom(page)).toBe(true);
    await way.press("Enter");
    way.decide();
    await paste(page, advert);
    way.decide();
    await way.press("Control+Enter");
    await page.getByRole("heading", { level: 1, name: "Marlpit Joinery" }).waitFor();
    for (const place of [0, 1, 2]) {
      await way.tabTo(walkAways(page).nth(place));
      way.decide();
      await way.press("Space");
      await walkAwayLevels(page)
        .nth(2 * place + 1)
        .waitFor();
    }
    await page.getByText(say("card.three")).waitFor();
    await way.tabTo(print(page).last());
    way.decide();
    await way.press("Enter");
    await page.getByRole("status").getByText(say("card.kept")).waitFor();
    expect(way.decisions).toBeLessThanOrEqual(limit.decisions);
    expect(way.keys).toBeLessThanOrEqual(limit.keys);
  });

  test("reaches every control of the way by Tab, in the order of the page, and sees where they are", async () => {
    const page = await newPage({ viewport: "phone" });
    await page.goto("/");
    await first(page).waitFor();
    await walks(page);
    await page.goto("/begin");
    await begin.whom(page).fill("Acme, Thursday at ten");
    await begin.advert(page).fill(advert);
    await page
      .getByText("Bench joiner, Marlpit Joinery")
      .or(page.getByText("touch what people"))
      .first()
      .waitFor();
    await walks(page);
    await makeCard(page, "Acme, Thursday at ten", advert);
    await walkAways(page).first().check();
    await walkAwayLevels(page).first().waitFor();
    await page.reload();
    await questions(page).first().waitFor();
    await walks(page);
  });
});

describe.each([
  ["390", "phone"],
  ["320", "narrow"],
] as const)("a newcomer with a thumb, at %s pixels,", (_, viewport) => {
  test("has the card printed with three things to walk away over within 12 decisions, and never scrolls sideways", async () => {
    const page = await newPage({ viewport });
    const way = new Way(page);
    let above = { address: "", y: 0 };
    const tap = async (control: Locator) => {
      const { address, y, width, height } = await target(control);
      expect(Math.min(width, height), `${control}`).toBeGreaterThanOrEqual(44);
      if (address === above.address) expect(y, `${control} comes before`).toBeGreaterThanOrEqual(above.y);
      above = { address, y };
      await control.tap();
      expect(await sideways(page), `${control}`).toBe(0);
    };
    await page.goto("/");
    expect(await sideways(page)).toBe(0);
    way.decide();
    await tap(first(page));
    way.decide();
    await tap(begin.advert(page));
    await paste(page, advert);
    way.decide();
    await tap(begin.make(page));
    await page.getByRole("heading", { level: 1, name: "Marlpit Joinery" }).waitFor();
    for (const place of [0, 1, 2]) {
      way.decide();
      await tap(walkAways(page).nth(place));
      await walkAwayLevels(page)
        .nth(2 * place + 1)
        .waitFor();
    }
    way.decide();
    await tap(print(page).last());
    await page.getByRole("status").getByText(say("card.kept")).waitFor();
    expect(way.decisions).toBeLessThanOrEqual(limit.decisions);
    expect(way.keys).toBe(0);
  });
});

/** Where a finger can hit a control: itself, or the label around it. */
function target(control: Locator) {
  return control.evaluate((element) => {
    const { top, width, height } = (element.closest("label") ?? element).getBoundingClientRect();
    return { address: location.pathname, y: top + scrollY, width, height };
  });
}

/** How many pixels of the page lie beside the screen. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** One Tab after the other, once around: everything that can be used is met once, in order, and looks it. */
async function walks(page: Page): Promise<void> {
  const wanted = await page.evaluate(numberControls);
  expect(wanted.length).toBeGreaterThan(0);
  const met: number[] = [];
  const unseen: string[] = [];
  for (let step = 0; step < wanted.length + 4; step++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.place ?? "");
    if (at === "" || met.includes(Number(at))) continue;
    met.push(Number(at));
    if (!(await looksFocused(page))) unseen.push(wanted[Number(at)] ?? at);
  }
  const start = met.indexOf(Math.min(...met));
  const around = [...met.slice(start), ...met.slice(0, start)];
  expect(around.map((place) => wanted[place])).toEqual(wanted);
  expect(unseen, "no sign of the focus").toEqual([]);
}

/** Runs in the page: numbers everything that can be used, in the order of the page; of radios one of each group. */
function numberControls(): string[] {
  const groups = new Set<string>();
  const all = document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary");
  const controls = [...all].filter((element) => {
    if (element.matches(":disabled") || element.tabIndex < 0 || !element.checkVisibility()) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
    return groups.size < groups.add(element.name).size;
  });
  return controls.map((element, place) => {
    element.dataset.place = String(place);
    const words = (element.closest("label") ?? element).textContent ?? "";
    return `${element.tagName.toLowerCase()} “${words.trim().slice(0, 40)}”`;
  });
}

/** Whether the place of the focus looks otherwise than without it. */
async function looksFocused(page: Page): Promise<boolean> {
  const clip = await page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const box = (element.closest("label") ?? element).getBoundingClientRect();
    const [x, y] = [Math.max(0, box.left - 8), Math.max(0, box.top - 8)];
    return {
      x,
      y,
      width: Math.min(innerWidth, box.right + 8) - x,
      height: Math.min(innerHeight, box.bottom + 8) - y,
    };
  });
  if (clip.width <= 0 || clip.height <= 0) return false;
  const look = () => page.screenshot({ clip, animations: "disabled", caret: "hide" });
  const focused = await look();
  await page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    element.blur();
    element.dataset.focused = "";
  });
  const blurred = await look();
  await page.evaluate(() => {
    const element = document.querySelector<HTMLElement>("[data-focused]");
    element?.focus({ preventScroll: true });
    delete element?.dataset.focused;
  });
  return !focused.equals(blurred);
}
