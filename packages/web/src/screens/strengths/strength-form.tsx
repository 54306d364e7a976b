import type { Level, Thing } from "@twoway/model";
import { useState } from "react";
import { useKeptDraft } from "../../drafts.ts";
import { edit } from "../../edit.ts";
import { useSay } from "../../language.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Field } from "../../parts/field.tsx";
import { Levels } from "../../parts/levels.tsx";
import { useAct } from "../../session.tsx";
import { useGladness, useHowWell } from "./scales.ts";

interface Form {
  readonly name: string;
  readonly level?: Level;
  readonly gladness?: Level;
}

interface StrengthFormProps {
  /** The one to edit; a new one without. */
  readonly thing?: Thing<"strength.set"> | undefined;
  readonly onClose: () => void;
}

/** A strength: its name, how well, how gladly. */
export function StrengthForm({ thing, onClose }: StrengthFormProps) {
  const say = useSay();
  const act = useAct();
  const howWell = useHowWell();
  const howGladly = useGladness();
  const start: Form = thing
    ? { name: thing.now.name, level: thing.now.level, gladness: thing.now.gladness }
    : { name: "" };
  const [form, setForm, clear] = useKeptDraft<Form>(`strength:${thing?.id ?? "new"}`, start);
  const [tried, setTried] = useState(false);
  const name = form.name.trim();
  const { level, gladness } = form;
  const note = async () => {
    setTried(true);
    if (name === "" || level === undefined || gladness === undefined) return;
    const change = { name, level, gladness };
    const draft = thing ? edit(thing, change) : { type: "strength.set" as const, ...change };
    if (!(await act([draft], say("strengths.noted", { name })))) return;
    clear();
    onClose();
  };
  return (
    <Dialog title={say(thing ? "strengths.edit-title" : "strengths.add")} onClose={onClose}>
      <form
        className="stack yours-levels"
        onSubmit={(event) => {
          event.preventDefault();
          void note();
        }}
      >
        <Field
          label={say("strengths.name")}
          note={say(tried && name === "" ? "strengths.name-missing" : "strengths.name-note")}
          wrong={tried && name === ""}
          maxLength={200}
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.target.value })}
        />
        <Levels
          legend={say("strengths.level")}
          showLegend
          anchors={howWell}
          value={level}
          onChange={(chosen) => chosen !== null && setForm({ ...form, level: chosen })}
        />
        {tried && level === undefined && <p role="alert">{say("strengths.level-missing")}</p>}
        <Levels
          legend={say("strengths.gladness")}
          showLegend
          anchors={howGladly}
          value={gladness}
          onChange={(chosen) => chosen !== null && setForm({ ...form, gladness: chosen })}
        />
        {tried && gladness === undefined && <p role="alert">{say("strengths.gladness-missing")}</p>}
        <p>
          <button type="submit" className="primary">
            {say("strengths.note")}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
