import "fake-indexeddb/auto";
import type { EntryId } from "@twoway/model";
import { IDBFactory } from "fake-indexeddb";
import { describe, expect, test } from "vitest";
import {
  type Channel,
  type KeptLink,
  memoryStore,
  openCopies,
  openLinked,
  openNotebook,
  openSpare,
  openStore,
  type Store,
} from "./index.ts";

const start = 1_764_150_000_000; // 2025-11-26T09:40:00Z
const clock = () => start;
let seed = 0;
const random = (bytes: number) => {
  seed += 1;
  return Uint8Array.from({ length: bytes }, (_, n) => (seed * 79 + n * 43) % 256);
};
const journal = "0199f5a0-0000-7000-8000-00000000000a" as EntryId;
const link: KeptLink = { journal, secret: "s", keeper: "https://keeper.example" };
const prospect = (organisation: string) => ({
  type: "prospect.set" as const,
  organisation,
  role: "Nurse",
  tags: [],
});
const from = (id: string, organisation: string) => {
  const entry = { id, at: "2025-11-26", by: "0".repeat(32), ...prospect(organisation) };
  return { id: id as EntryId, raw: JSON.stringify(entry) };
};
const elsewhere = from("019abf88-0000-7000-8000-000000000001", "Fern Street");

/** Tabs that hear each other a moment later. */
function tabs() {
  const all = new Set<(event: MessageEvent) => void>();
  return (): Channel => {
    let mine: (event: MessageEvent) => void = () => {};
    return {
      postMessage(message) {
        const data: unknown = structuredClone(message);
        for (const heard of all)
          if (heard !== mine) queueMicrotask(() => heard(new MessageEvent("message", { data })));
      },
      addEventListener: (_, listener) => {
        mine = listener;
        all.add(listener);
      },
      close: () => void all.delete(mine),
    };
  };
}
async function tab(store: Store, channel?: Channel) {
  const notebook = await openNotebook({ store, clock, random, ...(channel ? { channel } : {}) });
  const linked = await openLinked({ notebook, store, clock });
  return {
    notebook,
    linked,
    names: () => notebook.state.prospects.map(({ now }) => now.organisation).sort(),
  };
}
const quiet = async () => {
  for (let turn = 0; turn < 40; turn++) await new Promise((done) => setImmediate(done));
};

describe("a linked journal", () => {
  test("is linked in every tab at once, and confirmed where the person shows the link", async () => {
    const [indexedDB, join] = [new IDBFactory(), tabs()];
    const one = await tab(await openStore({ indexedDB }), join());
    const two = await tab(await openStore({ indexedDB }), join());
    let heard = 0;
    two.linked.subscribe(() => {
      heard += 1;
    });
    await one.linked.link(link);
    await quiet();
    expect(two.linked.getSnapshot()).toEqual(link);
    await two.linked.confirm();
    await quiet();
    expect(one.linked.getSnapshot()).toEqual({ ...link, confirmed: start });
    await one.linked.unlink();
    await quiet();
    expect([one.linked.getSnapshot(), two.linked.getSnapshot()]).toEqual([undefined, undefined]);
    expect(heard).toBeGreaterThanOrEqual(2);
  });

  test("keeps the host’s word with the link, and along with it to another one at the same keeper", async () => {
    const { linked } = await tab(memoryStore());
    const told = { ...link, invite: "lighthouse" };
    await linked.link(told);
    await linked.confirm();
    expect(linked.getSnapshot()).toEqual({ ...told, confirmed: start });
    // Pasted again, moved: what brings the link does not bring the word.
    await linked.link(link);
    expect(linked.getSnapshot()).toEqual(told);
    await linked.link({ ...link, journal: elsewhere.id, invite: "harbour" });
    expect(linked.getSnapshot()?.invite).toBe("harbour");
    await linked.link({ ...link, keeper: "https://another.example" });
    expect(linked.getSnapshot()).toEqual({ ...link, keeper: "https://another.example" });
  });

  test("shows what came from the keeper in every tab, and does not send it back", async () => {
    const [indexedDB, join] = [new IDBFactory(), tabs()];
    const one = await tab(await openStore({ indexedDB }), join());
    const two = await tab(await openStore({ indexedDB }), join());
    await one.linked.link(link);
    const outbox = one.linked.outbox(journal);
    const cursor = { seq: 1, id: elsewhere.id };
    await outbox.receive({ lines: [elsewhere], erased: [], refused: [], cursor });
    await quiet();
    expect([one.names(), two.names()]).toEqual([["Fern Street"], ["Fern Street"]]);
    expect(await outbox.waiting()).toEqual({ lines: [], erasures: [] });
    expect(await outbox.cursor()).toEqual(cursor);
  });

  test("lets the one tab that sends know what the others note, erase or take in", async () => {
    const [indexedDB, join] = [new IDBFactory(), tabs()];
    const one = await tab(await openStore({ indexedDB }), join());
    const two = await tab(await openStore({ indexedDB }), join());
    await one.linked.link(link);
    let rung = 0;
    const outbox = one.linked.outbox(journal);
    const stop = outbox.onWaiting(() => {
      rung += 1;
    });
    const [entry] = await two.notebook.note(prospect("Northgate Clinic"));
    await quiet();
    expect([rung, (await outbox.waiting()).lines.length]).toEqual([1, 1]);
    await two.notebook.eraseEntries([entry.id]);
    await quiet();
    expect([rung, await outbox.waiting()]).toEqual([2, { lines: [], erasures: [entry.id] }]);
    stop();
  });

  test("takes nothing by the link it had before, and calls that no trouble", async () => {
    const one = await tab(memoryStore());
    await one.linked.link(link);
    const outbox = one.linked.outbox(journal);
    await one.linked.link({ ...link, journal: elsewhere.id });
    const news = { lines: [elsewhere], erased: [], refused: [], cursor: { seq: 1, id: elsewhere.id } };
    await expect(outbox.receive(news)).rejects.toMatchObject({ refusal: { why: "other link" } });
    expect(one.names()).toEqual([]);
    expect(one.notebook.getSnapshot().refusal).toBeUndefined();
  });
});

describe("erasing entries for good", () => {
  test("takes them out of the state, the store and every tab, and leaves the rest and the drafts", async () => {
    const [indexedDB, join] = [new IDBFactory(), tabs()];
    const store = await openStore({ indexedDB });
    const one = await tab(store, join());
    const two = await tab(await openStore({ indexedDB }), join());
    await store.writeDrafts(new Map([["debrief", { value: "half", at: 1 }]]));
    const [first] = await one.notebook.note(prospect("Northgate Clinic"), prospect("Fern Street"));
    await quiet();
    await two.notebook.eraseEntries([first.id]);
    await quiet();
    expect([one.names(), two.names()]).toEqual([["Fern Street"], ["Fern Street"]]);
    expect(one.notebook.exportLines()).not.toContain("Northgate");
    expect(JSON.stringify(await store.read())).not.toContain("Northgate");
    expect((await store.drafts()).size).toBe(1);
    const anew = await tab(await openStore({ indexedDB }));
    expect(anew.names()).toEqual(["Fern Street"]);
  });

  test("is heard by a tab that slept meanwhile, when it is looked at again", async () => {
    const indexedDB = new IDBFactory();
    const one = await tab(await openStore({ indexedDB }));
    const [first] = await one.notebook.note(prospect("Northgate Clinic"), prospect("Fern Street"));
    const two = await tab(await openStore({ indexedDB }));
    await one.notebook.eraseEntries([first.id]);
    await one.notebook.note(prospect("Mill Road"));
    expect(two.names()).toEqual(["Fern Street", "Northgate Clinic"]);
    await two.notebook.catchUp();
    expect(two.names()).toEqual(["Fern Street", "Mill Road"]);
  });

  test("holds against an old copy: it shows nothing new in it, and brings nothing back", async () => {
    const one = await tab(memoryStore());
    const [entry] = await one.notebook.note(prospect("Northgate Clinic"));
    const copy = one.notebook.exportLines();
    await one.notebook.eraseEntries([entry.id]);
    const preview = one.notebook.readFile(copy);
    expect([preview.new, preview.known]).toEqual([[], 1]);
    await one.notebook.take({ new: [{ id: entry.id, raw: copy.trim() }], clashes: [] });
    expect(one.names()).toEqual([]);
  });

  test("writes the spare copy anew before it is called done", async () => {
    const store = memoryStore();
    const one = await tab(store);
    let text: string | undefined;
    const file = {
      read: async () => text,
      write: async (now: string) => {
        text = now;
      },
      remove: async () => {},
    };
    const spare = await openSpare({ notebook: one.notebook, file });
    const [entry] = await one.notebook.note(prospect("Northgate Clinic"), prospect("Fern Street"));
    await spare.save();
    expect(text).toContain("Northgate");
    await one.notebook.eraseEntries([entry.id]);
    expect(text).not.toContain("Northgate");
    expect(text).toContain("Fern Street");
  });

  test("does not make entries since the last copy look saved", async () => {
    const store = memoryStore();
    const { notebook } = await tab(store);
    const copies = await openCopies({ notebook, store, clock, device: { download: () => {} } });
    const [entry] = await notebook.note(prospect("A"), prospect("B"));
    await copies.save();
    await notebook.eraseEntries([entry.id]);
    await notebook.note(prospect("C"));
    expect(copies.getSnapshot()).toMatchObject({ code: "entries since the copy", since: 1 });
    await copies.save();
    expect(copies.getSnapshot()).toMatchObject({ code: "copy saved", copy: { lines: 2, erased: 1 } });
  });
});
