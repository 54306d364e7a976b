import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { routes } from "@twoway/carry/protocol";
import { afterAll, describe, expect, test } from "vitest";
import { ask, posted } from "../testing/asking.ts";
import { refusesToStart, removeEntry, startChild } from "../testing/child.ts";
import { newEntries, newEntry, newJournal, whole } from "../testing/journals.ts";
import { acknowledged, beginJournals, broken, readAll, writeOn } from "../testing/load.ts";
import { openSqlite } from "./sqlite.ts";

const folders: string[] = [];
const mounted: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "twoway-keeper-"));
  folders.push(folder);
  return folder;
}
afterAll(async () => {
  await removeEntry();
  for (const folder of mounted) spawnSync("umount", [folder]);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A small disk of its own, or nothing where mounting is not allowed. */
function smallDisk(): string | undefined {
  const folder = newFolder();
  if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", folder]).status !== 0) return undefined;
  mounted.push(folder);
  return folder;
}

const inFolder = (folder: string) => ({ TWOWAY_KEEPER_DATA: folder });
const log = (folder: string) => path.join(folder, "keeper.sqlite-wal");
const day = "2026-11-20";

test("the connection that serves writes to a log and waits for the disk at every commit, alone on its file", async () => {
  const store = await openSqlite({ folder: newFolder() });
  expect(store.pragmas()).toEqual({ journal_mode: "wal", synchronous: 2, locking_mode: "exclusive" });
  await store.close();
});

test("folder and files are their owner’s alone", async () => {
  const folder = path.join(newFolder(), "deeper", "keeper");
  const store = await openSqlite({ folder });
  const journal = newJournal();
  await store.create(journal, day);
  const modes = [folder, "keeper.sqlite", "keeper.sqlite-wal", "keeper.mark"].map((name) =>
    (statSync(path.resolve(folder, name)).mode & 0o777).toString(8),
  );
  expect(modes).toEqual(["700", "600", "600", "600"]);
  await store.close();
});

describe("a system-call trace", () => {
  const allowed = spawnSync("strace", ["-o", "/dev/null", "true"]).status === 0;
  if (!allowed)
    console.error(
      "TRACING IS NOT ALLOWED HERE (or strace is missing), SO NOBODY LOOKED WHETHER THE DISK IS WAITED FOR.",
    );

  test.runIf(allowed)("shows that the disk has each entry before its acknowledgement leaves", async () => {
    const folder = newFolder();
    const trace = path.join(newFolder(), "trace");
    const calls = "trace=pwrite64,pwritev,fsync,fdatasync,write,writev,sendto,sendmsg";
    const before = ["strace", "-f", "-y", "-s", "40", "-e", calls, "-o", trace];
    const child = await startChild(inFolder(folder), { before });
    const [one] = await beginJournals(child.port, 1);
    const journal = one?.journal ?? newJournal();
    for (let n = 0; n < 20; n++)
      await ask(child.port, routes.entries(journal.journal), posted(journal, { entries: newEntries(1) }));
    // The signal has to reach the keeper, not the one who looks over its shoulder.
    const { pid } = child.process;
    process.kill(Number(readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")), "SIGTERM");
    await child.stop();
    const answers = readTrace(readFileSync(trace, "utf8"));
    expect(answers.length).toBe(21);
    for (const answer of answers) expect(answer).toMatchObject({ unsynced: false });
    for (const { syncs } of answers) expect(syncs).toBeGreaterThan(0);
  });
});

/** For every answer that left: how often the log was synchronised since the one before, and whether it was last. */
function readTrace(text: string): { syncs: number; unsynced: boolean }[] {
  const answers: { syncs: number; unsynced: boolean }[] = [];
  const begun = new Set<string>();
  let [syncs, unsynced] = [0, false];
  for (const line of text.split("\n")) {
    const [, pid = "", call = ""] = /^(\d+) +(.*)$/.exec(line) ?? [];
    const onLog = call.includes("keeper.sqlite-wal>");
    if (/^pwrite/.test(call) && onLog) unsynced = true;
    const isSync = /^f(data)?sync\(/.test(call) && onLog;
    if (isSync && call.includes("unfinished")) begun.add(pid);
    const resumed = /^<\.\.\. f(data)?sync resumed>.*= 0/.test(call) && begun.delete(pid);
    if ((isSync && / = 0$/.test(call)) || resumed) {
      syncs += 1;
      unsynced = false;
    }
    if (/^(write|writev|sendto|sendmsg)\(.*HTTP\/1\.1 20[01] /.test(call)) {
      answers.push({ syncs, unsynced });
      syncs = 0;
    }
  }
  return answers;
}

test("a trace in which an answer leaves before the disk has the entry is told from one in which it waits", () => {
  const write = '7 pwrite64(20</d/keeper.sqlite-wal>, "x", 24, 32) = 24';
  const sync = "7 fdatasync(20</d/keeper.sqlite-wal>) = 0";
  const answer = '7 writev(22<TCP:[1]>, [{iov_base="HTTP/1.1 200 OK\\r\\n", iov_len=9}], 1) = 9';
  const [begins, ends] = ["8 fsync(20</d/keeper.sqlite-wal> <unfinished ...>", "8 <... fsync resumed>) = 0"];
  expect(readTrace([write, sync, answer].join("\n"))).toEqual([{ syncs: 1, unsynced: false }]);
  expect(readTrace([write, answer, sync].join("\n"))).toEqual([{ syncs: 0, unsynced: true }]);
  expect(readTrace([write, sync, write, answer].join("\n"))).toEqual([{ syncs: 1, unsynced: true }]);
  expect(readTrace([write, begins, answer, ends].join("\n"))).toEqual([{ syncs: 0, unsynced: true }]);
  expect(readTrace([write, begins, ends, answer].join("\n"))).toEqual([{ syncs: 1, unsynced: false }]);
});

const kills = Number(process.env.TWOWAY_KILLS ?? 20);

test(`${kills} kills at random moments under load lose nothing that was acknowledged and leave no hole`, async () => {
  const folder = newFolder();
  let child = await startChild(inFolder(folder));
  const journals = await beginJournals(child.port, 3);
  for (let round = 0; round < kills; round++) {
    const writing = writeOn(() => child.port, journals, 6);
    await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 250));
    await child.kill();
    await writing.end();
    child = await startChild(inFolder(folder));
    expect(await broken(child.port, journals), `after kill ${round + 1}`).toEqual([]);
  }
  expect(acknowledged(journals)).toBeGreaterThan(kills);
  console.log(`${kills} kills, ${acknowledged(journals)} acknowledged entries, none lost`);
  expect(await child.stop()).toBe(0);
}, 600_000);

test("a stop that is asked for lets what runs finish, and leaves one whole file", async () => {
  const folder = newFolder();
  const child = await startChild(inFolder(folder));
  const journals = await beginJournals(child.port, 2);
  const writing = writeOn(() => child.port, journals, 4);
  await expect.poll(() => acknowledged(journals)).toBeGreaterThan(20);
  const code = child.stop();
  expect(await code).toBe(0);
  await writing.end();
  expect(() => statSync(log(folder))).toThrow();
  const next = await startChild(inFolder(folder));
  expect(await broken(next.port, journals)).toEqual([]);
  await next.stop();
});

test("a second process is refused in a sentence, and the first goes on", async () => {
  const folder = newFolder();
  const first = await startChild(inFolder(folder));
  const { code, sentence } = await refusesToStart(inFolder(folder));
  expect(code).toBe(1);
  expect(sentence).toBe(`Another keeper has ${folder} open. Go on through that one, or end it first.`);
  await expect(openSqlite({ folder })).rejects.toThrow("Another keeper has");
  const [one] = await beginJournals(first.port, 1);
  expect(one).toBeDefined();
  await first.stop();
});

describe("a log that was cut short", () => {
  /** A folder as a killed keeper leaves it. */
  async function killed() {
    const folder = newFolder();
    const child = await startChild(inFolder(folder));
    const journals = await beginJournals(child.port, 1);
    const [one] = journals;
    if (one === undefined) throw new Error("no journal");
    for (let n = 0; n < 12; n++) {
      const entries = newEntries(2);
      const asked = posted(one.journal, { entries });
      const { json } = await ask(child.port, routes.entries(one.journal.journal), asked);
      for (const { id, seq } of json.kept) one.seqs.set(id, seq);
    }
    await child.kill();
    return { folder, journals, one };
  }

  test("by what was not acknowledged yet costs nothing", async () => {
    const { folder, journals } = await killed();
    writeFileSync(log(folder), Buffer.alloc(5000, 7), { flag: "a" });
    const next = await startChild(inFolder(folder));
    expect(await broken(next.port, journals)).toEqual([]);
    await next.stop();
  });

  test.each([
    ["by half", (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ["by its last commit", (file: string) => truncateSync(file, statSync(file).size - 4096)],
    ["to nothing", (file: string) => truncateSync(file, 0)],
    ["by being removed", (file: string) => rmSync(file)],
  ])("%s is said, and nobody is served as if nothing had happened", async (_, cut) => {
    const { folder, one } = await killed();
    cut(log(folder));
    const { code, sentence } = await refusesToStart(inFolder(folder));
    expect(code).toBe(1);
    expect(sentence).toContain("ends before what was acknowledged");
    // Whoever decides to go on finds an earlier state without a hole, and what is acknowledged from here on is kept.
    rmSync(path.join(folder, "keeper.mark"));
    const store = await openSqlite({ folder });
    const journal = one.journal;
    await store.create(journal, day);
    const { entries, last } = await store.read(journal, 0, whole);
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: last }, (_, place) => place + 1));
    for (const item of entries) expect(one.seqs.get("id" in item ? item.id : "")).toBe(item.seq);
    expect((await store.append(journal, newEntries(1))).last).toBe(last + 1);
    await store.close();
  });

  test("an older copy put in its place is said too", async () => {
    const folder = newFolder();
    const file = path.join(folder, "keeper.sqlite");
    const first = await openSqlite({ folder });
    const journal = newJournal();
    await first.create(journal, day);
    await first.append(journal, newEntries(2));
    await first.close();
    const copy = readFileSync(file);
    const second = await openSqlite({ folder });
    await second.append(journal, newEntries(1));
    await second.close();
    writeFileSync(file, copy);
    await expect(openSqlite({ folder })).rejects.toThrow("an older copy was put back");
  });

  test("a journal removed last is not missed", async () => {
    const folder = newFolder();
    const first = await openSqlite({ folder });
    const journal = newJournal();
    await first.create(journal, day);
    await first.append(journal, newEntries(2));
    await first.remove(journal);
    await first.close();
    await (await openSqlite({ folder })).close();
  });
});

test("a file that is no database is left as it is, in a sentence", async () => {
  const folder = newFolder();
  const file = path.join(folder, "keeper.sqlite");
  writeFileSync(
    file,
    "a text that somebody put here, longer than the head of a database would be".repeat(20),
  );
  const before = readFileSync(file);
  const { code, sentence } = await refusesToStart(inFolder(folder));
  expect(code).toBe(1);
  expect(sentence).toContain("is damaged. Nothing was changed.");
  expect(readFileSync(file)).toEqual(before);
});

describe("a full disk", () => {
  const disk = smallDisk();
  if (disk === undefined)
    console.error(
      "NO SMALL DISK COULD BE MOUNTED HERE, SO A FULL ONE WAS TRIED ONLY AS A LIMIT OF THE FILE.",
    );

  async function fillUp(folder: string, limit: Readonly<Record<string, string>> = {}) {
    const env = { ...inFolder(folder), ...limit };
    const child = await startChild(env);
    const journals = await beginJournals(child.port, 1);
    const [one] = journals;
    if (one === undefined) throw new Error("no journal");
    const address = routes.entries(one.journal.journal);
    const append = async () => {
      const answer = await ask(child.port, address, posted(one.journal, { entries: [newEntry(20_000)] }));
      for (const { id, seq } of answer.json.kept ?? []) one.seqs.set(id, seq);
      return answer;
    };
    let full = await append();
    for (let n = 0; n < 500 && full.status === 200; n++) full = await append();
    expect(full).toMatchObject({ status: 507, json: { error: { code: "disk-full" } } });
    expect(full.json.error.sentence).toContain("Nothing of this was kept");
    expect(one.seqs.size).toBeGreaterThan(5);
    expect(await broken(child.port, journals)).toEqual([]);
    expect((await append()).status).toBe(507);
    expect(await child.stop()).toBe(0);
    const next = await startChild(env);
    expect(await broken(next.port, journals)).toEqual([]);
    expect(await readAll(next.port, one.journal)).toHaveLength(one.seqs.size);
    await next.stop();
  }

  test("keeps what was acknowledged and acknowledges nothing more (a limit of the file)", () =>
    fillUp(newFolder(), { TWOWAY_FILE_MB: "1" }));
  test.runIf(disk !== undefined)("keeps what was acknowledged and acknowledges nothing more (a disk)", () =>
    fillUp(disk ?? ""),
  );
});

describe("a folder that cannot be written", () => {
  const asRoot = process.getuid?.() === 0;
  const disk = asRoot ? smallDisk() : newFolder();
  if (disk === undefined)
    console.error("NO DISK COULD BE MOUNTED HERE, SO A READ-ONLY FOLDER WAS NOT TRIED.");

  test.runIf(disk !== undefined)("is refused in a sentence, empty or not", async () => {
    const folder = disk ?? "";
    await (await startChild(inFolder(path.join(folder, "used")))).stop();
    if (asRoot) spawnSync("mount", ["-o", "remount,ro", folder]);
    else for (const name of ["used", ""]) chmodSync(path.join(folder, name), 0o500);
    for (const name of ["used", "fresh"]) {
      const { code, sentence } = await refusesToStart(inFolder(path.join(folder, name)));
      expect(code).toBe(1);
      expect(sentence).toMatch(/^The keeper cannot write to .*\. Give it a folder that is its own\.$/);
    }
    if (!asRoot) for (const name of ["", "used"]) chmodSync(path.join(folder, name), 0o700);
  });
});
