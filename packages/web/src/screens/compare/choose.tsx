import { useId } from "react";
import { useSay } from "../../language.tsx";
import { useColumnName } from "./column-name.ts";
import { type Column, most } from "./columns.ts";

interface ChooseProps {
  readonly all: readonly Column[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Which of many stand side by side: at least one, and as many as one can read across. */
export function ChooseColumns({ all, chosen, onChoose }: ChooseProps) {
  const say = useSay();
  const nameOf = useColumnName();
  const note = useId();
  const full = chosen.length >= most;
  const toggle = (id: string, on: boolean) =>
    onChoose(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <details className="choose no-print">
      <summary className="small">{say("compare.choose")}</summary>
      <fieldset className="stack" aria-describedby={note}>
        <legend className="hidden">{say("compare.choose")}</legend>
        <p className="small note" id={note} role="status">
          {say(full ? "compare.choose-full" : "compare.choose-note", { most })}
        </p>
        <div className="cols">
          {all.map((column) => {
            const on = chosen.includes(column.id);
            return (
              <label className="row" key={column.id}>
                <input
                  type="checkbox"
                  checked={on}
                  disabled={on ? chosen.length === 1 : full}
                  onChange={(event) => toggle(column.id, event.target.checked)}
                />
                <span>{nameOf(column)}</span>
              </label>
            );
          })}
        </div>
      </fieldset>
    </details>
  );
}
