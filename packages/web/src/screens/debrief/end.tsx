import { useNavigate } from "@tanstack/react-router";
import { verdicts, withoutMeeting } from "@twoway/advice";
import { about } from "@twoway/model";
import { useDeferredValue, useMemo } from "react";
import { useSpeech } from "../../language.tsx";
import { useNotebook } from "../../session.tsx";
import { useView } from "../../view.ts";
import type { Meeting } from "../live/interview.ts";

/** What the meeting changed, in one line, and the way to the verdict. Ending notes that the debrief took place. */
export function End({ meeting }: { meeting: Meeting }) {
  const { say, locale } = useSpeech();
  const notebook = useNotebook();
  const navigate = useNavigate();
  const names = useSettled(meeting);
  const prospect = meeting.prospect.id;
  const done = async () => {
    const interview = meeting.interview.id;
    const said = about(notebook.state, prospect).interest.some(
      (one) => one.interview === interview && one.when === "after",
    );
    if (!said)
      await notebook
        .note({ type: "interest.noted", prospect, interview, when: "after", because: [] })
        .catch(() => {});
    await navigate({ to: "/prospects/$prospect/verdict", params: { prospect } });
  };
  return (
    <section className="stack" aria-labelledby="changed">
      <h2 id="changed">{say("debrief.end")}</h2>
      <p>
        {names.length === 0
          ? say("debrief.unchanged")
          : say("debrief.changed", { n: names.length, names: new Intl.ListFormat(locale).format(names) })}
      </p>
      <button type="button" className="primary" onClick={() => void done()}>
        {say("debrief.done")}
      </button>
    </section>
  );
}

/** Standards that went from not yet known to found or not found by what was noted of this meeting. */
function useSettled({ interview, prospect }: Meeting): readonly string[] {
  const view = useDeferredValue(useView());
  return useMemo(() => {
    const before = verdicts(withoutMeeting(view, prospect.id, interview.id), prospect.id);
    const unknown = new Set(
      before.filter(({ standing }) => standing.verdict === "not yet known").map(({ held }) => held.id),
    );
    const now = verdicts(view, prospect.id).filter(({ standing }) => standing.verdict !== "not yet known");
    return now.filter(({ held }) => unknown.has(held.id)).map(({ held }) => held.name);
  }, [view, prospect.id, interview.id]);
}
