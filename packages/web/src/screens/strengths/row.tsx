import type { Thing } from "@twoway/model";
import { useState } from "react";
import { useSay } from "../../language.tsx";
import { useAct } from "../../session.tsx";
import { useGladness, useHowWell } from "./scales.ts";
import { Story } from "./story.tsx";
import { StoryForm } from "./story-form.tsx";
import { StrengthForm } from "./strength-form.tsx";
import { isTrap } from "./trap.ts";

interface StrengthRowProps {
  readonly thing: Thing<"strength.set">;
  readonly stories: readonly Thing<"story.set">[];
}

/** One strength: how well, how gladly, what proves it, and what to beware of. */
export function StrengthRow({ thing, stories }: StrengthRowProps) {
  const say = useSay();
  const act = useAct();
  const howWell = useHowWell();
  const howGladly = useGladness();
  const [open, setOpen] = useState<"edit" | "story">();
  const { name, level, gladness } = thing.now;
  const about = <span className="hidden">{say("strengths.about", { name })}</span>;
  return (
    <li className="part strength">
      <div className="stack row-words">
        <h2 className="serif">{name}</h2>
        <p className="row">
          <button type="button" className="plain small" onClick={() => setOpen("edit")}>
            {say("strengths.edit")} {about}
          </button>
          <button
            type="button"
            className="plain small"
            onClick={() =>
              void act([{ type: "entry.retracted", entry: thing.id }], say("strengths.removed", { name }))
            }
          >
            {say("strengths.remove")} {about}
          </button>
        </p>
      </div>
      <div className="stack row-words">
        <p>{howWell[level]}.</p>
        <p>{howGladly[gladness]}.</p>
        {isTrap(thing.now) && <p className="hint">{say("strengths.trap")}</p>}
        {stories.length === 0 ? (
          <p className="state open unproven">{say("strengths.no-proof")}</p>
        ) : (
          <details className="told">
            <summary className="row">
              <span className="state found">{say("strengths.proven", { n: stories.length })}</span>
            </summary>
            <ul className="lines">
              {stories.map((story) => (
                <Story key={story.id} thing={story} />
              ))}
            </ul>
          </details>
        )}
        <p>
          <button type="button" onClick={() => setOpen("story")}>
            {say("strengths.story-add")} {about}
          </button>
        </p>
      </div>
      {open === "edit" && <StrengthForm thing={thing} onClose={() => setOpen(undefined)} />}
      {open === "story" && <StoryForm strength={thing.id} onClose={() => setOpen(undefined)} />}
    </li>
  );
}
