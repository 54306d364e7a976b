import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import type { EntryId } from "@twoway/model";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { pad, unpad } from "./padding.ts";
import { limits, nonceBytes, tagBytes } from "./protocol.ts";
import type { Keys } from "./secret.ts";

/** One line of a journal as it is kept on a device: the raw text under its entry's id. */
export interface PlainLine {
  readonly id: EntryId;
  readonly raw: string;
}

/** Why a body is not taken for an entry. */
export type BodyRefusal =
  /** Not base64url, too short or too long to be one. */
  | "malformed"
  /** Altered, or made for another journal, under another id, or with another key: it is all one. */
  | "not authentic"
  /** Made with the right key, and yet no line: its maker is at fault. */
  | "not a line"
  /** Made with the right key for this id, and yet the line inside calls itself by another. */
  | "other id";

/**
 * Encrypts one raw line: XChaCha20-Poly1305 over the padded text, journal id and entry id as associated data.
 * @param nonce 24 bytes of chance, never used twice with this key
 * @returns nonce, ciphertext and tag in base64url; nothing where the line is too long for a keeper
 * @throws RangeError for a nonce of another length
 */
export function encryptLine(keys: Keys, line: PlainLine, nonce: Uint8Array): string | undefined {
  if (nonce.length !== nonceBytes)
    throw new RangeError(`got a nonce of ${nonce.length} bytes; expected ${nonceBytes}`);
  const padded = pad(new TextEncoder().encode(line.raw));
  if (!padded) return undefined;
  const encrypted = xchacha20poly1305(keys.content, nonce, associated(keys, line.id)).encrypt(padded);
  const body = new Uint8Array(nonceBytes + encrypted.length);
  body.set(nonce);
  body.set(encrypted, nonceBytes);
  return toBase64url(body);
}

/** Opens what `encryptLine` made, if it is what the journal's owner wrote under this id. Never throws on a body. */
export function decryptLine(
  keys: Keys,
  id: EntryId,
  body: string,
): { readonly line: PlainLine } | { readonly refusal: BodyRefusal } {
  const bytes = fromBase64url(body);
  if (!bytes || bytes.length < nonceBytes + tagBytes || bytes.length > limits.entryBytes)
    return { refusal: "malformed" };
  const padded = opened(keys, id, bytes);
  if (!padded) return { refusal: "not authentic" };
  const raw = textOf(unpad(padded));
  const inner = raw === undefined ? undefined : idIn(raw);
  if (raw === undefined || inner === undefined) return { refusal: "not a line" };
  return inner === id ? { line: { id, raw } } : { refusal: "other id" };
}

function opened(keys: Keys, id: EntryId, bytes: Uint8Array): Uint8Array | undefined {
  const nonce = bytes.subarray(0, nonceBytes);
  try {
    return xchacha20poly1305(keys.content, nonce, associated(keys, id)).decrypt(bytes.subarray(nonceBytes));
  } catch {
    // The library throws on a wrong tag and gives nothing out.
    return undefined;
  }
}

/** Both ids have 36 characters, so there is one way to read them apart. */
function associated({ journal }: Keys, id: EntryId): Uint8Array {
  return new TextEncoder().encode(`${journal}${id}`);
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes && new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The id that a line gives itself. */
function idIn(raw: string): string | undefined {
  try {
    const { id } = JSON.parse(raw) as { id?: unknown };
    return typeof id === "string" ? id : undefined;
  } catch {
    return undefined;
  }
}
