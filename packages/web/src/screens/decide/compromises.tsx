import { type CompromiseRow, compromises, type Exchanged, exchange } from "@twoway/advice";
import { sentence } from "@twoway/library";
import type { EntryId } from "@twoway/model";
import { useDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { Area } from "../../parts/field.tsx";
import { LevelDots } from "../../parts/strip.tsx";
import { useView } from "../../view.ts";

/** Where one's own words on what makes a compromise worth it wait until the decision is recorded. */
export const inReturnKey = (prospect: EntryId) => `decide:${prospect}:in-return`;

/** The compromise, named: what kind it is, what one would give and get; a must plainly as a must. */
export function Compromises({ prospect }: { prospect: EntryId }) {
  const say = useSay();
  const view = useView();
  const rows = compromises(view, prospect);
  const [words, setWords] = useDraft(inReturnKey(prospect));
  if (rows.length === 0) return null;
  const { gives, gets, because, rate } = exchange(view, prospect);
  return (
    <section className="stack" aria-labelledby="give">
      <h2 id="give">{say("decide.named-compromise")}</h2>
      <div>
        {because.map((reason, place) => (
          <p key={reason.code} className={place === 0 ? undefined : "note small"}>
            {sentence(reason, say)}
          </p>
        ))}
      </div>
      <div className="cols">
        <Side title={say("decide.you-give")} list={gives} />
        <Side title={say("decide.you-get")} list={gets} />
      </div>
      {rate !== undefined && gives.length > 0 && (
        <details className="numbers">
          <summary className="small">{say("decide.numbers")}</summary>
          <p className="note small">{say("decide.give-numbers", { rate })}</p>
        </details>
      )}
      <details className="numbers">
        <summary>{say("decide.give-all", { n: rows.length })}</summary>
        <Below rows={rows} />
      </details>
      <Area
        label={say("decide.in-return")}
        rows={3}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
    </section>
  );
}

/** So many on each side are enough to see what it is about. */
const shown = 3;

function Side({ title, list }: { title: string; list: readonly Exchanged[] }) {
  const say = useSay();
  return (
    <div className="stack">
      <h3 className="label">{title}</h3>
      {list.length === 0 && <p className="note">{say("decide.nothing-known")}</p>}
      {list.slice(0, shown).map(({ held, here, there }) => (
        <div key={held.id} className="stack tight">
          <p>
            <b>{held.name}</b>{" "}
            <span className="label">
              {held.kind === "must" ? say("parts.must", { n: held.rank }) : say("parts.want")}
            </span>
          </p>
          <p className="serif">{held.anchors[here]}</p>
          <p className="note small">{say("decide.instead-there", { there: held.anchors[there] })}</p>
        </div>
      ))}
    </div>
  );
}

function Below({ rows }: { rows: readonly CompromiseRow[] }) {
  const say = useSay();
  return (
    <ul className="lines">
      {rows.map((row) => (
        <li key={row.held.id} className="stack tight">
          <p>
            <b>{row.held.name}</b>{" "}
            <span className="label">
              {row.held.kind === "must" ? say("parts.must", { n: row.held.rank }) : say("parts.want")}
            </span>
          </p>
          <p>
            <LevelDots level={row.likely} /> {row.held.anchors[row.likely]}
          </p>
          <BelowNote row={row} />
        </li>
      ))}
    </ul>
  );
}

function BelowNote({ row: { held, likely, status } }: { row: CompromiseRow }) {
  const say = useSay();
  const words =
    status === "violated" && held.kind === "must"
      ? say("decide.must-broken")
      : status === "at risk" && likely !== held.floor
        ? say("decide.at-risk", { floor: held.anchors[held.floor] })
        : say(status === "at risk" ? "decide.at-risk-ideal" : "decide.instead-of", {
            ideal: held.anchors[held.ideal],
          });
  return <p className="note small">{words}</p>;
}
