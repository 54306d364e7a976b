import { describe, expect, test } from "vitest";
import {
  Copies,
  type CopyDevice,
  type CopyFile,
  memoryStore,
  type Notebook,
  openCopies,
  openNotebook,
  type Store,
} from "./index.ts";

const start = 1_764_150_000_000; // 2025-11-26T09:40:00Z
let seed = 0;
const random = (bytes: number) => {
  seed += 1;
  return Uint8Array.from({ length: bytes }, (_, n) => (seed * 89 + n * 37) % 256);
};
const prospect = (organisation: string) => ({
  type: "prospect.set" as const,
  organisation,
  role: "Nurse",
  tags: [],
});
const named = (name: string) => new DOMException("the browser says", name);

/** A file on a disk: written when closed, as browsers do it. */
interface DiskFile extends CopyFile {
  text: string;
  may: PermissionState;
  there: boolean;
  breaks: boolean;
  /** Takes the text and keeps nothing. */
  loses: boolean;
}
function fileOf(name: string): DiskFile {
  const file: DiskFile = {
    name,
    text: "",
    may: "granted",
    there: true,
    breaks: false,
    loses: false,
    getFile: async () => {
      if (!file.there) throw named("NotFoundError");
      return { text: async () => file.text };
    },
    createWritable: async () => {
      let next = "";
      return {
        write: async (more: string) => {
          next += more;
        },
        close: async () => {
          if (file.breaks) throw named("QuotaExceededError");
          if (!file.loses) file.text = next;
        },
        abort: async () => {},
      };
    },
    requestPermission: async () => file.may,
  };
  return file;
}

/** A browser whose picker gives these files in turn, and that remembers what it downloaded. */
function browser(...files: (CopyFile | Error)[]) {
  const asked: string[] = [];
  const downloads: [string, string][] = [];
  const device: CopyDevice = {
    download: (name, text) => void downloads.push([name, text]),
    pick: async (name) => {
      asked.push(name);
      const next = files.shift();
      if (!next || next instanceof Error) throw next ?? named("AbortError");
      return next;
    },
  };
  return { asked, downloads, device };
}

async function opened(device: CopyDevice, store: Store = memoryStore()) {
  const notebook = await openNotebook({ store, clock: () => start, random });
  const copies = await openCopies({ notebook, store, device, clock: () => start, zone: "Europe/Berlin" });
  return { notebook, copies, store };
}
const note = (notebook: Notebook, ...names: string[]) =>
  Promise.all(names.map((name) => notebook.note(prospect(name))));

describe("a copy in a file", () => {
  test("is written where the person says, remembered, and written again without asking", async () => {
    const file = fileOf("search.jsonl");
    const { asked, device } = browser(file);
    const { notebook, copies, store } = await opened(device);
    await note(notebook, "A");
    expect(await copies.save()).toMatchObject({
      copy: { at: start, lines: 1, to: "file", name: "search.jsonl" },
    });
    await note(notebook, "B");
    const later = await opened(device, store);
    await later.copies.save();
    expect(file.text).toBe(notebook.exportLines());
    expect(asked).toEqual(["twoway-2025-11-26.jsonl"]);
    expect(later.copies.fileName).toBe("search.jsonl");
  });

  test("that holds more than this journal is not written over, and says what it holds", async () => {
    const file = fileOf("search.jsonl");
    const { notebook, copies } = await opened(browser(file).device);
    await note(notebook, "A");
    await copies.save();
    const other = await opened(browser().device);
    await note(other.notebook, "from another device");
    file.text += other.notebook.exportLines();
    const before = file.text;
    const saved = await copies.save();
    expect(saved).toMatchObject({ refusal: { code: "file has more", preview: { known: 1 } } });
    expect(file.text).toBe(before);
    if ("refusal" in saved && saved.refusal.code === "file has more")
      await notebook.take(saved.refusal.preview);
    expect(await copies.save()).toMatchObject({ copy: { lines: 2 } });
    expect(file.text).toBe(notebook.exportLines());
  });

  test("that became something else is not written over either", async () => {
    const file = fileOf("search.jsonl");
    const { notebook, copies } = await opened(browser(file).device);
    await note(notebook, "A");
    await copies.save();
    file.text = "Dear Ms Vale,";
    expect(await copies.save()).toMatchObject({ refusal: { code: "file has more" } });
    expect(file.text).toBe("Dear Ms Vale,");
  });

  test("that was moved away is forgotten, and the person is asked again", async () => {
    const [file, next] = [fileOf("search.jsonl"), fileOf("again.jsonl")];
    const { notebook, copies } = await opened(browser(file, next).device);
    await note(notebook, "A");
    await copies.save();
    file.there = false;
    expect(await copies.save()).toMatchObject({ copy: { name: "again.jsonl" } });
    expect(next.text).toBe(notebook.exportLines());
  });

  test("cancelled, not allowed or broken off: nothing counts as saved", async () => {
    const file = fileOf("search.jsonl");
    const { device } = browser(named("AbortError"), file);
    const { notebook, copies } = await opened(device);
    await note(notebook, "A");
    expect(await copies.save()).toEqual({ refusal: { code: "cancelled" } });
    file.breaks = true;
    expect(await copies.save()).toEqual({ refusal: { code: "not written", why: "QuotaExceededError" } });
    Object.assign(file, { breaks: false, loses: true });
    const second = await opened(browser(file).device);
    await note(second.notebook, "A");
    expect(await second.copies.save()).toEqual({ refusal: { code: "not written", why: "differs" } });
    for (const one of [copies, second.copies]) {
      expect(one.getSnapshot()).toEqual({ code: "on this device", entries: 1 });
    }
    file.loses = false;
    const again = await opened(browser(file).device, memoryStore());
    await again.copies.save();
    file.may = "denied";
    expect(await again.copies.save()).toEqual({ refusal: { code: "not allowed" } });
  });
});

describe("a copy as a download", () => {
  test("is what a browser without a picker gives", async () => {
    const { device, downloads } = browser();
    const { pick: _, ...plain } = device;
    const { notebook, copies } = await opened(plain);
    await note(notebook, "A");
    expect(await copies.save()).toMatchObject({
      copy: { to: "download", name: "twoway-2025-11-26.jsonl", lines: 1 },
    });
    expect(downloads).toEqual([["twoway-2025-11-26.jsonl", notebook.exportLines()]]);
  });
});

describe("where the journal is safe", () => {
  test("goes from this device to a copy to entries since the copy, and is remembered", async () => {
    const { device } = browser(fileOf("search.jsonl"));
    const { notebook, copies, store } = await opened(device);
    const seen: string[] = [];
    copies.subscribe(() => seen.push(copies.getSnapshot().code));
    await note(notebook, "A", "B");
    expect(copies.getSnapshot()).toEqual({ code: "on this device", entries: 2 });
    await copies.save();
    expect(copies.getSnapshot()).toMatchObject({
      code: "copy saved",
      copy: { latest: notebook.lines[1]?.id },
    });
    await note(notebook, "C");
    expect(copies.getSnapshot()).toMatchObject({ code: "entries since the copy", since: 1 });
    expect(copies.getSnapshot()).toBe(copies.getSnapshot());
    expect((await opened(device, store)).copies.getSnapshot()).toMatchObject({ since: 1 });
    expect(new Set(seen)).toEqual(new Set(["on this device", "copy saved", "entries since the copy"]));
  });

  test("the browser is asked once to keep the storage, after the first entry and not before", async () => {
    let asked = 0;
    const persist = async () => {
      asked += 1;
      return false;
    };
    const store = Object.assign(memoryStore(), { place: "device" as const });
    const device = { ...browser().device, persist, persisted: async () => false };
    const { notebook } = await opened(device, store);
    expect(asked).toBe(0);
    await note(notebook, "A", "B");
    expect(asked).toBe(1);
    const next = await opened(device, store);
    await note(next.notebook, "C");
    expect(asked).toBe(1);
    expect(await next.copies.askToKeep()).toBe(false);
    expect(asked).toBe(2);
  });

  test("sample people are no reason to ask", async () => {
    let asked = 0;
    const persist = async () => {
      asked += 1;
      return true;
    };
    const device = { ...browser().device, persist };
    const { notebook, copies } = await opened(device, memoryStore({ sample: true }));
    await note(notebook, "A");
    expect([notebook.sample, asked, copies instanceof Copies]).toEqual([true, 0, true]);
  });
});
