import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { writer } from "../bench/journal.mjs";
import { encryptLine, keysOf, type Link, parseLink } from "../packages/carry/src/index.ts";
import { nextId } from "../packages/model/src/index.ts";
import { addStrength, bringCopy, openCopy, saveCopy, strengths } from "./acts.ts";
import { axe, launch } from "./browser.ts";
import { say } from "./words.ts";

/** Twoway as `npm start` runs it, with a data folder of its own. */
interface Machine {
  readonly origin: string;
  readonly startAddress: string;
  readonly data: string;
  /** Everything it said. */
  readonly said: () => string;
}

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});
// After the machine, so that a test's pages are closed before it ends.
const { newPage } = launch();

async function start(): Promise<Machine> {
  const folder = await mkdtemp(path.join(tmpdir(), "twoway-devices-"));
  const data = path.join(folder, "data");
  const serve = fileURLToPath(new URL("../scripts/serve.mjs", import.meta.url));
  const server: ChildProcess = spawn(process.execPath, [serve], {
    env: { ...process.env, PORT: "0", TWOWAY_DATA: data },
    stdio: ["ignore", "pipe", "pipe"],
  });
  cleanups.push(async () => {
    server.kill("SIGTERM");
    if (server.exitCode === null) await once(server, "exit");
    await rm(folder, { recursive: true });
  });
  let said = "";
  const found = new Promise<string>((resolve, reject) => {
    const hear = (part: string) => {
      said += part;
      const address = /\S+#start=\S+/.exec(said)?.[0];
      if (address) resolve(address);
    };
    server.stdout?.setEncoding("utf8").on("data", hear);
    server.stderr?.setEncoding("utf8").on("data", hear);
    server.once("exit", () => reject(new Error(`Twoway ended: ${said}`)));
  });
  const startAddress = await found;
  return { origin: new URL(startAddress).origin, startAddress, data, said: () => said };
}

/** A refused or unreachable keeper is told in the console too; here that is what is tested. */
const refusals = [/Failed to load resource/];

const dot = (page: Page): Locator => page.locator(".keep");
const agreed = (page: Page) => dot(page).getByText(say("dot.rest")).waitFor();
const dialog = (page: Page): Locator => page.getByRole("dialog");
const press = (within: Page | Locator, words: string) => within.getByRole("button", { name: words }).click();

/** Opens the journal of the machine in this browser. */
async function openByStart(page: Page, { startAddress }: Machine): Promise<void> {
  await page.goto("about:blank");
  await page.goto(startAddress);
  await page.getByRole("status").getByText(say("devices.opened-machine")).waitFor();
}

/** The link, read from the page as a person would copy it. */
async function linkShown(page: Page): Promise<string> {
  await page.goto("/settings");
  await press(page, say("devices.show"));
  return page.getByLabel(say("devices.show-words"), { exact: true }).inputValue();
}

/** Pastes a link in the settings. */
async function pasteLink(page: Page, link: string): Promise<void> {
  await page.goto("/settings");
  await press(page.getByRole("main"), say("devices.have"));
  await page.getByLabel(say("devices.open-words"), { exact: true }).fill(link);
  await press(dialog(page), say("devices.open-yes"));
}

const opened = (page: Page) => page.getByRole("status").getByText(say("devices.opened-link")).waitFor();

async function noted(page: Page, ...names: string[]): Promise<void> {
  await page.goto("/strengths");
  for (const name of names) await strengths(page).getByText(name).waitFor();
}

describe("a journal on several devices", () => {
  test("begun in a browser it moves in, and two browsers that both note agree, one of them offline for a while", async () => {
    const machine = await start();
    const { origin } = machine;
    const desk = await newPage({ origin });
    await desk.goto("/strengths");
    await addStrength(desk, "Setting out a stair");
    await openByStart(desk, machine);
    expect(desk.url()).not.toContain("#");
    await agreed(desk);
    const old = await saveCopy(desk);

    // The start address opens nothing a second time.
    const laptop = await newPage({ origin, expected: refusals });
    await laptop.goto(machine.startAddress);
    await dialog(laptop).getByText(say("devices.why-used")).waitFor();
    expect(laptop.url()).not.toContain("#");
    await press(dialog(laptop).getByRole("paragraph"), say("shell.close"));

    await pasteLink(laptop, await linkShown(desk));
    await opened(laptop);
    await noted(laptop, "Setting out a stair");
    await laptop.context().setOffline(true);
    await addStrength(laptop, "Reading a drawing");
    await dot(laptop)
      .getByText(say("dot.waiting", { n: 1 }))
      .waitFor();
    await noted(desk, "Setting out a stair");
    await addStrength(desk, "Teaching an apprentice");
    await agreed(desk);
    await laptop.context().setOffline(false);
    await strengths(desk).getByText("Reading a drawing").waitFor();
    await strengths(laptop).getByText("Teaching an apprentice").waitFor();
    const names = ["Setting out a stair", "Reading a drawing", "Teaching an apprentice"];
    expect((await strengths(desk).allInnerTexts()).sort()).toEqual([...names].sort());
    expect(await strengths(laptop).allInnerTexts()).toEqual(await strengths(desk).allInnerTexts());
    await agreed(laptop);
    const all = await saveCopy(desk);
    expect(await saveCopy(laptop)).toBe(all);

    // What is there already changes nothing, whichever old copy brings it.
    await openCopy(laptop, old);
    await laptop.getByRole("heading", { name: say("bring.nothing-new", { name: "twoway.jsonl" }) }).waitFor();
    expect(await saveCopy(laptop)).toBe(all);

    await nothingReadable(machine, names);
  });

  test("two journals become one after one sentence, and a move leaves the old link opening nothing", async () => {
    const machine = await start();
    const { origin } = machine;
    const desk = await newPage({ origin, expected: refusals });
    await desk.goto("/strengths");
    await addStrength(desk, "Setting out a stair");
    await openByStart(desk, machine);
    const link = await linkShown(desk);

    const laptop = await newPage({ origin, expected: refusals });
    await laptop.goto("/strengths");
    await addStrength(laptop, "Reading a drawing");
    await laptop.goto("about:blank");
    await laptop.goto(link);
    await dialog(laptop)
      .getByText(say("devices.join-link", { n: 1 }))
      .waitFor();
    expect(laptop.url()).not.toContain("#");
    expect(await laptop.title()).not.toContain("journal=");
    await press(dialog(laptop), say("devices.join-yes"));
    await noted(laptop, "Setting out a stair", "Reading a drawing");
    await noted(desk, "Setting out a stair", "Reading a drawing");

    await desk.goto("/settings");
    await press(desk, say("devices.move"));
    await press(dialog(desk), say("devices.move-yes"));
    await desk.getByLabel(say("devices.show-words"), { exact: true }).waitFor();
    const next = await desk.getByLabel(say("devices.show-words"), { exact: true }).inputValue();
    expect(next).not.toBe(link);
    // The command line on this machine goes along.
    const { secret } = JSON.parse(await readFile(path.join(machine.data, "keyring.json"), "utf8"));
    expect(next).toContain(secret);

    await laptop.reload();
    await dot(laptop).getByText(say("dot.wrong")).waitFor();
    await noted(laptop, "Setting out a stair", "Reading a drawing");
    const stranger = await newPage({ origin, expected: refusals });
    await pasteLink(stranger, link);
    await dialog(stranger).getByText(say("devices.why-wrong-link")).waitFor();
    await pasteLink(stranger, next);
    await opened(stranger);
    await noted(stranger, "Setting out a stair", "Reading a drawing");

    await stranger.goto("/settings");
    await press(stranger, say("devices.forget"));
    await press(dialog(stranger), say("devices.forget-yes"));
    await stranger.getByRole("heading", { name: say("door.title") }).waitFor();
    await stranger.goto("/strengths");
    await stranger.getByRole("button", { name: say("strengths.add") }).waitFor();
    expect(await strengths(stranger).count()).toBe(0);
    await noted(desk, "Setting out a stair", "Reading a drawing");
  });

  test("a link is made with the host’s word, counts once it was put away, and fits on a page", async () => {
    const machine = await start();
    const page = await newPage({ origin: machine.origin, expected: refusals });
    await page.goto("/strengths");
    await addStrength(page, "Setting out a stair");
    await page.goto("/settings");
    await press(page, say("devices.make"));
    await press(dialog(page), say("devices.make-yes"));
    const { invite } = JSON.parse(await readFile(path.join(machine.data, "keyring.json"), "utf8"));
    await page.getByLabel(say("devices.invite"), { exact: true }).fill(invite);
    await press(dialog(page), say("devices.make-yes"));
    const link = await page.getByLabel(say("devices.show-words"), { exact: true }).inputValue();
    await dot(page).getByText(say("dot.confirm")).waitFor();
    await press(dialog(page), say("devices.put-away"));
    const last = page.getByLabel(say("devices.confirm-last"));
    await last.fill("wrong1");
    await press(dialog(page), say("devices.confirm-yes"));
    await dialog(page).getByText(say("devices.confirm-wrong")).waitFor();
    await last.fill(link.slice(-6));
    await press(dialog(page), say("devices.confirm-yes"));
    await dot(page).getByText(say("dot.confirm")).waitFor({ state: "detached" });
    await page.getByRole("link", { name: say("devices.page") }).click();
    await page.getByText(link).waitFor();
    await page.getByRole("img", { name: say("devices.show-square") }).waitFor();
  });

  test("all of it can be done by the keys alone: the focus goes into each dialog and comes back from it", async () => {
    const machine = await start();
    const page = await newPage({ origin: machine.origin, expected: refusals });
    await page.goto("/strengths");
    await addStrength(page, "Setting out a stair");
    await page.goto("/settings");
    const main = page.getByRole("main");
    const button = (words: string) => main.getByRole("button", { name: words, exact: true });
    const enter = async (words: string) => {
      await tabTo(
        page,
        page.getByRole("dialog").or(main).getByRole("button", { name: words, exact: true }).last(),
      );
      await page.keyboard.press("Enter");
    };
    const cancels = async (opener: Locator) => {
      await dialog(page).waitFor();
      expect(await page.evaluate(() => document.activeElement?.closest("dialog[open]") !== null)).toBe(true);
      expect(await axe(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await dialog(page).waitFor({ state: "detached" });
      await focused(opener);
    };
    for (const words of [say("devices.have"), say("devices.make")]) {
      await button(words).waitFor();
      await enter(words);
      await cancels(button(words));
    }

    await page.keyboard.press("Enter");
    await enter(say("devices.make-yes"));
    const invite = page.getByLabel(say("devices.invite"), { exact: true });
    await focused(invite);
    await page.keyboard.type("not it");
    await page.keyboard.press("Enter");
    await dialog(page).getByRole("alert").getByText(say("devices.invite-wrong")).waitFor();
    await focused(invite);
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type(
      JSON.parse(await readFile(path.join(machine.data, "keyring.json"), "utf8")).invite,
    );
    await page.keyboard.press("Enter");
    const link = page.getByLabel(say("devices.show-words"), { exact: true });
    await focused(link);
    const shown = await link.inputValue();
    await enter(say("devices.put-away"));
    await focused(page.getByLabel(say("devices.confirm-last")));
    await page.keyboard.type(shown.slice(-6));
    await page.keyboard.press("Enter");
    // What opened it has gone: the focus goes to the part it stood in.
    await focused(page.getByRole("heading", { name: say("devices.title") }));

    for (const words of [
      say("devices.show"),
      say("devices.move"),
      say("devices.forget"),
      say("settings.delete-all"),
    ]) {
      await enter(words);
      await cancels(button(words));
    }
    await enter(say("devices.forget"));
    await enter(say("devices.forget-unlink"));
    await focused(page.getByRole("heading", { name: say("devices.title") }));
  });

  test("an entry erased for good goes from every device, and no old copy brings it back", async () => {
    const machine = await start();
    const { origin } = machine;
    const desk = await newPage({ origin });
    const { lines, note } = writer(Math.random, Date.now() - 3_600_000);
    const prospect = note({
      type: "prospect.set",
      organisation: "Fern Street School",
      role: "Cook",
      tags: [],
    });
    const words = "Whispered about behind the canteen";
    note({ type: "fact.noted", prospect, fact: "free", voice: "own eyes", channel: "shown", words });
    const old = lines.map(({ raw }) => `${raw}\n`).join("");
    await bringCopy(desk, old);
    await openByStart(desk, machine);
    const laptop = await newPage({ origin });
    await pasteLink(laptop, await linkShown(desk));
    await opened(laptop);
    for (const page of [laptop, desk]) {
      await page.goto(`/prospects/${prospect}`);
      await page.locator("#history").getByText(words).first().waitFor();
    }
    const row = desk.locator("#history").getByRole("listitem").filter({ hasText: words });
    await press(row, say("devices.erase"));
    await press(dialog(desk), say("devices.erase"));
    await laptop.locator("#history").getByText(words).first().waitFor({ state: "detached" });
    await agreed(desk);
    await openCopy(laptop, old);
    for (const page of [laptop, desk]) expect(await saveCopy(page)).not.toContain("canteen");
  });

  test("what was taken back is listed, and can be erased for good from there", async () => {
    const desk = await newPage();
    const { lines, note } = writer(Math.random, Date.now() - 3_600_000);
    const prospect = note({ type: "prospect.set", organisation: "Mill Lane", role: "Cook", tags: [] });
    const gone = note({ type: "prospect.set", organisation: "Fern Street School", role: "Cook", tags: [] });
    const fact = { type: "fact.noted", fact: "free", voice: "own eyes", channel: "shown" };
    note({ ...fact, prospect, words: "Whispered about behind the canteen" });
    note({ ...fact, prospect: gone, words: "Shouted at by the bins" });
    note({ type: "entry.retracted", entry: gone });
    await bringCopy(desk, lines.map(({ raw }) => `${raw}\n`).join(""));

    await desk.goto(`/prospects/${prospect}`);
    const history = desk.locator("#history");
    const row = history.getByRole("listitem").filter({ hasText: "canteen" });
    await press(row, say("prospect.take-back"));
    await history.getByText(say("devices.back", { n: 1 })).click();
    await press(row, say("devices.erase"));
    await press(dialog(desk), say("devices.erase"));
    await row.waitFor({ state: "detached" });

    await desk.goto("/settings");
    await desk.getByText(say("devices.back", { n: 1 })).click();
    await press(desk.getByRole("listitem").filter({ hasText: "Fern Street School" }), say("devices.erase"));
    await dialog(desk)
      .getByText(say("devices.erase-along", { n: 1 }))
      .waitFor();
    await press(dialog(desk), say("devices.erase"));
    await desk.getByRole("status").getByText(say("devices.erased")).waitFor();
    const copy = await saveCopy(desk);
    for (const word of ["canteen", "Fern", "bins"]) expect(copy).not.toContain(word);
    expect(copy).toContain("Mill Lane");
  });

  test("what the keeper altered is refused and said by its number, and many erasures are asked about", async () => {
    const machine = await start();
    const { origin } = machine;
    const page = await newPage({ origin });
    const { lines, note } = writer(Math.random, Date.now() - 3_600_000);
    const ids = Array.from({ length: 25 }, (_, n) =>
      note({ type: "strength.set", name: `Strength ${n}`, level: 3, gladness: 3 }),
    );
    await bringCopy(page, lines.map(({ raw }) => `${raw}\n`).join(""));
    await openByStart(page, machine);
    await agreed(page);
    const copy = await saveCopy(page);
    const read = parseLink(await linkShown(page));
    if (!("link" in read)) throw new Error("no link is shown");

    // A host that says that all is to be erased, and makes an entry up.
    const id = nextId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
    const body = encryptLine(
      keysOf({ ...read.link, secret: "A".repeat(43) }),
      { id, raw: `{"id":"${id}"}` },
      new Uint8Array(24),
    );
    await ask(origin, read.link, "erase", { entries: ids });
    await ask(origin, read.link, "entries", { entries: [{ id, body }] });
    await page.goto("/settings");
    await page.getByText(say("devices.many", { n: 25 })).waitFor();
    await page.getByText(say("devices.bad", { n: 1 })).click();
    await page.getByText(say("devices.bad-number", { seq: 51 })).waitFor();
    await page.getByText(say("devices.bad-not-authentic")).waitFor();
    await press(page.getByRole("main"), say("devices.many-keep"));
    await page.getByText(say("devices.many", { n: 25 })).waitFor({ state: "detached" });
    expect(await saveCopy(page)).toBe(copy);
  });
});

/** Waits until something has the focus. */
const focused = (what: Locator) =>
  expect.poll(() => what.evaluate((one) => one === document.activeElement), { timeout: 10_000 }).toBe(true);

/** Goes on by Tab until something has the focus, and looks that it shows so. */
async function tabTo(page: Page, what: Locator): Promise<void> {
  for (let stops = 0; stops < 100; stops += 1) {
    await page.keyboard.press("Tab");
    if (!(await what.evaluate((one) => one === document.activeElement))) continue;
    expect(
      await what.evaluate((one) => Number.parseFloat(getComputedStyle(one).outlineWidth)),
    ).toBeGreaterThan(1);
    return;
  }
  throw new Error(`${what} cannot be reached by Tab`);
}

/** Asks the keeper as whoever has the link could. */
async function ask(origin: string, link: Link, what: "entries" | "erase", body: object): Promise<void> {
  const answer = await fetch(`${origin}/api/1/journals/${link.journal}/${what}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${keysOf(link).token}` },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
}

/** What was typed stands nowhere in the keeper's database nor in what it says. */
async function nothingReadable(machine: Machine, typed: readonly string[]): Promise<void> {
  const files = (await readdir(machine.data)).filter((name) => /\.(db|sqlite)|-wal$|-shm$/.test(name));
  expect(files.length).toBeGreaterThan(0);
  const kept = await Promise.all(files.map((name) => readFile(path.join(machine.data, name), "latin1")));
  const text = kept.join("") + machine.said();
  // So that one sees that it is the right file.
  const { journal } = JSON.parse(await readFile(path.join(machine.data, "keyring.json"), "utf8"));
  expect(text).toContain(journal);
  for (const word of typed.flatMap((words) => words.split(" ")).filter((word) => word.length > 3))
    expect(text.toLowerCase()).not.toContain(word.toLowerCase());
}
