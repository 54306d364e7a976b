import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useSay } from "../../language.tsx";
import { useLibrary } from "../../view.ts";

const grades = [
  { kind: "leave shorten", name: "live.shorten", fits: "live.shorten-fits", twice: "live.shorten-twice" },
  { kind: "leave later", name: "live.later", fits: "live.later-fits", twice: "live.later-twice" },
  { kind: "leave now", name: "live.now", fits: "live.now-fits", twice: "live.now-twice" },
] as const;

/** Three ways out, each with its words, when it fits and who should think twice; and where to turn. */
export function Badly({ open = false }: { open?: boolean }) {
  const say = useSay();
  const { phrases, legal } = useLibrary();
  const [turned, setTurned] = useState(0);
  return (
    <details className="live-badly" open={open}>
      <summary>{say("live.badly")}</summary>
      <div className="stack">
        <p className="note">{say("live.badly-lead")}</p>
        <ul className="lines">
          {grades.map(({ kind, name, fits, twice }) => (
            <li key={kind} className="stack">
              <h3>{say(name)}</h3>
              <p>
                <q>{phrases[kind][turned % phrases[kind].length]}</q>
              </p>
              <p className="small">{say(fits)}</p>
              <p className="small note">{say(twice)}</p>
            </li>
          ))}
        </ul>
        <button type="button" className="plain small" onClick={() => setTurned(turned + 1)}>
          {say("live.other-words")}
        </button>
        <details>
          <summary>{say("live.harassed")}</summary>
          <ul className="lines">
            {legal.harassment.map((words) => (
              <li key={words}>
                <p className="small">{words}</p>
              </li>
            ))}
          </ul>
          <p>
            <Link className="small" to="/rights" search={{ part: "turn" } as never}>
              {say("rights.link-turn")}
            </Link>
          </p>
        </details>
      </div>
    </details>
  );
}
