import { useSyncExternalStore } from "react";
import { useSay } from "../language.tsx";
import { useJournal, useSession } from "../session.tsx";
import type { Found } from "./found.ts";

type Opened = Extract<Found, { link: unknown }>;

/** What a link that opens a journal means on this device. */
export type Meeting =
  /** It is linked by it already. */
  | "same"
  /** One of the two is empty: nothing to be asked. */
  | "simple"
  /** Both have something, or this device lets another link go: to be asked first. */
  | "meet";

/** How the journal here and the one of a link meet, and what links them. */
export function useMeeting(): (opened: Opened) => { meeting: Meeting; link: () => Promise<void> } {
  const { linked } = useSession();
  const { lines } = useJournal();
  return ({ link, items }) => {
    const now = linked.getSnapshot();
    const same = now?.journal === link.journal && now.secret === link.secret && now.keeper === link.keeper;
    const meeting = same ? "same" : lines > 0 && (items > 0 || now) ? "meet" : "simple";
    return { meeting, link: () => linked.link(link) };
  };
}

/** One clear sentence before two journals become one. */
export function Join({
  opened,
  onJoin,
  onLater,
}: {
  opened: Opened;
  onJoin: () => void;
  onLater: () => void;
}) {
  const say = useSay();
  const { linked } = useSession();
  const { lines } = useJournal();
  const before = useSyncExternalStore(linked.subscribe, linked.getSnapshot);
  const machine = opened.from === "machine";
  return (
    <>
      {opened.items > 0 && <p>{say(machine ? "devices.join-machine" : "devices.join-link", { n: lines })}</p>}
      {before && <p>{say("devices.join-instead")}</p>}
      <p className="row">
        <button type="button" className="primary" onClick={onJoin}>
          {say("devices.join-yes")}
        </button>
        <button type="button" onClick={onLater}>
          {say("devices.cancel")}
        </button>
      </p>
    </>
  );
}
