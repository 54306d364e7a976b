import { formatLink } from "@twoway/carry";
import type { KeptLink } from "@twoway/notebook";
import { type FormEvent, useId, useState } from "react";
import { useSay } from "../../../language.tsx";
import { Dialog } from "../../../parts/dialog.tsx";
import { Field } from "../../../parts/field.tsx";
import { useNotice, useSession } from "../../../session.tsx";
import { Square } from "../../card/square.tsx";

/** So many characters of the link's end show that it lies in another place. */
const last = 6;

/** The link as words to copy and a square to scan; then whether it really lies in another place. */
export function ShowLink({ link, onClose }: { link: KeptLink; onClose: () => void }) {
  const say = useSay();
  const [away, setAway] = useState(false);
  const words = formatLink(link, link.keeper);
  if (away) return <Confirm secret={link.secret} onBack={() => setAway(false)} onClose={onClose} />;
  return (
    <Dialog title={say("devices.show-title")} onClose={onClose}>
      <Shown words={words} />
      <p className="row">
        {link.confirmed === undefined && (
          <button type="button" className="primary" onClick={() => setAway(true)}>
            {say("devices.put-away")}
          </button>
        )}
      </p>
    </Dialog>
  );
}

function Shown({ words }: { words: string }) {
  const say = useSay();
  const notify = useNotice();
  const id = useId();
  const copy = async () => {
    await navigator.clipboard.writeText(words);
    notify({ words: say("devices.copied") });
  };
  return (
    <>
      <p>{say("devices.show-lead")}</p>
      <div className="stack field">
        <label htmlFor={id}>{say("devices.show-words")}</label>
        <textarea
          id={id}
          className="link-words"
          readOnly
          spellCheck={false}
          value={words}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      <p>
        <button type="button" onClick={() => void copy()}>
          {say("devices.copy")}
        </button>
      </p>
      <Square text={words} label={say("devices.show-square")} />
      <p className="note small">{say("devices.show-care")}</p>
    </>
  );
}

/** The end of the link, looked up where it was put. */
function Confirm({ secret, onBack, onClose }: { secret: string; onBack: () => void; onClose: () => void }) {
  const say = useSay();
  const notify = useNotice();
  const { linked } = useSession();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    // The whole link is as good as its end; spaces come along when one marks it.
    const end = typed.replace(/\s/g, "").replace(/&keeper=.*$/, "");
    if (end.length < last || !secret.endsWith(end.slice(-last))) return setWrong(true);
    await linked.confirm();
    notify({ words: say("devices.confirm-done") });
    onClose();
  };
  return (
    <Dialog title={say("devices.confirm-title")} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void confirm(event)}>
        <p>{say("devices.confirm-lead")}</p>
        <Field
          label={say("devices.confirm-last")}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong(false);
          }}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          wrong={wrong}
          note={wrong ? say("devices.confirm-wrong") : undefined}
        />
        <p className="row">
          <button type="submit" className="primary">
            {say("devices.confirm-yes")}
          </button>
          <button type="button" onClick={onBack}>
            {say("devices.confirm-back")}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
