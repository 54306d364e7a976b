/** Bytes as text that fits into addresses: base64url without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  let binary = "";
  // In pieces: so many arguments as a long entry has bytes are more than a call takes.
  for (let at = 0; at < bytes.length; at += piece) {
    binary += String.fromCharCode(...bytes.subarray(at, at + piece));
  }
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The bytes of such a text; nothing where it is none, or not the one way to write its bytes. */
export function fromBase64url(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  // The last letter may carry bits that belong to no byte: two texts for the same bytes.
  const tail = bytes.subarray(bytes.length - (bytes.length % 3));
  return toBase64url(tail) === text.slice(text.length - (text.length % 4)) ? bytes : undefined;
}

const piece = 8192;
