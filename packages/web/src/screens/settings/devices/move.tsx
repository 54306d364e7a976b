import { troubleOf } from "@twoway/carry";
import { type FormEvent, useState } from "react";
import { moveHere } from "../../../devices/move-here.ts";
import { askedWords, wantsInvite } from "../../../devices/words.ts";
import { useSay } from "../../../language.tsx";
import { Dialog } from "../../../parts/dialog.tsx";
import { useCarrying, useNotice, useSession } from "../../../session.tsx";
import { Invite } from "./invite.tsx";

/** A move that has begun and not ended is offered to be gone on with. */
export function MoveBegun({ onGoOn }: { onGoOn: () => void }) {
  const say = useSay();
  const { linked } = useSession();
  // Whatever changes with the link is told by it.
  useCarrying();
  if (!linked.moving) return null;
  return (
    <div className="hint stack" role="alert">
      <p>{say("devices.move-begun")}</p>
      <p>
        <button type="button" onClick={onGoOn}>
          {say("devices.move-on")}
        </button>
      </p>
    </div>
  );
}

/** Moves the journal to a new link: what that does and cannot do, and then how it goes. */
export function Move({ onMoved, onClose }: { onMoved: () => void; onClose: () => void }) {
  const say = useSay();
  const notify = useNotice();
  const { linked } = useSession();
  /** The host's word; nothing until the keeper asked for one. */
  const [invite, setInvite] = useState<string>();
  const [why, setWhy] = useState<string>();
  const [busy, setBusy] = useState(false);
  const begun = linked.moving !== undefined;
  const move = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setWhy(undefined);
    try {
      await moveHere(linked, invite?.trim() || undefined);
      notify({ words: say("devices.moved") });
      onMoved();
    } catch (error) {
      const trouble = troubleOf(error);
      if (wantsInvite(trouble)) setInvite(invite ?? "");
      setWhy(askedWords(trouble, invite?.trim(), say));
      setBusy(false);
    }
  };
  return (
    <Dialog title={say("devices.move-title")} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void move(event)}>
        <p>{say("devices.move-does")}</p>
        <p>{say("devices.move-cannot")}</p>
        {busy && <p role="status">{say("devices.move-running")}</p>}
        {why && <p role="alert">{why}</p>}
        {invite !== undefined && <Invite word={invite} onChange={setInvite} />}
        <p className="row">
          <button type="submit" className="primary" aria-disabled={busy}>
            {say(busy ? "devices.working" : begun ? "devices.move-on" : "devices.move-yes")}
          </button>
          <button type="button" onClick={onClose}>
            {say("devices.cancel")}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
