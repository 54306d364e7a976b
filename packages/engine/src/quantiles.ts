/** Quantiles of the Gamma and Beta distributions, for what a short record leaves open. */

/**
 * P(X <= x) of a Gamma with a shape and rate 1. Series below the mean, continued fraction above.
 */
export function gammaBelow(shape: number, x: number): number {
  if (!(x > 0)) return 0;
  if (x === Infinity) return 1;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let k = 1; term > sum * 1e-16; k++) {
      term *= x / (shape + k);
      sum += term;
    }
    return front * sum;
  }
  // Lentz's way through the fraction 1/(x+1-a- 1(1-a)/(x+3-a- …))
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let k = 1; k < 1000; k++) {
    const a = -k * (k - shape);
    b += 2;
    d = 1 / nonzero(a * d + b);
    c = nonzero(b + a / c);
    h *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return 1 - front * h;
}

/** P(X <= x) of a Beta(a, b). */
export function betaBelow(a: number, b: number, x: number): number {
  if (!(x > 0)) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  // The fraction converges quickly on the side of the mean.
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(a, b, x)) / a
    : 1 - (front * betaFraction(b, a, 1 - x)) / b;
}

function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / nonzero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let k = 1; k < 1000; k++) {
    const even = (k * (b - k) * x) / ((a + 2 * k - 1) * (a + 2 * k));
    d = 1 / nonzero(1 + even * d);
    c = nonzero(1 + even / c);
    h *= c * d;
    const odd = (-(a + k) * (a + b + k) * x) / ((a + 2 * k) * (a + 2 * k + 1));
    d = 1 / nonzero(1 + odd * d);
    c = nonzero(1 + odd / c);
    h *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return h;
}

/** The Gamma's quantile, with a rate; `p` in (0, 1). */
export function gammaQuantile(shape: number, rate: number, p: number): number {
  let high = shape + 1;
  while (gammaBelow(shape, high) < p) high *= 2;
  return bisect((x) => gammaBelow(shape, x) - p, high) / rate;
}

/** The Beta's quantile; `p` in (0, 1). */
export function betaQuantile(a: number, b: number, p: number): number {
  return bisect((x) => betaBelow(a, b, x) - p, 1);
}

function bisect(rising: (x: number) => number, end: number): number {
  let low = 0;
  let high = end;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (rising(middle) > 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

const nonzero = (x: number) => (Math.abs(x) < 1e-300 ? 1e-300 : x);

/** ln Γ(x) for x > 0: Stirling's series, after raising x far enough for it. */
export function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  while (z < 12) shift -= Math.log(z++);
  const y = 1 / (z * z);
  const series =
    1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - (y * 691) / 360360))));
  return shift + (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series / z;
}
