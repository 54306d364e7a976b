import { Link } from "@tanstack/react-router";
import { adopt, proposeStandards, type Suggested } from "@twoway/advice";
import { type ExperiencePrompt, experienceLists, type experienceWords } from "@twoway/library/experience";
import { useDeferredValue, useId, useMemo } from "react";
import { useDraft, useKeptDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { useAct } from "../../session.tsx";
import { useView } from "../../view.ts";
import { Proposal } from "./proposal.tsx";

interface AnswerProps {
  readonly prompt: ExperiencePrompt;
  readonly words: typeof experienceWords;
  readonly labelledBy: string;
}

/** So many letters are something said; below that, one is still beginning. */
const something = 12;

/** Where the half-typed answer to a prompt is kept. */
export const draftOf = (prompt: string) => `experience:${prompt}`;

/** One's own words, and the standards they suggest as one writes. */
export function Answer({ prompt, words: around, labelledBy }: AnswerProps) {
  const say = useSay();
  const act = useAct();
  const view = useView();
  const id = useId();
  const [words, setWords] = useDraft(draftOf(prompt.id));
  const [passed, setPassed] = useKeptDraft<readonly string[]>("experience:passed", []);
  const shown = useDeferredValue(words);
  const suggested = useMemo(
    () =>
      proposeStandards(shown, experienceLists, prompt.as).filter(({ standard }) =>
        view.library.standards.has(standard),
      ),
    [shown, prompt.as, view.library],
  );
  const mine = new Set(view.state.standards.map(({ now }) => now.from));
  const left = suggested.filter(({ standard }) => !passed.includes(standard));
  const take = (one: Suggested, kind: "must" | "want") => {
    const name = view.library.standards.get(one.standard)?.name ?? "";
    void act(
      [{ ...adopt(view, one.standard, { kind }), why: one.sentence.slice(0, 1000) }],
      say(kind === "must" ? "standards.added-must" : "standards.added-want", { name }),
    );
  };
  return (
    <>
      {prompt.hint && (
        <p className="note" id={`${id}-hint`}>
          {prompt.hint}
        </p>
      )}
      <textarea
        rows={5}
        maxLength={5000}
        aria-labelledby={labelledBy}
        aria-describedby={prompt.hint ? `${id}-hint` : undefined}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="small note" role="status">
        {left.length > 0 ? around.proposed : shown.trim().length > something ? around.nothing : ""}
      </p>
      {left.length > 0 && (
        <ul className="lines">
          {left.map((one) => (
            <Proposal
              key={one.standard}
              suggested={one}
              mine={mine.has(one.standard)}
              onTake={(kind) => take(one, kind)}
              onPass={() => setPassed([...passed, one.standard])}
            />
          ))}
        </ul>
      )}
      <p className="row small">
        {suggested.length > left.length && (
          <button
            type="button"
            className="plain small"
            onClick={() =>
              setPassed(passed.filter((one) => !suggested.some(({ standard }) => standard === one)))
            }
          >
            {say("experience.bring-back", { n: suggested.length - left.length })}
          </button>
        )}
        <Link to="/standards" hash="add">
          {say("experience.from-list")}
        </Link>
      </p>
    </>
  );
}
