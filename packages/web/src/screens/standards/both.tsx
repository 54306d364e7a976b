import type { Thing } from "@twoway/model";
import { useSay } from "../../language.tsx";
import { useAct } from "../../session.tsx";
import { kept } from "./held.ts";
import { Sentence } from "./sentence.tsx";

/** Changed on two devices: both stand here until one is kept. */
export function Both({ thing }: { thing: Thing<"standard.set"> }) {
  const say = useSay();
  const act = useAct();
  return (
    <section className="hint stack both" aria-label={say("standards.both", { name: thing.now.name })}>
      <p>{say("standards.both-note")}</p>
      <ul className="lines">
        {thing.both?.map((version) => (
          <li key={version.id} className="stack">
            <p className="small">
              {say(version.id === thing.now.id ? "standards.both-holds" : "standards.both-other")}
            </p>
            <p>
              {say(version.kind === "must" ? "standards.as-must" : "standards.as-want", {
                name: version.name,
              })}
            </p>
            <Sentence {...version} />
            <p>
              <button type="button" onClick={() => void act([kept(thing, version)])}>
                {say("standards.keep-this")}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
