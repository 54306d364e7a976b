import { Link } from "@tanstack/react-router";
import { about, type EntryId, type Thing } from "@twoway/model";
import { useState } from "react";
import { useSpeech } from "../../language.tsx";
import { useJournal, useNow } from "../../session.tsx";
import { Facts } from "../plan/facts.tsx";
import { mediumWords } from "../plan/medium-words.ts";
import { contactWords, metIn } from "../plan/people.tsx";
import { spokenDate } from "../plan/spoken.ts";
import { AddInterview } from "./add-interview.tsx";

/** The meetings, each with its plan, card, live page and debrief. */
export function Interviews({ prospect }: { prospect: EntryId }) {
  const { say } = useSpeech();
  const { interviews } = about(useJournal(), prospect);
  const [adding, setAdding] = useState(false);
  const sorted = interviews.toSorted((a, b) => timeOf(a) - timeOf(b) || a.now.number - b.now.number);
  return (
    <section className="stack" id="interviews" aria-labelledby="interviews-title">
      <h2 id="interviews-title">{say("prospect.interviews")}</h2>
      {interviews.length === 0 && <p className="note">{say("prospect.interviews-none")}</p>}
      {sorted.length > 0 && (
        <ul className="lines">
          {sorted.map((interview) => (
            <Interview key={interview.id} interview={interview} />
          ))}
        </ul>
      )}
      {adding ? (
        <AddInterview prospect={prospect} number={interviews.length + 1} onDone={() => setAdding(false)} />
      ) : (
        <p>
          <button type="button" onClick={() => setAdding(true)}>
            {say("prospect.add-interview")}
          </button>
        </p>
      )}
    </section>
  );
}

/** One without a date lies ahead. */
function timeOf({ now }: Thing<"interview.set">): number {
  return now.dated ? Date.parse(now.at) : Number.MAX_SAFE_INTEGER;
}

function Interview({ interview }: { interview: Thing<"interview.set"> }) {
  const { say, locale } = useSpeech();
  const state = useJournal();
  const now = useNow();
  const { number, minutes, myMinutes, medium } = interview.now;
  const people = metIn(state, interview).map((one) => contactWords(one, say));
  const params = { interview: interview.id };
  return (
    <li className="stack interview">
      <h3>{say("prospect.interview-nth", { number })}</h3>
      <p>
        {spokenDate(interview.now, locale, now) ?? say("prospect.no-date")}
        <span className="note">
          {" "}
          {say("prospect.interview-how", { medium: say(mediumWords[medium]), minutes, mine: myMinutes })}
        </span>
      </p>
      {people.length > 0 && (
        <p className="small note">{new Intl.ListFormat(locale, { type: "conjunction" }).format(people)}</p>
      )}
      <p className="row">
        <Link className="button small" to="/interviews/$interview/plan" params={params}>
          {say("prospect.to-plan")}
        </Link>
        <Link className="button small" to="/interviews/$interview/card" params={params}>
          {say("prospect.to-card")}
        </Link>
        <Link className="button small" to="/interviews/$interview/live" params={params}>
          {say("prospect.to-live")}
        </Link>
        <Link className="button small" to="/interviews/$interview/debrief" params={params}>
          {say("prospect.to-debrief")}
        </Link>
      </p>
      <Facts interview={interview} />
    </li>
  );
}
