import { useSay } from "../../../language.tsx";
import { Field } from "../../../parts/field.tsx";

/** Asks for the host's word, once the keeper has asked for it. */
export function Invite({ word, onChange }: { word: string; onChange: (word: string) => void }) {
  const say = useSay();
  return (
    <Field
      label={say("devices.invite")}
      note={say("devices.invite-note")}
      value={word}
      onChange={(event) => onChange(event.target.value)}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      // It comes as the answer to what was just pressed, and is what is wanted next.
      autoFocus
    />
  );
}
