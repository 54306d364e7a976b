import type { EntryId } from "@twoway/model";
import { describe, expect, test } from "vitest";
import { Story } from "../test-cases/story.ts";
import {
  adopt,
  beliefs,
  fit,
  floorPoints,
  held,
  holdOut,
  matchPlane,
  plan,
  weeksOfMoney,
  withoutMeeting,
} from "./index.ts";

function somebody() {
  const story = new Story();
  const [team] = ["TEAM-1", "TIME-1"].map((id, n) =>
    story.note(adopt(story.view, id, { kind: n === 0 ? "must" : "want", floor: 2, ideal: n === 0 ? 4 : 2 })),
  ) as [EntryId, EntryId];
  const [first, second, ended] = ["Ash", "Birch", "Cedar"].map((organisation) =>
    story.note({ type: "prospect.set", organisation, role: "Nurse", tags: [] }),
  ) as [EntryId, EntryId, EntryId];
  story.note({ type: "prospect.moved", prospect: ended, stage: "ended", end: "declined" });
  const meet = (number: number) =>
    story.note({
      type: "interview.set",
      at: `2026-11-2${number}T10:00:00Z`,
      prospect: first,
      number,
      zone: "UTC",
      dated: true,
      minutes: 45,
      myMinutes: 15,
      medium: "in person",
      people: [],
    });
  const meetings = [meet(1), meet(2)] as const;
  for (const [n, interview] of meetings.entries())
    story.note({
      type: "observation.noted",
      prospect: first,
      standard: team,
      level: n === 0 ? 1 : 3,
      voice: "peer",
      channel: "said",
      mods: ["episode"],
      who: story.note({ type: "contact.set", prospect: first, name: `Colleague ${n}`, role: "peer" }),
      interview,
      words: "…",
    });
  return { story, first, second, ended, meetings };
}

describe("the plane of two readings", () => {
  test("shows every prospect that is alive, and the one looked at last", () => {
    const { story, first, second, ended } = somebody();
    const { view } = story;
    expect(matchPlane(view, first).dots.map(({ prospect }) => prospect.id)).toEqual([second, first]);
    expect(matchPlane(view, ended).dots.map(({ prospect }) => prospect.id)).toEqual([first, second, ended]);
    expect(matchPlane(view, first).dots.at(-1)?.fit).toEqual(fit(view, first));
  });

  test("draws the floor where every standard is just at its own, by weight", () => {
    const { story } = somebody();
    const [must, want] = held(story.view);
    // Level 2 of an ideal 4 is 60 points on the curve; of an ideal 2 it is all 100.
    expect(floorPoints(story.view)).toBeCloseTo(60 * (must?.weight ?? 0) + 100 * (want?.weight ?? 0), 12);
    expect(floorPoints(story.view)).toBeCloseTo(60 * 0.75 + 100 * 0.25, 12);
    expect(floorPoints(new Story().view)).toBe(0);
  });

  test("refuses a prospect that is not there", () => {
    expect(() => matchPlane(new Story().view, "none" as EntryId)).toThrow("no prospect none");
  });
});

describe("a meeting left out", () => {
  test("tells nothing, and the others tell what they told", () => {
    const { story, first, second, meetings } = somebody();
    const { view } = story;
    const one = withoutMeeting(view, first, meetings[0]);
    const none = withoutMeeting(one, first, meetings[1]);
    expect(beliefs(one, first)[0]?.belief).not.toEqual(beliefs(view, first)[0]?.belief);
    expect(beliefs(none, first)).toEqual(beliefs(view, second));
    expect(beliefs(view, first)).toEqual(beliefs(story.view, first));
  });
});

describe("weeks of money", () => {
  test("are those of holding out, counted from the day the amounts were noted", () => {
    const { story } = somebody();
    expect(weeksOfMoney(story.view)).toBeUndefined();
    story.note({
      type: "situation.set",
      kind: "looking",
      savings: 5_000,
      weeklyCost: 500,
      currency: "EUR",
      ends: [],
    });
    const told = story.lines.length;
    story.now = new Date(
      Date.parse("2026-11-20T08:00:00Z") + (told - 1) * 60_000 + 14 * 86_400_000,
    ).toISOString();
    expect(weeksOfMoney(story.view)).toBeCloseTo(8, 9);
    const known = holdOut(story.view);
    expect(known.told && known.money.runwayWeeks).toBe(weeksOfMoney(story.view));
  });

  test("have no end where income covers cost", () => {
    const { story } = somebody();
    const amounts = { savings: 100, weeklyCost: 500, weeklyIncome: 500, currency: "EUR", ends: [] };
    story.note({ type: "situation.set", kind: "employed", ...amounts });
    expect(weeksOfMoney(story.view)).toBe(Infinity);
  });
});

describe("a plan made elsewhere", () => {
  test("is the same: what goes in and what comes out is plain data", () => {
    const { story, meetings } = somebody();
    const there = structuredClone(story.view);
    expect(structuredClone(plan(there, meetings[1]))).toEqual(plan(story.view, meetings[1]));
  });
});
