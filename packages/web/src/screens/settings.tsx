import { Link } from "@tanstack/react-router";
import { generalEstimates } from "@twoway/engine";
import { useEffect } from "react";
import { useSay } from "../language.tsx";
import { useSession } from "../session.tsx";
import { useTitle } from "../title.ts";
import { Copy } from "./settings/copy.tsx";
import { Delete } from "./settings/delete.tsx";
import { Devices } from "./settings/devices.tsx";
import { Look } from "./settings/look.tsx";
import "../styles/settings.css";

/** Where the journal is and how to keep it; how Twoway looks here; what is stored where. */
export function Settings() {
  const say = useSay();
  const { sample } = useSession();
  useTitle(say("shell.settings"));
  // An address with a part after # leads to that section, also when the page was fetched only now.
  useEffect(() => {
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  return (
    <main className="page settings" id="page">
      <header className="head">
        <h1>{say("shell.settings")}</h1>
      </header>
      <div className="stack">
        {sample ? <p className="lead">{say("settings.sample")}</p> : <Copy />}
        {!sample && <Devices />}
        <Look />
        <section className="stack" aria-labelledby="stored">
          <h2 id="stored">{say("settings.stored")}</h2>
          <dl className="lines stored">
            {(["journal", "drafts", "looks", "page"] as const).map((what) => (
              <div key={what}>
                <dt>{say(`settings.stored-${what}`)}</dt>
                <dd className="note">{say(`settings.stored-${what}-note`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        {!sample && <Delete />}
        <footer className="stack small note">
          <p>
            {say("settings.version", { version: __APP_VERSION__, assumptions: generalEstimates.version })}
          </p>
          <p>
            <Link to="/welcome">{say("palette.welcome")}</Link>
          </p>
          <p>
            <Link to="/rights">{say("rights.link")}</Link>
          </p>
          <p>
            <Link to="/hiring">{say("hiring.link-long")}</Link>
          </p>
        </footer>
      </div>
    </main>
  );
}
