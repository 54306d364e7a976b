import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  about,
  type Draft,
  type Entry,
  EntryId,
  fold,
  Journal,
  type Line,
  nextId,
  readLine,
  writeLine,
} from "./index.ts";

const device = "00112233445566778899aabbccddeeff";
const chance = (seed: number) => Uint8Array.from({ length: 10 }, (_, i) => (seed * 31 + i * 17) % 256);
const id = (n: number) => nextId(1_700_000_000_000 + n * 1000, chance(n));
const line = (n: number, body: Draft): Line =>
  writeLine({ id: id(n), at: "2026-11-22", by: device, ...body } as Entry);

const standard = (name: string, floor: 0 | 1 | 2 | 3 | 4 = 2) => ({
  type: "standard.set" as const,
  about: "manager" as const,
  name,
  anchors: ["a", "b", "c", "d", "e"] as [string, string, string, string, string],
  kind: "must" as const,
  floor,
  ideal: 3 as const,
  prior: [0.05, 0.15, 0.45, 0.27, 0.08] as [number, number, number, number, number],
});
const prospect = (organisation: string) => ({
  type: "prospect.set" as const,
  organisation,
  role: "Nurse",
  tags: [],
});
const observation = (of: EntryId, on: EntryId, level: 0 | 1 | 2 | 3 | 4 | null = 2) => ({
  type: "observation.noted" as const,
  prospect: of,
  standard: on,
  level,
  voice: "manager" as const,
  channel: "said" as const,
  mods: [],
  words: "Six, seven when someone is ill.",
});

/** A small search: two standards, two prospects, evidence, an edit, a retraction and its retraction. */
const story: Line[] = [
  line(1, standard("Staffing")),
  line(2, standard("Rota")),
  line(3, prospect("Northgate Clinic")),
  line(4, prospect("Fern Street")),
  line(5, observation(id(3), id(1))),
  line(6, { ...standard("Staffing", 1), standard: id(1), over: id(1) }),
  line(7, observation(id(3), id(2), null)),
  line(8, { type: "entry.retracted", entry: id(7) }),
  line(9, { type: "entry.retracted", entry: id(8) }),
  line(10, { ...prospect("Fern Street Practice"), prospect: id(4), over: id(4) }),
  line(11, { type: "entry.retracted", entry: id(5) }),
  line(12, { ...standard("Staffing", 3), standard: id(1), over: id(1) }),
  line(13, { type: "prospect.moved", prospect: id(4), stage: "ended", end: "withdrawn" }),
];
const shuffled = fc.shuffledSubarray(story, { minLength: story.length });

describe("the fold", () => {
  test("law: the order in which lines arrive does not matter", () => {
    const expected = fold(story);
    fc.assert(
      fc.property(shuffled, (lines) => {
        expect(fold(lines)).toEqual(expected);
      }),
    );
  });

  test("law: a line that arrives again does nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...story)), (again) => {
        const journal = new Journal(story);
        const before = journal.state;
        for (const one of again) expect(journal.take(one)).toBe(false);
        expect(journal.state).toBe(before);
      }),
    );
  });

  test("law: taking lines one by one, looking in between, gives the fold of all", () => {
    fc.assert(
      fc.property(shuffled, (lines) => {
        const journal = new Journal();
        for (const one of lines) {
          journal.take(one);
          journal.state;
        }
        expect(journal.state).toEqual(fold(story));
      }),
    );
  });

  test("law: as of an entry equals the fold of all lines up to it", () => {
    const journal = new Journal(story);
    for (const [n, one] of story.entries()) expect(journal.asOf(one.id)).toEqual(fold(story.slice(0, n + 1)));
  });

  test("folds one entry when one is noted", () => {
    const journal = new Journal(story);
    const before = journal.state;
    const folded = journal.folded;
    journal.take(line(20, observation(id(4), id(1))));
    expect(journal.state.byProspect.get(id(3))).toBe(before.byProspect.get(id(3)));
    expect(journal.state.standards).toBe(before.standards);
    expect(journal.folded - folded).toBe(1);
  });

  test("folds one entry when an older one arrives late", () => {
    const journal = new Journal(story.filter((one) => one.id !== id(5)));
    journal.state;
    const folded = journal.folded;
    for (const one of story) journal.take(one);
    expect(journal.folded - folded).toBe(1);
    expect(journal.state).toEqual(fold(story));
  });
});

describe("editing and taking back", () => {
  test("an edit holds, and the chain before it stays to be read", () => {
    const [, fern] = fold(story).prospects;
    expect(fern?.now.organisation).toBe("Fern Street Practice");
    expect(fern?.history.map((entry) => entry.organisation)).toEqual(["Fern Street", "Fern Street Practice"]);
  });

  test("two edits of the same entry: the later holds and both are shown", () => {
    const [staffing] = fold(story).standards;
    expect(staffing?.now.floor).toBe(3);
    expect(staffing?.both?.map((entry) => entry.floor)).toEqual([1, 3]);
  });

  test("a retracted observation is gone; retracting the retraction brings it back", () => {
    const { observations } = about(fold(story), id(3));
    expect(observations.map((one) => one.id)).toEqual([id(7)]);
  });

  test("retracting an edit shows the one before", () => {
    const lines = [...story, line(14, { type: "entry.retracted", entry: id(12) })];
    const [staffing] = fold(lines).standards;
    expect(staffing?.now.floor).toBe(1);
    expect(staffing?.both).toBeUndefined();
  });

  test("retracting what first set a thing takes the thing away, edits and all", () => {
    const lines = [...story, line(14, { type: "entry.retracted", entry: id(1) })];
    expect(fold(lines).standards.map((one) => one.now.name)).toEqual(["Rota"]);
  });

  test("law: undoing the last entry gives the state before it, but for the count of lines", () => {
    for (let n = 1; n < story.length; n++) {
      const before = { ...fold(story.slice(0, n)), lines: 0, byProspect: undefined };
      const undone = [
        ...story.slice(0, n + 1),
        line(50, { type: "entry.retracted", entry: story[n]?.id as EntryId }),
      ];
      expect({ ...fold(undone), lines: 0, byProspect: undefined }).toEqual(before);
    }
  });

  test("a retraction holds even where it sorts before the entry it names", () => {
    const early = line(0, { type: "entry.retracted", entry: id(3) });
    expect(fold([early, ...story]).prospects.map((one) => one.now.organisation)).toEqual([
      "Fern Street Practice",
    ]);
  });

  test("retractions in a circle end in an answer, the same in either order", () => {
    const circle = [
      line(20, { type: "entry.retracted", entry: id(21) }),
      line(21, { type: "entry.retracted", entry: id(20) }),
      line(22, { type: "entry.retracted", entry: id(22) }),
    ];
    expect(fold([...story, ...circle])).toEqual(fold([...circle.reverse(), ...story]));
  });
});

describe("reading", () => {
  test("an entry of an unknown type, and a field of a newer app, survive unchanged and are counted", () => {
    const raw = [
      `{"type":"mood.sung","id":"${id(30)}","tune":[1,2]}`,
      `{"type":"effort.noted","id":"${id(31)}","at":"2026-11-22","by":"${device}","prospect":"${id(3)}","minutes":30,"what":"travel","newer":true}`,
    ];
    const lines = raw.map((one) => readLine(one)).flatMap((read) => ("line" in read ? [read.line] : []));
    const journal = new Journal([...story, ...lines]);
    expect(journal.state.skipped).toBe(1);
    expect(about(journal.state, id(3)).efforts[0]).toMatchObject({ minutes: 30, newer: true });
    expect(journal.lines.slice(-2).map((one) => one.raw)).toEqual(raw);
  });

  test("a line without an id is refused in words", () => {
    expect(readLine("{}")).toEqual({ refusal: { at: "id", wrong: "no entry id" } });
    expect(readLine("half a li")).toEqual({ refusal: { at: "line", wrong: "not a JSON object" } });
  });

  test("of two contents under one id the raw line that sorts first holds, whatever came first, and the clash is shown", () => {
    const one = line(3, prospect("Another Clinic"));
    for (const lines of [
      [...story, one],
      [one, ...story],
    ]) {
      const state = fold(lines);
      expect(state.prospects[0]?.now.organisation).toBe("Another Clinic");
      expect(state.clashes).toEqual([id(3)]);
    }
    expect(fold([...story, one])).toEqual(fold([one, ...story]));
  });
});

describe("writing", () => {
  test("a misspelt field is refused", () => {
    const misspelt = {
      id: id(1),
      at: "2026-11-22",
      by: device,
      type: "effort.noted",
      prospect: id(3),
      minuts: 3,
      what: "x",
    };
    expect(() => writeLine(misspelt as unknown as Entry)).toThrow("cannot write effort.noted");
  });

  test("law: what is written reads back as it was", () => {
    for (const { raw, entry } of story)
      expect(readLine(raw)).toEqual({ line: { id: entry?.id, raw, entry } });
  });
});

describe("ids", () => {
  const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
  test("law: the next id is later than every id seen that is not more than five minutes ahead", () => {
    const clock = fc.integer({ min: 1_600_000_000_000, max: 1_900_000_000_000 });
    fc.assert(
      fc.property(
        clock,
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        bytes,
        bytes,
        (now, ahead, a, b) => {
          const seen = nextId(now + ahead, a);
          const next = nextId(now, b, seen);
          expect(EntryId.safeParse(next).success).toBe(true);
          if (ahead <= 300_000) expect(next > seen).toBe(true);
          else expect(next < seen).toBe(true);
        },
      ),
    );
  });

  test("ten thousand ids of one stopped clock still rise", () => {
    let seen = nextId(1_700_000_000_000, chance(1));
    for (let n = 0; n < 10_000; n++) {
      const next = nextId(1_700_000_000_000, chance(n), seen);
      expect(next > seen).toBe(true);
      seen = next;
    }
  });
});
