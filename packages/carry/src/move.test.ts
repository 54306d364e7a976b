import { describe, expect, test } from "vitest";
import type { Fault } from "../test-keeper/keeper.ts";
import { Device, World } from "../test-keeper/world.ts";
import { decryptLine } from "./cipher.ts";
import { createJournal, type KeeperLink, newLink } from "./journals.ts";
import { formatLink } from "./link.ts";
import { type MoveHome, moveToNewLink } from "./move.ts";
import { keysOf } from "./secret.ts";

/** A device at rest on a journal with A, B and C, and another that has read them. */
async function settled() {
  const world = new World();
  const link = newLink(world, "https://keeper.example");
  const [one, two] = [await Device.open(world), await Device.open(world)];
  await createJournal(one.ports, link);
  for (const name of ["A", "B", "C"]) await one.note(name);
  await one.begin(link);
  await two.begin(link);
  await world.until(() => two.names.length === 3 && one.at === "at rest");
  await Promise.all([one.end(), two.end()]);
  return { world, link, keeper: world.keeper, one, two };
}

/** The organisations that open with this link, in the order the keeper has them. */
function readAt(world: World, link: KeeperLink): string[] {
  const keys = keysOf(link);
  return world.keeper.items(link.journal).flatMap((item) => {
    const opened = "body" in item ? decryptLine(keys, item.id, item.body) : { refusal: "erased" };
    return "line" in opened ? [(JSON.parse(opened.line.raw) as { organisation: string }).organisation] : [];
  });
}

const move = ({ ports, linked }: Device, home: MoveHome = linked) => moveToNewLink({ ports, home });

describe("moving to a new link", () => {
  test("leaves nothing at the old one, everything at the new one, and the other devices with all they had", async () => {
    const { world, link, keeper, one, two } = await settled();
    const fresh = await move(one);
    expect(fresh.journal).not.toBe(link.journal);
    expect(fresh.secret).not.toBe(link.secret);
    expect(keeper.journals.has(link.journal)).toBe(false);
    expect(readAt(world, fresh)).toEqual(["A", "B", "C"]);
    expect(one.linked.getSnapshot()).toEqual(fresh);
    expect(one.linked.moving).toBeUndefined();
    await two.begin();
    await world.until(() => two.at === "wrong link");
    await two.note("D");
    await two.end();
    await two.begin(fresh);
    await one.begin();
    await world.until(() => one.names.length === 4);
    expect([one.names, two.names]).toEqual([
      ["A", "B", "C", "D"],
      ["A", "B", "C", "D"],
    ]);
    await Promise.all([one.end(), two.end()]);
  });

  test("begins the new journal with the host’s word that stands with the link, or with the one just typed", async () => {
    const { keeper, link, one } = await settled();
    keeper.invite = "lighthouse";
    await expect(move(one)).rejects.toMatchObject({ trouble: { code: "refused", why: "invite" } });
    expect(one.linked.getSnapshot()).toEqual(link);
    await moveToNewLink({ ports: one.ports, home: one.linked, invite: "lighthouse" });
    expect(one.linked.getSnapshot()?.invite).toBe("lighthouse");
    const again = await move(one);
    expect(one.linked.getSnapshot()).toEqual({ ...again, invite: "lighthouse" });
    // The word is the host's and this device's: no link that is handed on has it.
    expect(formatLink(one.linked.getSnapshot() ?? again, again.keeper)).not.toContain("lighthouse");
  });

  test("brings along what another device wrote to the old link meanwhile, and what nobody has read yet", async () => {
    const { world, one, two } = await settled();
    await two.begin();
    await two.note("D");
    await world.until(async () => (await two.waits()) === 0);
    await two.end();
    const fresh = await move(one);
    expect(readAt(world, fresh).sort()).toEqual(["A", "B", "C", "D"]);
    expect(one.names).toEqual(["A", "B", "C", "D"]);
  });

  test("brings along what another device wrote to the old link after the move had begun", async () => {
    const { world, one, two } = await settled();
    world.keeper.faults = ["none", "none", "lost"];
    await move(one).catch(() => {});
    expect(one.linked.getSnapshot()).toEqual(one.linked.moving?.to);
    await two.begin();
    await two.note("D");
    await world.until(async () => (await two.waits()) === 0);
    await two.end();
    const fresh = await move(one);
    expect(readAt(world, fresh).sort()).toEqual(["A", "B", "C", "D"]);
    expect(one.names).toEqual(["A", "B", "C", "D"]);
  });

  test("leaves behind what was erased", async () => {
    const { world, one } = await settled();
    const [first] = one.notebook.lines;
    await one.notebook.eraseEntries(first ? [first.id] : []);
    const fresh = await move(one);
    expect(readAt(world, fresh)).toEqual(["B", "C"]);
    expect(one.names).toEqual(["B", "C"]);
  });

  test.each<Fault>(["lost", "answer lost", "busy"])(
    "stopped at any request (%s), loses nothing and goes on where it was",
    async (fault) => {
      let stopped = 0;
      for (let n = 0; n < 40; n++) {
        const { world, link, keeper, one } = await settled();
        keeper.log.length = 0;
        keeper.faults = [...Array.from({ length: n }, (): Fault => "none"), fault];
        const first = await move(one).catch(() => undefined);
        if (!first) {
          stopped += 1;
          const { moving } = one.linked;
          const there = moving ? readAt(world, moving.to).sort() : [];
          if (keeper.journals.has(link.journal)) expect(readAt(world, link)).toEqual(["A", "B", "C"]);
          else expect(there).toEqual(["A", "B", "C"]);
          // The page is loaded anew.
          const again = await Device.open(world, one.store);
          const fresh = await move(again);
          expect(readAt(world, fresh).sort()).toEqual(["A", "B", "C"]);
          expect([...keeper.journals.keys()]).toEqual([fresh.journal]);
          expect(again.linked.moving).toBeUndefined();
        } else expect([...keeper.journals.keys()]).toEqual([first.journal]);
      }
      // Read, begin, read, read, send, read, delete: each of them was the one that failed.
      expect(stopped).toBeGreaterThanOrEqual(7);
    },
  );

  test.each(["before", "after"])("stopped %s any writing of the device, it goes on", async (when) => {
    let stopped = 0;
    for (let n = 0; n < 6; n++) {
      const { world, keeper, one } = await settled();
      let left = n;
      const failing =
        <A extends unknown[]>(work: (...args: A) => Promise<void>) =>
        async (...args: A) => {
          left -= 1;
          if (left === -1 && when === "before") throw new Error("gone");
          await work(...args);
          if (left === -1) throw new Error("gone");
        };
      const { linked } = one;
      const home: MoveHome = {
        getSnapshot: linked.getSnapshot,
        get moving() {
          return linked.moving;
        },
        refresh: () => linked.refresh(),
        lines: () => linked.lines(),
        outbox: (journal) => linked.outbox(journal),
        rememberMove: failing((move) => linked.rememberMove(move)),
        link: failing((link) => linked.link(link)),
        takeLines: failing((lines) => linked.takeLines(lines)),
      };
      await move(one, home).catch(() => {
        stopped += 1;
      });
      const again = await Device.open(world, one.store);
      const fresh = again.linked.moving || stopped === 0 ? await move(again) : again.linked.getSnapshot();
      expect([...keeper.journals.keys()]).toContain(fresh?.journal);
      expect(fresh && readAt(world, fresh as KeeperLink).sort()).toEqual(["A", "B", "C"]);
      expect(keeper.journals.size).toBe(1);
    }
    expect(stopped).toBe(4);
  });

  test("does not delete the old journal while the new one lacks a line", async () => {
    const { world, link, keeper, one } = await settled();
    // A keeper that confirmed its third item and does not have it.
    keeper.alter = (items) => {
      const fresh = [...keeper.journals].find(([id]) => id !== link.journal)?.[1].items ?? [];
      return items.filter((item) => item.seq !== 3 || !fresh.includes(item));
    };
    await expect(move(one)).rejects.toMatchObject({ trouble: { code: "refused", why: "incomplete" } });
    expect(readAt(world, link)).toEqual(["A", "B", "C"]);
    keeper.alter = (items) => items;
    const fresh = await move(one);
    expect(readAt(world, fresh).sort()).toEqual(["A", "B", "C"]);
    expect(keeper.journals.has(link.journal)).toBe(false);
  });

  test("is not begun where another device has moved already, and changes nothing then", async () => {
    const { link, one, two } = await settled();
    await move(two);
    await expect(move(one)).rejects.toMatchObject({ trouble: { code: "wrong link" } });
    expect(one.linked.moving).toBeUndefined();
    expect(one.linked.getSnapshot()).toEqual(link);
    expect(one.names).toEqual(["A", "B", "C"]);
  });

  test("is refused where there is no link", async () => {
    const one = await Device.open(new World());
    await expect(move(one)).rejects.toMatchObject({ trouble: { code: "refused", why: "not linked" } });
  });
});
