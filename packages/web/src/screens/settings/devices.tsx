import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useDates } from "../../dates.ts";
import { isOnThisMachine } from "../../devices/found.ts";
import { useSay, useSpeech } from "../../language.tsx";
import { useCarrying, useSession } from "../../session.tsx";
import { BadItems } from "./devices/bad-items.tsx";
import { Forget } from "./devices/forget.tsx";
import { HeldLines } from "./devices/held-lines.tsx";
import { MakeLink } from "./devices/make-link.tsx";
import { Move, MoveBegun } from "./devices/move.tsx";
import { OpenLink } from "./devices/open-link.tsx";
import { ShowLink } from "./devices/show-link.tsx";
import { Standing } from "./devices/standing.tsx";
import "../../styles/devices.css";

type Over = "make" | "have" | "show" | "move" | "forget";

/** The journal on other devices: the link and how it stands, and what one does with it. */
export function Devices() {
  const say = useSay();
  const { carrier } = useSession();
  const { locale } = useSpeech();
  const { day } = useDates();
  const carrying = useCarrying();
  const [over, setOver] = useState<Over>();
  const close = () => setOver(undefined);
  const link = carrying?.link;
  const at = carrying?.sync?.at.code;
  const stuck = at === "offline" || at === "refused" || at === "wrong link";
  return (
    <section className="stack devices" aria-labelledby="devices">
      <h2 id="devices">{say("devices.title")}</h2>
      {carrying && link ? (
        <>
          <Standing carrying={carrying} locale={locale} />
          <p className="note">
            {isOnThisMachine() ? say("devices.at-machine") : say("devices.at", { keeper: link.keeper })}
          </p>
          <p className="note small">
            {link.confirmed === undefined
              ? say("devices.kept-note")
              : say("devices.confirmed", { when: day(link.confirmed) })}
          </p>
          <MoveBegun onGoOn={() => setOver("move")} />
          <p className="row">
            <button type="button" onClick={() => setOver("show")}>
              {say("devices.show")}
            </button>
            <Link className="button" to="/keep">
              {say("devices.page")}
            </Link>
            {stuck && (
              <button type="button" onClick={carrier.wake}>
                {say("devices.try")}
              </button>
            )}
            {at === "wrong link" && (
              <button type="button" onClick={() => setOver("have")}>
                {say("devices.have")}
              </button>
            )}
            <button type="button" onClick={() => setOver("move")}>
              {say("devices.move")}
            </button>
            <button type="button" onClick={() => setOver("forget")}>
              {say("devices.forget")}
            </button>
          </p>
          <HeldLines held={carrying.sync?.held ?? []} />
          <BadItems />
        </>
      ) : (
        <>
          <p>{say("devices.none")}</p>
          <p className="row">
            <button type="button" onClick={() => setOver("make")}>
              {say("devices.make")}
            </button>
            <button type="button" onClick={() => setOver("have")}>
              {say("devices.have")}
            </button>
          </p>
        </>
      )}
      {over === "make" && <MakeLink onMade={() => setOver("show")} onClose={close} />}
      {over === "have" && <OpenLink onClose={close} />}
      {over === "show" && link && <ShowLink link={link} onClose={close} />}
      {over === "move" && <Move onMoved={() => setOver("show")} onClose={close} />}
      {over === "forget" && carrying && <Forget carrying={carrying} onClose={close} />}
    </section>
  );
}
