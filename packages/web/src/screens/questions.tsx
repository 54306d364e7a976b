import { useLocation } from "@tanstack/react-router";
import type { BankQuestion } from "@twoway/library";
import { groups } from "@twoway/library";
import { useDeferredValue, useId, useMemo, useState } from "react";
import { useDraft } from "../drafts.ts";
import { useSay } from "../language.tsx";
import { useTitle } from "../title.ts";
import { useSearch } from "../use-search.ts";
import { useLibrary } from "../view.ts";
import { Question } from "./questions/question.tsx";
import "../styles/plan.css";
import "../styles/content.css";

/** The whole bank: found by a word, or gone through by what a question tells about. */
export function Questions() {
  const say = useSay();
  useTitle(say("questions.title"));
  const { questions } = useLibrary();
  const hash = useLocation({ select: (location) => location.hash });
  const pointed = questions.get(hash);
  return (
    <main className="page reading" id="page">
      <header className="head">
        <h1>{say("questions.heading", { n: questions.size })}</h1>
        <p className="lead note">{say("questions.lead")}</p>
      </header>
      <div className="stack reading-parts">
        {pointed && (
          <div className="lines folds">
            <Question key={pointed.id} question={pointed} open />
          </div>
        )}
        <Find />
      </div>
    </main>
  );
}

function Find() {
  const say = useSay();
  const id = useId();
  const library = useLibrary();
  const [words, setWords] = useDraft("questions:find");
  const [wanted, setWanted] = useState(words !== "");
  const search = useSearch(library, wanted);
  const shown = useDeferredValue(words).trim();
  const found = useMemo(
    () =>
      search && shown !== ""
        ? search.questions(shown).flatMap((one) => library.questions.get(one) ?? [])
        : undefined,
    [search, shown, library],
  );
  return (
    <section className="stack">
      <div className="stack field">
        <label htmlFor={id}>{say("plan.find")}</label>
        <input
          id={id}
          type="search"
          autoComplete="off"
          value={words}
          aria-describedby={`${id}-found`}
          onFocus={() => setWanted(true)}
          onChange={(event) => {
            setWanted(true);
            setWords(event.target.value);
          }}
        />
        <p className="small note" id={`${id}-found`} role="status">
          {found ? say("questions.found", { n: found.length }) : say("plan.find-note")}
        </p>
      </div>
      {found ? (
        <div className="lines folds">
          {found.map((question) => (
            <Question key={question.id} question={question} />
          ))}
        </div>
      ) : (
        <Browse />
      )}
    </section>
  );
}

/** By what a question tells about first; those about their need stand together. */
function Browse() {
  const say = useSay();
  const { questions, standards } = useLibrary();
  const groupOf = ({ reveals }: BankQuestion) => standards.get(reveals[0]?.standard ?? "")?.group;
  const all = [...questions.values()];
  return (
    <div className="lines folds">
      {groups.map((group) => (
        <Group
          key={group}
          name={say(`standards.group-${group}`)}
          questions={all.filter((one) => groupOf(one) === group)}
        />
      ))}
      <Group name={say("questions.need")} questions={all.filter((one) => groupOf(one) === undefined)} />
    </div>
  );
}

function Group({ name, questions }: { name: string; questions: readonly BankQuestion[] }) {
  const [open, setOpen] = useState(false);
  if (questions.length === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="row apart">
        <span className="serif">{name}</span>
      </summary>
      {open && (
        <div className="lines told-of">
          {questions.map((question) => (
            <Question key={question.id} question={question} />
          ))}
        </div>
      )}
    </details>
  );
}
