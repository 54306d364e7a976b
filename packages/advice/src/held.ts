import { type Belief, weightsByOrder, weightsByPairs, weightsBySwing } from "@twoway/engine";
import type { CatalogueStandard } from "@twoway/library";
import type { EntryId, Thing } from "@twoway/model";
import { remembered } from "./memo.ts";
import type { Held, View } from "./types.ts";

/** With fewer standards of one's own than this, the catalogue's stand in until there are. */
const few = 5;
/** How many there are together, own and standing in, for a first card. */
const enoughForACard = 8;

/** The standards one holds the other side to, musts and wants in their order of weight. */
export function held(view: View): readonly Held[] {
  return mine(view, undefined);
}
const mine = remembered((view, _: undefined) => weighed(view, ownHeld(view), false));

/**
 * The standards a plan is made for: one's own, and while these are few, what fits the situation, or what most
 * people come to regret not asking about, the advert's topics first.
 */
export function heldForPlan(view: View, touched: readonly string[] = []): readonly Held[] {
  return view.state.standards.length >= few ? held(view) : standIns(view, touched.join(" "));
}
const standIns = remembered((view, touched: string) => withStandIns(view, touched.split(" ")));

function withStandIns(view: View, touched: readonly string[]): readonly Held[] {
  const own = ownHeld(view);
  const adopted = new Set(own.map(({ from }) => from));
  const { concerns, musts } = concernsOf(view);
  const ranked = concerns.filter((id) => !adopted.has(id));
  const first = [
    ...ranked.filter((id) => touched.includes(id)),
    ...ranked.filter((id) => !touched.includes(id)),
  ];
  const standingIn = first.slice(0, enoughForACard - own.length).flatMap((id) => {
    const standard = view.library.standards.get(id);
    const must = own.length === 0 && ranked.indexOf(id) < musts;
    return standard ? [provisional(standard, must)] : [];
  });
  return weighed(view, [...own, ...standingIn], own.length === 0);
}

/** What one is likely to care about, before one said so. */
export function concernsOf({ state, library }: View): { concerns: readonly string[]; musts: number } {
  const situation = state.situation && library.situations.get(state.situation.now.kind);
  return situation
    ? { concerns: situation.standards, musts: situation.musts }
    : { concerns: library.defaultConcerns, musts: 2 };
}

type Unweighed = Omit<Held, "weight" | "rank">;

function ownHeld({ state, assumptions }: View): Unweighed[] {
  const order = new Map((state.weighed?.order ?? []).map((id, place) => [id, place]));
  const place = (thing: Thing<"standard.set">) => order.get(thing.id) ?? Number.MAX_SAFE_INTEGER;
  return state.standards
    .toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1))
    .map(({ id, now }) => ({
      id,
      ...(now.from === undefined ? {} : { from: now.from }),
      name: now.name,
      anchors: now.anchors,
      kind: now.kind,
      absolute: now.absolute ?? false,
      floor: now.floor,
      ideal: now.ideal,
      prior: sharesOf(now.prior, assumptions.ordinary),
      provisional: false,
    }));
}

/** Five shares that sum to 1. A journal written elsewhere may hold others, and must not take every number with it. */
function sharesOf(noted: readonly number[], ordinary: Belief): Belief {
  const sum = noted.reduce((all, share) => all + share, 0);
  if (!(sum > 0)) return ordinary;
  return Math.abs(sum - 1) <= 1e-6
    ? (noted as Belief)
    : (noted.map((share) => share / sum) as unknown as Belief);
}

function provisional(standard: CatalogueStandard, must: boolean): Unweighed {
  const { id, name, anchors, floor, ideal, prior } = standard;
  return {
    id,
    from: id,
    name,
    anchors: [...anchors],
    kind: must ? "must" : "want",
    absolute: false,
    floor,
    ideal,
    prior,
    provisional: true,
  };
}

/** Musts before wants, each in its order; weights from swings, pairs or the order itself. */
function weighed({ state }: View, standards: readonly Unweighed[], keepOrder: boolean): readonly Held[] {
  const sorted = keepOrder
    ? [...standards]
    : [...standards.filter((one) => one.kind === "must"), ...standards.filter((one) => one.kind === "want")];
  if (sorted.length === 0) return [];
  const weights = weightsOf(
    state.weighed,
    sorted.map(({ id }) => id as EntryId),
  );
  const seen = { must: 0, want: 0 };
  return sorted.map((one, place) => {
    seen[one.kind] += 1;
    return { ...one, weight: weights[place] as number, rank: seen[one.kind] };
  });
}

function weightsOf(answers: View["state"]["weighed"], ids: readonly EntryId[]): readonly number[] {
  const byOrder = weightsByOrder(ids.map((_, place) => [place]));
  const { swings, pairs } = answers ?? {};
  if (swings && ids.every((id) => swings[id] !== undefined) && ids.some((id) => (swings[id] ?? 0) > 0)) {
    return weightsBySwing(ids.map((id) => swings[id] ?? 0));
  }
  if (pairs && ids.length > 1) {
    const comparisons = pairs
      .map(({ a, b, ratio }) => ({ first: ids.indexOf(a), second: ids.indexOf(b), ratio }))
      .filter(({ first, second }) => first >= 0 && second >= 0 && first !== second);
    return weightsByPairs(ids.length, comparisons).weights ?? byOrder;
  }
  return byOrder;
}
