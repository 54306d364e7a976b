import { type Advice, flipReasons, flips } from "@twoway/advice";
import { sentence } from "@twoway/library";
import type { EntryId } from "@twoway/model";
import { useSay } from "../../language.tsx";
import { useView } from "../../view.ts";

interface TipsProps {
  readonly advice: Advice;
  readonly prospect: EntryId;
}

/** The smallest changes that would turn the choice, each of them worked out again. */
export function Tips({ advice, prospect }: TipsProps) {
  const say = useSay();
  const view = useView();
  if (advice.kind === "too early") return null;
  const reasons = flipReasons(view, prospect);
  if (reasons.length === 0) return null;
  const bar = flips(view, prospect).find((one) => one.kind === "bar");
  return (
    <section className="stack" aria-labelledby="tips">
      <h2 id="tips">{say("decide.tips")}</h2>
      <ul className="lines">
        {reasons.map((reason) => {
          const words = sentence(reason, say);
          return (
            <li key={words}>
              <p>{words}</p>
            </li>
          );
        })}
      </ul>
      {bar && (
        <details className="numbers">
          <summary className="small">{say("decide.tips-numbers")}</summary>
          <p className="note small">
            {say("decide.tips-bar", {
              points: Math.max(1, Math.round(Math.abs(bar.points))),
              way: bar.points >= 0 ? "better" : "worse",
            })}
          </p>
        </details>
      )}
    </section>
  );
}
