import "fake-indexeddb/auto";
import type { EntryId, State } from "@twoway/model";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type Channel, memoryStore, type Notebook, openNotebook, openStore, type Store } from "./index.ts";

const start = 1_764_150_000_000; // 2025-11-26T09:40:00Z
let seed = 0;
/** Every call other bytes, the same in every run. */
const random = (bytes: number) => {
  seed += 1;
  return Uint8Array.from({ length: bytes }, (_, n) => (seed * 97 + n * 31) % 256);
};
const prospect = (organisation: string) => ({
  type: "prospect.set" as const,
  organisation,
  role: "Nurse",
  tags: [],
});
const effort = (of: EntryId, what: string) => ({
  type: "effort.noted" as const,
  prospect: of,
  minutes: 30,
  what,
});

/** Tabs that hear each other a moment later, as tabs do. */
function tabs(): { join(): Channel } {
  const all = new Set<{ heard: ((event: MessageEvent) => void)[] }>();
  return {
    join() {
      const me = { heard: [] as ((event: MessageEvent) => void)[] };
      all.add(me);
      return {
        postMessage(message) {
          for (const other of all) {
            if (other === me) continue;
            const data: unknown = structuredClone(message);
            queueMicrotask(() => {
              for (const listener of other.heard) listener(new MessageEvent("message", { data }));
            });
          }
        },
        addEventListener: (_, listener) => void me.heard.push(listener),
        close: () => void all.delete(me),
      };
    },
  };
}

const onDevice = (indexedDB = new IDBFactory()) => openStore({ indexedDB, patience: 20 });
const open = (store: Store, more: { channel?: Channel; clock?: () => number } = {}) =>
  openNotebook({ store, clock: () => start, random, zone: "Europe/Berlin", ...more });
const names = (state: State) => state.prospects.map(({ now }) => now.organisation);
/** Long enough for every transaction under way to be complete. */
const quiet = async (...notebooks: Notebook[]) => {
  for (let turn = 0; turn < 30; turn++) await new Promise((done) => setImmediate(done));
  for (const notebook of notebooks) await notebook.settled();
};
/** Lets the disk be full for this many writes. */
const fullDisk = () =>
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("no more room", "QuotaExceededError");
  });

afterEach(() => vi.restoreAllMocks());

describe("noting", () => {
  test("shows at once, and is on the disk when the promise is kept", async () => {
    const factory = new IDBFactory();
    const notebook = await open(await onDevice(factory));
    const written = notebook.note(prospect("Northgate Clinic"));
    expect(names(notebook.state)).toEqual(["Northgate Clinic"]);
    expect(notebook.getSnapshot().writing).toBe(1);
    const [entry] = await written;
    expect(notebook.getSnapshot().writing).toBe(0);
    const again = await open(await onDevice(factory));
    expect(again.state).toEqual(notebook.state);
    expect(again.entry(entry.id)).toEqual(entry);
    expect(again.by).toBe(notebook.by);
  });

  test("writes with strict durability, in one transaction", async () => {
    const store = await onDevice();
    const begun = vi.spyOn(IDBDatabase.prototype, "transaction");
    await (await open(store)).note(prospect("Northgate Clinic"), prospect("Fern Street"));
    const writing = begun.mock.calls.filter(
      ([names, mode]) => mode === "readwrite" && [...names].includes("lines"),
    );
    expect(writing.map(([, , options]) => options)).toEqual([{ durability: "strict" }]);
  });

  test("dates an entry now, in local time with its offset, unless the draft says when", async () => {
    const notebook = await open(memoryStore());
    const [now, then] = await notebook.note(prospect("A"), { ...prospect("B"), at: "2025-11-01" });
    expect(now.at).toBe("2025-11-26T10:40:00+01:00");
    expect(then?.at).toBe("2025-11-01");
  });

  test("a later draft of one call may name an earlier one", async () => {
    const notebook = await open(memoryStore());
    const [first] = await notebook.note(prospect("A"), (earlier) => effort(earlier(0), "research"));
    expect(notebook.state.byProspect.get(first.id)?.efforts).toHaveLength(1);
  });

  test("an entry noted again is an entry of its own", async () => {
    const notebook = await open(memoryStore());
    const [first] = await notebook.note(prospect("A"));
    const [again] = await notebook.note(first);
    expect(again.id > first.id).toBe(true);
    expect(names(notebook.state)).toEqual(["A", "A"]);
  });

  test("a draft that does not fit is refused before anything is shown or written", async () => {
    const store = memoryStore();
    const notebook = await open(store);
    let calls = 0;
    notebook.subscribe(() => {
      calls += 1;
    });
    const refused = notebook.note(prospect("A"), { ...prospect("B"), organisation: "" });
    await expect(refused).rejects.toMatchObject({
      refusal: { code: "does not fit", index: 1, type: "prospect.set", at: "organisation" },
    });
    expect([calls, notebook.state.lines, (await store.read()).length]).toEqual([0, 0, 0]);
  });

  test("a full disk is said, and takes the entry out again without touching what was there", async () => {
    const notebook = await open(await onDevice());
    await notebook.note(prospect("Northgate Clinic"));
    const before = notebook.exportLines();
    fullDisk();
    const written = notebook.note(prospect("Fern Street"), prospect("Mill Road"));
    expect(names(notebook.state)).toHaveLength(3);
    await expect(written).rejects.toMatchObject({ refusal: { code: "full" } });
    expect(names(notebook.state)).toEqual(["Northgate Clinic"]);
    expect(notebook.getSnapshot().refusal).toEqual({ code: "full" });
    expect(notebook.exportLines()).toBe(before);
    vi.restoreAllMocks();
    await notebook.note(prospect("Fern Street"));
    expect(notebook.getSnapshot().refusal).toBeUndefined();
  });

  test("a write that breaks off half-way leaves nothing half-written", async () => {
    const store = await onDevice();
    const notebook = await open(store);
    const put = IDBObjectStore.prototype.put;
    const breaks = [
      (tx: IDBTransaction) => tx.abort(),
      () => {
        throw new DOMException("cannot be cloned", "DataCloneError");
      },
    ];
    for (const breakOff of breaks) {
      let sent = 0;
      vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
        const request = put.apply(this, args);
        sent += 1;
        if (sent % 2 === 0) breakOff(this.transaction);
        return request;
      });
      await expect(notebook.note(prospect("A"), prospect("B"), prospect("C"))).rejects.toThrow("not kept");
      vi.restoreAllMocks();
      expect(await store.read()).toEqual([]);
      expect(notebook.state.lines).toBe(0);
    }
  });
});

describe("undo", () => {
  test("takes back what was noted; undoing the undo brings it back", async () => {
    const notebook = await open(memoryStore());
    const noted = await notebook.note(prospect("A"), prospect("B"));
    const undone = await notebook.undo(noted);
    expect(names(notebook.state)).toEqual([]);
    await notebook.undo(undone);
    expect(names(notebook.state)).toEqual(["A", "B"]);
    expect(names(notebook.asOf(noted[0].id))).toEqual(["A"]);
    expect(await notebook.undo([])).toEqual([]);
  });
});

describe("a copy", () => {
  const strange = [
    `{"type":"mood.sung","id":"0199f5a0-0000-7000-8000-000000000001","tune":[1,2]}`,
    `  {"id":"0199f5a0-0000-7000-8000-000000000002", "type":"effort.noted","minutes":"many"}`,
    `{"id":"01ffffff-0000-7000-8000-000000000003","type":"from.tomorrow","é":"\\ud800 …"}`,
  ];

  test("law: opening it in an empty profile shows the same state, and its copy is the same to the byte", async () => {
    const words = fc.string({ unit: "binary", minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 8 }), fc.shuffledSubarray(strange), async (all, more) => {
        const mine = await open(await onDevice());
        await mine.take(mine.readFile(more.join("\r\n")));
        for (const one of all) await mine.note(prospect(one));
        const file = mine.exportLines();
        const theirs = await open(await onDevice());
        await theirs.take(theirs.readFile(file));
        expect(theirs.state).toEqual(mine.state);
        expect(theirs.exportLines()).toBe(file);
        expect(file === "" || file.endsWith("}\n")).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test("is shown before it is taken: new, known, unclear, not understood; nothing is written by looking", async () => {
    const store = memoryStore();
    const notebook = await open(store);
    await notebook.note(prospect("A"));
    const text = `\uFEFF${notebook.exportLines()}\n${strange[0]}\nhalf a li\n{}\n${strange[0]}\n${strange[1]}`;
    const preview = notebook.readFile(text);
    expect(preview.new.map(({ raw }) => raw)).toEqual([strange[0], strange[1]]);
    expect(preview.known).toBe(2);
    expect(preview.unclear.map(({ number, wrong }) => [number, wrong])).toEqual([
      [4, "not a JSON object"],
      [5, "no entry id"],
    ]);
    expect(preview.unreadTypes).toEqual([
      { type: "mood.sung", count: 1 },
      { type: "effort.noted", count: 1 },
    ]);
    expect((await store.read()).length).toBe(1);
  });

  test("taken a second time adds nothing", async () => {
    const notebook = await open(await onDevice());
    const preview = notebook.readFile(strange.join("\n"));
    expect((await notebook.take(preview)).added).toHaveLength(3);
    expect(await notebook.take(preview)).toEqual({ added: [], clashes: [] });
    expect(notebook.readFile(strange.join("\n"))).toMatchObject({ new: [], known: 3 });
  });

  test("with another content under a known id: both are kept, the first in order holds, in either order of arrival", async () => {
    const id = "0199f5a0-0000-7000-8000-000000000009";
    const a = `{"id":"${id}","at":"2025-11-26","by":"00112233445566778899aabbccddeeff","type":"prospect.set","organisation":"A","role":"","tags":[]}`;
    const b = a.replace(`"A"`, `"B"`);
    const files: string[] = [];
    for (const order of [
      [a, b],
      [b, a],
    ]) {
      const factory = new IDBFactory();
      const notebook = await open(await onDevice(factory));
      for (const line of order) await notebook.take(notebook.readFile(line));
      expect(names(notebook.state)).toEqual(["A"]);
      expect(notebook.state.clashes).toEqual([id]);
      const again = await open(await onDevice(factory));
      expect(again.state).toEqual(notebook.state);
      expect(again.readFile(`${a}\n${b}`)).toMatchObject({ new: [], known: 2, clashes: [] });
      files.push(again.exportLines());
    }
    expect(files).toEqual([`${a}\n${b}\n`, `${a}\n${b}\n`]);
  });
});

describe("two tabs", () => {
  test("law: whatever they note, in whatever order they hear of it, they come to show the same", async () => {
    const turns = fc.array(fc.record({ tab: fc.nat(1), wait: fc.boolean(), deaf: fc.boolean() }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(turns, async (all) => {
        const factory = new IDBFactory();
        const room = tabs();
        const both = await Promise.all(
          [1, 2].map(async () => open(await onDevice(factory), { channel: room.join() })),
        );
        const deaf = await open(await onDevice(factory));
        await Promise.all(
          all.map(async (turn, n) => {
            const here = turn.deaf ? deaf : both[turn.tab];
            const written = here?.note(prospect(`${n}`));
            if (turn.wait) await written;
            return written;
          }),
        );
        for (const notebook of [...both, deaf]) await notebook.catchUp();
        const [first, second] = both as [Notebook, Notebook];
        expect(first.state.lines).toBe(all.length);
        expect(second.state).toEqual(first.state);
        expect(deaf.state).toEqual(first.state);
        expect(second.exportLines()).toBe(first.exportLines());
      }),
      { numRuns: 30 },
    );
  });

  test("a tab hears of an entry without being asked, and its ids rise over it, its clock being behind", async () => {
    const factory = new IDBFactory();
    const room = tabs();
    const one = await open(await onDevice(factory), { channel: room.join() });
    const late = await open(await onDevice(factory), { channel: room.join(), clock: () => start - 60_000 });
    const [theirs] = await one.note(prospect("A"));
    await quiet(one, late);
    expect(names(late.state)).toEqual(["A"]);
    const mine = await late.note(prospect("B"), prospect("C"));
    expect([theirs, ...mine].map(({ id }) => id)).toEqual([theirs, ...mine].map(({ id }) => id).sort());
  });

  test("a tab hears of a clash too, and shows the same content", async () => {
    const factory = new IDBFactory();
    const room = tabs();
    const one = await open(await onDevice(factory), { channel: room.join() });
    const other = await open(await onDevice(factory), { channel: room.join() });
    await one.note(prospect("B"));
    await quiet(one, other);
    const changed = one.exportLines().replace(`"B"`, `"A"`);
    await other.take(other.readFile(changed));
    await quiet(one, other);
    expect(one.state.clashes).toHaveLength(1);
    expect(names(one.state)).toEqual(["A"]);
    expect(one.state).toEqual(other.state);
  });

  test("an id more than five minutes ahead does not pull along, and ids of one moment still rise", async () => {
    const notebook = await open(memoryStore());
    await notebook.take(notebook.readFile(`{"id":"01ffffff-0000-7000-8000-000000000003","type":"x"}`));
    const ids: string[] = [];
    for (let n = 0; n < 50; n++) ids.push((await notebook.note(prospect(`${n}`)))[0].id);
    expect(ids).toEqual([...ids].sort());
    expect(ids.every((id) => id.startsWith("019abf"))).toBe(true);
  });

  test("deleting for good in one tab blanks the other, which says so and takes nothing more", async () => {
    const factory = new IDBFactory();
    const [one, other] = [await open(await onDevice(factory)), await open(await onDevice(factory))];
    await one.note(prospect("A"));
    const reading = other.catchUp();
    await one.erase();
    await reading;
    await quiet();
    for (const notebook of [one, other]) {
      expect(notebook.getSnapshot().refusal).toEqual({ code: "erased" });
      expect(notebook.exportLines()).toBe("");
      await expect(notebook.note(prospect("B"))).rejects.toMatchObject({ refusal: { code: "erased" } });
    }
    const fresh = await open(await onDevice(factory));
    expect([fresh.state.lines, fresh.by === one.by]).toEqual([0, false]);
  });
});
