/**
 * The keeper over HTTP beside the bare database that does the same durable work, in the same run, on loopback alone:
 * a journal's row is read under its lock, an entry is inserted, the row is moved on, and the disk is waited for.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findPostgres, startPostgres } from "../packages/keeper/testing/postgres.mjs";
import { openBarePostgres, openBareSqlite } from "./keeper-bare.mjs";
import { listen, newClient, newEntries, newJournal, startKeeper } from "./keeper-load.mjs";
import { ms, report, spread } from "./ratio.mjs";

const rounds = 7;
const many = 32;
const half = { ratio: 0.5, words: "half" };
const third = { ratio: 1 / 3, words: "a third" };
/** Requests after which the keeper, and what asks it, are as fast as they become: a keeper runs for weeks. */
const warm = 3000;

/** Seconds that so many writers need, each doing so many after each other. */
async function seconds(writers, each, work) {
  const before = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let n = 0; n < each; n++) await work(writer, n);
    }),
  );
  return (performance.now() - before) / 1000;
}

/** Both works in turn, round by round, so that a busy machine slows both. Amounts a second, and first over second. */
async function beside(writers, each, first, second) {
  await seconds(writers, Math.ceil(each / 4), first);
  await seconds(writers, Math.ceil(each / 4), second);
  const pairs = [];
  for (let round = 0; round < rounds; round++)
    pairs.push([
      (writers * each) / (await seconds(writers, each, first)),
      (writers * each) / (await seconds(writers, each, second)),
    ]);
  return {
    ratio: spread(pairs.map(([a, b]) => a / b)).middle,
    first: spread(pairs.map(([a]) => a)).middle,
    second: spread(pairs.map(([, b]) => b)).middle,
  };
}

const asRatio = ({ ratio, first, second }) =>
  `${ratio.toFixed(2)} (${first.toFixed(0)} a second beside ${second.toFixed(0)})`;

/**
 * @param least what one writer may come down to. One who waits for each answer pays the way there and back over HTTP
 * for each, and that takes about as long as SQLite takes for the entry: a server that does nothing but hand the
 * request to the database comes no further than the keeper.
 */
async function measure(name, env, bare, least) {
  const keeper = await startKeeper(env);
  const atStart = keeper.memory();
  const journals = Array.from({ length: many }, newJournal);
  const clients = Array.from({ length: many }, () => newClient(keeper.port));
  for (const [n, client] of clients.entries()) await client.begin(journals[n]);
  const append = (n) => clients[n].append(journals[n], newEntries(1));
  const lines = [];

  const cold = await seconds(1, 100, append);
  await seconds(1, warm, append);
  await seconds(1, warm, (n) => bare.append(n, newEntries(1)[0]));
  const single = await beside(1, 400, append, (n) => bare.append(n, newEntries(1)[0]));
  const crowd = await beside(many, 10, append, (n) => bare.append(n, newEntries(1)[0]));
  const way = (await seconds(1, 300, () => clients[0].health())) / 300;
  lines.push(
    report(
      `${name}: one writer appends at least ${least.words} as fast as the bare database`,
      single.ratio >= least.ratio,
      `${asRatio(single)}; its first 100 after the start: ${(100 / cold).toFixed(0)} a second; a request that asks for nothing: ${(1 / way).toFixed(0)} a second`,
    ),
    report(`${name}: ${many} writers append at least half as fast`, crowd.ratio >= 0.5, asRatio(crowd)),
  );

  const sync = await firstSync(keeper.port, bare);
  console.log(
    `       ${name}: first sync of 5,000 entries: sent in ${ms(sync.sent)} (the bare database keeps them in ${ms(sync.bare)}), read back in ${ms(sync.read)}`,
  );

  const readOne = await beside(
    1,
    40,
    (n) => clients[n].read(sync.journal, 1000, 100),
    () => bare.read(1000, 100),
  );
  const readMany = await beside(
    many,
    4,
    (n) => clients[n].read(sync.journal, 1000, 100),
    () => bare.read(1000, 100),
  );
  console.log(
    `       ${name}: readings of 100 entries, one reader: ${asRatio(readOne)}; ${many}: ${asRatio(readMany)}`,
  );
  console.log(
    `       ${name}: memory ${atStart.toFixed(0)} MB at the start, ${keeper.memory().toFixed(0)} MB after this`,
  );
  for (const { end } of clients) end();
  await keeper.stop();
  await bare.close();
  return lines;
}

/** 5,000 entries sent as a device sends them that has never synchronised, and read as a new one reads them. */
async function firstSync(port, bare) {
  const client = newClient(port);
  const parts = Array.from({ length: 10 }, () => newEntries(500));
  const journal = newJournal();
  await client.begin(journal);
  const timed = async (work) => {
    const before = performance.now();
    await work();
    return performance.now() - before;
  };
  const sent = await timed(async () => {
    for (const part of parts) await client.append(journal, part);
  });
  const read = await timed(async () => {
    let since = 0;
    for (;;) {
      const { entries } = JSON.parse(await client.read(journal, since, 1000));
      if (entries.length === 0) break;
      since = entries.at(-1).seq;
    }
    if (since !== 5000) throw new Error(`read ${since} of 5,000 entries`);
  });
  const kept = await timed(async () => {
    for (const part of parts) await bare.appendAll(part);
  });
  client.end();
  return { journal, sent, read, bare: kept };
}

/** 1,000 listeners of 10 journals on two processes: how long after it was sent an entry is with all who listen to it. */
async function measureLive(url) {
  const [perJournal, appends] = [50, 60];
  const keepers = [await startKeeper({ DATABASE_URL: url }), await startKeeper({ DATABASE_URL: url })];
  const idle = keepers.map(({ memory }) => memory());
  const client = newClient(keepers[0].port);
  const journals = Array.from({ length: 10 }, newJournal);
  const streams = [];
  let arrived = () => undefined;
  for (const journal of journals) {
    await client.begin(journal);
    for (const [place, { port }] of keepers.entries())
      for (let n = 0; n < perJournal; n++) streams.push(await listen(port, journal, () => arrived(place)));
  }
  const delays = [[], []];
  const slowest = [];
  for (let n = 0; n < appends; n++) {
    let missing = perJournal * keepers.length;
    const before = performance.now();
    const all = new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${missing} listeners heard nothing`)), 30_000);
      arrived = (place) => {
        delays[place].push(performance.now() - before);
        missing -= 1;
        if (missing > 0) return;
        clearTimeout(late);
        resolve(undefined);
      };
    });
    await client.append(journals[n % journals.length], newEntries(1));
    await all;
    slowest.push(performance.now() - before);
  }
  const [here, there] = delays.map((one) => ms(spread(one).middle));
  const last = spread(slowest);
  console.log(
    `       live: ${streams.length} listeners on two processes; an entry is with one on its own process after ${here}, on the other after ${there}, with the last of 100 after ${ms(last.middle)} (at most ${ms(last.high)})`,
  );
  const held = keepers.map(({ memory }, place) => `${idle[place].toFixed(0)} → ${memory().toFixed(0)} MB`);
  console.log(`       live: memory of each process with its 500 listeners: ${held.join(", ")}`);
  for (const { end } of streams) end();
  client.end();
  for (const { stop } of keepers) await stop();
  return report(
    "live: the last of 100 listeners has an entry within a second",
    last.middle < 1000,
    ms(last.middle),
  );
}

export async function run() {
  const folder = mkdtempSync(path.join(tmpdir(), "twoway-bench-"));
  const lines = [];
  try {
    const env = { TWOWAY_KEEPER_DATA: path.join(folder, "keeper") };
    lines.push(...(await measure("SQLite", env, openBareSqlite(folder, many), third)));
    if (findPostgres() === undefined) {
      console.log("       NO POSTGRESQL WAS FOUND, SO IT WAS NOT MEASURED.");
      return lines;
    }
    const server = await startPostgres({ durable: true });
    try {
      const bare = await openBarePostgres(await server.database(), many);
      lines.push(...(await measure("PostgreSQL", { DATABASE_URL: await server.database() }, bare, half)));
      lines.push(await measureLive(await server.database()));
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return lines;
}
