import { Link, useParams } from "@tanstack/react-router";
import { verdicts } from "@twoway/advice";
import { about, type EntryId, type Thing } from "@twoway/model";
import { useState } from "react";
import { useSay } from "../language.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { ObservationForm } from "../parts/observation-form.tsx";
import { useTitle } from "../title.ts";
import { useView } from "../view.ts";
import { NotFound } from "./not-found.tsx";
import { Groups } from "./verdict/groups.tsx";
import { VerdictHead } from "./verdict/head.tsx";
import { MatchPlane } from "./verdict/match-plane.tsx";
import { Settle } from "./verdict/settle.tsx";
import "../styles/verdict.css";

/** Is it there, is it not, or is it not yet known? And what would settle that. */
export function Verdict() {
  const { prospect } = useParams({ from: "/prospects/$prospect/verdict" });
  const { state } = useView();
  const thing = state.prospects.find(({ id }) => id === (prospect as EntryId));
  if (!thing) return <NotFound />;
  return <Found key={prospect} prospect={thing} />;
}

function Found({ prospect }: { prospect: Thing<"prospect.set"> }) {
  const say = useSay();
  const view = useView();
  const [adding, setAdding] = useState(false);
  const { organisation } = prospect.now;
  useTitle(say("verdict.title", { organisation }));
  const rows = verdicts(view, prospect.id);
  const known = rows.some(({ evidence }) => evidence.length > 0);
  const now = Date.parse(view.now);
  const next = about(view.state, prospect.id).interviews.find(
    (one) => !one.now.dated || Date.parse(one.now.at) > now,
  );
  return (
    <main className="page verdict" id="page">
      <VerdictHead prospect={prospect} rows={rows} />
      {rows.length === 0 ? (
        <p>
          <Link className="button primary" to="/standards">
            {say("verdict.to-standards")}
          </Link>
        </p>
      ) : (
        <div className="spread">
          <div className="stack verdict-groups">
            <Groups prospect={prospect.id} rows={rows} />
            <p className="row no-print">
              <button
                type="button"
                className={known || next ? undefined : "primary"}
                onClick={() => setAdding(true)}
              >
                {say("verdict.add")}
              </button>
              {!known && next && (
                <Link
                  className="button primary"
                  to="/interviews/$interview/plan"
                  params={{ interview: next.id }}
                >
                  {say("verdict.to-plan")}
                </Link>
              )}
            </p>
          </div>
          <aside className="margin stack verdict-margin" aria-label={say("verdict.margin")}>
            <MatchPlane prospect={prospect} />
            <Settle prospect={prospect} />
            <p className="row no-print">
              <Link
                className={known ? "button primary" : "button"}
                to="/prospects/$prospect/decide"
                params={{ prospect: prospect.id }}
              >
                {say("verdict.to-decide")}
              </Link>
            </p>
          </aside>
        </div>
      )}
      {adding && (
        <Dialog title={say("verdict.add")} onClose={() => setAdding(false)}>
          <ObservationForm prospect={prospect.id} onDone={() => setAdding(false)} />
        </Dialog>
      )}
    </main>
  );
}
