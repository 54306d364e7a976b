import { Link } from "@tanstack/react-router";
import type { Say } from "@twoway/library/words";
import type { CopyRefusal, Kept } from "@twoway/notebook";
import { useState, useSyncExternalStore } from "react";
import { useDates } from "../../dates.ts";
import { useSay } from "../../language.tsx";
import { useJournal, useNotice, useSession } from "../../session.tsx";

/** The journal: where it is kept, in honest words, and a copy to hold. */
export function Copy() {
  const say = useSay();
  const { copies, notebook } = useSession();
  const { lines } = useJournal();
  const { day } = useDates();
  const notify = useNotice();
  const kept = useSyncExternalStore(copies.subscribe, copies.getSnapshot);
  const [refusal, setRefusal] = useState<CopyRefusal>();
  const save = async (to?: "new file" | "download") => {
    setRefusal(undefined);
    const saved = await copies.save(to);
    if ("copy" in saved) notify({ words: say("shell.saved-copy") });
    else if (saved.refusal.code !== "cancelled") setRefusal(saved.refusal);
  };
  const ask = async () => {
    const granted = await copies.askToKeep();
    notify({ words: say(granted ? "settings.granted" : "settings.not-granted") });
  };
  const bringFirst = async () => {
    if (refusal?.code !== "file has more") return;
    await notebook.take(refusal.preview);
    await save();
  };
  return (
    <section className="stack" aria-labelledby="copy">
      <h2 id="copy">{say("settings.journal")}</h2>
      <p className="lead">{say("settings.kept-here", { n: lines })}</p>
      {lines > 0 && (
        <>
          <p>{keptWords(kept, say, day)}</p>
          <p className="note small">
            {say(copies.persisted ? "settings.persisted" : "settings.not-persisted")}
          </p>
        </>
      )}
      <p className="row">
        <button type="button" className="primary" onClick={() => void save()} disabled={lines === 0}>
          {copies.fileName ? say("settings.save-to", { name: copies.fileName }) : say("shell.save-copy")}
        </button>
        {copies.fileName && (
          <button type="button" onClick={() => void save("new file")}>
            {say("settings.save-elsewhere")}
          </button>
        )}
        <Link className="button" to="/bring">
          {say("settings.bring")}
        </Link>
        {lines > 0 && !copies.persisted && (
          <button type="button" className="plain" onClick={() => void ask()}>
            {say("settings.ask-to-keep")}
          </button>
        )}
      </p>
      {refusal && (
        <div className="hint stack" role="alert">
          <p>{refusalWords(refusal, say)}</p>
          {refusal.code === "file has more" && (
            <p className="row">
              <button type="button" onClick={() => void bringFirst()}>
                {say("settings.bring-first")}
              </button>
              <button type="button" onClick={() => void save("new file")}>
                {say("settings.save-elsewhere")}
              </button>
            </p>
          )}
        </div>
      )}
      <p className="note small">{say("settings.copy-note")}</p>
    </section>
  );
}

function keptWords(kept: Kept, say: Say, day: (moment: number) => string): string {
  if (kept.code === "on this device") return say("settings.no-copy");
  const when = day(kept.copy.at);
  return kept.code === "copy saved"
    ? say("settings.copy-whole", { when })
    : say("settings.copy-since", { when, n: kept.since });
}

function refusalWords(refusal: CopyRefusal, say: Say): string {
  switch (refusal.code) {
    case "cancelled":
      return "";
    case "not allowed":
      return say("settings.not-allowed");
    case "file has more":
      return say("settings.file-has-more", { name: refusal.name, n: refusal.preview.new.length });
    case "not written":
      return say("settings.not-written", { why: refusal.why });
  }
}
