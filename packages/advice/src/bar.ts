import {
  bestOf,
  type Bar as EngineBar,
  type Option,
  ordinaryBar,
  valueCurve,
  valueNow,
} from "@twoway/engine";
import type { Reason } from "@twoway/library";
import { about, type EntryId } from "@twoway/model";
import { held } from "./held.ts";
import { arrival, type Hunting, hunting, type Search } from "./hunting.ts";
import { remembered, rememberedUnder } from "./memo.ts";
import { modelOf, spreadOf } from "./model.ts";
import { money } from "./money.ts";
import { searchRecord } from "./search-record.ts";
import type { Bar, Held, View } from "./types.ts";

/** The bar in the engine's numbers, and where it comes from. */
export function barOf(
  view: View,
  prospect: EntryId,
  standards: readonly Held[] = held(view),
): { bar: EngineBar; shown: Bar } {
  return bars(view, standards, prospect);
}
const bars = rememberedUnder(barUnder);

/** Points far below any job: the exit costs one would risk grow without bound as a must becomes hopeless. */
const nothingToFallBackOn = -10_000;

function barUnder(view: View, standards: readonly Held[], prospect: EntryId): { bar: EngineBar; shown: Bar } {
  const { state, assumptions } = view;
  const options: Option[] = [];
  const because: Reason[] = [];
  const present = presentJob(view, standards);
  // The job one has is not measured by a search that rests on it.
  const search = present?.id === prospect ? undefined : huntingOn(view, standards);
  let own = present !== undefined && present.id !== prospect;
  if (present && own) because.push({ code: "bar-present", entries: [present.id] });
  if (search) {
    // The present job, as far as it covers the cost, is what one has while hunting on: it is in there already.
    options.push(search.option);
    because.push({ code: "bar-hunting", entries: [search.entry] });
  } else if (present && own) options.push(present.option);
  for (const other of state.prospects) {
    if (other.id === prospect || other.now.present) continue;
    const stage = about(state, other.id).moves.at(-1)?.stage;
    const rated = about(state, other.id).observations.length > 0;
    if (!rated || (stage !== "offer" && stage !== "talking")) continue;
    const { prospect: numbers } = modelOf(view, other.id, standards);
    const mean = valueNow(numbers).adjusted;
    // A prospect that breaks a must, surely or as good as surely, is nothing to fall back on.
    if (mean < nothingToFallBackOn) continue;
    const offered = stage === "offer";
    options.push({ mean, sd: spreadOf(numbers), chance: offered ? 1 : assumptions.bar.inTalks });
    because.push({
      code: offered ? "bar-offer" : "bar-prospect",
      data: { name: other.now.organisation },
      entries: [other.id],
    });
    own ||= offered;
  }
  if (!own && !search) {
    options.push(ordinaryJob(view, standards));
    because.push({ code: "bar-ordinary", entries: [] });
  }
  const bar = bestOf(options);
  return { bar, shown: { mean: bar.mean, sd: bar.sd, own, because } };
}

/** An ordinary job under one's own weights, from general estimates. */
export function ordinaryJob({ assumptions }: View, standards: readonly Held[]): Option {
  const ordinary = standards.map(({ weight, ideal, prior }) => ({
    weight,
    values: valueCurve(assumptions.curve, ideal),
    prior,
  }));
  return ordinaryBar(ordinary, assumptions.bar);
}

/** The job one has, where it was rated, and what it is worth to stay. */
export function presentJob(
  view: View,
  standards: readonly Held[],
): { readonly id: EntryId; readonly option: Option } | undefined {
  const { state, assumptions } = view;
  const present = state.prospects.find(({ id, now }) => {
    const { moves, observations } = about(state, id);
    return now.present && observations.length > 0 && moves.at(-1)?.stage !== "ended";
  });
  if (!present) return undefined;
  const { prospect: numbers } = modelOf(view, present.id, standards);
  // One lives in it already: what it breaks costs no exit more.
  const mean = valueNow({ ...numbers, exitCost: 0 }).adjusted;
  if (mean < nothingToFallBackOn) return undefined;
  const sd = spreadOf(numbers) + assumptions.bar.presentJobMood;
  return { id: present.id, option: { mean, sd, chance: 1 } };
}

/** Hunting on as something to have instead, and what it was reckoned from. */
export interface HuntingOn {
  readonly search: Search;
  readonly offersAWeek: { readonly mean: number; readonly between: readonly [number, number] };
  /** At the expected rate of offers, and at its 10 and 90 %. */
  readonly usual: Hunting;
  readonly slow: Hunting;
  readonly fast: Hunting;
  readonly option: Option;
  /** The situation it rests on. */
  readonly entry: EntryId;
}

/** How hunting on would be, where savings and cost were said; nothing otherwise. */
export function huntingOn(view: View, standards: readonly Held[] = held(view)): HuntingOn | undefined {
  return searches(view, standards)(view, undefined);
}
const searches = remembered((_, standards: readonly Held[]) =>
  remembered((view, __: undefined) => searching(view, standards)),
);

function searching(view: View, standards: readonly Held[]): HuntingOn | undefined {
  const purse = money(view);
  if (!purse) return undefined;
  const { search: judged, bar: spreads } = view.assumptions;
  const ordinary = ordinaryJob(view, standards);
  const kind = view.state.situation?.now.kind;
  const job =
    presentJob(view, standards)?.option ?? (kind === "employed" || kind === "leaving" ? ordinary : undefined);
  const idle = Math.min(judged.hunting.idle, ordinary.mean);
  const search: Search = {
    weeks: purse.lastSafeWeeks,
    ordinary,
    record: searchRecord(view),
    meanwhile: job ? idle + purse.covered * (Math.max(0, job.mean) - idle) : idle,
  };
  const offersAWeek = arrival(search.record, judged);
  const at = (rate: number) => hunting(search, rate, judged);
  const [usual, slow, fast] = [at(offersAWeek.mean), at(offersAWeek.between[0]), at(offersAWeek.between[1])];
  // 80 % of a normal distribution lie within 1.28 spreads.
  const sd = (fast.least(search.weeks) - slow.least(search.weeks)) / (2 * 1.2815515655446004);
  return {
    search,
    offersAWeek,
    usual,
    slow,
    fast,
    option: { mean: usual.least(search.weeks), sd: Math.max(spreads.huntingSdLeast, sd), chance: 1 },
    entry: purse.entry,
  };
}

/** The value of the best thing one has without this prospect. */
export function bar(view: View, prospect: EntryId): Bar {
  return barOf(view, prospect).shown;
}
