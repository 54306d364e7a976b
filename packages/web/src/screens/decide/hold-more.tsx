import { type Path, type TakeOrHunt, type Told, takeOrHunt } from "@twoway/advice";
import { sentence } from "@twoway/library";
import { about, type Thing } from "@twoway/model";
import { useId } from "react";
import { useDates } from "../../dates.ts";
import { useSay } from "../../language.tsx";
import { useView } from "../../view.ts";
import { HoldCurve } from "./hold-curve.tsx";

interface HoldMoreProps {
  readonly known: Told;
  readonly prospect: Thing<"prospect.set">;
  readonly offered: boolean;
}

/** Behind the three numbers: how what is good enough falls, and both ways beside each other. */
export function HoldMore({ known, prospect, offered }: HoldMoreProps) {
  const view = useView();
  const seen = about(view.state, prospect.id).observations.length > 0;
  const ways = seen ? takeOrHunt(view, prospect.id) : undefined;
  const falls = useFalls(known, prospect.now.organisation, ways);
  return (
    <>
      {known.curve.length > 1 && (
        <div className="stack">
          <HoldCurve
            curve={known.curve}
            says={falls}
            {...(ways ? { beside: { points: ways.points, name: prospect.now.organisation, offered } } : {})}
          />
          <p>{falls}</p>
          <AsTable known={known} />
        </div>
      )}
      {offered && ways && <BothWays ways={ways} />}
      <Numbers known={known} {...(offered && ways ? { ways } : {})} />
    </>
  );
}

/** What to see in the curve, in a sentence or two. */
function useFalls({ curve }: Told, name: string, ways: TakeOrHunt | undefined): string {
  const say = useSay();
  const { day } = useDates();
  const [first, last] = [curve[0], curve.at(-1)];
  if (!first || !last) return "";
  const on = day(last.on);
  const falls =
    first.least - last.least < 0.5
      ? say("decide.hold-falls-any", { day: on })
      : say("decide.hold-falls", { n: first.share.n, of: first.share.of, day: on });
  if (!ways) return falls;
  const meets =
    ways.goodEnough === undefined
      ? say("decide.hold-meets-not", { name })
      : ways.goodEnough.weeks === 0
        ? say("decide.hold-meets-now", { name })
        : say("decide.hold-meets", { name, day: day(ways.goodEnough.on) });
  return `${falls} ${meets}`;
}

function AsTable({ known: { curve } }: { known: Told }) {
  const say = useSay();
  const { day } = useDates();
  return (
    <details className="numbers">
      <summary className="small">{say("decide.hold-table")}</summary>
      <table className="small">
        <thead>
          <tr>
            <th scope="col">{say("decide.hold-day")}</th>
            <th scope="col">{say("decide.hold-would-do")}</th>
            <th scope="col">{say("decide.hold-points")}</th>
          </tr>
        </thead>
        <tbody>
          {curve.map(({ on, share, least, between: [low, high] }) => (
            <tr key={on}>
              <th scope="row">{day(on)}</th>
              <td>{say("decide.hold-row-share", { n: share.n, of: share.of })}</td>
              <td>
                {say("decide.hold-row-points", {
                  least: Math.round(least),
                  low: Math.round(low),
                  high: Math.round(high),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Two ways beside each other: neither is a score. */
function BothWays({ ways }: { ways: TakeOrHunt }) {
  const say = useSay();
  return (
    <div className="stack">
      {ways.because.map((reason) => (
        <p key={reason.code}>{sentence(reason, say)}</p>
      ))}
      <div className="cols">
        <Way title={say("decide.hold-take")} path={ways.take} />
        <Way title={say("decide.hold-hunt")} path={ways.hunt} />
      </div>
    </div>
  );
}

function Way({ title, path }: { title: string; path: Path }) {
  const say = useSay();
  const id = useId();
  return (
    <div className="stack tight">
      <h3 id={id}>{title}</h3>
      {path.because.map((reason) => (
        <p key={reason.code}>{sentence(reason, say)}</p>
      ))}
    </div>
  );
}

function Numbers({ known: { enough, lastSafe }, ways }: { known: Told; ways?: TakeOrHunt }) {
  const say = useSay();
  const data = {
    least: Math.round(enough.least),
    more: Math.round(enough.more.least),
    less: Math.round(enough.less.least),
    hunt: Math.round(enough.worth),
  };
  return (
    <details className="numbers">
      <summary className="small">{say("decide.numbers")}</summary>
      <p className="note small">
        {say(lastSafe.kind === "none" ? "decide.hold-numbers-open" : "decide.hold-numbers", data)}{" "}
        {ways && say("decide.hold-numbers-take", { take: Math.round(ways.take.worth) })}
      </p>
      <p className="note small">{say("decide.hold-estimates")}</p>
    </details>
  );
}
