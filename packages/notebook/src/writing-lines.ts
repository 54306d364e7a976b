import type { EntryId } from "@twoway/model";
import { among, placed, present, refusedTogether } from "./placing.ts";
import { otherLink, Refused } from "./refusal.ts";
import { stores } from "./schema.ts";
import type { Appended, KeptLink, News, RawLine } from "./store.ts";
import type { Send, Writing } from "./transaction.ts";

/** The steps of a device's store, each inside one transaction that is written whole or not at all. */

/** What a transaction that writes lines has to hold. */
export const lineStores = stores.filter((name) => name !== "drafts");

/** Puts lines in their place. `from`: what is noted or taken in here has still to reach the keeper. */
export async function put(
  tx: Writing,
  send: Send,
  lines: readonly RawLine[],
  from: "here" | "keeper",
): Promise<Appended> {
  const store = tx.objectStore("lines");
  const clashes = tx.objectStore("clashes");
  const wanted = [...new Set(lines.map(({ id }) => id))];
  const [erased, link] = await Promise.all([erasedAmong(tx, wanted), linkOf(tx)]);
  const welcome = erased.length === 0 ? lines : lines.filter(({ id }) => !erased.includes(id));
  const ids = await among(
    store,
    wanted.filter((id) => !erased.includes(id)),
  );
  const there = present(await Promise.all(ids.map((id) => store.get(id))));
  const { added, holds, beside } = placed(welcome, there);
  const known = await Promise.all(beside.map(({ id, raw }) => clashes.getKey([id, raw])));
  const fresh = beside.filter((_, n) => known[n] === undefined);
  for (const line of holds) send(store.put(line));
  for (const line of fresh) send(clashes.put(line));
  if (link && from === "here")
    for (const id of added) send(tx.objectStore("outbox").put({ id, what: "line" }));
  return {
    added,
    clashes: [...new Set(fresh.map(({ id }) => id))],
    ...(erased.length > 0 ? { erased } : {}),
  };
}

/** Takes entries out for good and remembers that they were. */
export async function blank(tx: Writing, send: Send, ids: readonly EntryId[]): Promise<void> {
  const clashes = tx.objectStore("clashes");
  const beside = await clashes.getAllKeys();
  const gone = new Set(ids);
  for (const id of gone) {
    send(tx.objectStore("lines").delete(id));
    send(tx.objectStore("erased").put({ id }));
  }
  for (const key of beside) if (gone.has(key[0] as EntryId)) send(clashes.delete(key));
}

/** Queues that the keeper be told of erasures; a line among them that it does not have yet is not sent any more. */
export function queueErasures(tx: Writing, send: Send, ids: readonly EntryId[]): void {
  for (const id of ids) send(tx.objectStore("outbox").put({ id, what: "erasure" }));
}

/** Queues every line and every erasure. */
export async function queueEverything(tx: Writing, send: Send): Promise<void> {
  const [lines, erased] = await Promise.all([
    tx.objectStore("lines").getAllKeys(),
    tx.objectStore("erased").getAllKeys(),
  ]);
  for (const id of lines) send(tx.objectStore("outbox").put({ id, what: "line" }));
  queueErasures(tx, send, erased);
}

/** Takes out of the outbox what the keeper has: rows of this kind alone, for what was sent may be erased since. */
export async function unqueue(
  tx: Writing,
  send: Send,
  ids: readonly EntryId[],
  what: "line" | "erasure",
): Promise<void> {
  const outbox = tx.objectStore("outbox");
  if (ids.length === 0 || (await outbox.count()) === 0) return;
  const rows = await Promise.all(ids.map((id) => outbox.get(id)));
  for (const row of rows) if (row?.what === what) send(outbox.delete(row.id));
}

/** Keeps what came from the keeper. */
export async function takeNews(tx: Writing, send: Send, news: News): Promise<Appended> {
  const appended = await put(tx, send, news.lines, "keeper");
  queueErasures(tx, send, appended.erased ?? []);
  await unqueue(
    tx,
    send,
    news.lines.map(({ id }) => id),
    "line",
  );
  if (news.erased.length > 0) {
    await blank(tx, send, news.erased);
    for (const id of news.erased) send(tx.objectStore("outbox").delete(id));
  }
  const meta = tx.objectStore("meta");
  if (news.refused.length > 0) {
    const before = ((await meta.get("refusedItems")) ?? []) as News["refused"];
    send(meta.put(refusedTogether(before, news.refused), "refusedItems"));
  }
  send(meta.put(news.cursor, "cursor"));
  return appended;
}

export function linkOf(tx: Writing): Promise<KeptLink | undefined> {
  return tx.objectStore("meta").get("link") as Promise<KeptLink | undefined>;
}

/** @throws Refused "other link" where the journal is not linked as this one */
export async function checkLink(tx: Writing, journal: EntryId): Promise<void> {
  if ((await linkOf(tx))?.journal !== journal) throw new Refused(otherLink);
}

async function erasedAmong(tx: Writing, ids: readonly EntryId[]): Promise<EntryId[]> {
  const erased = tx.objectStore("erased");
  if ((await erased.count()) === 0) return [];
  const there = new Set(await erased.getAllKeys());
  return ids.filter((id) => there.has(id));
}
