import "fake-indexeddb/auto";
import type { EntryId } from "@twoway/model";
import { IDBFactory } from "fake-indexeddb";
import { describe, expect, test } from "vitest";
import { type KeptLink, memoryStore, type News, openStore, type Store } from "./index.ts";

const id = (n: number) => `0199f5a0-0000-7000-8000-00000000000${n}` as EntryId;
const line = (n: number, what = "x") => ({ id: id(n), raw: `{"id":"${id(n)}","what":"${what}"}` });
const journal = id(8);
const link = (of = journal): KeptLink => ({ journal: of, secret: "s", keeper: "https://keeper.example" });
const news = (seq: number, more: Partial<News> = {}): News => ({
  lines: [],
  erased: [],
  refused: [],
  cursor: { seq, id: id(seq) },
  ...more,
});
const nothing = { lines: [], erasures: [] };
const otherLink = { refusal: { code: "not written", why: "other link" } };

describe.each([
  ["on a device", () => openStore({ indexedDB: new IDBFactory() })],
  ["in memory", async () => memoryStore()],
])("a store %s", (_, open: () => Promise<Store>) => {
  const filled = async (...lines: number[]) => {
    const store = await open();
    await store.append(lines.map((n) => line(n)));
    return store;
  };
  const linked = async (...lines: number[]) => {
    const store = await filled(...lines);
    await store.link(link());
    return store;
  };

  test("queues nothing while the journal is not linked", async () => {
    const store = await filled(1, 2);
    await store.eraseLines([id(2)]);
    expect(await store.waiting()).toEqual(nothing);
    expect(await store.recall("link")).toBeUndefined();
  });

  test("queues all its lines and erasures when it is linked, and each new line from then on, in the order of ids", async () => {
    const store = await filled(3, 1);
    await store.eraseLines([id(3)]);
    await store.link(link());
    await store.append([line(5), line(2), line(1)]);
    expect(await store.waiting()).toEqual({ lines: [line(1), line(2), line(5)], erasures: [id(3)] });
    expect(await store.recall("link")).toEqual(link());
  });

  test("queues nothing again when the same link is only confirmed", async () => {
    const store = await linked(1);
    await store.sent(journal, { lines: [id(1)] });
    await store.receive(journal, news(1));
    await store.link({ ...link(), confirmed: 7 });
    expect(await store.waiting()).toEqual(nothing);
    expect(await store.recall("link")).toEqual({ ...link(), confirmed: 7 });
    expect(await store.recall("cursor")).toEqual({ seq: 1, id: id(1) });
  });

  test("queues all for another journal’s keeper, and takes nothing that comes by the old link", async () => {
    const store = await linked(1, 2);
    await store.sent(journal, { lines: [id(1), id(2)] });
    await store.receive(journal, news(2, { refused: [{ seq: 2, why: "not authentic" }] }));
    await store.link(link(id(9)));
    expect(await store.waiting()).toEqual({ lines: [line(1), line(2)], erasures: [] });
    expect(await store.recall("cursor")).toBeUndefined();
    expect(await store.recall("refusedItems")).toBeUndefined();
    await expect(store.sent(journal, { lines: [id(1)] })).rejects.toMatchObject(otherLink);
    await expect(store.receive(journal, news(3, { lines: [line(3)] }))).rejects.toMatchObject(otherLink);
    await expect(store.queueAll(journal)).rejects.toMatchObject(otherLink);
    expect((await store.waiting()).lines).toHaveLength(2);
    expect(await store.read()).toHaveLength(2);
  });

  test("forgets what waits, and how far it was read, when it is unlinked; the lines stay", async () => {
    const store = await linked(1);
    await store.receive(journal, news(1));
    await store.link(undefined);
    expect(await store.waiting()).toEqual(nothing);
    expect(await store.recall("cursor")).toBeUndefined();
    expect(await store.read()).toEqual([line(1)]);
  });

  test("what is confirmed no longer waits; the rest does", async () => {
    const store = await linked(1, 2, 3);
    await store.sent(journal, { lines: [id(1), id(3), id(7)] });
    expect(await store.waiting()).toEqual({ lines: [line(2)], erasures: [] });
  });

  test("what comes from the keeper is kept with how far it was read, and does not go back there", async () => {
    const store = await linked(1);
    const came = await store.receive(journal, news(4, { lines: [line(1), line(2)] }));
    expect(came).toEqual({ added: [id(2)], clashes: [] });
    expect(await store.waiting()).toEqual(nothing);
    expect((await store.read()).map((one) => one.id).sort()).toEqual([id(1), id(2)]);
    expect(await store.recall("cursor")).toEqual({ seq: 4, id: id(4) });
    expect(await store.receive(journal, news(4, { lines: [line(2)] }))).toEqual({ added: [], clashes: [] });
  });

  test("another content under a known id is kept beside it, wherever it comes from", async () => {
    const store = await linked();
    await store.append([line(1, "b")]);
    expect(await store.receive(journal, news(1, { lines: [line(1, "a")] }))).toEqual({
      added: [],
      clashes: [id(1)],
    });
    expect((await store.read()).map(({ raw }) => raw).sort()).toEqual([line(1, "a").raw, line(1, "b").raw]);
  });

  test("an erased entry is gone with both its contents, and no old copy brings it back", async () => {
    const store = await linked(1, 2);
    await store.append([line(1, "a")]);
    await store.sent(journal, { lines: [id(1), id(2)] });
    await store.eraseLines([id(1)]);
    expect(await store.read()).toEqual([line(2)]);
    expect(await store.erased()).toEqual([id(1)]);
    expect(await store.waiting()).toEqual({ lines: [], erasures: [id(1)] });
    expect(await store.append([line(1), line(3)])).toEqual({ added: [id(3)], clashes: [], erased: [id(1)] });
    expect(await store.read()).toEqual([line(2), line(3)]);
  });

  test("an entry erased before it was sent is not sent; its confirmation as a line leaves the erasure waiting", async () => {
    const store = await linked(1);
    await store.eraseLines([id(1)]);
    await store.sent(journal, { lines: [id(1)] });
    expect(await store.waiting()).toEqual({ lines: [], erasures: [id(1)] });
    await store.sent(journal, { erasures: [id(1)] });
    expect(await store.waiting()).toEqual(nothing);
  });

  test("an erasure from elsewhere takes the entry out here too, also where it comes before the entry does", async () => {
    const store = await linked(1);
    await store.receive(journal, news(2, { erased: [id(1), id(2)] }));
    expect(await store.read()).toEqual([]);
    expect(await store.waiting()).toEqual(nothing);
    expect(await store.append([line(1), line(2)])).toEqual({
      added: [],
      clashes: [],
      erased: [id(1), id(2)],
    });
  });

  test("an erased entry that comes from the keeper stays erased, and the keeper is told once more", async () => {
    const store = await linked(1);
    await store.eraseLines([id(1)]);
    await store.sent(journal, { erasures: [id(1)] });
    await store.receive(journal, news(3, { lines: [line(1)] }));
    expect(await store.read()).toEqual([]);
    expect(await store.waiting()).toEqual({ lines: [], erasures: [id(1)] });
  });

  test("a keeper that lost something is told all again, and read from the start", async () => {
    const store = await linked(1, 2);
    await store.eraseLines([id(2)]);
    await store.sent(journal, { lines: [id(1)], erasures: [id(2)] });
    await store.receive(journal, news(3));
    await store.queueAll(journal);
    expect(await store.waiting()).toEqual({ lines: [line(1)], erasures: [id(2)] });
    expect(await store.recall("cursor")).toBeUndefined();
  });

  test("what was refused is remembered by its number, once, the latest 1,000 of it", async () => {
    const store = await linked();
    const refused = Array.from({ length: 750 }, (_, n) => ({ seq: n + 1, why: "not authentic" }));
    await store.receive(journal, news(1, { refused }));
    await store.receive(
      journal,
      news(2, { refused: refused.map(({ seq, why }) => ({ seq: seq + 750, why })) }),
    );
    await store.receive(
      journal,
      news(2, { refused: refused.slice(-1).map(({ why }) => ({ seq: 1500, why })) }),
    );
    const kept = (await store.recall("refusedItems")) ?? [];
    expect([kept.length, kept[0]?.seq, kept.at(-1)?.seq]).toEqual([1000, 501, 1500]);
  });

  test("a thousand lines from the keeper are kept like one", async () => {
    const many = Array.from({ length: 1000 }, (_, n) => {
      const one = `0199f5a0-0000-7000-8000-${String(n).padStart(12, "0")}` as EntryId;
      return { id: one, raw: `{"id":"${one}"}` };
    });
    const store = await open();
    await store.append(many.slice(0, 600));
    await store.link(link());
    expect((await store.waiting()).lines).toEqual(many.slice(0, 600));
    expect((await store.receive(journal, news(1, { lines: many }))).added).toHaveLength(400);
    expect(await store.waiting()).toEqual(nothing);
  });

  test("deleting the journal leaves nothing of all this", async () => {
    const store = await linked(1);
    await store.erase();
    await expect(store.waiting()).rejects.toMatchObject({ refusal: { code: "erased" } });
  });
});

test("a database of the version before keeps its lines, clashes, drafts and all that was remembered", async () => {
  const indexedDB = new IDBFactory();
  await new Promise<void>((done) => {
    const request = indexedDB.open("twoway", 1);
    request.onupgradeneeded = () => {
      const database = request.result;
      database.createObjectStore("lines", { keyPath: "id" }).put(line(1, "a"));
      database.createObjectStore("clashes", { keyPath: ["id", "raw"] }).put(line(1, "b"));
      database.createObjectStore("drafts").put({ value: "half a note", at: 5 }, "debrief");
      database.createObjectStore("meta").put("device", "by");
    };
    request.onsuccess = () => {
      request.result.close();
      done();
    };
  });
  const store = await openStore({ indexedDB });
  expect(await store.read()).toEqual([line(1, "a"), line(1, "b")]);
  expect(await store.drafts()).toEqual(new Map([["debrief", { value: "half a note", at: 5 }]]));
  expect(await store.device(() => "another")).toBe("device");
  await store.link(link());
  expect(await store.waiting()).toEqual({ lines: [line(1, "a")], erasures: [] });
});
