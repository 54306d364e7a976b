import { useId } from "react";
import { edit } from "../../edit.ts";
import { useSpeech } from "../../language.tsx";
import { useAct, useJournal } from "../../session.tsx";
import { useLibrary } from "../../view.ts";
import { currencyOf } from "./currency.ts";

/** The two that decide most about a card; the others stand in the standards. */
const offered = ["looking", "need work soon"] as const;

/** How it is for somebody now: sets what a card begins with, and judges nothing. */
export function Now() {
  const { say, locale } = useSpeech();
  const { situation } = useJournal();
  const { situations } = useLibrary();
  const act = useAct();
  const name = useId();
  const choose = (kind: (typeof offered)[number]) =>
    act([
      situation
        ? edit(situation, { kind })
        : { type: "situation.set", kind, currency: currencyOf(locale), ends: [] },
    ]);
  return (
    <fieldset>
      <legend className="serif">{say("card.now")}</legend>
      <div className="two-ways">
        {offered.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={name}
              checked={situation?.now.kind === kind}
              onChange={() => void choose(kind)}
            />
            <span>
              {situations.get(kind)?.name}
              <span className="small note now-note">{situations.get(kind)?.note}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
