import type { EntryOf } from "@twoway/model";
import type { ReactNode } from "react";
import { useDates } from "../../dates.ts";
import { useSay } from "../../language.tsx";
import { nameOf, voiceWords } from "../../parts/voice-words.ts";
import { useAct, useJournal } from "../../session.tsx";

interface FactsProps {
  readonly facts: readonly EntryOf<"fact.noted">[];
  /** What stands before a fact's words. */
  readonly lead?: (fact: EntryOf<"fact.noted">) => ReactNode;
}

/** Facts as they were noted, each with who said it and when. */
export function Facts({ facts, lead }: FactsProps) {
  const say = useSay();
  const act = useAct();
  const state = useJournal();
  const { day } = useDates();
  if (facts.length === 0) return null;
  return (
    <ul className="lines facts-noted">
      {facts.map((fact) => (
        <li key={fact.id} className="row apart">
          <div className="stack">
            {lead?.(fact)}
            {fact.words && <p>{fact.words}</p>}
            <p className="small note">
              {say("prospect.from-on", {
                who: nameOf(state, fact.prospect, fact.who) ?? say(voiceWords[fact.voice]),
                when: day(fact.at),
              })}
            </p>
          </div>
          <button
            type="button"
            className="plain small"
            onClick={() =>
              void act([{ type: "entry.retracted", entry: fact.id }], say("prospect.fact-removed"))
            }
          >
            {say("prospect.remove")}
          </button>
        </li>
      ))}
    </ul>
  );
}
