import { expect } from "vitest";

/** Each number is within half a unit of the given decimal place. */
export function expectClose(numbers: readonly number[], wanted: readonly number[], digits = 12): void {
  expect(numbers.length).toBe(wanted.length);
  for (const [k, number] of numbers.entries()) expect(number).toBeCloseTo(wanted[k] as number, digits);
}
