import {
  afterAnswer,
  bestOf,
  canDo,
  canMeet,
  type Bar as EngineBar,
  expected,
  inNeed,
  type NeedStanding,
  needBelief,
  needKernel,
  needStanding,
  type Option,
  ordinaryBar,
  type Prospect,
  type Standing,
  valueCurve,
  valueNow,
  variance,
  weakestNeed,
} from "@twoway/engine";
import type { Reason } from "@twoway/library";
import { about, type EntryId, type Level, type Thing } from "@twoway/model";
import { evidenceOn } from "./evidence.ts";
import { held } from "./held.ts";
import { remembered } from "./memo.ts";
import type { Bar, Fit, Held, Reading, VerdictRow, View } from "./types.ts";
import { standingOn, verdicts } from "./verdicts.ts";

/** A prospect in the engine's numbers, beside the standards and needs they came from. */
export interface Model {
  readonly prospect: Prospect;
  readonly standards: readonly Held[];
  readonly needs: readonly Thing<"need.stated">[];
}

/** Whether only absolute musts are vetoes: the person needs work now, and says so. */
export function needsWorkNow({ state }: View): boolean {
  return state.situation?.now.kind === "need work soon";
}

/** What a prospect is worth under some standards, as far as it is known. */
export function modelOf(view: View, prospect: EntryId, standards: readonly Held[] = held(view)): Model {
  return modelsUnder(view, standards)(view, prospect);
}
const modelsUnder = remembered((_, standards: readonly Held[]) =>
  remembered((view, prospect: EntryId) => model(view, prospect, standards)),
);

function model(view: View, prospect: EntryId, standards: readonly Held[]): Model {
  const { curve, exitCost, exitCostCannot } = view.assumptions;
  const standings = standards.map((one): Standing & { absolute: boolean } => ({
    weight: one.weight,
    values: valueCurve(curve, one.ideal),
    belief: standingOn(view, one, evidenceOn(view, prospect, one)).belief,
    must: one.kind === "must",
    floor: one.kind === "must" ? one.floor : 0,
    absolute: one.absolute,
  }));
  const needs = about(view.state, prospect).needs.filter(({ now }) => now.core !== "not core");
  return {
    prospect: {
      standards: needsWorkNow(view) ? inNeed(standings) : standings,
      needs: needs.map((one) => needOf(view, prospect, one)),
      exitCost,
      exitCostCannot,
    },
    standards,
    needs,
  };
}

/** A need against what I can show for it, and what was heard about it. */
function needOf(view: View, prospect: EntryId, { id, now }: Thing<"need.stated">): NeedStanding {
  const { state, assumptions } = view;
  const stories = state.stories.filter(
    (one) => now.stories.includes(one.id) || one.now.strengths.some((s) => now.strengths.includes(s)),
  );
  const claimed = state.strengths.filter((one) => now.strengths.includes(one.id)).map((one) => one.now.level);
  const proof = stories.some((one) => one.now.witness) ? "witness" : stories.length > 0 ? "story" : null;
  const { core, demand } = needBelief(now.core, now.level ?? null, assumptions);
  const standing = needStanding(
    {
      core,
      demand,
      claimedLevel: Math.max(2, ...claimed) as Level,
      proof,
      mine: now.able ?? (claimed.length === 0 ? "unsure" : null),
    },
    assumptions,
  );
  const through = needKernel(assumptions.need.sight.results, assumptions);
  return about(state, prospect)
    .observations.filter((one) => one.need === id && one.level !== null)
    .reduce(
      (now, one) => afterAnswer(now, through, one.level === "not core" ? 0 : 1 + (one.level as Level)),
      standing,
    );
}

/** The bar in the engine's numbers, and where it comes from. */
export function barOf(
  view: View,
  prospect: EntryId,
  standards: readonly Held[] = held(view),
): { bar: EngineBar; shown: Bar } {
  const { state, assumptions } = view;
  const options: Option[] = [];
  const because: Reason[] = [];
  let own = false;
  for (const other of state.prospects) {
    if (other.id === prospect) continue;
    const stage = about(state, other.id).moves.at(-1)?.stage;
    const rated = about(state, other.id).observations.length > 0;
    if (!rated || stage === "ended" || (!other.now.present && stage !== "offer" && stage !== "talking"))
      continue;
    const { prospect: numbers } = modelOf(view, other.id, standards);
    const sd = spreadOf(numbers);
    if (other.now.present) {
      options.push({
        mean: valueNow({ ...numbers, exitCost: 0 }).adjusted,
        sd: sd + assumptions.bar.presentJobMood,
        chance: 1,
      });
      because.push({ code: "bar-present", entries: [other.id] });
      own = true;
    } else {
      const mean = valueNow(numbers).adjusted;
      // A prospect that surely breaks a must is nothing to fall back on.
      if (mean === -Infinity) continue;
      const offered = stage === "offer";
      options.push({ mean, sd, chance: offered ? 1 : assumptions.bar.inTalks });
      because.push({
        code: offered ? "bar-offer" : "bar-prospect",
        data: { name: other.now.organisation },
        entries: [other.id],
      });
      own ||= offered;
    }
  }
  if (!own) {
    const ordinary = standards.map(({ weight, ideal, prior }) => ({
      weight,
      values: valueCurve(assumptions.curve, ideal),
      prior,
    }));
    options.push(ordinaryBar(ordinary, assumptions.bar));
    because.push({ code: "bar-ordinary", entries: [] });
  }
  const bar = bestOf(options);
  return { bar, shown: { mean: bar.mean, sd: bar.sd, own, because } };
}

/** The value of the best thing one has without this prospect. */
export function bar(view: View, prospect: EntryId): Bar {
  return barOf(view, prospect).shown;
}

/** Standard deviation of a prospect's points, from what is not yet known of it. */
export function spreadOf({ standards }: Prospect): number {
  return Math.sqrt(
    standards.reduce((sum, { weight, belief, values }) => sum + weight ** 2 * variance(belief, values), 0),
  );
}

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

/** What I can do of a need, for its sentence: proven, claimed or none. */
export function proofOf(view: View, { now }: Thing<"need.stated">): "proven" | "claimed" | "none" {
  const told = view.state.stories.some(
    (one) => now.stories.includes(one.id) || one.now.strengths.some((s) => now.strengths.includes(s)),
  );
  return told ? "proven" : now.strengths.length > 0 ? "claimed" : "none";
}
