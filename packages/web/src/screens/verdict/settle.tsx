import { Link } from "@tanstack/react-router";
import { type Planned, settle } from "@twoway/advice";
import { type Asking, about, type Thing, type Voice } from "@twoway/model";
import { useDeferredValue, useMemo } from "react";
import { useSay, useSpeech } from "../../language.tsx";
import { voiceWords } from "../../parts/voice-words.ts";
import { useView } from "../../view.ts";
import { HowOften } from "../plan/reasons.tsx";

/** The two or three questions with the most worth, whom to ask, and by what channel. */
export function Settle({ prospect }: { prospect: Thing<"prospect.set"> }) {
  const say = useSay();
  const view = useDeferredValue(useView());
  const questions = useMemo(() => settle(view, prospect.id), [view, prospect.id]);
  const now = Date.parse(view.now);
  const next = about(view.state, prospect.id).interviews.find(
    (one) => !one.now.dated || Date.parse(one.now.at) > now,
  );
  return (
    <section className="stack" aria-labelledby="settle">
      <h2 className="serif" id="settle">
        {say("verdict.settle")}
      </h2>
      {questions.length > 0 && (
        <ol className="lines">
          {questions.map((question) => (
            <Question key={question.id} question={question} meeting={next !== undefined} />
          ))}
        </ol>
      )}
      <p className="small note">
        {say(questions.length > 0 ? "verdict.settle-rest" : "verdict.settle-none")}
      </p>
      {next && questions.length > 0 && (
        <p className="no-print">
          <Link className="small" to="/interviews/$interview/plan" params={{ interview: next.id }}>
            {say("verdict.settle-plan")}
          </Link>
        </p>
      )}
    </section>
  );
}

function Question({ question, meeting }: { question: Planned; meeting: boolean }) {
  const { say, locale } = useSpeech();
  const { whom, as } = useShape(question);
  const channel = as === "written" ? "written" : as === "shown" ? "shown" : meeting ? "meeting" : "call";
  const about = new Intl.ListFormat(locale).format(question.reveals.map(({ name }) => name));
  return (
    <li className="stack">
      <p>
        <em>{question.words}</em>
      </p>
      <p className="small">{say(`verdict.ask-by-${channel}`, { whom: say(voiceWords[whom]) })}</p>
      {about !== "" && <p className="small note">{say("verdict.settles", { about })}</p>}
      <HowOften worth={question.worth} />
    </li>
  );
}

/** Whom a question is best asked, and how it asks: from one's own, or from the bank. */
function useShape({ id }: Planned): { whom: Voice; as: Asking } {
  const { state, library } = useView();
  const own = state.questions.find((one) => one.id === id)?.now;
  const bank = library.questions.get(id);
  return { whom: own?.whom ?? bank?.whom[0] ?? "manager", as: (own ?? bank)?.reveals[0]?.as ?? "plain" };
}
