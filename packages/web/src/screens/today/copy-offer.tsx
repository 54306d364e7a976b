import { Link } from "@tanstack/react-router";
import { useState, useSyncExternalStore } from "react";
import { useSay } from "../../language.tsx";
import { useCarrying, useJournal, useSession } from "../../session.tsx";

/** From so many entries on there is something to lose. */
const something = 12;
const key = "twoway.copy-offer";

/** One quiet line, once there is something to lose and no copy; sent away, it stays away for this device. */
export function CopyOffer() {
  const say = useSay();
  const { copies, sample } = useSession();
  const { lines } = useJournal();
  const kept = useSyncExternalStore(copies.subscribe, copies.getSnapshot);
  const carrying = useCarrying();
  const confirmed = carrying?.link.confirmed !== undefined;
  const at = carrying?.sync?.at.code;
  const [away, setAway] = useState(() => localStorage.getItem(key) !== null);
  // On a phone there is no room for the dot; what one has to see to is said here.
  if (!sample && (at === "refused" || at === "wrong link")) {
    return (
      <p className="note small copy-offer">
        {say(at === "refused" ? "devices.news-refused" : "devices.news-wrong")}{" "}
        <Link to="/settings" hash="devices">
          {say("dot.see")}
        </Link>
      </p>
    );
  }
  if (sample || away || confirmed || lines < something || kept.code !== "on this device") return null;
  return (
    <p className="note small copy-offer">
      {say("today.copy-offer")}{" "}
      <Link to="/settings" hash="copy">
        {say("shell.save-copy")}
      </Link>{" "}
      <button
        type="button"
        className="plain small"
        onClick={() => {
          localStorage.setItem(key, "away");
          setAway(true);
        }}
      >
        {say("today.not-now")}
      </button>
    </p>
  );
}
