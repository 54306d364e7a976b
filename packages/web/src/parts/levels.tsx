import type { Level } from "@twoway/model";
import { useId } from "react";
import { useSay } from "../language.tsx";

interface LevelsProps {
  readonly legend: string;
  /** Five sentences, lowest level first; shown best on top. */
  readonly anchors: readonly string[];
  readonly value: Level | null | undefined;
  readonly onChange: (level: Level | null) => void;
  readonly floor?: Level | undefined;
  readonly ideal?: Level | undefined;
  /** Offers "would not say" (null). */
  readonly refusal?: boolean;
  readonly showLegend?: boolean;
}

/** Sentences one could have heard, best on top; one is chosen. */
export function Levels({
  legend,
  anchors,
  value,
  onChange,
  floor,
  ideal,
  refusal = false,
  showLegend = false,
}: LevelsProps) {
  const say = useSay();
  const name = useId();
  const row = (level: Level | null, words: string) => (
    <label key={String(level)} className={level !== null && level === floor ? "floor" : undefined}>
      <input type="radio" name={name} checked={value === level} onChange={() => onChange(level)} />
      <span>{words}</span>
      <span className="small">
        {level !== null && level === ideal && <span className="mark yours">{say("parts.ideal")}</span>}
        {level !== null && level === floor && level !== ideal && (
          <span className="mark yours">{say("parts.floor")}</span>
        )}
      </span>
    </label>
  );
  return (
    <fieldset className="levels">
      <legend className={showLegend ? undefined : "hidden"}>{legend}</legend>
      {([4, 3, 2, 1, 0] as const).map((level) => row(level, anchors[level] ?? ""))}
      {refusal && row(null, say("parts.would-not-say"))}
    </fieldset>
  );
}
