import type { hiringWords } from "@twoway/library/hiring";
import { useSay } from "../../language.tsx";
import { Area } from "../../parts/field.tsx";
import { type Prepared, toggled } from "./kit.ts";

interface AskingProps {
  readonly prepared: Prepared;
  readonly intro: string;
  readonly anyJob: typeof hiringWords.anyJob;
}

/** The same questions for everybody, and what to do when all of it is answered with a yes. */
export function Asking({ prepared: { kit, change, questions }, intro, anyJob }: AskingProps) {
  const say = useSay();
  return (
    <div className="stack reading-parts">
      <p className="note">{intro}</p>
      <ul className="lines said">
        {questions.map(({ id, words, reveals }) => (
          <li key={id}>
            <label className="ticked-line">
              <input
                type="checkbox"
                checked={!kit.left.includes(id)}
                onChange={() => change({ left: toggled(kit.left, id) })}
              />
              <span>
                <span className="serif">{words}</span> <span className="small note listens">{reveals}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <Area
        label={say("hiring.own-questions")}
        note={say("hiring.own-questions-note")}
        rows={3}
        maxLength={2000}
        value={kit.own}
        onChange={(event) => change({ own: event.target.value })}
      />
      <details className="shown">
        <summary>{say("hiring.any-job")}</summary>
        <div className="stack told-of">
          <p>{anyJob.intro}</p>
          <ul className="lines said">
            {anyJob.ask.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p>{anyJob.then}</p>
        </div>
      </details>
    </div>
  );
}
