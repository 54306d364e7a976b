import { Link, Navigate } from "@tanstack/react-router";
import { type TodayView, today } from "@twoway/advice";
import { lazy, Suspense, useMemo } from "react";
import { useDates } from "../dates.ts";
import { useSay, Words } from "../language.tsx";
import { useJournal, useNow } from "../session.tsx";
import { useTitle } from "../title.ts";
import "../styles/today.css";
import { CopyOffer } from "./today/copy-offer.tsx";
import { WaitingList } from "./today/waiting.tsx";

/** How many questions are planned needs all the content: it comes a moment after the heading. */
const Planned = lazy(() => import("./today/planned.tsx").then(({ Planned }) => ({ default: Planned })));

/** What is next, in words, and the one thing worth doing for it. An empty journal meets the three doors. */
export function Today() {
  const { lines } = useJournal();
  if (lines === 0) return <Navigate to="/welcome" replace />;
  return <Day />;
}

function Day() {
  const say = useSay();
  const state = useJournal();
  const now = useNow();
  const { next, waiting } = useMemo(() => today({ state, now }), [state, now]);
  const { day } = useDates();
  useTitle(say("shell.today"));
  return (
    <main className="page stack today" id="page">
      <header className="head">
        <p className="note">
          <time dateTime={now.slice(0, 10)}>{day(now)}</time>
        </p>
        {next ? <Next next={next} now={now} /> : <NothingNext />}
      </header>
      {waiting.length > 0 && <WaitingList waiting={waiting} now={now} />}
      <CopyOffer />
    </main>
  );
}

function Next({ next, now }: { next: NonNullable<TodayView["next"]>; now: string }) {
  const say = useSay();
  const { when } = useDates();
  const { interview, prospect, undecided, act } = next;
  const { organisation } = prospect.now;
  const { number, dated, at } = interview.now;
  return (
    <>
      <h1>
        {dated
          ? say("today.next", { when: capital(when(at, now)), number, organisation })
          : say("today.next-undated", { number, organisation })}
      </h1>
      <p className="lead">
        {undecided[0] ? (
          <Words
            k="today.lead-floors"
            data={{ name: undecided[0].now.name }}
            tags={{ b: (words) => <b>{words}</b> }}
          />
        ) : (
          <Suspense>
            <Planned interview={interview.id} />
          </Suspense>
        )}
      </p>
      <p>
        <ActLink act={act} interview={interview.id} />
      </p>
    </>
  );
}

function ActLink({ act, interview }: { act: NonNullable<TodayView["next"]>["act"]; interview: string }) {
  const say = useSay();
  if (act === "floors") {
    return (
      <Link className="button primary" to="/standards">
        {say("today.act-floors")}
      </Link>
    );
  }
  return (
    <Link className="button primary" to={`/interviews/$interview/${act}`} params={{ interview }}>
      {say(`today.act-${act}`)}
    </Link>
  );
}

function NothingNext() {
  const say = useSay();
  return (
    <>
      <h1>{say("today.nothing")}</h1>
      <p className="lead">{say("today.nothing-lead")}</p>
      <p>
        <Link className="button primary" to="/begin">
          {say("today.act-begin")}
        </Link>
      </p>
    </>
  );
}

/** A moment at the head of a sentence. */
function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
