import type { Draft, EntryId, Line } from "@twoway/model";
import { fold } from "@twoway/model";
import { describe, expect, test } from "vitest";
import { goesAlong, takenBack } from "./taken-back.ts";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}` as EntryId;
const line = (n: number, draft: Draft): Line => {
  const entry = { id: id(n), at: "2026-11-20T10:00:00+01:00", by: "0".repeat(32), ...draft };
  return { id: entry.id, raw: JSON.stringify(entry), entry };
};
const all = [
  line(1, { type: "prospect.set", organisation: "Fern Street", role: "Cook", tags: [] }),
  line(2, { type: "reminder.set", prospect: id(1), on: "2026-11-24", words: "Ring them" }),
  line(3, { type: "proposal.dismissed", document: id(9), start: 0, end: 5 }),
  line(4, { type: "strength.set", name: "Stairs", level: 3, gladness: 3 }),
  line(9, { type: "document.added", prospect: id(1), kind: "advert", text: "A cook" }),
];
const meeting = {
  number: 1,
  zone: "Europe/Berlin",
  minutes: 45,
  myMinutes: 10,
  medium: "video" as const,
  people: [],
};
const back = (n: number, entry: number) => line(n, { type: "entry.retracted", entry: id(entry) });
const part = (n: number, first?: number) =>
  line(n, {
    type: "document.added",
    prospect: id(1),
    kind: "transcript",
    text: "Words",
    part: { n: n - 20, m: 3, ...(first ? { first: id(first) } : {}) },
  });

describe("what was taken back", () => {
  test("is listed with the retraction that holds, the last one first, and no list of the state has it", () => {
    const lines = [...all, back(10, 4), back(11, 2)];
    expect(takenBack(lines).map(({ entry, by }) => [entry.id, by])).toEqual([
      [id(2), id(11)],
      [id(4), id(10)],
    ]);
    const { strengths, reminders } = fold(lines);
    expect([...strengths, ...reminders]).toEqual([]);
  });

  test("is nothing where the retraction was taken back itself, and is again where that was undone", () => {
    expect(takenBack([...all, back(10, 4), back(11, 10)])).toEqual([]);
    expect(fold([...all, back(10, 4), back(11, 10)]).strengths.length).toBe(1);
    expect(takenBack([...all, back(10, 4), back(11, 10), back(12, 11)])).toMatchObject([{ by: id(10) }]);
  });

  test("names the prospect, also where a document names it, and none for what is about nobody", () => {
    const lines = [...all, back(10, 1), back(11, 2), back(12, 3), back(13, 4)];
    expect(takenBack(lines).map(({ prospect }) => prospect)).toEqual([undefined, id(1), id(1), id(1)]);
  });

  test("is a transcript in parts once, and a part alone where its first part is not there", () => {
    const lines = [...all, part(21), part(22, 21), part(23, 21)];
    const retracted = [back(31, 21), back(32, 22), back(33, 23)];
    expect(takenBack([...lines, ...retracted]).map(({ entry }) => entry.id)).toEqual([id(21)]);
    expect(takenBack([...lines, back(32, 22)]).map(({ entry }) => entry.id)).toEqual([id(22)]);
  });

  test("is gone once it was erased, and a circle of retractions has an end", () => {
    expect(takenBack([back(10, 4)])).toEqual([]);
    expect(takenBack([...all, back(10, 11), back(11, 10)])).toEqual([]);
  });
});

describe("what goes along when an entry is erased", () => {
  const journal = [
    line(1, { type: "prospect.set", organisation: "Fern Street", role: "Cook", tags: [] }),
    line(2, { type: "prospect.set", organisation: "Mill Lane", role: "Cook", tags: [] }),
    line(3, { ...meeting, type: "interview.set", prospect: id(1) }),
    line(4, { type: "plan.set", interview: id(3), pinned: [], dropped: [], showShare: 0 }),
    line(5, { type: "reminder.set", prospect: id(2), on: "2026-11-24", words: "Ring them" }),
    line(6, {
      type: "prospect.set",
      prospect: id(1),
      over: id(1),
      organisation: "Fern",
      role: "Cook",
      tags: [],
    }),
    line(7, { type: "reminder.set", prospect: id(1), on: "2026-11-24", words: "Write to them" }),
    line(8, { type: "strength.set", name: "Stairs", level: 3, gladness: 3 }),
  ];

  test("is everything about a prospect, its interviews’ plans too, and nothing of another one", () => {
    expect(goesAlong(journal, id(1))).toEqual([1, 3, 4, 6, 7].map(id));
  });

  test("is the other parts of a transcript", () => {
    const lines = [...all, part(21), part(22, 21), part(23, 21)];
    expect(goesAlong(lines, id(21))).toEqual([21, 22, 23].map(id));
    expect(goesAlong(lines, id(22))).toEqual([id(22)]);
  });

  test("is an interview’s own plan, and every later version of what is edited", () => {
    expect(goesAlong(journal, id(3))).toEqual([id(3), id(4)]);
    expect(goesAlong(journal, id(6))).toEqual([id(6)]);
    expect(goesAlong(journal, id(8))).toEqual([id(8)]);
  });
});
