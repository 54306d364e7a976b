import { audit, type hiringWords } from "@twoway/library/hiring";
import { useSay } from "../../language.tsx";
import { useWorded } from "../../worded.ts";
import type { Prepared } from "./kit.ts";

const ids: ReadonlySet<string> = new Set(["id", "rule"]);
const filled = (all: readonly string[]) => all.map((one) => one.trim()).filter(Boolean);

/** What the printed pages hold, and the button that prints them. */
export function OnPaper() {
  const say = useSay();
  return (
    <>
      <ol className="lines said">
        {(["give", "panel", "self"] as const).map((page) => (
          <li key={page}>
            <b>{say(`hiring.page-${page}`)}</b>{" "}
            <span className="note">{say(`hiring.page-${page}-note`)}</span>
          </li>
        ))}
      </ol>
      <p>
        <button type="button" className="primary" onClick={() => print()}>
          {say("hiring.print")}
        </button>
      </p>
      <p className="small note">{say("hiring.kept-here")}</p>
    </>
  );
}

/** Three sheets: one for those who apply, one for each who asks, one for oneself. */
export function Printed({ prepared, words }: { prepared: Prepared; words: typeof hiringWords }) {
  const say = useSay();
  const { kit, standards, questions } = prepared;
  const lines = useWorded(audit, ids);
  const role = kit.role.trim();
  const titled = (page: "give" | "panel" | "self") => (
    <h2>{role === "" ? say(`hiring.page-${page}`) : say(`hiring.page-${page}-of`, { role })}</h2>
  );
  const preview = (kind: "plus" | "minus") => {
    const said = filled(kit[kind]);
    return (
      <section>
        <h3>{say(`hiring.${kind}`)}</h3>
        {said.length > 0 ? (
          <ul className="printed-list">
            {said.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        ) : (
          <Ruled n={3} />
        )}
      </section>
    );
  };
  return (
    <div className="paper-only">
      <article>
        {titled("give")}
        {preview("plus")}
        {preview("minus")}
      </article>
      <article>
        {titled("panel")}
        <h3>{say("hiring.asking")}</h3>
        <ol className="printed-list numbered">
          {[...questions.filter(({ id }) => !kit.left.includes(id)), ...ownOf(kit.own)].map(
            ({ id, words }) => (
              <li key={id}>
                {words}
                <Ruled n={2} />
              </li>
            ),
          )}
        </ol>
        <h3>{say("hiring.needs")}</h3>
        {standards
          .filter(({ id }) => !kit.left.includes(id))
          .map(({ id, name, anchors, floor }) => (
            <section key={id} className="printed-need">
              <h4>{name}</h4>
              <ul>
                {([4, 3, 2, 1, 0] as const).map((level) => (
                  <li key={level} className={level === floor ? "enough" : undefined}>
                    {anchors[level]}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        <p className="small">{words.notes}</p>
      </article>
      <article>
        {titled("self")}
        <ul className="printed-list boxes">
          {lines.map(({ id, words }) => (
            <li key={id}>{words}</li>
          ))}
        </ul>
      </article>
    </div>
  );
}

function ownOf(own: string): readonly { readonly id: string; readonly words: string }[] {
  return filled(own.split("\n")).map((words) => ({ id: words, words }));
}

/** Lines to write on. */
function Ruled({ n }: { n: number }) {
  return Array.from({ length: n }, (_, place) => <span key={String(place)} className="ruled-line" />);
}
