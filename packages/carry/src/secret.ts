import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { fromBase64url, toBase64url } from "./base64url.ts";
import type { JournalId } from "./protocol.ts";

/** What opens a journal: its id, and 32 bytes of chance in base64url. Whoever has both reads and writes it. */
export interface Opening {
  readonly journal: JournalId;
  readonly secret: string;
}

/** What follows from an opening. Only `token` is ever told to a keeper. */
export interface Keys {
  readonly journal: JournalId;
  /** The access token, 32 bytes in base64url. */
  readonly token: string;
  /** The content key, 32 bytes. */
  readonly content: Uint8Array;
}

export const secretBytes = 32;

/**
 * A new secret.
 * @param random 32 bytes fit for keys, from the system's own source
 * @throws RangeError for any other number of them
 */
export function newSecret(random: Uint8Array): string {
  if (random.length !== secretBytes)
    throw new RangeError(`got ${random.length} random bytes; expected ${secretBytes}`);
  return toBase64url(random);
}

/**
 * The keys of a journal: HKDF-SHA256 (RFC 5869) of the secret, with the text of the journal's id as salt. A content
 * key is not found from an access token, nor one journal's keys from another's.
 * @throws RangeError when the secret is not one
 */
export function keysOf({ journal, secret }: Opening): Keys {
  const bytes = fromBase64url(secret);
  if (bytes?.length !== secretBytes) throw new RangeError("a secret is 32 bytes in base64url");
  const salt = ascii(journal);
  return {
    journal,
    token: toBase64url(hkdf(sha256, bytes, salt, ascii("twoway access token 1"), 32)),
    content: hkdf(sha256, bytes, salt, ascii("twoway content key 1"), 32),
  };
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
