import { Link } from "@tanstack/react-router";
import type { Theirs as Question } from "@twoway/library/practice";
import { useRef } from "react";
import { useKeptDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { useJournal } from "../../session.tsx";
import { useLibrary } from "../../view.ts";

/** Their likely questions, one at a time: say it aloud, then look. */
export function Theirs({ all }: { all: readonly Question[] }) {
  const say = useSay();
  const [at, setAt] = useKeptDraft<string>("practice:at", all[0]?.id ?? "");
  const title = useRef<HTMLHeadingElement>(null);
  const question = all.find(({ id }) => id === at) ?? all[0];
  if (!question) return null;
  const go = (id: string) => {
    setAt(id);
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: "nearest" });
  };
  const next = all[(all.indexOf(question) + 1) % all.length] ?? question;
  return (
    <section className="stack" id="theirs" aria-labelledby="theirs-title">
      <h2 id="theirs-title" className="label">
        {say("practice.theirs")}
      </h2>
      <h3 className="serif spoken" ref={title} tabIndex={-1}>
        {question.words}
      </h3>
      <p className="note">{say("practice.aloud")}</p>
      <Look key={question.id} question={question} />
      <p>
        <button type="button" className="primary" onClick={() => go(next.id)}>
          {say("practice.another")}
        </button>
      </p>
      <div className="folds">
        <details>
          <summary className="row">{say("practice.all", { n: all.length })}</summary>
          <ul className="lines said">
            {all.map(({ id, words }) => (
              <li key={id}>
                <button
                  type="button"
                  className="plain"
                  aria-current={id === question.id || undefined}
                  onClick={() => go(id)}
                >
                  {words}
                </button>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </section>
  );
}

/** Behind three folds: what answers it, what being asked it tells, and what to ask in return. */
function Look({ question }: { question: Question }) {
  const say = useSay();
  const { questions } = useLibrary();
  const inReturn = question.ask.flatMap((id) => questions.get(id) ?? []);
  return (
    <div className="lines folds">
      <details>
        <summary className="row">{say("practice.answers-it")}</summary>
        <div className="stack told-of">
          <p>{question.answer}</p>
          <Mine with={question.answerWith} />
        </div>
      </details>
      <details>
        <summary className="row">{say("practice.tells")}</summary>
        <div className="stack told-of">
          <p>{question.tells}</p>
        </div>
      </details>
      {inReturn.length > 0 && (
        <details>
          <summary className="row">{say("practice.in-return")}</summary>
          <ul className="stack told-of">
            {inReturn.map(({ id, words }) => (
              <li key={id} className="serif">
                {words}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** One's own stories or strengths, where one of them answers it. */
function Mine({ with: answerWith }: { with: Question["answerWith"] }) {
  const say = useSay();
  const { stories, strengths } = useJournal();
  if (answerWith !== "story" && answerWith !== "strength") return null;
  const nameOf = (ids: readonly string[]) => strengths.find(({ id }) => ids.includes(id))?.now.name;
  const told =
    answerWith === "story"
      ? stories.map(({ id, now }) => ({ id, name: nameOf(now.strengths), words: now.did }))
      : strengths.map(({ id, now }) => ({
          id,
          name: now.name,
          words: stories.find((story) => story.now.strengths.includes(id))?.now.did,
        }));
  if (told.length === 0)
    return (
      <p className="note">
        {say("practice.none-of-mine")} <Link to="/strengths">{say("practice.tell-one")}</Link>
      </p>
    );
  return (
    <>
      <p className="small note">
        {say(answerWith === "story" ? "practice.my-stories" : "practice.my-strengths")}
      </p>
      <ul className="lines said">
        {told.map(({ id, name, words }) => (
          <li key={id}>
            {name && <b>{name}.</b>} <span className="note">{words}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
