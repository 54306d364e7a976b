import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import { useSay } from "../language.tsx";

/** A page that could not be drawn. The journal is apart from it, and the other pages go on. */
export function Failed({ error, reset }: ErrorComponentProps) {
  const say = useSay();
  return (
    <main className="page stack" id="page">
      <h1>{say("shell.failed")}</h1>
      <p className="lead">{say("shell.failed-note")}</p>
      <p className="row">
        <button type="button" className="primary" onClick={reset}>
          {say("shell.try-again")}
        </button>
        <Link className="button" to="/settings">
          {say("shell.settings")}
        </Link>
      </p>
      <details>
        <summary>{say("shell.failed-what")}</summary>
        <p className="small note">{String(error)}</p>
      </details>
    </main>
  );
}
