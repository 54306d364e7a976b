import type { hiringWords } from "@twoway/library/hiring";
import { useId } from "react";
import { useSay } from "../../language.tsx";
import type { Prepared } from "./kit.ts";

/** Three things for the job and three against it. */
export function Preview({ prepared, words }: { prepared: Prepared; words: typeof hiringWords.preview }) {
  return (
    <div className="stack reading-parts">
      <p className="note">{words.intro}</p>
      <Three kind="plus" prepared={prepared} {...words.plus} />
      <Three kind="minus" prepared={prepared} {...words.minus} />
      <p>{words.check}</p>
    </div>
  );
}

interface ThreeProps {
  readonly kind: "plus" | "minus";
  readonly prepared: Prepared;
  readonly ask: string;
  readonly rule: string;
  readonly examples: readonly string[];
}

function Three({ kind, prepared: { kit, change }, ask, rule, examples }: ThreeProps) {
  const say = useSay();
  const id = useId();
  const lines = kit[kind];
  return (
    <fieldset className="stack three-lines">
      <legend className="serif">{say(`hiring.${kind}`)}</legend>
      <p>{ask}</p>
      <p className="small note">{rule}</p>
      {examples.map((example, place) => (
        <textarea
          key={example}
          id={`${id}-${place}`}
          rows={2}
          maxLength={400}
          aria-label={say(`hiring.${kind}-line`, { n: place + 1 })}
          value={lines[place] ?? ""}
          onChange={(event) =>
            change({
              [kind]: examples.map((_, at) => (at === place ? event.target.value : (lines[at] ?? ""))),
            })
          }
        />
      ))}
      <details className="shown">
        <summary className="small note">{say("hiring.examples")}</summary>
        <ul className="lines said">
          {examples.map((example) => (
            <li key={example}>
              <em>{example}</em>
            </li>
          ))}
        </ul>
      </details>
    </fieldset>
  );
}
