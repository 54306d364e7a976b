import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Arrival } from "../arrival.ts";
import { useSay } from "../language.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { useCarrying, useJournal, useNotice } from "../session.tsx";
import { type Found, findArrival } from "./found.ts";
import { Join, useMeeting } from "./join.tsx";
import { problemWords } from "./words.ts";
import "../styles/devices.css";

type Opened = Extract<Found, { link: unknown }>;

/** A page that was opened by the start address of this machine, or by a journal's link: what becomes of it. */
export function Arriving({ arrival, onDone }: { arrival: Arrival; onDone: () => void }) {
  const say = useSay();
  const notify = useNotice();
  const linkedBefore = useCarrying() !== undefined;
  const [found, setFound] = useState<Found>();
  const [reading, setReading] = useState<Opened>();
  const meet = useMeeting();
  const take = async (opened: Opened) => {
    const { meeting, link } = meet(opened);
    await link();
    if (meeting !== "same") return setReading(opened);
    // Opened by the start address once more, as every day: nothing is news about it.
    if (opened.from === "link") notify({ words: say("devices.opened-same") });
    onDone();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: an arrival is used once
  useEffect(() => {
    let here = true;
    void findArrival(arrival).then(async (found) => {
      if (!here) return;
      if ("link" in found && meet(found).meeting !== "meet") await take(found);
      else setFound(found);
    });
    return () => {
      here = false;
    };
  }, [arrival]);
  if (reading) return <Reading opened={reading} onDone={onDone} />;
  if (!found) return null;
  if ("problem" in found) {
    const used = found.problem.code === "used" && linkedBefore;
    return (
      <Dialog title={say("devices.not-opened")} onClose={onDone}>
        <p>{used ? say("devices.why-used-linked") : problemWords(found.problem, say)}</p>
        <p>
          <button type="button" className="primary" onClick={onDone}>
            {say("shell.close")}
          </button>
        </p>
      </Dialog>
    );
  }
  const later = () => {
    notify({
      words: say(found.from === "machine" ? "devices.join-later-machine" : "devices.join-later-link"),
    });
    onDone();
  };
  return (
    <Dialog title={say("devices.join-title")} onClose={later}>
      <Join opened={found} onJoin={() => void take(found)} onLater={later} />
    </Dialog>
  );
}

/** Linked: what was noted elsewhere comes, and the page that greets newcomers gives way to it. */
function Reading({ opened, onDone }: { opened: Opened; onDone: () => void }) {
  const say = useSay();
  const notify = useNotice();
  const navigate = useNavigate();
  const carrying = useCarrying();
  const { lines } = useJournal();
  const agreed = carrying?.sync?.agreed !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when both have the same
  useEffect(() => {
    if (!agreed) return;
    notify({ words: say(opened.from === "machine" ? "devices.opened-machine" : "devices.opened-link") });
    onDone();
    if (lines > 0 && location.pathname === "/welcome") void navigate({ to: "/", replace: true });
  }, [agreed]);
  if (agreed || opened.items === 0) return null;
  return (
    <Dialog title={say("devices.arriving")} onClose={onDone}>
      <p role="status">{say("devices.arriving-read")}</p>
      <p>
        <button type="button" onClick={onDone}>
          {say("devices.arriving-on")}
        </button>
      </p>
    </Dialog>
  );
}
