/** A list with one of its members at another place; places beyond an end mean the end. */
export function movedTo<T>(list: readonly T[], one: T, place: number): readonly T[] {
  const others = list.filter((other) => other !== one);
  if (others.length === list.length) return list;
  const to = Math.max(0, place);
  return [...others.slice(0, to), one, ...others.slice(to)];
}

/** Where something held at a height belongs: after every one of the others whose middle lies above it. */
export function placeAt(middles: readonly number[], height: number): number {
  return middles.filter((middle) => middle < height).length;
}
