import { about, type EntryId } from "@twoway/model";
import { useDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { Field } from "../../parts/field.tsx";
import { useAct } from "../../session.tsx";
import { useView } from "../../view.ts";
import { Fold } from "./fold.tsx";
import { Need } from "./need.tsx";
import { asNeed, type NeedProposal, needProposals } from "./need-proposals.ts";

/** What they need, as far as one knows it, each beside what one brings. */
export function Needs({ prospect }: { prospect: EntryId }) {
  const say = useSay();
  const act = useAct();
  const view = useView();
  const { needs } = about(view.state, prospect);
  const proposals = needProposals(view, prospect);
  const accept = (some: readonly NeedProposal[]) =>
    act(
      some.map((one) => stated(prospect, one)),
      say("prospect.needs-noted", { n: some.length }),
    );
  return (
    <section className="stack" id="needs" aria-labelledby="needs-title">
      <h2 id="needs-title">{say("prospect.needs")}</h2>
      {needs.length === 0 && <p className="note">{say("prospect.needs-none")}</p>}
      {needs.length > 0 && (
        <ul className="lines">
          {needs.map((thing) => (
            <Need key={thing.id} thing={thing} />
          ))}
        </ul>
      )}
      {proposals.length > 0 && (
        <Fold open={needs.length === 0} title={say("prospect.asked-for", { n: proposals.length })}>
          <ul className="lines">
            {proposals.map((one) => (
              <li key={`${one.document} ${one.start}`} className="row apart proposal">
                <p>
                  <q>{one.quote}</q>{" "}
                  <span className="note small">
                    {say(one.must ? "prospect.asked-must" : "prospect.asked-want")}
                  </span>
                </p>
                <p className="row">
                  <button type="button" className="small" onClick={() => void accept([one])}>
                    {say("prospect.need-accept")} <span className="hidden">{one.quote}</span>
                  </button>
                  <button
                    type="button"
                    className="plain small"
                    onClick={() => void act([aside(one)], say("prospect.need-aside"))}
                  >
                    {say("prospect.need-ignore")} <span className="hidden">{one.quote}</span>
                  </button>
                </p>
              </li>
            ))}
          </ul>
          {proposals.length > 1 && (
            <p>
              <button type="button" onClick={() => void accept(proposals)}>
                {say("prospect.need-accept-all", { n: proposals.length })}
              </button>
            </p>
          )}
        </Fold>
      )}
      <OwnNeed prospect={prospect} />
    </section>
  );
}

/** A need nobody wrote into the advert. */
function OwnNeed({ prospect }: { prospect: EntryId }) {
  const say = useSay();
  const act = useAct();
  const [name, setName, clear] = useDraft(`prospect:${prospect}:need`);
  const add = async () => {
    const need = { type: "need.stated" as const, prospect, name: name.trim(), core: "core" as const };
    if (
      await act([{ ...need, strengths: [], stories: [], because: [] }], say("prospect.needs-noted", { n: 1 }))
    )
      clear();
  };
  return (
    <form
      className="row inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        // Nothing typed yet: one is shown where.
        if (name.trim() === "") event.currentTarget.querySelector("input")?.focus();
        else void add();
      }}
    >
      <Field
        label={say("prospect.need-own")}
        maxLength={300}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit">{say("prospect.need-add")}</button>
    </form>
  );
}

function stated(prospect: EntryId, { quote, must, document }: NeedProposal) {
  return {
    type: "need.stated" as const,
    prospect,
    name: quote,
    core: must ? ("core" as const) : ("mentioned" as const),
    strengths: [],
    stories: [],
    because: [document],
  };
}

function aside({ document, start, end }: NeedProposal) {
  return { type: "proposal.dismissed" as const, document, start, end, standard: asNeed };
}
