import { type EntryId, type Medium, media } from "@twoway/model";
import { useId, useState } from "react";
import { useKeptDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { Field } from "../../parts/field.tsx";
import { useAct } from "../../session.tsx";
import { mediumWords } from "../plan/medium-words.ts";
import { momentIn } from "../plan/moment.ts";

interface AddInterviewProps {
  readonly prospect: EntryId;
  readonly number: number;
  readonly onDone: () => void;
}

/** One more meeting. A day may be missing; people and the rest can be said later. */
export function AddInterview({ prospect, number, onDone }: AddInterviewProps) {
  const say = useSay();
  const act = useAct();
  const id = useId();
  const usual = { day: "", time: "", minutes: "60", mine: "15", medium: "in person" as Medium };
  const [form, setForm, clear] = useKeptDraft(`prospect:${prospect}:interview`, usual);
  const [wrong, setWrong] = useState(false);
  const change = (part: Partial<typeof usual>) => setForm({ ...form, ...part });
  const add = async () => {
    const minutes = Math.round(Number(form.minutes));
    const mine = Math.round(Number(form.mine));
    const fits = minutes > 0 && minutes <= 10_080 && mine >= 0 && mine <= minutes;
    setWrong(!fits);
    if (!fits) return;
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const when = form.day === "" ? {} : { at: momentIn(form.day, form.time || undefined, zone), dated: true };
    const draft = {
      type: "interview.set" as const,
      prospect,
      number,
      zone,
      minutes,
      myMinutes: mine,
      medium: form.medium,
    };
    if (!(await act([{ ...draft, people: [], ...when }], say("prospect.interview-noted")))) return;
    clear();
    onDone();
  };
  return (
    <form
      className="stack fact-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className="row source-row">
        <Field
          label={say("prospect.day")}
          type="date"
          value={form.day}
          onChange={(event) => change({ day: event.target.value })}
        />
        <Field
          label={say("prospect.hour")}
          type="time"
          value={form.time}
          onChange={(event) => change({ time: event.target.value })}
        />
        <Field
          label={say("prospect.minutes")}
          type="number"
          min={1}
          value={form.minutes}
          wrong={wrong}
          onChange={(event) => change({ minutes: event.target.value })}
        />
        <Field
          label={say("prospect.mine")}
          type="number"
          min={0}
          value={form.mine}
          wrong={wrong}
          onChange={(event) => change({ mine: event.target.value })}
        />
        <div className="stack field">
          <label htmlFor={id}>{say("prospect.medium")}</label>
          <select
            id={id}
            value={form.medium}
            onChange={(event) =>
              change({ medium: media.find((one) => one === event.target.value) ?? "in person" })
            }
          >
            {media.map((one) => (
              <option key={one} value={one}>
                {say(mediumWords[one])}
              </option>
            ))}
          </select>
        </div>
      </div>
      {wrong && <p role="alert">{say("prospect.minutes-wrong")}</p>}
      <p className="row">
        <button type="submit" className="primary">
          {say("prospect.note")}
        </button>
        <button type="button" className="plain" onClick={onDone}>
          {say("shell.cancel")}
        </button>
      </p>
    </form>
  );
}
