import { about, type EntryOf, type Moment } from "@twoway/model";
import type { Noting } from "@twoway/notebook";
import { useId } from "react";
import { useSay } from "../../language.tsx";
import { useAct, useJournal } from "../../session.tsx";
import { useLibrary } from "../../view.ts";
import type { Place } from "../live/hear.ts";
import type { Meeting } from "../live/interview.ts";

interface InterestProps {
  readonly meeting: Meeting;
  readonly place: Place;
}

const steps = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** How much one wanted it before and wants it now, and what of the meeting moved that. */
export function Interest({ meeting, place }: InterestProps) {
  const say = useSay();
  const act = useAct();
  const all = about(useJournal(), place.prospect).interest.filter((one) => one.interview === place.interview);
  const at = (when: Moment) => all.filter((one) => one.when === when).at(-1);
  const [before, after] = [at("before"), at("after")];
  const set = (when: Moment, value: number | undefined, because: EntryOf<"interest.noted">["because"]) => {
    const back: Noting[] = all
      .filter((one) => one.when === when)
      .map(({ id }) => ({ type: "entry.retracted", entry: id }));
    if (value === undefined && because.length === 0) return void act(back);
    void act([
      ...back,
      {
        type: "interest.noted",
        ...place,
        when,
        because: [...because],
        ...(value === undefined ? {} : { value }),
      },
    ]);
  };
  return (
    <section className="stack" aria-labelledby="interest">
      <h2 id="interest">{say("debrief.interest")}</h2>
      <p className="note">{say("debrief.interest-note")}</p>
      <Scale
        legend={say("debrief.before")}
        value={before?.value}
        onChange={(value) => set("before", value, before?.because ?? [])}
      />
      <Scale
        legend={say("debrief.after")}
        value={after?.value}
        onChange={(value) => set("after", value, after?.because ?? [])}
      />
      {after?.value !== undefined && after.value !== before?.value && (
        <Movers
          meeting={meeting}
          because={after.because}
          onChange={(because) => set("after", after.value, because)}
        />
      )}
    </section>
  );
}

interface ScaleProps {
  readonly legend: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

function Scale({ legend, value, onChange }: ScaleProps) {
  const say = useSay();
  const name = useId();
  return (
    <div className="stack">
      <fieldset className="scale">
        <legend className="label">{legend}</legend>
        {steps.map((step) => (
          <label key={step}>
            <input type="radio" name={name} checked={value === step} onChange={() => onChange(step)} />
            <span className="num">{step}</span>
          </label>
        ))}
      </fieldset>
      {value !== undefined && (
        <button type="button" className="plain small" onClick={() => onChange(undefined)}>
          {say("debrief.interest-back")}
        </button>
      )}
    </div>
  );
}

interface MoversProps {
  readonly meeting: Meeting;
  readonly because: EntryOf<"interest.noted">["because"];
  readonly onChange: (because: EntryOf<"interest.noted">["because"]) => void;
}

/** What was noted of this meeting, to be named as what changed one's mind. */
function Movers({ meeting, because, onChange }: MoversProps) {
  const say = useSay();
  const state = useJournal();
  const library = useLibrary();
  const note = useId();
  const { observations, cues } = about(state, meeting.prospect.id);
  const here = (one: { readonly interview?: unknown }) => one.interview === meeting.interview.id;
  const noted = [
    ...observations.filter(here).map(({ id, standard }) => ({
      id,
      words: state.standards.find((one) => one.id === standard)?.now.name ?? "",
    })),
    ...cues
      .filter(here)
      .map(({ id, cue, words }) => ({ id, words: library.cues.get(cue ?? "")?.short ?? words ?? "" })),
  ].filter(({ words }) => words !== "");
  const movers = [...new Set(noted.map(({ words }) => words))];
  const idsOf = (words: string) => noted.filter((one) => one.words === words).map(({ id }) => id);
  const toggle = (words: string) => {
    const ids = idsOf(words);
    const left = because.filter((id) => !ids.includes(id));
    onChange(left.length < because.length ? left : [...because, ...ids]);
  };
  return (
    <div className="stack">
      <fieldset className="chips cue-chips" aria-describedby={note}>
        <legend className="label">{say("debrief.moved")}</legend>
        {movers.map((words) => (
          <button
            key={words}
            type="button"
            className="chip"
            aria-pressed={idsOf(words).some((id) => because.includes(id))}
            onClick={() => toggle(words)}
          >
            {words}
          </button>
        ))}
      </fieldset>
      <p className="small note" id={note}>
        {say("debrief.moved-note")}
      </p>
    </div>
  );
}
