import type { EntryOf, Thing } from "@twoway/model";
import { type FormEvent, useState } from "react";
import { useKeptDraft } from "../../drafts.ts";
import { edit } from "../../edit.ts";
import { useSpeech } from "../../language.tsx";
import { Field } from "../../parts/field.tsx";
import { useAct, useJournal } from "../../session.tsx";
import { currencyOf } from "../card/currency.ts";
import { readAmount } from "../standards/amounts.ts";

/** The two without which nothing can be reckoned come first; the others make it more exact. */
const needed = ["savings", "weeklyCost"] as const;
const exact = ["weeklyIncome", "reserve", "startLagWeeks", "payLagWeeks"] as const;
const all = [...needed, ...exact] as const;
type Amount = (typeof all)[number];
/** The id of the heading over the numbers. */
export const holdTitle = "hold";

type Form = Record<Amount | "currency" | "ends", string>;

/** The amounts that holding out is reckoned from: two, and four more behind a tap. Noted anew, it begins anew. */
export function HoldAmounts() {
  const { situation } = useJournal();
  return <AmountsForm key={situation?.now.id ?? ""} situation={situation} />;
}

function AmountsForm({ situation }: { situation: Thing<"situation.set"> | undefined }) {
  const { say, locale } = useSpeech();
  const act = useAct();
  const now = situation?.now;
  const [form, setForm, clear] = useKeptDraft<Form>("decide:money", formOf(now, currencyOf(locale)));
  const [wrong, setWrong] = useState<ReadonlyMap<Amount, string>>(new Map());
  const reckon = async (event: FormEvent) => {
    event.preventDefault();
    const faults = faultsOf(form, say("decide.money-wrong"), say("decide.money-needed"));
    setWrong(faults);
    if (faults.size > 0) return;
    const said = amountsOf(form);
    const body = {
      kind: now?.kind ?? ("looking" as const),
      currency: form.currency.trim().toUpperCase().slice(0, 8),
      ends: endsOf(form, now, say("decide.money-income")),
    };
    const draft = situation
      ? edit(situation, { ...body, ...nothingSaid, ...said })
      : { type: "situation.set" as const, ...body, ...said };
    if (!(await act([draft]))) return;
    clear();
    // The numbers may now stand elsewhere on the page: that is where one goes on reading.
    requestAnimationFrame(() => document.getElementById(holdTitle)?.focus());
  };
  const field = (one: Amount) => (
    <Field
      key={one}
      label={say(`decide.money-${one}`)}
      note={wrong.get(one)}
      wrong={wrong.has(one)}
      inputMode="decimal"
      autoComplete="off"
      value={form[one]}
      onChange={(event) => setForm({ ...form, [one]: event.target.value })}
    />
  );
  return (
    <form className="stack amounts" onSubmit={(event) => void reckon(event)} noValidate>
      <div className="row money">
        {needed.map(field)}
        <Field
          label={say("decide.money-currency")}
          maxLength={8}
          value={form.currency}
          onChange={(event) => setForm({ ...form, currency: event.target.value })}
        />
      </div>
      <details className="numbers" open={exact.some((one) => wrong.has(one)) || undefined}>
        <summary className="small">{say("decide.money-more")}</summary>
        <div className="row money">
          {exact.map(field)}
          <Field
            type="date"
            label={say("decide.money-ends")}
            value={form.ends}
            onChange={(event) => setForm({ ...form, ends: event.target.value })}
          />
        </div>
      </details>
      <p>
        <button type="submit">{say("decide.money-reckon")}</button>
      </p>
    </form>
  );
}

type Situation = EntryOf<"situation.set">;

/** An edit in which a field was left empty no longer says it. */
const nothingSaid = {
  savings: undefined,
  weeklyCost: undefined,
  weeklyIncome: undefined,
  reserve: undefined,
  startLagWeeks: undefined,
  payLagWeeks: undefined,
} as unknown as Record<Amount, number>;

function formOf(now: Situation | undefined, currency: string): Form {
  const amounts = all.map((one) => [one, now?.[one] === undefined ? "" : String(now[one])]);
  return {
    ...(Object.fromEntries(amounts) as Record<Amount, string>),
    currency: now?.currency || currency,
    ends: now?.ends[0]?.on.slice(0, 10) ?? "",
  };
}

function faultsOf(form: Form, wrong: string, missing: string): ReadonlyMap<Amount, string> {
  const faults = new Map<Amount, string>();
  for (const one of all) {
    const words = form[one].trim();
    if (words !== "" && readAmount(words) === undefined) faults.set(one, wrong);
    if (words === "" && needed.some((other) => other === one)) faults.set(one, missing);
  }
  return faults;
}

function amountsOf(form: Form): Partial<Record<Amount, number>> {
  return Object.fromEntries(
    all.flatMap((one) => {
      const amount = form[one].trim() === "" ? undefined : readAmount(form[one]);
      return amount === undefined ? [] : [[one, amount]];
    }),
  );
}

/** The day the income ends is the first of the ends; its name stays as the person gave it. */
function endsOf({ ends: on }: Form, now: Situation | undefined, what: string) {
  const [first, ...rest] = now?.ends ?? [];
  return on === "" ? rest : [{ what: first?.what ?? what, on }, ...rest];
}
