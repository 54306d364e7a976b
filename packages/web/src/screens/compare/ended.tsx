import { Link } from "@tanstack/react-router";
import { stageOf } from "@twoway/advice";
import { about } from "@twoway/model";
import { useSay } from "../../language.tsx";
import { useView } from "../../view.ts";
import { lastMove } from "../prospects/summary.ts";
import { endWords } from "../prospects/words.ts";

/** What was decided, or came to an end: to read again. */
export function Ended() {
  const say = useSay();
  const view = useView();
  const ended = view.state.prospects.filter(({ id }) => stageOf(view, id) === "ended");
  if (ended.length === 0) return null;
  return (
    <details className="choose ended">
      <summary className="small">{say("compare.ended", { n: ended.length })}</summary>
      <ul className="lines">
        {ended.map(({ id, now }) => {
          const end = lastMove(about(view.state, id).moves)?.end;
          return (
            <li key={id} className="row">
              <Link to="/prospects/$prospect/decide" params={{ prospect: id }}>
                {now.organisation}
              </Link>
              {end && <span className="note">{say(endWords[end])}</span>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
