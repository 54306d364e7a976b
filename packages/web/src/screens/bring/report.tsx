import type { Preview } from "@twoway/notebook";
import { useSay } from "../../language.tsx";
import type { Recognised } from "./recognise.ts";

interface ReportProps {
  readonly name: string;
  readonly kind: Recognised;
  readonly preview: Preview;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

/** So many unreadable lines are listed; the rest are counted. */
const listed = 8;

/** What was recognised: new, already here, unclear. Nothing is written until one says so. */
export function Report({ name, kind, preview, onTake, onLeave }: ReportProps) {
  const say = useSay();
  const readable = preview.new.length + preview.clashes.length;
  if (readable + preview.known === 0) {
    return (
      <section className="stack" aria-live="polite">
        <h2>{say("bring.not-a-journal", { name })}</h2>
        <p>{say(`bring.is-${kind === "résumé" ? "resume" : kind === "journal" ? "other" : kind}`)}</p>
      </section>
    );
  }
  return (
    <section className="stack" aria-live="polite">
      <h2>{readable > 0 ? say("bring.found", { name, n: readable }) : say("bring.nothing-new", { name })}</h2>
      <ul className="lines">
        {preview.new.length > 0 && <li>{say("bring.new", { n: preview.new.length })}</li>}
        {preview.known > 0 && <li>{say("bring.known", { n: preview.known })}</li>}
        {preview.clashes.length > 0 && <li>{say("bring.clashes", { n: preview.clashes.length })}</li>}
        {preview.unreadTypes.map(({ type, count }) => (
          <li key={type}>{say("bring.newer", { n: count, type })}</li>
        ))}
        {preview.unclear.slice(0, listed).map(({ number, wrong }) => (
          <li key={number}>{say("bring.unclear", { number, wrong })}</li>
        ))}
        {preview.unclear.length > listed && (
          <li>{say("bring.unclear-more", { n: preview.unclear.length - listed })}</li>
        )}
      </ul>
      <p className="row">
        {readable > 0 && (
          <button type="button" className="primary" onClick={onTake}>
            {say("bring.take")}
          </button>
        )}
        <button type="button" onClick={onLeave}>
          {readable > 0 ? say("bring.leave") : say("bring.another")}
        </button>
      </p>
    </section>
  );
}
