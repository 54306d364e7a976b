import "fake-indexeddb/auto";
import type { EntryId } from "@twoway/model";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, describe, expect, test, vi } from "vitest";
import { openStore } from "./index.ts";

const id = (n: number) => `0199f5a0-0000-7000-8000-00000000000${n}` as EntryId;
const line = (n: number, what = "x") => ({ id: id(n), raw: `{"id":"${id(n)}","what":"${what}"}` });
const quiet = async () => {
  for (let turn = 0; turn < 30; turn++) await new Promise((done) => setImmediate(done));
};

afterEach(() => vi.restoreAllMocks());

describe("the store of a device", () => {
  test("keeps a line once, however often it comes", async () => {
    const store = await openStore({ indexedDB: new IDBFactory() });
    expect(await store.append([line(1), line(2), line(1)])).toEqual({ added: [id(1), id(2)], clashes: [] });
    expect(await store.append([line(2), line(3)])).toEqual({ added: [id(3)], clashes: [] });
    expect(await store.read()).toEqual([line(1), line(2), line(3)]);
  });

  test("keeps a line once among very many", async () => {
    const all = Array.from({ length: 600 }, (_, n) => {
      const id = `0199f5a0-0000-7000-8000-${String(n).padStart(12, "0")}` as EntryId;
      return { id, raw: `{"id":"${id}"}` };
    });
    const store = await openStore({ indexedDB: new IDBFactory() });
    await store.append(all.slice(0, 10));
    expect((await store.append(all)).added).toHaveLength(590);
    expect(await store.append(all)).toEqual({ added: [], clashes: [] });
    expect(await store.read()).toEqual(all);
    expect(await store.readThese(all.slice(50).map(({ id }) => id))).toEqual(all.slice(50));
    const known = new Set(all.slice(0, 20).map(({ id }) => id));
    expect(await store.readMissing(known)).toEqual(all.slice(20));
  });

  test.each([
    ["QuotaExceededError", "The current transaction exceeded its quota limitations.", "full"],
    ["UnknownError", "Connection is closing because of: IO error: FILE_ERROR_NO_SPACE", "full"],
    ["DataError", "Failed to write blobs (IOError)", "disk"],
    ["UnknownError", "Connection to Indexed Database server lost.", "disk"],
    ["DataCloneError", "#<Object> could not be cloned.", "not written"],
  ])("refuses in its own words what the browser calls %s: %s", async (name, message, code) => {
    const store = await openStore({ indexedDB: new IDBFactory() });
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException(message, name);
    });
    await expect(store.append([line(1)])).rejects.toMatchObject({ refusal: { code } });
    // A full disk is not written to once more: Chromium damages its files so.
    expect(put).toHaveBeenCalledTimes(code === "disk" && name === "UnknownError" ? 2 : 1);
  });

  test("reports another content under a known id, and keeps both", async () => {
    const store = await openStore({ indexedDB: new IDBFactory() });
    await store.append([line(1, "b")]);
    expect(await store.append([line(1, "a"), line(1, "c")])).toEqual({ added: [], clashes: [id(1)] });
    expect(await store.append([line(1, "c"), line(1, "b")])).toEqual({ added: [], clashes: [] });
    expect(await store.readThese([id(1)])).toEqual([line(1, "a")]);
    expect((await store.read()).map(({ raw }) => raw).sort()).toEqual(
      [line(1, "a"), line(1, "b"), line(1, "c")].map(({ raw }) => raw),
    );
  });

  test("gives the device one name, whichever tab asks first", async () => {
    const indexedDB = new IDBFactory();
    const [one, two] = [await openStore({ indexedDB }), await openStore({ indexedDB })];
    expect(await Promise.all([one.device(() => "a"), two.device(() => "b")])).toEqual(["a", "a"]);
  });

  test("carries on when the browser has dropped the connection", async () => {
    const store = await openStore({ indexedDB: new IDBFactory() });
    await store.device(() => "a");
    await store.append([line(1)]);
    const transaction = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(function (
      this: IDBDatabase,
      ...args
    ) {
      this.close();
      return transaction.apply(this, args);
    });
    await store.append([line(2)]);
    expect(await store.read()).toEqual([line(1), line(2)]);
  });

  test("says that the browser has cleared it, and does not begin an empty one in its place", async () => {
    const factory = new IDBFactory();
    let inUse = factory;
    const indexedDB = { open: (...args: [string, number]) => inUse.open(...args) } as unknown as IDBFactory;
    const store = await openStore({ indexedDB });
    await store.device(() => "a");
    const heard: unknown[] = [];
    store.onGone((refusal) => heard.push(refusal));
    inUse = new IDBFactory();
    const transaction = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(function (
      this: IDBDatabase,
      ...args
    ) {
      this.close();
      return transaction.apply(this, args);
    });
    await expect(store.append([line(1)])).rejects.toMatchObject({ refusal: { code: "cleared" } });
    expect(heard).toEqual([{ code: "cleared" }]);
  });
});

describe("opening is refused", () => {
  test("where there is no IndexedDB, or the browser forbids it", async () => {
    const forbidden = {
      open: () => {
        throw new DOMException("not in this context", "SecurityError");
      },
    } as unknown as IDBFactory;
    await expect(openStore({ indexedDB: forbidden })).rejects.toMatchObject({
      refusal: { code: "no storage", why: "SecurityError" },
    });
    vi.stubGlobal("indexedDB", undefined);
    await expect(openStore()).rejects.toMatchObject({ refusal: { code: "no storage" } });
    vi.unstubAllGlobals();
  });

  test("where a newer version has been, and an open page of the older one lets go and says so", async () => {
    const indexedDB = new IDBFactory();
    const older = await openStore({ indexedDB });
    const heard: unknown[] = [];
    older.onGone((refusal) => heard.push(refusal));
    await new Promise((done) => {
      const request = indexedDB.open("twoway", 3);
      request.onsuccess = () => {
        request.result.close();
        done(undefined);
      };
    });
    expect(heard).toEqual([{ code: "newer version" }]);
    await expect(older.append([line(1)])).rejects.toMatchObject({ refusal: { code: "newer version" } });
    await expect(openStore({ indexedDB })).rejects.toMatchObject({ refusal: { code: "newer version" } });
  });

  test("where another tab does not let go; what comes too late is let go of in turn", async () => {
    const factory = new IDBFactory();
    const older = await new Promise<IDBDatabase>((done) => {
      const request = factory.open("twoway", 1);
      request.onsuccess = () => done(request.result);
    });
    const newer = { open: (name: string) => factory.open(name, 3) } as unknown as IDBFactory;
    await expect(openStore({ indexedDB: newer, patience: 5 })).rejects.toMatchObject({
      refusal: { code: "blocked" },
    });
    older.close();
    await quiet();
    const blocked = vi.fn();
    await new Promise((done) => {
      const request = factory.deleteDatabase("twoway");
      request.onblocked = blocked;
      request.onsuccess = done;
    });
    expect(blocked).not.toHaveBeenCalled();
  });
});
