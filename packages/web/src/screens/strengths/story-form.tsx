import type { EntryId, Thing } from "@twoway/model";
import { useState } from "react";
import { useKeptDraft } from "../../drafts.ts";
import { edit } from "../../edit.ts";
import { useSay } from "../../language.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Area, Field } from "../../parts/field.tsx";
import { useAct, useJournal } from "../../session.tsx";

interface Form {
  readonly situation: string;
  readonly did: string;
  readonly outcome: string;
  readonly witness: string;
  readonly strengths: readonly EntryId[];
}

interface StoryFormProps {
  readonly thing?: Thing<"story.set"> | undefined;
  /** The strength a new story is told for. */
  readonly strength?: EntryId | undefined;
  readonly onClose: () => void;
}

/** A story in a few lines: what was the matter, what I did, what came of it, who saw it. */
export function StoryForm({ thing, strength, onClose }: StoryFormProps) {
  const say = useSay();
  const act = useAct();
  const { strengths } = useJournal();
  const { situation = "", did = "", outcome = "", witness = "", strengths: shows = [] } = thing?.now ?? {};
  const start: Form = { situation, did, outcome, witness, strengths: strength ? [strength] : shows };
  const [form, setForm, clear] = useKeptDraft<Form>(`story:${thing?.id ?? strength ?? "new"}`, start);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Form>) => setForm({ ...form, ...part });
  const missing = tried && form.did.trim() === "";
  const note = async () => {
    setTried(true);
    if (form.did.trim() === "") return;
    const seenBy = form.witness.trim();
    const body = {
      situation: form.situation.trim(),
      did: form.did.trim(),
      outcome: form.outcome.trim(),
      strengths: [...form.strengths],
      ...(seenBy === "" ? {} : { witness: seenBy }),
    };
    const draft = thing ? edit(withoutWitness(thing), body) : { type: "story.set" as const, ...body };
    if (!(await act([draft], say("strengths.story-noted")))) return;
    clear();
    onClose();
  };
  return (
    <Dialog title={say(thing ? "strengths.story-edit-title" : "strengths.story-title")} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void note();
        }}
      >
        <Area
          label={say("strengths.story-situation")}
          note={say("strengths.story-situation-note")}
          rows={3}
          value={form.situation}
          onChange={(event) => change({ situation: event.target.value })}
        />
        <Area
          label={say("strengths.story-did")}
          note={say(missing ? "strengths.story-missing" : "strengths.story-did-note")}
          wrong={missing}
          rows={3}
          value={form.did}
          onChange={(event) => change({ did: event.target.value })}
        />
        <Area
          label={say("strengths.story-outcome")}
          note={say("strengths.story-outcome-note")}
          rows={2}
          value={form.outcome}
          onChange={(event) => change({ outcome: event.target.value })}
        />
        <Field
          label={say("strengths.story-witness")}
          note={say("strengths.story-witness-note")}
          maxLength={200}
          value={form.witness}
          onChange={(event) => change({ witness: event.target.value })}
        />
        <fieldset>
          <legend>{say("strengths.story-proves")}</legend>
          {strengths.map(({ id, now }) => (
            <label key={id} className="ticked-line">
              <input
                type="checkbox"
                checked={form.strengths.includes(id)}
                onChange={() => change({ strengths: toggled(form.strengths, id) })}
              />
              <span>{now.name}</span>
            </label>
          ))}
        </fieldset>
        <p>
          <button type="submit" className="primary">
            {say("strengths.note")}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

/** A witness that is no longer named is no longer there. */
function withoutWitness(thing: Thing<"story.set">): Thing<"story.set"> {
  const { witness: _, ...now } = thing.now;
  return { ...thing, now };
}

function toggled<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}
