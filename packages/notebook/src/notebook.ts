import { type Entry, type EntryId, Journal, type Line, type State } from "@twoway/model";
import { fileText, type Preview, previewFile } from "./file.ts";
import { Held } from "./held.ts";
import { Hook } from "./hook.ts";
import { localMoment } from "./moment.ts";
import { asLine, linesOf, type Noting } from "./noting.ts";
import { asRefused, type NotebookRefusal, otherLink, Refused } from "./refusal.ts";
import type { NotebookOptions, Snapshot } from "./snapshot.ts";
import type { Appended, News, RawLine, Store } from "./store.ts";
import { heard, type Message } from "./tabs.ts";

/** Reads the whole journal of a store. @throws Refused */
export async function openNotebook(options: NotebookOptions): Promise<Notebook> {
  const { store, random } = options;
  localMoment(0, options.zone);
  const by = await store.device(() => hex(random(16)));
  const [rows, sample] = await Promise.all([store.read(), store.recall("sample")]);
  const notebook = new Notebook(options, by, sample ?? false, rows);
  // What another tab wrote between the reading and the listening.
  await notebook.catchUp();
  return notebook;
}

/**
 * The one object an app talks to: the journal on this device, as it stands and as it grows.
 *
 * Invariants
 * - An entry whose promise was kept is on the disk. One that could not be written is taken out of the state again.
 * - A call of `note` or `take` is written whole or not at all.
 * - Notebooks on one store show the same state once they have heard of each other's entries.
 */
export class Notebook {
  /** This device, as entries name it: 32 hexadecimal digits. */
  readonly by: string;
  /** Whether these are sample people. */
  readonly sample: boolean;
  readonly place: Store["place"];
  readonly #options: NotebookOptions;
  readonly #held = new Held();
  readonly #changed = new Hook();
  readonly #written = new Hook();
  readonly #beforeErase = new Hook<[], Promise<void>>();
  readonly #afterErasing = new Hook<[], Promise<void>>();
  readonly #heard = new Hook<[Message]>();
  readonly #writes = new Set<Promise<unknown>>();
  #journal = new Journal();
  #writing = 0;
  #refusal: NotebookRefusal | undefined;
  #gone = false;
  #snapshot: Snapshot | undefined;

  /** Use `openNotebook`. */
  constructor(options: NotebookOptions, by: string, sample: boolean, rows: readonly RawLine[]) {
    this.#options = options;
    this.by = by;
    this.sample = sample;
    this.place = options.store.place;
    this.#hold(rows.map(asLine));
    options.store.onGone((refusal) => this.#leave(refusal));
    options.channel?.addEventListener("message", ({ data }) => this.#hear(data));
  }

  get state(): State {
    return this.#journal.state;
  }

  /** Why the store is gone for good, if it is: erased, cleared, or taken over by a newer version. */
  get gone(): NotebookRefusal | undefined {
    return this.#gone ? this.#refusal : undefined;
  }

  /** Calls back after every change. Bound, so that it can be handed on as it is. */
  readonly subscribe = (listener: () => void): (() => void) => this.#changed.add(listener);

  readonly getSnapshot = (): Snapshot => {
    this.#snapshot ??= {
      state: this.state,
      writing: this.#writing,
      ...(this.#refusal ? { refusal: this.#refusal } : {}),
    };
    return this.#snapshot;
  };

  /** Calls back when something noted or taken here is on the disk: there is something to lose from now on. */
  onWritten(listener: () => void): () => void {
    return this.#written.add(listener);
  }

  /** Does something before the journal is deleted for good, which waits for it: to delete what else holds a part of it. */
  beforeErase(work: () => Promise<void>): () => void {
    return this.#beforeErase.add(work);
  }

  /** Does something after entries were erased for good, which waits for it: to write anew what else holds them. */
  afterErasing(work: () => Promise<void>): () => void {
    return this.#afterErasing.add(work);
  }

  /** Calls back when another tab has written entries or linked the journal. */
  onHeard(listener: (message: Message) => void): () => void {
    return this.#heard.add(listener);
  }

  /**
   * Notes what a person did or saw, all of it or nothing. The state shows it at once.
   * @returns the entries, when they are on the disk
   * @throws Refused "does not fit" before anything is shown or written; anything else after the entries were
   *   taken out again. A typed draft is therefore cleared when this is done, not before.
   */
  async note(first: Noting, ...rest: readonly Noting[]): Promise<readonly [Entry, ...Entry[]]> {
    return (await this.#note([first, ...rest])) as readonly [Entry, ...Entry[]];
  }

  /** Takes entries back, retractions too: undoing what this returns brings them back again. */
  undo(entries: readonly (Entry | EntryId)[], why?: string): Promise<readonly Entry[]> {
    const retractions = entries.map((entry) => ({
      type: "entry.retracted" as const,
      entry: typeof entry === "string" ? entry : entry.id,
      ...(why === undefined ? {} : { why }),
    }));
    return this.#note(retractions);
  }

  /** The entry with this id, as far as this version understands it. */
  entry(id: EntryId): Entry | undefined {
    return this.#journal.entry(id);
  }

  /** Whether there is an entry with this id, understood or not. */
  has(id: EntryId): boolean {
    return this.#held.has(id);
  }

  /** Every line that holds, understood or not, in the order of ids. */
  get lines(): readonly Line[] {
    return this.#journal.lines;
  }

  /** The latest entry, how many lines there are, both contents of a clash counted, and how many were erased. */
  get extent(): { readonly lines: number; readonly erased: number; readonly latest?: EntryId } {
    const { latest } = this.#journal;
    const { size: lines, erased } = this.#held;
    return { lines, erased, ...(latest === undefined ? {} : { latest }) };
  }

  /** The state when this entry had just been noted. */
  asOf(id: EntryId): State {
    return this.#journal.asOf(id);
  }

  /** The journal as a file: JSON Lines, raw lines unchanged, in the order of ids, both contents of a clash. */
  exportLines(): string {
    return fileText(this.#held.lines());
  }

  /** What the text of a file would bring; nothing is written. */
  readFile(text: string): Preview {
    return previewFile(text, this.#held);
  }

  /** Takes in what a preview shows, all of it or nothing. Again: nothing. @throws Refused */
  async take(preview: Pick<Preview, "new" | "clashes">): Promise<Appended> {
    const lines = [...preview.new, ...preview.clashes];
    if (lines.length === 0) return { added: [], clashes: [] };
    try {
      const appended = await this.#append(lines, (raw) => this.#options.store.append(raw));
      if (!this.#gone) this.#hold(lines, appended.erased);
      return appended;
    } finally {
      this.#change();
    }
  }

  /**
   * Takes in what came from the journal's keeper, with how far it was read: all of it or nothing. Written nowhere
   * but here, it is not sent again. @throws Refused "other link" and what a store says
   */
  async receive(journal: EntryId, news: News): Promise<Appended> {
    const lines = news.lines.map(asLine);
    const appended = await this.#append(lines, (raw) =>
      this.#options.store.receive(journal, { ...news, lines: raw }),
    );
    // What this device sent comes back to it, and is no news.
    if (!this.#gone && this.#hold(lines, appended.erased)) this.#change();
    await this.#blanked(news.erased);
    return appended;
  }

  /**
   * Erases entries for good, here and, where the journal is linked, at its keeper and on every device that reads it.
   * The state forgets them at once. Out of reach: files that were saved, prints, and copies the system made.
   * @throws Refused
   */
  async eraseEntries(ids: readonly EntryId[]): Promise<void> {
    await this.settled();
    await this.#options.store.eraseLines(ids);
    await this.#blanked(ids);
  }

  /** Tells the other tabs that the journal was linked, linked otherwise, or unlinked. */
  tellLinked(): void {
    this.#tell({ say: "linked" });
  }

  /** Reads what other tabs have written; called when the page is looked at again. Trouble stands in the snapshot. */
  async catchUp(): Promise<void> {
    if (this.#gone) return;
    await this.#readErased();
    const known = { size: this.#held.size - this.#writing, has: (id: EntryId) => this.#held.has(id) };
    await this.#read(() => this.#options.store.readMissing(known));
  }

  /** Waits until everything begun is on the disk or refused. */
  async settled(): Promise<void> {
    while (this.#writes.size > 0) await Promise.allSettled(this.#writes);
  }

  /**
   * Deletes the journal on this device for good, with its drafts and all that is remembered; other tabs go blank.
   * Out of reach: files that were saved, prints, and copies the browser or the system made of its own storage.
   */
  async erase(): Promise<void> {
    await this.settled();
    await this.#beforeErase.ringAndWait();
    await this.#options.store.erase();
    this.#tell({ say: "erased" });
    this.#leave({ code: "erased" });
  }

  close(): void {
    for (const hook of [this.#changed, this.#written, this.#heard]) hook.clear();
    this.#options.channel?.close();
    this.#options.store.close();
  }

  async #note(notings: readonly Noting[]): Promise<readonly Entry[]> {
    if (this.#gone && this.#refusal) throw new Refused(this.#refusal);
    const { clock, random, zone } = this.#options;
    const now = clock();
    const writer = { by: this.by, now, random, latest: this.#held.latest(now) };
    const lines = linesOf(notings, zone === undefined ? writer : { ...writer, zone });
    this.#hold(lines);
    this.#writing += lines.length;
    this.#change();
    try {
      await this.#append(lines, (raw) => this.#options.store.append(raw));
    } catch (error) {
      if (error instanceof Refused) this.#takeOut(lines);
      throw error;
    } finally {
      this.#writing -= lines.length;
      this.#change();
    }
    return lines.map(({ entry }) => entry);
  }

  /** Writes lines and tells the other tabs. @throws Refused */
  async #append(lines: readonly Line[], append: Append): Promise<Appended> {
    const appended = await this.#write(append(lines.map(({ id, raw }) => ({ id, raw }))));
    const { added, clashes } = appended;
    if (added.length + clashes.length > 0) {
      this.#tell({ say: "noted", ids: added, clashes: clashes.length });
      this.#written.ring();
    }
    return appended;
  }

  async #write(write: Promise<Appended>): Promise<Appended> {
    this.#writes.add(write);
    try {
      const appended = await write;
      this.#say(undefined);
      return appended;
    } catch (error) {
      const refused = asRefused(error);
      if (refused.refusal !== otherLink) this.#say(refused.refusal);
      throw refused;
    } finally {
      this.#writes.delete(write);
    }
  }

  /** Shows why the last writing failed, or that it did not. */
  #say(refusal: NotebookRefusal | undefined): void {
    if (this.#gone || this.#refusal === refusal) return;
    this.#refusal = refusal;
    this.#change();
  }

  #hold(lines: readonly Line[], erased: readonly EntryId[] = []): boolean {
    let more = this.#held.erase(erased);
    if (more) this.#foldAnew();
    for (const line of lines) {
      if (this.#held.add(line) === "known") continue;
      this.#journal.take(line);
      more = true;
    }
    return more;
  }

  #takeOut(lines: readonly Line[]): void {
    for (const line of lines) this.#held.remove(line);
    this.#foldAnew();
  }

  #foldAnew(): void {
    this.#journal = new Journal(this.#held.lines().map(asLine));
  }

  /** Entries are erased in the store: so they are here, in other tabs, and in what else holds a part of the journal. */
  async #blanked(ids: readonly EntryId[]): Promise<void> {
    if (ids.length === 0) return;
    const held = this.#held.erase(ids);
    if (held) {
      this.#foldAnew();
      this.#change();
    }
    this.#tell({ say: "blanked", ids });
    this.#written.ring();
    if (held) await this.#afterErasing.ringAndWait();
  }

  /** Forgets what another tab has erased. */
  async #readErased(): Promise<void> {
    try {
      const erased = await this.#options.store.erased();
      if (this.#gone || !this.#held.erase(erased)) return;
      this.#foldAnew();
      this.#change();
    } catch {
      // The reading that follows meets the same trouble, and says it.
    }
  }

  async #read(read: () => Promise<readonly RawLine[]>): Promise<void> {
    try {
      const rows = await read();
      // Deleted meanwhile: then nothing of it is shown any more.
      if (!this.#gone && this.#hold(rows.map(asLine))) this.#change();
    } catch (error) {
      if (!this.#gone) this.#refusal = asRefused(error).refusal;
      this.#change();
    }
  }

  #tell(message: Message): void {
    this.#options.channel?.postMessage(message);
  }

  #hear(data: unknown): void {
    const message = heard(data);
    if (this.#gone || !message) return;
    this.#heard.ring(message);
    if (message.say === "linked") return;
    if (message.say === "erased") this.#leave({ code: "erased" });
    else if (message.say === "blanked") void this.#readErased();
    else if (message.clashes > 0) void this.catchUp();
    else {
      const missing = message.ids.filter((id) => !this.#held.has(id));
      if (missing.length > 0) void this.#read(() => this.#options.store.readThese(missing));
    }
  }

  /** The store is gone. What was deleted on purpose is not shown either; what the browser cleared can still be saved. */
  #leave(refusal: NotebookRefusal): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#refusal = refusal;
    if (refusal.code === "erased") {
      this.#held.clear();
      this.#journal = new Journal();
    }
    this.#change();
  }

  #change(): void {
    this.#snapshot = undefined;
    this.#changed.ring();
  }
}

type Append = (lines: readonly RawLine[]) => Promise<Appended>;

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
