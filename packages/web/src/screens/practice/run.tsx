import { Link } from "@tanstack/react-router";
import type { Drill } from "@twoway/library/practice";
import { useEffect, useRef, useState } from "react";
import { useSay } from "../../language.tsx";
import { Mark } from "../../parts/side.tsx";

interface RunProps {
  readonly drill: Drill;
  /** What the address says for the next drill. */
  readonly next: string;
}

/** What was said so far: in which turn, and which of its ways on was taken. */
interface Taken {
  readonly turn: string;
  readonly option: number;
}

/** A drill as it is gone through: they say something, one chooses what to say, and hears a word about it. */
export function Run({ drill, next }: RunProps) {
  const say = useSay();
  const [way, setWay] = useState<readonly Taken[]>([]);
  const here = useRef<HTMLDivElement>(null);
  const last = way.at(-1);
  const turn = last ? (drill.turns.get(last.turn)?.options[last.option]?.next ?? "end") : "start";
  const now = drill.turns.get(turn);
  // The buttons just pressed are gone: the hand goes on where the talk does.
  useEffect(() => {
    if (way.length > 0) here.current?.focus();
  }, [way]);
  return (
    <div className="stack drill">
      <ol className="stack talk">
        {way.map(({ turn, option }) => (
          <Passed key={turn} turn={drill.turns.get(turn)} option={option} />
        ))}
      </ol>
      <div className="stack" ref={here} tabIndex={-1}>
        {now ? (
          <>
            <p>
              <Mark side="theirs">{say("practice.they")}</Mark>
            </p>
            <p className="serif spoken">{now.them}</p>
            <h2 className="label">{say("practice.what-now")}</h2>
            <ul className="stack ways">
              {now.options.map((option, place) => (
                <li key={option.say}>
                  <button
                    type="button"
                    className="way"
                    onClick={() => setWay([...way, { turn, option: place }])}
                  >
                    {option.say}
                  </button>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <>
            <h2>{drill.end}</h2>
            <p className="row">
              <button type="button" onClick={() => setWay([])}>
                {say("practice.once-more")}
              </button>
              <Link className="button" to="/practice" search={{ drill: next } as never}>
                {say("practice.next-drill")}
              </Link>
            </p>
          </>
        )}
      </div>
    </div>
  );
}

/** A turn that lies behind: what they said, what one chose, and a word about it. */
function Passed({ turn, option }: { turn: ReturnType<Drill["turns"]["get"]>; option: number }) {
  const say = useSay();
  const chosen = turn?.options[option];
  if (!turn || !chosen) return null;
  return (
    <li className="stack">
      <p>
        <Mark side="theirs">{say("practice.they")}</Mark> <span className="serif">{turn.them}</span>
      </p>
      <p>
        <Mark side="yours">{say("practice.you")}</Mark> <span className="serif">{chosen.say}</span>
      </p>
      <p className="note">{chosen.comment}</p>
    </li>
  );
}
