import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listen } from "../testing/asking.ts";
import { type ChildKeeper, refusesToStart, removeEntry, startChild } from "../testing/child.ts";
import { acknowledged, beginJournals, broken, writeOn } from "../testing/load.ts";
import { findPostgres, startPostgres } from "../testing/postgres.mjs";

const kills = Math.ceil(Number(process.env.TWOWAY_KILLS ?? 20) / 4);

describe.runIf(findPostgres() !== undefined)("on PostgreSQL", () => {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(async () => {
    await removeEntry();
    await server?.stop();
  });

  const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  test(`${kills} killed keepers, beside one that goes on, lose nothing and leave no hole`, async () => {
    const env = { DATABASE_URL: await server.database() };
    const staying = await startChild(env);
    let dying = await startChild(env);
    const journals = await beginJournals(staying.port, 2);
    for (let round = 0; round < kills; round++) {
      const writing = [writeOn(() => dying.port, journals, 4), writeOn(() => staying.port, journals, 2)];
      await after(20 + Math.random() * 250);
      await dying.kill();
      for (const { end } of writing) await end();
      dying = await startChild(env);
      expect(await broken(dying.port, journals), `after kill ${round + 1}`).toEqual([]);
    }
    expect(acknowledged(journals)).toBeGreaterThan(kills);
    console.log(`${kills} kills on PostgreSQL, ${acknowledged(journals)} acknowledged entries, none lost`);
    expect([await dying.stop(), await staying.stop()]).toEqual([0, 0]);
  }, 600_000);

  test.each(["SIGINT", "SIGQUIT"] as const)(
    "a database that is restarted (%s) costs nothing but a wait",
    async (signal) => {
      const env = { DATABASE_URL: await server.database() };
      const keepers: [ChildKeeper, ChildKeeper] = [await startChild(env), await startChild(env)];
      const [here, there] = keepers;
      const journals = await beginJournals(here.port, 1);
      const [one] = journals;
      if (one === undefined) throw new Error("no journal");
      const live = await listen(there.port, one.journal);
      const writing = writeOn(() => here.port, journals, 4);
      await expect.poll(() => acknowledged(journals), { timeout: 20_000 }).toBeGreaterThan(20);
      await server.halt(signal);
      const refusedBefore = writing.refused();
      await expect.poll(writing.refused, { timeout: 20_000 }).toBeGreaterThan(refusedBefore);
      await server.start();
      const before = acknowledged(journals);
      await expect.poll(() => acknowledged(journals), { timeout: 20_000 }).toBeGreaterThan(before + 20);
      await writing.end();
      expect(await broken(here.port, journals)).toEqual([]);
      expect(await broken(there.port, journals)).toEqual([]);
      const last = Math.max(...one.seqs.values());
      await expect.poll(() => live.items.at(-1)?.seq ?? 0, { timeout: 40_000 }).toBeGreaterThanOrEqual(last);
      expect(live.items.map(({ seq }) => seq)).toEqual(live.items.map((_, place) => place + 1));
      for (const keeper of keepers) {
        expect(keeper.log()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
        expect(await keeper.stop()).toBe(0);
      }
    },
  );

  test("a database that does not answer is told in a sentence without its password", async () => {
    const { code, sentence } = await refusesToStart({
      DATABASE_URL: "postgres://keeper:secret-word@127.0.0.1:1/journals",
    });
    expect(code).toBe(1);
    expect(sentence).toBe("The database in DATABASE_URL does not take the keeper in (ECONNREFUSED).");
  });
});
