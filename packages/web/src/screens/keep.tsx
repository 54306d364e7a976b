import { Link } from "@tanstack/react-router";
import { formatLink } from "@twoway/carry";
import type { KeptLink } from "@twoway/notebook";
import { isOnThisMachine } from "../devices/found.ts";
import { useSay, useSpeech } from "../language.tsx";
import { useCarrying, useSession } from "../session.tsx";
import { useTitle } from "../title.ts";
import { Square } from "./card/square.tsx";
import "../styles/devices.css";

/** The link on paper: neutral outside, and inside what it is and how it is used. */
export function Keep() {
  const say = useSay();
  const { sample } = useSession();
  const link = useCarrying()?.link;
  const lead = isOnThisMachine() ? "devices.paper-lead-machine" : "devices.paper-lead";
  useTitle(say("devices.paper-title"));
  return (
    <main className="page" id="page">
      <header className="head no-print">
        <h1>{say("devices.paper-title")}</h1>
        <p className="lead">{say(link && !sample ? lead : "devices.paper-none")}</p>
      </header>
      {link && !sample ? (
        <div className="stack">
          <p className="row no-print">
            <button type="button" className="primary" onClick={() => window.print()}>
              {say("devices.paper-print")}
            </button>
            <Link className="button" to="/settings" hash="devices">
              {say("devices.paper-to")}
            </Link>
          </p>
          <Paper link={link} />
        </div>
      ) : (
        <p>
          <Link className="button" to="/settings" hash="devices">
            {say("devices.paper-to")}
          </Link>
        </p>
      )}
    </main>
  );
}

function Paper({ link }: { link: KeptLink }) {
  const say = useSay();
  const { locale } = useSpeech();
  const when = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(Date.now());
  const words = formatLink(link, link.keeper);
  return (
    <article className="keep-page">
      <div className="outside">
        <p>{say("devices.paper-outside")}</p>
        <p>{say("devices.paper-outside-note")}</p>
      </div>
      <div className="inside">
        <div className="stack">
          <h2>{say("devices.paper-what")}</h2>
          <p>{say("devices.paper-what-note", { keeper: link.keeper })}</p>
          <h2>{say("devices.paper-how")}</h2>
          <ol>
            <li>{say("devices.paper-how-1", { keeper: link.keeper })}</li>
            <li>{say("devices.paper-how-2")}</li>
            <li>{say("devices.paper-how-3")}</li>
          </ol>
        </div>
        <Square text={words} label={say("devices.show-square")} />
        <p className="typed">
          {words.slice(0, -link.secret.length)}
          {link.secret.match(/.{1,4}/g)?.map((four, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: four letters may come twice, and never move
            <span key={place}>{four}</span>
          ))}
        </p>
        <p className="small">{say("devices.paper-printed", { when })}</p>
      </div>
    </article>
  );
}
