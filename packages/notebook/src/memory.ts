import type { EntryId } from "@twoway/model";
import { type NotebookRefusal, Refused } from "./refusal.ts";
import type { Appended, Known, Meta, RawLine, Store, Unfinished } from "./store.ts";

/** A store that forgets: for sample people, and where a browser keeps nothing. It never touches the device. */
export function memoryStore(options: { readonly sample?: boolean } = {}): Store {
  return new MemoryStore(options.sample ?? false);
}

class MemoryStore implements Store {
  readonly place = "memory";
  readonly #lines = new Map<EntryId, Set<string>>();
  readonly #listeners = new Set<(refusal: NotebookRefusal) => void>();
  readonly #drafts = new Map<string, Unfinished>();
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
    const added: EntryId[] = [];
    const clashes = new Set<EntryId>();
    for (const { id, raw } of lines) {
      const there = this.#lines.get(id);
      if (!there) {
        this.#lines.set(id, new Set([raw]));
        added.push(id);
      } else if (!there.has(raw)) {
        there.add(raw);
        clashes.add(id);
      }
    }
    return { added, clashes: [...clashes] };
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

  #check(): void {
    if (this.#erased) throw new Refused({ code: "erased" });
  }
}
