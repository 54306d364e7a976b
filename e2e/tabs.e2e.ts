import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { nextId } from "../packages/model/src/index.ts";
import { addStrength, bringCopy, openCopy, saveCopy, strengths } from "./acts.ts";
import { launch } from "./browser.ts";
import { say } from "./words.ts";

const { newPage } = launch();

/** Two tabs of one browser, both at one's strengths. */
async function twoTabs(): Promise<readonly [Page, Page]> {
  const one = await newPage();
  const other = await newPage({ beside: one });
  for (const page of [one, other]) {
    await page.goto("/strengths");
    await page.getByRole("button", { name: say("strengths.add") }).waitFor();
  }
  return [one, other];
}

const quiet = (page: Page, words: string) => page.getByRole("status").getByText(words);
const undo = (page: Page) => page.getByRole("status").getByRole("button", { name: say("shell.undo") });

describe("two tabs", () => {
  test("show each other’s entries, whichever noted them", async () => {
    const [one, other] = await twoTabs();
    await one.bringToFront();
    await addStrength(one, "Setting out a stair");
    await other.bringToFront();
    await strengths(other).getByText("Setting out a stair").waitFor();
    await addStrength(other, "Teaching an apprentice");
    await one.bringToFront();
    await strengths(one).getByText("Teaching an apprentice").waitFor();
    expect(await strengths(one).allInnerTexts()).toEqual(await strengths(other).allInnerTexts());
  });

  test("take back together what one of them undoes by the quiet line", async () => {
    const [one, other] = await twoTabs();
    await one.bringToFront();
    await addStrength(one, "Setting out a stair");
    await addStrength(one, "Reading a drawing");
    await other.bringToFront();
    await strengths(other).getByText("Reading a drawing").waitFor();
    await one.bringToFront();
    await undo(one).click();
    await quiet(one, say("shell.undone")).waitFor();
    for (const page of [one, other]) {
      await page.bringToFront();
      await strengths(page).getByText("Reading a drawing").waitFor({ state: "detached" });
      expect(await strengths(page).allInnerTexts()).toEqual(["Setting out a stair"]);
    }
  });

  test("both say it when the journal was deleted in one, and show nothing of it any more", async () => {
    const [one, other] = await twoTabs();
    await one.bringToFront();
    await addStrength(one, "Setting out a stair");
    await strengths(other).getByText("Setting out a stair").waitFor();
    await one.goto("/settings");
    await one.getByRole("button", { name: say("settings.delete-all") }).click();
    await one
      .getByRole("dialog")
      .getByRole("button", { name: say("settings.delete-yes") })
      .click();
    await one.getByRole("heading", { name: say("door.title") }).waitFor();
    await other.bringToFront();
    await other.getByText(say("refused.erased")).waitFor();
    expect(await strengths(other).count()).toBe(0);
    await other.reload();
    await other.getByRole("button", { name: say("strengths.add") }).waitFor();
    expect(await strengths(other).count()).toBe(0);
  });
});

describe("a copy", () => {
  test("adds nothing when it is opened a second time", async () => {
    const page = await newPage();
    await page.goto("/strengths");
    await addStrength(page, "Setting out a stair");
    const copy = await saveCopy(page);
    await openCopy(page, copy);
    await page.getByRole("heading", { name: say("bring.nothing-new", { name: "twoway.jsonl" }) }).waitFor();
    expect(await page.getByRole("button", { name: say("bring.take") }).count()).toBe(0);
    expect(await saveCopy(page)).toBe(copy);
  });

  test("carries lines of a newer Twoway and of other hands through, byte for byte", async () => {
    const page = await newPage();
    const copy = foreign();
    await bringCopy(page, copy);
    expect(await saveCopy(page)).toBe(copy);
    await page.goto("/strengths");
    await strengths(page).getByText("Cutting a dovetail").waitFor();
    await addStrength(page, "Setting out a stair");
    const [own, ...rest] = (await saveCopy(page)).slice(copy.length).split("\n");
    expect(own).toContain("Setting out a stair");
    expect(rest).toEqual([""]);
    expect((await saveCopy(page)).startsWith(copy)).toBe(true);
  });
});

/** A journal with what this version would never write itself, in the order of ids. */
function foreign(): string {
  const start = Date.parse("2026-03-01T09:00:00Z");
  const id = (n: number) => nextId(start + n * 1000, new Uint8Array(10).fill(n));
  const rest = (n: number) => `"at":"2026-03-01T09:00:0${n}.000Z","by":"${"c".repeat(32)}"`;
  return [
    // A type that does not exist yet.
    `{"id":"${id(1)}",${rest(1)},"type":"song.sung","verses":[1,2,{"by heart":true}]}`,
    // Spaces, another order, a number written otherwise, an escape, and a field that is not known.
    `{ "type": "strength.set", "level": 3.0, "name": "Cutting a dove\\u0074ail", "gladness": 4, "tool": null, ${rest(2)}, "id": "${id(2)}" }`,
    // A known type whose value is not.
    `{"id":"${id(3)}",${rest(3)},"type":"strength.set","name":"Whistling","level":7,"gladness":4}`,
    // Taking back what nobody has.
    `{"id":"${id(4)}",${rest(4)},"type":"entry.retracted","entry":"${id(9)}","why":"🪚 ﷽ é"}`,
    "",
  ].join("\n");
}
