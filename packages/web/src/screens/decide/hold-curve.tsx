import type { CurvePoint } from "@twoway/advice";
import { useId } from "react";
import { useSay, useSpeech } from "../../language.tsx";
import {
  box,
  crossing,
  labelled,
  line,
  nameBeside,
  nameOfCurve,
  type Placed,
  placed,
} from "./curve-layout.ts";

interface HoldCurveProps {
  readonly curve: readonly CurvePoint[];
  /** What to see in it, in words. */
  readonly says: string;
  /** A prospect beside it, in points. */
  readonly beside?: { readonly points: number; readonly name: string; readonly offered: boolean };
}

/** What is good enough, from today to the last safe day, with its range; and a prospect beside it. */
export function HoldCurve({ curve, says, beside }: HoldCurveProps) {
  const { say, locale } = useSpeech();
  const id = useId();
  const { at, points } = placed(curve, beside?.points);
  const height = beside && at(beside.points);
  const name = nameOfCurve(points, height);
  const short = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
  const last = points.at(-1);
  return (
    <svg className="chart wide" viewBox="0 0 520 290" role="img" aria-labelledby={`${id}t ${id}d`}>
      <title id={`${id}t`}>{say("decide.hold-chart")}</title>
      <desc id={`${id}d`}>{says}</desc>
      <path
        className="yours band"
        d={`${line(points, ({ high }) => high)} ${line(points.toReversed(), ({ low }) => low, "L")}Z`}
      />
      <path className="axis" d={`M${box.left} ${box.top - 10}V${box.bottom}H${box.right + 14}`} />
      {last && <path className="grid" d={`M${last.x} ${box.bottom}V${box.top}`} />}
      <text x={box.right} y={box.top - 8} textAnchor="end">
        {say("decide.hold-mark")}
      </text>
      {beside && height !== undefined && (
        <Beside y={height} points={points} name={beside.name} offered={beside.offered} />
      )}
      <path className="yours" d={line(points, ({ y }) => y)} />
      <text className="yours" x={name.x} y={name.y}>
        {say("decide.hold-bar")}
      </text>
      <text x={box.left - 10} y={box.top + 4} textAnchor="end">
        {say("decide.hold-axis-high")}
      </text>
      <text x={box.left - 10} y={box.bottom} textAnchor="end">
        {say("decide.hold-axis-low")}
      </text>
      {labelled(points).map(({ x, on }, place) => (
        <text key={on} x={x} y={box.bottom + 26} textAnchor="middle">
          {place === 0 ? say("decide.hold-today") : short.format(new Date(`${on}T12:00:00`))}
        </text>
      ))}
    </svg>
  );
}

interface BesideProps {
  readonly y: number;
  readonly points: readonly Placed[];
  readonly name: string;
  readonly offered: boolean;
}

function Beside({ y, points, name, offered }: BesideProps) {
  const say = useSay();
  const meets = crossing(points, y);
  const label = nameBeside(points, y);
  return (
    <>
      <path className="theirs" d={`M${box.left} ${y}H${box.right}`} />
      <text className="theirs" x={label.x} y={label.y} textAnchor={label.anchor}>
        {say(offered ? "decide.hold-offered" : "decide.hold-seems", { name })}
      </text>
      {meets !== undefined && (
        <>
          <circle cx={meets} cy={y} r="5" />
          <path className="range" d={`M${meets} ${y}V${box.bottom}`} />
        </>
      )}
    </>
  );
}
