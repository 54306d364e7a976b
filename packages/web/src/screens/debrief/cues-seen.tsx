import { Link } from "@tanstack/react-router";
import type { EntryOf } from "@twoway/model";
import { useId, useState } from "react";
import { useDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { CueChips, cuesAt } from "../../parts/cue-chips.tsx";
import { Field } from "../../parts/field.tsx";
import { useAct, useJournal } from "../../session.tsx";
import { useLibrary } from "../../view.ts";
import type { Place } from "../live/hear.ts";

/** How they treated one: chips, own words, and the ordinary reason where there may be one. */
export function CuesSeen({ place }: { place: Place }) {
  const say = useSay();
  const act = useAct();
  const noted = cuesAt(useJournal(), place);
  const hurt = noted.some(({ severity }) => severity <= -3);
  return (
    <section className="stack" id="cues" aria-labelledby="treated">
      <h2 id="treated">{say("debrief.cues")}</h2>
      <p className="note">{say("debrief.cues-note")}</p>
      <CueChips place={place} note={(notings) => void act(notings)} label={say("debrief.cues")} />
      <OwnCue place={place} />
      {noted.length > 0 && (
        <div>
          <p className="label">{say("debrief.cue-noted")}</p>
          <ul className="lines">
            {noted.map((cue) => (
              <NotedCue key={cue.id} cue={cue} />
            ))}
          </ul>
        </div>
      )}
      <p className="small">
        <Link to="/rights">{say("rights.link")}</Link>
      </p>
      {hurt && (
        <p>
          {say("debrief.hurt")}{" "}
          <Link to="/prospects/$prospect/decide" params={{ prospect: place.prospect }}>
            {say("debrief.withdraw")}
          </Link>{" "}
          <Link to="/rights" search={{ part: "turn" } as never}>
            {say("rights.link-turn")}
          </Link>
        </p>
      )}
    </section>
  );
}

/** A cue that was noted. Whoever finds an ordinary reason for a bad one may say so: it then counts for little or nothing. */
function NotedCue({ cue }: { cue: EntryOf<"cue.noted"> }) {
  const say = useSay();
  const act = useAct();
  const known = useLibrary().cues.get(cue.cue ?? "");
  const { id, by: _by, ...body } = cue;
  const retraction = { type: "entry.retracted", entry: id } as const;
  const excuse = (innocent: string) =>
    void act([retraction, { ...body, severity: cue.severity <= -3 ? -1 : 0, because: innocent }]);
  return (
    <li className="stack">
      <div className="row apart">
        <p>{known?.words ?? cue.words}</p>
        <button type="button" className="plain small" onClick={() => void act([retraction])}>
          {say("debrief.take-back")}
        </button>
      </div>
      {cue.because && <p className="small note">{say("debrief.cue-excused", { words: cue.because })}</p>}
      {known?.innocent && cue.severity < 0 && !cue.because && (
        <div className="row">
          <p className="small note">{say("live.cues-innocent", { words: known.innocent })}</p>
          <button type="button" className="plain small" onClick={() => excuse(known.innocent)}>
            {say("debrief.cue-reason")}
          </button>
        </div>
      )}
    </li>
  );
}

const severities = [
  { severity: -2, words: "debrief.cue-bad" },
  { severity: -1, words: "debrief.cue-off" },
  { severity: 1, words: "debrief.cue-fine" },
  { severity: 2, words: "debrief.cue-good" },
] as const;

function OwnCue({ place }: { place: Place }) {
  const say = useSay();
  const act = useAct();
  const name = useId();
  const [words, setWords, clear] = useDraft(`cue:${place.interview}`);
  const [severity, setSeverity] = useState(-1);
  const [empty, setEmpty] = useState(false);
  const keep = async () => {
    setEmpty(words.trim() === "");
    if (words.trim() === "") return;
    if (await act([{ type: "cue.noted", ...place, words: words.trim(), severity, count: 1 }])) clear();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Field
        label={say("debrief.cue-words")}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        wrong={empty}
        note={empty ? say("debrief.cue-own-empty") : undefined}
      />
      <div className="row apart">
        <fieldset className="scale">
          <legend className="hidden">{say("debrief.cue-weight")}</legend>
          {severities.map((one) => (
            <label key={one.severity}>
              <input
                type="radio"
                name={name}
                checked={severity === one.severity}
                onChange={() => setSeverity(one.severity)}
              />
              <span>{say(one.words)}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit">{say("debrief.cue-note")}</button>
      </div>
    </form>
  );
}
