import { useId } from "react";
import { useSay } from "../../language.tsx";
import { prefer, usePreferences } from "../../preferences.ts";

/** How Twoway looks on this device. */
export function Look() {
  const say = useSay();
  const { theme, textSize, motion } = usePreferences();
  return (
    <section className="stack" aria-labelledby="look">
      <h2 id="look">{say("settings.look")}</h2>
      <Choice
        legend={say("settings.theme")}
        options={(["system", "light", "dark"] as const).map((value) => [
          value,
          say(`settings.theme-${value}`),
        ])}
        value={theme}
        onChange={(value) => prefer({ theme: value })}
      />
      <Choice
        legend={say("settings.text")}
        options={([100, 115, 130] as const).map((value) => [value, say(`settings.text-${value}`)])}
        value={textSize}
        onChange={(value) => prefer({ textSize: value })}
      />
      <Choice
        legend={say("settings.motion")}
        options={(["system", "less"] as const).map((value) => [value, say(`settings.motion-${value}`)])}
        value={motion}
        onChange={(value) => prefer({ motion: value })}
      />
      <p className="note">{say("settings.language")}</p>
    </section>
  );
}

interface ChoiceProps<V> {
  readonly legend: string;
  readonly options: readonly (readonly [V, string])[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

function Choice<V extends string | number>({ legend, options, value, onChange }: ChoiceProps<V>) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="row">
        {options.map(([option, words]) => (
          <label className="row" key={option}>
            <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
