import { useState } from "react";
import { troubleWords } from "../../devices/words.ts";
import { useSay } from "../../language.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { ownWords, TakenBack } from "../../parts/taken-back.tsx";
import { useCarrying, useJournal, useNotebook } from "../../session.tsx";

/** Deleting for good: asked once more, with what it cannot reach. */
export function Delete() {
  const say = useSay();
  const notebook = useNotebook();
  const { lines } = useJournal();
  const [asked, setAsked] = useState(false);
  const link = useCarrying()?.link;
  const [alsoThere, setAlsoThere] = useState(false);
  const [refused, setRefused] = useState<string>();
  const erase = async () => {
    if (link && alsoThere) {
      const { deleteAtKeeper } = await import("../../devices/delete-there.ts");
      const trouble = await deleteAtKeeper(link);
      if (trouble)
        return setRefused(say("devices.delete-keeper-failed", { why: troubleWords(trouble, say) }));
    }
    await notebook.erase();
    location.assign("/welcome");
  };
  if (lines === 0) return null;
  return (
    <section className="stack" aria-labelledby="delete">
      <h2 id="delete">{say("settings.delete")}</h2>
      <p className="note">{say("settings.delete-note")}</p>
      <p>
        <button type="button" onClick={() => setAsked(true)}>
          {say("settings.delete-all")}
        </button>
      </p>
      <TakenBack words={(entry) => ownWords(entry) ?? say("devices.back-other", { type: entry.type })} />
      {asked && (
        <Dialog title={say("settings.delete-ask", { n: lines })} onClose={() => setAsked(false)}>
          <p>{say("settings.delete-reach")}</p>
          {link && (
            <label className="row">
              <input
                type="checkbox"
                checked={alsoThere}
                onChange={(event) => setAlsoThere(event.target.checked)}
              />
              {say("devices.delete-keeper")}
            </label>
          )}
          {refused && <p role="alert">{refused}</p>}
          <p className="row">
            <button type="button" onClick={() => setAsked(false)}>
              {say("settings.keep")}
            </button>
            <button type="button" onClick={() => void erase()}>
              {say("settings.delete-yes")}
            </button>
          </p>
        </Dialog>
      )}
    </section>
  );
}
