import { type Held, held, type View } from "@twoway/advice";
import {
  about,
  type Channel,
  type EntryId,
  type EntryOf,
  type Level,
  type Modifier,
  voices,
} from "@twoway/model";
import { useId, useState } from "react";
import { useKeptDraft } from "../drafts.ts";
import { useSay } from "../language.tsx";
import { useAct } from "../session.tsx";
import { useView } from "../view.ts";
import { Area } from "./field.tsx";
import { type Learned, learnedFrom, nothingLearned, notingsOf } from "./learned.ts";
import { Levels } from "./levels.tsx";
import { channelWords, voiceWords } from "./voice-words.ts";
import "../styles/live.css";

interface ObservationFormProps {
  readonly prospect: EntryId;
  readonly interview?: EntryId;
  /** When it was heard, where that is not now. */
  readonly at?: string;
  /** The standard to begin with: its id, or a catalogue id. */
  readonly standard?: string;
  /** The observation to correct: it is taken back and noted anew. */
  readonly correcting?: EntryOf<"observation.noted">;
  readonly onDone?: () => void;
}

const channels: readonly Channel[] = ["said", "shown", "written", "advert"];
const modifiers = [
  { mod: "episode", words: "debrief.learned-case" },
  { mod: "promise", words: "debrief.learned-promise" },
  { mod: "slogan", words: "debrief.learned-phrase" },
] as const satisfies readonly { mod: Modifier; words: string }[];

/** "Add something I learned": which standard, how near it comes, from whom, in what way, in which words. */
export function ObservationForm({ correcting, onDone, ...place }: ObservationFormProps) {
  const say = useSay();
  const view = useView();
  const act = useAct();
  const id = useId();
  const [missing, setMissing] = useState(false);
  const key = correcting ? `correct:${correcting.id}` : `learned:${place.prospect}`;
  const start = correcting ? learnedFrom(correcting) : { ...nothingLearned, standard: place.standard ?? "" };
  const [form, setForm, clear] = useKeptDraft<Learned>(key, start);
  const change = (part: Partial<Learned>) => setForm({ ...form, ...part });
  const chosen = standardOf(view, form.standard);
  const save = async () => {
    if (!chosen || form.level === undefined) return setMissing(true);
    setMissing(false);
    if (!(await act(notingsOf(view, place, form, correcting)))) return;
    clear();
    onDone?.();
  };
  return (
    <form
      className="stack learned"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="stack field">
        <label htmlFor={`${id}s`}>{say("debrief.learned-about")}</label>
        <StandardSelect
          id={`${id}s`}
          view={view}
          value={form.standard}
          onChange={(standard) => change({ standard, level: undefined })}
        />
      </div>
      {chosen && (
        <Levels
          legend={say("debrief.learned-level", { name: chosen.name })}
          showLegend
          anchors={chosen.anchors}
          value={form.level}
          onChange={(level) => change({ level })}
          floor={chosen.floor}
          ideal={chosen.ideal}
          refusal={form.channel === "said"}
        />
      )}
      {missing && (
        <p role="alert">{say(chosen ? "debrief.learned-no-level" : "debrief.learned-no-standard")}</p>
      )}
      <div className="cols">
        <div className="stack field">
          <label htmlFor={`${id}f`}>{say("debrief.learned-from")}</label>
          <SpeakerSelect id={`${id}f`} view={view} prospect={place.prospect} form={form} onChange={change} />
        </div>
        <div className="stack field">
          <label htmlFor={`${id}h`}>{say("debrief.learned-how")}</label>
          <select
            id={`${id}h`}
            value={form.channel}
            onChange={(event) => change({ channel: event.target.value as Channel })}
          >
            {channels.map((channel) => (
              <option key={channel} value={channel}>
                {say(channelWords[channel])}
              </option>
            ))}
          </select>
        </div>
      </div>
      <fieldset className="ticked">
        <legend className="label">{say("debrief.learned-kind")}</legend>
        {modifiers.map(({ mod, words }) => (
          <label key={mod}>
            <input
              type="checkbox"
              checked={form.mods.includes(mod)}
              onChange={() =>
                change({
                  mods: form.mods.includes(mod)
                    ? form.mods.filter((one) => one !== mod)
                    : [...form.mods, mod],
                })
              }
            />
            <span>{say(words)}</span>
          </label>
        ))}
      </fieldset>
      <Area
        label={say("debrief.learned-words")}
        rows={3}
        value={form.words}
        onChange={(event) => change({ words: event.target.value })}
      />
      <p>
        <button type="submit" className={correcting ? "primary" : undefined}>
          {say(correcting ? "debrief.learned-correct" : "debrief.learned-note")}
        </button>
      </p>
    </form>
  );
}

interface StandardSelectProps {
  readonly id: string;
  readonly view: View;
  readonly value: string;
  readonly onChange: (standard: string) => void;
}

/** One's own standards first; the catalogue's behind them, for what one had not thought of. */
function StandardSelect({ id: field, view, value, onChange }: StandardSelectProps) {
  const say = useSay();
  const own = held(view);
  const others = [...view.library.standards.values()].filter(
    ({ id }) => !own.some(({ from }) => from === id),
  );
  return (
    <select id={field} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{say("debrief.learned-choose")}</option>
      <optgroup label={say("debrief.learned-mine")}>
        {own.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </optgroup>
      <optgroup label={say("debrief.learned-others")}>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </optgroup>
    </select>
  );
}

interface SpeakerSelectProps {
  readonly id: string;
  readonly view: View;
  readonly prospect: EntryId;
  readonly form: Learned;
  readonly onChange: (part: Partial<Learned>) => void;
}

function SpeakerSelect({ id: field, view, prospect, form, onChange }: SpeakerSelectProps) {
  const say = useSay();
  const { contacts } = about(view.state, prospect);
  const choose = (value: string) => {
    const contact = contacts.find(({ id }) => id === value);
    const voice = contact?.now.role ?? voices.find((one) => one === value) ?? "manager";
    const channel =
      voice === "own eyes" ? "shown" : voice === "contract" || voice === "policy" ? "written" : form.channel;
    onChange({ voice, who: contact?.id, channel });
  };
  return (
    <select id={field} value={form.who ?? form.voice} onChange={(event) => choose(event.target.value)}>
      {contacts.map(({ id, now }) => (
        <option key={id} value={id}>
          {now.name?.trim() || say(voiceWords[now.role])}
        </option>
      ))}
      {voices.map((voice) => (
        <option key={voice} value={voice}>
          {say(voiceWords[voice])}
        </option>
      ))}
    </select>
  );
}

/** The chosen standard's words and marks: one's own, or the catalogue's. */
function standardOf(
  view: View,
  id: string,
): (Pick<Held, "name" | "anchors"> & { floor?: Level; ideal?: Level }) | undefined {
  const own = held(view).find((one) => one.id === id);
  if (own) return own;
  const catalogue = view.library.standards.get(id);
  return catalogue && { name: catalogue.name, anchors: [...catalogue.anchors] };
}
