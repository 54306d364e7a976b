import type { Item, SentEntry } from "@twoway/carry/protocol";
import { routes } from "@twoway/carry/protocol";
import { ask, bearerOf, posted } from "./asking.ts";
import { newEntries, newJournal, type TestJournal } from "./journals.ts";

/** What the keeper said it kept: the number of each id. */
export interface Acknowledged {
  readonly journal: TestJournal;
  readonly seqs: Map<string, number>;
}

export async function beginJournals(port: number, count: number): Promise<Acknowledged[]> {
  const journals: Acknowledged[] = [];
  for (let n = 0; n < count; n++) {
    const journal = newJournal();
    const { status } = await ask(port, routes.journals(), posted(journal, { journal: journal.journal }));
    if (status !== 201) throw new Error(`a journal was not begun: ${status}`);
    journals.push({ journal, seqs: new Map() });
  }
  return journals;
}

/**
 * Writers that append as fast as they are answered, until told to end. Some send what was not answered again, as
 * devices do. Whatever is acknowledged is noted.
 */
export function writeOn(port: () => number, journals: readonly Acknowledged[], writers: number) {
  let going = true;
  let refused = 0;
  const one = async (writer: number) => {
    const to = journals[writer % journals.length];
    let waiting: SentEntry[] = [];
    while (going && to !== undefined) {
      const sent = waiting.length > 0 ? waiting : newEntries(1 + (writer % 3), 200);
      waiting = sent;
      const { journal, seqs } = to;
      const answer = await ask(
        port(),
        routes.entries(journal.journal),
        posted(journal, { entries: sent }),
      ).catch(() => undefined);
      if (answer?.status !== 200) {
        refused += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
        continue;
      }
      waiting = [];
      for (const { id, seq } of answer.json.kept) seqs.set(id, seq);
    }
  };
  const all = Promise.all(Array.from({ length: writers }, (_, writer) => one(writer)));
  return {
    refused: () => refused,
    async end() {
      going = false;
      await all;
    },
  };
}

/** Everything a journal has, read page by page. */
export async function readAll(port: number, journal: TestJournal): Promise<Item[]> {
  const items: Item[] = [];
  for (;;) {
    const since = items.at(-1)?.seq ?? 0;
    const { status, json } = await ask(port, routes.read(journal.journal, since), {
      headers: bearerOf(journal),
    });
    if (status !== 200) throw new Error(`a reading was answered with ${status}`);
    if (json.entries.length === 0) return items;
    items.push(...json.entries);
  }
}

/** What is wrong with what a keeper holds, beside what it acknowledged: nothing, if it is as good as its word. */
export async function broken(port: number, journals: readonly Acknowledged[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { journal, seqs } of journals) {
    const items = await readAll(port, journal);
    const there = new Map(items.map((item) => ["id" in item ? item.id : "", item.seq]));
    if (items.some(({ seq }, place) => seq !== place + 1)) wrong.push(`a hole in ${journal.journal}`);
    if (there.size !== items.length) wrong.push(`something doubled in ${journal.journal}`);
    for (const [id, seq] of seqs)
      if (there.get(id) !== seq) wrong.push(`${id} was acknowledged as ${seq}, found as ${there.get(id)}`);
  }
  return wrong;
}

export const acknowledged = (journals: readonly Acknowledged[]): number =>
  journals.reduce((sum, { seqs }) => sum + seqs.size, 0);
