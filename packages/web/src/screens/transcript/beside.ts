import type { Answer, Order, Reading, Readings } from "./order.ts";
import address from "./worker.ts?beside";

interface Waiting {
  readonly reading: Reading;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

let worker: Promise<Worker> | undefined;
let broken = false;
let count = 0;
const waiting = new Map<number, Waiting>();

/** Reads beside the page; where the browser has no worker, on the page, with a short wait. */
export function readBeside<K extends Reading["kind"]>(
  reading: Extract<Reading, { kind: K }>,
): Promise<Readings[K]> {
  return new Promise<unknown>((resolve, reject) => {
    const one = { reading, resolve, reject };
    if (broken) return onThePage(one);
    count += 1;
    waiting.set(count, one);
    const order: Order = { ...(reading as Reading), number: count };
    worker ??= started();
    void worker.then((it) => it.postMessage(order));
  }) as Promise<Readings[K]>;
}

function started(): Promise<Worker> {
  return new Promise((resolve) => {
    const one = new Worker(address, { type: "module", name: "reading" });
    one.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      if (data === "listening") return resolve(one);
      const asker = waiting.get(data.number);
      waiting.delete(data.number);
      if ("fault" in data) asker?.reject(new Error(data.fault));
      else asker?.resolve(data.result);
    });
    one.addEventListener("error", () => {
      broken = true;
      for (const asker of waiting.values()) onThePage(asker);
      waiting.clear();
    });
  });
}

function onThePage({ reading, resolve, reject }: Waiting): void {
  import("./read.ts").then(({ readNow }) => resolve(readNow(reading))).catch(reject);
}
