import type { Preview } from "./file.ts";
import { localDay } from "./moment.ts";
import type { Notebook } from "./notebook.ts";
import { nameOf } from "./refusal.ts";
import type { CopyFile, CopyMade, Meta, Store } from "./store.ts";

/** What a browser can do with files and storage; `browserDevice()` is the one at hand. What is missing, it cannot do. */
export interface CopyDevice {
  /** Lets the person choose a file to write. Rejects with "AbortError" when they change their mind. */
  readonly pick?: (name: string) => Promise<CopyFile>;
  readonly download: (name: string, text: string) => void;
  /** Asks that the storage be kept; some browsers ask the person. */
  readonly persist?: () => Promise<boolean>;
  readonly persisted?: () => Promise<boolean>;
  readonly estimate?: () => Promise<{ usage?: number; quota?: number }>;
  /** Keeps other tabs from writing the same file meanwhile. */
  readonly alone?: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface CopiesOptions {
  readonly notebook: Notebook;
  readonly store: Store;
  readonly device: CopyDevice;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** The zone of the day in a file's name; the device's own unless told. */
  readonly zone?: string;
}

/** Where the journal is safe. */
export type Kept =
  | { readonly code: "on this device"; readonly entries: number }
  | { readonly code: "copy saved"; readonly copy: CopyMade }
  | { readonly code: "entries since the copy"; readonly copy: CopyMade; readonly since: number };

/** Why no copy was saved. Nothing was changed, neither here nor in the file. */
export type CopyRefusal =
  /** The person closed the picker. */
  | { readonly code: "cancelled" }
  /** The browser does not let the page write the file: the person said no, or has to press the button once more. */
  | { readonly code: "not allowed" }
  /** The file holds what this journal does not: take it in first, or save to another file. */
  | { readonly code: "file has more"; readonly name: string; readonly preview: Preview }
  /** Anything else that the browser says, by its name. */
  | { readonly code: "not written"; readonly why: string };

export type Saved = { readonly copy: CopyMade } | { readonly refusal: CopyRefusal };

/** Reads what is remembered about copies. @throws Refused */
export async function openCopies(options: CopiesOptions): Promise<Copies> {
  const { store, device } = options;
  const [file, copy, persistence] = await Promise.all([
    store.recall("file"),
    store.recall("copy"),
    store.recall("persistence"),
  ]);
  const persisted = await device.persisted?.().catch(() => false);
  return new Copies(options, { file, copy, persistence }, persisted ?? false);
}

/** Copies of the journal that a person holds, and the browser's promise to keep its own. */
export class Copies {
  readonly #options: CopiesOptions;
  readonly #listeners = new Set<() => void>();
  #file: CopyFile | undefined;
  #copy: CopyMade | undefined;
  #persistence: Meta["persistence"] | undefined;
  #persisted: boolean;
  #kept: Kept | undefined;

  /** Use `openCopies`. */
  constructor(options: CopiesOptions, known: Remembered, persisted: boolean) {
    this.#options = options;
    this.#file = known.file;
    this.#copy = known.copy;
    this.#persistence = known.persistence;
    this.#persisted = persisted;
    options.notebook.subscribe(() => this.#change());
    options.notebook.onWritten(() => void this.#afterWriting());
  }

  /** Where the journal is safe now; the same object until that changes. Bound, so that it can be handed on as it is. */
  readonly getSnapshot = (): Kept => {
    this.#kept ??= this.#keptNow();
    return this.#kept;
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The name of the file that the next copy is written to, where one is remembered. */
  get fileName(): string | undefined {
    return this.#file?.name;
  }

  /** Whether the browser promised not to clear the storage by itself. */
  get persisted(): boolean {
    return this.#persisted;
  }

  /**
   * Saves a copy: to the file remembered, else to one the person chooses, else as a download. Call it from a press of
   * a button, for browsers ask for one. A remembered file is only written over when all it holds is here too.
   * @param to another place than the usual one
   */
  async save(to?: "new file" | "download"): Promise<Saved> {
    if (to === "download" || !(this.#options.device.pick || this.#file)) return this.#download();
    try {
      const known = to === undefined ? await this.#openKnown() : undefined;
      const file = known ?? (await this.#options.device.pick?.(this.#name()));
      if (!file) return this.#download();
      const alone = this.#options.device.alone ?? ((work) => work());
      return await alone(() => this.#writeTo(file, known !== undefined));
    } catch (error) {
      return { refusal: refusalOf(error) };
    }
  }

  /** Forgets the file; the next copy asks where to. */
  async forgetFile(): Promise<void> {
    this.#file = undefined;
    await this.#options.store.remember("file", undefined);
  }

  /** Asks the browser to keep the storage. After the first entry it is asked by itself, once; this asks again. */
  async askToKeep(): Promise<boolean> {
    const { device, store, clock } = this.#options;
    this.#persisted = (await device.persist?.().catch(() => false)) ?? false;
    this.#persistence = { askedAt: clock(), granted: this.#persisted };
    this.#change();
    await store.remember("persistence", this.#persistence);
    return this.#persisted;
  }

  /** Bytes used and granted, as far as the browser says. */
  async estimate(): Promise<{ usage?: number; quota?: number }> {
    return (await this.#options.device.estimate?.().catch(() => ({}))) ?? {};
  }

  async #writeTo(file: CopyFile, again: boolean): Promise<Saved> {
    const { notebook } = this.#options;
    await notebook.settled();
    if (again) {
      const preview = notebook.readFile(await (await file.getFile()).text());
      if (preview.new.length + preview.clashes.length + preview.unclear.length > 0) {
        return { refusal: { code: "file has more", name: file.name, preview } };
      }
    }
    const { lines, erased, latest } = notebook.extent;
    const text = notebook.exportLines();
    await write(file, text);
    // Read back: a copy is only called saved when it is one.
    if ((await (await file.getFile()).text()) !== text)
      return { refusal: { code: "not written", why: "differs" } };
    this.#file = file;
    // A browser that cannot remember a file asks for one the next time.
    await this.#options.store.remember("file", file).catch(() => {});
    return this.#remember({ to: "file", name: file.name, lines, erased, latest });
  }

  async #download(): Promise<Saved> {
    const { notebook, device } = this.#options;
    await notebook.settled();
    const { lines, erased, latest } = notebook.extent;
    const name = this.#name();
    device.download(name, notebook.exportLines());
    return this.#remember({ to: "download", name, lines, erased, latest });
  }

  /** The remembered file, if it is still there and may be written. */
  async #openKnown(): Promise<CopyFile | undefined> {
    const file = this.#file;
    if (!file) return undefined;
    const may = (await file.requestPermission?.({ mode: "readwrite" })) ?? "granted";
    if (may !== "granted") throw new DOMException("not granted", "NotAllowedError");
    try {
      await file.getFile();
      return file;
    } catch (error) {
      if (nameOf(error) !== "NotFoundError") throw error;
      await this.forgetFile();
      return undefined;
    }
  }

  async #remember(made: Unstamped): Promise<Saved> {
    const { latest, erased, ...rest } = made;
    const copy = {
      at: this.#options.clock(),
      ...rest,
      ...(erased === 0 ? {} : { erased }),
      ...(latest === undefined ? {} : { latest }),
    };
    this.#copy = copy;
    this.#change();
    await this.#options.store.remember("copy", copy).catch(() => {});
    return { copy };
  }

  async #afterWriting(): Promise<void> {
    const { notebook, device } = this.#options;
    if (notebook.place !== "device" || notebook.sample || !device.persist) return;
    if (this.#persistence || this.#persisted) return;
    this.#persistence = { askedAt: this.#options.clock(), granted: false };
    // Whether it could be remembered that we asked is no trouble of the person's.
    await this.askToKeep().catch(() => {});
  }

  #keptNow(): Kept {
    const { lines, erased } = this.#options.notebook.extent;
    if (!this.#copy) return { code: "on this device", entries: lines };
    const since = lines + erased - this.#copy.lines - (this.#copy.erased ?? 0);
    if (since <= 0) return { code: "copy saved", copy: this.#copy };
    return { code: "entries since the copy", copy: this.#copy, since };
  }

  #name(): string {
    return `twoway-${localDay(this.#options.clock(), this.#options.zone)}.jsonl`;
  }

  #change(): void {
    this.#kept = undefined;
    for (const listener of this.#listeners) listener();
  }
}

interface Remembered {
  readonly file: CopyFile | undefined;
  readonly copy: CopyMade | undefined;
  readonly persistence: Meta["persistence"] | undefined;
}

type Unstamped = Omit<CopyMade, "at" | "latest" | "erased"> & {
  readonly erased: number;
  readonly latest: CopyMade["latest"] | undefined;
};

/** Writes a file whole: what was in it stays until the new text is there. */
async function write(file: CopyFile, text: string): Promise<void> {
  const writable = await file.createWritable();
  try {
    await writable.write(text);
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => {});
    throw error;
  }
}

function refusalOf(error: unknown): CopyRefusal {
  const why = nameOf(error);
  if (why === "AbortError") return { code: "cancelled" };
  if (why === "NotAllowedError" || why === "SecurityError") return { code: "not allowed" };
  return { code: "not written", why };
}
