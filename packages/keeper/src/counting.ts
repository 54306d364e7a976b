/** What is counted, with the words that explain it. No count says anything about one journal. */
const counted = {
  journals_begun: "Journals begun.",
  journals_removed: "Journals removed.",
  appends: "Appends answered.",
  entries_kept: "Entries kept, each once.",
  entries_refused: "Entries refused alone, as too large or from the future.",
  items_read: "Items given to readings.",
  items_live: "Items given to live streams.",
  erasures: "Requests to erase.",
} as const;

export type Counted = keyof typeof counted;

/** Counts since the start, as text that monitoring reads. */
export class Counts {
  readonly #counts = new Map<Counted, number>();
  readonly #refusals = new Map<string, number>();

  add(name: Counted, by = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + by);
  }

  refused(code: string): void {
    this.#refusals.set(code, (this.#refusals.get(code) ?? 0) + 1);
  }

  /** @param streams live streams open now */
  text(streams: number): string {
    const lines = Object.entries(counted).flatMap(([name, words]) => [
      `# HELP twoway_${name}_total ${words}`,
      `# TYPE twoway_${name}_total counter`,
      `twoway_${name}_total ${this.#counts.get(name as Counted) ?? 0}`,
    ]);
    lines.push(
      "# HELP twoway_refused_total Requests refused, by reason.",
      "# TYPE twoway_refused_total counter",
    );
    for (const [code, count] of this.#refusals) lines.push(`twoway_refused_total{code="${code}"} ${count}`);
    lines.push("# HELP twoway_streams Live streams open now.", "# TYPE twoway_streams gauge");
    lines.push(`twoway_streams ${streams}`);
    return `${lines.join("\n")}\n`;
  }
}
