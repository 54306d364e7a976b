import { Link } from "@tanstack/react-router";
import type { Say } from "@twoway/library/words";
import { useSyncExternalStore } from "react";
import type { Carrying } from "../carrier.ts";
import { useSpeech } from "../language.tsx";
import { useCarrying, useJournal, useSession } from "../session.tsx";

/** A small dot and two lines: where the journal is kept. Full when it is safe in another place too, hollow otherwise. */
export function Kept() {
  const { copies, sample } = useSession();
  const { lines } = useJournal();
  const kept = useSyncExternalStore(copies.subscribe, copies.getSnapshot);
  const carrying = useCarrying();
  const { say, locale } = useSpeech();
  if (sample) return <KeptLine full={false} first={say("shell.kept-sample")} />;
  if (carrying) return <KeptLine {...carriedWords(carrying, kept.code === "copy saved", say, locale)} />;
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

/** How it stands with the keeper. Kept it is only when the link lies in another place, or a copy does. */
function carriedWords({ link, sync }: Carrying, copied: boolean, say: Say, locale: string): KeptLineProps {
  const safe = copied || link.confirmed !== undefined;
  const to = "devices";
  if (!sync) return { full: false, first: say("dot.begin"), to };
  const { at, held, waiting } = sync;
  const wait = waiting > 0 ? say("dot.waiting", { n: waiting }) : undefined;
  switch (at.code) {
    case "reading":
      return { full: false, first: say("dot.reading"), to };
    case "sending":
      return { full: false, first: say("dot.sending", { n: at.left }), to };
    case "at rest": {
      const second = held.length > 0 ? say("dot.held", { n: held.length }) : undefined;
      const offer = !safe ? say("dot.confirm") : second && say("dot.see");
      return { full: safe && !second, first: say("dot.rest"), second, offer, to };
    }
    case "offline": {
      const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(at.since);
      return { full: false, first: say("dot.offline", { time }), second: wait, to };
    }
    case "refused":
      return {
        full: false,
        first: say("dot.refused"),
        second: wait,
        offer: say("dot.see"),
        to,
      };
    case "wrong link":
      return {
        full: false,
        first: say("dot.wrong"),
        second: wait,
        offer: say("dot.see"),
        to,
      };
  }
}

interface KeptLineProps {
  readonly full: boolean;
  readonly first: string;
  readonly second?: string | undefined;
  readonly offer?: string | undefined;
  /** The part of the settings that the offer leads to. */
  readonly to?: "copy" | "devices";
}

function KeptLine({ full, first, second, offer, to = "copy" }: KeptLineProps) {
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
          <Link to="/settings" hash={to}>
            {offer}
          </Link>
        </>
      )}
    </p>
  );
}
