import type { EntryId } from "@twoway/model";
import { useState } from "react";
import { useDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { Area } from "../../parts/field.tsx";
import { useAct } from "../../session.tsx";
import { useLibrary } from "../../view.ts";
import { AmountsForm } from "./amounts-form.tsx";
import { EditWords } from "./edit-words.tsx";
import { changed, type Own } from "./held.ts";
import { History } from "./history.tsx";

interface MoreProps {
  readonly own: Own;
  readonly after: EntryId | undefined;
  readonly onAsk: (id: EntryId) => void;
  readonly onClose: () => void;
}

/** What else can be done with a standard. */
export function More({ own: { thing }, after, onAsk, onClose }: MoreProps) {
  const say = useSay();
  const act = useAct();
  const [editing, setEditing] = useState(false);
  const { kind, name, from, absolute = false } = thing.now;
  const unit = useLibrary().standards.get(from ?? "")?.amounts;
  const turn = async () => {
    const to = kind === "must" ? "want" : "must";
    const words = say(to === "must" ? "standards.noted-must" : "standards.noted-want", { name });
    if (!(await act([changed(thing, { kind: to }, after)], words))) return;
    if (to === "must") onAsk(thing.id);
  };
  return (
    <div className="stack">
      <div className="row">
        <button type="button" onClick={() => void turn()}>
          {say(kind === "must" ? "standards.make-want" : "standards.make-must")}
        </button>
        <button type="button" onClick={() => setEditing(true)}>
          {say("standards.edit-words")}
        </button>
        <button
          type="button"
          onClick={async () => {
            if (await act([{ type: "entry.retracted", entry: thing.id }], say("standards.removed", { name })))
              onClose();
          }}
        >
          {say("standards.remove")}
        </button>
      </div>
      {kind === "must" && (
        <label className="ticked-line">
          <input
            type="checkbox"
            checked={absolute}
            onChange={() => void act([changed(thing, { absolute: !absolute }, after)], say("shell.noted"))}
          />
          <span>{say("standards.absolute")}</span>
        </label>
      )}
      {unit && <AmountsForm key={`amounts ${thing.now.id}`} thing={thing} unit={unit} after={after} />}
      <Why key={`why ${thing.now.id}`} thing={thing} after={after} />
      <History thing={thing} />
      {editing && <EditWords thing={thing} after={after} onClose={() => setEditing(false)} />}
    </div>
  );
}

/** One's own words on why it matters; for oneself, and for the day one wonders. */
function Why({ thing, after }: { thing: Own["thing"]; after: EntryId | undefined }) {
  const say = useSay();
  const act = useAct();
  const [words, setWords, clear] = useDraft(`standard:${thing.id}:why`, thing.now.why ?? "");
  const different = words.trim() !== (thing.now.why ?? "");
  const note = async () => {
    if (await act([changed(thing, { why: words.trim() }, after)])) clear();
  };
  return (
    <div className="stack why">
      <Area
        label={say("standards.why")}
        note={say("standards.why-note")}
        rows={2}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {different && (
        <p>
          <button type="button" onClick={() => void note()}>
            {say("standards.note-why")}
          </button>
        </p>
      )}
    </div>
  );
}
