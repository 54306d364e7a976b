import { Link } from "@tanstack/react-router";
import type { BankQuestion } from "@twoway/library";
import { useDeferredValue, useId, useMemo } from "react";
import { useDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { Listen } from "../../parts/listen.tsx";
import { useSearch } from "../../use-search.ts";
import { useLibrary } from "../../view.ts";
import { ActOn } from "./act-on.tsx";
import type { Arrange } from "./use-arrange.ts";

interface FindProps {
  readonly interview: string;
  readonly pinned: readonly string[];
  readonly arrange: Arrange;
}

/** Finds a question of the bank by a word, and pins it. The search is loaded when somebody looks. */
export function Find({ interview, pinned, arrange }: FindProps) {
  const say = useSay();
  const id = useId();
  const library = useLibrary();
  const [words, setWords] = useDraft(`plan:${interview}:find`);
  const wanted = words.trim() !== "";
  const search = useSearch(library, wanted);
  const shown = useDeferredValue(words);
  const found = useMemo(
    () => (search && shown.trim() !== "" ? search.questions(shown) : []),
    [search, shown],
  );
  return (
    <section className="stack find-question">
      <h2 className="serif">
        <label htmlFor={id}>{say("plan.find")}</label>
      </h2>
      <input
        id={id}
        type="search"
        value={words}
        autoComplete="off"
        aria-describedby={`${id}-found`}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="small note" id={`${id}-found`} role="status">
        {!wanted ? say("plan.find-note") : search ? say("plan.found", { n: found.length }) : ""}
      </p>
      {found.length > 0 && (
        <ul className="lines">
          {found
            .flatMap((one) => library.questions.get(one) ?? [])
            .map((question) => (
              <Found
                key={question.id}
                question={question}
                pinned={pinned.includes(question.id)}
                arrange={arrange}
              />
            ))}
        </ul>
      )}
      <p className="row small">
        <Link to="/questions">{say("questions.link")}</Link>
        <Link to="/practice">{say("practice.link")}</Link>
      </p>
    </section>
  );
}

interface FoundProps {
  readonly question: BankQuestion;
  readonly pinned: boolean;
  readonly arrange: Arrange;
}

function Found({ question, pinned, arrange }: FoundProps) {
  const say = useSay();
  const { id, words } = question;
  return (
    <li className="other">
      <div>
        <p>{words}</p>
        <Listen {...question} />
      </div>
      <div className="row question-acts">
        {pinned ? (
          <ActOn act={say("plan.unpin")} on={words} onClick={() => arrange.unpin(id)} />
        ) : (
          <ActOn act={say("plan.ask-it")} on={words} onClick={() => arrange.pin(id)} />
        )}
      </div>
    </li>
  );
}
