import { canDo, canMeet, expected, valueNow, weakestNeed } from "@twoway/engine";
import type { Reason } from "@twoway/library";
import type { EntryId, Thing } from "@twoway/model";
import { barOf } from "./bar.ts";
import { type Model, modelOf, spreadOf } from "./model.ts";
import type { Fit, Reading, VerdictRow, View } from "./types.ts";
import { verdicts } from "./verdicts.ts";

/** The two readings: can I do it well, would I be happy. Never one number. */
export function fit(view: View, prospect: EntryId): Fit {
  const rows = verdicts(view, prospect);
  const model = modelOf(view, prospect);
  const happy = happyReading(view, prospect, model, rows);
  const can = canReading(view, model);
  return {
    happy,
    can,
    weaker: can.place < happy.place ? "can" : "happy",
    notMet: rows.filter(({ standing }) => standing.verdict === "not found"),
  };
}

function happyReading(
  view: View,
  prospect: EntryId,
  { prospect: numbers }: Model,
  rows: readonly VerdictRow[],
): Reading {
  const mean = numbers.standards.reduce(
    (sum, { weight, belief, values }) => sum + weight * expected(belief, values),
    0,
  );
  const place = rows.length === 0 ? 0.5 : mean / 100;
  const spread = rows.length === 0 ? 0.5 : Math.min(0.5, spreadOf(numbers) / 100);
  const broken = rows.find(({ held, standing }) => held.kind === "must" && standing.verdict === "not found");
  const known = rows.filter(({ standing }) => standing.verdict !== "not yet known");
  const reading = (word: Reading["word"], because: Reason): Reading => ({
    word,
    place,
    spread,
    because: [because],
  });
  const entriesOf = (some: readonly VerdictRow[]) =>
    some.flatMap(({ evidence }) => evidence.map(({ entry }) => entry.id));
  if (broken) {
    return reading("no", {
      code: "must-not-found",
      data: { name: broken.held.name },
      entries: entriesOf([broken]),
    });
  }
  if (known.length === 0) return reading("open", { code: "happy-open", entries: [] });
  const { bar: engineBar } = barOf(view, prospect);
  const chance = engineBar.accepts(valueNow(numbers).adjusted);
  const unknown = rows.find(
    ({ held, standing }) => held.kind === "must" && standing.verdict === "not yet known",
  );
  // An unknown must weighs heavily on the points; that is no reason to say the job would not do.
  if (unknown && chance < 0.5) {
    return reading("open", {
      code: "must-unknown",
      data: { name: unknown.held.name },
      entries: entriesOf([unknown]),
    });
  }
  const code = chance >= 0.5 ? "happy-leans-for" : "happy-leans-against";
  const word = chance >= 0.8 && !unknown ? "yes" : chance >= 0.5 ? "probably" : "hardly";
  return reading(known.length * 2 < rows.length ? "open" : word, { code, entries: entriesOf(known) });
}

function canReading({ assumptions }: View, { prospect, needs }: Model): Reading {
  if (needs.length === 0)
    return { word: "open", place: 0.5, spread: 0.5, because: [{ code: "can-unknown", entries: [] }] };
  const chance = canDo(prospect.needs);
  const weakest = needs[weakestNeed(prospect.needs) ?? 0] as Thing<"need.stated">;
  const name = weakest.now.name;
  const cannot = weakest.now.able === "cannot" && weakest.now.core === "core";
  const proven = needs.every(({ now }) => now.stories.length > 0 || now.strengths.length > 0);
  const because: Reason = cannot
    ? { code: "can-cannot", data: { name }, entries: [weakest.id] }
    : chance >= assumptions.canBar && proven
      ? { code: "can-proven", entries: needs.map(({ id }) => id) }
      : { code: "can-weakest", data: { name }, entries: [weakest.id] };
  const word =
    chance >= assumptions.canBar
      ? proven
        ? "yes"
        : "probably"
      : chance <= 0.2
        ? "no"
        : chance < 0.5
          ? "hardly"
          : "open";
  const spread = Math.min(
    0.5,
    Math.sqrt(prospect.needs.reduce((sum, one) => sum + canMeet(one) * (1 - canMeet(one)), 0)) / 2,
  );
  return { word, place: chance, spread, because: [because] };
}
