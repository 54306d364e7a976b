import { Link, useParams } from "@tanstack/react-router";
import type { View } from "@twoway/advice";
import { useState } from "react";
import { useSpeech, Words } from "../language.tsx";
import { useWorkedOut } from "../planning/planning.ts";
import { useTitle } from "../title.ts";
import { useView } from "../view.ts";
import { NotFound } from "./not-found.tsx";
import { AdvertMargin } from "./plan/advert.tsx";
import { Facts } from "./plan/facts.tsx";
import { Find } from "./plan/find.tsx";
import { mediumWords } from "./plan/medium-words.ts";
import { type Meeting, meetingOf } from "./plan/meeting.ts";
import { Minutes } from "./plan/minutes.tsx";
import { OwnQuestion } from "./plan/own-question.tsx";
import { contactWords, metIn } from "./plan/people.tsx";
import { ChangesNothing, NoMinutes, ToAsk } from "./plan/questions.tsx";
import { spokenDate } from "./plan/spoken.ts";
import { useArrange } from "./plan/use-arrange.ts";
import "../styles/plan.css";

/** What to ask in an interview, in which order, and why. */
export function Plan() {
  const { interview } = useParams({ from: "/interviews/$interview/plan" });
  const view = useView();
  const meeting = meetingOf(view.state, interview);
  return meeting ? <PlanOf key={interview} meeting={meeting} view={view} /> : <NotFound />;
}

function PlanOf({ meeting, view }: { meeting: Meeting; view: View }) {
  const { say } = useSpeech();
  const { interview, prospect } = meeting;
  const planned = useWorkedOut("plan", interview.id);
  const arrange = useArrange(interview.id, planned.ask);
  const [editing, setEditing] = useState<string>();
  useTitle(say("plan.title", { organisation: prospect.now.organisation }));
  return (
    <main className="page" id="page">
      <Head meeting={meeting} view={view} n={planned.ask.length} />
      <div className="spread">
        <div className="stack plan-page">
          <Minutes {...planned} />
          <ToAsk ask={planned.ask} arrange={arrange} onChange={setEditing} />
          {planned.unasked.length > 0 && (
            <p className="hint">
              {say("plan.unasked", { names: planned.unasked.map(({ name }) => name).join(", ") })}
            </p>
          )}
          <OwnQuestion
            key={editing ?? "new"}
            view={view}
            interview={interview}
            editing={view.state.questions.find(({ id }) => id === editing)}
            onDone={() => setEditing(undefined)}
          />
          <Find
            interview={interview.id}
            pinned={planned.ask.filter((one) => one.pinned).map(({ id }) => id)}
            arrange={arrange}
          />
          <NoMinutes next={planned.next} arrange={arrange} />
          <ChangesNothing below={planned.below} arrange={arrange} />
          {arrange.dropped > 0 && (
            <p>
              <button type="button" className="plain small" onClick={arrange.bringAllBack}>
                {say("plan.bring-all-back", { n: arrange.dropped })}
              </button>
            </p>
          )}
        </div>
        <AdvertMargin view={view} prospect={prospect.id} />
      </div>
    </main>
  );
}

function Head({ meeting: { interview, prospect }, view, n }: { meeting: Meeting; view: View; n: number }) {
  const { say, locale } = useSpeech();
  const { number, minutes, myMinutes, medium } = interview.now;
  const when = spokenDate(interview.now, locale, view.now);
  const met = metIn(view.state, interview).map((one) => contactWords(one, say));
  const whom = new Intl.ListFormat(locale, { type: "conjunction" }).format(met);
  const params = { interview: interview.id };
  return (
    <header className="head">
      <p className="note">
        <Words
          k={when === undefined ? "plan.where-undated" : "plan.where"}
          data={{ organisation: prospect.now.organisation, number, when: when ?? "" }}
          tags={{
            a: (name) => (
              <Link to="/prospects/$prospect" params={{ prospect: prospect.id }}>
                {name}
              </Link>
            ),
          }}
        />
      </p>
      <h1>{say("plan.heading", { n, organisation: prospect.now.organisation })}</h1>
      <p className="note">
        {say(met.length > 0 ? "plan.with" : "plan.with-nobody", { whom })}{" "}
        {say("plan.length-words", { how: say(mediumWords[medium]), minutes, myMinutes })}
      </p>
      <Facts interview={interview} />
      <p className="row">
        <Link className="button primary" to="/interviews/$interview/card" params={params}>
          {say("plan.card")}
        </Link>
        <Link className="button" to="/interviews/$interview/live" params={params}>
          {say("plan.live")}
        </Link>
      </p>
    </header>
  );
}
