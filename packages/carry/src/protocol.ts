import { EntryId } from "@twoway/model";
import * as z from "zod/mini";

/**
 * What a keeper is asked and what it answers. A keeper imports this door alone: here is nothing that could open
 * an entry. What is asked is strict; what is answered may one day say more, so that an older app goes on.
 */

const kB = 1024;

/** The numbers both ends hold to. Sizes in bytes, times in milliseconds. */
export const limits = {
  /** Entries in one append, ids in one erase. */
  entriesPerAppend: 500,
  /** One body, decoded: nonce, ciphertext and tag. */
  entryBytes: 256 * kB,
  /** The body of one request, as it travels. */
  requestBytes: 4096 * kB,
  /** All bodies of one journal, decoded. */
  journalBytes: 20 * 1024 * kB,
  /** Items in one answer to a reading. */
  itemsPerPage: 1000,
  /** About where an answer to a reading ends before it has so many items. */
  pageBytes: 4096 * kB,
  /** How far an id may be ahead of the keeper's clock. */
  future: 10 * 60_000,
  /** How often a live stream says that it is there. */
  heartbeat: 20_000,
  inviteLength: 200,
} as const;

/** Bytes before the ciphertext in a body, and the tag after it. */
export const nonceBytes = 24;
export const tagBytes = 16;

/** The characters that so many bytes take in base64url without padding. */
export const encodedLength = (bytes: number): number => Math.ceil((bytes * 4) / 3);

/** A journal's id: a UUIDv7, made like the id of an entry. */
export const JournalId = EntryId;
export type JournalId = z.infer<typeof JournalId>;

/** A keeper's number for one item of a journal, from 1, without holes. 0 stands before the first. */
export const Seq = z.int().check(z.minimum(1));
const last = z.int().check(z.minimum(0));

/** 32 bytes in base64url: the last of the 43 characters carries four bits. */
export const AccessToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/));

/** An encrypted entry, in base64url. A longer one than `limits.entryBytes` is refused alone, not with its whole append. */
export const Body = z
  .string()
  .check(
    z.minLength(encodedLength(nonceBytes + tagBytes)),
    z.maxLength(limits.requestBytes),
    z.regex(/^[A-Za-z0-9_-]+$/),
  );

/** The bytes that a body decodes to. */
export const bodyBytes = (body: string): number => Math.floor((body.length * 3) / 4);

// ── asked ──────────────────────────────────────────────────────────────────────────────────────────────────

/** Begin a journal. Again with the same token: the same answer. */
export const CreateRequest = z.strictObject({
  journal: JournalId,
  invite: z.optional(z.string().check(z.maxLength(limits.inviteLength))),
});

export const SentEntry = z.strictObject({ id: EntryId, body: Body });
/** Keep these. An id that is there, or was erased, does nothing and is answered with its number. */
export const AppendRequest = z.strictObject({
  entries: z.array(SentEntry).check(z.minLength(1), z.maxLength(limits.entriesPerAppend)),
});

/** Blank these. An id that is not there, or was erased before, is passed over. */
export const EraseRequest = z.strictObject({
  entries: z.array(EntryId).check(z.minLength(1), z.maxLength(limits.entriesPerAppend)),
});

/** The numbers in an address, as a server finds them: text. */
const whole = z.string().check(z.regex(/^\d{1,15}$/));
export const ReadQuery = z.strictObject({ since: z.optional(whole), limit: z.optional(whole) });
export const LiveQuery = z.strictObject({ since: z.optional(whole) });

export type CreateRequest = z.infer<typeof CreateRequest>;
export type SentEntry = z.infer<typeof SentEntry>;
export type AppendRequest = z.infer<typeof AppendRequest>;
export type EraseRequest = z.infer<typeof EraseRequest>;

// ── answered ───────────────────────────────────────────────────────────────────────────────────────────────

export const CreateAnswer = z.object({ journal: JournalId, last });

/** Why a keeper does not keep one entry of an append; the others it keeps. */
export const EntryRefusal = z.enum(["future", "too-large"]);
export const AppendAnswer = z.object({
  kept: z.array(z.object({ id: EntryId, seq: Seq })),
  refused: z.array(z.object({ id: EntryId, why: EntryRefusal })),
  last,
});

/** One item of a journal, in a reading and in the live stream alike. */
export const KeptItem = z.object({ seq: Seq, id: EntryId, body: Body });
export const ErasedItem = z.object({ seq: Seq, id: EntryId, erased: z.literal(true) });
export const EraseMarker = z.object({ seq: Seq, erases: EntryId });
export const Item = z.union([KeptItem, ErasedItem, EraseMarker]);

/** A reading: items in the order of their numbers. `last` is the journal's last number, given or not. */
export const ReadAnswer = z.object({ entries: z.array(Item), last });
export const EraseAnswer = z.object({ last });
export const HealthAnswer = z.object({ ok: z.literal(true), version: z.string() });

/** Every refusal of a whole request, by its code, with the status it travels under. */
export const errorStatus = {
  malformed: 400,
  "no-token": 401,
  "wrong-token": 403,
  invite: 403,
  origin: 403,
  host: 403,
  "not-found": 404,
  "too-large": 413,
  "not-json": 415,
  "slow-down": 429,
  broken: 500,
  stopping: 503,
  quota: 507,
  "disk-full": 507,
} as const;
export type ErrorCode = keyof typeof errorStatus;

/** A refusal. `sentence` is for a person and says what to do; `code` may be one that this version does not know. */
export const ErrorAnswer = z.object({ error: z.object({ code: z.string(), sentence: z.string() }) });

export type CreateAnswer = z.infer<typeof CreateAnswer>;
export type EntryRefusal = z.infer<typeof EntryRefusal>;
export type AppendAnswer = z.infer<typeof AppendAnswer>;
export type KeptItem = z.infer<typeof KeptItem>;
export type ErasedItem = z.infer<typeof ErasedItem>;
export type EraseMarker = z.infer<typeof EraseMarker>;
export type Item = z.infer<typeof Item>;
export type ReadAnswer = z.infer<typeof ReadAnswer>;
export type EraseAnswer = z.infer<typeof EraseAnswer>;
export type HealthAnswer = z.infer<typeof HealthAnswer>;
export type ErrorAnswer = z.infer<typeof ErrorAnswer>;

// ── where ──────────────────────────────────────────────────────────────────────────────────────────────────

/** Where every path begins. */
export const root = "/api/1";

/** The paths as a server's router writes them. */
export const patterns = {
  journals: `${root}/journals`,
  journal: `${root}/journals/:journal`,
  entries: `${root}/journals/:journal/entries`,
  live: `${root}/journals/:journal/live`,
  erase: `${root}/journals/:journal/erase`,
  health: `${root}/health`,
  metrics: `${root}/metrics`,
} as const;

/** The paths as a client asks for them. */
export const routes = {
  journals: (): string => patterns.journals,
  journal: (journal: JournalId): string => `${root}/journals/${journal}`,
  entries: (journal: JournalId): string => `${root}/journals/${journal}/entries`,
  read: (journal: JournalId, since: number, limit: number = limits.itemsPerPage): string =>
    `${root}/journals/${journal}/entries?since=${since}&limit=${limit}`,
  live: (journal: JournalId, since: number): string => `${root}/journals/${journal}/live?since=${since}`,
  erase: (journal: JournalId): string => `${root}/journals/${journal}/erase`,
  health: (): string => patterns.health,
  metrics: (): string => patterns.metrics,
} as const;

/** The header that carries the access token: 43 characters of base64url. */
export const bearer = (token: string): string => `Bearer ${token}`;
export const BearerHeader = /^Bearer ([A-Za-z0-9_-]{43})$/;
