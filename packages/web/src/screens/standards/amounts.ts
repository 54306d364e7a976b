import type { Level } from "@twoway/model";

export type Amounts = readonly [number, number, number, number, number];

/** Where floor and ideal are the same level, one level more or less is this share of the amount. */
const step = 0.1;

/**
 * The amounts of the five levels from the two a person names, on a straight line through them.
 * @param least the amount at the floor
 * @param best the amount at the ideal; above `least` for pay, below it for hours
 * @param rising whether more is better; decides only where the two amounts are the same level's
 * @returns nothing where the two contradict the direction, or are no amounts
 */
export function amountsThrough(
  floor: Level,
  least: number,
  ideal: Level,
  best: number,
  rising: boolean,
): Amounts | undefined {
  if (![least, best].every((one) => Number.isFinite(one) && one >= 0)) return undefined;
  const sign = rising ? 1 : -1;
  const slope = floor === ideal ? sign * Math.max(1, least * step) : (best - least) / (ideal - floor);
  if (sign * slope <= 0) return undefined;
  const at = (level: number) => Math.max(0, Math.round((least + (level - floor) * slope) * 100) / 100);
  return [at(0), at(1), at(2), at(3), at(4)];
}

/** A number as people write one: “41,000”, “41 000”, “41.000”, “7,5”. Nothing where it is none. */
export function readAmount(words: string): number | undefined {
  const packed = words.trim().replace(/[\s\u00a0\u202f’']/g, "");
  if (!/^\d[\d.,]*$/.test(packed)) return undefined;
  const cents = /[.,](\d{1,2})$/.exec(packed)?.[1];
  const whole = (cents === undefined ? packed : packed.slice(0, -cents.length - 1)).replace(/[.,]/g, "");
  return Number(cents === undefined ? whole : `${whole}.${cents}`);
}
