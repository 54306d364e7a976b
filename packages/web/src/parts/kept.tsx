import { Link } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { useSpeech } from "../language.tsx";
import { useJournal, useSession } from "../session.tsx";

/** A small dot and two lines: where the journal is kept. Full when a copy holds everything, hollow otherwise. */
export function Kept() {
  const { copies, sample } = useSession();
  const { lines } = useJournal();
  const kept = useSyncExternalStore(copies.subscribe, copies.getSnapshot);
  const { say, locale } = useSpeech();
  if (sample) return <KeptLine full={false} first={say("shell.kept-sample")} />;
  if (lines === 0) return <KeptLine full={false} first={say("shell.kept-none")} />;
  if (kept.code === "on this device") {
    return <KeptLine full={false} first={say("shell.kept-here")} offer={say("shell.save-copy")} />;
  }
  const when = new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(kept.copy.at);
  const first = say("shell.kept-copy", { when });
  if (kept.code === "copy saved") return <KeptLine full first={first} />;
  return (
    <KeptLine
      full={false}
      first={first}
      second={say("shell.kept-since", { n: kept.since })}
      offer={say("shell.save-copy")}
    />
  );
}

interface KeptLineProps {
  readonly full: boolean;
  readonly first: string;
  readonly second?: string | undefined;
  readonly offer?: string | undefined;
}

function KeptLine({ full, first, second, offer }: KeptLineProps) {
  return (
    <p className="keep small">
      <span className={full ? "dot" : "dot hollow"} />
      {first}
      {second && (
        <>
          <br />
          {second}
        </>
      )}
      {offer && (
        <>
          <br />
          <Link to="/settings" hash="copy">
            {offer}
          </Link>
        </>
      )}
    </p>
  );
}
