import { Refused } from "./refused.ts";

interface Job {
  readonly weight: number;
  /** Does the work; what it returns is called when the transaction is on the disk. */
  readonly attempt: () => () => void;
  readonly fail: (fault: unknown) => void;
}

/** Bytes of bodies after which a transaction ends, so that the others do not wait long. */
const heavy = 8 * 1024 * 1024;

/**
 * Whatever waits to be written goes into one transaction: one synchronisation of the disk serves all who wait.
 * Work that rejects with `Refused` must do so before it writes; any other fault takes back the whole transaction.
 */
export class Group {
  #waiting: Job[] = [];
  #asked = false;
  readonly #transaction: (work: () => void) => void;

  /** @param transaction runs the work and returns when it is on the disk; takes it back and throws when it cannot */
  constructor(transaction: (work: () => void) => void) {
    this.#transaction = transaction;
  }

  /** @param weight bytes that will be written, roughly */
  push<T>(work: () => T, weight = 0): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const attempt = (): (() => void) => {
        try {
          const result = work();
          return () => resolve(result);
        } catch (fault) {
          if (fault instanceof Refused) return () => reject(fault);
          throw fault;
        }
      };
      this.#waiting.push({ weight, attempt, fail: reject });
      this.#ask();
    });
  }

  #ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    // What else has arrived by now is read before the next turn, and joins.
    setImmediate(() => this.#run());
  }

  #run(): void {
    this.#asked = false;
    const jobs = this.#next();
    const done: (() => void)[] = [];
    try {
      this.#transaction(() => {
        for (const { attempt } of jobs) done.push(attempt());
      });
    } catch (fault) {
      done.length = 0;
      for (const { fail } of jobs) done.push(() => fail(fault));
    }
    for (const tell of done) tell();
    if (this.#waiting.length > 0) this.#ask();
  }

  #next(): Job[] {
    let total = 0;
    const end = this.#waiting.findIndex(({ weight }) => {
      total += weight;
      return total > heavy;
    });
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : Math.max(1, end));
  }
}
