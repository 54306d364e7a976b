import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  AppendAnswer,
  CreateAnswer,
  EraseAnswer,
  HealthAnswer,
  limits,
  ReadAnswer,
  routes,
} from "@twoway/carry/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bearerOf, listen, posted, startKeeper, type TestKeeper } from "../testing/asking.ts";
import { idAt, newEntries, newEntry, newJournal } from "../testing/journals.ts";
import { findPostgres, startPostgres } from "../testing/postgres.mjs";
import type { LogLine } from "./keeper.ts";
import { openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";
import type { Store } from "./store.ts";

const folder = mkdtempSync(path.join(tmpdir(), "twoway-keeper-"));
const noon = Date.UTC(2026, 10, 20, 12);
let now = noon;
const log: LogLine[] = [];
let store: Store;
let keeper: TestKeeper;

beforeAll(async () => {
  store = await openSqlite({ folder });
  keeper = await startKeeper({ store, clock: () => now, log: (line) => log.push(line) });
});
afterAll(async () => {
  await keeper.app.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const entryAt = (time: number) => ({ ...newEntry(), id: idAt(time) });
const entries = (count: number) => Array.from({ length: count }, () => entryAt(noon));

async function begun(at: TestKeeper = keeper) {
  const journal = newJournal();
  const { status } = await at.ask(routes.journals(), posted(journal, { journal: journal.journal }));
  expect(status).toBe(201);
  return journal;
}

describe("a journal", () => {
  test("is begun with 201, and again with 200", async () => {
    const journal = newJournal();
    const asked = posted(journal, { journal: journal.journal });
    const first = await keeper.ask(routes.journals(), asked);
    expect(first.status).toBe(201);
    expect(CreateAnswer.parse(first.json)).toEqual({ journal: journal.journal, last: 0 });
    expect((await keeper.ask(routes.journals(), asked)).status).toBe(200);
  });

  test("takes entries and gives them back in the shapes of the protocol", async () => {
    const journal = await begun();
    const sent = entries(3);
    const appended = await keeper.ask(routes.entries(journal.journal), posted(journal, { entries: sent }));
    expect(AppendAnswer.parse(appended.json)).toEqual({
      kept: sent.map(({ id }, place) => ({ id, seq: place + 1 })),
      refused: [],
      last: 3,
    });
    const erased = await keeper.ask(
      routes.erase(journal.journal),
      posted(journal, { entries: [sent[1]?.id] }),
    );
    expect(EraseAnswer.parse(erased.json)).toEqual({ last: 4 });
    const read = await keeper.ask(routes.read(journal.journal, 1), { headers: bearerOf(journal) });
    expect(ReadAnswer.parse(read.json)).toEqual({
      entries: [
        { seq: 2, id: sent[1]?.id, erased: true },
        { seq: 3, ...sent[2] },
        { seq: 4, erases: sent[1]?.id },
      ],
      last: 4,
    });
  });

  test("refuses an entry from the future or too large alone, and keeps the others", async () => {
    const journal = await begun();
    const [fine, edge, future] = [
      entryAt(noon),
      entryAt(noon + limits.future),
      entryAt(noon + limits.future + 1),
    ];
    const large = { ...newEntry(limits.entryBytes + 1), id: idAt(noon) };
    const largest = { ...newEntry(limits.entryBytes), id: idAt(noon) };
    const sent = [future, fine, large, edge, largest];
    const { json } = await keeper.ask(routes.entries(journal.journal), posted(journal, { entries: sent }));
    expect(json).toEqual({
      kept: [fine, edge, largest].map(({ id }, place) => ({ id, seq: place + 1 })),
      refused: [
        { id: future.id, why: "future" },
        { id: large.id, why: "too-large" },
      ],
      last: 3,
    });
    now = noon + 60_000;
    const later = await keeper.ask(routes.entries(journal.journal), posted(journal, { entries: [future] }));
    now = noon;
    expect(later.json.kept).toEqual([{ id: future.id, seq: 4 }]);
  });

  test("is gone after it was removed", async () => {
    const journal = await begun();
    const asked = { headers: bearerOf(journal) };
    expect((await keeper.ask(routes.journal(journal.journal), { ...asked, method: "DELETE" })).status).toBe(
      204,
    );
    const after = await keeper.ask(routes.read(journal.journal, 0), asked);
    expect(after).toMatchObject({ status: 404, json: { error: { code: "not-found" } } });
  });

  test("is read in pages of at most what the protocol allows, whatever is asked", async () => {
    const journal = await begun();
    for (let batch = 0; batch < 3; batch++)
      await keeper.ask(
        routes.entries(journal.journal),
        posted(journal, { entries: entries(limits.entriesPerAppend) }),
      );
    const read = await keeper.ask(routes.read(journal.journal, 0, 999_999), { headers: bearerOf(journal) });
    expect(read.json.entries).toHaveLength(limits.itemsPerPage);
    expect(read.json.last).toBe(3 * limits.entriesPerAppend);
  });
});

describe("a live stream", () => {
  test("gives what is there after its number, then what comes, then the end of the journal", async () => {
    const journal = await begun();
    const address = routes.entries(journal.journal);
    const sent = entries(4);
    await keeper.ask(address, posted(journal, { entries: sent.slice(0, 2) }));
    const live = await listen(keeper.port, journal, 1);
    expect(live.headers).toMatchObject({ "content-type": "text/event-stream", "cache-control": "no-store" });
    await expect.poll(() => live.items).toEqual([{ seq: 2, ...sent[1] }]);
    await keeper.ask(address, posted(journal, { entries: sent.slice(2) }));
    await keeper.ask(routes.erase(journal.journal), posted(journal, { entries: [sent[0]?.id] }));
    await expect.poll(() => live.items.length).toBe(4);
    expect(live.items.slice(1)).toEqual([
      { seq: 3, ...sent[2] },
      { seq: 4, ...sent[3] },
      { seq: 5, erases: sent[0]?.id },
    ]);
    await keeper.ask(routes.journal(journal.journal), { method: "DELETE", headers: bearerOf(journal) });
    await live.ended;
  });

  test("resumes by the last number, and skips and doubles nothing while others write", async () => {
    const journal = await begun();
    const address = routes.entries(journal.journal);
    const writing = (async () => {
      for (let round = 0; round < 30; round++)
        await keeper.ask(address, posted(journal, { entries: entries(3) }));
    })();
    const seen: number[] = [];
    while ((seen.at(-1) ?? 0) < 90) {
      const live = await listen(keeper.port, journal, seen.at(-1) ?? 0);
      await expect.poll(() => live.items.length, { interval: 1 }).toBeGreaterThan(0);
      live.leave();
      await live.ended;
      seen.push(...live.items.map(({ seq }) => seq));
    }
    await writing;
    expect(seen).toEqual(Array.from({ length: 90 }, (_, place) => place + 1));
  });

  test("catches up on a long journal for readers that are not equally far", async () => {
    const journal = await begun();
    for (let batch = 0; batch < 4; batch++)
      await keeper.ask(
        routes.entries(journal.journal),
        posted(journal, { entries: entries(300).map((entry) => ({ ...entry, body: newEntry(3000).body })) }),
      );
    const starts = [0, 1000, 350, 1200, 0];
    const listeners = await Promise.all(starts.map((since) => listen(keeper.port, journal, since)));
    const [one] = entries(1);
    await keeper.ask(routes.entries(journal.journal), posted(journal, { entries: [one] }));
    for (const [place, { items, leave }] of listeners.entries()) {
      const since = starts[place] ?? 0;
      await expect.poll(() => items.at(-1)?.seq, { timeout: 20_000 }).toBe(1201);
      expect(items.map(({ seq }) => seq)).toEqual(
        Array.from({ length: 1201 - since }, (_, n) => since + 1 + n),
      );
      leave();
    }
  });

  test("shares one reading among readers that are not equally far, and doubles nothing for any", async () => {
    const journal = await begun();
    await keeper.ask(routes.entries(journal.journal), posted(journal, { entries: entries(10) }));
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const waiting: Store = {
      ...storeOf(),
      read: async (access, since, page) => {
        if (page.items > 1) await gate;
        return store.read(access, since, page);
      },
    };
    const at = await startKeeper({ store: waiting });
    const starts = [9, 0, 5, 10, 3];
    const listeners = await Promise.all(starts.map((since) => listen(at.port, journal, since)));
    open();
    for (const [place, { items }] of listeners.entries()) {
      const since = starts[place] ?? 0;
      await expect.poll(() => items.length).toBeGreaterThanOrEqual(10 - since);
      expect(items.map(({ seq }) => seq)).toEqual(
        Array.from({ length: 10 - since }, (_, n) => since + 1 + n),
      );
    }
    await at.app.close();
  });

  test("shows signs of life", async () => {
    const lively = await startKeeper({ store, heartbeat: 5 });
    const live = await listen(lively.port, await begun());
    await expect.poll(live.beats).toBeGreaterThan(3);
    await lively.app.close();
  });

  test("is one of so many for each journal", async () => {
    const few = await startKeeper({ store, streams: { perJournal: 2, inAll: 3 } });
    const [journal, other] = [await begun(), await begun()];
    const open = [await listen(few.port, journal), await listen(few.port, journal)];
    expect((await listen(few.port, journal)).status).toBe(429);
    open.push(await listen(few.port, other));
    expect((await listen(few.port, other)).status).toBe(429);
    open[0]?.leave();
    await expect.poll(async () => (await listen(few.port, other)).status).toBe(200);
    await few.app.close();
    await Promise.all(open.map(({ ended }) => ended));
  });

  test("needs the journal's token before it begins", async () => {
    const journal = await begun();
    expect((await listen(keeper.port, { ...journal, token: newJournal().token })).status).toBe(403);
    expect((await listen(keeper.port, newJournal())).status).toBe(404);
  });
});

describe("a keeper", () => {
  test("says that it is well, and what it counted, without a word about any journal", async () => {
    const journal = await begun();
    await keeper.ask(routes.entries(journal.journal), posted(journal, { entries: entries(2) }));
    const { json } = await keeper.ask(routes.health());
    expect(HealthAnswer.parse(json)).toEqual({ ok: true, version: "0.1.0" });
    const { text } = await keeper.ask(routes.metrics());
    expect(text).toMatch(/^twoway_entries_kept_total \d+$/m);
    expect(text).not.toMatch(/[0-9a-f]{8}-/);
  });

  test("gives counts to nobody where others can reach it", async () => {
    const hosted = await startKeeper({ store, loopback: false });
    expect((await hosted.ask(routes.metrics())).status).toBe(404);
    await hosted.app.close();
  });

  test("carries the routes and files of whoever opened it, behind the same door", async () => {
    const { openKeeper } = await import("./keeper.ts");
    const app = await openKeeper({ store, loopback: true, hosts: ["home"] });
    app.get("/", (_, reply) => reply.type("text/html").send("<h1>Twoway</h1>"));
    const visit = (headers: Record<string, string>) =>
      app.inject({ url: "/", headers: { host: "home", ...headers } });
    expect((await visit({})).body).toBe("<h1>Twoway</h1>");
    // A link somewhere may lead to the page; a page elsewhere may not take pieces from here.
    expect((await visit({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" })).statusCode).toBe(
      200,
    );
    expect((await visit({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" })).statusCode).toBe(
      403,
    );
    expect((await visit({ host: "elsewhere" })).statusCode).toBe(403);
    await app.close();
  });

  test("answers pages of its own address alone: the app asks no other keeper, and no browser gets leave", async () => {
    const policy = readFileSync(new URL("../../../scripts/policy.mjs", import.meta.url), "utf8");
    expect(policy).toContain(`"connect-src": "'self'"`);
    const own = { origin: keeper.origin, "sec-fetch-site": "same-origin" };
    const other = { origin: "https://app.example.org", "sec-fetch-site": "cross-site" };
    const beforehand = (headers: Record<string, string>) =>
      keeper.ask(routes.journals(), { method: "OPTIONS", headers });
    expect(await beforehand(own)).toMatchObject({ status: 404, json: { error: { code: "not-found" } } });
    expect(await beforehand(other)).toMatchObject({ status: 403, json: { error: { code: "origin" } } });
    for (const headers of [own, other]) {
      const answer = await keeper.ask(routes.health(), { headers });
      expect(answer.status).toBe(headers === own ? 200 : 403);
      expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    }
  });

  test("tells a full quota and a full disk apart from what it kept", async () => {
    const small = mkdtempSync(path.join(tmpdir(), "twoway-keeper-"));
    const tight = await openSqlite({ folder: small, limits: { journalBytes: 1000, journalItems: 100 } });
    const at = await startKeeper({ store: tight });
    const journal = await begun(at);
    const full = await at.ask(
      routes.entries(journal.journal),
      posted(journal, { entries: [newEntry(1001)] }),
    );
    expect(full).toMatchObject({ status: 507, json: { error: { code: "quota" } } });
    await at.app.close();
    await tight.close();
    rmSync(small, { recursive: true });
  });

  test("ends its streams when it is closed, and lets an append finish", async () => {
    const closing = await startKeeper({ store, clock: () => noon });
    const journal = await begun();
    const live = await listen(closing.port, journal);
    const last = closing.ask(routes.entries(journal.journal), posted(journal, { entries: entries(50) }));
    await expect.poll(() => live.items.length).toBe(50);
    await closing.app.close();
    await live.ended;
    expect((await last).status).toBe(200);
  });

  test("logs what broke, without what was sent, and stays quiet otherwise", async () => {
    expect(log).toEqual([]);
    const broken: Store = { ...storeOf(), append: () => Promise.reject(new TypeError("the body was AAAA")) };
    const lines: LogLine[] = [];
    const at = await startKeeper({ store: broken, log: (line) => lines.push(line) });
    const journal = await begun();
    const answer = await at.ask(routes.entries(journal.journal), posted(journal, { entries: [newEntry()] }));
    expect(answer).toMatchObject({ status: 500, json: { error: { code: "broken" } } });
    expect(answer.text).not.toContain("AAAA");
    expect(lines).toEqual([
      { event: "broken", where: "/api/1/journals/:journal/entries", name: "TypeError", code: "" },
    ]);
    await at.app.close();
  });
});

/** The store as plain calls, so that one of them can be another. */
function storeOf(): Store {
  return {
    warnings: [],
    create: (...asked) => store.create(...asked),
    append: (...asked) => store.append(...asked),
    read: (...asked) => store.read(...asked),
    erase: (...asked) => store.erase(...asked),
    remove: (...asked) => store.remove(...asked),
    watch: (...asked) => store.watch(...asked),
    check: () => store.check(),
    close: () => store.close(),
  };
}

describe.runIf(findPostgres() !== undefined)("two keepers on one PostgreSQL", () => {
  test("show each other live what each of them keeps, and when a journal goes", async () => {
    const server = await startPostgres();
    const url = await server.database();
    const stores = [await openPostgres({ url }), await openPostgres({ url })] as const;
    const [here, there] = [await startKeeper({ store: stores[0] }), await startKeeper({ store: stores[1] })];
    const journal = await begun(here);
    const [mine, theirs] = [await listen(here.port, journal), await listen(there.port, journal)];
    for (let round = 0; round < 10; round++)
      await (round % 2 ? here : there).ask(
        routes.entries(journal.journal),
        posted(journal, { entries: newEntries(2) }),
      );
    for (const { items } of [mine, theirs]) {
      await expect.poll(() => items.length, { timeout: 20_000 }).toBe(20);
      expect(items.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
    }
    await here.ask(routes.journal(journal.journal), { method: "DELETE", headers: bearerOf(journal) });
    await Promise.all([mine.ended, theirs.ended]);
    for (const { app } of [here, there]) await app.close();
    for (const one of stores) await one.close();
    await server.stop();
  });
});
