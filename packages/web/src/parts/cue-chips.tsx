import type { CatalogueCue } from "@twoway/library";
import { about, type EntryId, type EntryOf, type State } from "@twoway/model";
import type { Noting } from "@twoway/notebook";
import { useSay } from "../language.tsx";
import { useJournal } from "../session.tsx";
import { useLibrary } from "../view.ts";
import "../styles/live.css";

/** Where a cue was seen: at an interview, or about a prospect at large. */
export interface CuePlace {
  readonly prospect: EntryId;
  readonly interview?: EntryId;
  readonly who?: EntryId;
  /** When, where that is not now. */
  readonly at?: string;
}

interface CueChipsProps {
  readonly place: CuePlace;
  /** Writes what a tap means: `useAct()`, or something quieter. */
  readonly note: (notings: readonly Noting[]) => void;
  /** The label of the group, where no heading says it. */
  readonly label?: string;
}

/** Cues noted at one place, the latest of each. */
export function cuesAt(state: State, { prospect, interview }: CuePlace): readonly EntryOf<"cue.noted">[] {
  return about(state, prospect).cues.filter((one) => one.interview === interview);
}

/** How one is treated, act by act: ten likely chips, all others behind them. One tap notes, a second takes back. */
export function CueChips({ place, note, label }: CueChipsProps) {
  const say = useSay();
  const { cues } = useLibrary();
  const noted = cuesAt(useJournal(), place);
  const all = [...cues.values()];
  const likely = all.filter((cue) => cue.likely);
  const rest = all.filter((cue) => !cue.likely);
  const toggle = (cue: CatalogueCue) => {
    const there = noted.filter((one) => one.cue === cue.id);
    if (there.length > 0) note(there.map(({ id }) => ({ type: "entry.retracted", entry: id })));
    else note([cueDraft(cue, place)]);
  };
  const pressed = (cue: CatalogueCue) => noted.some((one) => one.cue === cue.id);
  return (
    <div className="stack cues">
      <fieldset className="chips cue-chips">
        <legend className="hidden">{label ?? say("live.cues-likely")}</legend>
        {likely.map((cue) => (
          <button
            key={cue.id}
            type="button"
            className={look(cue)}
            aria-pressed={pressed(cue)}
            onClick={() => toggle(cue)}
          >
            {cue.short}
          </button>
        ))}
      </fieldset>
      <details className="all-cues">
        <summary>{say("live.cues-all")}</summary>
        <div className="stack">
          <CueGroup
            title={say("live.cues-bad")}
            cues={rest.filter(({ severity }) => severity < 0)}
            pressed={pressed}
            toggle={toggle}
          />
          <CueGroup
            title={say("live.cues-good")}
            cues={rest.filter(({ severity }) => severity >= 0)}
            pressed={pressed}
            toggle={toggle}
          />
        </div>
      </details>
    </div>
  );
}

interface CueGroupProps {
  readonly title: string;
  readonly cues: readonly CatalogueCue[];
  readonly pressed: (cue: CatalogueCue) => boolean;
  readonly toggle: (cue: CatalogueCue) => void;
}

function CueGroup({ title, cues, pressed, toggle }: CueGroupProps) {
  const say = useSay();
  return (
    <div>
      <p className="label">{title}</p>
      <ul className="lines cue-list">
        {cues.map((cue) => (
          <li key={cue.id}>
            <button
              type="button"
              className={look(cue)}
              aria-pressed={pressed(cue)}
              onClick={() => toggle(cue)}
            >
              {cue.short}
            </button>
            <p className="small">{cue.words}</p>
            {cue.innocent && (
              <p className="small note">{say("live.cues-innocent", { words: cue.innocent })}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One cue of the catalogue as it is noted. */
export function cueDraft(
  cue: Pick<CatalogueCue, "id" | "severity">,
  { prospect, interview, who, at }: CuePlace,
): Noting {
  return {
    type: "cue.noted",
    prospect,
    cue: cue.id,
    severity: cue.severity,
    count: 1,
    ...(interview ? { interview } : {}),
    ...(who ? { who } : {}),
    ...(at ? { at } : {}),
  };
}

/** A plus or a minus before the words, drawn by the style: no colour says it. */
function look({ severity }: CatalogueCue): string {
  return severity < 0 ? "chip minus" : severity > 0 ? "chip plus" : "chip";
}
