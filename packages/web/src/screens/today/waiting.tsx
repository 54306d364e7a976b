import { Link } from "@tanstack/react-router";
import type { Waiting } from "@twoway/advice";
import type { ReactNode } from "react";
import { useDates } from "../../dates.ts";
import { edit } from "../../edit.ts";
import { useSay } from "../../language.tsx";
import { useAct } from "../../session.tsx";

/** What is waiting, none of it urgent: a when, a sentence, one thing to do. */
export function WaitingList({ waiting, now }: { waiting: readonly Waiting[]; now: string }) {
  const say = useSay();
  return (
    <section className="waiting" aria-labelledby="waiting">
      <h2 className="serif" id="waiting">
        {say("today.waiting")}
      </h2>
      <ul className="lines due">
        {waiting.map((one) => (
          <li key={keyOf(one)}>
            <Row one={one} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function keyOf(one: Waiting): string {
  if (one.kind === "reminder") return one.reminder.id;
  return `${one.kind} ${one.kind === "debrief" ? one.interview.id : one.prospect.id}`;
}

function Row({ one, now }: { one: Waiting; now: string }) {
  const say = useSay();
  const { when } = useDates();
  switch (one.kind) {
    case "decide by":
      return (
        <Line when={when(one.on, now)} name={one.prospect.now.organisation} words={say("today.decide-by")}>
          <Link to="/prospects/$prospect/decide" params={{ prospect: one.prospect.id }}>
            {say("today.decide")}
          </Link>
        </Line>
      );
    case "debrief":
      return (
        <Line
          when={when(one.interview.now.at, now)}
          name={one.prospect.now.organisation}
          words={say("today.debrief-note")}
        >
          <Link to="/interviews/$interview/debrief" params={{ interview: one.interview.id }}>
            {say("today.debrief")}
          </Link>
        </Line>
      );
    case "quiet":
      return (
        <Line
          when={say("today.quiet-for", { days: one.days })}
          name={one.prospect.now.organisation}
          words={say("today.quiet-note")}
        >
          <Link to="/prospects/$prospect/decide" params={{ prospect: one.prospect.id }} hash="letters">
            {say("today.quiet")}
          </Link>
        </Line>
      );
    case "learned enough":
      return (
        <Line when="" name={one.prospect.now.organisation} words={say("today.learned-enough")}>
          <Link to="/prospects/$prospect/verdict" params={{ prospect: one.prospect.id }}>
            {say("today.look")}
          </Link>
        </Line>
      );
    case "reminder":
      return <Reminder one={one} now={now} />;
  }
}

function Reminder({
  one: { reminder, prospect },
  now,
}: {
  one: Extract<Waiting, { kind: "reminder" }>;
  now: string;
}) {
  const say = useSay();
  const { when } = useDates();
  const act = useAct();
  return (
    <Line when={when(reminder.now.on, now)} name={prospect?.now.organisation} words={reminder.now.words}>
      <span className="row">
        {prospect && (
          <Link to="/prospects/$prospect/decide" params={{ prospect: prospect.id }}>
            {say("today.look")}
          </Link>
        )}
        <button
          type="button"
          className="plain small"
          onClick={() => void act([edit(reminder, { done: true })], say("today.done-noted"))}
        >
          {say("today.done")}
        </button>
      </span>
    </Line>
  );
}

interface LineProps {
  readonly when: string;
  readonly name?: string | undefined;
  readonly words: string;
  readonly children: ReactNode;
}

function Line({ when, name, words, children }: LineProps) {
  return (
    <>
      <span className="note when">{when}</span>
      <p>
        {name && <b>{name}</b>} {words}
      </p>
      {children}
    </>
  );
}
