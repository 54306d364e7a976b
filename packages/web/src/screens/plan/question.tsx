import type { Grade, Planned } from "@twoway/advice";
import type { MessageKey } from "@twoway/library/words";
import type { KeyboardEvent } from "react";
import { useSay } from "../../language.tsx";
import { Listen } from "../../parts/listen.tsx";
import { Mark } from "../../parts/side.tsx";
import { ActOn } from "./act-on.tsx";
import { Points, parted, Sentences } from "./reasons.tsx";
import type { Arrange } from "./use-arrange.ts";

const grades: Readonly<Record<Grade, MessageKey>> = {
  decides: "plan.grade-decides",
  "could matter": "plan.grade-could-matter",
  "would not change anything": "plan.grade-nothing",
};

interface QuestionProps {
  readonly question: Planned;
  /** From 0. */
  readonly place: number;
  readonly last: boolean;
  /** Whether to say that it could matter: not where that was said of all of them. */
  readonly graded: boolean;
  readonly arrange: Arrange;
  /** Own words may be changed. */
  readonly onChange?: (() => void) | undefined;
  /** Told which button moves, so that the focus can follow. */
  readonly onMove: (place: number, button: "up" | "down") => void;
}

/** One question to ask: why, what to listen for, and where it stands. */
export function Question({ question, place, last, graded, arrange, onChange, onMove }: QuestionProps) {
  const say = useSay();
  const { id, words, minutes, worth, pinned, reveals } = question;
  const [first] = reveals;
  const { why, often } = parted(worth.because);
  const grade = (graded || worth.grade !== "could matter") && say(grades[worth.grade]);
  const byKeys = (event: KeyboardEvent) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    if (place + step >= 0 && !(last && step === 1)) onMove(place + step, step < 0 ? "up" : "down");
  };
  return (
    <li className="q" onKeyDown={byKeys}>
      <span className="serif note num" aria-hidden="true">
        {place + 1}
      </span>
      <div className="stack plan-question">
        <h3>{words}</h3>
        {(first || grade || why.length > 0) && (
          <p>
            {first && (first.provisional ? <b>{first.name}.</b> : <Mark side="yours">{first.name}.</Mark>)}{" "}
            <span className="note">
              {grade} <Sentences reasons={why} />
            </span>
          </p>
        )}
        <Listen {...question} open={place === 0} />
        {often.length > 0 && (
          <details>
            <summary className="small note unfold">{say("plan.how-often")}</summary>
            <p className="small note">
              <Sentences reasons={often} /> <Points points={worth.points} />
            </p>
          </details>
        )}
        <div className="row question-acts">
          <ActOn
            act={say(pinned ? "plan.unpin" : "plan.pin")}
            on={words}
            onClick={() => (pinned ? arrange.unpin(id) : arrange.pin(id))}
          />
          {place > 0 && (
            <ActOn
              act={say("plan.up")}
              on={words}
              data-move={`${id} up`}
              onClick={() => onMove(place - 1, "up")}
            />
          )}
          {!last && (
            <ActOn
              act={say("plan.down")}
              on={words}
              data-move={`${id} down`}
              onClick={() => onMove(place + 1, "down")}
            />
          )}
          <ActOn act={say("plan.drop")} on={words} onClick={() => arrange.drop(id)} />
          {onChange && <ActOn act={say("plan.change-words")} on={words} onClick={onChange} />}
        </div>
      </div>
      <span className="num note small">{say("plan.min", { n: minutes })}</span>
    </li>
  );
}
