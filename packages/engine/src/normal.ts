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
