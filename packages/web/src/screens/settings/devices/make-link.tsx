import { addressOf, createJournal, newLink, portsHere, troubleOf } from "@twoway/carry";
import { type FormEvent, useRef, useState } from "react";
import { isOnThisMachine, ownAddress } from "../../../devices/found.ts";
import { askedWords, wantsInvite } from "../../../devices/words.ts";
import { useSay } from "../../../language.tsx";
import { Dialog } from "../../../parts/dialog.tsx";
import { Field } from "../../../parts/field.tsx";
import { useNotice, useSession } from "../../../session.tsx";
import { Invite } from "./invite.tsx";

/** Keeps the journal with the keeper beside this page too, and gives it a link. */
export function MakeLink({ onMade, onClose }: { onMade: () => void; onClose: () => void }) {
  const say = useSay();
  const notify = useNotice();
  const { linked } = useSession();
  /** The host's word; nothing until the keeper asked for one. */
  const [invite, setInvite] = useState<string>();
  const [why, setWhy] = useState<string>();
  const [busy, setBusy] = useState(false);
  const own = ownAddress();
  // One journal, however often it is tried: asked again, a keeper begins nothing new.
  const made = useRef(newLink(portsHere(), own));
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setWhy(undefined);
    try {
      const word = invite?.trim();
      const link = !word ? made.current : { ...made.current, invite: word };
      await createJournal(portsHere(), link);
      await linked.link(link);
      notify({ words: say("devices.made") });
      onMade();
    } catch (error) {
      const trouble = troubleOf(error);
      if (wantsInvite(trouble)) setInvite(invite ?? "");
      setWhy(askedWords(trouble, invite?.trim(), say));
      setBusy(false);
    }
  };
  return (
    <Dialog title={say("devices.make-title")} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void make(event)}>
        <p>{say("devices.make-lead", { keeper: own })}</p>
        {isOnThisMachine() && <p className="note">{say("devices.make-local")}</p>}
        {why && <p role="alert">{why}</p>}
        {invite !== undefined && <Invite word={invite} onChange={setInvite} />}
        <p className="row">
          <button type="submit" className="primary" aria-disabled={busy}>
            {say(busy ? "devices.working" : "devices.make-yes")}
          </button>
          <button type="button" onClick={onClose}>
            {say("devices.cancel")}
          </button>
        </p>
      </form>
      <Elsewhere />
    </Dialog>
  );
}

/** Another keeper than the one beside this page: what to do, for the page itself may not ask it. */
function Elsewhere() {
  const say = useSay();
  const [typed, setTyped] = useState("");
  const keeper = addressOf(typed.trim());
  const other = keeper !== undefined && keeper !== ownAddress();
  return (
    <details>
      <summary>{say("devices.make-other")}</summary>
      <div className="stack">
        <Field
          label={say("devices.make-address")}
          type="url"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          note={typed.trim() !== "" && keeper === undefined ? say("devices.address-wrong") : undefined}
        />
        {other && (
          <>
            <p role="status">{say("devices.elsewhere-make", { keeper })}</p>
            <p>
              <a className="button" href={keeper} rel="noreferrer">
                {say("devices.elsewhere-open", { keeper })}
              </a>
            </p>
          </>
        )}
      </div>
    </details>
  );
}
