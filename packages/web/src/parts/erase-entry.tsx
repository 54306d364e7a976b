import type { EntryId } from "@twoway/model";
import { Refused } from "@twoway/notebook";
import { useState } from "react";
import { goesAlong } from "../devices/taken-back.ts";
import { useSay } from "../language.tsx";
import { refusalWords } from "../refusals.ts";
import { useCarrying, useNotebook, useNotice } from "../session.tsx";
import { Dialog } from "./dialog.tsx";
import "../styles/devices.css";

/** Asks whether an entry is to be gone for good, says what that cannot reach, and does it. */
export function EraseEntry({
  entry,
  words,
  onClose,
}: {
  entry: EntryId;
  /** What the entry says, to see that it is the one meant. */
  words: string;
  onClose: () => void;
}) {
  const say = useSay();
  const notebook = useNotebook();
  const notify = useNotice();
  const carrying = useCarrying();
  const linked = carrying !== undefined && !notebook.sample;
  const [ids] = useState(() => goesAlong(notebook.lines, entry));
  const erase = async () => {
    try {
      await notebook.eraseEntries(ids);
      notify({ words: say("devices.erased") });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      notify({ words: refusalWords(error.refusal, say) });
    }
    onClose();
  };
  return (
    <Dialog title={say("devices.erase-title")} onClose={onClose}>
      <blockquote>{words}</blockquote>
      <p>{say(linked ? "devices.erase-does" : "devices.erase-does-here")}</p>
      {ids.length > 1 && <p>{say("devices.erase-along", { n: ids.length - 1 })}</p>}
      <div className="stack small">
        <p>{say("devices.erase-reach")}</p>
        <ul>
          <li>{say("devices.erase-reach-copies")}</li>
          <li>{say("devices.erase-reach-paper")}</li>
          {linked && <li>{say("devices.erase-reach-backups")}</li>}
          {linked && <li>{say("devices.erase-reach-people")}</li>}
        </ul>
      </div>
      <p className="row">
        <button type="button" onClick={onClose}>
          {say("devices.erase-keep")}
        </button>
        <button type="button" onClick={() => void erase()}>
          {say("devices.erase")}
        </button>
      </p>
    </Dialog>
  );
}
