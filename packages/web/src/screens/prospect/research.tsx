import { about, type EntryId } from "@twoway/model";
import { useId, useState } from "react";
import { useSay } from "../../language.tsx";
import { ObservationForm } from "../../parts/observation-form.tsx";
import { useJournal } from "../../session.tsx";
import { Documents } from "./documents.tsx";
import { FactForm } from "./fact-form.tsx";
import { Facts } from "./facts.tsx";
import { Fold } from "./fold.tsx";

type Kind = "free" | "an hour of a Tuesday";

/** Facts with where they come from; each can be evidence on a standard. */
export function Research({ prospect }: { prospect: EntryId }) {
  const say = useSay();
  const id = useId();
  const [kind, setKind] = useState<Kind>("free");
  const [round, setRound] = useState(0);
  const facts = about(useJournal(), prospect).facts.filter(
    ({ fact }) => fact === "free" || fact === "an hour of a Tuesday",
  );
  return (
    <section className="stack" id="research" aria-labelledby="research-title">
      <h2 id="research-title">{say("prospect.research")}</h2>
      {facts.length === 0 && <p className="note">{say("prospect.research-none")}</p>}
      <Facts
        facts={facts}
        lead={({ fact }) =>
          fact === "an hour of a Tuesday" && <p className="label">{say("prospect.tuesday")}</p>
        }
      />
      <Documents prospect={prospect} />
      <Fold title={say("prospect.fact-add")}>
        <FactForm
          prospect={prospect}
          fact={kind}
          label={say(kind === "free" ? "prospect.fact-words" : "prospect.tuesday-words")}
        >
          <div className="stack field">
            <label htmlFor={id}>{say("prospect.fact-kind")}</label>
            <select id={id} value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
              <option value="free">{say("prospect.fact-free")}</option>
              <option value="an hour of a Tuesday">{say("prospect.tuesday")}</option>
            </select>
          </div>
        </FactForm>
      </Fold>
      <Fold title={say("prospect.as-evidence")}>
        <ObservationForm key={round} prospect={prospect} onDone={() => setRound(round + 1)} />
      </Fold>
    </section>
  );
}
