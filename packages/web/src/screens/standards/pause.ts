import { useCallback, useEffect, useRef, useState } from "react";

/** A hand that rests so long has arrived. */
const rest = 600;

/** A value under somebody's hand. */
export interface Moving<T> {
  /** What to show while it moves; nothing when it rests. */
  readonly value: T | undefined;
  readonly move: (value: T) => void;
  /** The pointer is down: resting does not count as arriving. */
  readonly hold: () => void;
  /** It arrived: noted now. */
  readonly settle: () => void;
  /** As if it had not been moved. */
  readonly drop: () => void;
}

/**
 * Shows a value at once and hands it on when the hand has rested, let go or left the page: a slide over five
 * levels is one change, not five.
 */
export function usePause<T>(note: (value: T) => void): Moving<T> {
  const [value, setValue] = useState<T>();
  const held = useRef<{ readonly value: T } | undefined>(undefined);
  const holding = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const noteNow = useRef(note);
  useEffect(() => {
    noteNow.current = note;
  });

  const drop = useCallback(() => {
    clearTimeout(timer.current);
    holding.current = false;
    held.current = undefined;
    setValue(undefined);
  }, []);
  const settle = useCallback(() => {
    const arrived = held.current;
    // The journal shows it before the promise is kept, so nothing jumps back in between.
    if (arrived) noteNow.current(arrived.value);
    drop();
  }, [drop]);
  const move = useCallback(
    (next: T) => {
      held.current = { value: next };
      setValue(next);
      clearTimeout(timer.current);
      if (!holding.current) timer.current = setTimeout(settle, rest);
    },
    [settle],
  );
  const hold = useCallback(() => {
    clearTimeout(timer.current);
    holding.current = true;
  }, []);
  useEffect(() => settle, [settle]);
  return { value, move, hold, settle, drop };
}
