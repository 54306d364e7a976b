import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { english } from "../packages/library/src/index.ts";
import {
  advert,
  bringCopy,
  lines,
  makeCard,
  paragraphs,
  questions,
  saveCopy,
  seen,
  walkAwayLevels,
  walkAways,
} from "./acts.ts";
import { launch } from "./browser.ts";
import { say } from "./words.ts";

const { newPage } = launch();

/** A meeting with three musts and its card, made once as a person makes it, and what the card gives as reasons. */
interface Prepared {
  readonly copy: string;
  readonly interview: string;
  readonly reasons: readonly string[];
}
let made: Promise<Prepared> | undefined;

async function prepare(): Promise<Prepared> {
  const page = await newPage({ viewport: "phone" });
  const interview = await makeCard(page, "Marlpit Joinery, Thursday at ten", advert);
  for (const place of [0, 1, 2]) {
    await walkAways(page).nth(place).check();
    await walkAwayLevels(page)
      .nth(2 * place + 1)
      .waitFor();
  }
  const reasons = await questions(page).locator("p .note").allInnerTexts();
  return { copy: await saveCopy(page), interview, reasons };
}

/** The room, on a phone, at its first question. */
async function room(): Promise<{ page: Page; reasons: readonly string[] }> {
  made ??= prepare().catch((error) => {
    made = undefined;
    throw error;
  });
  const { copy, interview, reasons } = await made;
  const page = await newPage({ viewport: "phone" });
  await bringCopy(page, copy);
  await page.goto(`${interview}/live`);
  await mark(page, 0).waitFor();
  return { page, reasons };
}

const mark = (page: Page, level: number) => page.getByRole("button", { name: say("live.mark", { level }) });
const next = (page: Page) => page.getByRole("button", { name: say("live.next") });
const back = (page: Page) => page.getByRole("button", { name: say("live.back"), exact: true });
const note = (page: Page) => page.getByRole("textbox", { name: say("live.note") });
const face = (page: Page, to: "private" | "discreet") =>
  page.getByRole("button", { name: say(`live.${to}`), exact: true });
const close = (page: Page) => page.getByRole("button", { name: say("live.close"), exact: true });
const closeEnough = (page: Page) => page.getByRole("button", { name: say("live.close-enough") });
const question = (page: Page) => page.getByRole("heading", { level: 2 }).innerText();
const pressed = (where: Locator) => expect.poll(() => where.getAttribute("aria-pressed"));
const anything = say("live.last-heading");

/** Goes on, and waits until the next page stands there. */
async function turn(page: Page, act: () => Promise<void>): Promise<string> {
  const before = await question(page);
  await act();
  await expect.poll(() => question(page)).not.toBe(before);
  return question(page);
}

/** Everything the page holds but the questions themselves, hidden words and labels too. */
function beside(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const words of copy.querySelectorAll("h2, h2 + p, script")) words.remove();
    const labels = [...copy.querySelectorAll("*")].flatMap((element) =>
      ["aria-label", "aria-description", "title", "alt", "placeholder"].map((name) =>
        element.getAttribute(name),
      ),
    );
    return [copy.innerHTML.replace(/<[^>]+>/g, "\n"), ...labels.filter(Boolean)].join("\n");
  });
}

describe("in the room, the discreet face", () => {
  test("holds no standard, no level in words, no must or floor, no reason and no verdict, on any page", async () => {
    const { page, reasons } = await room();
    expect(reasons.length).toBe(3);
    const names = [...english.standards.values()].flatMap(({ name, anchors }) => [name, ...anchors]);
    const pages = new Set<string>();
    for (;;) {
      pages.add(await question(page));
      const held = await beside(page);
      expect(held).toContain("Marlpit Joinery");
      for (const words of [...names, ...reasons]) expect(held).not.toContain(words);
      expect(held).not.toMatch(
        /\b(musts?|wants?|floor|ideal|found|not yet known|verdicts?|standards?|deal.?breaker)\b/i,
      );
      expect(await page.title()).toBe(say("live.title"));
      if ((await question(page)) === anything) break;
      await turn(page, () => next(page).tap());
    }
    expect(pages.size).toBeGreaterThan(3);
  });

  test("is one tap away from the private one, which names the standard and its levels, and back", async () => {
    const { page } = await room();
    await face(page, "private").tap();
    await page.getByText(say("parts.floor"), { exact: true }).waitFor();
    const shown = await seen(page);
    expect([...english.standards.values()].some(({ name }) => shown.includes(name))).toBe(true);
    expect(await page.title()).toBe(say("live.title"));
    await face(page, "discreet").tap();
    await mark(page, 0).waitFor();
    expect(await beside(page)).not.toContain(say("parts.floor"));
  });
});

describe("in the room, a key", () => {
  test("from 0 to 4 marks what was heard, and takes it back", async () => {
    const { page } = await room();
    for (const level of [0, 1, 2, 3, 4]) {
      await page.keyboard.press(String(level));
      await pressed(mark(page, level)).toBe("true");
      expect(await page.locator("[aria-pressed=true]").count()).toBe(1);
    }
    await page.keyboard.press("4");
    await pressed(mark(page, 4)).toBe("false");
  });

  test("of the arrows turns the page, forth and back, and no further than the ends", async () => {
    const { page } = await room();
    const first = await question(page);
    expect(await back(page).isDisabled()).toBe(true);
    const second = await turn(page, () => page.keyboard.press("ArrowRight"));
    expect(await turn(page, () => page.keyboard.press("ArrowLeft"))).toBe(first);
    await page.keyboard.press("ArrowLeft");
    expect(await turn(page, () => page.keyboard.press("ArrowRight"))).toBe(second);
    while ((await question(page)) !== anything) await turn(page, () => page.keyboard.press("ArrowRight"));
    expect(await next(page).isDisabled()).toBe(true);
    await page.keyboard.press("ArrowRight");
    expect(await question(page)).toBe(anything);
  });

  test("is a letter while one writes", async () => {
    const { page } = await room();
    const first = await question(page);
    await note(page).tap();
    await page.keyboard.type("4 cats, C3");
    await page.keyboard.press("ArrowLeft");
    expect(await note(page).inputValue()).toBe("4 cats, C3");
    expect(await question(page)).toBe(first);
    expect(await page.locator("[aria-pressed=true]").count()).toBe(0);
  });
});

describe("covered by C", () => {
  const title = (page: Page) => page.getByRole("button", { name: say("live.covered") });

  test.each([
    ["the discreet face", async () => {}],
    ["the private face", (page: Page) => face(page, "private").tap()],
    [
      "the last page",
      async (page: Page) => {
        while ((await question(page)) !== anything) await turn(page, () => next(page).tap());
      },
    ],
    ["the close", (page: Page) => close(page).or(closeEnough(page)).tap()],
  ])("%s shows four harmless questions and nothing else, until two taps", async (_, go) => {
    const { page } = await room();
    await go(page);
    const before = still(await seen(page));
    await page.keyboard.press("c");
    await title(page).waitFor();
    const shown = await page.getByRole("listitem").allInnerTexts();
    expect(shown).toHaveLength(4);
    expect(lines(await page.locator("body").innerText())).toEqual([say("live.covered"), ...shown]);
    expect(await page.locator("a, button, input, textarea, select, summary").count()).toBe(1);
    expect(await page.title()).toBe(say("live.title"));
    await title(page).tap();
    expect(await title(page).count()).toBe(1);
    await title(page).tap();
    await title(page).waitFor({ state: "detached" });
    expect(still(await seen(page))).toBe(before);
  });
});

describe("when enough was learned", () => {
  test("one word of the close changes, and opened it says why and gives words to end with", async () => {
    const { page } = await room();
    await close(page).tap();
    await page.getByRole("heading", { name: say("live.open-title") }).waitFor();
    await back(page).tap();
    const before = await beside(page);
    for (let asked = 0; asked < 4 && (await closeEnough(page).count()) === 0; asked++) {
      await page.keyboard.press("0");
      await pressed(mark(page, 0)).toBe("true");
      await page.getByRole("button", { name: say("live.real-case") }).tap();
      await pressed(page.getByRole("button", { name: say("live.real-case") })).toBe("true");
      await turn(page, () => next(page).tap());
    }
    await closeEnough(page).waitFor();
    const changed = (await beside(page)).replace(say("live.close-enough"), say("live.close"));
    expect(words(changed).filter((word) => word !== say("live.status-noted"))).toEqual(words(before));
    await closeEnough(page).tap();
    await page.getByRole("heading", { name: say("live.enough-title") }).waitFor();
    await page.getByText(say("live.why"), { exact: true }).tap();
    expect(await paragraphs(page.getByRole("group"))).toEqual([
      say("because.enough-must-missing", { count: 1 }),
    ]);
    const end = page.getByRole("main").locator("q");
    const first = await end.innerText();
    await page.getByRole("button", { name: say("live.other-words") }).tap();
    await expect.poll(() => end.innerText()).not.toBe(first);
  });
});

describe("when the page is loaded again", () => {
  test("the half-typed note, the mark and the question one was at are still there", async () => {
    const { page } = await room();
    const second = await turn(page, () => next(page).tap());
    await page.keyboard.press("1");
    await pressed(mark(page, 1)).toBe("true");
    await note(page).tap();
    await page.keyboard.type("Two drawings a week, he said");
    await page.reload();
    await pressed(mark(page, 1)).toBe("true");
    expect(await question(page)).toBe(second);
    expect(await note(page).inputValue()).toBe("Two drawings a week, he said");
  });

  test("the first question is still the one that was answered before any page was turned", async () => {
    const { page } = await room();
    const first = await question(page);
    await page.keyboard.press("1");
    await pressed(mark(page, 1)).toBe("true");
    await page.getByRole("status").getByText(say("live.status-noted")).waitFor({ state: "attached" });
    await page.reload();
    await mark(page, 1).waitFor();
    expect(await question(page)).toBe(first);
    await pressed(mark(page, 1)).toBe("true");
  });

  test("a note of one’s own on the last page is kept, and so is one begun", async () => {
    const { page } = await room();
    while ((await question(page)) !== anything) await turn(page, () => next(page).tap());
    const free = page.getByRole("textbox", { name: say("live.free-note") });
    await free.fill("The stove in the workshop is out.");
    await page.getByRole("button", { name: say("live.keep-note") }).tap();
    await page.getByRole("listitem").getByText("The stove in the workshop is out.").waitFor();
    await expect.poll(() => free.inputValue()).toBe("");
    await free.fill("And the roof");
    await page.reload();
    await page.getByRole("listitem").getByText("The stove in the workshop is out.").waitFor();
    expect(await free.inputValue()).toBe("And the roof");
  });
});

test("in the room, what is typed while a note is being kept is not wiped with it", async () => {
  const { page } = await room();
  while ((await question(page)) !== anything) await turn(page, () => next(page).tap());
  const free = page.getByRole("textbox", { name: say("live.free-note") });
  await free.fill("The stove in the workshop is out.");
  // Pressed and typed on at once, before the disk can have answered.
  await page.getByRole("button", { name: say("live.keep-note") }).evaluate((button) => {
    (button as HTMLButtonElement).click();
    const field = document.querySelector("textarea");
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, "And the roof");
    field?.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await page.getByRole("status").getByText(say("live.status-noted")).waitFor({ state: "attached" });
  await page.getByRole("listitem").getByText("The stove in the workshop is out.").waitFor();
  await page.reload();
  await page.getByRole("listitem").getByText("The stove in the workshop is out.").waitFor();
  expect(await free.inputValue()).toBe("And the roof");
});

/** The words of a page in a set, without numbers: pages differ in which one they are. */
const words = (text: string) => [...new Set(lines(text.replace(/\d+/g, "")))].sort();

/** The words of a page without its clock. */
const still = (text: string) => text.replace(/\b\d\d?:\d\d\b/g, "");
