import { about, type EntryId, type Person, people, type State, type Thing } from "@twoway/model";
import { useState } from "react";
import { useDraft } from "../../drafts.ts";
import { edit } from "../../edit.ts";
import { useSay } from "../../language.tsx";
import { voiceWords } from "../../parts/voice-words.ts";
import { useAct, useJournal } from "../../session.tsx";

interface PeopleProps {
  readonly interview: Thing<"interview.set">;
}

/** Whom one meets: those known at this prospect, and a new one by role and, if known, name. */
export function People({ interview }: PeopleProps) {
  const say = useSay();
  const act = useAct();
  const state = useJournal();
  const { people: there, prospect } = interview.now;
  const contacts = about(state, prospect).contacts;
  const turn = (id: EntryId) =>
    act([
      edit(interview, { people: there.includes(id) ? there.filter((one) => one !== id) : [...there, id] }),
    ]);
  return (
    <fieldset className="stack people">
      <legend>{say("plan.people")}</legend>
      {contacts.map((one) => (
        <label key={one.id} className="person">
          <input type="checkbox" checked={there.includes(one.id)} onChange={() => void turn(one.id)} />
          {contactWords(one, say)}
        </label>
      ))}
      <NewPerson interview={interview} />
    </fieldset>
  );
}

function NewPerson({ interview }: PeopleProps) {
  const say = useSay();
  const act = useAct();
  const [role, setRole] = useState<Person>("manager");
  const [name, setName, clear] = useDraft(`plan:${interview.id}:person`);
  const add = async () => {
    const { prospect, people: there } = interview.now;
    const named = name.trim();
    const noted = await act([
      { type: "contact.set", prospect, role, ...(named === "" ? {} : { name: named }) },
      (earlier) => edit(interview, { people: [...there, earlier(0)] }),
    ]);
    if (noted) clear();
  };
  return (
    <div className="row new-person">
      <label>
        <span className="small note">{say("plan.role")}</span>
        <select value={role} onChange={(event) => setRole(event.target.value as Person)}>
          {people.map((one) => (
            <option key={one} value={one}>
              {say(voiceWords[one])}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="small note">{say("plan.name")}</span>
        <input
          value={name}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="button" onClick={() => void add()}>
        {say("plan.add-person")}
      </button>
    </div>
  );
}

/** “Ines Brandt, the manager”. */
export function contactWords({ now }: Thing<"contact.set">, say: ReturnType<typeof useSay>): string {
  const role = say(voiceWords[now.role]);
  return now.name === undefined ? role : say("plan.named", { name: now.name, role });
}

/** The people one meets in an interview, in words. */
export function metIn(state: State, { now }: Thing<"interview.set">): readonly Thing<"contact.set">[] {
  const { contacts } = about(state, now.prospect);
  return now.people.flatMap((id) => contacts.find((one) => one.id === id) ?? []);
}
