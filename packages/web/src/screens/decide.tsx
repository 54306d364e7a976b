import { Link, useParams } from "@tanstack/react-router";
import { advise, bar, stageOf } from "@twoway/advice";
import type { DecisionKind, EntryId, LetterKind, Thing } from "@twoway/model";
import { useState } from "react";
import { useSay } from "../language.tsx";
import { useTitle } from "../title.ts";
import { useView } from "../view.ts";
import { Acts } from "./decide/acts.tsx";
import { Because } from "./decide/because.tsx";
import { Compromises } from "./decide/compromises.tsx";
import { Head } from "./decide/head.tsx";
import { HoldOut, usePressing } from "./decide/hold-out.tsx";
import { Letters } from "./decide/letters.tsx";
import { isOffered } from "./decide/offered.ts";
import { RecordDecision } from "./decide/record.tsx";
import { Tips } from "./decide/tips.tsx";
import { Unknown } from "./decide/unknown.tsx";
import { NotFound } from "./not-found.tsx";
import "../styles/decide.css";

/** Yes, no, or not yet: what speaks for what, and every end equally easy. */
export function Decide() {
  const { prospect: id } = useParams({ from: "/prospects/$prospect/decide" });
  const view = useView();
  const prospect = view.state.prospects.find((one) => one.id === id);
  if (!prospect) return <NotFound />;
  if (prospect.now.present) return <Present prospect={prospect} />;
  return <DecideOn key={id} prospect={prospect} />;
}

function DecideOn({ prospect }: { prospect: Thing<"prospect.set"> }) {
  const say = useSay();
  const view = useView();
  const [chosen, setChosen] = useState<DecisionKind>();
  const [again, setAgain] = useState(false);
  const [letter, setLetter] = useState<LetterKind>();
  const advice = advise(view, prospect.id);
  const offered = isOffered(view, prospect.id);
  const pressing = usePressing();
  // What is over is looked at, not weighed anew, until one asks for it.
  const over = stageOf(view, prospect.id) === "ended" && !again;
  useTitle(say("decide.title", { name: prospect.now.organisation }));
  const choose = (kind: DecisionKind) => {
    setChosen(kind);
    // A yes before there is an offer is one's own: nobody is written to.
    setLetter(kind === "accept" && !offered ? undefined : kind);
  };
  const done = () => {
    setChosen(undefined);
    setAgain(false);
  };
  return (
    <main className="page decide" id="page">
      <Head prospect={prospect} advice={advice} again={again} onAgain={() => setAgain(true)}>
        <p className="note">{say("decide.yours")}</p>
        <Acts offered={offered} chosen={chosen} onDecide={choose} onWrite={setLetter} />
      </Head>
      <div className={over ? "stack" : "spread"}>
        {!over && (
          <div className="stack">
            {chosen && (
              <RecordDecision
                key={chosen}
                kind={chosen}
                prospect={prospect}
                offered={offered}
                advice={advice}
                onDone={done}
              />
            )}
            {pressing && <HoldOut prospect={prospect} offered={offered} />}
            <Unknown advice={advice} prospect={prospect.id} offered={offered} />
            <Tips advice={advice} prospect={prospect.id} />
            <Compromises prospect={prospect.id} />
            <BarInWords prospect={prospect.id} />
            {!pressing && <HoldOut prospect={prospect} offered={offered} />}
          </div>
        )}
        <aside className={over ? "narrow" : "margin"} aria-label={say("decide.letters")} id="letters">
          <Letters prospect={prospect.id} kind={letter} onKind={setLetter} />
        </aside>
      </div>
    </main>
  );
}

/** The job one has is nothing to decide about here: it is what the others are measured by. */
function Present({ prospect }: { prospect: Thing<"prospect.set"> }) {
  const say = useSay();
  const name = prospect.now.organisation;
  useTitle(say("decide.title", { name }));
  return (
    <main className="page decide" id="page">
      <header className="head">
        <h1>{say("decide.present", { name })}</h1>
        <p className="lead">{say("decide.present-lead")}</p>
        <p>
          <Link className="button primary" to="/decide">
            {say("decide.beside")}
          </Link>
        </p>
      </header>
    </main>
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
