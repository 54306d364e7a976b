import { type RefObject, useId, useState } from "react";
import { useSpeech } from "../../language.tsx";
import { useNow } from "../../session.tsx";
import { spokenDate } from "../plan/spoken.ts";
import type { Reading, Typed } from "./reading.ts";

interface WhenFieldProps {
  readonly typed: Typed;
  readonly reading: Reading;
  readonly onType: (change: Partial<Typed>) => void;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Enter: on to the next field. */
  readonly onNext: () => void;
}

/** One forgiving field; what was understood stands under it in words, and can be corrected. */
export function WhenField({ typed, reading, onType, field, onNext }: WhenFieldProps) {
  const { say } = useSpeech();
  const id = useId();
  const [changing, setChanging] = useState(typed.day !== "" || typed.time !== "");
  return (
    <div className="stack field">
      <label htmlFor={id} className="serif">
        {say("begin.whom")}
      </label>
      <input
        id={id}
        ref={field}
        value={typed.words}
        autoComplete="off"
        enterKeyHint="next"
        aria-describedby={`${id}-note`}
        onChange={(event) => onType({ words: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing)
            return;
          event.preventDefault();
          onNext();
        }}
      />
      <p className="small note" id={`${id}-note`} role="status">
        <Understood typed={typed} reading={reading} />
      </p>
      {typed.words.trim() !== "" && (
        <p>
          <button
            type="button"
            className="plain small"
            aria-expanded={changing}
            aria-controls={`${id}-change`}
            onClick={() => setChanging(!changing)}
          >
            {say("begin.change")}
          </button>
        </p>
      )}
      <div id={`${id}-change`} className="row begin-change" hidden={!changing || typed.words.trim() === ""}>
        <label>
          {say("begin.day")}
          <input
            type="date"
            value={reading.when.day ?? ""}
            onChange={(event) => onType({ day: event.target.value })}
          />
        </label>
        <label>
          {say("begin.hour")}
          <input
            type="time"
            value={reading.when.time ?? ""}
            onChange={(event) => onType({ time: event.target.value })}
          />
        </label>
      </div>
    </div>
  );
}

function Understood({ typed, reading }: Pick<WhenFieldProps, "typed" | "reading">) {
  const { say, locale } = useSpeech();
  const now = useNow();
  const { when, beginning } = reading;
  if (typed.words.trim() === "") return say("begin.example");
  const date = spokenDate(
    { at: beginning.at ?? "", zone: beginning.zone, dated: beginning.at !== undefined },
    locale,
    now,
  );
  const who = beginning.organisation;
  const again = beginning.prospect !== undefined;
  const heard =
    date === undefined
      ? say(when.time === undefined ? "begin.heard-who" : "begin.heard-hour", { who, time: when.time ?? "" })
      : when.who === ""
        ? say("begin.heard-when", { date })
        : say("begin.heard-both", { who, date });
  return again ? (
    <>
      {heard} {say("begin.again", { number: beginning.number })}
    </>
  ) : (
    heard
  );
}
