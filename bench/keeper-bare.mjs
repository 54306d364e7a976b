/** The bare databases that keeper.mjs stands beside: the same tables and the same durable work, without a server. */
import { createRequire } from "node:module";
import path from "node:path";
import { newJournal } from "./keeper-load.mjs";

const require = createRequire(new URL("../packages/keeper/package.json", import.meta.url));
const tables = [
  "create table journal (id text primary key, token_hash text not null, last integer not null, bytes integer not null, created text not null)",
  "create table entry (journal_id text not null, seq integer not null, id text, body text, bytes integer not null, erases text, primary key (journal_id, seq), unique (journal_id, id))",
];
/** Journals as a keeper has them, so that the rows and the keys are as long; the last is the one of the first sync. */
const journalsOf = (/** @type {number} */ count) => Array.from({ length: count + 1 }, newJournal);

export function openBareSqlite(/** @type {string} */ folder, /** @type {number} */ journals) {
  const Database = require("libsql");
  const db = new Database(path.join(folder, "bare.sqlite"));
  for (const pragma of ["locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL"])
    db.pragma(pragma);
  for (const table of tables) db.exec(table);
  const begin = db.prepare("begin immediate");
  const commit = db.prepare("commit");
  const head = db.prepare("select token_hash, last, bytes from journal where id = ?");
  const insert = db.prepare("insert into entry (journal_id, seq, id, body, bytes) values (?, ?, ?, ?, ?)");
  const move = db.prepare("update journal set last = ?, bytes = ? where id = ?");
  const page = db.prepare(
    "select seq, id, body, erases from entry where journal_id = ? and seq > ? order by seq limit ?",
  );
  const all = journalsOf(journals).map(({ journal, tokenHash }) => {
    db.prepare("insert into journal values (?, ?, 0, 0, '2026-01-01')").run(journal, tokenHash);
    return journal;
  });
  const whole = all.at(-1);
  const keep = (journal, entries) => {
    begin.run();
    let { last, bytes } = head.get(journal);
    for (const { id, body } of entries) {
      last += 1;
      bytes += body.length;
      insert.run(journal, last, id, body, body.length);
    }
    move.run(last, bytes, journal);
    commit.run();
  };
  return {
    append: async (n, entry) => keep(all[n], [entry]),
    appendAll: async (entries) => keep(whole, entries),
    read: async (since, limit) => page.all(whole, since, limit),
    close: async () => db.close(),
  };
}

export async function openBarePostgres(/** @type {string} */ url, /** @type {number} */ journals) {
  const { Pool } = require("pg");
  const pool = new Pool({ connectionString: url, max: journals });
  for (const table of tables) await pool.query(table);
  const all = journalsOf(journals);
  for (const { journal, tokenHash } of all)
    await pool.query("insert into journal values ($1, $2, 0, 0, '2026-01-01')", [journal, tokenHash]);
  const whole = all.at(-1)?.journal;
  const text = {
    head: "select token_hash, last, bytes from journal where id = $1 for update",
    insert: `insert into entry (journal_id, seq, id, body, bytes)
      select $1, * from unnest($2::int[], $3::text[], $4::text[], $5::int[])`,
    move: "update journal set last = $2, bytes = $3 where id = $1",
    page: "select seq, id, body, erases from entry where journal_id = $1 and seq > $2 order by seq limit $3",
  };
  const keep = async (journal, entries) => {
    const client = await pool.connect();
    const ask = (name, values) => client.query({ name, text: text[name], values });
    await client.query("begin");
    const { last, bytes } = (await ask("head", [journal])).rows[0];
    const sizes = entries.map(({ body }) => body.length);
    const seqs = entries.map((_, place) => last + place + 1);
    await ask("insert", [journal, seqs, entries.map(({ id }) => id), entries.map(({ body }) => body), sizes]);
    await ask("move", [journal, last + entries.length, bytes + sizes.reduce((sum, size) => sum + size, 0)]);
    await client.query("commit");
    client.release();
  };
  return {
    append: (n, entry) => keep(all[n]?.journal, [entry]),
    appendAll: (entries) => keep(whole, entries),
    read: (since, limit) => pool.query({ name: "page", text: text.page, values: [whole, since, limit] }),
    close: () => pool.end(),
  };
}
