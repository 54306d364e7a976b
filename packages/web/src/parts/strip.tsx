import type { Level } from "@twoway/model";
import type { CSSProperties } from "react";
import { useSay } from "../language.tsx";

interface StripProps {
  /** Probabilities of levels 0 to 4. */
  readonly belief: readonly number[];
  readonly floor?: Level | undefined;
  readonly ideal?: Level | undefined;
  /** How thin the knowledge is: none is dotted, an advert only is dashed. */
  readonly known?: "none" | "thin" | "full";
  readonly mini?: boolean;
}

/** Theirs fills, yours marks: bars of belief, a wall at the floor, a dot at the ideal. */
export function Strip({ belief, floor, ideal, known = "full", mini = false }: StripProps) {
  const say = useSay();
  const most = belief.indexOf(Math.max(...belief));
  const label =
    known === "none"
      ? say("parts.strip-none")
      : say(known === "thin" ? "parts.strip-thin" : "parts.strip", { level: most, floor: floor ?? 0 });
  const look = ["strip", known === "full" ? "" : known, mini ? "mini" : ""].filter(Boolean).join(" ");
  const bars = ([0, 1, 2, 3, 4] as const).map((level) => (
    <i
      key={level}
      className={
        [level === floor && "floor", level === ideal && "ideal"].filter(Boolean).join(" ") || undefined
      }
      style={
        { "--p": known === "none" ? 0.27 : Math.round((belief[level] ?? 0) * 100) / 100 } as CSSProperties
      }
    />
  ));
  if (mini) {
    return (
      <span className={look} aria-hidden="true">
        {bars}
      </span>
    );
  }
  return (
    <span className={look} role="img" aria-label={label}>
      {bars}
    </span>
  );
}

/** One observation at one level. */
export function LevelDots({ level, yours = false }: { level: Level; yours?: boolean }) {
  return (
    <span className={yours ? "lvl yours" : "lvl"} aria-hidden="true">
      {[0, 1, 2, 3, 4].map((one) => (
        <i key={one} className={one === level ? "on" : undefined} />
      ))}
    </span>
  );
}
