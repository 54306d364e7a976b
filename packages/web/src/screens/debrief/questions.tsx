import type { Askable } from "@twoway/advice";
import { lazy, Suspense, useState } from "react";
import { useSay } from "../../language.tsx";
import { Area } from "../../parts/field.tsx";
import { Levels } from "../../parts/levels.tsx";
import { useAct } from "../../session.tsx";
import { useView } from "../../view.ts";
import { levelOn } from "../live/hear.ts";
import type { Meeting } from "../live/interview.ts";
import { Who } from "../live/more.tsx";
import { turnsOf } from "../live/sequence.ts";
import { useHearing } from "../live/use-hearing.ts";

const AnswerHint = lazy(() =>
  import("../transcript/later.ts").then(({ AnswerHint }) => ({ default: AnswerHint })),
);

interface QuestionsProps {
  readonly meeting: Meeting;
  readonly at: string | undefined;
}

/** What was planned or asked, each with what was heard; what is marked already stands closed. */
export function Questions({ meeting, at }: QuestionsProps) {
  const say = useSay();
  const view = useView();
  const [turns] = useState(() => turnsOf(view, meeting.interview.id).filter(({ planned }) => planned));
  // One stands open to begin with: six at once would be a long way down on a phone.
  const [first] = useState(() => {
    const asked = view.state.asked.get(meeting.interview.id) ?? [];
    return turns.find(({ question }) => !asked.some((one) => one.question === question.id))?.question.id;
  });
  return (
    <section className="stack" aria-labelledby="asked">
      <h2 id="asked">{say("debrief.questions")}</h2>
      {turns.length === 0 ? (
        <p className="note">{say("debrief.questions-none")}</p>
      ) : (
        <div className="lines">
          {turns.map(({ question }) => (
            <Answer
              key={question.id}
              meeting={meeting}
              question={question}
              at={at}
              open={question.id === first}
            />
          ))}
        </div>
      )}
    </section>
  );
}

interface AnswerProps extends QuestionsProps {
  readonly question: Askable;
  readonly open: boolean;
}

function Answer({ meeting, question, at, open }: AnswerProps) {
  const say = useSay();
  const act = useAct();
  const { state } = useView();
  const heard = useHearing(meeting, question, act, at);
  const [opened] = useState(open);
  const { reply, levels } = heard.now;
  const standing = reply
    ? say(`debrief.${reply === "not reached" ? "not-reached" : reply}`)
    : say("debrief.unmarked");
  const none = question.reveals.length === 0;
  return (
    <details className="answer" open={opened}>
      <summary>
        <span className="serif">{question.words}</span>
        <span className="small note">{standing}</span>
      </summary>
      <div className="stack">
        {question.reveals.map((standard) => {
          const level = levelOn(state, heard.now, standard);
          return (
            <div key={standard.id}>
              <Levels
                legend={say("debrief.level-of", { name: standard.name })}
                showLegend
                anchors={standard.anchors}
                value={level}
                onChange={(to) => heard.mark(to, standard)}
                floor={standard.floor}
                ideal={standard.ideal}
                refusal
              />
              {level !== undefined && (
                <button type="button" className="plain small" onClick={() => heard.mark(level, standard)}>
                  {say("debrief.no-level")}
                </button>
              )}
            </div>
          );
        })}
        <div className="row">
          {none && (
            <button type="button" aria-pressed={reply === "refused"} onClick={() => heard.reply("refused")}>
              {say("live.would-not-say")}
            </button>
          )}
          <button type="button" aria-pressed={reply === "evaded"} onClick={() => heard.reply("evaded")}>
            {say("live.evaded")}
          </button>
          <button
            type="button"
            aria-pressed={reply === "not reached"}
            onClick={() => heard.reply("not reached")}
          >
            {say("live.not-reached")}
          </button>
          {levels.size > 0 && (
            <button type="button" aria-pressed={heard.episode} onClick={heard.tellCase}>
              {say("debrief.real-case")}
            </button>
          )}
        </div>
        <Who meeting={meeting} speaker={heard.speaker} onChange={heard.saidBy} />
        <Area
          label={say("debrief.answer-words")}
          rows={2}
          value={heard.words}
          onChange={(event) => heard.setWords(event.target.value)}
          onBlur={heard.keepWords}
        />
        {heard.words !== "" && reply !== "evaded" && reply !== "refused" && (
          <Suspense>
            <AnswerHint question={question.words} words={heard.words} />
          </Suspense>
        )}
      </div>
    </details>
  );
}
