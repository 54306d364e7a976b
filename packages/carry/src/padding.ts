import { limits, nonceBytes, tagBytes } from "./protocol.ts";

/** The most bytes that are encrypted for one entry, padding included. */
export const largest = limits.entryBytes - nonceBytes - tagBytes;

const smallest = 512;
const doublingEnds = 4096;
const end = 0x80;

/**
 * The size an entry of so many bytes is padded to: 512, 1024, 2048 or 4096, above that in eighths of the power of
 * two below (4608, 5120, …, 8192, 9216, …), the last 262,104. A keeper sees which of these 52 sizes an entry has;
 * most entries have one of the first two. It costs a long text at most an eighth.
 * @returns nothing when there is no room for so many and the mark at their end
 */
export function paddedSize(bytes: number): number | undefined {
  const needed = bytes + 1;
  if (needed > largest) return undefined;
  let size = smallest;
  while (size < needed && size < doublingEnds) size *= 2;
  if (size >= needed) return size;
  while (size * 2 < needed) size *= 2;
  const step = size / 8;
  return Math.min(Math.ceil(needed / step) * step, largest);
}

/** The bytes, a mark at their end, and zeros (ISO/IEC 7816-4). Nothing where they are too many. */
export function pad(bytes: Uint8Array): Uint8Array | undefined {
  const size = paddedSize(bytes.length);
  if (size === undefined) return undefined;
  const padded = new Uint8Array(size);
  padded.set(bytes);
  padded[bytes.length] = end;
  return padded;
}

/** What was padded; nothing where there is no mark. */
export function unpad(padded: Uint8Array): Uint8Array | undefined {
  let length = padded.length - 1;
  while (length > 0 && padded[length] === 0) length -= 1;
  return padded[length] === end ? padded.subarray(0, length) : undefined;
}
