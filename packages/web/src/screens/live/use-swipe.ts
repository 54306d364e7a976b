import { type PointerEvent, useRef } from "react";

/** How far a finger goes before it means the next page, in pixels. */
const far = 56;

/** A sideways stroke of one finger: `onSwipe(1)` towards the next page, -1 back, whichever way the page reads. */
export function useSwipe(onSwipe: (step: 1 | -1) => void) {
  const from = useRef<{ x: number; y: number; id: number }>(undefined);
  return {
    onPointerDown: (event: PointerEvent) => {
      const inside =
        event.target instanceof Element && event.target.closest("input, textarea, select, .chips");
      from.current =
        inside || event.pointerType === "mouse"
          ? undefined
          : { x: event.clientX, y: event.clientY, id: event.pointerId };
    },
    onPointerUp: (event: PointerEvent) => {
      const start = from.current;
      from.current = undefined;
      if (!start || start.id !== event.pointerId) return;
      const x = event.clientX - start.x;
      if (Math.abs(x) < far || Math.abs(x) < 2 * Math.abs(event.clientY - start.y)) return;
      const ahead = document.documentElement.dir === "rtl" ? x > 0 : x < 0;
      onSwipe(ahead ? 1 : -1);
    },
    onPointerCancel: () => {
      from.current = undefined;
    },
  };
}
