import { about, type EntryId, type Person, people, type Thing } from "@twoway/model";
import { useId, useState } from "react";
import { useDraft } from "../../drafts.ts";
import { edit } from "../../edit.ts";
import { useSay } from "../../language.tsx";
import { Field } from "../../parts/field.tsx";
import { voiceWords } from "../../parts/voice-words.ts";
import { useAct, useJournal } from "../../session.tsx";
import { contactWords } from "../plan/people.tsx";

/** The people there. */
export function Contacts({ prospect }: { prospect: EntryId }) {
  const say = useSay();
  const act = useAct();
  const { contacts } = about(useJournal(), prospect);
  const [editing, setEditing] = useState<EntryId>();
  return (
    <section className="stack" id="people" aria-labelledby="people-title">
      <h2 id="people-title">{say("prospect.people")}</h2>
      {contacts.length === 0 && <p className="note">{say("prospect.people-none")}</p>}
      {contacts.length > 0 && (
        <ul className="lines">
          {contacts.map((one) =>
            editing === one.id ? (
              <li key={one.id}>
                <ContactForm prospect={prospect} thing={one} onDone={() => setEditing(undefined)} />
              </li>
            ) : (
              <li key={one.id} className="row apart">
                <span>{contactWords(one, say)}</span>
                <span className="row">
                  <button type="button" className="plain small" onClick={() => setEditing(one.id)}>
                    {say("prospect.edit")} <span className="hidden">{contactWords(one, say)}</span>
                  </button>
                  <button
                    type="button"
                    className="plain small"
                    onClick={() =>
                      void act([{ type: "entry.retracted", entry: one.id }], say("prospect.person-removed"))
                    }
                  >
                    {say("prospect.remove")} <span className="hidden">{contactWords(one, say)}</span>
                  </button>
                </span>
              </li>
            ),
          )}
        </ul>
      )}
      <ContactForm prospect={prospect} />
    </section>
  );
}

interface ContactFormProps {
  readonly prospect: EntryId;
  readonly thing?: Thing<"contact.set">;
  readonly onDone?: () => void;
}

function ContactForm({ prospect, thing, onDone }: ContactFormProps) {
  const say = useSay();
  const act = useAct();
  const id = useId();
  const [role, setRole] = useState<Person>(thing?.now.role ?? "manager");
  const [name, setName, clear] = useDraft(
    `prospect:${prospect}:contact:${thing?.id ?? "new"}`,
    thing?.now.name ?? "",
  );
  const note = async () => {
    const named = name.trim();
    const body = { prospect, role, ...(named === "" ? {} : { name: named }) };
    if (!(await act([thing ? edit(unnamed(thing), body) : { type: "contact.set", ...body }]))) return;
    clear();
    onDone?.();
  };
  return (
    <form
      className="row inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void note();
      }}
    >
      <div>
        <label htmlFor={id}>{say("prospect.person-role")}</label>
        <select
          id={id}
          value={role}
          onChange={(event) => setRole(people.find((one) => one === event.target.value) ?? "manager")}
        >
          {people.map((one) => (
            <option key={one} value={one}>
              {say(voiceWords[one])}
            </option>
          ))}
        </select>
      </div>
      <Field
        label={say("prospect.person-name")}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit">{say(thing ? "prospect.note" : "prospect.person-add")}</button>
    </form>
  );
}

function unnamed(thing: Thing<"contact.set">): Thing<"contact.set"> {
  const { name: _, ...now } = thing.now;
  return { ...thing, now };
}
