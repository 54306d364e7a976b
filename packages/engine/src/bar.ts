/** The bar: the value of the best thing one has without this prospect, with its uncertainty. */
import type { Assumptions } from "./assumptions.ts";
import { asBelief, type Belief, checkPoints, expected, list, type PerLevel, variance } from "./belief.ts";
import { below, belowFromTable, density, psi } from "./normal.ts";

/** The bar C as a decision meets it; points. */
export interface Bar {
  readonly mean: number;
  readonly sd: number;
  /** True when the bar is one normal option; otherwise it is read from a table. */
  readonly isNormal: boolean;
  /** h(x) = E[(x - C)⁺]: what a prospect worth x adds on average. Convex, never falling; h(-Infinity) = 0. */
  gain(value: number): number;
  /** F_C(x) = P(C <= x): the chance that a prospect worth x is taken. */
  accepts(value: number): number;
}

/**
 * A bar that is normal: h(x) = sd·ψ((x - mean)/sd); with sd 0 it is (x - mean)⁺, and a tie accepts.
 * @throws RangeError when the mean is not finite or the sd is negative
 */
export function normalBar(mean: number, sd: number): Bar {
  checkSpread(mean, sd, "A bar");
  return {
    mean,
    sd,
    isNormal: true,
    gain: (value) => normalGain(value - mean, sd),
    accepts: (value) => normalBelow(value, mean, sd),
  };
}

/** E[(x + sd·Z)⁺] for a standard normal Z. */
export function normalGain(x: number, sd: number): number {
  return sd > 0 ? sd * psi(x / sd) : Math.max(0, x);
}

/** One thing to have without this prospect: `sd` will be resolved in time; `chance`: that it is there by then. */
export interface Option {
  readonly mean: number;
  readonly sd: number;
  readonly chance: number;
}

/**
 * The best of several options: C = max, F_C(x) = Π [1 - q (1 - Φ((x - m)/s))], h(x) = ∫ F_C up to x.
 * Options are taken as independent, and one of them must be sure. Read from a table (about 1e-7 points off).
 * @throws RangeError when no option is sure, or a mean, sd or chance is out of range
 */
export function bestOf(options: readonly Option[]): Bar {
  for (const { mean, sd, chance } of options) {
    checkSpread(mean, sd, "An option");
    if (!(chance >= 0 && chance <= 1))
      throw new RangeError(`An option needs a chance from 0 to 1; got ${chance}.`);
  }
  if (!options.some((o) => o.chance === 1)) {
    throw new RangeError("The bar needs one option of chance 1, such as hunting on; got none.");
  }
  const possible = options.filter((o) => o.chance > 0);
  const [only] = possible;
  return possible.length === 1 && only ? normalBar(only.mean, only.sd) : tableBar(possible);
}

/** The chance that none of the options is above x. `phi` may be a quick reading of Φ. */
function allBelow(options: readonly Option[], x: number, phi: (z: number) => number = below): number {
  let product = 1;
  for (const { mean, sd, chance } of options) {
    const reached = sd > 0 ? phi((x - mean) / sd) : x >= mean ? 1 : 0;
    product *= 1 - chance * (1 - reached);
  }
  return product;
}

function normalBelow(x: number, mean: number, sd: number): number {
  if (sd > 0) return below((x - mean) / sd);
  return x >= mean ? 1 : 0;
}

/** Cells end where an option begins, and are narrow against its spread; an option without spread is a step. */
function tableBar(options: readonly Option[]): Bar {
  const x = nodes(options);
  const last = x.length - 1;
  const phi = belowFromTable;
  const slope = x.map((at) => allBelow(options, at, phi));
  const slopeBefore = options.some((o) => o.sd === 0)
    ? x.map((at) => allBelow(options, at - 1e-12 * (1 + Math.abs(at)), phi))
    : slope;
  const h = [0];
  for (let k = 0; k < last; k++) h.push(at(h, k) + gauss(options, at(x, k), at(x, k + 1), phi));
  const top = at(x, last);
  const read = (value: number): number => {
    if (!(value > at(x, 0))) return 0;
    if (value >= top) return at(h, last) + (value - top);
    const k = cellOf(x, value);
    return hermite(
      value - at(x, k),
      at(x, k + 1) - at(x, k),
      at(h, k),
      at(h, k + 1),
      at(slope, k),
      at(slopeBefore, k + 1),
    );
  };
  const mean = top - at(h, last);
  // E[(top - C)²] = 2 ∫ h, cell by cell exact for the cubic
  let square = 0;
  for (let k = 0; k < last; k++) {
    const d = at(x, k + 1) - at(x, k);
    square += d * (at(h, k) + at(h, k + 1)) + (d * d * (at(slope, k) - at(slopeBefore, k + 1))) / 6;
  }
  const sd = Math.sqrt(Math.max(0, square - (top - mean) ** 2));
  return { mean, sd, isNormal: false, gain: read, accepts: (value) => allBelow(options, value, phi) };
}

function nodes(options: readonly Option[]): number[] {
  const reach = 9;
  // Below the best sure option's reach the bar cannot lie.
  const low = Math.max(...options.filter((o) => o.chance === 1).map((o) => o.mean - reach * o.sd));
  const high = Math.max(...options.map((o) => o.mean + reach * o.sd));
  const points = new Set([low, high]);
  const spread = (from: number, to: number, count: number) => {
    for (let k = 0; k <= count; k++) points.add(from + ((to - from) * k) / count);
  };
  spread(low, high, Math.min(4000, Math.ceil((high - low) / 0.25) || 1));
  for (const { mean, sd } of options) {
    if (sd < 2) spread(mean - reach * sd, mean + reach * sd, 8 * 2 * reach);
  }
  return [...points].filter((p) => p >= low && p <= high).sort((a, b) => a - b);
}

function gauss(options: readonly Option[], from: number, to: number, phi: (z: number) => number): number {
  const half = (to - from) / 2;
  const middle = from + half;
  const aside = half * Math.sqrt(0.6);
  const outer = allBelow(options, middle - aside, phi) + allBelow(options, middle + aside, phi);
  return (half * (5 * outer + 8 * allBelow(options, middle, phi))) / 9;
}

/** The cell of a sorted table in which a value lies. */
function cellOf(x: readonly number[], value: number): number {
  let low = 0;
  let high = x.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (at(x, middle) <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** The cubic over a cell of width d with heights and slopes at both ends, at u from its start. */
function hermite(u: number, d: number, h0: number, h1: number, s0: number, s1: number): number {
  const t = u / d;
  const rise = (h1 - h0) / d;
  return h0 + u * (s0 + t * (3 * rise - 2 * s0 - s1 + t * (s0 + s1 - 2 * rise)));
}

/**
 * Mean and sd of the better of two sure, independent, normal options. Clark, The greatest of a finite set of
 * random variables (1961).
 */
export function clark(a: Omit<Option, "chance">, b: Omit<Option, "chance">): { mean: number; sd: number } {
  checkSpread(a.mean, a.sd, "An option");
  checkSpread(b.mean, b.sd, "An option");
  const apart = Math.hypot(a.sd, b.sd);
  if (apart === 0) return { mean: Math.max(a.mean, b.mean), sd: 0 };
  const z = (a.mean - b.mean) / apart;
  const [first, second, tip] = [below(z), below(-z), apart * density(z)];
  const mean = a.mean * first + b.mean * second + tip;
  const square =
    (a.mean ** 2 + a.sd ** 2) * first + (b.mean ** 2 + b.sd ** 2) * second + (a.mean + b.mean) * tip;
  return { mean, sd: Math.sqrt(Math.max(0, square - mean ** 2)) };
}

/** A standard as an ordinary job would meet it. */
export interface Ordinary {
  readonly weight: number;
  readonly values: PerLevel<number>;
  readonly prior: Belief;
}

/**
 * With nothing known: an ordinary job from the priors under the person's own weights, or the assumed one when
 * no standard has weight yet. mean = Σ w E v, sd² = Σ w² Var v + mood².
 */
export function ordinaryBar(standards: readonly Ordinary[], judged: Assumptions["bar"]): Option {
  const sum = standards.reduce((all, s) => all + s.weight, 0);
  if (standards.some((s) => !(s.weight >= 0 && s.weight < Infinity))) {
    throw new RangeError(`Weights need numbers from 0; got ${list(standards.map((s) => s.weight))}.`);
  }
  if (sum === 0) return { mean: judged.listEmptyMean, sd: judged.listEmptySd, chance: 1 };
  let mean = 0;
  let square = judged.mood ** 2;
  for (const { weight, values, prior } of standards) {
    const belief = asBelief(prior, "A standard's prior");
    checkPoints(values);
    mean += (weight / sum) * expected(belief, values);
    square += (weight / sum) ** 2 * variance(belief, values);
  }
  return { mean, sd: Math.sqrt(square), chance: 1 };
}

/** Far beyond any scale of points. */
const most = 1e9;

function checkSpread(mean: number, sd: number, what: string): void {
  if (!(Math.abs(mean) <= most)) throw new RangeError(`${what} needs a finite mean; got ${mean}.`);
  if (!(sd >= 0 && sd <= most)) throw new RangeError(`${what} needs an sd from 0; got ${sd}.`);
}

/** The numbers of a table: inside its bounds by construction. */
function at(numbers: readonly number[], k: number): number {
  return numbers[k] as number;
}
