import type { EntryId, Thing } from "@twoway/model";
import { localDay } from "@twoway/notebook";
import { useState } from "react";
import { useDates } from "../../dates.ts";
import { useKeptDraft } from "../../drafts.ts";
import { edit } from "../../edit.ts";
import { useSay } from "../../language.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Field } from "../../parts/field.tsx";
import { useAct, useJournal, useNow } from "../../session.tsx";
import { unended } from "../prospects/words.ts";

/** What one wants to be reminded of here. */
export function Reminders({ prospect }: { prospect: EntryId }) {
  const say = useSay();
  const act = useAct();
  const now = useNow();
  const { when } = useDates();
  const { reminders } = useJournal();
  const open = reminders.filter((one) => one.now.prospect === prospect && !one.now.done);
  if (open.length === 0) return null;
  return (
    <ul className="lines">
      {open.map((one) => (
        <li key={one.id} className="row apart">
          <span>
            {say("prospects.next-reminder", { words: unended(one.now.words), when: when(one.now.on, now) })}
          </span>
          <button
            type="button"
            className="small"
            onClick={() => void act([edit(one, { done: true })], say("prospects.remind-was-done"))}
          >
            {say("prospects.remind-done")}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A day to come back to it. It stands on Today when its day comes; nothing rings. */
export function ReminderDialog({
  prospect,
  onClose,
}: {
  prospect: Thing<"prospect.set">;
  onClose: () => void;
}) {
  const say = useSay();
  const act = useAct();
  const [form, setForm, clear] = useKeptDraft(`prospect:${prospect.id}:reminder`, {
    on: "",
    words: say("prospects.remind-usual"),
  });
  const [tried, setTried] = useState(false);
  const note = async () => {
    setTried(true);
    const words = form.words.trim() || say("prospects.remind-usual");
    if (form.on === "") return;
    const draft = { type: "reminder.set" as const, prospect: prospect.id, on: form.on, words };
    if (!(await act([draft], say("prospects.remind-noted")))) return;
    clear();
    onClose();
  };
  return (
    <Dialog title={say("prospects.remind-title", { name: prospect.now.organisation })} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void note();
        }}
      >
        <Field
          label={say("prospects.remind-on")}
          note={tried && form.on === "" ? say("prospects.remind-on-missing") : undefined}
          wrong={tried && form.on === ""}
          type="date"
          min={localDay(Date.now())}
          value={form.on}
          onChange={(event) => setForm({ ...form, on: event.target.value })}
        />
        <Field
          label={say("prospects.remind-words")}
          maxLength={300}
          value={form.words}
          onChange={(event) => setForm({ ...form, words: event.target.value })}
        />
        <p>
          <button type="submit" className="primary">
            {say("prospects.remind")}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
