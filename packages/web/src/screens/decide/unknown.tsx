import { type Advice, notMet } from "@twoway/advice";
import type { EntryId } from "@twoway/model";
import { useSay } from "../../language.tsx";
import { useView } from "../../view.ts";
import { HowOften } from "../plan/reasons.tsx";
import { Because } from "./because.tsx";

interface UnknownProps {
  readonly advice: Advice;
  readonly prospect: EntryId;
  readonly offered: boolean;
}

/** What is not known yet, and what to ask; beside an offer also whom one has not met. */
export function Unknown({ advice, prospect, offered }: UnknownProps) {
  const say = useSay();
  const view = useView();
  const unmet = offered ? notMet(view, prospect) : [];
  if (advice.settle.length === 0 && unmet.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="unknown">
      <h2 id="unknown">{say("decide.unknown")}</h2>
      {advice.settle.length > 0 && (
        <ul className="lines">
          {advice.settle.map((question) => (
            <li key={question.id} className="stack tight">
              <p className="serif">{question.words}</p>
              <p className="small note">{question.reveals.map(({ name }) => name).join(" · ")}</p>
              <HowOften worth={question.worth} />
            </li>
          ))}
        </ul>
      )}
      {unmet.length > 0 && (
        <div className="note">
          <Because reasons={unmet} />
        </div>
      )}
    </section>
  );
}
