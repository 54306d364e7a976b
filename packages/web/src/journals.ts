import { type Here, memoryStore, type NotebookRefusal, openHere, Refused } from "@twoway/notebook";
import { Carrier } from "./carrier.ts";

/** A person's own journal with its drafts and copies, and what carries it to a keeper. */
export interface Mine {
  readonly here: Here;
  readonly carrier: Carrier;
}

/** The person's own journal, or why this browser cannot keep one. */
export type Opened = Mine | { readonly refused: NotebookRefusal };

export async function openMine(): Promise<Opened> {
  try {
    const here = await openHere();
    return { here, carrier: new Carrier(here) };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.refusal };
    throw error;
  }
}

/** One's own journal in a browser that keeps nothing. */
export async function openUnkept(): Promise<Mine> {
  const here = await openInMemory();
  return { here, carrier: new Carrier(here) };
}

/** A journal that lives only in this tab: the sample, or a browser that keeps nothing. */
export async function openInMemory(lines = ""): Promise<Here> {
  const here = await openHere({ name: "twoway-unkept", store: memoryStore({ sample: lines !== "" }) });
  if (lines) await here.notebook.take(here.notebook.readFile(lines));
  return here;
}
