import { today } from "@twoway/advice";
import type { BankQuestion } from "@twoway/library";
import { useState } from "react";
import { useSay } from "../../language.tsx";
import { Signs } from "../../parts/listen.tsx";
import { useAct, useJournal, useNow } from "../../session.tsx";
import { useLibrary } from "../../view.ts";
import { ActOn } from "../plan/act-on.tsx";
import { arranged } from "../plan/meeting.ts";

interface QuestionProps {
  readonly question: BankQuestion;
  readonly open?: boolean;
}

/** One question of the bank; it opens to what one may hear, and can be taken into the next interview. */
export function Question({ question, open: begins = false }: QuestionProps) {
  const say = useSay();
  const { standards } = useLibrary();
  const [open, setOpen] = useState(begins);
  const tells = question.reveals.flatMap(({ standard }) => standards.get(standard)?.name ?? []);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="row apart question-words">
        <span>{question.words}</span>
      </summary>
      {open && (
        <div className="stack told-of">
          {tells.length > 0 && (
            <p className="small note">{say("questions.tells", { names: tells.join(" · ") })}</p>
          )}
          <Signs {...question} />
          <AskIt question={question} />
        </div>
      )}
    </details>
  );
}

function AskIt({ question: { id, words } }: { question: BankQuestion }) {
  const say = useSay();
  const act = useAct();
  const state = useJournal();
  const now = useNow();
  const { next } = today({ state, now });
  if (!next) return null;
  const { interview, prospect } = next;
  const { organisation } = prospect.now;
  if (state.plans.get(interview.id)?.pinned.includes(id))
    return <p className="small note">{say("questions.asked-at", { organisation })}</p>;
  const pin = () =>
    act(
      [
        arranged(state, interview.id, ({ pinned, dropped }) => ({
          pinned: [...pinned, id],
          dropped: dropped.filter((one) => one !== id),
        })),
      ],
      say("plan.pinned-noted"),
    );
  return (
    <p>
      <ActOn act={say("questions.ask-at", { organisation })} on={words} onClick={() => void pin()} />
    </p>
  );
}
