import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adverts } from "../../test-cases/adverts.ts";
import { lexicon } from "../../test-cases/lexicon.ts";
import { type AdvertReading, claimedLevel, longestText, readText, type Span, spokenOf } from "../index.ts";
import { pieces } from "./claims.ts";

const read = (text: string): AdvertReading => {
  const reading = readText(text, lexicon);
  if ("refused" in reading) throw new Error(`refused: ${reading.refused}`);
  return reading;
};
const claims = (text: string) => read(text).claims.map((c) => `${c.quote} | ${c.standard}${c.direction}`);
const overlaps = (a: string, b: string) => a.includes(b) || b.includes(a);
const share = (found: number, of: number) => (of === 0 ? 1 : found / of);

test("“per” and “van” are English words: a short advert in figures is read", () => {
  const short =
    "Van driver\n£14 per hour\n40 hours per week\nNever more than 60 parcels per round\nVan supplied";
  expect(readText(short, lexicon)).toMatchObject({ language: "en" });
});

describe("who offers what", () => {
  const who = (text: string) => {
    const { title, organisation, place } = read(
      `${text}\n\nYou will look after people, and they will thank you for it.`,
    );
    return [title?.quote, organisation?.quote, place?.quote];
  };

  test.each([
    ["Care Assistant - Acme - night shifts", "Care Assistant", "Acme", undefined],
    ["Acme, night shifts\nCare Assistant", "Care Assistant", "Acme", undefined],
    ["Title: Carer\nCompany: Acme, night shifts", "Carer", "Acme", undefined],
    ["Data Engineer\nHarlow Systems (Job posted 287 days ago)", "Data Engineer", "Harlow Systems", undefined],
    ["Data Engineer\nHarlow Systems • Leeds • 3 weeks ago", "Data Engineer", "Harlow Systems", "Leeds"],
    ["Electrician\nUS, NY, Otisville", "Electrician", undefined, "Otisville"],
    ["Store Supervisor, Penny & Pine, Dorking", "Store Supervisor", "Penny & Pine", "Dorking"],
    ["COMMIS CHEF wanted ASAP\nThe Heron", "COMMIS CHEF", "The Heron", undefined],
    [
      "# Data Engineer (m/f/d) — Harlow GmbH\n\n**Location:** Hamburg (hybrid)",
      "Data Engineer (m/f/d)",
      "Harlow GmbH",
      "Hamburg",
    ],
    [
      "**URL:** https://jobs.example/1\n\n**Nurse**\nBased in Madrid. The ward is new.",
      "Nurse",
      undefined,
      "Madrid",
    ],
    ["Groundworkers x 4", "Groundworkers", undefined, undefined],
    ["Herdsperson\nNiacet is a leading maker of salts.", "Herdsperson", "Niacet", undefined],
  ])("%j", (text, ...expected) => {
    expect(who(text)).toEqual(expected);
  });

  test("the heading of a section is no title, and a sentence below it no organisation", () => {
    expect(who("Role Purpose\nDesigns, builds and mends what the group works with.")).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("twelve adverts of different trades", () => {
  const readings = adverts.map(({ text, expected }) => ({ reading: read(text), expected }));

  test.each(["title", "organisation", "place", "remote", "reportsTo"] as const)(
    "each names its %s as a careful reader would",
    (part) => {
      for (const { reading, expected } of readings)
        if (expected[part] !== undefined) expect(reading[part]?.quote).toBe(expected[part]);
    },
  );

  test("pay and hours are read as numbers", () => {
    for (const { reading, expected } of readings) {
      expect(reading.pay?.from !== undefined || reading.pay?.to !== undefined).toBe(
        expected.pay !== undefined,
      );
      if (expected.pay) expect(reading.pay).toMatchObject(expected.pay);
      if (expected.hours) expect(reading.hours?.from).toBe(expected.hours);
    }
  });

  test("every claim a careful reader finds is found", () => {
    const all = readings.flatMap(({ reading, expected }) =>
      expected.claims.map(([quote, standard, direction]) =>
        reading.claims.some(
          (c) => c.standard === standard && c.direction === direction && overlaps(c.quote, quote),
        ),
      ),
    );
    expect(share(all.filter(Boolean).length, all.length)).toBeGreaterThanOrEqual(0.97);
  });

  test("their needs are found, must and wish told apart, and little else is taken for one", () => {
    const wanted = readings.flatMap(({ reading, expected }) =>
      expected.needs.map(([quote, must]) =>
        reading.needs.some((need) => need.must === must && overlaps(need.quote, quote)),
      ),
    );
    const found = readings.flatMap(({ reading, expected }) =>
      reading.needs.map((need) => expected.needs.some(([quote]) => overlaps(need.quote, quote))),
    );
    expect(share(wanted.filter(Boolean).length, wanted.length)).toBeGreaterThanOrEqual(0.97);
    expect(share(found.filter(Boolean).length, found.length)).toBeGreaterThanOrEqual(0.95);
  });

  test("signs of need, scams and improper words stand apart, and nothing else does", () => {
    for (const { reading, expected } of readings) {
      const quotes = (spans: readonly Span[]) => spans.map((span) => span.quote);
      expect(quotes(reading.signsOfNeed)).toEqual(expected.signs ?? []);
      expect(quotes(reading.scams)).toEqual(expected.scams ?? []);
      expect(quotes(reading.improper)).toEqual(expected.improper ?? []);
    }
  });
});

describe("a phrase and what stands around it", () => {
  test("one phrase may speak of several standards, one claim for each", () => {
    expect(claims("A fast-paced kitchen.")).toEqual(["fast-paced | TIME-5-", "fast-paced | WORK-2-"]);
  });

  test("claims are numbered from 1 in the order of the text", () => {
    const { claims } = read("Mentor for you. Banter. Monitored work.");
    expect(claims.map((c) => [c.number, c.quote, c.standard])).toEqual([
      [1, "Mentor", "GROW-3"],
      [2, "Banter", "TEAM-1"],
      [3, "Banter", "TIME-1"],
      [4, "Monitored", "WORK-4"],
    ]);
  });

  test("of two phrases about one standard that overlap, the longer holds", () => {
    expect(claims("Remote-first for now.")).toEqual(["Remote-first for now | LOG-10"]);
    expect(claims("We are remote-first.")).toEqual(["remote-first | LOG-1+"]);
  });

  test("what is denied turns round, and the denying word is quoted with it", () => {
    expect(claims("There is no weekend work.")).toEqual(["no weekend work | TIME-1+"]);
    expect(claims("Weekend work is never expected.")).toEqual(["Weekend work is never expected | TIME-1+"]);
    expect(claims("We do not use strict adherence to scripts.")).toEqual([
      "not use strict adherence | WORK-4+",
    ]);
    expect(claims("You start alone, without a mentor.")).toEqual(["without a mentor | GROW-3-"]);
  });

  test("one denial may hold for two phrases; its word is quoted once", () => {
    expect(claims("No weekend work or banter.")).toEqual([
      "No weekend work | TIME-1+",
      "No weekend work or banter | TEAM-1+",
      "banter | TIME-1+",
    ]);
  });

  test("a phrase that begins with a denial is its own phrase", () => {
    expect(claims("This is not a 9-to-5.")).toEqual(["not a 9-to-5 | TIME-1-"]);
    expect(claims("No two days are the same")).toEqual([
      "No two days are the same | TIME-5-",
      "No two days are the same | WORK-2-",
    ]);
  });

  test.each([
    "Not only fast-paced but long.",
    "No experience necessary fast-paced site.",
    "If you don't have thick skin you will not last. Fast-paced.",
    "Not easy, but fast-paced.",
  ])("a denial of something else leaves the phrase as it is: %s", (text) => {
    expect(read(text).claims.every((claim) => claim.direction === "-")).toBe(true);
  });

  test("a denied scam or sign of need is none", () => {
    expect(read("There is no training fee and nothing to buy.").scams).toEqual([]);
    expect(read("Not an urgent post.").signsOfNeed).toEqual([]);
  });

  test("a stock phrase with a number behind it counts for the number", () => {
    const [claim] = read("Fast-paced: 40 calls a shift, two breaks.").claims;
    expect(claim).toMatchObject({ quote: "Fast-paced: 40 calls a shift", direction: "0", kind: "fact" });
    expect(claims("Fast-paced, 37.5 hours per week")[0]).toBe("Fast-paced | TIME-5-");
  });

  test("curly quotes, long dashes and broken lines hide no phrase", () => {
    expect(claims("It’s a fast–paced place.")[0]).toBe("fast–paced | TIME-5-");
    expect(claims("In the weeks to come we will ask a lot of you, and you must go the\nextra mile.")).toEqual(
      ["go the\nextra mile | TIME-1-"],
    );
  });

  test("a phrase does not run from one item of a list into the next", () => {
    expect(claims("- go the\n- extra mile")).toEqual([]);
    expect(claims("Go the\nExtra Mile Bakery")).toEqual([]);
    const loose = [
      { id: "x", patterns: ["go\\s+far"], points: [{ standard: "S", direction: "+" }], kind: "stock" },
    ] as const;
    expect(readText("Go far", loose)).toMatchObject({ claims: [{ quote: "Go far" }] });
    expect(readText("Go\n\nfar", loose)).toMatchObject({ claims: [] });
  });

  test("parts of words are no phrases", () => {
    expect(claims("Our mentorship in Banterley is unurgent.")).toEqual([]);
  });

  test("a claim speaks for its own level, else for 3 or 1, an open one and mere praise for none", () => {
    const by = (direction: "+" | "-" | "0", kind: "fact" | "stock" = "fact") =>
      claimedLevel({ direction, kind });
    expect([by("+"), by("-"), by("0")]).toEqual([3, 1, undefined]);
    expect([by("+", "stock"), by("-", "stock")]).toEqual([undefined, 1]);
    expect(claimedLevel({ direction: "+", kind: "stock", level: 4 })).toBe(4);
  });
});

describe("what an advert speaks of", () => {
  const terms = { pay: "PAY-1", hours: "TIME-1" };
  const spoken = (text: string): readonly string[] => {
    const reading = readText(text, lexicon);
    return "refused" in reading ? [] : [...spokenOf(reading, terms)];
  };

  test("is what it claims, and what it states without claiming", () => {
    const text = "Gardener\n£14.20 an hour, 30 hours a week, fast-paced.";
    expect(spoken(text)).toEqual(expect.arrayContaining(["PAY-1", "TIME-1", "TIME-5"]));
  });

  test("is nothing where it states and claims nothing", () => {
    expect(spoken("Gardener wanted for a walled garden near the sea.")).toEqual([]);
  });
});

describe("what cannot be read is refused", () => {
  test("a text longer than a document holds", () => {
    expect(readText("a ".repeat(5_000_000), lexicon)).toEqual({ refused: "too long" });
  });
  test("a picture", () => {
    expect(readText("\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR", lexicon)).toEqual({
      refused: "not text",
    });
  });
  test("another language, and a text that mixes two is read and says so", () => {
    const german =
      "Wir suchen für die Werkstatt in der Altstadt eine Tischlerin oder einen Tischler mit Erfahrung.";
    expect(readText(german, lexicon)).toEqual({ refused: "other language" });
    expect(readText("这是一份在北京的工作，负责仓库管理和货物配送，每周工作五天", lexicon)).toEqual({
      refused: "other language",
    });
    expect(read(`${german} ${german} We are fast-paced and you are the one.`).language).toBe("other");
    expect(read("We bake bread for the town and you are one of our bakers.").language).toBe("en");
  });
  test("nothing, and a few words, are answers", () => {
    expect(read("")).toEqual({
      dates: [],
      claims: [],
      needs: [],
      signsOfNeed: [],
      scams: [],
      improper: [],
      language: "en",
    });
    expect(read("Mentor").claims).toHaveLength(1);
  });
});

describe("laws", () => {
  const words = fc.constantFrom(
    "fast-paced", "no", "not", "weekend work", "Remote-first for now", "£30k", "to", "up to", "\n", "\n\n- ", ":",
    "Requirements", "Desirable:", "you must have", "a mentor", "is essential", "40", "hours per week", "Acme Ltd",
    "is looking for", "a Nurse", ". ", ", ", "“", "’", "é", "😀", "\r\n", "\t", "urgent", "deposit", "reports to", "the",
  ); // biome-ignore format: a list of words
  const advert = fc.oneof(
    fc.array(words, { maxLength: 60 }).map((list) => list.join(" ")),
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc.string({ unit: "binary", maxLength: 300 }),
  );
  const spansOf = (reading: AdvertReading): Span[] =>
    Object.values(reading)
      .flat()
      .filter((part): part is Span => typeof part === "object" && "quote" in part);

  test("whatever is read is quoted exactly, without white space around it", () => {
    fc.assert(
      fc.property(advert, (text) => {
        const reading = readText(text, lexicon);
        if ("refused" in reading) return;
        for (const { quote, start, end } of spansOf(reading)) {
          expect(text.slice(start, end)).toBe(quote);
          expect(quote).toBe(quote.trim());
          expect(quote).not.toBe("");
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("claims about one standard never overlap, and come in order", () => {
    fc.assert(
      fc.property(advert, (text) => {
        const reading = readText(text, lexicon);
        if ("refused" in reading) return;
        expect(reading.claims.map((claim) => claim.number)).toEqual(reading.claims.map((_, i) => i + 1));
        const ends = new Map<string, number>();
        for (const { standard, start, end } of reading.claims) {
          expect(start).toBeGreaterThanOrEqual(ends.get(standard) ?? 0);
          ends.set(standard, end);
        }
      }),
    );
  });

  test("patterns run over pieces of bounded length that together are no longer than the text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("word ", "x", "\n", "- ", ". ", "\n\n\n"), { maxLength: 40 }),
        fc.nat(400),
        (parts, n) => {
          const text = parts.join("").repeat(n);
          const cut = pieces(text);
          let end = 0;
          for (const { plain, at } of cut) {
            expect(plain.length).toBeLessThanOrEqual(1500);
            expect(at).toBeGreaterThanOrEqual(end);
            end = at + plain.length;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  test("a hundred times the text gives a hundred times the claims, and no text that fits is given up", () => {
    const one = "Fast-paced work with a mentor.\n\n";
    expect(read(one.repeat(100)).claims).toHaveLength(300);
    for (const hostile of [
      "(",
      "no ",
      "£1,",
      "a: ",
      "- \n",
      "you must have ",
      "A ",
      "\n",
      "x",
      ". ",
      "is essential, ",
    ])
      expect(readText(hostile.repeat(longestText / hostile.length - 1), lexicon)).toBeDefined();
  });
});
