/** Runs one reference case and says where the engine differs from it. */
import { adapters } from "./adapters.mjs";

/** What other methods gave; shown in the files for interest, not compared. */
const peers = new Set(["tempered", "optimal_net_gain", "set_lookahead_net_gain"]);

/**
 * @param {Record<string, unknown>} engine
 * @param {string} fixture
 * @param {{ id: string, input: any, expected: any, tol?: number, note?: string }} one
 * @returns {{ status: "passed" | "failed" | "skipped", why?: string }}
 */
export function runCase(engine, fixture, one) {
  const { input, expected, tol } = one;
  const adapter = Object.hasOwn(adapters, fixture) ? adapters[fixture] : undefined;
  if (!adapter) return { status: "skipped", why: `no fixture "${fixture}" is known here` };
  if (tol !== undefined && tol !== null && !(typeof tol === "number" && tol >= 0)) {
    return { status: "failed", why: `a tolerance is a number from 0; got ${show(tol)}` };
  }
  const needed = [...adapter.needs, ...((input && adapter.needsFor?.(input)) ?? [])];
  const missing = needed.find((name) => !(name in engine));
  if (missing) return { status: "skipped", why: `${missing} is not built yet` };
  if (!isFilled(input) || !isFilled(expected)) {
    return { status: "failed", why: "the case has no input or nothing expected" };
  }
  // A case that makes no sense fails with a sentence; it never ends the run.
  try {
    const actual = adapter.run(engine, input);
    const compare = special[fixture] ?? plain;
    const why = compare(actual, expected, tol ?? 1e-9, { input });
    return why === undefined ? { status: "passed" } : { status: "failed", why };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    // The engine refuses in sentences of its own; anything else is a case that lacks something.
    return { status: "failed", why: error instanceof TypeError ? `the case is not in order (${why})` : why };
  }
}

const isFilled = (value) => typeof value === "object" && value !== null && Object.keys(value).length > 0;

const plain = (actual, expected, tol) => difference(actual, expected, () => tol);

const special = {
  "02-weights-smaa": (actual, expected, tol, { input }) => {
    if (input.kind !== "smaa") return plain(actual, expected, tol);
    const first = expected.rank_acceptability.map((ranks) => ranks[0]);
    const central = expected.central_weights?.map((row, a) => (first[a] > 0.05 ? row : undefined));
    return (
      difference(actual.rank_acceptability, expected.rank_acceptability, () => tol, "rank_acceptability") ??
      difference(actual.central_weights, central, () => 0.02, "central_weights")
    );
  },
  // A plan is scored by what it loses; ties make sets incomparable.
  "04-best-set": (actual, expected, _tol, { input }) => {
    if (actual.minutes > input.minutes + 1e-9)
      return `the set takes ${actual.minutes} of ${input.minutes} minutes`;
    const regret = expected.best_evsi - actual.worth;
    return regret <= 0.01
      ? undefined
      : `set [${actual.chosen}] loses ${regret} points against [${expected.best_set}]`;
  },
  "11-sentences": (actual, expected, tol) => {
    const { verdicts_allowed: allowed, ...numbers } = expected;
    if (allowed && !allowed.includes(actual.verdict))
      return `verdict: "${actual.verdict}" is not among ${allowed}`;
    return difference(actual, numbers, () => tol);
  },
  "14-need-now": (actual, expected, tol) =>
    difference(actual, expected, (path) => {
      if (path.startsWith("chance_10_90")) return 0.02;
      return path === "chance" ? tol : 1e-9;
    }),
};

/**
 * The first difference, in words. A number may differ by the tolerance, absolute or, where more than 1 is
 * expected, relative. null stands for what does not exist: nothing, or no finite number.
 */
export function difference(actual, expected, tolAt, path = "") {
  const name = path || "result";
  if (expected === undefined) return undefined;
  const wanted = Number.isNaN(expected) ? null : expected;
  if (wanted === null) {
    const nothing = actual === null || actual === undefined || actual === Infinity || actual === -Infinity;
    return nothing ? undefined : `${name}: got ${show(actual)}, expected nothing`;
  }
  if (typeof wanted === "number") {
    if (actual === wanted) return undefined;
    const allowed = tolAt(path) * Math.max(1, Math.abs(wanted));
    const near =
      typeof actual === "number" && Math.abs(actual - wanted) <= allowed && Number.isFinite(allowed);
    return near ? undefined : `${name}: got ${show(actual)}, expected ${wanted}, tolerance ${allowed}`;
  }
  if (Array.isArray(wanted)) {
    if (!Array.isArray(actual) || actual.length !== wanted.length) {
      return `${name}: got ${show(actual)}, expected ${wanted.length} entries`;
    }
    for (const [k, one] of wanted.entries()) {
      const found = difference(actual[k], one, tolAt, `${path}[${k}]`);
      if (found) return found;
    }
    return undefined;
  }
  if (typeof wanted === "object") {
    for (const [key, one] of Object.entries(wanted)) {
      if (peers.has(key) || (key === "clark_if_both_sure" && actual?.[key] === undefined)) continue;
      const found = difference(actual?.[key], one, tolAt, path ? `${path}.${key}` : key);
      if (found) return found;
    }
    return undefined;
  }
  return actual === wanted ? undefined : `${name}: got ${show(actual)}, expected ${show(wanted)}`;
}

/** How writers of JSON say what it has no number for. */
const beyond = new Map([
  ["Infinity", Infinity],
  ["-Infinity", -Infinity],
  ["inf", Infinity],
  ["-inf", -Infinity],
  ["NaN", Number.NaN],
]);

function show(value) {
  const text = typeof value === "number" || value === undefined ? String(value) : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/**
 * Reads a file of cases. Writers of JSON that know no Infinity leave bare words; they are read as such.
 * @throws Error with a sentence when it is not a file of cases
 */
export function readCases(text) {
  const quoted = text.replace(/^\uFEFF/, "").replace(/([:[,]\s*)(-?Infinity|NaN)(?=\s*[,\]}])/g, '$1"$2"');
  let file;
  try {
    file = JSON.parse(quoted, (_, value) => (beyond.has(value) ? beyond.get(value) : value));
  } catch (error) {
    throw new Error(`it is not valid JSON (${error.message})`);
  }
  if (typeof file?.fixture !== "string" || !Array.isArray(file.cases)) {
    throw new Error('it has no "fixture" and "cases"');
  }
  return file;
}
