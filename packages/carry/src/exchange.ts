import { type EntryId, timeOf } from "@twoway/model";
import { decryptLine, encryptLine, type PlainLine } from "./cipher.ts";
import type { Keeper } from "./keeper.ts";
import type { Cursor, Outbox, Ports, RefusedItem } from "./ports.ts";
import { Item, limits, nonceBytes, type SentEntry } from "./protocol.ts";
import type { Keys } from "./secret.ts";
import { KeeperTrouble, troubleOf } from "./trouble.ts";

/** A line that stays on this device for now, and why; `until`: when it is tried again, in milliseconds since 1970. */
export interface Held {
  readonly id: EntryId;
  /** "future": noted by a clock that was ahead. "too-large": longer than a keeper takes. "refused": the keeper took no other way. */
  readonly why: "future" | "too-large" | "refused";
  readonly until?: number;
}

/** One request carries about so much at most, in characters: on a slow line it is still answered in time. */
const batchLength = 1024 * 1024;
/**
 * So many erasures are followed without a question, between one start and the next. A marker is not encrypted, so
 * whoever runs a keeper could make one for every entry there is: that must not empty a device.
 */
export const erasuresFollowed = 20;
/** A line refused for its time, or not spoken of in an answer, is tried again no sooner than this. */
const rest = 60_000;

/**
 * The two directions between one device and one keeper. Each step is repeated harmlessly: what was sent is told by
 * its id, what was read by its number; what is not confirmed is done again.
 */
export class Exchange {
  readonly #keeper: Keeper;
  readonly #keys: Keys;
  readonly #outbox: Outbox;
  readonly #ports: Ports;
  readonly #held = new Map<EntryId, Held>();
  /** The number each entry came under, to know one that is played a second time. */
  readonly #seen = new Map<EntryId, number>();
  /** The last number looked at, taken or not. */
  #at = 0;
  #erasuresLeft = erasuresFollowed;

  constructor(keeper: Keeper, keys: Keys, outbox: Outbox, ports: Ports) {
    this.#keeper = keeper;
    this.#keys = keys;
    this.#outbox = outbox;
    this.#ports = ports;
  }

  /** The number after which the live stream goes on. */
  get at(): number {
    return this.#at;
  }

  /** Lines that stay here for now. */
  get held(): readonly Held[] {
    return [...this.#held.values()];
  }

  /** How long until a held line may go, in milliseconds; nothing where none is held for a time. */
  get due(): number | undefined {
    const times = this.held.flatMap(({ until }) => (until === undefined ? [] : [until]));
    return times.length === 0 ? undefined : Math.max(0, Math.min(...times) - this.#ports.clock());
  }

  /** Sends what waits, erasures first, in the order of ids. @param left hears how much there is still to send */
  async push(left: (count: number) => void): Promise<void> {
    for (;;) {
      const { lines, erasures } = await this.#outbox.waiting();
      this.#forgetHeld(lines);
      const ready = lines.filter(({ id }) => !this.#held.has(id));
      let count = ready.length + erasures.length;
      left(count);
      if (count === 0) return;
      for (let from = 0; from < erasures.length; from += limits.entriesPerAppend) {
        const some = erasures.slice(from, from + limits.entriesPerAppend);
        await this.#keeper.erase(some);
        await this.#outbox.sent({ erasures: some });
        count -= some.length;
        left(count);
      }
      for (let from = 0; from < ready.length; ) {
        const batch = this.#batch(ready, from);
        await this.#send(batch.entries);
        from += batch.taken;
        count -= batch.taken;
        left(count);
      }
    }
  }

  /** Reads what is new since the last time; all again where the keeper was set back and has lost something. */
  async pull(): Promise<void> {
    let cursor = await this.#outbox.cursor();
    this.#at = Math.max(0, (cursor?.seq ?? 0) - 1);
    for (;;) {
      const page = await this.#keeper.read(this.#at);
      if (cursor && cursor.seq > 0 && !isAbout(page.entries[0], cursor)) {
        await this.#outbox.queueAll();
        this.#seen.clear();
        this.#at = 0;
        cursor = undefined;
        continue;
      }
      if (cursor) this.#goOnAfter(cursor);
      cursor = undefined;
      const before = this.#at;
      await this.take(page.entries);
      if (this.#at >= page.last || this.#at === before) return;
    }
  }

  /** What was read last time is not taken a second time: an erasure that was not followed then is not followed now. */
  #goOnAfter({ seq, id }: Cursor): void {
    this.#at = seq;
    if (seq > 0) this.#seen.set(id, seq);
  }

  /** Takes items in: what opens is kept, what does not is counted with its number, and none stops the others. */
  async take(items: readonly unknown[]): Promise<void> {
    const lines: PlainLine[] = [];
    const erased = new Map<EntryId, number>();
    const refused: RefusedItem[] = [];
    let at = this.#at;
    let cursor: Cursor | undefined;
    for (const one of items) {
      const seq = seqOf(one);
      if (seq === undefined || seq <= at) continue;
      if (seq > at + 1) refused.push({ seq: at + 1, why: "missing" });
      at = seq;
      const item = Item.safeParse(one);
      if (!item.success) {
        refused.push({ seq, why: "unknown" });
        continue;
      }
      cursor = { seq, id: "erases" in item.data ? item.data.erases : item.data.id };
      if (!("body" in item.data)) {
        erased.set(cursor.id, seq);
        continue;
      }
      const opened = this.#open(item.data);
      if ("line" in opened) lines.push(opened.line);
      else refused.push({ seq, why: opened.refusal });
    }
    if (at === this.#at) return;
    for (const id of this.#doubted([...erased.keys()])) {
      refused.push({ seq: erased.get(id) ?? at, why: "erases many", id });
      erased.delete(id);
    }
    const before = cursor ?? (await this.#outbox.cursor()) ?? { seq: 0, id: this.#keys.journal };
    await this.#outbox.receive({ lines, erased: [...erased.keys()], refused, cursor: before });
    this.#at = at;
  }

  /** Erasures of what is here, when there are so many that the person has to be asked first. */
  #doubted(ids: readonly EntryId[]): readonly EntryId[] {
    const here = this.#outbox.holding(ids);
    if (here.length > this.#erasuresLeft) return here;
    this.#erasuresLeft -= here.length;
    return [];
  }

  #open({ seq, id, body }: { seq: number; id: EntryId; body: string }) {
    const first = this.#seen.get(id);
    if (first !== undefined && first !== seq) return { refusal: "replayed" };
    this.#seen.set(id, seq);
    return decryptLine(this.#keys, id, body);
  }

  #batch(lines: readonly PlainLine[], from: number): { entries: SentEntry[]; taken: number } {
    const entries: SentEntry[] = [];
    let taken = 0;
    let length = 0;
    for (const line of lines.slice(from, from + limits.entriesPerAppend)) {
      const body = encryptLine(this.#keys, line, this.#ports.random(nonceBytes));
      if (body && entries.length > 0 && length + body.length > batchLength) break;
      taken += 1;
      length += body?.length ?? 0;
      if (body) entries.push({ id: line.id, body });
      else this.#hold(line.id, "too-large");
    }
    return { entries, taken };
  }

  /** Sends a batch; one that is refused whole is halved until the line at fault stands alone. */
  async #send(entries: readonly SentEntry[]): Promise<void> {
    if (entries.length === 0) return;
    try {
      const { kept, refused } = await this.#keeper.append(entries);
      const mine = new Set(entries.map(({ id }) => id));
      const sent = kept.flatMap(({ id }) => (mine.delete(id) ? [id] : []));
      for (const { id, why } of refused) if (mine.delete(id)) this.#hold(id, why);
      // Neither kept nor refused: not to be asked for ever.
      for (const id of mine) this.#hold(id, "refused", rest);
      await this.#outbox.sent({ lines: sent });
    } catch (error) {
      const trouble = troubleOf(error);
      const atFault =
        error instanceof KeeperTrouble &&
        trouble.code === "refused" &&
        ["malformed", "too-large"].includes(trouble.why);
      if (!atFault) throw error;
      const [one] = entries;
      if (entries.length === 1 && one) return this.#hold(one.id, "refused");
      const half = Math.ceil(entries.length / 2);
      await this.#send(entries.slice(0, half));
      await this.#send(entries.slice(half));
    }
  }

  #hold(id: EntryId, why: Held["why"], pause?: number): void {
    const now = this.#ports.clock();
    const until =
      why === "future"
        ? Math.max(timeOf(id) - limits.future + 1000, now + rest)
        : pause === undefined
          ? undefined
          : now + pause;
    this.#held.set(id, { id, why, ...(until === undefined ? {} : { until }) });
  }

  /** Lets go of lines whose time has come, and of those that wait no longer. */
  #forgetHeld(lines: readonly PlainLine[]): void {
    if (this.#held.size === 0) return;
    const now = this.#ports.clock();
    const waiting = new Set(lines.map(({ id }) => id));
    for (const { id, until } of this.held) {
      if (!waiting.has(id) || (until !== undefined && until <= now)) this.#held.delete(id);
    }
  }
}

function seqOf(item: unknown): number | undefined {
  const { seq } = (item ?? {}) as { seq?: unknown };
  return Number.isSafeInteger(seq) ? (seq as number) : undefined;
}

function isAbout(item: unknown, { seq, id }: Cursor): boolean {
  const read = Item.safeParse(item);
  return (
    read.success && read.data.seq === seq && ("erases" in read.data ? read.data.erases : read.data.id) === id
  );
}
