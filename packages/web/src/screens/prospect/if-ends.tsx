import { Link } from "@tanstack/react-router";
import { live, stageOf, weeksOfMoney } from "@twoway/advice";
import type { EntryId } from "@twoway/model";
import { useSay } from "../../language.tsx";
import { useView } from "../../view.ts";
import { stageWords } from "../prospects/words.ts";
import { SituationForm } from "./situation-form.tsx";

/** What a no would leave: the other prospects, the weeks there are, and what it would cost. */
export function IfEnds({ prospect }: { prospect: EntryId }) {
  const say = useSay();
  const view = useView();
  const others = live(view).filter(({ id }) => id !== prospect);
  const present = view.state.prospects.find(({ now, id }) => now.present && id !== prospect);
  const weeks = weeksOfMoney(view);
  return (
    <section className="stack" id="if-it-ends" aria-labelledby="if-it-ends-title">
      <h2 id="if-it-ends-title">{say("prospect.if-ends")}</h2>
      <p>{say("prospect.others", { n: others.length })}</p>
      {others.length > 0 && (
        <ul className="others">
          {others.map(({ id, now }) => (
            <li key={id}>
              <Link to="/prospects/$prospect" params={{ prospect: id }}>
                {now.organisation}
              </Link>{" "}
              <span className="small note">{say(stageWords[stageOf(view, id)])}</span>
            </li>
          ))}
        </ul>
      )}
      {present && <p>{say("prospect.present-stays", { name: present.now.organisation })}</p>}
      {weeks === undefined ? (
        <p className="note">{say("prospect.weeks-unknown")}</p>
      ) : weeks === Number.POSITIVE_INFINITY ? (
        <p>{say("prospect.weeks-covered")}</p>
      ) : (
        <p>{say("prospect.weeks", { n: Math.floor(weeks) })}</p>
      )}
      <p className="note">
        {say(
          present || weeks === Number.POSITIVE_INFINITY ? "prospect.no-costs-little" : "prospect.no-costs",
        )}
      </p>
      <SituationForm />
    </section>
  );
}
