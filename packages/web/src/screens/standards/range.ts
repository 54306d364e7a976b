import type { Level } from "@twoway/model";

/** What is just acceptable, and what one would love. */
export interface Range {
  readonly floor: Level;
  readonly ideal: Level;
}
export type Handle = keyof Range;

/** A handle at another level; the other one gives way. */
export function pushed({ floor, ideal }: Range, handle: Handle, level: Level): Range {
  return handle === "floor"
    ? { floor: level, ideal: level > ideal ? level : ideal }
    : { floor: level < floor ? level : floor, ideal: level };
}
