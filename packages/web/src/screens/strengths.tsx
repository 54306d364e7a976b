import "../styles/standards.css";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useSay } from "../language.tsx";
import { useJournal } from "../session.tsx";
import { useTitle } from "../title.ts";
import { Tabs } from "./standards/tabs.tsx";
import { StrengthRow } from "./strengths/row.tsx";
import { Story } from "./strengths/story.tsx";
import { StrengthForm } from "./strengths/strength-form.tsx";

/** What I bring: strengths, with the stories that prove them. */
export function Strengths() {
  const say = useSay();
  useTitle(say("strengths.title"));
  const { strengths, stories } = useJournal();
  const [adding, setAdding] = useState(false);
  const loose = stories.filter(({ now }) => !strengths.some(({ id }) => now.strengths.includes(id)));
  const none = strengths.length === 0;
  return (
    <main className="page" id="page">
      <Tabs />
      <header className="head">
        <h1>{say(none ? "strengths.heading-none" : "strengths.heading")}</h1>
        <p className="lead note">{say(none ? "strengths.lead-none" : "strengths.lead")}</p>
        <p>
          <button type="button" className="primary" onClick={() => setAdding(true)}>
            {say("strengths.add")}
          </button>
        </p>
        <p>
          <Link to="/practice">{say("practice.link")}</Link>
        </p>
      </header>
      <ul className="lines">
        {strengths.map((thing) => (
          <StrengthRow
            key={thing.id}
            thing={thing}
            stories={stories.filter(({ now }) => now.strengths.includes(thing.id))}
          />
        ))}
      </ul>
      {loose.length > 0 && (
        <section className="stack loose" aria-labelledby="loose">
          <h2 id="loose" className="serif">
            {say("strengths.stories-loose")}
          </h2>
          <p className="note">{say("strengths.stories-loose-note")}</p>
          <ul className="lines">
            {loose.map((story) => (
              <Story key={story.id} thing={story} />
            ))}
          </ul>
        </section>
      )}
      {adding && <StrengthForm onClose={() => setAdding(false)} />}
    </main>
  );
}
