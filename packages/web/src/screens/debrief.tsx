import { useParams } from "@tanstack/react-router";
import type { EntryId } from "@twoway/model";
import { useSay } from "../language.tsx";
import { ObservationForm } from "../parts/observation-form.tsx";
import { useJournal, useNow } from "../session.tsx";
import { useTitle } from "../title.ts";
import { CuesSeen } from "./debrief/cues-seen.tsx";
import { End } from "./debrief/end.tsx";
import { Interest } from "./debrief/interest.tsx";
import { Questions } from "./debrief/questions.tsx";
import { Effort, Tomorrow } from "./debrief/tomorrow.tsx";
import { heardAt, type Meeting, meetingOf } from "./live/interview.ts";
import { NotFound } from "./not-found.tsx";
import { TranscriptSection } from "./transcript/section.tsx";
import "../styles/live.css";

/** That evening, in three minutes: what was heard, how one was treated, and how much one wants it now. */
export function Debrief() {
  const { interview } = useParams({ from: "/interviews/$interview/debrief" });
  const meeting = meetingOf(useJournal(), interview as EntryId);
  if (!meeting) return <NotFound />;
  return <Evening key={interview} meeting={meeting} />;
}

function Evening({ meeting }: { meeting: Meeting }) {
  const say = useSay();
  const { organisation } = meeting.prospect.now;
  useTitle(say("debrief.title", { organisation }));
  const when = heardAt(meeting, useNow());
  const place = { prospect: meeting.prospect.id, interview: meeting.interview.id, ...when };
  return (
    <main className="page debrief" id="page">
      <header className="head">
        <h1>{say("debrief.heading", { organisation })}</h1>
        <p className="lead">{say("debrief.lead")}</p>
      </header>
      <div className="stack debrief-parts">
        <TranscriptSection meeting={meeting} />
        <Questions meeting={meeting} at={when.at} />
        <CuesSeen place={place} />
        <Interest meeting={meeting} place={place} />
        <section className="stack" aria-labelledby="learned">
          <h2 id="learned">{say("debrief.learned")}</h2>
          <details className="opens">
            <summary>{say("debrief.learned-lead")}</summary>
            <ObservationForm {...place} />
          </details>
        </section>
        <Tomorrow meeting={meeting} />
        <Effort meeting={meeting} />
        <End meeting={meeting} />
      </div>
    </main>
  );
}
