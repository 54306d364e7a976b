import type { CurvePoint } from "@twoway/advice";

/** A point of the curve where it is drawn: heights fall as values rise. */
export interface Placed {
  readonly on: string;
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

export const box = { left: 76, right: 490, top: 40, bottom: 250 } as const;
/** The lowest value lies a little above the axis, so that its line stays a line. */
const above = 14;
/** So many points are shown at least: a curve that hardly falls does not look like a cliff. */
const leastHeight = 15;
/** Above the highest there is room for its name. */
const room = 30;
/** Labels under the axis that do not touch each other on a phone. */
const mostLabels = 5;

/**
 * The curve in a chart of 520 by 290, from today to the last safe day, and upwards from any job.
 * @param beside points of a prospect that has to be seen too
 */
export function placed(curve: readonly CurvePoint[], beside = 0) {
  const lowest = Math.min(...curve.map(({ least, between }) => Math.min(least, between[0])));
  const highest = Math.max(lowest + leastHeight, beside, ...curve.map(({ between }) => between[1]));
  const weeks = Math.max(...curve.map((one) => one.weeks));
  const bottom = box.bottom - above;
  const at = (points: number) => {
    const share = (points - lowest) / (highest - lowest);
    return round(Math.min(box.bottom - 4, bottom - share * (bottom - box.top - room)));
  };
  const points = curve.map(
    ({ weeks: gone, on, least, between: [low, high] }): Placed => ({
      on,
      x: round(box.left + (weeks > 0 ? gone / weeks : 0) * (box.right - box.left)),
      y: at(least),
      low: at(low),
      high: at(high),
    }),
  );
  return { at, points };
}

/** The points that are named: today, the last, and evenly between. */
export function labelled(points: readonly Placed[]): readonly Placed[] {
  const last = points.length - 1;
  const count = Math.min(mostLabels, points.length);
  const places = Array.from({ length: count }, (_, k) => Math.round((k * last) / Math.max(1, count - 1)));
  return places.flatMap((place) => points[place] ?? []);
}

/** A path through the points at some height. */
export function line(
  points: readonly Placed[],
  height: (one: Placed) => number,
  begin: "M" | "L" = "M",
): string {
  return points.map((one, place) => `${place === 0 ? begin : "L"}${one.x} ${height(one)}`).join(" ");
}

/** Where the line comes down to a height, between two of its points; nothing where it never does. */
export function crossing(points: readonly Placed[], y: number): number | undefined {
  const place = points.findIndex((one) => one.y >= y);
  const [here, before] = [points[place], points[place - 1]];
  if (!here || !before) return undefined;
  return round(before.x + ((y - before.y) / (here.y - before.y)) * (here.x - before.x));
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
}

/** Where a prospect's name stands by its line: at the end where the curve has come down, else where it is still far. */
export function nameBeside(points: readonly Placed[], y: number): Label {
  const meets = crossing(points, y);
  const middle = (box.left + box.right) / 2;
  const already = (points[0]?.y ?? 0) >= y;
  if (already || (meets !== undefined && meets < middle)) return { x: box.right, y: y - 9, anchor: "end" };
  const under = y + 24 < box.bottom;
  return { x: box.left + 8, y: under ? y + 20 : y - 9, anchor: "start" };
}

/** Where the curve's own name stands: over its beginning, and clear of a line beside it. */
export function nameOfCurve(points: readonly Placed[], beside?: number): Label {
  const y = (points[0]?.high ?? box.top) - 8;
  const touched = beside !== undefined && Math.abs(beside - (y - 5)) < 14;
  return { x: box.left + 8, y: touched ? beside - 9 : y, anchor: "start" };
}

const round = (place: number) => Math.round(place * 10) / 10;
