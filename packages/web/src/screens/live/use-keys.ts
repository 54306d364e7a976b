import type { Level } from "@twoway/model";
import { useEffect } from "react";

interface Acts {
  readonly turn: (step: 1 | -1) => void;
  readonly mark?: ((level: Level) => void) | undefined;
  readonly cover: () => void;
}

/** → ← turn the page, 0 to 4 mark, C covers; letters typed into a field stay letters. */
export function useLiveKeys({ turn, mark, cover }: Acts): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest("input:not([type=radio]), textarea, select")) return;
      const radio = target.closest("[type=radio]") !== null;
      const ahead = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
      if (event.key === "c" || event.key === "C") cover();
      else if (/^[0-4]$/.test(event.key)) mark?.(Number(event.key) as Level);
      else if (!radio && (event.key === "ArrowLeft" || event.key === "ArrowRight"))
        turn(event.key === ahead ? 1 : -1);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
}
