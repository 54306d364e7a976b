import type { Planned } from "@twoway/advice";
import { useEffect, useRef } from "react";
import { useSay } from "../../language.tsx";
import { Listen } from "../../parts/listen.tsx";
import { ActOn } from "./act-on.tsx";
import { Question } from "./question.tsx";
import { parted, Sentences } from "./reasons.tsx";
import type { Arrange } from "./use-arrange.ts";

interface ToAskProps {
  readonly ask: readonly Planned[];
  readonly arrange: Arrange;
  readonly onChange: (id: string) => void;
}

/** The questions in the order to ask them. */
export function ToAsk({ ask, arrange, onChange }: ToAskProps) {
  const say = useSay();
  const moved = useRef<{ id: string; button: "up" | "down" }>(undefined);
  const list = useRef<HTMLOListElement>(null);
  const could = ask.filter(({ worth }) => worth.grade === "could matter").length;
  const order = ask.map(({ id }) => id).join(" ");
  // The list is drawn anew when a question moves: the focus goes along, and at an end to the other button.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what moves
  useEffect(() => {
    if (!moved.current) return;
    const { id, button } = moved.current;
    moved.current = undefined;
    const find = (which: string) =>
      list.current?.querySelector<HTMLElement>(`[data-move="${CSS.escape(id)} ${which}"]`);
    (find(button) ?? find(button === "up" ? "down" : "up"))?.focus();
  }, [order]);
  return (
    <section aria-labelledby="plan-ask">
      <h2 className="hidden" id="plan-ask">
        {say("plan.ask")}
      </h2>
      {ask.length === 0 ? (
        <p className="empty">{say("plan.none")}</p>
      ) : (
        <>
          {could > 1 && (
            <p className="note plan-grade">
              {say(could === ask.length ? "plan.all-could-matter" : "plan.others-could-matter")}
            </p>
          )}
          <ol className="lines plan-questions" ref={list}>
            {ask.map((question, place) => (
              <Question
                key={question.id}
                question={question}
                place={place}
                last={place === ask.length - 1}
                graded={could < 2}
                arrange={arrange}
                onChange={question.own ? () => onChange(question.id) : undefined}
                onMove={(to, button) => {
                  moved.current = { id: question.id, button };
                  arrange.move(question.id, to);
                }}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** Useful, but the minutes are filled. */
export function NoMinutes({ next, arrange }: { next: readonly Planned[]; arrange: Arrange }) {
  const say = useSay();
  if (next.length === 0) return null;
  return (
    <details>
      <summary className="unfold serif">{say("plan.no-minutes", { n: next.length })}</summary>
      <ul className="lines">
        {next.map((question) => (
          <Other key={question.id} question={question} arrange={arrange} />
        ))}
      </ul>
    </details>
  );
}

/** Below the double rule: whatever is answered, one would decide the same. */
export function ChangesNothing({ below, arrange }: { below: readonly Planned[]; arrange: Arrange }) {
  const say = useSay();
  if (below.length === 0) return null;
  return (
    <section className="below" aria-labelledby="plan-nothing">
      <details>
        <summary className="unfold">
          <h2 className="serif" id="plan-nothing">
            {say("plan.nothing", { n: below.length })}
          </h2>
        </summary>
        <p className="note small">{say("plan.nothing-note")}</p>
        <ul className="lines">
          {below.map((question) => (
            <Other key={question.id} question={question} arrange={arrange} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function Other({ question, arrange }: { question: Planned; arrange: Arrange }) {
  const say = useSay();
  const { id, words, minutes, worth, reveals } = question;
  return (
    <li className="other">
      <div>
        <p>{words}</p>
        <p className="note small">
          {reveals[0] && <b>{reveals[0].name}.</b>} <Sentences reasons={parted(worth.because).why} />{" "}
          <span className="num">{say("plan.min", { n: minutes })}</span>
        </p>
        <Listen {...question} />
      </div>
      <div className="row question-acts">
        <ActOn act={say("plan.ask-it")} on={words} onClick={() => arrange.pin(id)} />
        {arrange.isDropped(id) && (
          <ActOn act={say("plan.bring-back")} on={words} onClick={() => arrange.bringBack(id)} />
        )}
      </div>
    </li>
  );
}
