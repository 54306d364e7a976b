import type { CatalogueStandard } from "@twoway/library";
import type { EntryId, Thing } from "@twoway/model";
import { useState } from "react";
import { useKeptDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { Field } from "../../parts/field.tsx";
import { useAct } from "../../session.tsx";
import { amountsThrough, readAmount } from "./amounts.ts";
import { changed } from "./held.ts";

interface AmountsFormProps {
  readonly thing: Thing<"standard.set">;
  readonly unit: NonNullable<CatalogueStandard["amounts"]>;
  readonly after: EntryId | undefined;
}

/** Two amounts, at the floor and at the ideal; the other levels lie on the line through them. */
export function AmountsForm({ thing, unit, after }: AmountsFormProps) {
  const say = useSay();
  const act = useAct();
  const { floor, ideal, amounts } = thing.now;
  const start = { least: amounts ? String(amounts[floor]) : "", best: amounts ? String(amounts[ideal]) : "" };
  const [form, setForm, clear] = useKeptDraft(`standard:${thing.id}:amounts`, start);
  const [wrong, setWrong] = useState(false);
  const rising = unit === "pay a year";
  const note = async () => {
    const least = readAmount(form.least);
    const best = readAmount(floor === ideal ? form.least : form.best);
    const all =
      least === undefined || best === undefined
        ? undefined
        : amountsThrough(floor, least, ideal, best, rising);
    setWrong(all === undefined);
    if (all && (await act([changed(thing, { amounts: [...all] }, after)], say("standards.noted-amounts"))))
      clear();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void note();
      }}
    >
      <p className="label">{say(unitWords[unit])}</p>
      <div className="row amounts">
        <Field
          label={say("standards.amount-floor")}
          inputMode="decimal"
          value={form.least}
          wrong={wrong}
          onChange={(event) => setForm({ ...form, least: event.target.value })}
        />
        {floor !== ideal && (
          <Field
            label={say("standards.amount-ideal")}
            inputMode="decimal"
            value={form.best}
            wrong={wrong}
            onChange={(event) => setForm({ ...form, best: event.target.value })}
          />
        )}
        <button type="submit">{say("standards.note-amounts")}</button>
      </div>
      {wrong && (
        <p role="alert">
          {say(rising ? "standards.amounts-wrong-rising" : "standards.amounts-wrong-falling")}
        </p>
      )}
    </form>
  );
}

const unitWords = {
  "pay a year": "standards.unit-pay",
  "hours a week": "standards.unit-hours",
  "minutes each way": "standards.unit-minutes",
  "days on site": "standards.unit-days",
} as const;
