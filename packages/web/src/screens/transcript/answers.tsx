import type { HeardAnswer, SpokenBy, Transcript, TranscriptAdvice } from "@twoway/advice";
import type { Reply, Thing } from "@twoway/model";
import { useId, useState } from "react";
import { useSay } from "../../language.tsx";
import { useAct, useJournal } from "../../session.tsx";
import type { Askworthy } from "./questions.ts";

interface AnswersProps {
  readonly transcript: Transcript;
  readonly interview: Thing<"interview.set">;
  readonly read: TranscriptAdvice;
  readonly questions: readonly Askworthy[];
  readonly by: (name: string) => SpokenBy;
}

/** Which of one's questions were asked, each with what was said next; one notes how they replied. */
export function Answers({ read, questions, ...place }: AnswersProps) {
  const say = useSay();
  const found = read.planned.flatMap((heard) => {
    const asked = questions[heard.planned];
    return asked ? [{ heard, asked }] : [];
  });
  if (found.length === 0) return null;
  return (
    <div className="stack">
      <h3>{say("transcript.answers")}</h3>
      <ul className="lines">
        {found.map(({ heard, asked }) => (
          <Answered key={asked.question.id} heard={heard} asked={asked} {...place} />
        ))}
      </ul>
    </div>
  );
}

interface AnsweredProps extends Omit<AnswersProps, "read" | "questions"> {
  readonly heard: HeardAnswer;
  readonly asked: Askworthy;
}

/** Longer answers are shown to here, and unfolded. */
const shown = 280;

function Answered({ heard, asked, transcript, interview, by }: AnsweredProps) {
  const say = useSay();
  const act = useAct();
  const id = useId();
  const [whole, setWhole] = useState(false);
  const { question } = asked;
  const noted = useJournal()
    .asked.get(interview.id)
    ?.findLast((one) => one.question === question.id);
  const { answer } = heard;
  const note = (reply: Reply) => {
    const { who } = answer ? by(answer.speaker) : { who: undefined };
    return act([
      {
        type: "question.asked",
        at: transcript.at,
        interview: interview.id,
        question: question.id,
        reply,
        ...(who ? { who } : {}),
        ...(answer ? { words: answer.text } : {}),
      },
    ]);
  };
  const long = answer !== undefined && answer.text.length > shown;
  return (
    <li className="stack answered">
      <p className="serif" id={id}>
        {question.words}
      </p>
      {answer ? (
        <div>
          <blockquote dir="auto">
            {say("verdict.quoted", { words: long && !whole ? `${cut(answer.text)} …` : answer.text })}
          </blockquote>
          <p className="small note row">
            {say("transcript.line", { name: answer.speaker, line: answer.line })}
            {long && (
              <button
                type="button"
                className="plain small"
                aria-expanded={whole}
                onClick={() => setWhole(!whole)}
              >
                {say(whole ? "transcript.less" : "transcript.more")}
              </button>
            )}
          </p>
        </div>
      ) : (
        <p className="note">{say("transcript.no-answer")}</p>
      )}
      {heard.askNext && (
        <p className="small note">{say("transcript.sounds-general", { words: heard.askNext })}</p>
      )}
      {noted ? (
        <p className="small note">{say("transcript.is-noted", { reply: noted.reply })}</p>
      ) : (
        <p className="row">
          {answer && (
            <button type="button" aria-describedby={id} onClick={() => void note("answered")}>
              {say("transcript.note-answered")}
            </button>
          )}
          <button type="button" className="plain" aria-describedby={id} onClick={() => void note("evaded")}>
            {say("transcript.note-evaded")}
          </button>
        </p>
      )}
    </li>
  );
}

/** As many whole words as are shown. */
function cut(text: string): string {
  return text.slice(0, Math.max(1, text.lastIndexOf(" ", shown)));
}
