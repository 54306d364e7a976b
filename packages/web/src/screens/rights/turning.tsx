import { useSay } from "../../language.tsx";

/** Signs that a post is not real, and what to do then. */
export function Scams({ signs, do: steps }: { signs: readonly string[]; do: readonly string[] }) {
  const say = useSay();
  return (
    <div className="stack reading-parts">
      <Listed all={signs} />
      <section className="stack">
        <h2>{say("rights.then")}</h2>
        <Listed all={steps} />
      </section>
    </div>
  );
}

interface TurnProps {
  readonly steps: readonly string[];
  readonly places: readonly { readonly id: string; readonly name: string; readonly when: string }[];
  readonly note: string;
}

/** After harassment: what helps, and who is there. */
export function Turn({ steps, places, note }: TurnProps) {
  const say = useSay();
  return (
    <div className="stack reading-parts">
      <Listed all={steps} />
      <section className="stack">
        <h2>{say("rights.places")}</h2>
        <dl className="lines said">
          {places.map(({ id, name, when }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd className="note">{when}</dd>
            </div>
          ))}
        </dl>
        <p className="note">{note}</p>
      </section>
    </div>
  );
}

/** Sentences, one under the other. */
export function Listed({ all }: { all: readonly string[] }) {
  return (
    <ul className="lines said">
      {all.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
