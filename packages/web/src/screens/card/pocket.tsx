import type { Planned, PocketCard } from "@twoway/advice";
import type { Reason } from "@twoway/library";
import { useSay } from "../../language.tsx";
import { Mark } from "../../parts/side.tsx";
import { parted, Sentences } from "../plan/reasons.tsx";

/** The card on the screen: the three questions with their reasons, one reply, one way out. */
export function Pocket({ card }: { card: PocketCard }) {
  const say = useSay();
  return (
    <div className="stack pocket">
      <section aria-labelledby="card-questions">
        <h2 className="hidden" id="card-questions">
          {say("card.questions")}
        </h2>
        {card.questions.length === 0 ? (
          <p className="empty">{say("card.none")}</p>
        ) : (
          <Questions questions={card.questions} />
        )}
      </section>
      {card.rewritten && <Rewritten {...card.rewritten} />}
      <dl>
        <div>
          <dt className="label">{say("card.if-disappointing")}</dt>
          <dd className="serif">{say("card.quoted", { words: card.composure })}</dd>
        </div>
        <div>
          <dt className="label">{say("card.way-out")}</dt>
          <dd className="serif">{say("card.quoted", { words: card.close })}</dd>
        </div>
      </dl>
    </div>
  );
}

function Questions({ questions }: { questions: readonly Planned[] }) {
  const say = useSay();
  return (
    <ol className="lines">
      {fresh(questions).map(({ id, words, followUp, reveals: [first], reasons }, place) => (
        <li className="q" key={id}>
          <span className="serif note num" aria-hidden="true">
            {place + 1}
          </span>
          <div className="stack pocket-question">
            <h3>{words}</h3>
            <p>
              {first && (first.provisional ? <b>{first.name}.</b> : <Mark side="yours">{first.name}.</Mark>)}{" "}
              <span className="note">
                <Sentences reasons={reasons} />
              </span>
            </p>
            {followUp && (
              <p>
                <em>{say("card.then", { words: followUp })}</em>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** A reason that stood above already is not said again, as long as another is left. */
function fresh(questions: readonly Planned[]): readonly (Planned & { reasons: readonly Reason[] })[] {
  const said = new Set<string>();
  return questions.map((one) => {
    const { why } = parted(one.worth.because);
    const left = why.filter(({ code, data }) => data !== undefined || !said.has(code));
    for (const { code } of why) said.add(code);
    return { ...one, reasons: left.length > 0 ? left : why.slice(0, 1) };
  });
}

function Rewritten({ before, after, because }: NonNullable<PocketCard["rewritten"]>) {
  const say = useSay();
  return (
    <section className="stack rewritten" aria-labelledby="card-rewritten">
      <h2 className="serif" id="card-rewritten">
        {say("card.another-way")}
      </h2>
      <p className="note">
        <span className="hidden">{say("card.instead-of")} </span>
        <s>{before}</s>
      </p>
      <p className="serif">
        <span className="hidden">{say("card.rather")} </span>
        {after}
      </p>
      <p className="small note">{because}</p>
    </section>
  );
}
