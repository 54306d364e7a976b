import { useEffect, useState, useSyncExternalStore } from "react";
import type { Carrying } from "../../../carrier.ts";
import { useSay } from "../../../language.tsx";
import { Dialog } from "../../../parts/dialog.tsx";
import { useNotebook, useNotice, useSession } from "../../../session.tsx";

/** The journal leaves this device; where something would be lost by it, that is said first. */
export function Forget({ carrying, onClose }: { carrying: Carrying; onClose: () => void }) {
  const say = useSay();
  const notebook = useNotebook();
  const notify = useNotice();
  const { copies, linked } = useSession();
  const kept = useSyncExternalStore(copies.subscribe, copies.getSnapshot);
  const waiting = useWaiting(carrying);
  const forget = async () => {
    await notebook.erase();
    location.assign("/welcome");
  };
  const unlink = async () => {
    await linked.unlink();
    notify({ words: say("devices.unlinked") });
    onClose();
  };
  return (
    <Dialog title={say("devices.forget-title")} onClose={onClose}>
      <p>{say("devices.forget-does")}</p>
      {waiting > 0 && (
        <p className="hint" role="alert">
          {say("devices.forget-waiting", { n: waiting })}
        </p>
      )}
      {carrying.link.confirmed === undefined && kept.code !== "copy saved" && (
        <p className="hint" role="alert">
          {say("devices.forget-unkept")}
        </p>
      )}
      <p className="row">
        <button type="button" onClick={onClose}>
          {say("devices.cancel")}
        </button>
        <button type="button" onClick={() => void unlink()}>
          {say("devices.forget-unlink")}
        </button>
        <button type="button" onClick={() => void forget()}>
          {say("devices.forget-yes")}
        </button>
      </p>
    </Dialog>
  );
}

/** How much waits to be sent, read from what is kept: the keeper may not have been asked yet. */
function useWaiting(carrying: Carrying): number {
  const { linked } = useSession();
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    let here = true;
    linked
      .outbox(carrying.link.journal)
      .waiting()
      .then(
        ({ lines, erasures }) => here && setWaiting(lines.length + erasures.length),
        // Trouble with the store is said above every page.
        () => {},
      );
    return () => {
      here = false;
    };
  }, [linked, carrying]);
  return waiting;
}
