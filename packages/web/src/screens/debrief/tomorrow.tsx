import { useState } from "react";
import { useDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { Field } from "../../parts/field.tsx";
import { useAct } from "../../session.tsx";
import type { Meeting } from "../live/interview.ts";

/** One line to oneself: kept with the prospect, or brought back on a day. */
export function Tomorrow({ meeting }: { meeting: Meeting }) {
  const say = useSay();
  const act = useAct();
  const [words, setWords, clear] = useDraft(`tomorrow:${meeting.interview.id}`);
  const [on, setOn] = useState("");
  const prospect = meeting.prospect.id;
  const keep = async () => {
    const line = words.trim();
    const noted = await act([
      on === ""
        ? { type: "fact.noted", prospect, fact: "free", voice: "own eyes", channel: "shown", words: line }
        : { type: "reminder.set", prospect, on, words: line },
    ]);
    if (!noted) return;
    clear();
    setOn("");
  };
  return (
    <section className="stack" aria-labelledby="tomorrow">
      <h2 id="tomorrow">{say("debrief.tomorrow")}</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          // Nothing typed yet: one is shown where.
          if (words.trim() === "") event.currentTarget.querySelector("input")?.focus();
          else void keep();
        }}
      >
        <Field
          label={say("debrief.tomorrow-words")}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          maxLength={2000}
        />
        <Field
          label={say("debrief.tomorrow-on")}
          type="date"
          value={on}
          onChange={(event) => setOn(event.target.value)}
        />
        <button type="submit">{say("debrief.tomorrow-note")}</button>
      </form>
    </section>
  );
}

/** What the meeting cost in minutes; a search has a price, and one may want to see it. */
export function Effort({ meeting }: { meeting: Meeting }) {
  const say = useSay();
  const act = useAct();
  const [minutes, setMinutes] = useState("");
  const [wrong, setWrong] = useState(false);
  const keep = async () => {
    const n = Number(minutes);
    const fits = minutes.trim() !== "" && Number.isFinite(n) && n >= 0;
    setWrong(!fits);
    if (!fits) return;
    const what = say("debrief.effort-what");
    if (
      await act(
        [{ type: "effort.noted", prospect: meeting.prospect.id, minutes: n, what }],
        say("debrief.effort-noted", { n }),
      )
    )
      setMinutes("");
  };
  return (
    <section className="stack" aria-labelledby="effort">
      <h2 id="effort">{say("debrief.effort")}</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Field
          label={say("debrief.effort-minutes")}
          inputMode="numeric"
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
          wrong={wrong}
          note={wrong ? say("debrief.effort-wrong") : undefined}
        />
        <button type="submit">{say("debrief.effort-keep")}</button>
      </form>
    </section>
  );
}
