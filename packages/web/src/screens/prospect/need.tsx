import { proofOf } from "@twoway/advice";
import { type Ability, abilities, type Core, cores, type EntryId, type Thing } from "@twoway/model";
import { useId } from "react";
import { edit } from "../../edit.ts";
import { useSay } from "../../language.tsx";
import { useAct } from "../../session.tsx";
import { useView } from "../../view.ts";
import { usePause } from "../standards/pause.ts";

/** One need: how much it is at the heart of the job, whether I can, and what shows it. */
export function Need({ thing }: { thing: Thing<"need.stated"> }) {
  const say = useSay();
  const act = useAct();
  const view = useView();
  const id = useId();
  const { name, core, able, strengths, stories } = thing.now;
  const proof = proofOf(view, thing);
  // A closed list changes with every arrow key: what is noted is where it came to rest.
  const chosenCore = usePause((next: Core) => next !== core && change({ core: next }));
  const chosenAble = usePause(
    (next: Ability | "") => next !== (able ?? "") && void act([withAble(thing, next)]),
  );
  const change = (part: Parameters<typeof edit<"need.stated">>[1]) => void act([edit(thing, part)]);
  return (
    <li>
      <details>
        <summary className="need">
          <span>{name}</span>
          <span className="note small">{say(`prospect.core-${key(core)}`)}</span>
          <span className={`state small ${looks[proof]}`}>{say(`prospect.proof-${proof}`)}</span>
        </summary>
        <div className="stack need-more">
          {able === "cannot" && core === "core" && <p className="hint">{say("prospect.cannot-core")}</p>}
          <div className="row">
            <div>
              <label htmlFor={`${id}-core`}>{say("prospect.need-core")}</label>
              <select
                id={`${id}-core`}
                value={chosenCore.value ?? core}
                onChange={(event) => chosenCore.move(event.target.value as Core)}
                onBlur={chosenCore.settle}
              >
                {cores.map((one) => (
                  <option key={one} value={one}>
                    {say(`prospect.core-${key(one)}`)}
                  </option>
                ))}
              </select>
            </div>
            <div>
              <label htmlFor={`${id}-able`}>{say("prospect.need-able")}</label>
              <select
                id={`${id}-able`}
                value={chosenAble.value ?? able ?? ""}
                onChange={(event) => chosenAble.move(event.target.value as Ability | "")}
                onBlur={chosenAble.settle}
              >
                <option value="">{say("prospect.able-unsaid")}</option>
                {abilities.map((one) => (
                  <option key={one} value={one}>
                    {say(`prospect.able-${key(one)}`)}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <Ticks
            legend={say("prospect.need-strengths")}
            all={view.state.strengths.map((one) => ({ id: one.id, name: one.now.name }))}
            chosen={strengths}
            onChange={(ids) => change({ strengths: [...ids] })}
          />
          <Ticks
            legend={say("prospect.need-stories")}
            all={view.state.stories.map((one) => ({ id: one.id, name: one.now.did }))}
            chosen={stories}
            onChange={(ids) => change({ stories: [...ids] })}
          />
          {view.state.strengths.length === 0 && <p className="small note">{say("prospect.no-strengths")}</p>}
          <p>
            <button
              type="button"
              className="plain small"
              onClick={() =>
                void act([{ type: "entry.retracted", entry: thing.id }], say("prospect.need-removed"))
              }
            >
              {say("prospect.remove")} <span className="hidden">{name}</span>
            </button>
          </p>
        </div>
      </details>
    </li>
  );
}

interface TicksProps {
  readonly legend: string;
  readonly all: readonly { readonly id: EntryId; readonly name: string }[];
  readonly chosen: readonly EntryId[];
  readonly onChange: (ids: readonly EntryId[]) => void;
}

function Ticks({ legend, all, chosen, onChange }: TicksProps) {
  if (all.length === 0) return null;
  return (
    <fieldset>
      <legend className="small">{legend}</legend>
      {all.map(({ id, name }) => (
        <label key={id} className="ticked-line">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={() =>
              onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
            }
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

const looks = { proven: "found", claimed: "open", none: "missing" } as const;

function key<W extends Core | Ability>(word: W) {
  return word.replace(" ", "-") as W extends `${infer A} ${infer B}` ? `${A}-${B}` : W;
}

function withAble(thing: Thing<"need.stated">, able: Ability | "") {
  const { able: _, ...now } = thing.now;
  return edit({ ...thing, now }, able === "" ? {} : { able });
}
