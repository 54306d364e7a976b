import type { PrivateMatter } from "@twoway/library/rights";
import { useSay } from "../../language.tsx";
import { Mark } from "../../parts/side.tsx";

/** One kind of question that is not theirs to ask: how it sounds, and what one may say instead of an answer. */
export function Matter({ matter: { name, examples, reply, behind, pressed } }: { matter: PrivateMatter }) {
  const say = useSay();
  return (
    <details>
      <summary className="row apart">
        <span className="serif">{name}</span>
      </summary>
      <dl className="stack told-of">
        <div>
          <dt className="small">
            <Mark side="theirs">{say("rights.sounds")}</Mark>
          </dt>
          <dd>
            {examples.map((words) => (
              <p key={words}>
                <em>{words}</em>
              </p>
            ))}
          </dd>
        </div>
        <div>
          <dt className="small">
            <Mark side="yours">{say("rights.reply")}</Mark>
          </dt>
          <dd className="serif">{reply}</dd>
        </div>
        {behind && (
          <div>
            <dt className="small note">{say("rights.behind")}</dt>
            <dd className="note">{behind}</dd>
          </div>
        )}
        {pressed && (
          <div>
            <dt className="small">
              <Mark side="yours">{say("rights.pressed")}</Mark>
            </dt>
            <dd className="serif">{pressed}</dd>
          </div>
        )}
      </dl>
    </details>
  );
}
