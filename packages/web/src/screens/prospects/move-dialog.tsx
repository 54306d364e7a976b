import { type End, ends, type Stage, stages, type Thing } from "@twoway/model";
import { localDay } from "@twoway/notebook";
import { useId, useState } from "react";
import { useSay } from "../../language.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Field } from "../../parts/field.tsx";
import { useMove } from "./use-move.ts";
import { endWords, stageWords } from "./words.ts";

interface MoveDialogProps {
  readonly thing: Thing<"prospect.set">;
  /** The stage to begin with. */
  readonly stage: Stage;
  readonly onClose: () => void;
}

/** Where it stands now, since when, in one's own words if one likes; and if it ended, how. */
export function MoveDialog({ thing, stage: start, onClose }: MoveDialogProps) {
  const say = useSay();
  const move = useMove();
  const names = { stage: useId(), end: useId() };
  const today = localDay(Date.now());
  const [stage, setStage] = useState<Stage>(start);
  const [end, setEnd] = useState<End>();
  const [label, setLabel] = useState("");
  const [day, setDay] = useState(today);
  const note = async () => {
    if (await move(thing, { stage, end, label, day: day === "" ? undefined : day })) onClose();
  };
  return (
    <Dialog title={say("prospects.move-title", { name: thing.now.organisation })} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void note();
        }}
      >
        <fieldset className="choices">
          <legend>{say("prospects.stage")}</legend>
          {stages.map((one) => (
            <label key={one} className="ticked-line">
              <input type="radio" name={names.stage} checked={stage === one} onChange={() => setStage(one)} />
              <span>{say(stageWords[one])}</span>
            </label>
          ))}
        </fieldset>
        {stage === "ended" && (
          <fieldset className="choices">
            <legend>{say("prospects.how-ended")}</legend>
            {ends.map((one) => (
              <label key={one} className="ticked-line">
                <input type="radio" name={names.end} checked={end === one} onChange={() => setEnd(one)} />
                <span>{say(endWords[one])}</span>
              </label>
            ))}
          </fieldset>
        )}
        <Field
          label={say("prospects.on-day")}
          note={say("prospects.on-day-note")}
          type="date"
          max={today}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <Field
          label={say("prospects.label")}
          note={say("prospects.label-note")}
          maxLength={80}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
        <p>
          <button type="submit" className="primary">
            {say("prospects.move")}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
