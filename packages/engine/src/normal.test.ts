import { describe, expect, test } from "vitest";
import { below, density, psi } from "./normal.ts";
import { betaBelow, betaQuantile, gammaBelow, gammaQuantile, logGamma } from "./quantiles.ts";

describe("the normal distribution", () => {
  test.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [-1.96, 0.024997895148220435],
    [-3, 0.0013498980316300946],
    [-10, 7.61985302416052e-24],
    [-37, 5.725571222524576e-300],
  ])("P(Z <= %d) is %d", (z, p) => {
    expect(Math.abs(below(z) / p - 1)).toBeLessThan(1e-12);
  });

  test("ψ(0) is the density at 0, and ψ(z) - ψ(-z) is z", () => {
    expect(psi(0)).toBeCloseTo(density(0), 15);
    for (const z of [0.1, 1, 1.999, 2.001, 3, 8]) expect(psi(z) - psi(-z)).toBeCloseTo(z, 12);
  });

  test("ψ keeps its digits in the far tail, where z Φ + φ loses them all", () => {
    // ψ(-a) = φ(a)/a² (1 - 3/a² + 15/a⁴ - …)
    const a = 30;
    const series = (density(a) / a ** 2) * (1 - 3 / a ** 2 + 15 / a ** 4 - 105 / a ** 6);
    expect(Math.abs(psi(-a) / series - 1)).toBeLessThan(1e-8);
    expect(psi(-Infinity)).toBe(0);
  });

  test("ψ is the integral of Φ", () => {
    let sum = 0;
    for (let k = 0; k < 4000; k++) sum += below(-8 + (k + 0.5) / 400) / 400;
    expect(psi(2)).toBeCloseTo(sum, 6);
  });
});

describe("quantiles of short records", () => {
  test("ln Γ(n) is ln (n-1)!, and Γ(½) is √π", () => {
    expect(logGamma(6)).toBeCloseTo(Math.log(120), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
  });

  test("a Gamma of shape 1 is exponential, a Beta(1, 3) is 1 - (1-x)³", () => {
    expect(gammaBelow(1, 2)).toBeCloseTo(1 - Math.exp(-2), 12);
    expect(betaBelow(1, 3, 0.2)).toBeCloseTo(1 - 0.8 ** 3, 12);
    expect(betaBelow(4, 2, 0.7)).toBeCloseTo(1 - betaBelow(2, 4, 0.3), 12);
  });

  test("a quantile leads back to its chance", () => {
    for (const p of [0.01, 0.1, 0.5, 0.99]) {
      expect(gammaBelow(7, 2.5 * gammaQuantile(7, 2.5, p))).toBeCloseTo(p, 10);
      expect(betaBelow(3, 9, betaQuantile(3, 9, p))).toBeCloseTo(p, 10);
    }
  });
});
