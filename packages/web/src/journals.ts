import { type Here, memoryStore, type NotebookRefusal, openHere, Refused } from "@twoway/notebook";

/** The person's own journal with its drafts and copies, or why this browser cannot keep one. */
export type Opened = { readonly here: Here } | { readonly refused: NotebookRefusal };

export async function openMine(): Promise<Opened> {
  try {
    return { here: await openHere() };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.refusal };
    throw error;
  }
}

/** A journal that lives only in this tab: the sample, or a browser that keeps nothing. */
export async function openInMemory(lines = ""): Promise<Here> {
  const here = await openHere({ name: "twoway-unkept", store: memoryStore({ sample: lines !== "" }) });
  if (lines) await here.notebook.take(here.notebook.readFile(lines));
  return here;
}
