import type { RoleStandard } from "@twoway/library/hiring";
import { useId } from "react";
import { useSay } from "../../language.tsx";
import { type Prepared, toggled } from "./kit.ts";

/** What the job needs of a person: a start of eight, each to be left out or put in other words. */
export function Needs({ prepared, intro }: { prepared: Prepared; intro: string }) {
  const say = useSay();
  const { standards, kit } = prepared;
  const n = standards.filter(({ id }) => !kit.left.includes(id)).length;
  return (
    <>
      <p className="note">{intro}</p>
      <p className="small note" role="status">
        {say("hiring.needed", { n })}
      </p>
      <div className="lines folds">
        {standards.map((standard) => (
          <Need key={standard.id} standard={standard} prepared={prepared} />
        ))}
      </div>
    </>
  );
}

function Need({ standard, prepared: { kit, change } }: { standard: RoleStandard; prepared: Prepared }) {
  const say = useSay();
  const id = useId();
  const { name, anchors, floor, note } = standard;
  const out = kit.left.includes(standard.id);
  const set = (part: Partial<RoleStandard>) =>
    change({ changed: { ...kit.changed, [standard.id]: { ...kit.changed[standard.id], ...part } } });
  const sentence = (level: number, words: string) => {
    const [a, b, c, d, e] = anchors.map((one, at) => (at === level ? words : one));
    set({ anchors: [a ?? "", b ?? "", c ?? "", d ?? "", e ?? ""] });
  };
  return (
    <details>
      <summary className="row apart">
        <span className={out ? "serif note" : "serif"}>{name}</span>
        {out && <span className="small note">{say("hiring.left-out")}</span>}
      </summary>
      <div className="stack told-of">
        <label className="ticked-line">
          <input
            type="checkbox"
            checked={!out}
            onChange={() => change({ left: toggled(kit.left, standard.id) })}
          />
          {say("hiring.needs-it")}
        </label>
        {note && <p className="small note">{note}</p>}
        <div className="stack field">
          <label htmlFor={`${id}-name`}>{say("hiring.need-name")}</label>
          <input
            id={`${id}-name`}
            value={name}
            maxLength={120}
            onChange={(event) => set({ name: event.target.value })}
          />
        </div>
        <fieldset className="stack five">
          <legend>{say("hiring.levels")}</legend>
          {([4, 3, 2, 1, 0] as const).map((level) => (
            <div key={level} className="row anchored">
              <label htmlFor={`${id}-${level}`} className="label">
                {say(`standards.level-${level}`)}
              </label>
              <input
                id={`${id}-${level}`}
                value={anchors[level]}
                maxLength={200}
                onChange={(event) => sentence(level, event.target.value)}
              />
            </div>
          ))}
        </fieldset>
        <div className="stack field">
          <label htmlFor={`${id}-floor`}>{say("hiring.enough-from")}</label>
          <select
            id={`${id}-floor`}
            value={floor}
            onChange={(event) => set({ floor: Number(event.target.value) as RoleStandard["floor"] })}
          >
            {([0, 1, 2, 3] as const).map((level) => (
              <option key={level} value={level}>
                {anchors[level]}
              </option>
            ))}
          </select>
        </div>
      </div>
    </details>
  );
}
