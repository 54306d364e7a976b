import { localDay } from "@twoway/notebook";
import { backUp } from "./backups.ts";
import type { Home } from "./folder.ts";
import type { OpenJournal } from "./journal.ts";
import { backsUp, recall, remember } from "./remembered.ts";

const hour = 3_600_000;

/** Makes the backup of the day while the keeper runs: at its start, every hour where something was noted, at its end. */
export class Daily {
  readonly #home: Home;
  readonly #journal: () => OpenJournal;
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(home: Home, journal: () => OpenJournal) {
    this.#home = home;
    this.#journal = journal;
  }

  begin(): void {
    // Not in the way of the first page.
    this.#timer = setTimeout(() => this.#again(), 5_000);
    this.#timer.unref();
  }

  async end(): Promise<void> {
    clearTimeout(this.#timer);
    this.#once();
    await this.#work;
  }

  #again(): void {
    this.#once();
    this.#timer = setTimeout(() => this.#again(), hour);
    this.#timer.unref();
  }

  #once(): void {
    this.#work = this.#work
      .then(() => this.#back())
      .catch((fault: Error) => {
        console.error(`No backup was made: ${fault.message}`);
      });
  }

  async #back(): Promise<void> {
    if (!backsUp(this.#home)) return;
    const { last } = recall(this.#home);
    const journal = this.#journal();
    const day = localDay(Date.now());
    const id = journal.id;
    const seq = await journal.last();
    if (last?.journal === id && last.seq === seq) return;
    const held = await journal.read();
    if (held.lines.length === 0) return;
    const file = backUp(this.#home, held, day);
    remember(this.#home, { last: { journal: id, seq: held.last, file } });
  }
}
