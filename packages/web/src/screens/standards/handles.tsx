import type { Level } from "@twoway/model";
import { useState } from "react";
import { useSay } from "../../language.tsx";
import { bare } from "./held.ts";
import { type Handle, pushed, type Range } from "./range.ts";

interface HandlesProps extends Range {
  readonly name: string;
  readonly anchors: readonly string[];
  readonly onMove: (range: Range) => void;
  /** The pointer took a handle, or let it go. */
  readonly onHold?: () => void;
  readonly onSettle?: () => void;
  /** Whether the sentence under the handle is shown. */
  readonly moving: boolean;
}

/** Floor and ideal on one track. The floor never lies above the ideal: one pushes the other along. */
export function Handles({ name, anchors, floor, ideal, onMove, onHold, onSettle, moving }: HandlesProps) {
  const say = useSay();
  const [last, setLast] = useState<Handle>("floor");
  const move = (handle: Handle, level: Level) => {
    setLast(handle);
    onMove(pushed({ floor, ideal }, handle, level));
  };
  const slider = (handle: Handle, level: Level) => (
    <input
      type="range"
      min="0"
      max="4"
      className={handle === "ideal" ? "h-ideal" : undefined}
      value={level}
      aria-label={say(handle === "floor" ? "standards.floor-of" : "standards.ideal-of", { name })}
      aria-valuetext={bare(anchors[level])}
      onChange={(event) => move(handle, Number(event.target.value) as Level)}
      onPointerDown={onHold}
      onPointerUp={onSettle}
      onPointerCancel={onSettle}
      onBlur={onSettle}
    />
  );
  return (
    <div className="stack handled">
      <div className="handles">
        <span className="strip" aria-hidden="true">
          {[0, 1, 2, 3, 4].map((level) => (
            <i
              key={level}
              className={
                [level === floor ? "floor" : "", level === ideal ? "ideal" : ""].join(" ").trim() || undefined
              }
            />
          ))}
        </span>
        {slider("floor", floor)}
        {slider("ideal", ideal)}
      </div>
      {moving && (
        <p className="hint small" aria-hidden="true">
          <span className="mark yours">
            {say(last === "floor" ? "standards.floor-moving" : "standards.ideal-moving")}
          </span>{" "}
          {anchors[last === "floor" ? floor : ideal]}
        </p>
      )}
    </div>
  );
}
