import { createHash, randomBytes } from "node:crypto";
import type { JournalId, SentEntry } from "@twoway/carry/protocol";
import type { Access } from "../src/store.ts";

/** A UUIDv7 of that moment. */
export function idAt(time: number = Date.now()): JournalId {
  const chance = randomBytes(10);
  chance[0] = 0x70 | ((chance[0] ?? 0) & 0x0f);
  chance[2] = 0x80 | ((chance[2] ?? 0) & 0x3f);
  const hex = time.toString(16).padStart(12, "0") + chance.toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-") as JournalId;
}

export interface TestJournal extends Access {
  /** As a client holds it. */
  readonly token: string;
}

export function newJournal(): TestJournal {
  const token = randomBytes(32);
  const tokenHash = createHash("sha256").update(token).digest("base64url");
  return { journal: idAt(), token: token.toString("base64url"), tokenHash };
}

/** An entry whose body decodes to so many bytes of chance: to a keeper, encrypted entries are nothing else. */
export const newEntry = (bytes = 300): SentEntry => ({
  id: idAt(),
  body: randomBytes(bytes).toString("base64url"),
});

export const newEntries = (count: number, bytes?: number): SentEntry[] =>
  Array.from({ length: count }, () => newEntry(bytes));

export const whole = { items: 1_000_000, bytes: Number.MAX_SAFE_INTEGER };
