import { type MatchPlane as AdvicePlane, matchPlane, type Reading } from "@twoway/advice";
import type { EntryId, Thing } from "@twoway/model";
import { useDeferredValue, useId, useMemo } from "react";
import { useSay, useSpeech } from "../../language.tsx";
import { Mark } from "../../parts/side.tsx";
import { useView } from "../../view.ts";
import { across, type Dot, mostNames, numbered, type Placed, place, up } from "./plane-layout.ts";

const box = { left: 26, right: 294, top: 38, bottom: 286 };

interface Shown extends Dot {
  readonly id: EntryId;
  readonly full: string;
  readonly readings: { readonly happy: Reading["word"]; readonly can: Reading["word"] };
}

/** Two readings, never one: yours upwards, theirs across, each prospect a dot with how unsure its place is. */
export function MatchPlane({ prospect }: { prospect: Thing<"prospect.set"> }) {
  const say = useSay();
  const view = useDeferredValue(useView());
  const id = useId();
  const { dots, floor, can, least } = useMemo(() => matchPlane(view, prospect.id), [view, prospect.id]);
  const shown = useMemo(() => dots.map(shownAs), [dots]);
  const placed = useMemo(() => place(shown, box, wordsAt(floor, can)), [shown, floor, can]);
  const named = placed.every(({ label }) => label);
  const reads = (one: Shown) =>
    say("verdict.plane-reads", {
      name: one.full,
      happy: say(`verdict.reads-${one.readings.happy}`),
      can: say(`verdict.reads-${one.readings.can}`),
    });
  return (
    <section className="stack" aria-labelledby="plane">
      <h2 className="serif" id="plane">
        {say("verdict.plane")}
      </h2>
      <svg className="chart" viewBox="0 0 300 316" role="img" aria-labelledby={`${id}t ${id}d`}>
        <title id={`${id}t`}>{say("verdict.plane-title")}</title>
        <desc id={`${id}d`}>{shown.map(reads).join(" ")}</desc>
        <Ground floor={floor} least={least} canBar={can} />
        {placed.map((dot, index) => {
          const one = shown[index];
          const mine = one?.id === prospect.id;
          // Among many, the crosses of the others would hide the dots: only this one shows how unsure it is.
          const crossed = mine || placed.length <= mostNames;
          return one && <PlaneDot key={one.id} dot={dot} mine={mine} crossed={crossed} />;
        })}
        {!named && <Numbers placed={placed} />}
      </svg>
      <p className="small note">{say("verdict.plane-note")}</p>
      <details className="small" open={!named && shown.length <= mostNames}>
        <summary>{say("verdict.plane-as-table")}</summary>
        <table>
          <thead>
            <tr>
              {!named && <th scope="col">{say("verdict.plane-number")}</th>}
              <th scope="col">{say("verdict.plane-prospect")}</th>
              <th scope="col">
                <Mark side="yours">{say("verdict.for-you")}</Mark>
              </th>
              <th scope="col">
                <Mark side="theirs">{say("verdict.for-them")}</Mark>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one, index) => (
              <tr key={one.id}>
                {!named && <td>{index + 1}</td>}
                <th scope="row">{one.full}</th>
                <td>{say(`verdict.reads-${one.readings.happy}`)}</td>
                <td>{say(`verdict.reads-${one.readings.can}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** Where the words of the ground stand, so that no name is written over them. */
function wordsAt(floor: number, canBar: number) {
  const [x, y] = [across(box, canBar), up(box, floor)];
  return [
    { left: box.left, right: box.left + 76, top: y - 19, bottom: y - 1 },
    { left: x - 84, right: x, top: box.bottom - 22, bottom: box.bottom },
    { left: box.right - 110, right: box.right, top: box.top - 20, bottom: box.top },
  ];
}

/** Axes, floors, and the corner that beats hunting on. */
function Ground({ floor, least, canBar }: { floor: number; least: number; canBar: number }) {
  const say = useSay();
  const { left, right, top, bottom } = box;
  const [x, y, corner] = [across(box, canBar), up(box, floor), up(box, least)];
  return (
    <>
      <path className="axis" d={`M${left} 28V${bottom}H${right}`} />
      <path className="yours" d={`M${left} ${y}H${right}`} />
      <text className="yours" x={left + 6} y={y - 6}>
        {say("verdict.plane-your-floor")}
      </text>
      <path className="theirs" d={`M${x} ${bottom}V${top}`} />
      <text className="theirs" x={x - 6} y={bottom - 8} textAnchor="end">
        {say("verdict.plane-their-floor")}
      </text>
      <path className="corner" d={`M${x} ${top}V${corner}H${right}`} />
      <text x={right} y={top - 6} textAnchor="end">
        {say("verdict.plane-corner")}
      </text>
      <path className="tip yours" d={`M${left} 6l7 4.5-7 4.5z`} />
      <text className="yours" x={left + 12} y="15">
        {say("verdict.plane-happy")}
      </text>
      <text className="theirs" x={right} y="309" textAnchor="end">
        {say("verdict.plane-can")}
      </text>
    </>
  );
}

function PlaneDot({ dot, mine, crossed }: { dot: Placed; mine: boolean; crossed: boolean }) {
  const { x, y, can, canSpread, happy, happySpread, label, name } = dot;
  return (
    <>
      {crossed && (
        <path
          className={mine ? "range" : "range other"}
          d={`M${across(box, can - canSpread)} ${y}H${across(box, can + canSpread)}M${x} ${up(box, happy - happySpread)}V${up(box, happy + happySpread)}`}
        />
      )}
      <circle className={mine ? undefined : "other"} cx={x} cy={y} r={mine ? 5.5 : 4} />
      {label && (
        <text className={mine ? "name" : undefined} x={label.x} y={label.y} textAnchor={label.anchor}>
          {name}
        </text>
      )}
    </>
  );
}

/** Numbers that stand in the table below; a heap of more than three says only how many it holds. */
function Numbers({ placed }: { placed: readonly Placed[] }) {
  const { say, locale } = useSpeech();
  const list = new Intl.ListFormat(locale, { type: "unit", style: "short" });
  return numbered(placed).map(({ x, y, numbers }) => {
    const ends = x > box.right - 60;
    return (
      <text key={numbers[0]} x={ends ? x - 8 : x + 8} y={y - 7} textAnchor={ends ? "end" : "start"}>
        {numbers.length > 3
          ? say("verdict.plane-heap", { n: numbers.length })
          : list.format(numbers.map(String))}
      </text>
    );
  });
}

function shownAs({ prospect: { id, now }, fit: { happy, can } }: AdvicePlane["dots"][number]): Shown {
  return {
    id,
    name: short(now.organisation),
    full: now.organisation,
    can: can.place,
    canSpread: can.spread,
    happy: happy.place,
    happySpread: happy.spread,
    readings: { happy: happy.word, can: can.word },
  };
}

/** As much of a name as fits beside a dot. */
function short(name: string): string {
  return name.length <= 16 ? name : `${name.slice(0, 15).trimEnd()}…`;
}
