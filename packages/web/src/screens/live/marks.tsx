import { type Level, levels } from "@twoway/model";
import { useSay } from "../../language.tsx";

interface MarksProps {
  readonly level: Level | null | undefined;
  readonly onMark: (level: Level) => void;
}

/** Five plain boxes, lowest first, alike to whoever looks on. The same again takes the mark back. */
export function Marks({ level, onMark }: MarksProps) {
  const say = useSay();
  return (
    <fieldset className="live-marks">
      <legend className="hidden">{say("live.marks")}</legend>
      {levels.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === level}
          aria-label={say("live.mark", { level: one })}
          onClick={() => onMark(one)}
        />
      ))}
    </fieldset>
  );
}
