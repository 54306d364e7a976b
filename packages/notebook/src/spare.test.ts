import { describe, expect, test } from "vitest";
import { memoryStore, openNotebook, openSpare, type SpareFile, type Store } from "./index.ts";

let seed = 0;
const random = (bytes: number) => {
  seed += 1;
  return Uint8Array.from({ length: bytes }, (_, n) => (seed * 83 + n * 41) % 256);
};
const prospect = (organisation: string) => ({
  type: "prospect.set" as const,
  organisation,
  role: "Nurse",
  tags: [],
});

function hiddenFile(): SpareFile & { text: string | undefined; broken: boolean } {
  const file = {
    text: undefined as string | undefined,
    broken: false,
    read: async () => {
      if (file.broken) throw new DOMException("cannot be read", "NotReadableError");
      return file.text;
    },
    write: async (text: string) => {
      file.text = text;
    },
    remove: async () => {
      file.text = undefined;
    },
  };
  return file;
}

async function opened(file: SpareFile, store: Store = memoryStore()) {
  const notebook = await openNotebook({ store, clock: () => 1_764_150_000_000, random });
  return { notebook, store, spare: await openSpare({ notebook, file }) };
}

describe("the spare copy", () => {
  test("fills a database again that the browser has emptied", async () => {
    const file = hiddenFile();
    const before = await opened(file);
    await before.notebook.note(prospect("A"), prospect("B"));
    await before.spare.save();
    const after = await opened(file);
    expect(after.spare.restored).toBe(2);
    expect(after.notebook.state).toEqual(before.notebook.state);
    expect(await after.store.read()).toHaveLength(2);
  });

  test("is not written over by a journal that holds less", async () => {
    const file = hiddenFile();
    const before = await opened(file);
    await before.notebook.note(prospect("A"));
    await before.spare.save();
    file.broken = true;
    const after = await opened(file);
    await after.notebook.note(prospect("B"));
    await after.spare.save();
    expect(file.text).toBe(before.notebook.exportLines());
    file.broken = false;
    await after.spare.save();
    expect(after.notebook.state.prospects.map(({ now }) => now.organisation).sort()).toEqual(["A", "B"]);
    expect(file.text).toBe(after.notebook.exportLines());
  });

  test("stays as it is when the database vanishes under an open page", async () => {
    const file = hiddenFile();
    const store = memoryStore();
    let vanish: (refusal: { code: "cleared" }) => void = () => {};
    store.onGone = (listener) => {
      vanish = listener;
      return () => {};
    };
    const { notebook, spare } = await opened(file, store);
    await notebook.note(prospect("A"));
    await spare.save();
    const before = file.text;
    await notebook.note(prospect("B"));
    vanish({ code: "cleared" });
    await spare.save();
    expect(file.text).toBe(before);
    expect(notebook.exportLines()).toContain(`"B"`);
  });

  test("is deleted with the journal, and not written again by a page still open", async () => {
    const file = hiddenFile();
    const { notebook, spare, store } = await opened(file);
    const other = await opened(file, store);
    await notebook.note(prospect("A"));
    await Promise.all([spare.save(), other.spare.save()]);
    await notebook.erase();
    await Promise.all([spare.save(), other.spare.save()]);
    expect(file.text).toBeUndefined();
    expect((await opened(file)).notebook.state.lines).toBe(0);
  });
});
