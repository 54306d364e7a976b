import { type Stage, stages } from "@twoway/model";
import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from "react";

interface CardDrag {
  /** It is over a column, or over none. */
  readonly onOver: (id: string, stage: Stage | undefined) => void;
  readonly onDrop: (id: string, stage: Stage | undefined) => void;
}

/** A press shorter than this way is a tap. */
const threshold = 6;

/**
 * Dragging a card into another column, with mouse, pen or finger. Columns carry `data-stage`. The card follows the
 * hand by two custom properties; a tap stays a tap.
 */
export function useCardDrag({ onOver, onDrop }: CardDrag) {
  const end = useRef<() => void>(undefined);
  useEffect(() => () => end.current?.(), []);
  return (id: string) => (event: ReactPointerEvent) => {
    if (event.button !== 0 || end.current) return;
    const { pointerId, clientX: x, clientY: y } = event;
    const card = event.currentTarget.closest<HTMLElement>("[data-id]");
    if (!card) return;
    let dragging = false;
    const stop = () => {
      end.current?.();
      end.current = undefined;
      card.style.removeProperty("--x");
      card.style.removeProperty("--y");
    };
    const onMove = (now: PointerEvent) => {
      if (now.pointerId !== pointerId) return;
      dragging ||= Math.hypot(now.clientX - x, now.clientY - y) > threshold;
      if (!dragging) return;
      now.preventDefault();
      card.style.setProperty("--x", `${now.clientX - x}px`);
      card.style.setProperty("--y", `${now.clientY - y}px`);
      onOver(id, stageAt(now));
    };
    const onUp = (now: PointerEvent) => {
      if (now.pointerId !== pointerId) return;
      stop();
      if (!dragging) return;
      // The click that follows a drag is none.
      addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener("click", swallow, { capture: true }), 50);
      onDrop(id, stageAt(now));
    };
    const cancel = () => {
      stop();
      onDrop(id, undefined);
    };
    const onLost = (now: PointerEvent) => now.pointerId === pointerId && cancel();
    const onKey = (now: KeyboardEvent) => now.key === "Escape" && cancel();
    addEventListener("pointermove", onMove, { passive: false });
    addEventListener("pointerup", onUp);
    addEventListener("pointercancel", onLost);
    addEventListener("keydown", onKey);
    end.current = () => {
      removeEventListener("pointermove", onMove);
      removeEventListener("pointerup", onUp);
      removeEventListener("pointercancel", onLost);
      removeEventListener("keydown", onKey);
    };
  };
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** The column under the hand, by where it lies: the card itself is in the way of asking the page. */
function stageAt({ clientX, clientY }: PointerEvent): Stage | undefined {
  const column = [...document.querySelectorAll<HTMLElement>("[data-stage]")].find((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  });
  return stages.find((stage) => stage === column?.getAttribute("data-stage"));
}
