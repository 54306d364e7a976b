import { type Stage, stages, type Thing } from "@twoway/model";
import { type KeyboardEvent, type PointerEvent, useId, useState } from "react";
import { useSay } from "../../language.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { useMove } from "./use-move.ts";
import { stageWords } from "./words.ts";

interface MoverProps {
  readonly thing: Thing<"prospect.set">;
  readonly stage: Stage;
  /** Pressed: a drag may begin. */
  readonly onGrip?: (event: PointerEvent) => void;
  /** Alt and an arrow: one stage on or back. */
  readonly onStep?: (by: -1 | 1) => void;
}

/** “Move to…”: the stages as buttons in their place, and a day or own words behind one more. */
export function Mover({ thing, stage, onGrip, onStep }: MoverProps) {
  const say = useSay();
  const move = useMove();
  const panel = useId();
  const [open, setOpen] = useState(false);
  const [dialog, setDialog] = useState<Stage>();
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") setOpen(false);
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : undefined;
    if (!event.altKey || by === undefined || !onStep) return;
    event.preventDefault();
    // In a page that reads from right to left the next stage lies to the left.
    onStep(document.documentElement.dir === "rtl" ? (-by as -1 | 1) : by);
  };
  const to = (next: Stage) => {
    setOpen(false);
    if (next === "ended") setDialog("ended");
    else void move(thing, { stage: next });
  };
  return (
    <div className="mover">
      <button
        type="button"
        className={onGrip ? "plain small grip-word" : "plain small"}
        aria-expanded={open}
        aria-controls={panel}
        aria-keyshortcuts={onStep ? "Alt+ArrowRight Alt+ArrowLeft" : undefined}
        onPointerDown={onGrip}
        onKeyDown={onKey}
        onClick={() => setOpen(!open)}
      >
        {say("prospects.move-to")} <span className="hidden">{thing.now.organisation}</span>
      </button>
      <div id={panel} className="stages" hidden={!open}>
        {open &&
          stages
            .filter((one) => one !== stage)
            .map((one) => (
              <button key={one} type="button" className="small" onClick={() => to(one)}>
                {say(stageWords[one])}
              </button>
            ))}
        {open && (
          <button
            type="button"
            className="plain small"
            onClick={() => {
              setOpen(false);
              setDialog(stage);
            }}
          >
            {say("prospects.move-otherwise")}
          </button>
        )}
      </div>
      {dialog && <MoveDialog thing={thing} stage={dialog} onClose={() => setDialog(undefined)} />}
    </div>
  );
}
