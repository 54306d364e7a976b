import type { ownStandard } from "@twoway/library/own-standard";
import { useSay } from "../../language.tsx";
import { useWorded } from "../../worded.ts";
import "../../styles/content.css";

const ids: ReadonlySet<string> = new Set(["id"]);

/** How a level is put so that two people would mark it alike; folded, for whoever looks. */
export function OwnHelp({ help }: { help: typeof ownStandard }) {
  const say = useSay();
  const { intro, name, levels, order, ways, examples } = useWorded(help, ids);
  return (
    <>
      <p className="note">{intro}</p>
      <details className="shown">
        <summary className="small note">{say("standards.own-help")}</summary>
        <div className="stack taken">
          <p>{order}</p>
          <dl className="lines said">
            {[name, ...levels.toReversed()].map(({ ask, example }) => (
              <div key={ask}>
                <dt>{ask}</dt>
                <dd>
                  <em>{example}</em>
                </dd>
              </div>
            ))}
          </dl>
          <ul className="lines said">
            {ways.map(({ id, words, example }) => (
              <li key={id}>
                {words} <em>{example}</em>
              </li>
            ))}
          </ul>
        </div>
      </details>
      <details className="shown">
        <summary className="small note">{say("standards.own-examples")}</summary>
        <div className="stack taken">
          {examples.map((one) => (
            <div key={one.name} className="stack">
              <p className="serif">{one.name}</p>
              <ol className="sentences" reversed>
                {one.anchors.toReversed().map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ol>
            </div>
          ))}
        </div>
      </details>
    </>
  );
}
