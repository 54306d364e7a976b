/** The sum of independent pieces that only move points: a distribution on a line. */
import type { Outcome, Piece } from "./pieces.ts";

/** Chances, and where in points. */
export interface Spread {
  readonly chance: Float64Array;
  readonly at: Float64Array;
}

/** Listed while short, and else on a grid that keeps every mean: splitting can only raise E[h], by little. */
export function spread(pieces: readonly Piece[], grid: number): Spread {
  const lists = pieces.map(({ outcomes }) => outcomes.filter((o) => o.tilted > 0));
  const count = lists.reduce((product, those) => product * those.length, 1);
  return count <= 2 * grid ? listed(lists) : gridded(lists, grid);
}

function listed(lists: readonly (readonly Outcome[])[]): Spread {
  let chance = [1];
  let at = [0];
  for (const outcomes of lists) {
    const [before, places] = [chance, at];
    chance = before.flatMap((p) => outcomes.map((o) => p * o.tilted));
    at = places.flatMap((x) => outcomes.map((o) => x + o.points));
  }
  return { chance: Float64Array.from(chance), at: Float64Array.from(at) };
}

function gridded(lists: readonly (readonly Outcome[])[], grid: number): Spread {
  const least = lists.map((those) => those.reduce((low, o) => Math.min(low, o.points), Infinity));
  const most = lists.map((those) => those.reduce((high, o) => Math.max(high, o.points), -Infinity));
  const low = least.reduce((a, b) => a + b, 0);
  const span = most.reduce((a, b) => a + b, 0) - low;
  const step = span / (grid - 1) || 1;
  let chance = Float64Array.of(1);
  lists.forEach((outcomes, i) => {
    chance = convolved(chance, onGrid(outcomes, least[i] as number, step));
  });
  return { chance, at: Float64Array.from(chance, (_, k) => low + k * step) };
}

/** One list on the grid: each outcome split between the two places beside it. */
function onGrid(outcomes: readonly Outcome[], low: number, step: number): Float64Array {
  const places = outcomes.map((o) => (o.points - low) / step);
  const last = places.reduce((high, place) => Math.max(high, Math.floor(place)), 0);
  const chance = new Float64Array(last + 2);
  outcomes.forEach(({ tilted }, k) => {
    const place = places[k] as number;
    const whole = Math.floor(place);
    chance[whole] = (chance[whole] as number) + tilted * (1 - place + whole);
    chance[whole + 1] = (chance[whole + 1] as number) + tilted * (place - whole);
  });
  return chance;
}

function convolved(a: Float64Array, b: Float64Array): Float64Array<ArrayBuffer> {
  const sum = new Float64Array(a.length + b.length - 1);
  for (let k = 0; k < b.length; k++) {
    const p = b[k] as number;
    if (p === 0) continue;
    for (let i = 0; i < a.length; i++) sum[i + k] = (sum[i + k] as number) + p * (a[i] as number);
  }
  return sum;
}
