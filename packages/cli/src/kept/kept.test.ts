import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { keysOf } from "@twoway/carry";
import { nextId, readLine } from "@twoway/model";
import { afterAll, describe, expect, test } from "vitest";
import { backUp, backupsOf, eraseFromBackups } from "./backups.ts";
import { type Home, homeOf } from "./folder.ts";
import { openJournal } from "./journal.ts";
import { keyringOf, readKeyring } from "./keyring.ts";
import { writePrivate } from "./private-file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "twoway-home-"));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
function newHome(): Home {
  const data = path.join(folder, `home-${++count}`);
  return { data, backups: `${data}-backups`, noBackups: false };
}
const modeOf = (place: string): number => statSync(place).mode & 0o777;
const onWindows = process.platform === "win32";

/** A line as any version writes it; the ids of later numbers are later. */
function line(number: number, words = "said"): { id: ReturnType<typeof nextId>; raw: string } {
  const id = nextId(Date.UTC(2026, 10, 1) + number, new Uint8Array(10));
  return { id, raw: JSON.stringify({ id, at: "2026-11-01T10:00:00Z", type: "note.from-tomorrow", words }) };
}
const read = ({ raw }: { raw: string }) => {
  const found = readLine(raw);
  if ("refusal" in found) throw new Error(raw);
  return found.line;
};
const content = (numbers: readonly number[]) => ({
  lines: numbers.map((n) => read(line(n))),
  erased: new Set<string>(),
});

describe("the data folder", () => {
  const at = (env: Record<string, string>, platform: NodeJS.Platform) =>
    homeOf({ env, platform, homedir: "/home-of-ada" });

  test("stands where each system keeps what programs remember, and the backups beside it", () => {
    expect(at({}, "linux").data).toBe("/home-of-ada/.local/share/twoway");
    expect(at({ XDG_DATA_HOME: "/data" }, "linux").data).toBe("/data/twoway");
    expect(at({ XDG_DATA_HOME: "relative" }, "linux").data).toBe("/home-of-ada/.local/share/twoway");
    expect(at({}, "darwin").data).toBe("/home-of-ada/Library/Application Support/Twoway");
    expect(at({}, "linux").backups).toBe("/home-of-ada/.local/share/twoway-backups");
  });

  test("stands where TWOWAY_DATA says", () => {
    expect(at({ TWOWAY_DATA: "/mine" }, "linux")).toEqual({
      data: "/mine",
      backups: "/mine-backups",
      noBackups: false,
    });
    expect(at({ TWOWAY_DATA: "/mine", TWOWAY_BACKUPS: "/safe" }, "linux").backups).toBe("/safe");
    expect(at({ TWOWAY_DATA: "/mine", TWOWAY_BACKUPS: "off" }, "linux").noBackups).toBe(true);
  });
});

describe("the keyring", () => {
  test("is made once, and opens the same journal ever after", () => {
    const home = newHome();
    expect(readKeyring(home)).toBeUndefined();
    const { keyring, isNew } = keyringOf(home);
    expect(isNew).toBe(true);
    expect(keyringOf(home)).toEqual({ keyring, isNew: false });
    expect(keysOf(keyring).token).toHaveLength(43);
    expect(keyringOf(newHome()).keyring.secret).not.toBe(keyring.secret);
  });

  test.skipIf(onWindows)("is for its owner alone, and is closed again where somebody opened it", () => {
    const home = newHome();
    mkdirSync(home.data, { mode: 0o755 });
    keyringOf(home);
    const file = path.join(home.data, "keyring.json");
    expect([modeOf(home.data), modeOf(file)]).toEqual([0o700, 0o600]);
    chmodSync(file, 0o644);
    readKeyring(home);
    expect(modeOf(file)).toBe(0o600);
  });

  test.runIf(process.getuid?.() === 0)("another user of the machine cannot read it", () => {
    const home = newHome();
    keyringOf(home);
    chmodSync(folder, 0o755);
    const script = `require("fs").readFileSync(${JSON.stringify(path.join(home.data, "keyring.json"))})`;
    const run = spawnSync(process.execPath, ["-e", script], {
      uid: 65534,
      gid: 65534,
      encoding: "utf8",
      cwd: "/",
    });
    expect(run.status).not.toBe(0);
    expect(run.stderr).toContain("EACCES");
  });

  test.each(["", "{", "[]", '{"journal": "x"}'])("damaged (%j) it is refused, and left as it is", (text) => {
    const home = newHome();
    keyringOf(home);
    const file = path.join(home.data, "keyring.json");
    writeFileSync(file, text);
    expect(() => keyringOf(home)).toThrow(`The keyring ${file} is damaged.`);
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  test("a folder that is a file is refused in a sentence", () => {
    const home = newHome();
    writeFileSync(home.data, "");
    expect(() => keyringOf(home)).toThrow("TWOWAY_DATA names another place.");
  });
});

test.skipIf(onWindows)("a private file is whole or as it was, whoever may read its folder", () => {
  const home = newHome();
  mkdirSync(home.data);
  const file = path.join(home.data, "it");
  writePrivate(file, "one");
  writePrivate(file, "two");
  expect([readFileSync(file, "utf8"), modeOf(file)]).toEqual(["two", 0o600]);
  expect(() => writePrivate(path.join(home.data, "none", "it"), "three")).toThrow("cannot be written");
  expect(readdirSync(home.data)).toEqual(["it"]);
});

describe("backups", () => {
  const textOf = (home: Home, name: string): string => readFileSync(path.join(home.backups, name), "utf8");

  test("are lines a person can read, one file a day, for their owner alone", () => {
    const home = newHome();
    const file = backUp(home, content([1, 2]), "2026-11-22");
    expect(path.basename(file)).toBe("twoway-2026-11-22.jsonl");
    expect(readFileSync(file, "utf8")).toBe(`${line(1).raw}\n${line(2).raw}\n`);
    backUp(home, content([1, 2, 3]), "2026-11-22");
    expect(backupsOf(home)).toEqual([{ file, day: "2026-11-22" }]);
    if (!onWindows) expect([modeOf(home.backups), modeOf(file)]).toEqual([0o700, 0o600]);
  });

  test("of 14 days are kept, and nothing else in the folder is touched", () => {
    const home = newHome();
    mkdirSync(home.backups);
    writeFileSync(path.join(home.backups, "letters.txt"), "mine");
    for (let day = 1; day <= 20; day++) backUp(home, content([1]), `2026-11-${String(day).padStart(2, "0")}`);
    expect(
      backupsOf(home)
        .map(({ day }) => day)
        .at(-1),
    ).toBe("2026-11-07");
    expect(backupsOf(home)).toHaveLength(14);
    expect(textOf(home, "letters.txt")).toBe("mine");
  });

  test("of another journal, or of one that lost something, are not written over", () => {
    const home = newHome();
    backUp(home, content([1, 2]), "2026-11-22");
    const second = backUp(home, content([2, 3]), "2026-11-22");
    expect(path.basename(second)).toBe("twoway-2026-11-22-2.jsonl");
    expect(textOf(home, "twoway-2026-11-22.jsonl")).toContain(line(1).id);
    expect(backupsOf(home)[0]?.file).toBe(second);
  });

  test("go along when something was erased on purpose, and lose it everywhere", () => {
    const home = newHome();
    backUp(home, content([1, 2]), "2026-11-21");
    const gone = new Set<string>([line(1).id]);
    const file = backUp(home, { ...content([2]), erased: gone }, "2026-11-21");
    expect(path.basename(file)).toBe("twoway-2026-11-21.jsonl");
    backUp(home, content([1, 2]), "2026-11-22");
    expect(eraseFromBackups(home, gone)).toBe(1);
    for (const one of backupsOf(home)) expect(readFileSync(one.file, "utf8")).toBe(`${line(2).raw}\n`);
  });
});

describe("the journal in its folder", () => {
  test("takes lines in once, whatever they are, and gives them back as they came", async () => {
    const home = newHome();
    keyringOf(home);
    const open = await openJournal(home);
    const lines = [line(1), line(2), { ...line(3), raw: `${line(3).raw} ` }].map(read);
    expect(await open.take([...lines, ...lines])).toMatchObject({
      added: 3,
      known: 0,
      clashes: [],
      refused: [],
    });
    expect(await open.take(lines)).toMatchObject({ added: 0, known: 3 });
    await open.close();
    const again = await openJournal(home);
    expect((await again.read()).lines.map(({ raw }) => raw)).toEqual(lines.map(({ raw }) => raw));
    await again.close();
  });

  test("keeps the words that are there, keeps erased what was erased, and refuses what lies ahead", async () => {
    const home = newHome();
    keyringOf(home);
    const open = await openJournal(home);
    await open.take([read(line(1)), read(line(2))]);
    await open.erase([line(2).id]);
    const ahead = { id: nextId(Date.now() + 3_600_000, new Uint8Array(10)) };
    const taken = await open.take([
      read(line(1, "other")),
      read(line(2)),
      read({ raw: JSON.stringify({ ...ahead, type: "x" }) }),
      read(line(3, "x".repeat(300_000))),
    ]);
    expect(taken).toMatchObject({ added: 0, known: 0, erased: 1, clashes: [line(1).id] });
    expect(taken.refused.map(({ why }) => why).sort()).toEqual(["future", "too-large"]);
    const { lines, erased } = await open.read();
    expect(lines.map(({ raw }) => raw)).toEqual([line(1).raw]);
    expect([...erased]).toEqual([line(2).id]);
    await open.close();
  });

  test("goes in parts when there is much of it", async () => {
    const home = newHome();
    keyringOf(home);
    const open = await openJournal(home);
    const many = Array.from({ length: 1200 }, (_, i) => read(line(i)));
    const long = Array.from({ length: 40 }, (_, i) => read(line(2000 + i, "y".repeat(150_000))));
    expect(await open.take([...many, ...long])).toMatchObject({ added: 1240, refused: [] });
    expect((await open.read()).lines).toHaveLength(1240);
    await open.close();
  });

  test("nothing that was written stands in the folder in plain words", async () => {
    const home = newHome();
    keyringOf(home);
    const open = await openJournal(home);
    await open.take([read(line(1, "an unmistakable sentence"))]);
    await open.close();
    for (const name of readdirSync(home.data))
      expect(readFileSync(path.join(home.data, name), "latin1")).not.toContain("unmistakable");
  });

  test("is refused in a sentence where there is none", async () => {
    await expect(openJournal(newHome())).rejects.toThrow("`twoway start` begins one");
  });
});
