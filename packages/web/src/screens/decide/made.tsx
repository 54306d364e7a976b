import { about, type EntryOf } from "@twoway/model";
import { useDates } from "../../dates.ts";
import { useSay } from "../../language.tsx";
import { useJournal, useNotebook, useNotice } from "../../session.tsx";
import { lastMove } from "../prospects/summary.ts";

/** A decision that was made: when, why, and how to take it back or make it anew. */
export function Made({ decision, onAgain }: { decision: EntryOf<"decision.made">; onAgain: () => void }) {
  const say = useSay();
  const notebook = useNotebook();
  const notify = useNotice();
  const state = useJournal();
  const { day } = useDates();
  const takeBack = async () => {
    // The end that came with the decision goes with it: the prospect stands where it stood before.
    const move = lastMove(about(state, decision.prospect).moves);
    const withIt = move && move.id > decision.id && move.stage === "ended" ? [move.id] : [];
    await notebook.undo([decision.id, ...withIt]);
    notify({ words: say("decide.taken-back") });
  };
  return (
    <div className="stack">
      <p className="note">{say("decide.made-on", { day: day(decision.at) })}</p>
      {decision.if?.map((one) => (
        <Condition key={one.standard} condition={one} until={decision.until} />
      ))}
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

interface ConditionProps {
  readonly condition: NonNullable<EntryOf<"decision.made">["if"]>[number];
  readonly until: string | undefined;
}

/** What a yes depends on, in the words of the level it needs. */
function Condition({ condition: { standard, level = 0 }, until }: ConditionProps) {
  const say = useSay();
  const { day } = useDates();
  const held = useJournal().standards.find(({ id }) => id === standard)?.now;
  if (!held) return null;
  const words = { name: held.name, level: held.anchors[level] };
  return (
    <p>
      {say("decide.only-if-so", words)} {until && say("decide.holds-until", { day: day(until) })}
    </p>
  );
}
