import type { EntryId, Thing } from "@twoway/model";
import { useState } from "react";
import { useKeptDraft } from "../../drafts.ts";
import { edit } from "../../edit.ts";
import { useSay } from "../../language.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Field } from "../../parts/field.tsx";
import { useAct } from "../../session.tsx";

interface Form {
  readonly organisation: string;
  readonly role: string;
  readonly via: string;
  readonly tags: string;
  readonly present: boolean;
  readonly theirs: string;
  readonly mine: string;
}

interface ProspectFormProps {
  /** The one to edit; a new one without. */
  readonly thing?: Thing<"prospect.set"> | undefined;
  readonly onClose: () => void;
  readonly onNoted?: (id: EntryId) => void;
}

/** A possible match: who, for what, through whom. */
export function ProspectForm({ thing, onClose, onNoted }: ProspectFormProps) {
  const say = useSay();
  const act = useAct();
  const [form, setForm, clear] = useKeptDraft<Form>(`prospect:${thing?.id ?? "new"}`, formOf(thing));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Form>) => setForm({ ...form, ...part });
  const missing = tried && form.organisation.trim() === "";
  const note = async () => {
    setTried(true);
    const organisation = form.organisation.trim();
    if (organisation === "") return;
    const noted = await act([draftOf(thing, form)], say("prospects.noted", { name: organisation }));
    const [first] = noted ?? [];
    if (!first) return;
    clear();
    onClose();
    onNoted?.(thing?.id ?? first.id);
  };
  return (
    <Dialog title={say(thing ? "prospects.edit-title" : "prospects.add")} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void note();
        }}
      >
        <Field
          label={say("prospects.organisation")}
          note={missing ? say("prospects.organisation-missing") : undefined}
          wrong={missing}
          maxLength={200}
          value={form.organisation}
          onChange={(event) => change({ organisation: event.target.value })}
        />
        <Field
          label={say("prospects.role")}
          maxLength={200}
          value={form.role}
          onChange={(event) => change({ role: event.target.value })}
        />
        <Field
          label={say("prospects.via")}
          note={say("prospects.via-note")}
          maxLength={200}
          value={form.via}
          onChange={(event) => change({ via: event.target.value })}
        />
        {thing && (
          <>
            <Field
              label={say("prospects.tags")}
              note={say("prospects.tags-note")}
              maxLength={400}
              value={form.tags}
              onChange={(event) => change({ tags: event.target.value })}
            />
            <Field
              label={say("prospects.their-deadline")}
              type="date"
              value={form.theirs}
              onChange={(event) => change({ theirs: event.target.value })}
            />
            <Field
              label={say("prospects.my-deadline")}
              type="date"
              value={form.mine}
              onChange={(event) => change({ mine: event.target.value })}
            />
          </>
        )}
        <label className="ticked-line">
          <input type="checkbox" checked={form.present} onChange={() => change({ present: !form.present })} />
          <span>{say("prospects.present")}</span>
        </label>
        <p>
          <button type="submit" className="primary">
            {say("prospects.note")}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

function formOf(thing: Thing<"prospect.set"> | undefined): Form {
  const { organisation = "", role = "", via = "", tags = [], present = false } = thing?.now ?? {};
  const { theirDeadline = "", myDeadline = "" } = thing?.now ?? {};
  return {
    organisation,
    role,
    via,
    tags: tags.join(", "),
    present,
    theirs: theirDeadline.slice(0, 10),
    mine: myDeadline.slice(0, 10),
  };
}

function draftOf(thing: Thing<"prospect.set"> | undefined, form: Form) {
  const said = <K extends string>(key: K, value: string) =>
    value.trim() === "" ? {} : ({ [key]: value.trim() } as Record<K, string>);
  // A deadline that still says the same day keeps its hour.
  const deadline = (before: string | undefined, day: string) => (before?.slice(0, 10) === day ? before : day);
  const body = {
    organisation: form.organisation.trim(),
    role: form.role.trim(),
    tags: [...new Set(form.tags.split(",").map((tag) => tag.trim()))].filter(Boolean),
    ...said("via", form.via),
    ...(form.present ? { present: true } : {}),
    ...said("theirDeadline", deadline(thing?.now.theirDeadline, form.theirs)),
    ...said("myDeadline", deadline(thing?.now.myDeadline, form.mine)),
  };
  if (!thing) return { type: "prospect.set" as const, ...body };
  // What was emptied is gone: the edit begins from the bare envelope.
  const { via: _via, present: _present, theirDeadline: _theirs, myDeadline: _mine, ...now } = thing.now;
  return edit({ ...thing, now }, body);
}
