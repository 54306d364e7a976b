import type { MessageKey } from "@twoway/library/words";

/** From how large a change of the odds (natural logarithm) a piece is said to have moved the belief. */
const steps = { little: 0.15, clear: 0.6, far: 1.6 } as const;
/** Chances nearer to sure than this are all alike. */
const nearest = 1e-6;

/**
 * What one piece did to the odds of the floor. Odds and not chances: where three pieces agree, each of them
 * changes the chance by hardly anything, and yet none of them did nothing.
 * @param chance P(at least the floor) with everything, 0 to 1
 * @param effect that chance less what it would be without the piece
 */
export function push(chance: number, effect: number): number {
  return odds(chance) - odds(chance - effect);
}

function odds(chance: number): number {
  const p = Math.min(1 - nearest, Math.max(nearest, chance));
  return Math.log(p / (1 - p));
}

/** What a piece did, in words. `most`: no other piece of the row did more. */
export function effectWords(pushed: number, most: boolean): MessageKey {
  const size = Math.abs(pushed);
  if (size < steps.little) return "verdict.effect-hardly";
  const up = pushed > 0;
  if (size < steps.clear) return up ? "verdict.effect-little-up" : "verdict.effect-little-down";
  if (most) return up ? "verdict.effect-most-up" : "verdict.effect-most-down";
  if (size < steps.far) return up ? "verdict.effect-up" : "verdict.effect-down";
  return up ? "verdict.effect-far-up" : "verdict.effect-far-down";
}
