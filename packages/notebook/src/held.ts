import { type EntryId, timeOf } from "@twoway/model";
import type { Known, RawLine } from "./store.ts";

/** An id this far ahead of the clock does not pull new ids along. */
const tooFarAhead = 5 * 60_000;

/**
 * The lines a page holds, raw, by id. More than one under an id is a clash: the first in order holds.
 * An entry is never changed, so lines are only added; taken out is only what could not be written, or was erased.
 */
export class Held implements Known {
  readonly #raws = new Map<EntryId, readonly string[]>();
  readonly #ahead = new Set<EntryId>();
  readonly #erased = new Set<EntryId>();
  #latest: EntryId | undefined;
  #size = 0;

  /** How many lines, both contents of a clash counted. */
  get size(): number {
    return this.#size;
  }

  /** How many ids were erased for good, held here before or not. */
  get erased(): number {
    return this.#erased.size;
  }

  has(id: EntryId): boolean {
    return this.#raws.has(id);
  }

  /** Whether a line is new here, known, or another content under a known id. */
  compare({ id, raw }: RawLine): "new" | "known" | "clash" {
    // What was erased for good is not news, whichever old copy brings it.
    if (this.#erased.has(id)) return "known";
    const there = this.#raws.get(id);
    if (!there) return "new";
    return there.includes(raw) ? "known" : "clash";
  }

  add(line: RawLine): "new" | "known" | "clash" {
    const found = this.compare(line);
    if (found === "known") return found;
    this.#raws.set(line.id, [...(this.#raws.get(line.id) ?? []), line.raw].sort(byCodeUnits));
    this.#size += 1;
    this.#ahead.add(line.id);
    return found;
  }

  remove({ id, raw }: RawLine): void {
    const there = this.#raws.get(id) ?? [];
    const rest = there.filter((one) => one !== raw);
    this.#size -= there.length - rest.length;
    if (rest.length > 0) this.#raws.set(id, rest);
    else this.#raws.delete(id);
    this.#ahead.delete(id);
  }

  /** Forgets entries for good. @returns whether any of them was held */
  erase(ids: readonly EntryId[]): boolean {
    let any = false;
    for (const id of ids) {
      this.#erased.add(id);
      const there = this.#raws.get(id);
      if (!there) continue;
      this.#size -= there.length;
      this.#raws.delete(id);
      any = true;
    }
    return any;
  }

  clear(): void {
    this.#raws.clear();
    this.#size = 0;
  }

  /** The latest id ever held that is not too far ahead of the clock: the one a next id has to follow. */
  latest(now: number): EntryId | undefined {
    for (const id of this.#ahead) {
      if (timeOf(id) > now + tooFarAhead) continue;
      this.#ahead.delete(id);
      if (this.#latest === undefined || id > this.#latest) this.#latest = id;
    }
    return this.#latest;
  }

  /** Every line, by id and then by content: the order of a file. */
  lines(): RawLine[] {
    const ids = [...this.#raws.keys()].sort(byCodeUnits);
    return ids.flatMap((id) => (this.#raws.get(id) ?? []).map((raw) => ({ id, raw })));
  }
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
