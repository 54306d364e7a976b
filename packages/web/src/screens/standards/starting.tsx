import { adopt } from "@twoway/advice";
import type { StartingSituation } from "@twoway/library";
import type { Draft, EntryId } from "@twoway/model";
import { edit } from "../../edit.ts";
import { useSpeech } from "../../language.tsx";
import { useAct } from "../../session.tsx";
import { useView } from "../../view.ts";
import { currencyOf } from "../card/currency.ts";

interface StartingProps {
  readonly onMusts: (ids: readonly EntryId[]) => void;
}

/** Six places to start from: each shows what it would add before it adds anything. */
export function Starting({ onMusts }: StartingProps) {
  const { library } = useView();
  return (
    <div className="lines starting">
      {[...library.situations.values()].map((situation) => (
        <details key={situation.id} name="starting">
          <summary className="row apart">
            <span className="serif">{situation.name}</span>
          </summary>
          <Preview situation={situation} onMusts={onMusts} />
        </details>
      ))}
    </div>
  );
}

function Preview({ situation, onMusts }: StartingProps & { situation: StartingSituation }) {
  const { say, locale } = useSpeech();
  const view = useView();
  const act = useAct();
  const mine = new Set(view.state.standards.map(({ now }) => now.from));
  const missing = situation.standards.filter((id) => !mine.has(id));
  const isMust = (id: string) => situation.standards.indexOf(id) < situation.musts;
  const add = async () => {
    const drafts = missing.map((id) => adopt(view, id, { kind: isMust(id) ? "must" : "want" }));
    const noted = await act(
      [situationSet(view.state.situation, situation.id, currencyOf(locale)), ...drafts],
      say("standards.noted-start", { n: drafts.length }),
    );
    if (!noted) return;
    const musts = noted.filter((entry) => entry.type === "standard.set" && entry.kind === "must");
    if (view.state.standards.length > 0) onMusts(musts.map(({ id }) => id));
  };
  return (
    <div className="stack previewed">
      <p className="note">{situation.note}</p>
      <ol className="stack">
        {situation.standards.map((id) => {
          const standard = view.library.standards.get(id);
          if (!standard) return null;
          return (
            <li key={id}>
              {standard.name}{" "}
              <span className="note small">
                {mine.has(id)
                  ? say("standards.yours-already")
                  : say(isMust(id) ? "standards.a-must" : "standards.a-want")}
              </span>
            </li>
          );
        })}
      </ol>
      {missing.length > 0 && (
        <p>
          <button type="button" onClick={() => void add()}>
            {say("standards.add-all", { n: missing.length })}
          </button>
        </p>
      )}
    </div>
  );
}

/** How it is for me now: said anew, whatever was said of money stays. */
export function situationSet(
  before: Parameters<typeof edit<"situation.set">>[0] | undefined,
  kind: StartingSituation["id"],
  currency: string,
): Draft {
  return before ? edit(before, { kind }) : { type: "situation.set", kind, currency, ends: [] };
}
