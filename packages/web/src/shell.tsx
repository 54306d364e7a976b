import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react";
import { endArrival, getArrival, subscribeToArrivals } from "./arrival.ts";
import { useSay } from "./language.tsx";
import { registerOffline } from "./offline.ts";
import { BrandMark, Icon } from "./parts/icon.tsx";
import { Kept } from "./parts/kept.tsx";
import { refusalWords } from "./refusals.ts";
import { useNotice, useSession, useShownNotice } from "./session.tsx";

const Palette = lazy(() => import("./palette.tsx").then(({ Palette }) => ({ default: Palette })));
const Arriving = lazy(() => import("./devices/arriving.tsx").then(({ Arriving }) => ({ default: Arriving })));
const Keys = lazy(() => import("./keys.tsx").then(({ Keys }) => ({ default: Keys })));

/** Pages that stand alone: nothing around them, because they greet, or because somebody may look on. */
const bare = (path: string) => path === "/welcome" || path === "/hiring" || path.endsWith("/live");

/** The frame of every page: the rail, the quiet line, the palette and the keys. */
export function Shell() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const live = path.endsWith("/live");
  const [over, setOver] = useState<"palette" | "keys">();
  useShortcuts(setOver, live);
  useUpdates(live);
  useRestored();
  const page = (
    <>
      <Outlet />
      {!live && <QuietLine />}
      <Suspense>
        <Arrived />
        {over === "palette" && <Palette onClose={() => setOver(undefined)} />}
        {over === "keys" && <Keys onClose={() => setOver(undefined)} />}
      </Suspense>
    </>
  );
  if (bare(path)) {
    return (
      <>
        {!live && <Gone />}
        {page}
      </>
    );
  }
  return (
    <>
      <SampleFrame />
      <Gone />
      <div className="shell">
        <Rail onFind={() => setOver("palette")} />
        {page}
      </div>
    </>
  );
}

/** What the page was opened with goes to one's own journal, so that the sample is left for it. */
function Arrived() {
  const arrival = useSyncExternalStore(subscribeToArrivals, getArrival);
  const { sample, leaveSample } = useSession();
  useEffect(() => {
    if (arrival && sample) leaveSample();
  }, [arrival, sample, leaveSample]);
  if (!arrival || sample) return null;
  return <Arriving key={JSON.stringify(arrival)} arrival={arrival} onDone={() => endArrival(arrival)} />;
}

function Rail({ onFind }: { onFind: () => void }) {
  const say = useSay();
  return (
    <header className="rail">
      <a className="skip" href="#page">
        {say("shell.skip")}
      </a>
      <Link className="brand" to="/">
        <BrandMark />
        Twoway
      </Link>
      <nav className="nav" aria-label={say("shell.main")}>
        <ul>
          <li>
            <Link to="/" activeOptions={{ exact: true }} activeProps={{ "aria-current": "page" }}>
              <Icon name="today" />
              {say("shell.today")}
            </Link>
          </li>
          <li>
            <Link to="/standards" activeProps={{ "aria-current": "page" }}>
              <Icon name="standards" />
              {say("shell.standards")}
            </Link>
          </li>
          <li>
            <Link to="/prospects" activeProps={{ "aria-current": "page" }}>
              <Icon name="prospects" />
              {say("shell.prospects")}
            </Link>
          </li>
          <li>
            <Link to="/decide" activeProps={{ "aria-current": "page" }}>
              <Icon name="decide" />
              {say("shell.decide")}
            </Link>
          </li>
          <li>
            <Link to="/settings" activeProps={{ "aria-current": "page" }}>
              <Icon name="settings" />
              {say("shell.settings")}
            </Link>
          </li>
        </ul>
      </nav>
      <p className="find">
        <button type="button" className="plain small" onClick={onFind}>
          {say("shell.find")} <kbd>{say("shell.find-key")}</kbd>
        </button>
      </p>
      <Kept />
    </header>
  );
}

/** The store itself is gone: deleted in another tab, cleared by the browser, or full. Said until it is well again. */
function Gone() {
  const { notebook } = useSession();
  const say = useSay();
  const { refusal } = useSyncExternalStore(notebook.subscribe, notebook.getSnapshot);
  if (!refusal) return null;
  return (
    <div className="sample-frame row apart" role="alert">
      <p>{refusalWords(refusal, say)}</p>
      <button type="button" onClick={() => location.reload()}>
        {say("shell.reload")}
      </button>
    </div>
  );
}

function SampleFrame() {
  const { sample, leaveSample } = useSession();
  const say = useSay();
  if (!sample) return null;
  return (
    <aside className="sample-frame row apart" aria-label={say("shell.sample-label")}>
      <p className="small">{say("shell.sample")}</p>
      <Link to="/" className="button small" onClick={leaveSample}>
        {say("shell.leave-sample")}
      </Link>
    </aside>
  );
}

/** “Noted. Undo”: spoken politely, gone by itself, never in the way. */
function QuietLine() {
  const notice = useShownNotice();
  const notify = useNotice();
  const say = useSay();
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => notify(undefined), 8_000);
    return () => clearTimeout(timer);
  }, [notice, notify]);
  return (
    <div className="quiet" role="status">
      {notice && (
        <p className="toast">
          {notice.words}
          {notice.undo && (
            <button type="button" onClick={() => void notice.undo?.()}>
              {notice.act ?? say("shell.undo")}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** A newer version waits until it is asked for, and is never offered in Live. */
function useUpdates(live: boolean) {
  const notify = useNotice();
  const say = useSay();
  const [takeOver, setTakeOver] = useState<() => void>();
  useEffect(() => {
    registerOffline({ onUpdate: (take) => setTakeOver(() => take) });
  }, []);
  useEffect(() => {
    if (takeOver && !live)
      notify({ words: say("shell.newer"), undo: async () => takeOver(), act: say("shell.take-newer") });
  }, [takeOver, live, notify, say]);
}

/** What the browser had lost and the spare copy brought back is said once. */
function useRestored() {
  const { restored } = useSession();
  const notify = useNotice();
  const say = useSay();
  useEffect(() => {
    if (restored > 0) notify({ words: say("shell.restored", { n: restored }) });
  }, [restored, notify, say]);
}

function useShortcuts(setOver: (over: "palette" | "keys" | undefined) => void, live: boolean) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (live) return;
      const typing =
        event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setOver("palette");
      } else if (event.key === "?" && !typing) setOver("keys");
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [setOver, live]);
}
