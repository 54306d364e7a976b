/** Refuses a table of judged numbers that makes no sense, and makes changed copies of one. */
import type { Assumptions } from "./assumptions.ts";
import { generalEstimates } from "./assumptions.ts";
import { asBelief, levels, type PerLevel } from "./belief.ts";

/**
 * Checks every number of a table.
 * @returns the same table
 * @throws RangeError that names the first number out of place, what it is and what it needs
 */
export function checkAssumptions(assumptions: Assumptions): Assumptions {
  checkShape(assumptions, generalEstimates, "");
  const { refusal, cue, modifiers, search, calibration, grades } = assumptions;
  for (const [name, belief] of Object.entries({
    ordinary: assumptions.ordinary,
    payPrior: assumptions.payPrior,
    "ability.prior": assumptions.ability.prior,
    "need.demand": assumptions.need.demand,
    "need.falseSpread": assumptions.need.falseSpread,
  })) {
    asBelief(belief, name);
  }
  for (const [name, modifier] of Object.entries(modifiers)) {
    if (!(modifier.upAtMost <= 1 && modifier.noise <= 1))
      refuse(`modifiers.${name}`, "upAtMost and noise to 1", modifier);
  }
  for (const [name, chances] of Object.entries(refusal)) {
    if (!levels.every((l) => chances[l] <= 1)) refuse(`refusal.${name}`, "chances to 1", chances);
  }
  rising(assumptions.curve, "curve");
  if (assumptions.curve[4] !== 100) refuse("curve", "100 at the ideal", assumptions.curve);
  if (!(assumptions.notFound < assumptions.found)) {
    refuse("notFound", `less than found (${assumptions.found})`, assumptions.notFound);
  }
  if (!(cue.weak <= cue.moderate && cue.moderate <= cue.strong))
    refuse("cue", "weak to strong in rising order", cue);
  if (!(grades.nothing.worth <= grades.decides.worth))
    refuse("grades", "nothing worth less than decides", grades);
  for (const count of [
    search.horizonMonths,
    search.weeksPerMonth,
    search.interviews.count,
    search.interviews.weeks,
  ]) {
    if (!(count > 0)) refuse("search", "months, weeks and interviews above 0", count);
  }
  if (!(search.hunting.endsGood <= search.hunting.endsBad))
    refuse("search.hunting", "a good job to end no sooner than a bad one", JSON.stringify(search.hunting));
  for (const pair of [search.offer, search.acceptable]) {
    if (!(pair.yes > 0 && pair.no > 0)) refuse("search", "yes and no above 0", JSON.stringify(pair));
  }
  for (const [name, grid] of Object.entries({ upGrid: calibration.upGrid, downGrid: calibration.downGrid })) {
    if (grid.length === 0 || grid.some((u) => !(u >= 0 && u <= 1)))
      refuse(`calibration.${name}`, "numbers from 0 to 1", grid);
  }
  return assumptions;
}

/** A table with some numbers changed, by names such as `voices.manager.up`; the rest stays. */
export function withChanges(
  assumptions: Assumptions,
  changed: Readonly<Record<string, number>>,
): Assumptions {
  const copy = structured(assumptions) as Tree;
  for (const [name, value] of Object.entries(changed)) {
    const path = name.split(".");
    const last = path.pop() ?? "";
    const at = path.reduce<unknown>(
      (tree, key) => (isTree(tree) && Object.hasOwn(tree, key) ? tree[key] : undefined),
      copy,
    );
    if (!isTree(at) || !Object.hasOwn(at, last) || typeof at[last] !== "number") {
      throw new RangeError(`No assumption is called "${name}".`);
    }
    at[last] = value;
  }
  return checkAssumptions(copy as unknown as Assumptions);
}

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

function structured(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structured);
  if (!isTree(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, structured(part)]));
}

/** Chances, and what else stays within 1, by the last part of their names. */
const withinOne = new Set([
  ...["up", "down", "eps", "noise", "miss", "false", "chance", "found", "notFound", "canBar", "inTalks"],
  ...[
    "now",
    "by then",
    "unsure",
    "cannot",
    "core",
    "mentioned",
    "not core",
    "hardlyEver",
    "compromiseBudget",
  ],
  ...["rangeCounted", "upToFrom", "late", "endsGood", "endsBad", "searchInJob"],
]);

/** Every number that the general estimates have is there, finite, from 0, and a chance where a chance is meant. */
function checkShape(value: unknown, like: unknown, path: string): void {
  const name = path || "assumptions";
  if (typeof like === "number") {
    const factor = path.startsWith("modifiers."); // these multiply, and may be above 1
    const most = withinOne.has(path.slice(path.lastIndexOf(".") + 1)) && !factor ? 1 : Number.MAX_VALUE;
    if (!(typeof value === "number" && value >= 0 && value <= most)) {
      refuse(name, most === 1 ? "a number from 0 to 1" : "a number from 0", value);
    }
    return;
  }
  if (typeof like === "string") {
    if (typeof value !== "string" || value === "") refuse(name, "a word", value);
    return;
  }
  if (!isTree(value) || Array.isArray(value) !== Array.isArray(like))
    refuse(name, "a table of numbers", value);
  if (Array.isArray(like)) {
    const grid = path.endsWith("Grid");
    const parts = Object.values(value);
    if (!grid && parts.length !== like.length) refuse(name, `${like.length} numbers`, parts);
    parts.forEach((part, k) => {
      checkShape(part, like[0], `${path}.${k}`);
    });
    return;
  }
  for (const [key, part] of Object.entries(like as Tree))
    checkShape(value[key], part, path ? `${path}.${key}` : key);
}

function rising(numbers: PerLevel<number>, name: string): void {
  const falls = levels.some((l) => l > 0 && numbers[l] < (numbers[l - 1] as number));
  if (numbers[0] !== 0 || falls) refuse(name, "points that rise from 0", numbers);
}

function refuse(name: string, needs: string, got: unknown): never {
  const shown = typeof got === "object" ? JSON.stringify(got) : String(got);
  throw new RangeError(`The assumption ${name} needs ${needs}; got ${shown}.`);
}
