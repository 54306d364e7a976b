/** The sum of independent pieces that only move points: a distribution on a line. */
import type { Columns } from "./outcomes.ts";

/** Chances, and where in points. */
export interface Spread {
  readonly chance: Float64Array;
  readonly at: Float64Array;
}

/** Listed while short, and else on a grid that keeps every mean: splitting can only raise E[h], by little. */
export function spread(pieces: readonly Columns[], grid: number): Spread {
  const count = pieces.reduce((product, { tilted }) => product * tilted.length, 1);
  return count <= 2 * grid ? listed(pieces) : gridded(pieces, grid);
}

function listed(pieces: readonly Columns[]): Spread {
  let chance = Float64Array.of(1);
  let at = Float64Array.of(0);
  for (const { tilted, points } of pieces) {
    const [before, places] = [chance, at];
    const size = before.length * tilted.length;
    [chance, at] = [new Float64Array(size), new Float64Array(size)];
    let n = 0;
    for (let i = 0; i < before.length; i++) {
      for (let k = 0; k < tilted.length; k++) {
        chance[n] = (before[i] as number) * (tilted[k] as number);
        at[n++] = (places[i] as number) + (points[k] as number);
      }
    }
  }
  return { chance, at };
}

function gridded(pieces: readonly Columns[], grid: number): Spread {
  const least = pieces.map(({ points }) => points.reduce((low, at) => Math.min(low, at), Infinity));
  const most = pieces.map(({ points }) => points.reduce((high, at) => Math.max(high, at), -Infinity));
  const low = least.reduce((a, b) => a + b, 0);
  const span = most.reduce((a, b) => a + b, 0) - low;
  const step = span / (grid - 1) || 1;
  let chance = Float64Array.of(1);
  pieces.forEach((piece, i) => {
    chance = convolved(chance, onGrid(piece, least[i] as number, step));
  });
  return { chance, at: Float64Array.from(chance, (_, k) => low + k * step) };
}

/** One list on the grid: each outcome split between the two places beside it. */
function onGrid({ tilted, points }: Columns, low: number, step: number): Float64Array {
  const last = points.reduce((high, at) => Math.max(high, Math.floor((at - low) / step)), 0);
  const chance = new Float64Array(last + 2);
  for (let k = 0; k < tilted.length; k++) {
    const place = ((points[k] as number) - low) / step;
    const whole = Math.floor(place);
    const p = tilted[k] as number;
    chance[whole] = (chance[whole] as number) + p * (1 - place + whole);
    chance[whole + 1] = (chance[whole + 1] as number) + p * (place - whole);
  }
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
