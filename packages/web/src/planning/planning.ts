import { plan, pocketCard, type View } from "@twoway/advice";
import type { EntryId, State } from "@twoway/model";
import { use, useDeferredValue } from "react";
import { useSpeech } from "../language.tsx";
import { useView } from "../view.ts";
import type { Answer, Order, Work, Works } from "./order.ts";
import address from "./worker.ts?beside";

/**
 * A plan or a card of an interview, worked out beside the page. While a newer one is being worked out the last one
 * stays, and nothing one types waits for it.
 */
export function useWorkedOut<W extends Work>(work: W, interview: EntryId): Works[W] {
  const { language } = useSpeech();
  const view = useDeferredValue(useView());
  return use(workedOut(work, interview, language, view));
}

/** What was asked for already, under the state it was asked for: a page that is drawn anew asks for nothing twice. */
const known = new WeakMap<State, Map<string, Promise<unknown>>>();

function workedOut<W extends Work>(
  work: W,
  interview: EntryId,
  language: string,
  view: View,
): Promise<Works[W]> {
  const under = known.get(view.state) ?? new Map<string, Promise<unknown>>();
  known.set(view.state, under);
  const key = [work, interview, language, view.now].join(" ");
  const result = under.get(key) ?? ask({ work, interview, language, now: view.now }, view);
  under.set(key, result);
  return result as Promise<Works[W]>;
}

interface Waiting {
  readonly order: Omit<Order, "number" | "state">;
  readonly view: View;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

let worker: Promise<Worker> | undefined;
let broken = false;
let sent: State | undefined;
let count = 0;
const waiting = new Map<number, Waiting>();

function ask(order: Waiting["order"], view: View): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const one = { order, view, resolve, reject };
    if (broken) return here(one);
    count += 1;
    waiting.set(count, one);
    const changed = view.state === sent ? {} : { state: view.state };
    sent = view.state;
    const message: Order = { ...order, number: count, ...changed };
    worker ??= started();
    void worker.then((it) => it.postMessage(message));
  });
}

function started(): Promise<Worker> {
  return new Promise((resolve) => {
    const one = new Worker(address, { type: "module", name: "plans" });
    one.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      if (data === "listening") return resolve(one);
      const asker = waiting.get(data.number);
      waiting.delete(data.number);
      if ("fault" in data) asker?.reject(new Error(data.fault));
      else asker?.resolve(data.result);
    });
    // A browser that starts no worker, or lost it, still gets its plan: on the page, with a short wait.
    one.addEventListener("error", () => {
      broken = true;
      for (const asker of waiting.values()) here(asker);
      waiting.clear();
    });
  });
}

function here({ order: { work, interview }, view, resolve, reject }: Waiting): void {
  try {
    resolve(work === "plan" ? plan(view, interview) : pocketCard(view, interview));
  } catch (error) {
    reject(error);
  }
}
