import type { EntryId } from "@twoway/model";
import { refusedTogether } from "./placing.ts";
import { type NotebookRefusal, otherLink, Refused } from "./refusal.ts";
import type {
  Appended,
  KeptLink,
  Known,
  Meta,
  News,
  Queued,
  RawLine,
  Store,
  Unfinished,
  Waiting,
} from "./store.ts";

/** A store that forgets: for sample people, and where a browser keeps nothing. It never touches the device. */
export function memoryStore(options: { readonly sample?: boolean } = {}): Store {
  return new MemoryStore(options.sample ?? false);
}

class MemoryStore implements Store {
  readonly place = "memory";
  readonly #lines = new Map<EntryId, Set<string>>();
  readonly #listeners = new Set<(refusal: NotebookRefusal) => void>();
  readonly #drafts = new Map<string, Unfinished>();
  readonly #outbox = new Map<EntryId, Queued["what"]>();
  readonly #gone = new Set<EntryId>();
  #meta: Partial<Meta>;
  #by: string | undefined;
  #erased = false;

  constructor(sample: boolean) {
    this.#meta = { sample };
  }

  async read(): Promise<readonly RawLine[]> {
    this.#check();
    return [...this.#lines].flatMap(([id, raws]) => [...raws].map((raw) => ({ id, raw })));
  }

  async readThese(ids: readonly EntryId[]): Promise<readonly RawLine[]> {
    this.#check();
    return ids.flatMap((id) => [...(this.#lines.get(id) ?? [])].map((raw) => ({ id, raw })));
  }

  async readMissing(known: Known): Promise<readonly RawLine[]> {
    this.#check();
    return this.readThese(
      [...this.#lines].flatMap(([id, raws]) => (known.has(id) && raws.size < 2 ? [] : [id])),
    );
  }

  async append(lines: readonly RawLine[]): Promise<Appended> {
    this.#check();
    const appended = this.#put(lines);
    if (this.#meta.link) for (const id of appended.added) this.#outbox.set(id, "line");
    return appended;
  }

  async eraseLines(ids: readonly EntryId[]): Promise<void> {
    this.#check();
    this.#blank(ids);
    if (this.#meta.link) for (const id of ids) this.#outbox.set(id, "erasure");
  }

  async erased(): Promise<readonly EntryId[]> {
    this.#check();
    return [...this.#gone];
  }

  async link(link: KeptLink | undefined): Promise<void> {
    this.#check();
    const { link: before, cursor, refusedItems, ...rest } = this.#meta;
    if (before?.journal === link?.journal) {
      this.#meta = { ...this.#meta, ...(link ? { link } : {}) };
      return;
    }
    this.#meta = link ? { ...rest, link } : rest;
    this.#outbox.clear();
    if (link) this.#queueEverything();
  }

  async waiting(): Promise<Waiting> {
    this.#check();
    const ids = [...this.#outbox.keys()].sort();
    const of = (what: Queued["what"]) => ids.filter((id) => this.#outbox.get(id) === what);
    const lines = of("line").flatMap((id) => {
      const [raw] = [...(this.#lines.get(id) ?? [])].sort();
      return raw === undefined ? [] : [{ id, raw }];
    });
    return { lines, erasures: of("erasure") };
  }

  async sent(journal: EntryId, done: Parameters<Store["sent"]>[1]): Promise<void> {
    this.#checkLink(journal);
    this.#unqueue(done.lines ?? [], "line");
    this.#unqueue(done.erasures ?? [], "erasure");
  }

  async receive(journal: EntryId, news: News): Promise<Appended> {
    this.#checkLink(journal);
    const appended = this.#put(news.lines);
    for (const id of appended.erased ?? []) this.#outbox.set(id, "erasure");
    this.#unqueue(
      news.lines.map(({ id }) => id),
      "line",
    );
    this.#blank(news.erased);
    for (const id of news.erased) this.#outbox.delete(id);
    const refusedItems = refusedTogether(this.#meta.refusedItems ?? [], news.refused);
    this.#meta = {
      ...this.#meta,
      cursor: news.cursor,
      ...(refusedItems.length > 0 ? { refusedItems } : {}),
    };
    return appended;
  }

  async queueAll(journal: EntryId): Promise<void> {
    this.#checkLink(journal);
    const { cursor, ...rest } = this.#meta;
    this.#meta = rest;
    this.#queueEverything();
  }

  async device(make: () => string): Promise<string> {
    this.#check();
    this.#by ??= make();
    return this.#by;
  }

  async drafts(): Promise<ReadonlyMap<string, Unfinished>> {
    this.#check();
    return new Map(this.#drafts);
  }

  async writeDrafts(changes: ReadonlyMap<string, Unfinished | undefined>): Promise<void> {
    this.#check();
    for (const [key, draft] of changes) {
      if (draft) this.#drafts.set(key, draft);
      else this.#drafts.delete(key);
    }
  }

  async recall<K extends keyof Meta>(key: K): Promise<Meta[K] | undefined> {
    this.#check();
    return this.#meta[key];
  }

  async remember<K extends keyof Meta>(key: K, value: Meta[K] | undefined): Promise<void> {
    this.#check();
    const { [key]: _, ...rest } = this.#meta;
    this.#meta = value === undefined ? (rest as Partial<Meta>) : { ...this.#meta, [key]: value };
  }

  async erase(): Promise<void> {
    this.#lines.clear();
    this.#drafts.clear();
    this.#outbox.clear();
    this.#gone.clear();
    this.#meta = {};
    this.#erased = true;
    for (const listener of this.#listeners) listener({ code: "erased" });
  }

  onGone(listener: (refusal: NotebookRefusal) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#listeners.clear();
  }

  #put(lines: readonly RawLine[]): Appended {
    const added: EntryId[] = [];
    const clashes = new Set<EntryId>();
    const erased = new Set<EntryId>();
    for (const { id, raw } of lines) {
      const there = this.#lines.get(id);
      if (this.#gone.has(id)) erased.add(id);
      else if (!there) {
        this.#lines.set(id, new Set([raw]));
        added.push(id);
      } else if (!there.has(raw)) {
        there.add(raw);
        clashes.add(id);
      }
    }
    return { added, clashes: [...clashes], ...(erased.size > 0 ? { erased: [...erased] } : {}) };
  }

  #blank(ids: readonly EntryId[]): void {
    for (const id of ids) {
      this.#lines.delete(id);
      this.#gone.add(id);
    }
  }

  #unqueue(ids: readonly EntryId[], what: Queued["what"]): void {
    for (const id of ids) if (this.#outbox.get(id) === what) this.#outbox.delete(id);
  }

  #queueEverything(): void {
    for (const id of this.#lines.keys()) this.#outbox.set(id, "line");
    for (const id of this.#gone) this.#outbox.set(id, "erasure");
  }

  #checkLink(journal: EntryId): void {
    this.#check();
    if (this.#meta.link?.journal !== journal) throw new Refused(otherLink);
  }

  #check(): void {
    if (this.#erased) throw new Refused({ code: "erased" });
  }
}
