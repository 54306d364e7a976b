import { chanceOfFloor, type VerdictRow } from "@twoway/advice";
import { levels } from "@twoway/model";
import { useSay } from "../../language.tsx";

const inHundred = (chance: number) => Math.round(chance * 100);

/** The numbers, for whoever asks: what ordinary jobs are like, what is believed here, and the chance of the floor. */
export function Reckoned({ row }: { row: VerdictRow }) {
  const say = useSay();
  const { held, belief } = row;
  return (
    <details className="reckoned">
      <summary>{say("verdict.reckoned")}</summary>
      <div className="stack">
        <table>
          <caption className="hidden">{say("verdict.reckoned-table", { name: held.name })}</caption>
          <thead>
            <tr>
              <th scope="col">{say("verdict.level")}</th>
              <th scope="col">{say("verdict.elsewhere")}</th>
              <th scope="col">{say("verdict.here")}</th>
            </tr>
          </thead>
          <tbody>
            {levels.toReversed().map((level) => (
              <tr key={level}>
                <th scope="row">{held.anchors[level]}</th>
                <td>{say("verdict.in-hundred", { n: inHundred(held.prior[level]) })}</td>
                <td>{say("verdict.in-hundred", { n: inHundred(belief[level]) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          {say("verdict.at-least-floor", {
            n: inHundred(chanceOfFloor(row)),
            words: held.anchors[held.floor],
          })}
        </p>
        <p className="note">{say("verdict.reckoned-note")}</p>
      </div>
    </details>
  );
}
