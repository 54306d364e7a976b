import { useState } from "react";
import { useSay } from "../../language.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { useJournal, useNotebook } from "../../session.tsx";

/** Deleting for good: asked once more, with what it cannot reach. */
export function Delete() {
  const say = useSay();
  const notebook = useNotebook();
  const { lines } = useJournal();
  const [asked, setAsked] = useState(false);
  const erase = async () => {
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
      {asked && (
        <Dialog title={say("settings.delete-ask", { n: lines })} onClose={() => setAsked(false)}>
          <p>{say("settings.delete-reach")}</p>
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
