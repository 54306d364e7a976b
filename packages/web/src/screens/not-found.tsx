import { Link } from "@tanstack/react-router";
import { useSay } from "../language.tsx";

/** An address that leads nowhere, or to something that was taken back. */
export function NotFound() {
  const say = useSay();
  return (
    <main className="page stack" id="page">
      <h1>{say("shell.page-missing")}</h1>
      <p className="lead">{say("shell.page-missing-note")}</p>
      <p>
        <Link className="button primary" to="/">
          {say("shell.to-today")}
        </Link>
      </p>
    </main>
  );
}
