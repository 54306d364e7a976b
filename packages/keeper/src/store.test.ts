import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import type { JournalId } from "@twoway/carry/protocol";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idAt, newEntries, newEntry, newJournal, whole } from "../testing/journals.ts";
import { findPostgres, startPostgres } from "../testing/postgres.mjs";
import { openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";
import type { News, Store, StoreLimits } from "./store.ts";

const day = "2026-11-20";
const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres)
  console.error(
    "NO POSTGRESQL WAS FOUND, SO ITS STORE WAS NOT TRIED. Install it, or name its folder in TWOWAY_PG_BIN.",
  );

test.runIf(process.env.CI)("a build server tries both stores", () => {
  expect(hasPostgres).toBe(true);
});

interface Home {
  /** A store over an empty database. */
  fresh(limits?: StoreLimits): Promise<Store>;
  /** A second keeper process on the database of the store opened last. */
  second(): Promise<Store>;
  /** Ends the connections that listen, as a network may. */
  deafen?(): Promise<void>;
  end(): Promise<void>;
}

function sqliteHome(): Home {
  const folders: string[] = [];
  const stores: Store[] = [];
  return {
    async fresh(limits) {
      const folder = mkdtempSync(path.join(tmpdir(), "twoway-keeper-"));
      folders.push(folder);
      const store = await openSqlite({ folder, ...(limits && { limits }) });
      stores.push(store);
      return store;
    },
    // One process alone may have the file: what it holds is seen by opening it again.
    async second() {
      await stores.at(-1)?.close();
      const store = await openSqlite({ folder: folders.at(-1) ?? "" });
      stores.push(store);
      return store;
    },
    async end() {
      for (const store of stores) await store.close();
      for (const folder of folders) rmSync(folder, { recursive: true });
    },
  };
}

async function postgresHome(): Promise<Home> {
  const server = await startPostgres();
  const stores: Store[] = [];
  let url = "";
  const open = async (limits?: StoreLimits) => {
    const store = await openPostgres({ url, ...(limits && { limits }) });
    stores.push(store);
    return store;
  };
  return {
    async fresh(limits) {
      url = await server.database();
      return open(limits);
    },
    second: () => open(),
    async deafen() {
      const client = new Client({ connectionString: url });
      await client.connect();
      await client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()",
      );
      await client.end();
    },
    async end() {
      for (const store of stores) await store.close();
      await server.stop();
    },
  };
}

const homes: [string, boolean, () => Home | Promise<Home>][] = [
  ["SQLite", true, sqliteHome],
  ["PostgreSQL", hasPostgres, postgresHome],
];

describe.each(homes)("on %s", (name, there, settle) => {
  describe.runIf(there)("a store", () => {
    let home: Home;
    let store: Store;
    beforeAll(async () => {
      home = await settle();
      store = await home.fresh();
    });
    afterAll(() => home?.end());

    const begun = async (at: Store = store) => {
      const journal = newJournal();
      await at.create(journal, day);
      return journal;
    };

    test("begins a journal once and says so again to the same token only", async () => {
      const journal = newJournal();
      expect(await store.create(journal, day)).toEqual({ begun: true, last: 0 });
      await store.append(journal, newEntries(2));
      expect(await store.create(journal, day)).toEqual({ begun: false, last: 2 });
      const { tokenHash } = newJournal();
      await expect(store.create({ ...journal, tokenHash }, day)).rejects.toMatchObject({
        code: "wrong-token",
      });
    });

    test("numbers entries from 1, in the order they came", async () => {
      const journal = await begun();
      const entries = newEntries(3);
      const [a, b, c] = entries.map(({ id }) => id);
      expect(await store.append(journal, entries)).toEqual({
        kept: [
          { id: a, seq: 1 },
          { id: b, seq: 2 },
          { id: c, seq: 3 },
        ],
        fresh: 3,
        last: 3,
      });
    });

    test("gives back exactly what was sent", async () => {
      const journal = await begun();
      const entries = [newEntry(40), newEntry(5_000), newEntry(200_000)];
      await store.append(journal, entries);
      expect(await store.read(journal, 0, whole)).toEqual({
        entries: entries.map((entry, place) => ({ seq: place + 1, ...entry })),
        last: 3,
      });
    });

    test("keeps an entry once, however often it is sent and with whatever body", async () => {
      const journal = await begun();
      const [one, two, three] = newEntries(3) as [
        ReturnType<typeof newEntry>,
        ReturnType<typeof newEntry>,
        ReturnType<typeof newEntry>,
      ];
      await store.append(journal, [one, two]);
      const again = await store.append(journal, [two, { ...one, body: newEntry().body }, three, three]);
      expect(again.kept.map(({ seq }) => seq)).toEqual([2, 1, 3, 3]);
      expect(again).toMatchObject({ fresh: 1, last: 3 });
      const { entries } = await store.read(journal, 0, whole);
      expect(entries).toEqual([one, two, three].map((entry, place) => ({ seq: place + 1, ...entry })));
    });

    test("lets each journal count for itself", async () => {
      const [one, other] = [await begun(), await begun()];
      const [entry] = newEntries(1);
      await store.append(one, newEntries(4));
      expect((await store.append(other, entry ? [entry] : [])).last).toBe(1);
      expect((await store.append(one, entry ? [entry] : [])).last).toBe(5);
    });

    test("leaves no hole and doubles nothing when many write at once", async () => {
      const journal = await begun();
      const sent = Array.from({ length: 40 }, (_, writer) => newEntries(1 + (writer % 5)));
      const shared = newEntry();
      const answers = await Promise.all(
        sent.map((entries, writer) =>
          store.append(journal, writer % 4 === 0 ? [...entries, shared] : entries),
        ),
      );
      const total = sent.flat().length + 1;
      const { entries, last } = await store.read(journal, 0, whole);
      expect(last).toBe(total);
      expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: total }, (_, place) => place + 1));
      const numbers = new Map(entries.map((item) => ["id" in item ? item.id : "", item.seq]));
      expect(numbers.size).toBe(total);
      for (const { id, seq } of answers.flatMap(({ kept }) => kept)) expect(numbers.get(id)).toBe(seq);
    });

    test("goes on reading where a reading ended, in pages of any size", async () => {
      const journal = await begun();
      await store.append(journal, newEntries(25));
      const seen: number[] = [];
      for (;;) {
        const { entries, last } = await store.read(journal, seen.at(-1) ?? 0, { ...whole, items: 4 });
        expect(last).toBe(25);
        if (entries.length === 0) break;
        seen.push(...entries.map(({ seq }) => seq));
      }
      expect(seen).toEqual(Array.from({ length: 25 }, (_, place) => place + 1));
    });

    test("ends a page after about so many bytes, and gives one item always", async () => {
      const journal = await begun();
      await store.append(journal, newEntries(6, 1000));
      const seqs = async (since: number, bytes: number) =>
        (await store.read(journal, since, { items: 100, bytes })).entries.map(({ seq }) => seq);
      expect(await seqs(0, 2500)).toEqual([1, 2, 3]);
      expect(await seqs(3, 1)).toEqual([4]);
      expect(await seqs(6, 1000)).toEqual([]);
    });

    test("blanks what is erased and tells it by a marker, once", async () => {
      const journal = await begun();
      const entries = newEntries(3);
      const [a, , c] = entries.map(({ id }) => id) as [JournalId, JournalId, JournalId];
      await store.append(journal, entries);
      expect(await store.erase(journal, [c, a, idAt()])).toEqual({ last: 5 });
      expect(await store.erase(journal, [a])).toEqual({ last: 5 });
      const items = [
        { seq: 1, id: a, erased: true },
        { seq: 2, ...entries[1] },
        { seq: 3, id: c, erased: true },
        { seq: 4, erases: c },
        { seq: 5, erases: a },
      ];
      expect((await store.read(journal, 0, whole)).entries).toEqual(items);
      expect(await store.append(journal, entries)).toMatchObject({ fresh: 0, last: 5 });
      expect((await store.read(journal, 0, whole)).entries).toEqual(items);
    });

    test("removes a journal with all it held, and another one stays", async () => {
      const [going, staying] = [await begun(), await begun()];
      await store.append(going, newEntries(3));
      await store.append(staying, newEntries(2));
      await store.remove(going);
      for (const asked of [
        () => store.read(going, 0, whole),
        () => store.append(going, newEntries(1)),
        () => store.erase(going, [idAt()]),
        () => store.remove(going),
      ])
        await expect(asked()).rejects.toMatchObject({ code: "not-found" });
      expect((await store.read(staying, 0, whole)).last).toBe(2);
      expect(await store.create(going, day)).toEqual({ begun: true, last: 0 });
      expect(await store.read(going, 0, whole)).toEqual({ entries: [], last: 0 });
    });

    test("does nothing for a token of another journal", async () => {
      const journal = await begun();
      await store.append(journal, newEntries(1));
      const stranger = { ...journal, tokenHash: newJournal().tokenHash };
      for (const asked of [
        () => store.read(stranger, 0, whole),
        () => store.append(stranger, newEntries(1)),
        () => store.erase(stranger, [idAt()]),
        () => store.remove(stranger),
      ])
        await expect(asked()).rejects.toMatchObject({ code: "wrong-token" });
      expect((await store.read(journal, 0, whole)).last).toBe(1);
    });

    test("refuses a wrong append beside a right one without a trace", async () => {
      const journal = await begun();
      const stranger = { ...journal, tokenHash: newJournal().tokenHash };
      const [wrong, right] = await Promise.allSettled([
        store.append(stranger, newEntries(2)),
        store.append(journal, newEntries(2)),
      ]);
      expect(wrong).toMatchObject({ status: "rejected", reason: { code: "wrong-token" } });
      expect(right).toMatchObject({ status: "fulfilled", value: { last: 2 } });
    });

    test("tells who watches that a journal grew and that it is gone", async () => {
      const news: News[] = [];
      const end = store.watch((one) => news.push(one));
      const { journal, ...rest } = await begun();
      await store.append({ journal, ...rest }, newEntries(2));
      const again = newEntry();
      await store.append({ journal, ...rest }, [again]);
      await store.append({ journal, ...rest }, [again]);
      await store.erase({ journal, ...rest }, [again.id]);
      await store.remove({ journal, ...rest });
      end();
      await begun();
      const told = news.filter((one) => !("last" in one && one.last === 0));
      expect(told).toEqual([
        { journal, last: 2 },
        { journal, last: 3 },
        { journal, last: 4 },
        { journal, gone: true },
      ]);
    });

    test("shows the same to a keeper opened next", async () => {
      const at = await home.fresh();
      const journal = await begun(at);
      await at.append(journal, newEntries(3));
      const before = await at.read(journal, 0, whole);
      const next = await home.second();
      expect(await next.read(journal, 0, whole)).toEqual(before);
      expect((await next.append(journal, newEntries(1))).last).toBe(4);
    });

    test("takes no more than a journal may hold, and takes again what erasing made room for", async () => {
      const at = await home.fresh({ journalBytes: 1000, journalItems: 6 });
      const journal = await begun(at);
      const [first, second] = [newEntry(400), newEntry(600)];
      await at.append(journal, [first, second]);
      await expect(at.append(journal, newEntries(1, 40))).rejects.toMatchObject({ code: "quota" });
      expect((await at.append(journal, [first])).last).toBe(2);
      await at.erase(journal, [first.id]);
      await expect(at.append(journal, newEntries(2, 300))).rejects.toMatchObject({ code: "quota" });
      expect((await at.read(journal, 0, whole)).last).toBe(3);
      expect((await at.append(journal, newEntries(3, 40))).last).toBe(6);
      await expect(at.append(journal, newEntries(1, 40))).rejects.toMatchObject({ code: "quota" });
      expect((await at.erase(journal, [second.id])).last).toBe(7);
    });

    test.runIf(name === "PostgreSQL")("hears of what another process keeps, erases and removes", async () => {
      const at = await home.fresh();
      const other = await home.second();
      const journal = await begun(at);
      const news: News[] = [];
      const heard = async (wanted: News) => {
        await expect.poll(() => news, { timeout: 20_000 }).toContainEqual(wanted);
      };
      other.watch((one) => news.push(one));
      const entry = newEntry();
      await at.append(journal, [entry]);
      await heard({ journal: journal.journal, last: 1 });
      await at.erase(journal, [entry.id]);
      await heard({ journal: journal.journal, last: 2 });
      await at.remove(journal);
      await heard({ journal: journal.journal, gone: true });
    });

    test.runIf(name === "PostgreSQL")("four processes writing one journal leave no hole either", async () => {
      const at = await home.fresh();
      const stores = [at, await home.second(), await home.second(), await home.second()];
      const journal = await begun(at);
      const shared = newEntries(10);
      // Each waits for its answers, so that four transactions at once want the journal, again and again.
      await Promise.all(
        stores.map(async (store) => {
          for (let n = 0; n < 40; n++)
            await store.append(journal, [...newEntries(2), shared[n % 10] ?? newEntry()]);
        }),
      );
      const { entries } = await at.read(journal, 0, whole);
      expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 330 }, (_, place) => place + 1));
    });

    test.runIf(name === "PostgreSQL")("looks again after it was deaf for a while", async () => {
      const at = await home.fresh();
      const news: News[] = [];
      at.watch((one) => news.push(one));
      await home.deafen?.();
      await expect.poll(() => news, { timeout: 20_000 }).toEqual([{ all: true }]);
    });

    test.runIf(name === "PostgreSQL")(
      "several processes may begin at once on an empty database",
      async () => {
        const at = await home.fresh();
        const others = await Promise.all([home.second(), home.second(), home.second()]);
        const journal = await begun(at);
        for (const other of others) expect((await other.read(journal, 0, whole)).last).toBe(0);
      },
    );
  });
});

test("SQLite keeps no trace of what was erased or removed in any of its files", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "twoway-keeper-"));
  const store = await openSqlite({ folder });
  const [journal, going] = [newJournal(), newJournal()];
  const [erased, staying, removed] = [newEntry(700), newEntry(700), newEntry(700)];
  await store.create(journal, day);
  await store.create(going, day);
  await store.append(journal, [erased, staying]);
  await store.append(going, [removed]);
  const found = () => {
    const files = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), "latin1"));
    return [erased, staying, removed].map(({ body }) => files.some((text) => text.includes(body.slice(-60))));
  };
  expect(found()).toEqual([true, true, true]);
  await store.erase(journal, [erased.id]);
  await store.remove(going);
  expect(found()).toEqual([false, true, false]);
  await store.close();
  expect(readdirSync(folder).sort()).toEqual(["keeper.mark", "keeper.sqlite"]);
  rmSync(folder, { recursive: true });
});
