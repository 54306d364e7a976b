/** Where things stand on the match plane: pure geometry, in the units of its view box. */

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** A dot with its cross, 0 to 1 each way. */
export interface Dot {
  readonly name: string;
  readonly can: number;
  readonly canSpread: number;
  readonly happy: number;
  readonly happySpread: number;
}

export interface Placed extends Dot {
  readonly x: number;
  readonly y: number;
  /** Where the name begins or ends; nothing where a number must do. */
  readonly label?: { readonly x: number; readonly y: number; readonly anchor: "start" | "end" };
}

/** Beyond so many names a plane this small is a tangle: numbers and a list say it better. */
export const mostNames = 8;
const lineHeight = 15;
const letter = 7.2;
const gap = 9;

/** A value of 0 to 1 in the box, and nothing outside of it. */
export function across({ left, right }: Box, value: number): number {
  return left + Math.min(1, Math.max(0, value)) * (right - left);
}
export function up({ top, bottom }: Box, value: number): number {
  return bottom - Math.min(1, Math.max(0, value)) * (bottom - top);
}

/**
 * Every dot in its place; every name beside its dot where it touches neither another name nor another dot, or
 * none at all: either all are named or all are numbered.
 * @param words where other words stand already
 */
export function place(dots: readonly Dot[], box: Box, words: readonly Rectangle[] = []): readonly Placed[] {
  const points = dots.map((dot) => ({ ...dot, x: across(box, dot.can), y: up(box, dot.happy) }));
  if (points.length > mostNames) return points;
  const taken: Rectangle[] = points.map(({ x, y }) => ({
    left: x - 6,
    right: x + 6,
    top: y - 6,
    bottom: y + 6,
  }));
  const placed: Placed[] = [];
  for (const [index, point] of points.entries()) {
    const fits = labelsAround(point).find(
      ({ area }) =>
        inside(area, box) &&
        !taken.some((other, at) => at !== index && touch(area, other)) &&
        !words.some((other) => touch(area, other)),
    );
    if (!fits) return points;
    taken.push(fits.area);
    placed.push({ ...point, label: fits.label });
  }
  return placed;
}

export interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function labelsAround({ x, y, name }: { x: number; y: number; name: string }) {
  const width = name.length * letter;
  return [-9, 17, 4].flatMap((down) =>
    (["start", "end"] as const).map((anchor) => {
      const at = anchor === "start" ? x + gap : x - gap;
      const left = anchor === "start" ? at : at - width;
      const base = y + down;
      return {
        label: { x: at, y: base, anchor },
        area: { left, right: left + width, top: base - lineHeight + 3, bottom: base + 3 },
      };
    }),
  );
}

function inside(area: Rectangle, box: Box): boolean {
  return (
    area.left >= box.left + 2 &&
    area.right <= box.right + 4 &&
    area.top >= box.top - 14 &&
    area.bottom <= box.bottom - 2
  );
}

function touch(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Numbers for dots that cannot be named: where some lie on one another, one label holds all of theirs. */
export function numbered(
  points: readonly Placed[],
): readonly { x: number; y: number; numbers: readonly number[] }[] {
  const near = (a: { x: number; y: number }, b: { x: number; y: number }) =>
    Math.abs(a.x - b.x) < 30 && Math.abs(a.y - b.y) < 16;
  const heaps: { x: number; y: number; numbers: number[] }[] = [];
  for (const [index, { x, y }] of points.entries()) {
    const heap = heaps.find((one) => near(one, { x, y }));
    if (heap) heap.numbers.push(index + 1);
    else heaps.push({ x, y, numbers: [index + 1] });
  }
  return heaps;
}
