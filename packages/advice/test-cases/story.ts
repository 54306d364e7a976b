import { generalEstimates } from "@twoway/engine";
import { english } from "@twoway/library";
import { type Draft, type EntryId, fold, type Line, nextId, writeLine } from "@twoway/model";
import type { View } from "../src/types.ts";

/** A journal told step by step, for tests: each step gives its id, so that later ones can name it. */
export class Story {
  readonly lines: Line[] = [];
  now = "2026-11-24T18:00:00Z";

  /** Notes an entry, a minute after the one before; it happened then, unless it says otherwise. */
  note(draft: Draft): EntryId {
    const at = Date.parse("2026-11-20T08:00:00Z") + this.lines.length * 60_000;
    const random = Uint8Array.from({ length: 10 }, (_, i) => (this.lines.length * 7 + i * 13) % 256);
    const id = nextId(at, random, this.lines.at(-1)?.id);
    const envelope = { id, at: new Date(at).toISOString(), by: "0".repeat(32) };
    this.lines.push(writeLine({ ...envelope, ...draft } as never));
    return id;
  }

  get view(): View {
    return { state: fold(this.lines), library: english, assumptions: generalEstimates, now: this.now };
  }
}
