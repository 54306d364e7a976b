import type { EntryId, Thing } from "@twoway/model";
import { useState } from "react";
import { useKeptDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { useAct } from "../../session.tsx";
import { changed } from "./held.ts";
import { missingIn, type StandardWords, trimmed, WordsFields } from "./words-form.tsx";

interface EditWordsProps {
  readonly thing: Thing<"standard.set">;
  readonly after: EntryId | undefined;
  readonly onClose: () => void;
}

/** A standard in other words. Evidence noted under the old ones stays at its levels. */
export function EditWords({ thing, after, onClose }: EditWordsProps) {
  const say = useSay();
  const act = useAct();
  const { name, anchors, about } = thing.now;
  const [words, setWords, clear] = useKeptDraft<StandardWords>(`standard:${thing.id}:words`, {
    name,
    anchors,
    about,
  });
  const [tried, setTried] = useState(false);
  const note = async () => {
    setTried(true);
    if (missingIn(words)) return;
    const { name, anchors, about } = trimmed(words);
    const edit = changed(thing, { name, anchors: [...anchors], about }, after);
    if (!(await act([edit], say("standards.noted-words", { name })))) return;
    clear();
    onClose();
  };
  return (
    <Dialog title={say("standards.edit-words")} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void note();
        }}
      >
        <WordsFields words={words} onChange={setWords} missing={tried ? missingIn(words) : undefined} />
        <p>
          <button type="submit" className="primary">
            {say("standards.note-words")}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
