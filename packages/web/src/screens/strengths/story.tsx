import type { Thing } from "@twoway/model";
import { useState } from "react";
import { useSay } from "../../language.tsx";
import { useAct } from "../../session.tsx";
import { StoryForm } from "./story-form.tsx";

/** A story as it was told, with what can be done with it. */
export function Story({ thing }: { thing: Thing<"story.set"> }) {
  const say = useSay();
  const act = useAct();
  const [editing, setEditing] = useState(false);
  const { situation, did, outcome, witness } = thing.now;
  return (
    <li className="stack story">
      {situation && <p className="note">{situation}</p>}
      <p>{did}</p>
      {outcome && <p>{outcome}</p>}
      {witness && <p className="small note">{say("strengths.story-seen-by", { witness })}</p>}
      <p className="row">
        <button type="button" className="plain small" onClick={() => setEditing(true)}>
          {say("strengths.edit")}
        </button>
        <button
          type="button"
          className="plain small"
          onClick={() =>
            void act([{ type: "entry.retracted", entry: thing.id }], say("strengths.story-removed"))
          }
        >
          {say("strengths.remove")}
        </button>
      </p>
      {editing && <StoryForm thing={thing} onClose={() => setEditing(false)} />}
    </li>
  );
}
