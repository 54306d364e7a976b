import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { sampleJournal } from "../../../web/src/sample/journal.ts";
import { inProcess } from "../../test-cases/in-process.ts";
import { misses } from "../../test-cases/schema.ts";

const bin = fileURLToPath(new URL("../../bin/twoway.mjs", import.meta.url));
const keeperScript = fileURLToPath(new URL("../../test-cases/keeper.mjs", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "twoway-journal-"));
const copy = path.join(folder, "mara.jsonl");
const sample = sampleJournal(Date.now());
writeFileSync(copy, sample);
const lines = sample.trimEnd().split("\n");

let count = 0;
let env: Record<string, string>;
const running = new Set<ChildProcess>();

/** Each test has a home of its own. */
function newHome(): string {
  const data = path.join(folder, `data-${++count}`);
  env = { TWOWAY_DATA: data };
  return data;
}

const twoway = (...words: string[]) => inProcess(words, env);
const json = async (...words: string[]) => JSON.parse((await twoway(...words, "--json")).printed);

/** The command in a process of its own, as a person runs it. */
function inItsOwn(...words: string[]) {
  const options = {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: "utf8",
    timeout: 120_000,
  } as const;
  const run = spawnSync(process.execPath, [bin, ...words, "--json"], options);
  return JSON.parse(run.stdout);
}

async function keeper() {
  const child = spawn(process.execPath, [keeperScript], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.add(child);
  const [said] = await once(child.stdout, "data");
  const { origin, startAddress, why } = JSON.parse(String(said));
  const end = async (signal: NodeJS.Signals = "SIGTERM") => {
    child.kill(signal);
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    running.delete(child);
  };
  return { origin: origin as string, token: String(startAddress).split("#start=")[1] ?? "", why, end };
}

/** Asks as any program could, with any header. */
function ask(
  origin: string,
  target: string,
  method: string,
  headers: Record<string, string> = {},
  body = "",
) {
  const { hostname, port } = new URL(origin);
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const request = http.request({ hostname, port, path: target, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    request.on("error", reject);
    request.end(body);
  });
}
const asJson = { "content-type": "application/json" };

// Builds, where something has to be built.
beforeAll(() => void spawnSync(process.execPath, [bin, "help"], { encoding: "utf8" }));
afterEach(async () => {
  for (const child of running) child.kill("SIGKILL");
  running.clear();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the journal from the command line", async () => {
  test("goes in and comes out as it was, with and without a keeper running", async () => {
    newHome();
    expect(await json("import", copy)).toMatchObject({ added: lines.length, known: 0 });
    expect((await twoway("export")).printed).toBe(sample);
    const { origin, end } = await keeper();
    expect(await json("status")).toMatchObject({ keeper: origin, entries: lines.length });
    expect(await json("import", copy)).toMatchObject({ added: 0, known: lines.length });
    expect((await twoway("export")).printed).toBe(sample);
    await end();
    expect(await json("status")).toMatchObject({ keeper: null, entries: lines.length });
  });

  test("is there after the keeper was killed", async () => {
    newHome();
    const { end } = await keeper();
    expect(inItsOwn("import", copy)).toMatchObject({ added: lines.length });
    await end("SIGKILL");
    expect(inItsOwn("status")).toMatchObject({ keeper: null, entries: lines.length });
    expect((await twoway("export")).printed).toBe(sample);
  });

  test("is given to no other program that answers where the keeper was", async () => {
    const data = newHome();
    await twoway("import", copy);
    const heard: string[] = [];
    const other = http.createServer((request, response) => {
      heard.push(`${request.url} ${request.headers.authorization}`);
      response.end('{"proof": "mine"}');
    });
    await once(other.listen(0, "127.0.0.1"), "listening");
    const { port } = other.address() as AddressInfo;
    const note = { pid: process.pid, origin: `http://127.0.0.1:${port}`, proof: "noted" };
    writeFileSync(path.join(data, "running.json"), JSON.stringify(note));
    expect(await json("status")).toMatchObject({ keeper: null, entries: lines.length });
    expect(new Set(heard)).toEqual(new Set(["/start/who undefined"]));
    other.close();
  });

  test("several commands at once wait for one another", async () => {
    newHome();
    await twoway("import", copy);
    const options = { env: { ...process.env, ...env }, stdio: "ignore" } as const;
    const all = Array.from({ length: 3 }, () => spawn(process.execPath, [bin, "status"], options));
    const codes = await Promise.all(all.map(async (child) => (await once(child, "exit"))[0]));
    expect(codes).toEqual([0, 0, 0]);
  });

  test("an entry that is erased is gone from the journal and the backups, and does not come back", async () => {
    newHome();
    await twoway("import", copy);
    const { file } = await json("backup");
    const { id } = JSON.parse(lines[4] ?? "");
    expect(await twoway("erase", id)).toMatchObject({ code: 2, printed: "" });
    expect(await json("erase", "--yes", id)).toEqual({ erased: [id], backups: 1 });
    expect(await json("import", copy)).toMatchObject({ added: 0, erased: 1 });
    const left = lines.filter((line) => line !== lines[4]);
    expect((await twoway("export")).printed.trimEnd().split("\n")).toEqual(left);
    expect(readFileSync(file, "utf8").trimEnd().split("\n")).toEqual(left);
  });

  test("says what is wrong with a file, an id, a day", async () => {
    newHome();
    expect((await twoway("status")).code).toBe(0);
    expect(await twoway("export")).toMatchObject({
      code: 1,
      said: expect.stringContaining("There is no journal in"),
    });
    await twoway("import", copy);
    const broken = path.join(folder, "broken.jsonl");
    writeFileSync(broken, `${lines[0]}\nnonsense\n`);
    expect(await json("import", broken)).toMatchObject({ known: 1, unclear: [2] });
    writeFileSync(broken, "nonsense\n");
    expect((await twoway("import", broken)).said).toMatch(/line 1: no entry of a journal/);
    expect((await twoway("erase", "--yes", "0")).said).toMatch(/entries begin with 0\. Give more of the id/);
    expect((await twoway("erase", "--yes", "xyz")).said).toMatch(/No entry has the id xyz/);
    expect((await twoway("restore")).said).toMatch(/There are no backups in/);
    expect(await twoway("export", copy)).toMatchObject({
      code: 1,
      said: expect.stringContaining("left as it is"),
    });
  });

  test("tells a verdict and a plan as the app does", async () => {
    newHome();
    await twoway("import", copy);
    const verdict = await json("verdict", "fern");
    expect(misses(verdict, "twoway verdict")).toEqual([]);
    expect(verdict.prospect.organisation).toBe("Fern Street Practice");
    expect(verdict.worksForYou.because).toEqual(["“Respectful treatment” is a must, and it is not found."]);
    expect((await twoway("verdict", "fern")).printed).toContain("Works for you: no.");
    expect(await twoway("verdict")).toMatchObject({
      code: 2,
      said: expect.stringContaining("\n  Northgate Clinic"),
    });
    expect((await twoway("verdict", "nobody")).said).toMatch(/^No prospect is called “nobody”/);
    const plan = await json("plan");
    expect(misses(plan, "twoway plan")).toEqual([]);
    expect(plan.prospect.organisation).toBe("Northgate Clinic");
    expect(plan.minutesUsed).toBeLessThanOrEqual(plan.minutes);
    expect(plan.ask[0].because.join(" ")).toContain("you would choose differently");
    expect((await twoway("plan")).printed).toContain(plan.ask[0].words.split(" ").slice(0, 5).join(" "));
  });
});

describe("restoring", async () => {
  test("yesterday’s backup brings everything back after the data folder was deleted", async () => {
    const data = newHome();
    const first = await keeper();
    inItsOwn("import", copy);
    await first.end();
    const [made] = inItsOwn("backup", "--list").backups;
    expect(readFileSync(made.file, "utf8")).toBe(sample);
    rmSync(data, { recursive: true });

    const second = await keeper();
    expect(inItsOwn("status").entries).toBe(0);
    expect(inItsOwn("restore")).toMatchObject({ file: made.file, added: lines.length });
    expect((await twoway("export")).printed).toBe(sample);
    await second.end();
    expect(inItsOwn("status").entries).toBe(lines.length);
  });

  test("backups can be switched off, and then none is made", async () => {
    newHome();
    expect((await json("backup", "--off")).on).toBe(false);
    const { end } = await keeper();
    await twoway("import", copy);
    await end();
    expect((await json("status")).backups).toMatchObject({ on: false, count: 0 });
    expect((await json("backup", "--on")).on).toBe(true);
  });
});

describe("the keeper of this machine", async () => {
  const post = (origin: string, target: string, body: unknown, headers = {}) =>
    ask(origin, target, "POST", { ...asJson, ...headers }, JSON.stringify(body));

  test("hands out what opens the journal once, for the token in the address", async () => {
    const data = newHome();
    const { origin, token } = await keeper();
    const { status, body } = await post(origin, "/start", { token });
    const opening = JSON.parse(body);
    expect(status).toBe(200);
    const { keyring: _, ...keyring } = JSON.parse(readFileSync(path.join(data, "keyring.json"), "utf8"));
    expect(opening).toMatchObject(keyring);
    const authorization = `Bearer ${opening.token}`;
    expect(
      (await ask(origin, `/api/1/journals/${opening.journal}/entries`, "GET", { authorization })).status,
    ).toBe(200);
    expect((await post(origin, "/start", { token })).status).toBe(403);
  });

  test("refuses whoever has no token, no keyring, or comes from elsewhere; nothing is written, nothing used up", async () => {
    newHome();
    const { origin, token } = await keeper();
    const { port } = new URL(origin);
    const { journal } = await json("status");
    const status = async (...asked: Parameters<typeof post>) => (await post(...asked)).status;
    expect(await status(origin, "/start", { token: "A".repeat(43) })).toBe(403);
    expect(await status(origin, "/start", {})).toBe(403);
    expect(await status(origin, "/start", "token")).toBe(400);
    expect(await status(origin, "/start", { token }, { "content-type": "text/plain" })).toBe(415);
    expect(await status(origin, "/start", { token }, { host: `evil.example:${port}` })).toBe(403);
    expect(await status(origin, "/start", { token }, { "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await status(origin, "/start", { token }, { origin: "https://evil.example" })).toBe(403);
    const entries = `/api/1/journals/${journal}/entries`;
    expect((await ask(origin, entries, "GET")).status).toBe(401);
    const authorization = `Bearer ${"A".repeat(43)}`;
    expect((await ask(origin, entries, "GET", { authorization })).status).toBe(403);
    expect(
      await status(origin, "/api/1/journals", { journal: journal.replace(/.$/, "0") }, { authorization }),
    ).toBe(403);
    expect((await json("status")).entries).toBe(0);
    expect((await post(origin, "/start", { token })).status).toBe(200);
  });

  test("hands out the app to whoever asks for a page", async () => {
    newHome();
    const { origin } = await keeper();
    expect(await ask(origin, "/", "GET")).toEqual({ status: 200, body: "the app" });
    expect(await ask(origin, "/start", "GET")).toEqual({ status: 200, body: "the app" });
  });

  test("goes along when the app moves the journal to a new link", async () => {
    newHome();
    const { origin, token } = await keeper();
    const old = JSON.parse((await post(origin, "/start", { token })).body);
    const other = await newHomeKeyring();
    const authorization = `Bearer ${old.token}`;
    const moved = { journal: other.journal, secret: other.secret };
    expect((await post(origin, "/start/moved", moved)).status).toBe(403);
    expect(
      (await post(origin, "/start/moved", { ...moved, secret: "short" }, { authorization })).status,
    ).toBe(400);
    expect((await post(origin, "/start/moved", moved, { authorization })).status).toBe(200);
    expect((await json("link")).link).toContain(`#journal=${other.journal}.${other.secret}`);
  });

  test("goes along with a move that deletes the old journal first, and believes its token once", async () => {
    newHome();
    const { origin, token } = await keeper();
    const old = JSON.parse((await post(origin, "/start", { token })).body);
    const authorization = `Bearer ${old.token}`;
    const { journal, secret } = await newHomeKeyring();
    const removed = await ask(origin, `/api/1/journals/${old.journal}`, "DELETE", { authorization });
    expect(removed.status).toBe(204);
    expect((await post(origin, "/start/moved", { journal, secret }, { authorization })).status).toBe(200);
    expect((await json("link")).link).toContain(`#journal=${journal}.${secret}`);
    const elsewhere = { journal: old.journal, secret: old.secret };
    expect((await post(origin, "/start/moved", elsewhere, { authorization })).status).toBe(403);
  });

  test("begins a new, empty journal where a browser deleted the one it had, and never that one again", async () => {
    const data = newHome();
    await twoway("import", copy);
    const first = await keeper();
    const made = await json("backup");
    const old = JSON.parse((await post(first.origin, "/start", { token: first.token })).body);
    const authorization = `Bearer ${old.token}`;
    const at = `/api/1/journals/${old.journal}`;
    expect((await ask(first.origin, at, "DELETE", { authorization })).status).toBe(204);
    const id = () => JSON.parse(readFileSync(path.join(data, "keyring.json"), "utf8")).journal;
    await expect.poll(id).not.toBe(old.journal);
    expect(await json("status")).toMatchObject({ journal: id(), entries: 0, backups: { count: 1 } });
    expect(await twoway("export")).toMatchObject({ code: 0, printed: "" });
    // Once something is noted in the new one, whoever has the old link changes nothing about it.
    expect(await json("restore")).toMatchObject({ file: made.file, added: lines.length });
    const moved = { journal: old.journal, secret: old.secret };
    expect((await post(first.origin, "/start/moved", moved, { authorization })).status).toBe(403);
    await first.end();

    const second = await keeper();
    expect((await ask(second.origin, `${at}/entries`, "GET", { authorization })).status).toBe(404);
    expect((await twoway("export")).printed).toBe(sample);
  });

  /** The keyring of another home, begun and left. */
  async function newHomeKeyring() {
    const before = env;
    const data = newHome();
    await twoway("import", copy);
    env = before;
    return JSON.parse(readFileSync(path.join(data, "keyring.json"), "utf8"));
  }

  test("a second one for the same home serves the app, and says who keeps the journal", async () => {
    newHome();
    const first = await keeper();
    const second = await keeper();
    expect(second.why).toMatch(new RegExp(`is open already, by Twoway at ${first.origin}\\.$`));
    expect((await ask(second.origin, "/", "GET")).body).toBe("the app");
    expect((await json("status")).keeper).toBe(first.origin);
    await second.end();
    expect((await json("status")).keeper).toBe(first.origin);
  });
});
