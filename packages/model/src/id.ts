import * as z from "zod/mini";

/** A UUIDv7 in lower case: the time an entry was noted, in milliseconds, and 74 bits that make it unique. */
export const EntryId = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))
  .brand<"EntryId">();
export type EntryId = z.infer<typeof EntryId>;

/** An id this far ahead of a writer's clock does not pull the writer's own ids along. */
const tooFarAhead = 5 * 60_000;

/** The moment in an id, in milliseconds since 1970. */
export function timeOf(id: EntryId): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/**
 * The next id of a writer: later than its clock allows or than every id it has seen, whichever is later.
 * @param now the writer's clock, milliseconds since 1970
 * @param random at least 10 bytes of chance
 * @param seen the latest id known to this writer; ignored when more than five minutes ahead of `now`
 * @throws RangeError when the clock is before 1970 or fewer than 10 bytes came
 * Source: RFC 9562, section 5.7 (version 7) with method 3 of section 6.2 (the counter carries into the time).
 */
export function nextId(now: number, random: Uint8Array, seen?: EntryId): EntryId {
  if (!(now >= 0 && now < 2 ** 48))
    throw new RangeError(`the clock says ${now}; expected milliseconds since 1970`);
  if (random.length < 10) throw new RangeError(`got ${random.length} random bytes; expected at least 10`);
  const bytes = new Uint8Array(16);
  writeTime(bytes, Math.floor(now));
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | (at(bytes, 6) & 0x0f);
  bytes[8] = 0x80 | (at(bytes, 8) & 0x3f);
  const fresh = format(bytes);
  if (seen === undefined || fresh > seen || timeOf(seen) > now + tooFarAhead) return fresh;
  return after(seen, random);
}

/** An id one step later than another: the next value of the 12 bits that follow the time, or the next millisecond. */
function after(seen: EntryId, random: Uint8Array): EntryId {
  const counter = Number.parseInt(seen.slice(15, 18), 16) + 1;
  const bytes = new Uint8Array(16);
  const carry = counter > 0xfff;
  writeTime(bytes, timeOf(seen) + (carry ? 1 : 0));
  bytes[6] = 0x70 | (carry ? 0 : counter >> 8);
  bytes[7] = carry ? 0 : counter & 0xff;
  bytes.set(random.subarray(0, 8), 8);
  bytes[8] = 0x80 | (at(bytes, 8) & 0x3f);
  return format(bytes);
}

function writeTime(bytes: Uint8Array, time: number): void {
  let rest = time;
  for (let place = 5; place >= 0; place--) {
    bytes[place] = rest % 256;
    rest = Math.floor(rest / 256);
  }
}

function at(bytes: Uint8Array, place: number): number {
  return bytes[place] ?? 0;
}

function format(bytes: Uint8Array): EntryId {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    "-",
  ) as EntryId;
}
