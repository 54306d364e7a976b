import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef } from "react";
import { placeAt } from "./order.ts";

interface Drag {
  readonly list: RefObject<HTMLElement | null>;
  /** It is over another place. */
  readonly onPlace: (id: string, place: number) => void;
  readonly onDrop: () => void;
  readonly onCancel: () => void;
}

/**
 * Dragging by a grip, with mouse, pen or finger. The rows carry `data-id`; the page listens rather than the grip,
 * so that a row may change its place while it is held.
 * @returns what a grip does when pressed
 */
export function useDrag({ list, onPlace, onDrop, onCancel }: Drag) {
  const end = useRef<() => void>(undefined);
  useEffect(() => () => end.current?.(), []);
  return (id: string) => (event: ReactPointerEvent) => {
    if (event.button !== 0 || end.current) return;
    const { pointerId } = event;
    let last = -1;
    const onMove = (now: PointerEvent) => {
      if (now.pointerId !== pointerId) return;
      now.preventDefault();
      const place = placeAt(middlesOf(list.current, id), now.clientY);
      if (place !== last) onPlace(id, place);
      last = place;
    };
    const finish = (done: () => void) => {
      end.current?.();
      end.current = undefined;
      done();
    };
    const onUp = (now: PointerEvent) => now.pointerId === pointerId && finish(onDrop);
    const onLost = (now: PointerEvent) => now.pointerId === pointerId && finish(onCancel);
    const onKey = (now: KeyboardEvent) => now.key === "Escape" && finish(onCancel);
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

function middlesOf(list: HTMLElement | null, held: string): readonly number[] {
  const rows = [...(list?.children ?? [])].filter(
    (row): row is HTMLElement =>
      row instanceof HTMLElement && row.hasAttribute("data-id") && row.getAttribute("data-id") !== held,
  );
  return rows
    .map((row) => row.getBoundingClientRect())
    .map(({ top, height }) => top + height / 2)
    .sort((a, b) => a - b);
}
