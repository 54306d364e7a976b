import { about, type EntryId } from "@twoway/model";
import { useState } from "react";
import { useDates } from "../../dates.ts";
import { useKeptDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { Field } from "../../parts/field.tsx";
import { useAct, useJournal, useNow } from "../../session.tsx";
import { minutesSpent } from "../prospects/summary.ts";
import { useHours } from "../prospects/words.ts";
import { readAmount } from "../standards/amounts.ts";

const empty = { what: "", minutes: "", cost: "" };

/** What it took so far: one's own time counts too. */
export function Efforts({ prospect }: { prospect: EntryId }) {
  const say = useSay();
  const act = useAct();
  const hours = useHours();
  const { day } = useDates();
  const all = about(useJournal(), prospect);
  const spent = minutesSpent(all, Date.parse(useNow()));
  const [form, setForm, clear] = useKeptDraft(`prospect:${prospect}:effort`, empty);
  const [wrong, setWrong] = useState(false);
  const add = async () => {
    const minutes = readAmount(form.minutes);
    const cost = form.cost.trim() === "" ? undefined : readAmount(form.cost);
    const fits =
      minutes !== undefined && form.what.trim() !== "" && (cost !== undefined || form.cost.trim() === "");
    setWrong(!fits);
    if (!fits) return;
    const draft = { type: "effort.noted" as const, prospect, minutes, what: form.what.trim() };
    if (await act([{ ...draft, ...(cost === undefined ? {} : { cost }) }])) clear();
  };
  return (
    <section className="stack" id="effort" aria-labelledby="effort-title">
      <h2 id="effort-title">{say("prospect.effort")}</h2>
      <p className="note">
        {spent > 0 ? say("prospect.effort-so-far", { hours: hours(spent) }) : say("prospect.effort-none")}
      </p>
      {all.efforts.length > 0 && (
        <ul className="lines">
          {all.efforts.map((one) => (
            <li key={one.id} className="row apart">
              <span>
                {one.what}{" "}
                <span className="small note">
                  {say("prospect.effort-on", { minutes: one.minutes, when: day(one.at) })}
                </span>
              </span>
              <button
                type="button"
                className="plain small"
                onClick={() =>
                  void act([{ type: "entry.retracted", entry: one.id }], say("prospect.effort-removed"))
                }
              >
                {say("prospect.remove")} <span className="hidden">{one.what}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="row inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field
          label={say("prospect.effort-what")}
          maxLength={300}
          value={form.what}
          onChange={(event) => setForm({ ...form, what: event.target.value })}
        />
        <Field
          label={say("prospect.effort-minutes")}
          inputMode="numeric"
          value={form.minutes}
          wrong={wrong}
          onChange={(event) => setForm({ ...form, minutes: event.target.value })}
        />
        <Field
          label={say("prospect.effort-cost")}
          inputMode="decimal"
          value={form.cost}
          wrong={wrong}
          onChange={(event) => setForm({ ...form, cost: event.target.value })}
        />
        <button type="submit">{say("prospect.note")}</button>
      </form>
      {wrong && <p role="alert">{say("prospect.effort-wrong")}</p>}
    </section>
  );
}
