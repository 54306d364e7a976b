import { type Trouble, troubleOf } from "@twoway/carry";
import { type FormEvent, useState } from "react";
import { moveHere } from "../../../devices/move-here.ts";
import { troubleWords } from "../../../devices/words.ts";
import { useSay } from "../../../language.tsx";
import { Dialog } from "../../../parts/dialog.tsx";
import { Field } from "../../../parts/field.tsx";
import { useCarrying, useNotice, useSession } from "../../../session.tsx";

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
  const [invite, setInvite] = useState("");
  const [trouble, setTrouble] = useState<Trouble>();
  const [busy, setBusy] = useState(false);
  const asksInvite = trouble?.code === "refused" && trouble.why === "invite";
  const begun = linked.moving !== undefined;
  const move = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setTrouble(undefined);
    try {
      await moveHere(linked, invite.trim() === "" ? undefined : invite.trim());
      notify({ words: say("devices.moved") });
      onMoved();
    } catch (error) {
      setTrouble(troubleOf(error));
      setBusy(false);
    }
  };
  return (
    <Dialog title={say("devices.move-title")} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void move(event)}>
        <p>{say("devices.move-does")}</p>
        <p>{say("devices.move-cannot")}</p>
        {busy && <p role="status">{say("devices.move-running")}</p>}
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
            {say(begun ? "devices.move-on" : "devices.move-yes")}
          </button>
          <button type="button" onClick={onClose}>
            {say("devices.cancel")}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
