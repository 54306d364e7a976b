import type { EntryId, Level } from "@twoway/model";
import { type KeyboardEvent, type PointerEvent, useId, useState } from "react";
import { useSay } from "../../language.tsx";
import { useAct } from "../../session.tsx";
import { Both } from "./both.tsx";
import { Handles } from "./handles.tsx";
import { changed, type Own } from "./held.ts";
import { LastChange } from "./history.tsx";
import { More } from "./more.tsx";
import { usePause } from "./pause.ts";
import type { Range } from "./range.ts";
import { Sentence } from "./sentence.tsx";

export interface RowProps {
  readonly own: Own;
  /** Its number on the whole page, from 1. */
  readonly place: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly moving: boolean;
  /** Where it is shown while the order is being changed. */
  readonly shownAt: number;
  /** The prospect one has come from. */
  readonly after: EntryId | undefined;
  readonly onGrip: (event: PointerEvent) => void;
  readonly onStep: (by: -1 | 1) => void;
  readonly onAsk: (id: EntryId) => void;
}

/** One standard: its place, its sentence, its two handles, and the rest behind a button. */
export function Row({ own, place, first, last, moving, shownAt, after, onGrip, onStep, onAsk }: RowProps) {
  const say = useSay();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const { thing, held } = own;
  const { name, anchors, amounts } = thing.now;
  const under = usePause((range: Range) => {
    if (range.floor === held.floor && range.ideal === held.ideal) return;
    void act([changed(thing, range, after)], say("standards.noted-levels", { name }));
  });
  const { floor, ideal } = under.value ?? held;
  // Whoever slides both to the bottom keeps the handles.
  const [handled, setHandled] = useState(false);
  const undecided = !handled && floor === 0 && ideal === 0;
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined;
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    onStep(by);
  };
  return (
    <li className={moving ? "rank moving" : "rank"} data-id={thing.id} style={{ order: shownAt }}>
      <button
        type="button"
        className="grip"
        aria-label={say("standards.grip", { name, place })}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onPointerDown={onGrip}
        onKeyDown={onKey}
      >
        <span aria-hidden="true">{place}</span>
      </button>
      <div className="stack row-words">
        <h3>{name}</h3>
        <Sentence anchors={anchors} floor={floor} ideal={ideal} amounts={amounts} from={thing.now.from} />
        <LastChange thing={thing} />
        {thing.both && <Both thing={thing} />}
      </div>
      <div className="stack row-acts">
        {undecided ? (
          <p>
            <button
              type="button"
              onClick={() =>
                void act([changed(thing, usual, after)], say("standards.noted-levels", { name }))
              }
            >
              {say("standards.say-floor")}
            </button>
          </p>
        ) : (
          <Handles
            name={name}
            anchors={anchors}
            floor={floor}
            ideal={ideal}
            moving={under.value !== undefined}
            onMove={(range) => {
              setHandled(true);
              under.move(range);
            }}
            onHold={under.hold}
            onSettle={under.settle}
          />
        )}
        <p className="row acts">
          <span className="row steps">
            <button
              type="button"
              className="small"
              disabled={first}
              aria-label={say("standards.up-of", { name })}
              onClick={() => onStep(-1)}
            >
              {say("standards.up")}
            </button>
            <button
              type="button"
              className="small"
              disabled={last}
              aria-label={say("standards.down-of", { name })}
              onClick={() => onStep(1)}
            >
              {say("standards.down")}
            </button>
          </span>
          <button
            type="button"
            className="plain small"
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => setOpen(!open)}
          >
            {say("standards.more")} <span className="hidden">{say("standards.more-about", { name })}</span>
          </button>
        </p>
      </div>
      <div id={panel} className="more" hidden={!open}>
        {open && <More own={own} after={after} onAsk={onAsk} onClose={() => setOpen(false)} />}
      </div>
    </li>
  );
}

/** Where most people begin. */
const usual: { floor: Level; ideal: Level } = { floor: 2, ideal: 3 };
