import type { Notebook } from "./notebook.ts";

/** A file of the page's own that no person sees; in the browser it lies in the origin's private file system. */
export interface SpareFile {
  /** The text, or nothing where there is no such file. */
  read(): Promise<string | undefined>;
  /** Writes the file whole. */
  write(text: string): Promise<void>;
  remove(): Promise<void>;
}

export interface SpareOptions {
  readonly notebook: Notebook;
  readonly file: SpareFile;
  /** Keeps other tabs from touching the file meanwhile. */
  readonly alone?: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * Brings back what the database has lost, from the spare copy.
 * Chromium empties a database whose files were damaged, by a full disk for one, and says nothing about it.
 * @returns the spare copy, to be written as the journal grows
 */
export async function openSpare(options: SpareOptions): Promise<Spare> {
  const spare = new Spare(options);
  if (options.notebook.extent.lines === 0) await spare.restore();
  return spare;
}

/** A second copy of the journal on the same device, beside the database. It goes wherever the browser's data go. */
export class Spare {
  readonly #options: SpareOptions;
  /** How many entries were brought back. */
  restored = 0;
  #compared = false;
  #running: Promise<void> = Promise.resolve();

  /** Use `openSpare`. */
  constructor(options: SpareOptions) {
    this.#options = options;
    options.notebook.beforeErase(() => this.#alone(() => this.#options.file.remove()));
    options.notebook.afterErasing(() => this.save());
  }

  /** Takes in what only the spare copy still has. Trouble with the file is no trouble of the journal's. */
  restore(): Promise<void> {
    return this.#alone(() => this.#restore()).catch(() => {});
  }

  /** Writes the journal as it is now; one writing at a time. Trouble leaves the copy before it. */
  save(): Promise<void> {
    this.#running = this.#running.then(() => this.#alone(() => this.#save())).catch(() => {});
    return this.#running;
  }

  async #restore(): Promise<void> {
    const { notebook, file } = this.#options;
    const text = await file.read();
    if (text !== undefined) this.restored += (await notebook.take(notebook.readFile(text))).added.length;
    this.#compared = true;
  }

  async #save(): Promise<void> {
    const { notebook, file } = this.#options;
    await notebook.settled();
    if (notebook.gone) return;
    // Never over a copy that has more than the database.
    if (!this.#compared) await this.#restore();
    const text = notebook.exportLines();
    if (text === (await file.read())) return;
    await file.write(text);
    // Deleted for good in another tab meanwhile.
    if (isErased(notebook)) await file.remove();
  }

  #alone(work: () => Promise<void>): Promise<void> {
    return this.#options.alone ? this.#options.alone(work) : work();
  }
}

function isErased(notebook: Notebook): boolean {
  return notebook.gone?.code === "erased";
}
