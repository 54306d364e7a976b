import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { advert, makeCard } from "./acts.ts";
import { axe, launch } from "./browser.ts";
import { say } from "./words.ts";

const { newPage } = launch();

/** Captions as a call program saves them; `asked` is one of the questions that stood in the plan. */
const captions = (asked: string) => `WEBVTT

1
00:00:01.000 --> 00:00:07.000
<v Petra Oakley>Good morning. Tell me first why you want to work in a joiner's shop.</v>

2
00:00:07.500 --> 00:00:15.000
<v Kit Lowe>I have made stairs for six years, and I would like to make windows as well.</v>

3
00:00:16.000 --> 00:00:20.000
<v Kit Lowe>${asked}</v>

4
00:00:20.500 --> 00:00:31.000
<v Petra Oakley>Every morning at half past seven we go through the week together at the bench.</v>

5
00:00:32.000 --> 00:00:36.000
<v Kit Lowe>How many hours a week did people work last month?</v>

6
00:00:36.500 --> 00:00:44.000
<v Petra Oakley>Most of them worked forty hours. In March three people did fifty, and we paid the extra hours.</v>

7
00:00:45.000 --> 00:00:49.000
<v Kit Lowe>When do people hear which days they work?</v>

8
00:00:49.500 --> 00:00:55.000
<v Petra Oakley>The rota comes out six weeks ahead, and nobody changes it afterwards.</v>
`;

const region = (page: Page) => page.getByRole("region", { name: say("transcript.title") });
const proposals = (page: Page) => page.getByRole("region", { name: say("transcript.proposals") });
const quote = (page: Page) => proposals(page).locator("blockquote");
const press = (page: Page, name: string) =>
  proposals(page).getByRole("button", { name, exact: true }).click();

/** How many are left to decide. */
async function left(page: Page): Promise<number> {
  const [, all] = (
    await proposals(page)
      .getByText(/^\d+ of \d+$/)
      .innerText()
  ).split(" of ");
  return Number(all);
}

/** What is offered now: the words, and what they are read as, without its number. */
async function offered(page: Page): Promise<string> {
  const [, ...words] = (await proposals(page).getByRole("group").innerText()).split("\n");
  return words.join("\n");
}

async function debrief(page: Page): Promise<{ readonly path: string; readonly asked: string }> {
  const path = `${await makeCard(page, "Marlpit Joinery", advert)}/debrief`;
  await page.goto(path);
  const asked = await page.locator(".answer summary .serif").first().innerText();
  return { path, asked };
}

/** A file let go over the part of the page it belongs to. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, words]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([words], file));
      return transfer;
    },
    [name, text] as const,
  );
  await region(page).dispatchEvent("drop", { dataTransfer: data });
}

test("a dropped transcript becomes evidence, one quote at a time, and what was left aside stays away", async () => {
  const page = await newPage({ viewport: "phone" });
  const { path, asked } = await debrief(page);
  await drop(page, "call.vtt", captions(asked));
  await page
    .getByRole("group", { name: say("transcript.consent") })
    .getByText(say("transcript.consent-yes"), { exact: true })
    .click();
  await page.getByRole("button", { name: say("transcript.keep") }).click();

  await region(page)
    .getByRole("heading", { name: say("transcript.balance") })
    .waitFor();
  const told = await region(page).innerText();
  expect(told).toContain("Captions (WebVTT). 2 people speak: Petra Oakley and Kit Lowe.");
  expect(told).toContain(
    "of the words were theirs. You asked 3 questions, 1 of them from your plan; they asked 0.",
  );
  expect(told).toContain(say("transcript.knew"));
  expect(await region(page).getByLabel(say("transcript.you")).inputValue()).toBe("Kit Lowe");

  await region(page)
    .getByRole("button", { name: say("transcript.note-answered") })
    .click();
  await region(page)
    .getByText(say("transcript.is-noted", { reply: "answered" }))
    .waitFor();

  const all = await left(page);
  expect(all).toBeGreaterThan(1);
  const dismissed = await offered(page);
  await press(page, say("transcript.leave"));
  await proposals(page)
    .getByText(`1 of ${all - 1}`)
    .waitFor();
  // A slip of the finger: it is there again, and goes for good only when it is left aside anew.
  await page.getByRole("button", { name: say("shell.undo"), exact: true }).click();
  await proposals(page).getByText(`1 of ${all}`).waitFor();
  expect(await offered(page)).toBe(dismissed);
  await press(page, say("transcript.leave"));
  await proposals(page)
    .getByText(`1 of ${all - 1}`)
    .waitFor();
  await proposals(page).locator("h3:focus").waitFor();
  const accepted = await quote(page).innerText();
  await press(page, say("transcript.take"));
  await expect
    .poll(() =>
      quote(page)
        .filter({ hasText: accepted.slice(1, -1) })
        .count(),
    )
    .toBeLessThanOrEqual(1);
  await expect.poll(() => left(page)).toBe(all - 2);
  expect(await axe(page)).toEqual([]);

  await page.reload();
  await expect.poll(() => left(page)).toBe(all - 2);
  const again = [await offered(page)];
  for (let n = 2; n <= all - 2; n += 1) {
    await press(page, say("transcript.later"));
    await proposals(page)
      .getByText(`${n} of ${all - 2}`)
      .waitFor();
    again.push(await offered(page));
  }
  expect(again).not.toContain(dismissed);

  await page.goto(path.replace(/\/interviews.*/, "/prospects"));
  await page.getByRole("link", { name: "Marlpit Joinery" }).first().click();
  const verdict = `${new URL(page.url()).pathname}/verdict`;
  await page.goto(verdict);
  await page.locator(".vrow").first().waitFor();
  for (const row of await page.locator(".vrow > summary").all()) await row.click();
  const evidence = await page.locator(".evidence blockquote").allInnerTexts();
  expect(evidence).toContain(accepted);
}, 60_000);

test("what the file does not tell is asked, what cannot be read is refused with its line, and another language is kept", async () => {
  const page = await newPage();
  await debrief(page);
  const paste = async (words: string) => {
    await region(page)
      .getByRole("button", { name: say("transcript.add") })
      .click();
    await page.getByRole("textbox", { name: say("transcript.words") }).fill(words);
    await page.getByRole("button", { name: say("transcript.keep") }).click();
  };
  await paste("\nWe spoke about the hours, and it was fine.");
  await page
    .getByRole("alert")
    .getByText(say("transcript.refused-no-speakers", { line: 2 }))
    .waitFor();
  await page.keyboard.press("Escape");

  await paste("Kim: Good morning to you.\nAlex: Good morning. It is cold today.\nKim: It is cold, yes.");
  const which = region(page).getByRole("group", { name: say("transcript.which") });
  await which.waitFor();
  await which.getByRole("button", { name: "Alex" }).click();
  await region(page)
    .getByRole("heading", { name: say("transcript.balance") })
    .waitFor();
  expect(await region(page).getByLabel(say("transcript.you")).inputValue()).toBe("Alex");

  const german =
    "Ruth: Guten Morgen, wir freuen uns, dass Sie da sind, und wir haben eine Stunde für das Gespräch.\nAna: Danke, ich habe mich sehr auf den Termin gefreut und habe auch ein paar Fragen.";
  await drop(page, "call.txt", german);
  await page.getByRole("button", { name: say("transcript.keep") }).click();
  await region(page)
    .getByText(say("transcript.refused-other-language", { line: 1 }))
    .waitFor();
  await page.reload();
  await region(page)
    .getByText(say("transcript.refused-other-language", { line: 1 }))
    .waitFor();
}, 40_000);
