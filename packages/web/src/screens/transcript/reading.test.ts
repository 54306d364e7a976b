import { type Draft, type EntryId, fold, type Line } from "@twoway/model";
import { describe, expect, it } from "vitest";
import { shareWord } from "./shares.ts";
import { speakerChoice, spokenBy } from "./spoken-by.ts";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}` as EntryId;
const stateOf = (...drafts: Draft[]) =>
  fold(
    drafts.map((draft, place): Line => {
      const entry = { id: id(place + 1), at: "2026-11-20T10:00:00+01:00", by: "0".repeat(32), ...draft };
      return { id: entry.id, raw: JSON.stringify(entry), entry };
    }),
  );
const prospect: Draft = { type: "prospect.set", organisation: "Northgate", role: "Nurse", tags: [] };
const contact = (name: string, role: "manager" | "peer" | "recruiter"): Draft => ({
  type: "contact.set",
  prospect: id(1),
  role,
  name,
});

describe("a share in words", () => {
  it("is the nearest that people say", () => {
    expect([0, 0.24, 0.35, 0.52, 0.65, 0.99].map(shareWord)).toEqual([
      "few",
      "quarter",
      "third",
      "half",
      "thirds",
      "all",
    ]);
  });
});

describe("who speaks in a transcript", () => {
  const heard = (names: readonly string[], ...contacts: Draft[]) => {
    const state = stateOf(prospect, ...contacts);
    const [thing] = state.prospects;
    if (!thing) throw new Error("no prospect");
    const meeting = { prospect: thing };
    return names.map((name) => spokenBy(state, meeting, speakerChoice(state, meeting, name)));
  };

  it("is the person recorded under that name, in full or by the first name alone", () => {
    const people = [contact("Ruth Calder", "manager"), contact("Ben", "peer")];
    expect(heard(["RUTH CALDER", "Ruth", "Ben Ashby", "Ruth Miller"], ...people)).toEqual([
      { voice: "manager", who: id(2) },
      { voice: "manager", who: id(2) },
      { voice: "peer", who: id(3) },
      { voice: "manager" },
    ]);
  });

  it("is the only person recorded, where the file calls them otherwise", () => {
    expect(heard(["INTERVIEWER"], contact("Dana", "recruiter"))).toEqual([
      { voice: "recruiter", who: id(2) },
    ]);
  });

  it("is a role where nobody is recorded: whoever recruits by the name of their work, else the manager", () => {
    expect(heard(["Recruiter", "Priya (HR)", "Chris"])).toEqual([
      { voice: "recruiter" },
      { voice: "recruiter" },
      { voice: "manager" },
    ]);
  });
});
