import { type VerdictRow, verdicts } from "@twoway/advice";
import type { EntryId, Level } from "@twoway/model";
import { describe, expect, test } from "vitest";
import { Telling } from "../../sample/telling.ts";
import { type Column, columnsOf, deadlineOf, standing } from "./columns.ts";
import { newsOf } from "./news.ts";
import { compare, isAlike, usual } from "./rows.ts";

const anchors: [string, string, string, string, string] = ["none", "little", "some", "much", "all"];

/** A search told for one test: two musts and a want, and prospects as one names them. */
class Search extends Telling {
  constructor() {
    super(new Date("2026-11-25T15:00:00").getTime());
    this.on(10, "10:00");
  }
  standard(name: string, kind: "must" | "want"): EntryId {
    const prior: [number, number, number, number, number] = [0.06, 0.2, 0.42, 0.25, 0.07];
    return this.note({ type: "standard.set", about: "job", name, anchors, kind, floor: 2, ideal: 3, prior });
  }
  prospect(organisation: string, stage: "noticed" | "applied" | "talking" | "offer", by?: string): EntryId {
    const set = { type: "prospect.set", organisation, role: "", tags: [] } as const;
    const prospect = this.note(
      by === undefined ? { ...set, tags: [] } : { ...set, tags: [], theirDeadline: by },
    );
    this.note({ type: "prospect.moved", prospect, stage });
    return prospect;
  }
  present(organisation: string): EntryId {
    return this.note({ type: "prospect.set", organisation, role: "", present: true, tags: [] });
  }
  /** What a manager and a colleague tell alike, each with a real case: it settles. */
  settle(prospect: EntryId, standard: EntryId, level: Level): void {
    for (const voice of ["manager", "peer"] as const)
      this.note({
        type: "observation.noted",
        prospect,
        standard,
        level,
        voice,
        channel: "said",
        mods: ["episode"],
        words: "",
      });
  }
}

const names = (columns: readonly Column[]) =>
  columns.map((one) => (one.kind === "ordinary" ? "ordinary" : one.thing.now.organisation));

describe("what may stand side by side", () => {
  test("is offers first, the nearer deadline before the later, then talks, and last what one has without them", () => {
    const t = new Search();
    t.present("City");
    t.prospect("Noticed", "noticed");
    t.prospect("Talks", "talking");
    t.prospect("Later offer", "offer", "2026-12-09");
    t.prospect("Nearer offer", "offer", "2026-12-02");
    expect(names(columnsOf(t.view))).toEqual([
      "Nearer offer",
      "Later offer",
      "Talks",
      "Noticed",
      "City",
      "ordinary",
    ]);
  });

  test("is without what has ended", () => {
    const t = new Search();
    const gone = t.prospect("Gone", "talking");
    t.note({ type: "prospect.moved", prospect: gone, stage: "ended", end: "by them" });
    expect(names(columnsOf(t.view))).toEqual(["ordinary"]);
  });

  test("of many, three prospects and the present job stand until one chooses; a choice keeps the order", () => {
    const t = new Search();
    const all = ["A", "B", "C", "D", "E"].map((name) => t.prospect(name, "talking"));
    t.present("City");
    const columns = columnsOf(t.view);
    expect(names(standing(columns, []))).toEqual(["A", "B", "C", "City"]);
    expect(names(standing(columns, ["ordinary", all[3] ?? "", all[1] ?? ""]))).toEqual([
      "B",
      "D",
      "ordinary",
    ]);
  });

  test("a choice of what is gone is no choice", () => {
    const t = new Search();
    t.prospect("A", "talking");
    expect(names(standing(columnsOf(t.view), ["a prospect taken back"]))).toEqual(["A", "ordinary"]);
  });

  test("counts the earlier of two deadlines, and says whose it is", () => {
    const t = new Search();
    t.note({
      type: "prospect.set",
      organisation: "A",
      role: "",
      tags: [],
      theirDeadline: "2026-12-09",
      myDeadline: "2026-12-07",
    });
    const [thing] = t.view.state.prospects;
    expect(thing && deadlineOf(thing)).toEqual({ on: "2026-12-07", whose: "my" });
  });
});

describe("differences", () => {
  test("stand in the order of weight, apart from what is the same everywhere", () => {
    const t = new Search();
    const [quiet, rota, pay] = [
      t.standard("Quiet", "must"),
      t.standard("Rota", "must"),
      t.standard("Pay", "want"),
    ];
    const [a, b] = [t.prospect("A", "talking"), t.prospect("B", "talking")];
    for (const prospect of [a, b]) t.settle(prospect, rota, 2);
    t.settle(a, pay, 3);
    t.settle(b, pay, 0);
    t.settle(a, quiet, 3);
    const { different, alike } = compare(t.view, standing(columnsOf(t.view), [a, b]));
    expect(different.map(({ held }) => held.name)).toEqual(["Quiet", "Pay"]);
    expect(alike.map(({ held }) => held.name)).toEqual(["Rota"]);
  });

  test("two levels of the same verdict differ; two guesses do not", () => {
    const t = new Search();
    const rota = t.standard("Rota", "must");
    const [a, b] = [t.prospect("A", "talking"), t.prospect("B", "talking")];
    t.settle(a, rota, 2);
    t.settle(b, rota, 4);
    const cellsOf = (some: readonly EntryId[]) => some.map((id) => verdicts(t.view, id)[0] as VerdictRow);
    expect(isAlike({ cells: cellsOf([a, b]) })).toBe(false);
    expect(isAlike({ cells: cellsOf([t.prospect("C", "talking"), t.prospect("D", "talking")]) })).toBe(true);
  });

  test("one column alone is not alike with anything, and an ordinary job is compared with nobody", () => {
    const t = new Search();
    t.standard("Rota", "must");
    t.prospect("A", "talking");
    const { different, alike } = compare(t.view, standing(columnsOf(t.view), []));
    expect([different.length, alike.length]).toEqual([1, 0]);
    expect(different[0]?.cells).toEqual([expect.anything(), undefined]);
  });

  test("an ordinary job is at the level that jobs anywhere are most often at", () => {
    expect(usual({ prior: [0.06, 0.2, 0.42, 0.25, 0.07] })).toBe(2);
  });
});

describe("the news", () => {
  test("tells offers apart from what could be decided, and from what could not", () => {
    const t = new Search();
    const [rota, quiet] = [t.standard("Rota", "must"), t.standard("Quiet", "must")];
    const offer = t.prospect("Offer", "offer");
    const ready = t.prospect("Ready", "talking");
    const broken = t.prospect("Broken", "applied");
    t.prospect("Early", "noticed");
    t.settle(offer, rota, 3);
    for (const one of [rota, quiet]) t.settle(ready, one, 3);
    t.settle(broken, rota, 0);
    const { offers, settled, open } = newsOf(t.view);
    expect(offers.map(({ unknown, missing, musts }) => ({ unknown, missing, musts }))).toEqual([
      { unknown: ["Quiet"], missing: [], musts: 2 },
    ]);
    expect(settled.map(({ thing, missing }) => [thing.now.organisation, missing])).toEqual([
      ["Ready", []],
      ["Broken", ["Rota"]],
    ]);
    expect(open.map(({ thing }) => thing.now.organisation)).toEqual(["Early"]);
  });

  test("with no must, half of the wants have to be known", () => {
    const t = new Search();
    const wants = ["A", "B", "C"].map((name) => t.standard(name, "want"));
    const prospect = t.prospect("X", "talking");
    t.settle(prospect, wants[0] as EntryId, 3);
    expect(newsOf(t.view).settled).toHaveLength(0);
    t.settle(prospect, wants[1] as EntryId, 3);
    expect(newsOf(t.view).settled).toHaveLength(1);
  });

  test("of a yes is told once nothing else is open", () => {
    const t = new Search();
    const yes = t.prospect("Yes", "offer");
    const other = t.prospect("Other", "talking");
    t.note({ type: "prospect.moved", prospect: yes, stage: "ended", end: "accepted" });
    expect(newsOf(t.view).accepted).toBeUndefined();
    t.note({ type: "prospect.moved", prospect: other, stage: "ended", end: "withdrawn" });
    expect(newsOf(t.view).accepted?.id).toBe(yes);
  });
});
