import { hkdfSync } from "node:crypto";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { EntryId } from "@twoway/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { decryptLine, encryptLine } from "./cipher.ts";
import { largest, pad, paddedSize, unpad } from "./padding.ts";
import { AccessToken, Body, bodyBytes, type JournalId, limits } from "./protocol.ts";
import { keysOf, newSecret } from "./secret.ts";

const hex = (text: string) => Uint8Array.from(Buffer.from(text.replace(/\s/g, ""), "hex"));
const journal = "0199f5a0-0000-7000-8000-00000000000a" as JournalId;
const other = "0199f5a0-0000-7000-8000-00000000000b" as JournalId;
const secret = newSecret(Uint8Array.from({ length: 32 }, (_, n) => n));
const keys = keysOf({ journal, secret });
const id = "0199f5a0-1234-7000-8000-000000000001" as EntryId;
const id2 = "0199f5a0-1234-7000-8000-000000000002" as EntryId;
const line = (words = "Who decides here?", own: string = id) => ({
  id,
  raw: JSON.stringify({ id: own, type: "fact.noted", words }),
});
const nonce = Uint8Array.from({ length: 24 }, (_, n) => 100 + n);
const encrypted = (one = line(), at = nonce) => encryptLine(keys, one, at) ?? "";

const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const ids = fc.uuid({ version: 7 }).map((one) => one as EntryId);

describe("the library underneath", () => {
  test("derives what RFC 5869 derives (appendix A, cases 1 and 2)", () => {
    const one = hkdf(
      sha256,
      new Uint8Array(22).fill(0x0b),
      hex("000102030405060708090a0b0c"),
      hex("f0f1f2f3f4f5f6f7f8f9"),
      42,
    );
    expect(one).toEqual(
      hex("3cb25f25faacd57a90434f64d0362f2a 2d2d0a90cf1a5a4c5db02d56ecc4c5bf 34007208d5b887185865"),
    );
    const run = (from: number, to: number) => Uint8Array.from({ length: to - from }, (_, n) => from + n);
    const two = hkdf(sha256, run(0x00, 0x50), run(0x60, 0xb0), run(0xb0, 0x100), 82);
    expect(two).toEqual(
      hex(
        `b11e398dc80327a1c8e7f78c596a4934 4f012eda2d4efad8a050cc4c19afa97c 59045a99cac7827271cb41c65e590e09
         da3275600c2f09b8367793a9aca3db71 cc30c58179ec3e87c14c01d5c1f3434f 1d87`,
      ),
    );
  });

  test("encrypts what draft-irtf-cfrg-xchacha encrypts (appendix A.3.1)", () => {
    const text =
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
    const cipher = xchacha20poly1305(
      hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"),
      hex("404142434445464748494a4b4c4d4e4f5051525354555657"),
      hex("50515253c0c1c2c3c4c5c6c7"),
    );
    expect(cipher.encrypt(new TextEncoder().encode(text))).toEqual(
      hex(
        `bd6d179d3e83d43b9576579493c0e939 572a1700252bfaccbed2902c21396cbb 731c7f1b0b4aa6440bf3a82f4eda7e39
         ae64c6708c54c216cb96b72e1213b452 2f8c9ba40db5d945b11b69b982c1bb9e 3f3fac2bc369488f76b2383565d3fff9
         21f9664c97637da9768812f615c68b13 b52e c0875924c1c7987947deafd8780acf49`,
      ),
    );
  });
});

describe("keys", () => {
  test("follow from id and secret by HKDF-SHA256, computed here by another library", () => {
    const bytes = fromBase64url(secret) ?? new Uint8Array();
    const by = (info: string) => new Uint8Array(hkdfSync("sha256", bytes, journal, info, 32));
    expect(keys.token).toBe(toBase64url(by("twoway access token 1")));
    expect(keys.content).toEqual(by("twoway content key 1"));
    // Pinned: every journal that was ever encrypted depends on them.
    expect(keys.token).toBe("xsOHhz47U2wh7esqwJMQNkt6HBr-BGQsyx97XJxZePk");
    expect(Buffer.from(keys.content).toString("hex")).toBe(
      "6e75b9b544258cf5ea35c1e77de1eb399ded92603c90c7f3683bd0b064aca767",
    );
  });

  test("differ by journal, by secret, and from each other", () => {
    const elsewhere = keysOf({ journal: other, secret });
    const anew = keysOf({ journal, secret: newSecret(new Uint8Array(32)) });
    const all = [keys, elsewhere, anew].flatMap(({ token, content }) => [token, toBase64url(content)]);
    expect(new Set(all).size).toBe(6);
  });

  test("an access token is one that the protocol takes", () => {
    expect(AccessToken.safeParse(keys.token).success).toBe(true);
  });

  test("a secret is made of 32 bytes, and of nothing else", () => {
    expect(() => newSecret(new Uint8Array(31))).toThrow(RangeError);
    expect(() => keysOf({ journal, secret: "short" })).toThrow(RangeError);
  });
});

describe("padding", () => {
  test.each([
    [0, 512],
    [511, 512],
    [512, 1024],
    [4095, 4096],
    [4096, 4608],
    [8191, 8192],
    [8192, 9216],
    [200_000, 212_992],
    [largest - 1, largest],
  ])("%i bytes become %i", (bytes, size) => {
    expect(paddedSize(bytes)).toBe(size);
  });

  test("there is no size for more than a keeper takes", () => {
    expect(paddedSize(largest)).toBeUndefined();
    expect(largest + 24 + 16).toBe(limits.entryBytes);
  });

  test("gives back what was padded, and costs a long text at most an eighth", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9000 }), (bytes) => {
        const padded = pad(bytes) ?? new Uint8Array();
        expect(unpad(padded)).toEqual(bytes);
        if (bytes.length >= 4096) expect(padded.length).toBeLessThanOrEqual((bytes.length + 1) * 1.125 + 512);
      }),
    );
  });
});

describe("an encrypted line", () => {
  test("comes back as it was, and shows neither its words nor its length", () => {
    fc.assert(
      fc.property(ids, fc.string({ unit: "grapheme", maxLength: 60 }), bytesOf(24), (own, words, at) => {
        const one = { id: own, raw: JSON.stringify({ id: own, words }) };
        const body = encryptLine(keys, one, at) ?? "";
        expect(Body.safeParse(body).success).toBe(true);
        expect(bodyBytes(body)).toBe(24 + 512 + 16);
        expect(decryptLine(keys, own, body)).toEqual({ line: one });
      }),
    );
  });

  test("is pinned: what is encrypted today opens in every later version", () => {
    expect(toBase64url(sha256(fromBase64url(encrypted()) ?? new Uint8Array()))).toBe(
      "dfeGhVju1BAZJp6YgIub5_xnpp1pCErVk7UWL4Zj1YI",
    );
  });

  test("keeps every character of the raw line, a byte order mark and unknown fields included", () => {
    const raw = ` {"id":"${id}", "later":[1,  2]}\t`;
    expect(decryptLine(keys, id, encrypted({ id, raw }))).toEqual({ line: { id, raw } });
  });

  test("is refused when any one bit of it is another", () => {
    const bytes = fromBase64url(encrypted()) ?? new Uint8Array();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (place, bit) => {
        const flipped = bytes.slice();
        flipped[place] = (flipped[place] ?? 0) ^ (1 << bit);
        expect(decryptLine(keys, id, toBase64url(flipped))).toEqual({ refusal: "not authentic" });
      }),
      { numRuns: 300 },
    );
  });

  test("is refused under another entry’s id, so bodies cannot be swapped", () => {
    expect(decryptLine(keys, id2, encrypted())).toEqual({ refusal: "not authentic" });
  });

  test("is refused in another journal, even one with the same secret", () => {
    expect(decryptLine(keysOf({ journal: other, secret }), id, encrypted())).toEqual({
      refusal: "not authentic",
    });
    // Keys stolen for another journal’s id do not help either: the id itself is bound.
    expect(decryptLine({ ...keys, journal: other }, id, encrypted())).toEqual({ refusal: "not authentic" });
  });

  test("is refused when the line inside calls itself by another id, or is no line", () => {
    expect(decryptLine(keys, id, encrypted(line("x", id2)))).toEqual({ refusal: "other id" });
    expect(decryptLine(keys, id, encrypted({ id, raw: "not JSON" }))).toEqual({ refusal: "not a line" });
    expect(decryptLine(keys, id, encrypted({ id, raw: "null" }))).toEqual({ refusal: "not a line" });
  });

  test("is refused when it is no base64url, too short, or written in a second way for the same bytes", () => {
    const body = encrypted();
    for (const wrong of ["", "AAAA", `${body.slice(0, -1)}*`, `${body}=`, body.slice(0, 40)])
      expect(decryptLine(keys, id, wrong)).toEqual({ refusal: "malformed" });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), fc.nat(63), (bytes, last) => {
        const text = toBase64url(bytes);
        const letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[last] ?? "";
        const twin = fromBase64url(text.slice(0, -1) + letter);
        if (text !== "" && twin && !text.endsWith(letter)) expect(twin).not.toEqual(bytes);
        expect(fromBase64url(text)).toEqual(bytes);
      }),
    );
  });

  test("is not made of a line that is too long for a keeper, nor with a nonce of the wrong length", () => {
    expect(encryptLine(keys, line("x".repeat(limits.entryBytes)), nonce)).toBeUndefined();
    expect(() => encryptLine(keys, line(), new Uint8Array(12))).toThrow(RangeError);
  });
});
