import type { View } from "@twoway/advice";
import { generalEstimates } from "@twoway/engine";
import { english } from "@twoway/library";
import { type Draft, type Entry, type EntryId, Journal, nextId, writeLine } from "@twoway/model";
import { localDay, localMoment } from "@twoway/notebook";

/** The device of sample people: no device makes this one. */
const by = "5a".repeat(16);
/** From one entry to the next while somebody writes. */
const pause = 40_000;

/**
 * A sample journal being told, entry by entry, at moments counted from now. The same now gives the same lines:
 * the chance in an id is counted up.
 */
export class Telling {
  readonly now: number;
  readonly #journal = new Journal();
  #clock: number;

  /** @param now milliseconds since 1970 */
  constructor(now: number) {
    this.now = now;
    this.#clock = now;
  }

  /** Goes to a past weekday, so many days ago or a little more; what follows was noted from that time on. */
  on(daysAgo: number, time: string): void {
    this.#clock = this.#weekday(-daysAgo, time, -1);
  }

  /** Notes one entry; it happened when it was noted, unless it says otherwise. */
  note(draft: Draft): EntryId {
    const id = nextId(this.#clock, counted(this.#journal.lines.length));
    const entry = { id, at: localMoment(this.#clock), by, ...draft } as Entry;
    this.#journal.take(writeLine(entry));
    this.#clock += pause;
    return id;
  }

  /** A moment on a past weekday, as an entry's `at`. */
  past(daysAgo: number, time: string): string {
    return localMoment(this.#weekday(-daysAgo, time, -1));
  }

  /** A moment to come: so many days from today, or the next weekday after that. */
  ahead(days: number, time: string): string {
    return localMoment(this.#weekday(days, time, 1));
  }

  /** A moment so many days from today, whatever day of the week that is. */
  exactly(days: number, time: string): string {
    return localMoment(moment(this.now, days, time));
  }

  get today(): string {
    return localDay(this.now);
  }

  /** What the advice would see at this point of the story. */
  get view(): View {
    return {
      state: this.#journal.state,
      library: english,
      assumptions: generalEstimates,
      now: localMoment(this.#clock),
    };
  }

  /** Everything told so far, one entry a line, in the order in which it was noted. */
  get text(): string {
    return this.#journal.lines.map(({ raw }) => `${raw}\n`).join("");
  }

  #weekday(days: number, time: string, step: 1 | -1): number {
    const at = moment(this.now, days, time);
    const day = new Date(at).getDay();
    return day === 0 || day === 6 ? this.#weekday(days + step, time, step) : at;
  }
}

/** A local time of a day counted from today: the clock of whoever looks at the sample. */
function moment(now: number, days: number, time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const date = new Date(now);
  date.setDate(date.getDate() + days);
  return date.setHours(hours, minutes, 0, 0);
}

/** Ten bytes that no other entry of this journal has. */
function counted(n: number): Uint8Array {
  return Uint8Array.from({ length: 10 }, (_, place) => (n >> (8 * (9 - place))) & 0xff);
}
