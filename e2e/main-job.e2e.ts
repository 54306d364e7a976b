import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  advert,
  begin,
  bringCopy,
  lines,
  paste,
  questions,
  saveCopy,
  seen,
  walkAwayLevels,
  walkAways,
} from "./acts.ts";
import { launch } from "./browser.ts";
import { kept, sites } from "./site.ts";
import { say } from "./words.ts";

const { newPage, newProfile } = launch();
const ownSite = sites();

const name = "Marlpit Joinery";
const theirWords = "We had three people off in March and I stayed till seven.";

test("an interview, from the advert to a no and its letter, without a network, a server or luck", async () => {
  const site = await ownSite();
  const profile = await newProfile({ origin: site.origin, viewport: "phone" });
  const page = await profile.open();
  await page.goto(site.origin);
  const { printed, chosen } = await makesTheCardTheirOwn(page);
  const card = page.url();

  await kept(page);
  await site.close();
  await page.context().setOffline(true);

  await page.goto(card.replace(/card$/, "live"));
  await hearsFiveThings(page);
  await notesTwoCues(page);
  await covers(page);
  await debriefs(page);
  await readsTheVerdict(page, chosen);
  const verdict = page.url();
  await hasAnOffer(page);
  await declines(page, verdict.replace(/verdict$/, "decide"));
  const before = await everything(page, verdict);

  await crash(page);
  const reopened = await page.context().newPage();
  expect(await everything(reopened, verdict)).toEqual(before);

  await profile.kill();
  const revived = await profile.open();
  await revived.context().setOffline(true);
  expect(await everything(revived, verdict)).toEqual(before);

  const copy = await saveCopy(revived);
  holds(copy, printed);
  const elsewhere = await newPage({ viewport: "phone" });
  await bringCopy(elsewhere, copy);
  expect(await everything(elsewhere, new URL(verdict).pathname)).toEqual(before);
  expect(await saveCopy(elsewhere)).toBe(copy);
}, 240_000);

interface OwnCard {
  /** The questions on the paper. */
  readonly printed: readonly string[];
  /** The standards that were chosen. */
  readonly chosen: readonly string[];
}

/** Through the first door to the card, printed, and then made one's own. */
async function makesTheCardTheirOwn(page: Page): Promise<OwnCard> {
  await page.getByRole("link", { name: say("door.interview") }).tap();
  await begin.whom(page).tap();
  await page.keyboard.type(`${name}, Thursday at ten`);
  await page.getByText(/Thursday .+ at 10:00/).waitFor();
  await begin.advert(page).tap();
  await paste(page, advert);
  await page.getByText("Bench joiner, Marlpit Joinery").waitFor();
  await begin.make(page).tap();

  await page.getByRole("heading", { level: 1, name }).waitFor();
  const first = await asked(page);
  expect(first).toHaveLength(3);
  for (const question of await questions(page).all()) {
    // What it is about, then why it is asked.
    expect(await question.getByRole("paragraph").first().innerText()).toMatch(/^\S.*?\.\s+\S.+\.$/s);
  }
  await prints(page, first);

  for (const place of [0, 1, 2]) {
    await walkAways(page).nth(place).tap();
    await walkAwayLevels(page)
      .nth(2 * place + 1)
      .waitFor();
  }
  await page.getByText(say("card.three")).waitFor();
  const then = await asked(page);
  expect(then).toHaveLength(3);
  expect(then).not.toEqual(first);
  await page.getByText(say("card.changed", { questions: then.join(" ") })).waitFor();

  await page.getByRole("link", { name: say("card.more-standards") }).tap();
  const musts = page.getByRole("region", { name: say("standards.musts") }).getByRole("heading", { level: 3 });
  await musts.nth(2).waitFor();
  const chosen = await musts.allInnerTexts();
  await page.goBack();
  await questions(page).first().waitFor();
  return { printed: first, chosen };
}

const asked = (page: Page) => questions(page).getByRole("heading").allInnerTexts();

/** The paper says what may be read by anybody, and the journal remembers what it said. */
async function prints(page: Page, questionWords: readonly string[]): Promise<void> {
  await page
    .getByRole("button", { name: say("card.print"), exact: true })
    .first()
    .tap();
  await page.getByText(say("card.kept")).waitFor();
  await page.emulateMedia({ media: "print" });
  const paper = await page.locator("body").innerText();
  await page.emulateMedia({ media: "screen" });
  for (const question of questionWords) expect(paper).toContain(question);
  expect(paper).toContain(say("card.tick"));
  expect(paper).not.toMatch(/\bmusts?\b|\bfloor\b|the advert|Few people ask/i);
}

/** Five answers: by key and by tap, in numbers, in words and in silence. */
async function hearsFiveThings(page: Page): Promise<void> {
  const mark = (level: number) => page.getByRole("button", { name: say("live.mark", { level }) });
  const next = page.getByRole("button", { name: say("live.next") });
  const level = (place: number) =>
    page
      .getByRole("group", { name: say("live.marks") })
      .getByRole("radio")
      .nth(place);
  await mark(3).waitFor();
  await page.keyboard.press("3");
  await is("aria-pressed", mark(3));
  await page.getByRole("textbox", { name: say("live.note") }).tap();
  await page.keyboard.type(theirWords);
  await next.tap();
  await isNot("aria-pressed", mark(3));
  await mark(1).tap();
  await is("aria-pressed", mark(1));
  await page.keyboard.press("ArrowRight");
  await isNot("aria-pressed", mark(1));
  await page.keyboard.press("2");
  await is("aria-pressed", mark(2));
  await next.tap();
  await page.getByRole("button", { name: say("live.private") }).tap();
  await level(1).tap();
  await expect.poll(() => level(1).isChecked()).toBe(true);
  await next.tap();
  await expect.poll(() => level(1).isChecked()).toBe(false);
  await page.getByRole("radio", { name: say("parts.would-not-say") }).tap();
  await expect
    .poll(() => page.getByRole("radio", { name: say("parts.would-not-say") }).isChecked())
    .toBe(true);
}

/** On the private face, which is open already: one act of the worse kind, one of the better. */
async function notesTwoCues(page: Page): Promise<void> {
  for (const place of [2, 7]) {
    const chip = page
      .getByRole("group", { name: say("live.treatment") })
      .getByRole("button")
      .nth(place);
    await chip.tap();
    await is("aria-pressed", chip);
  }
}

/** Covered, there is a heading and four questions anybody may read, and no way to anything else. */
async function covers(page: Page): Promise<void> {
  await page.getByRole("button", { name: say("live.cover") }).tap();
  const title = page.getByRole("button", { name: say("live.covered") });
  await title.waitFor();
  const questions = await page.getByRole("listitem").allInnerTexts();
  expect(questions).toHaveLength(4);
  expect(lines(await page.locator("body").innerText())).toEqual([say("live.covered"), ...questions]);
  expect(await page.locator("a, button, input, textarea, select, summary").count()).toBe(1);
  await title.tap();
  await title.tap();
  await title.waitFor({ state: "detached" });
}

/** Closes politely, and says that evening how much one wanted it before and afterwards. */
async function debriefs(page: Page): Promise<void> {
  const close = page.getByRole("button", { name: say("live.close"), exact: true });
  await close.or(page.getByRole("button", { name: say("live.close-enough") })).tap();
  await page.getByRole("link", { name: say("live.debrief") }).tap();
  await page
    .getByRole("heading", { level: 1, name: say("debrief.heading", { organisation: name }) })
    .waitFor();
  for (const [when, value] of [
    ["before", "7"],
    ["after", "3"],
  ] as const) {
    const scale = page.getByRole("group", { name: say(`debrief.${when}`) });
    await scale.getByText(value, { exact: true }).tap();
    await expect.poll(() => scale.getByRole("radio", { name: value, exact: true }).isChecked()).toBe(true);
  }
  await page.getByRole("button", { name: say("debrief.done") }).tap();
}

/** Each of one's musts has a row; opened, it quotes what was said, word for word. */
async function readsTheVerdict(page: Page, musts: readonly string[]): Promise<void> {
  await page.waitForURL(/\/verdict$/);
  await page.getByText(say("verdict.for-you-is")).first().waitFor();
  const shown = await seen(page);
  expect(musts).toHaveLength(3);
  for (const must of musts) expect(shown).toContain(must);
  await openRows(page);
  await page.getByRole("blockquote").getByText(theirWords).first().waitFor();
}

/** Opens every row that is shown, and waits for what lies behind it. */
async function openRows(page: Page): Promise<void> {
  for (const row of await page.getByRole("main").locator("details.vrow").all()) {
    if (!(await row.isVisible())) continue;
    await row.locator("summary").first().click();
    await row.getByRole("listitem").first().waitFor();
  }
}

async function hasAnOffer(page: Page): Promise<void> {
  await page.goto("/prospects");
  await page.getByRole("button", { name: `${say("prospects.move-to")} ${name}` }).tap();
  await page.getByRole("button", { name: say("prospects.offer"), exact: true }).tap();
}

/** A no is two taps: one for the no, with its letter beside it, one to record it. */
async function declines(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("button", { name: say("decide.decline"), exact: true }).tap();
  const letter = page.getByRole("region", { name: say("decide.letters") });
  await letter.getByRole("button", { name: say("decide.letter-copy") }).waitFor();
  expect(await letter.innerText()).toContain(name);
  await page.getByRole("button", { name: say("decide.now") }).tap();
  await page.getByRole("heading", { level: 1, name: say("decide.decided-decline", { name }) }).waitFor();
}

/** All that counts in the end, as a person reads it: the verdict with its evidence, the standards, the decision. */
async function everything(page: Page, verdict: string): Promise<Record<string, string>> {
  const at = async (address: string) => {
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).waitFor();
  };
  await at(verdict);
  await openRows(page);
  const found = await seen(page);
  await at("/standards");
  const standards = await seen(page);
  await at(verdict.replace(/verdict$/, "decide"));
  return { verdict: found, standards, decision: await seen(page) };
}

/** The copy remembers the words of the paper, what was heard, how one was treated, and the no. */
function holds(copy: string, printed: readonly string[]): void {
  const all = lines(copy).map(
    (line) => JSON.parse(line) as { id: string; type: string; [field: string]: unknown },
  );
  const back = new Set(all.flatMap(({ type, entry }) => (type === "entry.retracted" ? [entry] : [])));
  const now = (type: string) => all.filter((one) => one.type === type && !back.has(one.id));
  const card = String(all.find((one) => one.card !== undefined)?.card);
  for (const question of printed) expect(card).toContain(question);
  const heard = now("observation.noted").filter(({ asked }) => asked === true);
  expect(heard.map(({ level }) => level)).toEqual(expect.arrayContaining([3, 1, 2, null]));
  expect(heard).toHaveLength(5);
  expect(heard.filter(({ words }) => words === theirWords)).toHaveLength(1);
  expect(now("cue.noted")).toHaveLength(2);
  expect(now("interest.noted").map(({ value }) => value)).toEqual([7, 3]);
  expect(now("decision.made").map(({ kind }) => kind)).toEqual(["decline"]);
}

/** The page's process is gone from one moment to the next: no event, no last word. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}

const is = (state: string, where: Locator) => expect.poll(() => where.getAttribute(state)).toBe("true");
const isNot = (state: string, where: Locator) =>
  expect.poll(() => where.getAttribute(state)).not.toBe("true");
