import { Link, useParams } from "@tanstack/react-router";
import { type Advice, advise, bar, notMet, stageOf } from "@twoway/advice";
import { type Reason, sentence } from "@twoway/library";
import { about, type DecisionKind, type EntryId, type LetterKind, type Thing } from "@twoway/model";
import { useState } from "react";
import { useDates } from "../dates.ts";
import { useSay } from "../language.tsx";
import { useTitle } from "../title.ts";
import { useView } from "../view.ts";
import { Compromises } from "./decide/compromises.tsx";
import { Letters } from "./decide/letters.tsx";
import { Made } from "./decide/made.tsx";
import { RecordDecision } from "./decide/record.tsx";
import { NotFound } from "./not-found.tsx";
import "../styles/decide.css";

/** Yes, no, or not yet: what speaks for what, and every end equally easy. */
export function Decide() {
  const { prospect: id } = useParams({ from: "/prospects/$prospect/decide" });
  const view = useView();
  const prospect = view.state.prospects.find((one) => one.id === id);
  if (!prospect) return <NotFound />;
  return <DecideOn key={id} prospect={prospect} />;
}

function DecideOn({ prospect }: { prospect: Thing<"prospect.set"> }) {
  const say = useSay();
  const view = useView();
  const [chosen, setChosen] = useState<DecisionKind>();
  const [letter, setLetter] = useState<LetterKind>();
  const advice = advise(view, prospect.id);
  const stage = stageOf(view, prospect.id);
  const decision = about(view.state, prospect.id).decisions.at(-1);
  const name = prospect.now.organisation;
  useTitle(say("decide.title", { name }));
  const choose = (kind: DecisionKind) => {
    setChosen(kind);
    setLetter(kind);
  };
  return (
    <main className="page decide" id="page">
      <header className="head">
        <Standing prospect={prospect} />
        <h1>{decision ? say(`decide.decided-${decision.kind}`, { name }) : say(headOf(advice), { name })}</h1>
        <div className="lead">
          <Because reasons={advice.because} />
        </div>
        <WouldChange reasons={advice.wouldChange} />
        {decision ? (
          <Made decision={decision} onAgain={() => choose(decision.kind)} />
        ) : (
          <>
            <p className="note">{say("decide.yours")}</p>
            <Acts offered={stage === "offer"} chosen={chosen} onDecide={choose} onWrite={setLetter} />
          </>
        )}
      </header>
      <div className="spread">
        <div className="stack">
          {chosen && (
            <RecordDecision
              key={chosen}
              kind={chosen}
              prospect={prospect}
              advice={advice}
              onDone={() => setChosen(undefined)}
            />
          )}
          <Unknown advice={advice} prospect={prospect.id} offered={stage === "offer"} />
          <Compromises prospect={prospect.id} />
          <BarInWords prospect={prospect.id} />
        </div>
        <aside className="margin" aria-label={say("decide.letters")} id="letters">
          <Letters prospect={prospect.id} kind={letter} onKind={setLetter} />
        </aside>
      </div>
    </main>
  );
}

function headOf({ kind }: Advice) {
  return (
    {
      accept: "decide.head-accept",
      decline: "decide.head-decline",
      "ask first": "decide.head-ask",
      "close call": "decide.head-close",
      "too early": "decide.head-early",
    } as const
  )[kind];
}

/** Where it stands: the offer, and by when they would like to know. */
function Standing({ prospect }: { prospect: Thing<"prospect.set"> }) {
  const say = useSay();
  const view = useView();
  const { when } = useDates();
  const { organisation, theirDeadline, myDeadline } = prospect.now;
  const offered = stageOf(view, prospect.id) === "offer";
  return (
    <p className="note">
      <Link to="/prospects/$prospect" params={{ prospect: prospect.id }}>
        {organisation}
      </Link>{" "}
      {offered && say("decide.offered")}{" "}
      {theirDeadline && say("decide.their-deadline", { when: when(theirDeadline, view.now) })}{" "}
      {myDeadline && say("decide.my-deadline", { when: when(myDeadline, view.now) })}
    </p>
  );
}

interface ActsProps {
  readonly offered: boolean;
  readonly chosen: DecisionKind | undefined;
  readonly onDecide: (kind: DecisionKind) => void;
  readonly onWrite: (kind: LetterKind) => void;
}

/** Equal in size and in steps: declining is as easy as accepting. */
function Acts({ offered, chosen, onDecide, onWrite }: ActsProps) {
  const say = useSay();
  const no = offered ? "decline" : "withdraw";
  return (
    <p className="row">
      <button type="button" aria-pressed={chosen === "accept"} onClick={() => onDecide("accept")}>
        {say(offered ? "decide.accept" : "decide.accept-if")}
      </button>
      <button type="button" aria-pressed={chosen === no} onClick={() => onDecide(no)}>
        {say(`decide.${no}`)}
      </button>
      <button type="button" onClick={() => onWrite("ask for time")}>
        {say("decide.ask-for-time")}
      </button>
      <button type="button" onClick={() => onWrite("negotiate")}>
        {say("decide.negotiate")}
      </button>
    </p>
  );
}

export function Because({ reasons }: { reasons: readonly Reason[] }) {
  const say = useSay();
  return reasons.map((reason) => {
    const words = sentence(reason, say);
    return <p key={words}>{words}</p>;
  });
}

function WouldChange({ reasons }: { reasons: readonly Reason[] }) {
  const say = useSay();
  if (reasons.length === 0) return null;
  return (
    <div className="note">
      <p>{say("decide.would-change")}</p>
      <Because reasons={reasons} />
    </div>
  );
}

/** What is not known yet, and what to ask; beside an offer also whom one has not met. */
function Unknown({ advice, prospect, offered }: { advice: Advice; prospect: EntryId; offered: boolean }) {
  const say = useSay();
  const view = useView();
  const unmet = offered ? notMet(view, prospect) : [];
  if (advice.settle.length === 0 && unmet.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="unknown">
      <h2 id="unknown">{say("decide.unknown")}</h2>
      <ul className="lines">
        {advice.settle.map((question) => (
          <li key={question.id} className="stack tight">
            <p className="serif">{question.words}</p>
            <p className="small note">{question.reveals.map(({ name }) => name).join(" · ")}</p>
          </li>
        ))}
      </ul>
      <div className="note">
        <Because reasons={unmet} />
      </div>
    </section>
  );
}

function BarInWords({ prospect }: { prospect: EntryId }) {
  const say = useSay();
  const view = useView();
  const { mean, sd, because } = bar(view, prospect);
  return (
    <section className="stack" aria-labelledby="bar">
      <h2 id="bar">{say("decide.bar")}</h2>
      <Because reasons={because} />
      <details className="numbers">
        <summary className="small">{say("decide.numbers")}</summary>
        <p className="note small">
          {say("decide.bar-numbers", { mean: Math.round(mean), sd: Math.round(sd) })}
        </p>
      </details>
    </section>
  );
}
