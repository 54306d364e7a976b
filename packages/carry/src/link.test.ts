import type { EntryId } from "@twoway/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatLink, holdsLink, parseLink } from "./link.ts";
import { newSecret } from "./secret.ts";

const journal = "0199f5a0-0000-7000-8000-00000000000a" as EntryId;
const secret = newSecret(Uint8Array.from({ length: 32 }, (_, n) => n * 7));
const home = "https://twoway.example";
const link = { journal, secret, keeper: home };
const text = formatLink(link, home);

describe("a link", () => {
  test("has all that is secret behind the #", () => {
    expect(text).toBe(`https://twoway.example/#journal=${journal}.${secret}`);
    expect(secret).toHaveLength(43);
  });

  test("names the keeper where it is not the app’s own address", () => {
    const away = formatLink({ ...link, keeper: "https://keeper.example/mine" }, `${home}/`);
    expect(away).toBe(`${text}&keeper=https%3A%2F%2Fkeeper.example%2Fmine`);
    expect(parseLink(away)).toEqual({ link: { ...link, keeper: "https://keeper.example/mine" } });
  });

  test("comes back as it was, whatever it opens and wherever the app is", () => {
    const addresses = fc.constantFrom(home, "http://localhost:4180", "https://a.example/two/way");
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), bytes, addresses, addresses, (id, random, app, keeper) => {
        const one = { journal: id as EntryId, secret: newSecret(random), keeper };
        expect(parseLink(formatLink(one, app))).toEqual({ link: one });
      }),
    );
  });

  test.each([
    ["with space around it", `  ${text}\n`],
    ["among words", `Here it is: ${text} (keep it safe)`],
    ["in angle brackets", `<${text}>`],
    ["in quotation marks, with a full stop", `“See "${text}".”`],
    ["broken over lines", `${text.slice(0, 50)}\n  ${text.slice(50, 90)}\r\n${text.slice(90)}`],
    ["with characters that nobody sees", `\u200b${text.slice(0, 60)}\u00ad${text.slice(60)}\ufeff`],
    ["with its marks encoded", text.replace("#", "%23").replace("=", "%3D")],
    ["with the id in capitals", text.replace(journal, journal.toUpperCase())],
  ])("is read %s", (_, pasted) => {
    expect(parseLink(pasted)).toEqual({ link });
  });

  test.each([
    ["the fragment", `#journal=${journal}.${secret}`],
    ["what follows the #", `journal=${journal}.${secret}`],
    ["id and secret", ` ${journal}.${secret} `],
  ])("is read from %s alone, which names no keeper", (_, pasted) => {
    expect(parseLink(pasted)).toEqual({ link: { journal, secret } });
  });

  test.each([
    ["nothing", " \n", "empty"],
    ["other words", "see you on Thursday at https://example.com/#top", "not a link"],
    ["a link without its end", text.slice(0, -5), "cut short"],
    ["a link cut in the id", text.slice(0, 45), "cut short"],
    ["a letter too many", `${text}x`, "altered"],
    ["a letter that no secret ends with", `${text.slice(0, -1)}B`, "altered"],
    ["an id that is no journal’s", text.replace("-7000-", "-4000-"), "altered"],
    ["a keeper that is no address", `${text}&keeper=somewhere`, "keeper"],
    ["a keeper of another kind", `${text}&keeper=javascript%3Aalert(1)`, "keeper"],
    ["a keeper with a password", `${text}&keeper=https%3A%2F%2Fme%3Aword%40keeper.example`, "keeper"],
  ])("is refused: %s", (_, pasted, refusal) => {
    expect(parseLink(pasted)).toEqual({ refusal });
  });

  test("nothing that is pasted throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(130), (noise, at) => {
        parseLink(noise);
        parseLink(text.slice(0, at) + noise + text.slice(at));
      }),
    );
  });

  test("is told from other fragments of an address", () => {
    expect(holdsLink(new URL(text).hash)).toBe(true);
    expect(holdsLink("#/today")).toBe(false);
  });
});
