import type { EntryId } from "@twoway/model";
import { useSay } from "../../language.tsx";
import { useAct } from "../../session.tsx";
import { changed, type Own } from "./held.ts";

interface ReallyProps {
  readonly own: Own;
  readonly after: EntryId | undefined;
  readonly onDone: (id: EntryId) => void;
}

/** Asked once for a must made here. It blocks nothing, and any answer will do. */
export function Really({ own: { thing }, after, onDone }: ReallyProps) {
  const say = useSay();
  const act = useAct();
  const { name } = thing.now;
  const toWant = async () => {
    if (await act([changed(thing, { kind: "want" }, after)], say("standards.noted-want", { name })))
      onDone(thing.id);
  };
  return (
    <section className="really stack" aria-label={say("standards.really", { name })}>
      <p className="serif">{say("standards.really", { name })}</p>
      <p className="note small">{say("standards.really-note")}</p>
      <p className="row">
        <button type="button" onClick={() => onDone(thing.id)}>
          {say("standards.really-yes")}
        </button>
        <button type="button" onClick={() => void toWant()}>
          {say("standards.really-want")}
        </button>
        <button type="button" className="plain" onClick={() => onDone(thing.id)}>
          {say("standards.really-later")}
        </button>
      </p>
    </section>
  );
}
