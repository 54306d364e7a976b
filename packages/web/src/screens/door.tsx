import { Link, useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useRef } from "react";
import { useSay } from "../language.tsx";
import { BrandMark } from "../parts/icon.tsx";
import { useSession } from "../session.tsx";

/** The first page: three equal doors, and one honest line about where the data lives. */
export function Door() {
  const say = useSay();
  const navigate = useNavigate();
  const { openSample, leaveSample } = useSession();
  const first = useRef<HTMLAnchorElement>(null);
  // Doors 1 and 3 lead to one's own journal, also for somebody who comes from the sample.
  const mine = useCallback(
    (to: "/begin" | "/bring") => {
      leaveSample();
      return navigate({ to });
    },
    [leaveSample, navigate],
  );
  useEffect(() => {
    first.current?.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const open = {
        "1": () => mine("/begin"),
        "2": () => openSample().then(() => navigate({ to: "/" })),
        "3": () => mine("/bring"),
      }[event.key];
      if (!open) return;
      // The next page may have focused a field before the key is let go: it must not be typed there.
      event.preventDefault();
      void open();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [mine, navigate, openSample]);
  return (
    <main className="page alone" id="page">
      <p>
        <Link className="brand" to="/welcome">
          <BrandMark />
          Twoway
        </Link>
      </p>
      <div className="head greeting">
        <h1>{say("door.title")}</h1>
        <p className="lead note">{say("door.lead")}</p>
      </div>
      <nav className="doors" aria-label={say("door.ways")}>
        <Link className="first" to="/begin" ref={first} preload={false} onClick={leaveSample}>
          <span>
            <kbd>1</kbd>
          </span>
          <span className="serif">{say("door.interview")}</span>
          <span className="note">{say("door.interview-note")}</span>
          <span className="label">{say("door.interview-time")}</span>
        </Link>
        <Link
          to="/"
          onClick={(event) => {
            event.preventDefault();
            void openSample().then(() => navigate({ to: "/" }));
          }}
        >
          <span>
            <kbd>2</kbd>
          </span>
          <span className="serif">{say("door.sample")}</span>
          <span className="note">{say("door.sample-note")}</span>
          <span className="label">{say("door.sample-time")}</span>
        </Link>
        <Link to="/bring" onClick={leaveSample}>
          <span>
            <kbd>3</kbd>
          </span>
          <span className="serif">{say("door.bring")}</span>
          <span className="note">{say("door.bring-note")}</span>
          <span className="label">{say("door.bring-time")}</span>
        </Link>
      </nav>
      <footer className="door-foot">
        <p className="note small">
          <span className="dot" />
          {say("door.foot")}
        </p>
        <p className="small">
          <Link to="/hiring">{say("door.hiring")}</Link>
        </p>
      </footer>
    </main>
  );
}
