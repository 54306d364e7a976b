import { Link } from "@tanstack/react-router";
import { useSay } from "../../language.tsx";
import { Counts } from "./facts.tsx";
import { Mover } from "./mover.tsx";
import type { Summary } from "./summary.ts";
import { endSentences, stageWords, trendWords, useHours, useNextWords } from "./words.ts";

/** The same as the board, in rows. What has ended comes last, folded away. */
export function Table({ all }: { all: readonly Summary[] }) {
  const say = useSay();
  const live = all.filter(({ stage }) => stage !== "ended");
  const ended = all.filter(({ stage }) => stage === "ended");
  return (
    <>
      {live.length > 0 && <Rows all={live} />}
      {ended.length > 0 && (
        <details className="folded">
          <summary className="small">{say("prospects.show-ended", { n: ended.length })}</summary>
          <Rows all={ended} />
        </details>
      )}
    </>
  );
}

function Rows({ all }: { all: readonly Summary[] }) {
  const say = useSay();
  const next = useNextWords();
  const hours = useHours();
  return (
    <table className="prospects-table">
      <thead>
        <tr className="small note">
          <th scope="col">{say("prospects.col-name")}</th>
          <th scope="col">{say("prospects.col-stage")}</th>
          <th scope="col">{say("prospects.col-next")}</th>
          <th scope="col">{say("prospects.col-standards")}</th>
          <th scope="col">{say("prospects.col-interest")}</th>
          <th scope="col">{say("prospects.col-hours")}</th>
        </tr>
      </thead>
      <tbody>
        {all.map((one) => {
          const { thing, stage, label, end } = one;
          const { organisation, role } = thing.now;
          return (
            <tr key={thing.id}>
              <th scope="row">
                <Link to="/prospects/$prospect" params={{ prospect: thing.id }}>
                  {organisation}
                </Link>
                {role && <span className="small note">{role}</span>}
              </th>
              <td>
                {say(stageWords[stage])}
                {label && <span className="small note">{label}</span>}
                <Mover thing={thing} stage={stage} />
              </td>
              <td className="small">
                {stage === "ended" ? end && say(endSentences[end]) : one.next && next(one.next)}
              </td>
              <td>
                <Counts counts={one.counts} />
              </td>
              <td className="small">{one.trend && say(trendWords[one.trend])}</td>
              <td className="small">{one.minutes > 0 && hours(one.minutes)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
