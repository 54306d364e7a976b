import { type EntryOf, fold, type Line } from "@twoway/model";
import { describe, expect, it } from "vitest";
import { editsOf } from "./changes.ts";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}` as Line["id"];
const anchors = ["never", "seldom", "usually", "nearly always", "always"] as const;

function standard(n: number, change: Partial<EntryOf<"standard.set">> = {}): Line {
  const entry: EntryOf<"standard.set"> = {
    id: id(n),
    at: "2026-11-12",
    by: "0".repeat(32),
    type: "standard.set",
    about: "job",
    name: "Pay",
    anchors,
    kind: "must",
    floor: 3,
    ideal: 4,
    prior: [0.06, 0.2, 0.42, 0.25, 0.07],
    ...change,
  };
  return { id: entry.id, raw: JSON.stringify(entry), entry };
}
const thing = (...lines: Line[]) => {
  const [one] = fold(lines).standards;
  if (!one) throw new Error("the journal has no standard");
  return one;
};

describe("what became of a standard", () => {
  it("is nothing while it was only set", () => {
    expect(editsOf(thing(standard(1)))).toEqual([]);
  });

  it("names a floor that fell, and after meeting whom", () => {
    const edited = thing(standard(1), standard(2, { standard: id(1), over: id(1), floor: 2, after: id(9) }));
    expect(editsOf(edited)).toMatchObject([{ after: id(9), changes: [{ what: "floor", from: 3, to: 2 }] }]);
  });

  it("names everything one edit changed", () => {
    const change = { kind: "want", ideal: 3, absolute: true, name: "Base pay", why: "rent" } as const;
    const edited = thing(standard(1), standard(2, { standard: id(1), over: id(1), ...change }));
    expect(editsOf(edited)[0]?.changes.map(({ what }) => what)).toEqual([
      "ideal",
      "kind",
      "absolute",
      "words",
      "why",
    ]);
  });

  it("compares an edit with what it replaced, and leaves out one that changed nothing", () => {
    const edited = thing(
      standard(1),
      standard(2, { standard: id(1), over: id(1), floor: 2 }),
      standard(3, { standard: id(1), over: id(2), floor: 2 }),
      standard(4, { standard: id(1), over: id(3), floor: 1 }),
    );
    expect(editsOf(edited).map(({ changes }) => changes)).toEqual([
      [{ what: "floor", from: 3, to: 2 }],
      [{ what: "floor", from: 2, to: 1 }],
    ]);
  });
});
