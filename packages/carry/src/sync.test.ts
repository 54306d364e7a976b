import "fake-indexeddb/auto";
import type { EntryId } from "@twoway/model";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { memoryStore, openStore, type Store } from "../../notebook/src/index.ts";
import type { Fault } from "../test-keeper/keeper.ts";
import { Device, World } from "../test-keeper/world.ts";
import { encryptLine } from "./cipher.ts";
import { createJournal, deleteJournal, type KeeperLink, lookInto, newLink } from "./journals.ts";
import type { Item } from "./protocol.ts";
import { keysOf } from "./secret.ts";

const home = "https://keeper.example";
const devices: Device[] = [];
const open = async (world: World, store?: Store) => {
  const device = await Device.open(world, store);
  devices.push(device);
  return device;
};
/** A world with one journal at its keeper, and so many devices at rest on it. */
async function linked(count: number, store?: () => Promise<Store>) {
  const world = new World();
  const link = newLink(world, home);
  const all: Device[] = [];
  for (let n = 0; n < count; n++) all.push(await open(world, await store?.()));
  await createJournal(all[0]?.ports ?? never(), link);
  for (const device of all) await device.begin(link);
  await world.until(() => all.every(({ at }) => at === "at rest"));
  return { world, link, keeper: world.keeper, all, one: all[0] ?? never(), two: all[1] ?? all[0] ?? never() };
}
const never = (): never => {
  throw new Error("no such device");
};
/** Everything sent, everything read, on every device. */
const agreed = async (world: World, link: KeeperLink, all: readonly Device[]) => {
  const count = () => world.keeper.items(link.journal).length;
  await world.until(async () => {
    for (const device of all) if ((await device.waits()) > 0) return false;
    const last = count();
    for (const { store } of all) if (((await store.recall("cursor"))?.seq ?? 0) < last) return false;
    return last === count();
  }, 3000);
  // What is on the disk is shown a moment later.
  await world.calm();
};

afterEach(async () => {
  for (const device of devices.splice(0)) await device.end();
});

describe("two devices on one journal", () => {
  test("show each other’s notes as they come, and the keeper sees none of their words", async () => {
    const { world, link, keeper, one, two } = await linked(2);
    await one.note("Northgate Clinic");
    await world.until(() => two.names.length === 1);
    await two.note("Fern Street");
    await world.until(() => one.names.length === 2);
    expect([one.names, two.names]).toEqual([
      ["Fern Street", "Northgate Clinic"],
      ["Fern Street", "Northgate Clinic"],
    ]);
    expect(one.notebook.exportLines()).toBe(two.notebook.exportLines());
    expect(JSON.stringify([...keeper.journals])).not.toMatch(/Northgate|Fern|Nurse|prospect/);
    expect(JSON.stringify([...keeper.journals])).not.toContain(link.secret);
    expect(await lookInto(one.ports, link)).toEqual({ items: 2 });
  });

  test("what was noted before there was a link travels too", async () => {
    const world = new World();
    const [one, two] = [await open(world), await open(world)];
    for (const name of ["A", "B", "C"]) await one.note(name);
    const link = newLink(world, home);
    await createJournal(one.ports, link);
    await one.begin(link);
    await two.note("D");
    await two.begin(link);
    await agreed(world, link, [one, two]);
    expect([one.names, two.names]).toEqual([
      ["A", "B", "C", "D"],
      ["A", "B", "C", "D"],
    ]);
  });

  test("an entry taken from an old copy changes nothing anywhere", async () => {
    const { world, link, keeper, one, two } = await linked(2);
    await one.note("A");
    const copy = one.notebook.exportLines();
    await agreed(world, link, [one, two]);
    await two.notebook.take(two.notebook.readFile(copy));
    await agreed(world, link, [one, two]);
    expect(keeper.items(link.journal)).toHaveLength(1);
    expect(two.names).toEqual(["A"]);
  });

  test.each([
    ["in memory", async () => memoryStore(), 200],
    ["on a disk", () => openStore({ indexedDB: new IDBFactory() }), 40],
  ])(
    "law: whatever the network does, and whenever they are offline, they end with the same lines, none doubled, none lost (%s)",
    async (_, store, numRuns) => {
      const act = fc.oneof(
        fc.record({ do: fc.constant("note" as const), who: fc.nat(1) }),
        fc.record({
          do: fc.constantFrom("offline", "online", "reload", "erase") as fc.Arbitrary<Act>,
          who: fc.nat(1),
        }),
        fc.record({ do: fc.constant("pass" as const), who: fc.nat(20_000) }),
        fc.record({ do: fc.constant("hang up" as const), who: fc.constant(0) }),
      );
      type Act = "offline" | "online" | "reload" | "erase";
      const fault: fc.Arbitrary<Fault> = fc.constantFrom(
        "none",
        "none",
        "lost",
        "answer lost",
        "twice",
        "slow",
        "busy",
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(act, { maxLength: 25 }),
          fc.array(fault, { maxLength: 60 }),
          async (acts, faults) => {
            const { world, link, keeper, all } = await linked(2, store);
            keeper.faults = [...faults];
            const noted = new Map<EntryId, string>();
            let number = 0;
            for (const { do: what, who } of acts) {
              const device = all[who % 2] ?? never();
              if (what === "pass") await world.pass(who);
              else if (what === "hang up") keeper.hangUp(link.journal);
              else if (what === "offline") device.online = false;
              else if (what === "online") device.online = true;
              else if (what === "reload") {
                await device.end();
                await device.begin();
              } else if (what === "note") {
                const name = `number ${number++}`;
                noted.set((await device.note(name))[0].id, name);
              } else {
                const line = device.notebook.lines[0];
                if (!line) continue;
                await device.notebook.eraseEntries([line.id]);
                noted.delete(line.id);
              }
            }
            for (const device of all) {
              device.online = true;
              device.sync?.wake();
            }
            await agreed(world, link, all);
            const expected = [...noted.values()].sort();
            for (const device of all) expect(device.names).toEqual(expected);
            expect(all[0]?.notebook.exportLines()).toBe(all[1]?.notebook.exportLines());
            expect([...keeper.bodies(link.journal).keys()].sort()).toEqual([...noted.keys()].sort());
            expect(keeper.items(link.journal).map(({ seq }) => seq)).toEqual(
              keeper.items(link.journal).map((_, n) => n + 1),
            );
            for (const device of all) expect(await device.linked.refusedItems()).toEqual([]);
            for (const device of all) await device.end();
          },
        ),
        { numRuns },
      );
    },
  );
});

describe("while the keeper is not reached", () => {
  test("says since when, keeps everything, and sends it when it is back", async () => {
    const { world, link, one, two } = await linked(2);
    one.online = false;
    world.keeper.hangUp(link.journal);
    const since = world.now;
    await one.note("A");
    await world.until(() => one.at === "offline");
    await world.pass(3_600_000);
    expect(one.sync?.getSnapshot()).toMatchObject({ at: { code: "offline" }, waiting: 1 });
    const { at } = one.sync?.getSnapshot() ?? never();
    expect(at.code === "offline" && at.since - since < 60_000).toBe(true);
    one.online = true;
    one.sync?.wake();
    await world.until(() => two.names.length === 1);
    expect(one.at).toBe("at rest");
  });

  test("tries again ever more rarely, at most about every five minutes, and never at the same beat", async () => {
    const { world, one } = await linked(1);
    const tries: number[] = [];
    one.online = false;
    const { fetch } = one.ports;
    Object.assign(one.ports, {
      fetch: (url: string, init: RequestInit) => {
        tries.push(world.now);
        return fetch(url, init);
      },
    });
    world.keeper.hangUp([...world.keeper.journals.keys()][0] ?? "");
    await world.pass(4 * 3_600_000);
    const pauses = tries.slice(1).map((at, n) => at - (tries[n] ?? 0));
    expect(Math.max(...pauses)).toBeLessThanOrEqual(300_000);
    expect(Math.min(...pauses.slice(10))).toBeGreaterThanOrEqual(150_000);
    expect(new Set(pauses.slice(10)).size).toBeGreaterThan(5);
  });

  test("waits as long as the keeper asks", async () => {
    const { world, link, keeper, one } = await linked(1);
    keeper.faults = ["busy"];
    const asked = world.now;
    await one.note("A");
    await world.until(() => keeper.items(link.journal).length === 1);
    expect(world.now - asked).toBeGreaterThanOrEqual(2000);
  });

  test("gives up on a request that is never answered, and goes on", async () => {
    const { world, link, keeper, one } = await linked(1);
    let hang = true;
    const { fetch } = one.ports;
    Object.assign(one.ports, {
      fetch: (url: string, init: RequestInit) => (hang ? new Promise(() => {}) : fetch(url, init)),
    });
    await one.note("A");
    await world.until(() => one.at === "offline");
    hang = false;
    await world.until(() => keeper.items(link.journal).length === 1);
  });

  test("looks anew at once when it is woken, for after a sleep the stream may be dead and not know it", async () => {
    const { world, link, keeper, one, two } = await linked(2);
    keeper.journals.get(link.journal)?.listeners.clear();
    await two.note("A");
    await world.calm();
    expect(one.names).toEqual([]);
    const before = world.now;
    one.sync?.wake();
    await world.until(() => one.names.length === 1);
    expect(world.now).toBe(before);
  });

  test("says when the address answers, but is no keeper", async () => {
    const { world, one, keeper, link } = await linked(1);
    keeper.hangUp(link.journal);
    Object.assign(one.ports, {
      fetch: async () => new Response("<!doctype html>", { status: 200 }),
    });
    await one.note("A");
    await world.until(() => one.at === "refused");
    expect(one.sync?.getSnapshot().at).toEqual({ code: "refused", why: "no-keeper" });
  });

  test("says what the keeper says when it has no room, and sends when it has", async () => {
    const { world, link, keeper, one } = await linked(1);
    keeper.full = true;
    await one.note("A");
    await world.until(() => one.at === "refused");
    expect(one.sync?.getSnapshot()).toMatchObject({
      at: { code: "refused", why: "quota", sentence: "A sentence." },
      waiting: 1,
    });
    keeper.full = false;
    await world.until(() => keeper.items(link.journal).length === 1);
  });
});

describe("what a keeper does not take", () => {
  test("an entry from a clock that was ahead stays, is said, does not stop the others, and is sent when its time has come", async () => {
    const { world, link, keeper, one } = await linked(1);
    const ahead = world.id(world.now + 3_600_000);
    const raw = JSON.stringify({ id: ahead, type: "later", words: "A" });
    await one.notebook.take({ new: [{ id: ahead, raw }], clashes: [] });
    await one.note("B");
    await world.until(() => keeper.items(link.journal).length === 1);
    expect(one.sync?.getSnapshot()).toMatchObject({ waiting: 1, held: [{ id: ahead, why: "future" }] });
    const from = world.now;
    await world.until(() => keeper.items(link.journal).length === 2);
    expect(world.now - from).toBeGreaterThanOrEqual(3_000_000 - 60_000);
    expect(one.sync?.getSnapshot().held).toEqual([]);
  });

  test("a line too long for it stays, is said, and does not stop the others", async () => {
    const { world, link, keeper, one } = await linked(1);
    const id = world.id();
    const raw = JSON.stringify({ id, type: "later", words: "x".repeat(270_000) });
    await one.notebook.take({ new: [{ id, raw }], clashes: [] });
    await one.note("B");
    await world.until(() => keeper.items(link.journal).length === 1);
    expect(one.sync?.getSnapshot()).toMatchObject({ waiting: 1, held: [{ id, why: "too-large" }] });
  });

  test("a line that makes a whole request be refused is found, and the others are sent", async () => {
    const { world, link, keeper, one } = await linked(1);
    one.online = false;
    keeper.hangUp(link.journal);
    const ids: EntryId[] = [];
    for (const name of ["A", "B", "C", "D", "E"]) ids.push((await one.note(name))[0].id);
    const { fetch } = one.ports;
    const error = { error: { code: "malformed", sentence: "No." } };
    Object.assign(one.ports, {
      fetch: (url: string, init: RequestInit) =>
        String(init.body).includes(ids[3] ?? "?")
          ? Promise.resolve(Response.json(error, { status: 400 }))
          : fetch(url, init),
    });
    one.online = true;
    one.sync?.wake();
    await world.until(() => keeper.items(link.journal).length === 4);
    await world.until(() => one.at === "at rest");
    expect(one.sync?.getSnapshot().held).toEqual([{ id: ids[3], why: "refused" }]);
  });
});

describe("what a device does not take", () => {
  const inject = (keeper: World["keeper"], journal: string, item: { id: string; body: string }) =>
    keeper.journals.get(journal)?.items.push({
      ...item,
      seq: keeper.items(journal).length + 1,
    } as Item);

  test("an altered, swapped, foreign or repeated entry is refused by its number, and the next one is read", async () => {
    const { world, link, keeper, one } = await linked(1);
    const keys = keysOf(link);
    const line = (id: EntryId, own: EntryId = id) => ({
      id,
      raw: JSON.stringify({ id: own, type: "later" }),
    });
    const body = (id: EntryId, own?: EntryId, by = keys) =>
      encryptLine(by, line(id, own), world.random(24)) ?? "";
    const [a, b, c, d, e, f] = Array.from({ length: 6 }, () => world.id()) as Six;
    const good = body(a);
    inject(keeper, link.journal, { id: a, body: good });
    inject(keeper, link.journal, { id: b, body: good });
    inject(keeper, link.journal, {
      id: c,
      body: body(c).replace(/.$/, (last) => (last === "A" ? "E" : "A")),
    });
    inject(keeper, link.journal, { id: d, body: body(d, undefined, keysOf({ ...link, journal: a })) });
    inject(keeper, link.journal, { id: e, body: body(e, f) });
    inject(keeper, link.journal, { id: a, body: good });
    inject(keeper, link.journal, { id: f, body: body(f) });
    keeper.hangUp(link.journal);
    await one.end();
    await one.begin();
    await agreed(world, link, [one]);
    expect(one.notebook.lines.map(({ id }) => id)).toEqual([a, f].sort());
    expect(await one.linked.refusedItems()).toEqual([
      { seq: 2, why: "not authentic" },
      { seq: 3, why: expect.stringMatching(/not authentic|malformed/) },
      { seq: 4, why: "not authentic" },
      { seq: 5, why: "other id" },
      { seq: 6, why: "replayed" },
    ]);
  });

  test("an item left out, or of a kind not known here, is said, and the next one is read", async () => {
    const { world, keeper, one, two } = await linked(2);
    keeper.alter = (items) =>
      items.flatMap((item): unknown[] => {
        if (item.seq === 2) return [];
        return item.seq === 3 ? [{ seq: 3, later: true }] : [item];
      });
    for (const name of ["A", "B", "C", "D"]) await one.note(name);
    await world.until(() => two.names.length === 2);
    expect(two.names).toEqual(["A", "D"]);
    expect(await two.linked.refusedItems()).toEqual([
      { seq: 2, why: "missing" },
      { seq: 3, why: "unknown" },
    ]);
  });
});
type Six = [EntryId, EntryId, EntryId, EntryId, EntryId, EntryId];

describe("erasing", () => {
  test("takes an entry out on every device and its words at the keeper, and no copy brings it back", async () => {
    const { world, link, keeper, one, two } = await linked(2);
    const [entry] = await one.note("A");
    await one.note("B");
    await agreed(world, link, [one, two]);
    const copy = one.notebook.exportLines();
    await one.notebook.eraseEntries([entry.id]);
    await agreed(world, link, [one, two]);
    expect([one.names, two.names]).toEqual([["B"], ["B"]]);
    expect(keeper.bodies(link.journal).has(entry.id)).toBe(false);
    await two.notebook.take(two.notebook.readFile(copy));
    await agreed(world, link, [one, two]);
    expect([one.names, two.names]).toEqual([["B"], ["B"]]);
  });

  test("holds though the keeper was set back to a time when the entry was still there", async () => {
    const { world, link, keeper, one, two } = await linked(2);
    const [entry] = await one.note("A");
    await agreed(world, link, [one, two]);
    const yesterday = [...keeper.items(link.journal)];
    await one.notebook.eraseEntries([entry.id]);
    await two.note("B");
    await agreed(world, link, [one, two]);
    await Promise.all([one.end(), two.end()]);
    keeper.journals.get(link.journal)?.items.splice(0, 99, ...yesterday);
    await one.begin();
    await two.begin();
    await agreed(world, link, [one, two]);
    expect([one.names, two.names]).toEqual([["B"], ["B"]]);
    expect([...keeper.bodies(link.journal).keys()]).not.toContain(entry.id);
  });
});

describe("a keeper that makes up erasures", () => {
  test("empties no device: after the twentieth they are said and not followed, and the next note still comes", async () => {
    const { world, link, keeper, one, two } = await linked(2);
    for (let n = 0; n < 60; n++) await one.note(`number ${n}`);
    await agreed(world, link, [one, two]);
    const kept = keeper.journals.get(link.journal) ?? never();
    for (const { id } of one.notebook.lines) kept.items.push({ seq: kept.items.length + 1, erases: id });
    await one.note("the next one");
    await agreed(world, link, [one, two]);
    // They came one by one or all together: twenty were followed at most.
    for (const device of [one, two]) {
      const said = await device.linked.refusedItems();
      expect(said.length).toBeGreaterThanOrEqual(40);
      expect(new Set(said.map(({ why }) => why))).toEqual(new Set(["erases many"]));
      expect(device.names).toHaveLength(said.length + 1);
    }
    const said = await two.linked.refusedItems();
    // A person who did erase them elsewhere says so.
    await two.notebook.eraseEntries(said.flatMap(({ id }) => (id ? [id] : [])));
    expect(two.names).toEqual(["the next one"]);
  });
});

test("an erasure that was not followed is not followed at the next start either, though it came last", async () => {
  const { world, link, keeper, one, two } = await linked(2);
  for (let n = 0; n < 30; n++) await one.note(`number ${n}`);
  await agreed(world, link, [one, two]);
  await two.end();
  const kept = keeper.journals.get(link.journal) ?? never();
  for (const { id } of one.notebook.lines) kept.items.push({ seq: kept.items.length + 1, erases: id });
  await two.begin();
  await agreed(world, link, [two]);
  const before = two.names.length;
  for (let start = 0; start < 3; start++) {
    await two.end();
    await two.begin();
    await agreed(world, link, [two]);
  }
  expect(before).toBeGreaterThan(0);
  expect(two.names).toHaveLength(before);
});

describe("a keeper that has lost something", () => {
  test("is told again what it does not have", async () => {
    const { world, link, keeper, one, two } = await linked(2);
    for (const name of ["A", "B", "C"]) await one.note(name);
    await agreed(world, link, [one, two]);
    await Promise.all([one.end(), two.end()]);
    keeper.journals.get(link.journal)?.items.splice(1);
    await one.begin();
    await agreed(world, link, [one]);
    expect(keeper.bodies(link.journal).size).toBe(3);
  });

  test("is told again also where others have written so much since that its numbers went on", async () => {
    const { world, link, keeper, one, two } = await linked(2);
    await one.note("A");
    await agreed(world, link, [one, two]);
    await two.end();
    for (const name of ["B", "C"]) await one.note(name);
    await agreed(world, link, [one]);
    await one.end();
    keeper.journals.get(link.journal)?.items.splice(1);
    await two.begin();
    for (const name of ["D", "E", "F"]) await two.note(name);
    await agreed(world, link, [two]);
    expect(two.names).toEqual(["A", "D", "E", "F"]);
    await one.begin();
    await agreed(world, link, [one, two]);
    expect([one.names, two.names]).toEqual([
      ["A", "B", "C", "D", "E", "F"],
      ["A", "B", "C", "D", "E", "F"],
    ]);
    expect(keeper.bodies(link.journal).size).toBe(6);
  });

  test("of the journal itself is a wrong link, and everything stays here", async () => {
    const { world, link, keeper, one } = await linked(1);
    await one.note("A");
    await agreed(world, link, [one]);
    await deleteJournal(one.ports, link);
    await deleteJournal(one.ports, link);
    await world.until(() => one.at === "wrong link");
    await one.note("B");
    const asked = keeper.log.length;
    await world.pass(3_600_000);
    expect(keeper.log).toHaveLength(asked);
    expect(one.names).toEqual(["A", "B"]);
    expect(one.sync?.getSnapshot().at).toEqual({ code: "wrong link", why: "not-found" });
  });
});

describe("beginning and joining", () => {
  test("a journal begun twice with the same link is one; with another secret it is refused", async () => {
    const { link, one } = await linked(1);
    await createJournal(one.ports, link);
    const { secret } = newLink(one.world, home);
    await expect(createJournal(one.ports, { ...link, secret })).rejects.toMatchObject({
      trouble: { code: "wrong link", why: "wrong-token" },
    });
    await expect(lookInto(one.ports, { ...link, secret })).rejects.toMatchObject({
      trouble: { code: "wrong link" },
    });
  });

  test("a host’s word is asked for in the protocol’s own word", async () => {
    const { keeper, one } = await linked(1);
    keeper.invite = "lighthouse";
    const link = newLink(one.world, home);
    await expect(createJournal(one.ports, link)).rejects.toMatchObject({
      trouble: { code: "refused", why: "invite" },
    });
    await createJournal(one.ports, { ...link, invite: "lighthouse" });
  });
});

describe("tabs", () => {
  test("only one sends; another takes over when it goes, and shows meanwhile what the first one does", async () => {
    const { world, link, one } = await linked(1);
    await one.end();
    let turn: Promise<unknown> = Promise.resolve();
    const ports = {
      ...one.ports,
      alone: (_: string, signal: AbortSignal, work: () => Promise<void>) => {
        const mine = turn.then(() => (signal.aborted ? undefined : work()));
        turn = mine.catch(() => {});
        return mine.then(() => {});
      },
    };
    const channels = new Set<(event: MessageEvent) => void>();
    const channel = () => {
      let mine: (event: MessageEvent) => void = () => {};
      return {
        postMessage: (data: unknown) => {
          const said = structuredClone(data);
          for (const heard of channels)
            if (heard !== mine) queueMicrotask(() => heard(new MessageEvent("message", { data: said })));
        },
        addEventListener: (_: "message", listener: (event: MessageEvent) => void) => {
          mine = listener;
          channels.add(listener);
        },
        close: () => void channels.delete(mine),
      };
    };
    const { startSync } = await import("./sync.ts");
    const outbox = one.linked.outbox(link.journal);
    const first = startSync({ link, outbox, ports, channel: channel() });
    await world.until(() => first.getSnapshot().at.code === "at rest");
    const second = startSync({ link, outbox, ports, channel: channel() });
    await world.until(() => second.getSnapshot().at.code === "at rest");
    const live = () => world.keeper.log.filter((one) => one.includes("/live")).length;
    const before = live();
    await first.stop();
    await world.until(() => live() > before);
    await one.note("A");
    await world.until(() => world.keeper.items(link.journal).length === 1);
    await second.stop();
  });
});
