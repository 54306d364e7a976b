import { Link } from "@tanstack/react-router";
import { advise, fit, type Reading, type View } from "@twoway/advice";
import { sentence } from "@twoway/library";
import { about, type Thing } from "@twoway/model";
import { useDeferredValue } from "react";
import { useSay } from "../../language.tsx";
import { Mark } from "../../parts/side.tsx";
import { useView } from "../../view.ts";
import { Counts, Spent } from "../prospects/facts.tsx";
import type { Summary } from "../prospects/summary.ts";
import { Reminders } from "./reminder.tsx";

/** In the margin: the verdict so far, the two readings, and what to do next. */
export function Aside({ summary }: { summary: Summary }) {
  const say = useSay();
  const view = useView();
  const { thing } = summary;
  const none = view.state.standards.length === 0;
  return (
    <aside className="margin stack prospect-margin" aria-label={say("prospect.margin")}>
      <section className="stack">
        <h2 className="serif">{say("prospect.so-far")}</h2>
        {none ? (
          <>
            <p className="note">{say("prospect.no-standards")}</p>
            <p>
              <Link className="button" to="/standards">
                {say("prospect.to-standards")}
              </Link>
            </p>
          </>
        ) : (
          <>
            <Counts counts={summary.counts} />
            <Readings thing={thing} />
          </>
        )}
        <Spent summary={summary} />
      </section>
      {!none && <Next thing={thing} />}
      <Reminders prospect={thing.id} />
      <ToStandards thing={thing} />
    </aside>
  );
}

function Readings({ thing }: { thing: Thing<"prospect.set"> }) {
  const say = useSay();
  const { happy, can } = fit(useView(), thing.id);
  const why = ({ because }: Reading) => because.map((reason) => sentence(reason, say)).join(" ");
  return (
    <>
      <p>
        <Mark side="yours">{say("verdict.for-you-is")}</Mark>{" "}
        {say("verdict.reading", { word: say(`verdict.reads-${happy.word}`), why: why(happy) })}
      </p>
      <p>
        <Mark side="theirs">{say("verdict.for-them-is")}</Mark>{" "}
        {say("verdict.reading", { word: say(`verdict.reads-${can.word}`), why: why(can) })}
      </p>
    </>
  );
}

/** What the evidence speaks for, the first reasons, and the question most worth asking. */
function Next({ thing }: { thing: Thing<"prospect.set"> }) {
  const say = useSay();
  // Weighing what to ask takes a moment: the page is not kept waiting for it.
  const view = useDeferredValue<View | undefined>(useView(), undefined);
  const params = { prospect: thing.id };
  if (!view) return null;
  const { kind, because, settle } = advise(view, thing.id);
  const [ask] = settle;
  return (
    <section className="stack" aria-labelledby="next-title">
      <h2 className="serif" id="next-title">
        {say(`prospect.next-${kinds[kind]}`)}
      </h2>
      <ul className="small note stack because">
        {because.slice(0, 3).map((reason) => (
          <li key={`${reason.code} ${JSON.stringify(reason.data ?? {})}`}>{sentence(reason, say)}</li>
        ))}
      </ul>
      {ask && kind !== "decline" && (
        <p>
          <span className="small note">{say("prospect.ask-this")}</span> <em>{ask.words}</em>
        </p>
      )}
      <p className="row">
        <Link className="button" to="/prospects/$prospect/verdict" params={params}>
          {say("prospect.to-verdict")}
        </Link>
        <Link className="button" to="/prospects/$prospect/decide" params={params}>
          {say("prospect.to-decide")}
        </Link>
      </p>
    </section>
  );
}

const kinds = {
  accept: "accept",
  "ask first": "ask",
  decline: "decline",
  "close call": "close",
  "too early": "early",
} as const;

/** After a meeting one may see a floor with other eyes; the change then says after whom. */
function ToStandards({ thing }: { thing: Thing<"prospect.set"> }) {
  const say = useSay();
  const view = useView();
  const met = about(view.state, thing.id).interviews.some(
    ({ now }) => now.dated && Date.parse(now.at) < Date.parse(view.now),
  );
  if (!met || view.state.standards.length === 0) return null;
  return (
    <p className="small">
      <Link to="/standards" search={{ after: thing.id } as never}>
        {say("prospect.change-standards")}
      </Link>
    </p>
  );
}
