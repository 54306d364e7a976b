import { Link } from "@tanstack/react-router";
import { fit, type Reading, type VerdictRow } from "@twoway/advice";
import { sentence } from "@twoway/library";
import { about, type Thing } from "@twoway/model";
import { useSay } from "../../language.tsx";
import { Mark } from "../../parts/side.tsx";
import { useView } from "../../view.ts";

interface HeadProps {
  readonly prospect: Thing<"prospect.set">;
  readonly rows: readonly VerdictRow[];
}

/** The news in one sentence, and the two readings as two lines. */
export function VerdictHead({ prospect, rows }: HeadProps) {
  const say = useSay();
  const view = useView();
  const { organisation } = prospect.now;
  const now = Date.parse(view.now);
  const met = about(view.state, prospect.id).interviews.filter(
    (one) => one.now.dated && Date.parse(one.now.at) < now,
  ).length;
  const count = (verdict: VerdictRow["standing"]["verdict"]) =>
    rows.filter(({ standing }) => standing.verdict === verdict).length;
  const known = rows.some(({ evidence }) => evidence.length > 0);
  return (
    <header className="head">
      <p className="note">
        <Link to="/prospects/$prospect" params={{ prospect: prospect.id }}>
          {organisation}
        </Link>{" "}
        {say("verdict.after", { n: met })}
      </p>
      <h1>
        {rows.length === 0
          ? say("verdict.no-standards")
          : known
            ? say("verdict.counts", {
                found: count("found"),
                missing: count("not found"),
                open: count("not yet known"),
              })
            : say("verdict.nothing-known", { organisation })}
      </h1>
      {rows.length === 0 ? (
        <p className="lead">{say("verdict.no-standards-lead")}</p>
      ) : known ? (
        <Readings prospect={prospect} />
      ) : (
        <p className="lead">{say("verdict.nothing-known-lead")}</p>
      )}
    </header>
  );
}

function Readings({ prospect }: Pick<HeadProps, "prospect">) {
  const say = useSay();
  const { happy, can } = fit(useView(), prospect.id);
  const why = ({ because }: Reading) => because.map((reason) => sentence(reason, say)).join(" ");
  return (
    <div className="lead">
      <p>
        <Mark side="yours">{say("verdict.for-you-is")}</Mark>{" "}
        {say("verdict.reading", { word: say(`verdict.reads-${happy.word}`), why: why(happy) })}
      </p>
      <p>
        <Mark side="theirs">{say("verdict.for-them-is")}</Mark>{" "}
        {say("verdict.reading", { word: say(`verdict.reads-${can.word}`), why: why(can) })}
      </p>
    </div>
  );
}
