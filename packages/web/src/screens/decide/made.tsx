import type { EntryOf } from "@twoway/model";
import { useDates } from "../../dates.ts";
import { useSay } from "../../language.tsx";
import { useNotebook, useNotice } from "../../session.tsx";

/** A decision that was made: when, why, and how to take it back or make it anew. */
export function Made({ decision, onAgain }: { decision: EntryOf<"decision.made">; onAgain: () => void }) {
  const say = useSay();
  const notebook = useNotebook();
  const notify = useNotice();
  const { day } = useDates();
  const takeBack = async () => {
    await notebook.undo([decision.id]);
    notify({ words: say("decide.taken-back") });
  };
  return (
    <div className="stack">
      <p className="note">{say("decide.made-on", { day: day(decision.at) })}</p>
      {decision.reasons && <blockquote>{decision.reasons}</blockquote>}
      {decision.tripwires.length > 0 && (
        <ul className="lines">
          {decision.tripwires.map(({ words }) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <p className="row">
        <button type="button" onClick={onAgain}>
          {say("decide.again")}
        </button>
        <button type="button" className="plain" onClick={() => void takeBack()}>
          {say("decide.take-back")}
        </button>
      </p>
    </div>
  );
}
