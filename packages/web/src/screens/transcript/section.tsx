import { type Transcript, transcriptsOf } from "@twoway/advice";
import { lazy, Suspense, useState } from "react";
import { useSay } from "../../language.tsx";
import { useView } from "../../view.ts";
import type { Meeting } from "../live/interview.ts";
import { isOfMeeting } from "./of-meeting.ts";
import "../../styles/transcript.css";

const AddTranscript = lazy(() =>
  import("./later.ts").then(({ AddTranscript }) => ({ default: AddTranscript })),
);
const Heard = lazy(() => import("./later.ts").then(({ Heard }) => ({ default: Heard })));

/** In the debrief: a transcript instead of memory, and what it tells. */
export function TranscriptSection({ meeting }: { meeting: Meeting }) {
  const say = useSay();
  const view = useView();
  const [adding, setAdding] = useState<{ readonly dropped?: File }>();
  const kept = transcriptsOf(view, meeting.prospect.id).filter((one) => isOfMeeting(view, one, meeting));
  return (
    <section
      className="stack"
      aria-labelledby="transcript"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const [dropped] = event.dataTransfer.files;
        if (!dropped) return;
        event.preventDefault();
        setAdding({ dropped });
      }}
    >
      <h2 id="transcript">{say("transcript.title")}</h2>
      {kept.length === 0 && <p className="note">{say("transcript.lead")}</p>}
      {kept.map((transcript) => (
        <HeardLater key={transcript.id} transcript={transcript} meeting={meeting} />
      ))}
      <div className="row">
        <button type="button" onClick={() => setAdding({})}>
          {say(kept.length === 0 ? "transcript.add" : "transcript.add-another")}
        </button>
        {kept.length === 0 && <p className="small note no-print drop-note">{say("transcript.drop-note")}</p>}
      </div>
      {adding && (
        <Suspense>
          <AddTranscript
            prospect={meeting.prospect.id}
            interview={meeting.interview.id}
            {...adding}
            onClose={() => setAdding(undefined)}
          />
        </Suspense>
      )}
    </section>
  );
}

interface HeardLaterProps {
  readonly transcript: Transcript;
  readonly meeting: Pick<Meeting, "prospect"> & Partial<Meeting>;
}

/** A transcript and what it tells, once both were fetched and read. */
export function HeardLater({ transcript, meeting }: HeardLaterProps) {
  const say = useSay();
  return (
    <Suspense
      fallback={
        <p className="note" role="status">
          {say("transcript.reading")}
        </p>
      }
    >
      <Heard transcript={transcript} meeting={meeting} />
    </Suspense>
  );
}
