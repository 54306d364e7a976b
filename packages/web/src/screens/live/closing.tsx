import { Link } from "@tanstack/react-router";
import type { Enough } from "@twoway/advice";
import { sentence } from "@twoway/library";
import { useEffect, useRef, useState } from "react";
import { useSay } from "../../language.tsx";
import { cuesAt } from "../../parts/cue-chips.tsx";
import { useJournal } from "../../session.tsx";
import { useLibrary } from "../../view.ts";
import { Badly } from "./badly.tsx";
import type { Meeting } from "./interview.ts";
import type { Face } from "./room.tsx";

interface ClosingProps {
  readonly meeting: Meeting;
  readonly face: Face;
  readonly enough: Enough;
  readonly onBack: () => void;
  readonly onCover: () => void;
  /** Goes to the question that is left, where it is among those brought. */
  readonly onAsk: (() => void) | undefined;
}

/** A polite end: why now, if one looks, and words for it. */
export function Closing({ meeting, face, enough, onBack, onCover, onAsk }: ClosingProps) {
  const say = useSay();
  const { phrases } = useLibrary();
  const [turned, setTurned] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") onBack();
      if (event.key === "c" || event.key === "C") onCover();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [onBack, onCover]);
  const shaken = useHurt(meeting) && face === "private";
  const reasons = enough.because.map((reason) => <p key={reason.code}>{sentence(reason, say)}</p>);
  const { left } = enough;
  return (
    <main className="live" id="page">
      <div className="live-body live-closing">
        <div className="live-heard stack">
          <h1 ref={title} tabIndex={-1}>
            {say(
              shaken
                ? "live.may-leave"
                : enough.enough
                  ? face === "private"
                    ? "live.enough-title-private"
                    : "live.enough-title"
                  : "live.open-title",
            )}
          </h1>
          {shaken ? (
            <Badly open />
          ) : face === "private" ? (
            reasons
          ) : (
            <details>
              <summary className="small">{say("live.why")}</summary>
              <div className="stack">{reasons}</div>
            </details>
          )}
          <section className="stack">
            <h2 className="label">{say("live.closing-words")}</h2>
            <p className="serif" aria-live="polite">
              <q>{phrases.close[turned % phrases.close.length]}</q>
            </p>
            <p className="row">
              <button type="button" className="plain small" onClick={() => setTurned(turned + 1)}>
                {say("live.other-words")}
              </button>
            </p>
          </section>
          {left && onAsk && !shaken && (
            <section className="stack">
              <h2 className="label">{say("live.still-open")}</h2>
              <p className="serif">{left.words}</p>
              <button type="button" className="plain small" onClick={onAsk}>
                {say("live.ask-last")}
              </button>
            </section>
          )}
          {face === "private" && !shaken && <Badly />}
          <p>
            <Link className="small" to="/">
              {say("live.leave-page")}
            </Link>
          </p>
        </div>
        <div className="live-foot three">
          <button type="button" onClick={onBack}>
            {say("live.back")}
          </button>
          <button type="button" onClick={onCover}>
            {say("live.cover")}
          </button>
          <Link
            className="button primary"
            to="/interviews/$interview/debrief"
            params={{ interview: meeting.interview.id }}
          >
            {say("live.debrief")}
          </Link>
        </div>
      </div>
    </main>
  );
}

/** One grave act, or two bad ones, is reason enough to say plainly that one may leave. */
function useHurt({ interview, prospect }: Meeting): boolean {
  const cues = cuesAt(useJournal(), { prospect: prospect.id, interview: interview.id });
  return (
    cues.some(({ severity }) => severity <= -3) || cues.filter(({ severity }) => severity <= -2).length >= 2
  );
}
