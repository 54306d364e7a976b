import { Link } from "@tanstack/react-router";
import type { Drill } from "@twoway/library/practice";
import { useSay } from "../../language.tsx";
import { addressOf, kindWords } from "./names.ts";

const kinds = ["disappointing answer", "leading question", "reflexive yes"] as const;

/** The drills, by what they are for. */
export function Drills({ all }: { all: readonly Drill[] }) {
  const say = useSay();
  return (
    <section className="stack" id="drills" aria-labelledby="drills-title">
      <h2 id="drills-title">{say("practice.drills")}</h2>
      <p className="note">{say("practice.drills-note")}</p>
      {kinds.map((kind) => (
        <div key={kind} className="stack kind">
          <h3>{say(kindWords[kind])}</h3>
          <ul className="lines said">
            {all
              .filter((drill) => drill.kind === kind)
              .map(({ id, setting }) => (
                <li key={id}>
                  <Link to="/practice" search={{ drill: addressOf(id) } as never}>
                    {setting}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
