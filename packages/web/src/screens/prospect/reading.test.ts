import type { View } from "@twoway/advice";
import { adopt, claimsToNote } from "@twoway/advice";
import { generalEstimates } from "@twoway/engine";
import { english } from "@twoway/library";
import { type Draft, type EntryId, fold, type Line } from "@twoway/model";
import { describe, expect, it } from "vitest";
import { claimedIn } from "./claims.ts";
import { happenings, together } from "./happenings.ts";
import { asNeed, needProposals } from "./need-proposals.ts";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}` as EntryId;
const view = (...drafts: Draft[]): View => {
  const lines = drafts.map((draft, place): Line => {
    const entry = { id: id(place + 1), at: "2026-11-20T10:00:00+01:00", by: "0".repeat(32), ...draft };
    return { id: entry.id, raw: JSON.stringify(entry), entry };
  });
  const now = "2026-11-22T10:00:00Z";
  return { state: fold(lines), library: english, assumptions: generalEstimates, now };
};

const text = `Ward nurse wanted.

The rota is published four weeks ahead. We are like a family here.

Requirements:
- Two years of experience on a ward (required)`;
const prospect: Draft = { type: "prospect.set", organisation: "Northgate", role: "Nurse", tags: [] };
const advert: Draft = { type: "document.added", prospect: id(1), kind: "advert", text };
const dismissed = (start: number, standard: string): Draft => ({
  type: "proposal.dismissed",
  document: id(2),
  start,
  end: start + 4,
  standard,
});
const documentOf = ({ state }: View) => {
  const document = state.byProspect.get(id(1))?.documents[0];
  if (!document) throw new Error("no document");
  return document;
};

describe("the claims of an advert", () => {
  const rota = text.indexOf("rota is published");

  it("are read without any standard of one's own", () => {
    const here = view(prospect, advert);
    const claims = claimedIn(here, documentOf(here));
    expect(claims.find(({ start }) => start === rota)?.claim).toMatchObject({ standard: "TIME-2" });
    expect(claims.every(({ noted }) => noted === undefined)).toBe(true);
  });

  it("carry the observation they became", () => {
    const before = view(prospect, advert);
    const standard = adopt(before, "TIME-2", { kind: "must" });
    const adopted = view(prospect, advert, standard);
    const after = view(prospect, advert, standard, ...claimsToNote(adopted, id(1)));
    const claim = claimedIn(after, documentOf(after)).find(({ start }) => start === rota);
    expect(claim?.noted).toMatchObject({ channel: "advert", standard: id(3) });
  });

  it("are gone once they were called wrong", () => {
    const here = view(prospect, advert, dismissed(rota, "TIME-2"));
    expect(claimedIn(here, documentOf(here)).filter(({ claim }) => claim.standard === "TIME-2")).toEqual([]);
  });

  it("stay where only a need at the same place was left aside", () => {
    const here = view(prospect, advert, dismissed(rota, asNeed));
    expect(claimedIn(here, documentOf(here)).some(({ start }) => start === rota)).toBe(true);
  });
});

describe("what an advert asks for", () => {
  const quotes = (...drafts: Draft[]) =>
    needProposals(view(prospect, advert, ...drafts), id(1)).map(({ quote }) => quote);

  it("is proposed, each wording once", () => {
    const one = quotes();
    expect(one.some((quote) => quote.includes("Two years of experience"))).toBe(true);
    expect(quotes(advert)).toEqual(one);
  });

  it("is not proposed again once it was taken up, whatever it is called since", () => {
    const [quote = ""] = quotes();
    const need = {
      type: "need.stated",
      prospect: id(1),
      core: "core",
      strengths: [],
      stories: [],
      because: [id(2)],
    } as const;
    expect(
      quotes({ ...need, name: quote }, { ...need, need: id(3), over: id(3), name: "Ward years" }),
    ).not.toContain(quote);
  });

  it("is not proposed again once it was left aside", () => {
    const [first] = needProposals(view(prospect, advert), id(1));
    expect(quotes(dismissed(first?.start ?? -1, asNeed))).not.toContain(first?.quote);
  });

  it("is still proposed where only a claim at the same place was called wrong", () => {
    const [first] = needProposals(view(prospect, advert), id(1));
    expect(quotes(dismissed(first?.start ?? -1, "TIME-2"))).toContain(first?.quote);
  });
});

describe("everything noted about a prospect", () => {
  it("stands latest first, and holds nothing of another", () => {
    const other: Draft = { type: "prospect.set", organisation: "Ashgrove", role: "", tags: [] };
    const { state } = view(prospect, advert, other, {
      type: "effort.noted",
      prospect: id(3),
      minutes: 5,
      what: "A call",
    });
    expect(happenings(state, id(1)).map((entry) => entry.id)).toEqual([id(2), id(1)]);
  });

  it("leaves out what was taken back, and has a standard that was changed after meeting them", () => {
    const before = view(prospect);
    const standard = adopt(before, "TIME-2", { kind: "must", after: id(1) });
    const { state } = view(prospect, advert, standard, { type: "entry.retracted", entry: id(2) });
    expect(happenings(state, id(1)).map(({ type }) => type)).toEqual(["standard.set", "prospect.set"]);
  });

  it("has a transcript in parts once, and takes all of its parts back with it", () => {
    const part = (n: number, first?: EntryId): Draft => ({
      type: "document.added",
      prospect: id(1),
      kind: "transcript",
      text: `Part ${n}`,
      part: { n, m: 3, ...(first ? { first } : {}) },
    });
    const { state } = view(prospect, advert, part(1), part(2, id(3)), part(3, id(3)));
    const shown = happenings(state, id(1));
    expect(shown.map((entry) => entry.id)).toEqual([id(3), id(2), id(1)]);
    expect(shown.map((entry) => together(state, entry))).toEqual([[id(3), id(4), id(5)], [id(2)], [id(1)]]);
  });

  it("has a part whose first part is not there", () => {
    const { state } = view(prospect, {
      type: "document.added",
      prospect: id(1),
      kind: "transcript",
      text: "The rest",
      part: { n: 2, m: 2, first: id(99) },
    });
    expect(happenings(state, id(1)).map((entry) => entry.id)).toEqual([id(2), id(1)]);
  });
});
