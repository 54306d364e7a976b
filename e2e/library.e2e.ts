import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { drills } from "../packages/library/src/practice.ts";
import { makeCard } from "./acts.ts";
import { launch } from "./browser.ts";
import { goTo } from "./journeys.ts";
import { say } from "./words.ts";

const { newPage } = launch();

describe("what somebody types", () => {
  test("leads to the standard it means, among those to add", async () => {
    const page = await newPage();
    await goTo(page, "/standards");
    for (const [words, name] of [
      ["overtime", "Weekly hours"],
      ["micromanaged", "Say in how I work"],
      ["can't plan my week", "Schedule known ahead"],
    ] as const) {
      await page.getByLabel(say("standards.search")).fill(words);
      await page.locator("#add .offer summary").first().filter({ hasText: name }).waitFor();
    }
  });

  test("leads from the palette to a standard, and to a question with what to say to its answer", async () => {
    const page = await newPage();
    await goTo(page, "/settings");
    await find(page, "micromanaged");
    await option(page, say("palette.standard")).click();
    await page.waitForURL(/\/standards#add$/);
    await page.locator("#add .offer").first().waitFor();
    await find(page, "micromanaged");
    await option(page, say("palette.question")).click();
    await page.waitForURL(/\/questions#Q\d+$/);
    for (const part of ["plan.good-sign", "plan.bad-sign", "plan.evaded", "plan.if-disappointing"] as const)
      await page.getByText(say(part), { exact: true }).first().waitFor();
  });
});

async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: say("palette.label") }).fill(words);
}

function option(page: Page, kind: string) {
  return page.getByRole("option").filter({ hasText: kind }).first();
}

test("a question of the plan opens to what one may hear, also one that was only searched for", async () => {
  const page = await newPage();
  const interview = await makeCard(page, "Acme, Thursday at ten");
  await goTo(page, `${interview}/plan`);
  await page.getByRole("searchbox", { name: say("plan.find") }).fill("micromanaged");
  const found = page.locator(".find-question li").first();
  await found.getByText(say("plan.listen")).click();
  await found.getByText(say("plan.evaded")).waitFor();
  expect(await found.getByText(say("plan.if-disappointing")).isVisible()).toBe(true);
});

test("one’s own words become a standard that remembers them, and survive a reload", async () => {
  const page = await newPage();
  const words = "It was quiet. The manager shouted at me. I liked the garden.";
  await goTo(page, "/standards/experience");
  await page.getByRole("textbox").fill(words);
  const proposal = page.locator(".proposal").first();
  await proposal.waitFor();
  const name = await proposal.getByRole("heading").innerText();
  expect(words).toContain(await proposal.locator("mark").innerText());
  await proposal.getByRole("button", { name: say("standards.add-must") }).click();
  await page.getByText(say("standards.added-must", { name })).waitFor();
  await page.reload();
  await proposal.waitFor();
  expect(await page.getByRole("textbox").inputValue()).toBe(words);
  await proposal.getByText(say("standards.yours-already")).waitFor();
  await goTo(page, "/standards");
  await page.getByRole("heading", { name, exact: true }).waitFor();
});

test("what is passed is offered no more, until one asks for it again", async () => {
  const page = await newPage();
  await goTo(page, "/standards/experience");
  await page.getByRole("textbox").fill("The manager shouted at me.");
  const proposals = page.locator(".proposal");
  await proposals.first().waitFor();
  const n = await proposals.count();
  await proposals
    .first()
    .getByRole("button", { name: say("experience.pass") })
    .click();
  await page.getByRole("button", { name: say("experience.bring-back", { n: 1 }) }).waitFor();
  expect(await proposals.count()).toBe(n - 1);
  await page.getByRole("button", { name: say("experience.bring-back", { n: 1 }) }).click();
  await proposals.nth(n - 1).waitFor();
});

test("a level that only judges is told so once it is written, and may stay", async () => {
  const page = await newPage();
  await goTo(page, "/standards");
  await page.getByText(say("standards.own"), { exact: true }).click();
  await page.getByText(say("standards.own-help")).waitFor();
  const best = page.getByRole("textbox", { name: say("standards.level-4"), exact: true });
  await best.fill("Very good manager");
  await best.blur();
  await page.locator(".remark").waitFor();
  await best.fill("Home by six on four days");
  await best.blur();
  expect(await page.locator(".remark").count()).toBe(0);
});

test("every drill is gone through by the keyboard to its last word, without a score", async () => {
  const page = await newPage();
  await goTo(page, "/practice");
  for (const { setting, end } of drills) {
    await page.getByRole("link", { name: setting }).press("Enter");
    const ways = page.locator(".way");
    await ways.first().waitFor();
    while ((await ways.count()) > 0) {
      const said = await ways.last().innerText();
      await ways.last().press("Enter");
      await page.locator(".talk").getByText(said, { exact: true }).waitFor();
    }
    await page.getByRole("heading", { name: end }).waitFor();
    expect(await page.getByRole("main").innerText()).not.toMatch(
      /\d+ (of|out of|\/) \d+|\bpoints?\b|\bscore/i,
    );
    await page.getByRole("link", { name: say("practice.back") }).click();
  }
});

test("what those who hire prepare survives a reload, and stands on three sheets of paper", async () => {
  const page = await newPage();
  await goTo(page, "/welcome");
  await page.getByRole("link", { name: say("door.hiring") }).click();
  await page.getByLabel(say("hiring.role")).fill("Ward nurse, nights");
  const against = "From October on, one Saturday in two.";
  await page.getByLabel(say("hiring.minus-line", { n: 1 })).fill(against);
  await page.reload();
  await page.getByLabel(say("hiring.minus-line", { n: 1 })).waitFor();
  await page.emulateMedia({ media: "print" });
  const sheets = await page.getByRole("article").allInnerTexts();
  expect(sheets).toHaveLength(3);
  expect(sheets.every((sheet) => sheet.includes("Ward nurse, nights"))).toBe(true);
  expect(sheets[0]).toContain(against);
  expect(sheets.slice(1).join()).not.toContain(against);
  expect(await page.locator(".screen-only").isVisible()).toBe(false);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(3);
});
