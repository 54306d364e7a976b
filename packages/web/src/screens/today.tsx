import { Link, Navigate } from "@tanstack/react-router";
import { type TodayView, today } from "@twoway/advice";
import { useDates } from "../dates.ts";
import { useSay, Words } from "../language.tsx";
import { useJournal } from "../session.tsx";
import { useTitle } from "../title.ts";
import { useView } from "../view.ts";
import "../styles/today.css";
import { CopyOffer } from "./today/copy-offer.tsx";
import { WaitingList } from "./today/waiting.tsx";

/** What is next, in words, and the one thing worth doing for it. An empty journal meets the three doors. */
export function Today() {
  const { lines } = useJournal();
  if (lines === 0) return <Navigate to="/welcome" replace />;
  return <Day />;
}

function Day() {
  const say = useSay();
  const view = useView();
  const { next, waiting } = today(view);
  const { day } = useDates();
  useTitle(say("shell.today"));
  return (
    <main className="page stack today" id="page">
      <header className="head">
        <p className="note">
          <time dateTime={view.now.slice(0, 10)}>{day(view.now)}</time>
        </p>
        {next ? <Next next={next} now={view.now} /> : <NothingNext />}
      </header>
      {waiting.length > 0 && <WaitingList waiting={waiting} now={view.now} />}
      <CopyOffer />
    </main>
  );
}

function Next({ next, now }: { next: NonNullable<TodayView["next"]>; now: string }) {
  const say = useSay();
  const { when } = useDates();
  const { interview, prospect, planned, undecided, act } = next;
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
        <Words
          k={undecided.length > 0 ? "today.lead-floors" : planned > 0 ? "today.lead" : "today.lead-none"}
          data={{ planned, name: undecided[0]?.name ?? "" }}
          tags={{ b: (words) => <b>{words}</b> }}
        />
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
