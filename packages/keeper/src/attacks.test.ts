import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { limits, routes } from "@twoway/carry/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Asked, bearerOf, posted, startKeeper, type TestKeeper } from "../testing/asking.ts";
import { idAt, newEntries, newEntry, newJournal, type TestJournal, whole } from "../testing/journals.ts";
import { openSqlite } from "./sqlite.ts";
import type { Store } from "./store.ts";

const folder = mkdtempSync(path.join(tmpdir(), "twoway-keeper-"));
const invite = "a word among friends";
let store: Store;
let keeper: TestKeeper;
let mine: TestJournal;
let theirs: TestJournal;
const entry = newEntry();

beforeAll(async () => {
  store = await openSqlite({ folder });
  // A keeper as somebody hosts it, though the test reaches it on this machine.
  let port = 0;
  keeper = await startKeeper({
    store,
    invite,
    loopback: false,
    hosts: () => ["twoway.example.org", `127.0.0.1:${port}`],
    rates: { requests: 10_000, journals: 10_000 },
  });
  port = keeper.port;
  [mine, theirs] = [newJournal(), newJournal()];
  for (const journal of [mine, theirs]) {
    await keeper.ask(routes.journals(), posted(journal, { journal: journal.journal, invite }));
    await keeper.ask(routes.entries(journal.journal), posted(journal, { entries: [entry] }));
  }
});
afterAll(async () => {
  await keeper.app.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Every byte the keeper has on the disk, in short. */
function onDisk(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(path.join(folder, name)));
  return hash.digest("hex");
}

interface Attempt {
  readonly path: string;
  readonly asked: Asked;
}

const append = (asked: Asked): Attempt => ({ path: routes.entries(mine.journal), asked });
const good = (): Asked => posted(mine, { entries: newEntries(1) });
const withHeaders = (headers: Record<string, string>): Attempt => {
  const asked = good();
  return append({ ...asked, headers: { ...asked.headers, ...headers } });
};
const raw = (text: string, type: string): Attempt =>
  append({ method: "POST", headers: { ...bearerOf(mine), "content-type": type }, raw: text });
const json = "application/json";

/** Each line of the table in docs/security.md, with every form of it that is tried. */
const attempts: Readonly<Record<string, { answer: string; forms?: () => Attempt[] }>> = {
  "No access token": {
    answer: "401 no-token",
    forms: () => [
      append({ ...good(), headers: {} }),
      append({ ...good(), headers: { authorization: "Basic bWU6bWU=" } }),
      append({ ...good(), headers: { authorization: `Bearer ${mine.token}A` } }),
      append({ ...good(), headers: { authorization: `Bearer ${mine.token.slice(1)}` } }),
      { path: routes.read(mine.journal, 0), asked: {} },
      { path: routes.live(mine.journal, 0), asked: {} },
      { path: `${routes.read(mine.journal, 0)}&token=${mine.token}`, asked: {} },
      { path: routes.journal(mine.journal), asked: { method: "DELETE" } },
    ],
  },
  "The access token of another journal, or a guessed one": {
    answer: "403 wrong-token",
    forms: () =>
      [theirs, newJournal()].flatMap((other) => [
        append({ ...good(), headers: bearerOf(other) }),
        { path: routes.read(mine.journal, 0), asked: { headers: bearerOf(other) } },
        { path: routes.live(mine.journal, 0), asked: { headers: bearerOf(other) } },
        { path: routes.erase(mine.journal), asked: posted(other, { entries: [entry.id] }) },
        { path: routes.journal(mine.journal), asked: { method: "DELETE", headers: bearerOf(other) } },
        { path: routes.journals(), asked: posted(other, { journal: mine.journal, invite }) },
      ]),
  },
  "A journal that is not there": {
    answer: "404 not-found",
    forms: () => [
      { path: routes.entries(idAt()), asked: good() },
      { path: routes.read(idAt(), 0), asked: { headers: bearerOf(mine) } },
      { path: routes.live(idAt(), 0), asked: { headers: bearerOf(mine) } },
      { path: routes.erase(idAt()), asked: posted(mine, { entries: [entry.id] }) },
      { path: routes.journal(idAt()), asked: { method: "DELETE", headers: bearerOf(mine) } },
    ],
  },
  "A new journal without the invite word, or with another": {
    answer: "403 invite",
    forms: () =>
      [{}, { invite: "" }, { invite: "a word among friendz" }, { invite: `${invite} ` }].map((word) => {
        const journal = newJournal();
        return { path: routes.journals(), asked: posted(journal, { journal: journal.journal, ...word }) };
      }),
  },
  "A foreign Host: a name of somebody else that was made to point here": {
    answer: "403 host",
    forms: () =>
      ["evil.example", "twoway.example.org.evil.example", "twoway.example.org:81", "127.0.0.1"].map((host) =>
        withHeaders({ host }),
      ),
  },
  "A page of another address asks": {
    answer: "403 origin",
    forms: () => [
      withHeaders({ origin: "https://evil.example" }),
      withHeaders({ origin: "null" }),
      withHeaders({ origin: "https://twoway.example.org.evil.example" }),
      withHeaders({ "sec-fetch-site": "cross-site" }),
      withHeaders({ "sec-fetch-site": "same-site" }),
      {
        path: routes.entries(mine.journal),
        asked: { method: "OPTIONS", headers: { origin: "https://evil.example" } },
      },
    ],
  },
  "A form on another site is sent here": {
    answer: "403 origin",
    forms: () => {
      const site = {
        origin: "https://evil.example",
        "sec-fetch-site": "cross-site",
        "sec-fetch-mode": "navigate",
      };
      const text = JSON.stringify({ journal: idAt(), invite });
      return ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"].flatMap(
        (type) => [
          {
            path: routes.journals(),
            asked: { method: "POST", headers: { ...site, "content-type": type }, raw: text },
          },
          // As an old browser sends it.
          {
            path: routes.journals(),
            asked: { method: "POST", headers: { origin: "null", "content-type": type }, raw: text },
          },
        ],
      );
    },
  },
  "Anything but JSON": {
    answer: "415 not-json",
    forms: () => [
      raw(JSON.stringify({ entries: newEntries(1) }), "text/plain"),
      raw(JSON.stringify({ entries: newEntries(1) }), "application/json; charset=utf-8"),
      raw(JSON.stringify({ entries: newEntries(1) }), "application/x-www-form-urlencoded"),
      raw("<entries/>", "application/xml"),
    ],
  },
  "Malformed requests": {
    answer: "400 malformed",
    forms: () => [
      raw("{", json),
      raw("", json),
      raw("null", json),
      raw('{"entries":[]}', json),
      raw('{"__proto__":{"entries":[]}}', json),
      raw(`{"entries":[${JSON.stringify(newEntry())}],"more":1}`, json),
      append(posted(mine, { entries: [{ ...newEntry(), seq: 7 }] })),
      append(posted(mine, { entries: [{ ...newEntry(), id: "1" }] })),
      append(posted(mine, { entries: [{ ...newEntry(), id: idAt().toUpperCase() }] })),
      append(posted(mine, { entries: [{ ...newEntry(), body: "not base64url!" }] })),
      append(posted(mine, { entries: [{ ...newEntry(), body: "AAAA" }] })),
      append(posted(mine, { entries: newEntries(limits.entriesPerAppend + 1, 40) })),
      { path: "/api/1/journals/1/entries", asked: good() },
      { path: `/api/1/journals/${"'; drop table entry --".replaceAll(" ", "%20")}/entries`, asked: good() },
      { path: `${routes.entries(mine.journal)}?since=-1`, asked: { headers: bearerOf(mine) } },
      { path: `${routes.entries(mine.journal)}?since=1e9`, asked: { headers: bearerOf(mine) } },
      { path: `${routes.entries(mine.journal)}?since=1&since=2`, asked: { headers: bearerOf(mine) } },
      { path: routes.erase(mine.journal), asked: posted(mine, { entries: ["*"] }) },
    ],
  },
  "A request larger than 4 MB": {
    answer: "413 too-large",
    forms: () => [
      raw(`{"entries":[${" ".repeat(limits.requestBytes)}]}`, json),
      raw(`"${"A".repeat(limits.requestBytes)}"`, json),
    ],
  },
  "More than a journal may hold": {
    answer: "507 quota",
  },
  "An entry from the future, or one larger than 256 kB": {
    answer: "200, the entry refused",
    forms: () => [
      append(posted(mine, { entries: [{ ...newEntry(), id: idAt(Date.now() + limits.future + 60_000) }] })),
      append(posted(mine, { entries: [{ ...newEntry(), id: idAt(2 ** 48 - 1) }] })),
      append(posted(mine, { entries: [newEntry(limits.entryBytes + 1)] })),
    ],
  },
  "The same entry again, with another body": {
    answer: "200, nothing changed",
    forms: () => [append(posted(mine, { entries: [{ ...newEntry(), id: entry.id }] }))],
  },
  "A flood from one address": {
    answer: "429 slow-down",
  },
};

const formsOf = (name: string): Attempt[] => attempts[name]?.forms?.() ?? [];

describe("refused, and not a byte on the disk changes", () => {
  const refused = Object.entries(attempts).flatMap(([name, { answer, forms }]) =>
    forms === undefined || answer.startsWith("200") ? [] : [{ name, answer, forms }],
  );

  test.each(refused)("$name", async ({ answer, forms }) => {
    const before = onDisk();
    for (const { path: address, asked } of forms()) {
      const { status, json: said, headers } = await keeper.ask(address, asked);
      expect(`${status} ${said?.error.code}`, `${asked.method ?? "GET"} ${address}`).toBe(answer);
      expect(said.error.sentence).toMatch(/^[A-Z].*\.$/);
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
    expect(onDisk()).toBe(before);
  });

  test("An entry from the future, or one larger than 256 kB", async () => {
    const before = onDisk();
    for (const { path: address, asked } of formsOf("An entry from the future, or one larger than 256 kB")) {
      const { status, json: said } = await keeper.ask(address, asked);
      expect({ status, kept: said.kept, refused: said.refused.length }).toEqual({
        status: 200,
        kept: [],
        refused: 1,
      });
    }
    expect(onDisk()).toBe(before);
  });

  test("The same entry again, with another body", async () => {
    const before = onDisk();
    for (const { path: address, asked } of formsOf("The same entry again, with another body"))
      expect((await keeper.ask(address, asked)).json.kept).toEqual([{ id: entry.id, seq: 1 }]);
    expect(onDisk()).toBe(before);
    expect((await store.read(mine, 0, whole)).entries).toEqual([{ seq: 1, ...entry }]);
  });

  test("More than a journal may hold", async () => {
    const journal = newJournal();
    const asked = (bytes: number) => posted(journal, { entries: newEntries(10, bytes) });
    const address = routes.entries(journal.journal);
    await keeper.ask(routes.journals(), posted(journal, { journal: journal.journal, invite }));
    const large = limits.entryBytes;
    for (let sent = 0; sent + 10 * large <= limits.journalBytes; sent += 10 * large)
      expect((await keeper.ask(address, asked(large))).status).toBe(200);
    const before = onDisk();
    const { status, json: said } = await keeper.ask(address, asked(large));
    expect(`${status} ${said.error.code}`).toBe("507 quota");
    expect(onDisk()).toBe(before);
  });

  test("A flood from one address", async () => {
    const few = await startKeeper({
      store,
      loopback: false,
      invite,
      hosts: ["home"],
      rates: { requests: 5, journals: 2 },
    });
    const from = (asked: Asked): Asked => ({ ...asked, headers: { ...asked.headers, host: "home" } });
    const begin = async () => {
      const journal = newJournal();
      return few.ask(routes.journals(), from(posted(journal, { journal: journal.journal, invite })));
    };
    expect([(await begin()).status, (await begin()).status]).toEqual([201, 201]);
    const before = onDisk();
    expect(await begin()).toMatchObject({ status: 429, json: { error: { code: "slow-down" } } });
    const statuses: number[] = [];
    // A name the caller gives itself makes it nobody else.
    for (let n = 0; n < 7; n++) {
      const asked = from({ headers: { ...bearerOf(mine), "x-forwarded-for": `198.51.100.${n}` } });
      const answer = await few.ask(routes.read(mine.journal, 0), asked);
      statuses.push(answer.status);
      if (answer.status === 429) expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    expect(onDisk()).toBe(before);
    await few.app.close();
  });
});

test("a proxy that is trusted says who calls", async () => {
  const behind = await startKeeper({ store, proxies: ["loopback"], rates: { requests: 1, journals: 1 } });
  const from = (address: string) =>
    behind.ask(routes.read(mine.journal, 0), { headers: { ...bearerOf(mine), "x-forwarded-for": address } });
  const seen = ["198.51.100.1", "198.51.100.1", "198.51.100.2", "2001:db8:1:2::1", "2001:db8:1:2:3::1"];
  const statuses: number[] = [];
  for (const address of seen) statuses.push((await from(address)).status);
  expect(statuses).toEqual([200, 429, 200, 200, 429]);
  await behind.app.close();
});

test("words that are no HTTP are answered and left", async () => {
  const before = onDisk();
  const answer = await new Promise<string>((resolve) => {
    let text = "";
    const socket = createConnection(keeper.port, "127.0.0.1", () =>
      socket.write("BEGIN; drop table entry\r\n\r\n"),
    );
    socket.on("data", (piece) => {
      text += piece;
    });
    socket.on("close", () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(onDisk()).toBe(before);
});

test("what is written to the disk holds no access token, in any form", () => {
  const files = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
  for (const { token, tokenHash } of [mine, theirs]) {
    const bytes = Buffer.from(token, "base64url");
    for (const form of [
      Buffer.from(token),
      bytes,
      Buffer.from(bytes.toString("hex")),
      Buffer.from(bytes.toString("base64")),
    ])
      expect(files.some((file) => file.includes(form))).toBe(false);
    expect(files.some((file) => file.includes(tokenHash))).toBe(true);
  }
});

test("the table in docs/security.md has these attempts and answers, and no others", () => {
  const guide = readFileSync(fileURLToPath(new URL("../../../docs/security.md", import.meta.url)), "utf8");
  const table = (guide.split("\n## Attempts")[1] ?? "").split("\n").flatMap((line) => {
    const [, attempt, answer] = /^\| ([^|]+) \| `?([^|`]+)`? \|/.exec(line) ?? [];
    return attempt === undefined || attempt === "Attempt" || answer === undefined ? [] : [[attempt, answer]];
  });
  expect(table).toEqual(Object.entries(attempts).map(([attempt, { answer }]) => [attempt, answer]));
});
