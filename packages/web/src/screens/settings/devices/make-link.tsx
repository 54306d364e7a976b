import { addressOf, createJournal, newLink, portsHere, type Trouble, troubleOf } from "@twoway/carry";
import { type FormEvent, useRef, useState } from "react";
import { isOnThisMachine, ownAddress } from "../../../devices/found.ts";
import { troubleWords } from "../../../devices/words.ts";
import { useSay } from "../../../language.tsx";
import { Dialog } from "../../../parts/dialog.tsx";
import { Field } from "../../../parts/field.tsx";
import { useNotice, useSession } from "../../../session.tsx";

/** Keeps the journal with the keeper beside this page too, and gives it a link. */
export function MakeLink({ onMade, onClose }: { onMade: () => void; onClose: () => void }) {
  const say = useSay();
  const notify = useNotice();
  const { linked } = useSession();
  const [invite, setInvite] = useState("");
  const [trouble, setTrouble] = useState<Trouble>();
  const [busy, setBusy] = useState(false);
  const own = ownAddress();
  // One journal, however often it is tried: asked again, a keeper begins nothing new.
  const made = useRef(newLink(portsHere(), own));
  const asksInvite = trouble?.code === "refused" && trouble.why === "invite";
  const make = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const word = invite.trim();
      const link = word === "" ? made.current : { ...made.current, invite: word };
      await createJournal(portsHere(), link);
      await linked.link(link);
      notify({ words: say("devices.made") });
      onMade();
    } catch (error) {
      setTrouble(troubleOf(error));
      setBusy(false);
    }
  };
  return (
    <Dialog title={say("devices.make-title")} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void make(event)}>
        <p>{say("devices.make-lead", { keeper: own })}</p>
        {isOnThisMachine() && <p className="note">{say("devices.make-local")}</p>}
        {trouble && <p role="alert">{troubleWords(trouble, say)}</p>}
        {asksInvite && (
          <Field
            label={say("devices.invite")}
            note={say("devices.invite-note")}
            value={invite}
            onChange={(event) => setInvite(event.target.value)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
        <p className="row">
          <button type="submit" className="primary" disabled={busy}>
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
