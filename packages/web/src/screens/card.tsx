import { Link, useParams } from "@tanstack/react-router";
import type { PocketCard, View } from "@twoway/advice";
import { useEffect, useRef, useState } from "react";
import { useSpeech } from "../language.tsx";
import { useWorkedOut } from "../planning/planning.ts";
import { useTitle } from "../title.ts";
import { useView } from "../view.ts";
import { Acts, usePrint } from "./card/acts.tsx";
import { Now } from "./card/now.tsx";
import { Pocket } from "./card/pocket.tsx";
import { PrintedCard } from "./card/printed.tsx";
import { WalkAway } from "./card/walk-away.tsx";
import { cardWords } from "./card/words.ts";
import { NotFound } from "./not-found.tsx";
import { type Meeting, meetingOf } from "./plan/meeting.ts";
import { spokenDate } from "./plan/spoken.ts";
import "../styles/card.css";

/** The pocket card of an interview. */
export function Card() {
  const { interview } = useParams({ from: "/interviews/$interview/card" });
  const view = useView();
  const meeting = meetingOf(view.state, interview);
  return meeting ? <CardOf key={interview} meeting={meeting} view={view} /> : <NotFound />;
}

function CardOf({ meeting: { interview, prospect }, view }: { meeting: Meeting; view: View }) {
  const { say, locale } = useSpeech();
  const card = useWorkedOut("card", interview.id);
  const when = spokenDate(interview.now, locale, view.now);
  const { organisation } = prospect.now;
  const { minutes, myMinutes } = interview.now;
  const words = cardWords({ organisation, minutes, ...(when === undefined ? {} : { when }) }, card, say);
  const print = usePrint(interview.id, words);
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(say("card.title"));
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <main className="page card-page" id="page">
      <div className="no-print">
        <header className="head">
          <p className="note">
            <Link className="to-plan" to="/interviews/$interview/plan" params={{ interview: interview.id }}>
              {say("card.to-plan")}
            </Link>
          </p>
          <h1 ref={heading} tabIndex={-1}>
            {say("card.heading", { n: card.questions.length, organisation })}
          </h1>
          <p className="note">
            {when === undefined
              ? say("card.undated", { minutes, myMinutes })
              : say("card.dated", { when, minutes, myMinutes })}
          </p>
          <Acts interview={interview.id} card={card} words={words} print={print} />
        </header>
        <div className="spread">
          <Pocket card={card} />
          <section className="stack margin refine" aria-labelledby="refine">
            <header className="stack refine-head">
              <h2 className="serif" id="refine">
                {say("card.make-yours")}
              </h2>
              <p className="note">
                {say(view.state.standards.length > 0 ? "card.yours" : "card.make-yours-note")}
              </p>
            </header>
            <Now />
            <WalkAway view={view} prospect={prospect.id} />
            <Changed card={card} />
            <p className="print-again">
              <button type="button" onClick={print}>
                {say("card.print")}
              </button>
            </p>
          </section>
        </div>
      </div>
      <div className="print-only">
        <PrintedCard words={words} />
      </div>
    </main>
  );
}

/** Says politely what the card asks now, once it asks something else than before. */
function Changed({ card }: { card: PocketCard }) {
  const { say } = useSpeech();
  const now = card.questions.map(({ id }) => id).join(" ");
  const [first] = useState(now);
  const list = card.questions.map(({ words }) => words).join(" ");
  return (
    <p className="small note" role="status">
      {now === first ? "" : say("card.changed", { questions: list })}
    </p>
  );
}
