/** The normal distribution, exact to rounding in both tails. */

const rootTwoPi = Math.sqrt(2 * Math.PI);

/** The standard normal density φ(z). */
export function density(z: number): number {
  return Math.exp(-0.5 * z * z) / rootTwoPi;
}

/** P(Z <= z) of a standard normal, with full relative precision in the lower tail. */
export function below(z: number): number {
  return z > 0 ? 1 - tail(z) : tail(-z);
}

/**
 * ψ(z) = E[(z + Z)⁺] = z Φ(z) + φ(z): the expected gain over a standard normal bar.
 * The plain formula loses every digit below z = -5; the continued fraction does not.
 */
export function psi(z: number): number {
  if (z > 0) return z + psi(-z);
  const a = -z;
  if (a < 2) return density(a) - a * tail(a);
  if (a > 39) return 0;
  const t = fraction(a);
  return (density(a) * t) / (a + t);
}

/** Q(a) = P(Z > a) for a >= 0. */
function tail(a: number): number {
  if (a < 2) return 0.5 - density(a) * oddSeries(a);
  if (a > 39) return 0;
  return density(a) / (a + fraction(a));
}

/** a + a³/3 + a⁵/(3·5) + …, which is (Φ(a) - ½)/φ(a). */
function oddSeries(a: number): number {
  let term = a;
  let sum = a;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (a * a) / odd;
    sum += term;
  }
  return sum;
}

/** t = 1/(a + 2/(a + 3/(a + …))), free of cancellation; far out, fewer terms do. */
function fraction(a: number): number {
  let t = 0;
  for (let k = a < 3 ? 80 : a < 5 ? 40 : 24; k >= 1; k--) t = k / (a + t);
  return t;
}

/** Places of the table of ψ to each spread, and spreads to each side. */
const [placesEach, reach] = [64, 8];
let kept: Record<"h" | "slope" | "bend", Float64Array> | undefined;

function table() {
  if (kept) return kept;
  const count = 2 * reach * placesEach + 1;
  const at = (k: number) => k / placesEach - reach;
  kept = {
    h: Float64Array.from({ length: count }, (_, k) => psi(at(k))),
    slope: Float64Array.from({ length: count }, (_, k) => below(at(k)) / placesEach),
    bend: Float64Array.from({ length: count }, (_, k) => density(at(k)) / placesEach ** 2),
  };
  return kept;
}

/** ψ from a table: a cubic, 1e-10 off. */
export function psiFromTable(z: number): number {
  const { h, slope } = table();
  const place = (z + reach) * placesEach;
  if (!(place >= 0)) return Number.isNaN(z) ? z : 0; // less than 1e-16
  if (place >= h.length - 1) return z;
  return cubicAt(h, slope, place);
}

/** Φ from a table: a cubic, 1e-10 off. */
export function belowFromTable(z: number): number {
  const { slope, bend } = table();
  const place = (z + reach) * placesEach;
  if (!(place >= 0)) return Number.isNaN(z) ? z : 0; // less than 1e-15
  if (place >= slope.length - 1) return 1;
  return placesEach * cubicAt(slope, bend, place);
}

/** Between two places, from the values and slopes at both. */
function cubicAt(values: Float64Array, slopes: Float64Array, place: number): number {
  const k = Math.floor(place);
  const t = place - k;
  const h0 = values[k] as number;
  const s0 = slopes[k] as number;
  const s1 = slopes[k + 1] as number;
  const rise = (values[k + 1] as number) - h0;
  return h0 + t * (s0 + t * (3 * rise - 2 * s0 - s1 + t * (s0 + s1 - 2 * rise)));
}
