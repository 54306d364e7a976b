import { type Situation, situations } from "@twoway/model";
import { useId, useState } from "react";
import { useKeptDraft } from "../../drafts.ts";
import { edit } from "../../edit.ts";
import { useSpeech } from "../../language.tsx";
import { Field } from "../../parts/field.tsx";
import { useAct, useJournal } from "../../session.tsx";
import { useLibrary } from "../../view.ts";
import { currencyOf } from "../card/currency.ts";
import { readAmount } from "../standards/amounts.ts";
import { Fold } from "./fold.tsx";

const amounts = ["savings", "reserve", "weeklyIncome", "weeklyCost"] as const;
type Amount = (typeof amounts)[number];
interface Form extends Record<Amount, string> {
  readonly kind: Situation;
  readonly currency: string;
}

/** How it is for me, in money and weeks: only what the weeks are reckoned from. */
export function SituationForm() {
  const { say, locale } = useSpeech();
  const act = useAct();
  const id = useId();
  const library = useLibrary();
  const { situation } = useJournal();
  const now = situation?.now;
  const words = (amount: number | undefined) => (amount === undefined ? "" : String(amount));
  const [form, setForm, clear] = useKeptDraft<Form>("situation:money", {
    kind: now?.kind ?? "looking",
    currency: now?.currency || currencyOf(locale),
    savings: words(now?.savings),
    reserve: words(now?.reserve),
    weeklyIncome: words(now?.weeklyIncome),
    weeklyCost: words(now?.weeklyCost),
  });
  const [wrong, setWrong] = useState<readonly Amount[]>([]);
  const note = async () => {
    const bad = amounts.filter((one) => form[one].trim() !== "" && readAmount(form[one]) === undefined);
    setWrong(bad);
    if (bad.length > 0) return;
    const said = Object.fromEntries(
      amounts.flatMap((one) => (form[one].trim() === "" ? [] : [[one, readAmount(form[one])]])),
    );
    const body = { kind: form.kind, currency: form.currency.trim().toUpperCase().slice(0, 8), ...said };
    if (
      await act([situation ? edit(emptied(situation), body) : { type: "situation.set", ends: [], ...body }])
    )
      clear();
  };
  return (
    <Fold title={say("prospect.money")}>
      <form
        className="stack fact-form"
        onSubmit={(event) => {
          event.preventDefault();
          void note();
        }}
      >
        <div className="stack field">
          <label htmlFor={id}>{say("prospect.situation")}</label>
          <select
            id={id}
            value={form.kind}
            onChange={(event) => setForm({ ...form, kind: event.target.value as Situation })}
          >
            {situations.map((one) => (
              <option key={one} value={one}>
                {library.situations.get(one)?.name}
              </option>
            ))}
          </select>
        </div>
        <div className="row money">
          {amounts.map((one) => (
            <Field
              key={one}
              label={say(`prospect.money-${one}`)}
              note={wrong.includes(one) ? say("prospect.money-wrong") : undefined}
              wrong={wrong.includes(one)}
              inputMode="decimal"
              value={form[one]}
              onChange={(event) => setForm({ ...form, [one]: event.target.value })}
            />
          ))}
          <Field
            label={say("prospect.money-currency")}
            maxLength={8}
            value={form.currency}
            onChange={(event) => setForm({ ...form, currency: event.target.value })}
          />
        </div>
        <p>
          <button type="submit">{say("prospect.note")}</button>
        </p>
      </form>
    </Fold>
  );
}

/** A situation without its amounts: what the form leaves empty is no longer said. */
function emptied<T extends { readonly now: object }>(situation: T): T {
  const now = Object.fromEntries(
    Object.entries(situation.now).filter(([key]) => !amounts.includes(key as Amount)),
  );
  return { ...situation, now } as T;
}
