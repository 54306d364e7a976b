import { Link } from "@tanstack/react-router";
import { type ExperiencePrompt, experiencePrompts, experienceWords } from "@twoway/library/experience";
import { useEffect, useRef } from "react";
import { useKeptDraft } from "../drafts.ts";
import { useSay } from "../language.tsx";
import { useNotice, useSession } from "../session.tsx";
import { useTitle } from "../title.ts";
import { useWorded } from "../worded.ts";
import { Answer, draftOf } from "./experience/answer.tsx";
import { Extremes } from "./experience/extremes.tsx";
import { Tabs } from "./standards/tabs.tsx";
import "../styles/standards.css";
import "../styles/content.css";

const ids: ReadonlySet<string> = new Set(["id", "as"]);
const content = { prompts: experiencePrompts, words: experienceWords };

/** Standards out of what one lived through: one thing to think back to at a time, in one's own words. */
export function Experience() {
  const say = useSay();
  const { prompts, words } = useWorded(content, ids);
  useTitle(say("experience.title"));
  const [at, setAt] = useKeptDraft<number>("experience:at", 0);
  const prompt = prompts[at];
  return (
    <main className="page reading" id="page">
      <Tabs />
      <header className="head">
        <h1>{say("experience.title")}</h1>
        <p className="lead note">{words.intro}</p>
      </header>
      {prompt ? (
        <One key={prompt.id} prompt={prompt} at={at} n={prompts.length} words={words} go={setAt} />
      ) : (
        <End onBack={() => setAt(prompts.length - 1)} onDelete={() => setAt(0)} prompts={prompts} />
      )}
    </main>
  );
}

interface OneProps {
  readonly prompt: ExperiencePrompt;
  readonly at: number;
  readonly n: number;
  readonly words: typeof experienceWords;
  readonly go: (to: number) => void;
}

function One({ prompt, at, n, words, go }: OneProps) {
  const say = useSay();
  const title = useRef<HTMLHeadingElement>(null);
  // Another prompt is another page: reading goes on at its head. The first is reached with the page itself.
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className="stack" aria-labelledby="prompt">
      <p className="small note">{say("experience.place", { at: at + 1, n })}</p>
      <h2 id="prompt" ref={title} tabIndex={-1}>
        {prompt.ask}
      </h2>
      <Answer prompt={prompt} words={words} labelledBy="prompt" />
      <p className="row">
        <button type="button" className="primary" onClick={() => go(at + 1)}>
          {say(at + 1 < n ? "experience.next" : "experience.done")}
        </button>
        {at > 0 && (
          <button type="button" onClick={() => go(at - 1)}>
            {say("experience.before")}
          </button>
        )}
      </p>
    </section>
  );
}

interface EndProps {
  readonly onBack: () => void;
  readonly onDelete: () => void;
  readonly prompts: readonly ExperiencePrompt[];
}

/** What came of it; and for somebody to whom any job would do, whether they would take even that. */
function End({ onBack, onDelete, prompts }: EndProps) {
  const say = useSay();
  const notify = useNotice();
  const { drafts } = useSession();
  const remove = () => {
    for (const { id } of prompts) drafts.clear(draftOf(id));
    onDelete();
    notify({ words: say("experience.deleted") });
  };
  return (
    <div className="stack reading-parts">
      <Extremes />
      <section className="stack" aria-labelledby="end">
        <h2 id="end">{say("experience.end")}</h2>
        <p className="note">{say("experience.end-note")}</p>
        <p className="row">
          <Link className="button primary" to="/standards">
            {say("experience.to-standards")}
          </Link>
          <button type="button" onClick={onBack}>
            {say("experience.before")}
          </button>
          <button type="button" className="plain" onClick={remove}>
            {say("experience.delete")}
          </button>
        </p>
      </section>
    </div>
  );
}
