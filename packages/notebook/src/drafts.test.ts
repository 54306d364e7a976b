import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type Drafts, type Mirror, memoryStore, openDrafts, openStore, type Store } from "./index.ts";

/** A `localStorage` with room for so many characters. */
function mirrorOf(room = 1_000_000): Mirror & { readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    get length() {
      return items.size;
    },
    key: (n) => [...items.keys()][n] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException("no more room", "QuotaExceededError");
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
  };
}

/** A store that a page died before reaching. */
const dead = (store: Store): Store =>
  Object.assign(Object.create(store) as Store, {
    drafts: () => store.drafts(),
    onGone: () => () => {},
    writeDrafts: () => new Promise<void>(() => {}),
  });
const ticking = () => {
  let now = 1000;
  return () => (now += 1);
};
const onDevice = () => openStore({ indexedDB: new IDBFactory() });

afterEach(() => vi.restoreAllMocks());

describe("a draft", () => {
  test("is there at once, and in the next page", async () => {
    const store = await onDevice();
    const drafts = await openDrafts({ store, clock: ticking() });
    const words = drafts.draft<string>("debrief");
    words.set("They were la");
    words.set("They were late.");
    expect(words.get()).toBe("They were late.");
    await drafts.settled();
    const next = await openDrafts({ store, clock: ticking() });
    expect(next.get("debrief")).toBe("They were late.");
    expect(next.keys).toEqual(["debrief"]);
  });

  test("is gone once cleared, from store and mirror", async () => {
    const store = await onDevice();
    const mirror = mirrorOf();
    const drafts = await openDrafts({ store, clock: ticking(), mirror });
    drafts.set("debrief", { words: "late" });
    drafts.clear("debrief");
    await drafts.settled();
    expect([drafts.get("debrief"), drafts.keys, mirror.items.size]).toEqual([undefined, [], 0]);
    expect([...(await store.drafts()).values()].map(({ value }) => value)).toEqual([undefined]);
  });

  test("does not come back from a mirror that is seconds behind when the browser dies", async () => {
    const store = await onDevice();
    const mirror = mirrorOf();
    const drafts = await openDrafts({ store, clock: ticking(), mirror });
    drafts.set("debrief", "They were la");
    const onDisk = new Map(mirror.items);
    drafts.set("debrief", "They were late.");
    drafts.clear("debrief");
    await drafts.settled();
    const late = mirrorOf();
    for (const [key, value] of onDisk) late.setItem(key, value);
    const next = await openDrafts({ store, clock: ticking(), mirror: late });
    expect([next.get("debrief"), next.keys]).toEqual([undefined, []]);
  });

  test("leaves no trace a day after it was cleared", async () => {
    const store = await onDevice();
    const drafts = await openDrafts({ store, clock: () => 1000 });
    drafts.set("debrief", "late");
    drafts.clear("debrief");
    await drafts.settled();
    await openDrafts({ store, clock: () => 90_000_000 });
    expect((await store.drafts()).size).toBe(0);
  });

  test("typed while a write is under way goes with the next: two writes for ten keys", async () => {
    const store = await onDevice();
    const drafts = await openDrafts({ store, clock: ticking() });
    const writes = vi.spyOn(store, "writeDrafts");
    for (const key of "They were.") drafts.set("debrief", key);
    await drafts.settled();
    expect(writes).toHaveBeenCalledTimes(2);
    expect((await store.drafts()).get("debrief")?.value).toBe(".");
  });

  test("a page that dies before the store has answered loses nothing: the mirror has it", async () => {
    const store = await onDevice();
    const mirror = mirrorOf();
    const first = await openDrafts({ store, clock: ticking(), mirror });
    first.set("debrief", "They");
    await first.settled();
    const dying = await openDrafts({ store: dead(store), clock: ticking(), mirror });
    dying.set("debrief", "They were late.");
    dying.set("other", "x");
    const next = await openDrafts({ store, clock: ticking(), mirror });
    expect([next.get("debrief"), next.get("other")]).toEqual(["They were late.", "x"]);
    await next.settled();
    expect((await store.drafts()).get("debrief")?.value).toBe("They were late.");
  });

  test("cleared just before the page dies does not come back", async () => {
    const store = await onDevice();
    const mirror = mirrorOf();
    const first = await openDrafts({ store, clock: ticking(), mirror });
    first.set("debrief", "They");
    await first.settled();
    (await openDrafts({ store: dead(store), clock: ticking(), mirror })).clear("debrief");
    const next = await openDrafts({ store, clock: ticking(), mirror });
    await next.settled();
    expect([next.get("debrief"), next.keys, mirror.items.size]).toEqual([undefined, [], 0]);
  });

  test("the newest wins, even where the clock was set back", async () => {
    const store = await onDevice();
    const mirror = mirrorOf();
    const today = await openDrafts({ store, clock: () => 2_000_000, mirror });
    today.set("debrief", "older");
    await today.settled();
    const setBack = await openDrafts({ store: dead(store), clock: () => 1000, mirror });
    setBack.set("debrief", "newer");
    expect((await openDrafts({ store, clock: ticking(), mirror })).get("debrief")).toBe("newer");
    mirror.setItem("twoway draft debrief", JSON.stringify({ value: "stale", at: 1 }));
    expect((await openDrafts({ store, clock: ticking(), mirror })).get("debrief")).toBe("newer");
  });

  test("longer than the mirror takes is kept in the store, and no older text stands in for it", async () => {
    for (const mirror of [mirrorOf(), mirrorOf(50)]) {
      const store = await onDevice();
      const drafts = await openDrafts({ store, clock: ticking(), mirror });
      drafts.set("advert", "short");
      drafts.set("advert", "x".repeat(100_001));
      await drafts.settled();
      expect(mirror.items.size).toBe(0);
      expect((await openDrafts({ store, clock: ticking(), mirror })).get<string>("advert")).toHaveLength(
        100_001,
      );
    }
  });

  test("that could not be written is told, stays, and is tried again with the next", async () => {
    const store = await onDevice();
    const told: unknown[] = [];
    const drafts = await openDrafts({ store, clock: ticking(), onRefused: (refusal) => told.push(refusal) });
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no more room", "QuotaExceededError");
    });
    drafts.set("debrief", "late");
    await drafts.settled();
    expect([told, drafts.refusal, drafts.get("debrief")]).toEqual([
      [{ code: "full" }],
      { code: "full" },
      "late",
    ]);
    vi.restoreAllMocks();
    drafts.set("other", "x");
    await drafts.settled();
    expect([...(await store.drafts()).keys()]).toEqual(["debrief", "other"]);
    expect(drafts.refusal).toBeUndefined();
  });

  test("of another tab is seen when this one looks again, written or cleared", async () => {
    const store = await onDevice();
    const [one, other] = [
      await openDrafts({ store, clock: ticking() }),
      await openDrafts({ store, clock: ticking() }),
    ];
    one.set("debrief", "late");
    await one.settled();
    await other.refresh();
    expect(other.get("debrief")).toBe("late");
    one.clear("debrief");
    await one.settled();
    await other.refresh();
    expect(other.get("debrief")).toBeUndefined();
  });

  test("is deleted with the journal, and not written again by a page still open", async () => {
    const store = memoryStore();
    const mirror = mirrorOf();
    mirror.setItem("other app", "stays");
    const drafts = await openDrafts({ store, clock: ticking(), mirror });
    drafts.set("debrief", "late");
    await drafts.settled();
    await store.erase();
    drafts.set("debrief", "late again");
    expect([...mirror.items.keys()]).toEqual(["other app"]);
  });

  test("law: whatever is typed and cleared, and wherever the page dies, the last of each key is found again", async () => {
    const step = fc.record({
      key: fc.constantFrom("a", "b"),
      value: fc.option(fc.string(), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 5 }),
        fc.infiniteStream(fc.boolean()),
        async (pages, dies) => {
          const store = memoryStore();
          const mirror = mirrorOf();
          const clock = ticking();
          const last = new Map<string, string | undefined>();
          const open = (): Promise<Drafts> =>
            openDrafts({ store: dies.next().value === true ? dead(store) : store, clock, mirror });
          for (const page of pages) {
            const drafts = await open();
            for (const { key, value } of page) {
              last.set(key, value);
              if (value === undefined) drafts.clear(key);
              else drafts.set(key, value);
            }
          }
          const drafts = await openDrafts({ store, clock, mirror });
          for (const [key, value] of last) expect(drafts.get(key)).toBe(value);
        },
      ),
    );
  });
});
