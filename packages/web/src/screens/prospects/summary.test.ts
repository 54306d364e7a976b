import type { Draft, EntryId, EntryOf, Line } from "@twoway/model";
import { about, fold } from "@twoway/model";
import { describe, expect, it } from "vitest";
import { chosen, everything } from "./choose.ts";
import { moved } from "./moving.ts";
import { lastMove, minutesSpent, type Summary, trendOf } from "./summary.ts";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}` as EntryId;
const line = (n: number, draft: Draft): Line => {
  const entry = { id: id(n), at: "2026-11-20T10:00:00+01:00", by: "0".repeat(32), ...draft };
  return { id: entry.id, raw: JSON.stringify(entry), entry };
};
const interest = (n: number, at: string, value?: number) =>
  line(n, {
    type: "interest.noted",
    prospect: id(1),
    when: "after",
    because: [],
    at,
    ...(value === undefined ? {} : { value }),
  });

describe("how interest moved", () => {
  const trend = (...lines: Line[]) => trendOf(about(fold(lines), id(1)).interest);

  it("is the last value beside the one before, in the order of when they were felt", () => {
    expect(trend(interest(2, "2026-11-03", 5), interest(3, "2026-11-09", 8))).toBe("rising");
    expect(trend(interest(2, "2026-11-09", 5), interest(3, "2026-11-03", 8))).toBe("falling");
    expect(trend(interest(2, "2026-11-03", 5), interest(3, "2026-11-09", 5))).toBe("steady");
  });

  it("is not known from one value, nor from words alone", () => {
    expect(trend(interest(2, "2026-11-03", 5))).toBe("once");
    expect(trend(interest(2, "2026-11-03"))).toBeUndefined();
  });
});

describe("the time a prospect took", () => {
  const meeting = (n: number, at: string, dated: boolean) =>
    line(n, {
      type: "interview.set",
      prospect: id(1),
      number: 1,
      zone: "Europe/Berlin",
      minutes: 60,
      myMinutes: 15,
      medium: "phone",
      people: [],
      at,
      ...(dated ? { dated } : {}),
    });

  it("is what was noted and the interviews that took place, not those ahead or without a date", () => {
    const state = fold([
      line(2, { type: "effort.noted", prospect: id(1), minutes: 90, what: "The application" }),
      meeting(3, "2026-11-10T10:00:00+01:00", true),
      meeting(4, "2026-11-30T10:00:00+01:00", true),
      meeting(5, "2026-11-10T10:00:00+01:00", false),
    ]);
    expect(minutesSpent(about(state, id(1)), Date.parse("2026-11-22T00:00:00Z"))).toBe(150);
  });
});

describe("a move", () => {
  const before = [{ at: "2026-11-12T09:00:00+01:00" } as EntryOf<"prospect.moved">];

  it("of today happens now", () => {
    expect(moved(id(1), { stage: "talking", day: "2026-11-22" }, before, "2026-11-22")).not.toHaveProperty(
      "at",
    );
  });

  it("of an earlier day is noted for that day", () => {
    expect(moved(id(1), { stage: "applied", day: "2026-11-02" }, before, "2026-11-22").at).toBe("2026-11-02");
  });

  it("comes last on a day on which another was noted with its hour", () => {
    const again = moved(id(1), { stage: "offer", day: "2026-11-12" }, before, "2026-11-22");
    expect(lastMove([...before, { at: again.at ?? "", stage: "offer" }])).toMatchObject({ stage: "offer" });
  });

  it("says how it ended only where it ended", () => {
    const ended = { stage: "ended", end: "withdrawn", label: "  " } as const;
    expect(moved(id(1), ended, [], "2026-11-22")).toEqual({
      type: "prospect.moved",
      prospect: id(1),
      stage: "ended",
      end: "withdrawn",
    });
    expect(moved(id(1), { ...ended, stage: "offer" }, [], "2026-11-22")).not.toHaveProperty("end");
  });
});

describe("looking for a prospect", () => {
  const summary = (organisation: string, change: Partial<Summary> = {}, tags: string[] = []) =>
    ({
      thing: { id: organisation, now: { organisation, role: "Nurse", tags } },
      stage: "applied",
      counts: { found: 0, missing: 0, open: 0, heard: false },
      minutes: 0,
      ...change,
    }) as unknown as Summary;
  const all = [
    summary("Northgate", { next: { kind: "mine", at: "2026-12-01" } }, ["near"]),
    summary("Ashgrove", { last: "2026-11-01" }),
    summary("Fern Street", {
      next: { kind: "mine", at: "2026-11-25" },
      stage: "talking",
      last: "2026-11-20",
    }),
  ];
  const found = (filter: Partial<typeof everything>) =>
    chosen(all, { ...everything, ...filter }, "en").map(({ thing }) => thing.now.organisation);

  it("puts what comes next first, and what has no date last", () => {
    expect(found({})).toEqual(["Fern Street", "Northgate", "Ashgrove"]);
  });

  it("sorts by name, and by what happened last", () => {
    expect(found({ sort: "name" })).toEqual(["Ashgrove", "Fern Street", "Northgate"]);
    expect(found({ sort: "last" })).toEqual(["Fern Street", "Ashgrove", "Northgate"]);
  });

  it("needs every word, in any field", () => {
    expect(found({ words: "nurse NEAR" })).toEqual(["Northgate"]);
    expect(found({ words: "nurse nobody" })).toEqual([]);
  });

  it("keeps to a stage and a tag", () => {
    expect(found({ stage: "talking" })).toEqual(["Fern Street"]);
    expect(found({ tag: "near" })).toEqual(["Northgate"]);
  });
});
