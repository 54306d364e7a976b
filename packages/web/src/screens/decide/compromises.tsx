import { compromises } from "@twoway/advice";
import type { EntryId } from "@twoway/model";
import { useDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { Area } from "../../parts/field.tsx";
import { LevelDots } from "../../parts/strip.tsx";
import { useView } from "../../view.ts";

/** Where one's own words on what makes a compromise worth it wait until the decision is recorded. */
export const inReturnKey = (prospect: EntryId) => `decide:${prospect}:in-return`;

/** What one would give up here, named: a must plainly as a must. */
export function Compromises({ prospect }: { prospect: EntryId }) {
  const say = useSay();
  const rows = compromises(useView(), prospect);
  const [words, setWords] = useDraft(inReturnKey(prospect));
  if (rows.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="give">
      <h2 id="give">{say("decide.give")}</h2>
      <ul className="lines">
        {rows.map(({ held, likely, status }) => (
          <li key={held.id} className="stack tight">
            <p>
              <b>{held.name}</b>{" "}
              <span className="label">
                {held.kind === "must" ? say("parts.must", { n: held.rank }) : say("parts.want")}
              </span>
            </p>
            <p>
              <LevelDots level={likely} /> {held.anchors[likely]}
            </p>
            <p className="note small">
              {status === "violated" && held.kind === "must"
                ? say("decide.must-broken")
                : status === "at risk"
                  ? likely === held.floor
                    ? say("decide.at-risk-ideal", { ideal: held.anchors[held.ideal] })
                    : say("decide.at-risk", { floor: held.anchors[held.floor] })
                  : say("decide.instead-of", { ideal: held.anchors[held.ideal] })}
            </p>
          </li>
        ))}
      </ul>
      <Area
        label={say("decide.in-return")}
        rows={3}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
    </section>
  );
}
