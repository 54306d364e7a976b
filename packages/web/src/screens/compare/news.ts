import { stageOf, type VerdictRow, type View, verdicts } from "@twoway/advice";
import { about, type Thing } from "@twoway/model";
import { lastMove } from "../prospects/summary.ts";
import { byNearness } from "./columns.ts";

/** One prospect as the head sentence sees it. */
export interface Ripe {
  readonly thing: Thing<"prospect.set">;
  /** How many musts one holds it to. */
  readonly musts: number;
  /** Names of those that are not found, and of those not yet known. */
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
  /** Enough is known: a must is not found, or all of them are known. */
  readonly settled: boolean;
}

export interface News {
  /** Nearest deadline first. */
  readonly offers: readonly Ripe[];
  /** No offer yet: those that could be decided now, and those that could not. */
  readonly settled: readonly Ripe[];
  readonly open: readonly Ripe[];
  /** Said yes to, while nothing is open any more. */
  readonly accepted?: Thing<"prospect.set">;
}

/** What there is to decide, before any comparing. */
export function newsOf(view: View): News {
  const all = byNearness(view).map((thing) => ripe(view, thing));
  const offered = (one: Ripe) => stageOf(view, one.thing.id) === "offer";
  const others = all.filter((one) => !offered(one));
  const accepted = view.state.prospects.find(
    ({ id }) => lastMove(about(view.state, id).moves)?.end === "accepted",
  );
  return {
    offers: all.filter(offered),
    settled: others.filter((one) => one.settled),
    open: others.filter((one) => !one.settled),
    ...(accepted && all.length === 0 ? { accepted } : {}),
  };
}

function ripe(view: View, thing: Thing<"prospect.set">): Ripe {
  const rows = verdicts(view, thing.id);
  const musts = rows.filter(({ held }) => held.kind === "must");
  const missing = namesOf(musts, "not found");
  const unknown = namesOf(musts, "not yet known");
  return {
    thing,
    musts: musts.length,
    missing,
    unknown,
    settled: missing.length > 0 || isKnown(rows, unknown),
  };
}

/** With no must at all, half of the wants have to be known before one could say. */
function isKnown(rows: readonly VerdictRow[], unknown: readonly string[]): boolean {
  const known = rows.filter(({ standing }) => standing.verdict !== "not yet known");
  return unknown.length === 0 && known.length > 0 && known.length * 2 >= rows.length;
}

function namesOf(rows: readonly VerdictRow[], verdict: VerdictRow["standing"]["verdict"]): readonly string[] {
  return rows.filter(({ standing }) => standing.verdict === verdict).map(({ held }) => held.name);
}
