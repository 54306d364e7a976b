import { RouterProvider } from "@tanstack/react-router";
import type { Here, NotebookRefusal } from "@twoway/notebook";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Mine, type Opened, openInMemory, openUnkept } from "./journals.ts";
import { SpeechProvider, speech, useSay } from "./language.tsx";
import { usePreferences } from "./preferences.ts";
import { refusalWords } from "./refusals.ts";
import { router } from "./router.tsx";
import { NoticeProvider, type Session, SessionProvider } from "./session.tsx";

const sampleKey = "twoway.sample";

/** The whole app: a language, an open journal, and the page of the address. */
export function App({ opened }: { opened: Opened }) {
  const { language } = usePreferences();
  const words = useMemo(() => speech(language), [language]);
  useEffect(() => {
    document.documentElement.lang = words.locale;
    document.documentElement.dir = words.dir;
  }, [words]);
  return (
    <SpeechProvider value={words}>
      {"here" in opened ? <Open mine={opened} /> : <NotOpened why={opened.refused} />}
    </SpeechProvider>
  );
}

/** A browser that will not keep anything is said so at once, and may still be looked around in. */
function NotOpened({ why }: { why: NotebookRefusal }) {
  const say = useSay();
  const [mine, setMine] = useState<Mine>();
  if (mine) return <Open mine={mine} />;
  return (
    <main className="page alone stack">
      <h1>{say("shell.cannot-keep")}</h1>
      <p className="lead">{say("shell.cannot-keep-why", { why: refusalWords(why, say) })}</p>
      <p className="row">
        <button type="button" className="primary" onClick={() => location.reload()}>
          {say("shell.try-again")}
        </button>
        <button type="button" onClick={() => void openUnkept().then(setMine)}>
          {say("shell.go-on-unkept")}
        </button>
      </p>
    </main>
  );
}

function Open({ mine: { here: mine, carrier } }: { mine: Mine }) {
  const [sample, setSample] = useState<Here>();
  // The journal that is open, also between a change and the picture that shows it: the router asks at once.
  const open = useRef(mine);
  const [ready, setReady] = useState(() => sessionStorage.getItem(sampleKey) === null);

  const openSample = useCallback(async () => {
    const { sampleJournal } = await import("./sample/journal.ts");
    sessionStorage.setItem(sampleKey, "open");
    const opened = await openInMemory(sampleJournal(Date.now()));
    open.current = opened;
    setSample(opened);
    setReady(true);
  }, []);
  const leaveSample = useCallback(() => {
    sessionStorage.removeItem(sampleKey);
    open.current = mine;
    setSample((open) => {
      open?.close();
      return undefined;
    });
  }, [mine]);
  // A reload inside the sample stays in the sample: it must never look like one's own journal.
  useEffect(() => {
    if (!ready) void openSample();
  }, [ready, openSample]);

  const context = useMemo(() => ({ isEmpty: () => open.current.notebook.state.lines === 0 }), []);
  const session: Session = useMemo(() => {
    const { notebook, drafts, copies, spare } = sample ?? mine;
    return {
      notebook,
      drafts,
      copies,
      linked: mine.linked,
      carrier,
      restored: spare?.restored ?? 0,
      sample: sample !== undefined,
      openSample,
      leaveSample,
    };
  }, [sample, mine, carrier, openSample, leaveSample]);
  if (!ready) return null;
  return (
    <SessionProvider value={session}>
      <NoticeProvider>
        <RouterProvider router={router} context={context} />
      </NoticeProvider>
    </SessionProvider>
  );
}
