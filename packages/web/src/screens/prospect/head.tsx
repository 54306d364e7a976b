import { Link, useNavigate } from "@tanstack/react-router";
import type { Thing } from "@twoway/model";
import { useState } from "react";
import { useDates } from "../../dates.ts";
import { useSay } from "../../language.tsx";
import { useAct, useNow } from "../../session.tsx";
import { Mover } from "../prospects/mover.tsx";
import { ProspectForm } from "../prospects/prospect-form.tsx";
import type { Summary } from "../prospects/summary.ts";
import { endSentences, stageWords, useNextWords } from "../prospects/words.ts";
import { ReminderDialog } from "./reminder.tsx";

/** Who it is, where it stands, and what can be done with it as a whole. */
export function Head({ summary }: { summary: Summary }) {
  const say = useSay();
  const { thing, stage, label, end } = summary;
  const { organisation, role, via, present, tags, theirDeadline, myDeadline } = thing.now;
  const now = useNow();
  const { when } = useDates();
  const words = useNextWords();
  return (
    <header className="head">
      <p className="small">
        <Link to="/prospects" activeOptions={{ exact: true }}>
          {say("prospect.all")}
        </Link>
      </p>
      <h1>{organisation}</h1>
      {role && <p className="lead">{role}</p>}
      <p>
        {present ? say("prospect.is-present") : (label ?? say(stageWords[stage]))}
        {via && <span className="note"> {say("prospect.via", { via })}</span>}
      </p>
      {stage === "ended" && end && <p className="note">{say(endSentences[end])}</p>}
      {theirDeadline && <p>{say("prospects.next-theirs", { when: when(theirDeadline, now) })}</p>}
      {summary.next?.kind === "interview" && <p>{words(summary.next)}.</p>}
      {myDeadline && <p>{say("prospects.next-mine", { when: when(myDeadline, now) })}</p>}
      {tags.length > 0 && (
        <ul className="tags small note" aria-label={say("prospects.tags")}>
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      <Acts thing={thing} summary={summary} />
    </header>
  );
}

function Acts({ thing, summary }: { thing: Thing<"prospect.set">; summary: Summary }) {
  const say = useSay();
  const act = useAct();
  const navigate = useNavigate();
  const [open, setOpen] = useState<"edit" | "remind">();
  const close = () => setOpen(undefined);
  const { next } = summary;
  const remove = async () => {
    const { organisation: name } = thing.now;
    if (await act([{ type: "entry.retracted", entry: thing.id }], say("prospect.removed", { name }))) {
      await navigate({ to: "/prospects" });
    }
  };
  return (
    <div className="row prospect-acts no-print">
      {next?.kind === "interview" && (
        <Link
          className="button primary"
          to="/interviews/$interview/plan"
          params={{ interview: next.interview.id }}
        >
          {say("prospect.plan-next", { number: next.interview.now.number })}
        </Link>
      )}
      {!thing.now.present && <Mover thing={thing} stage={summary.stage} />}
      <button type="button" className="plain small" onClick={() => setOpen("edit")}>
        {say("prospect.edit")}
      </button>
      <button type="button" className="plain small" onClick={() => setOpen("remind")}>
        {say("prospects.remind")}
      </button>
      <button type="button" className="plain small" onClick={() => void remove()}>
        {say("prospect.remove")}
      </button>
      {open === "edit" && <ProspectForm key={thing.now.id} thing={thing} onClose={close} />}
      {open === "remind" && <ReminderDialog prospect={thing} onClose={close} />}
    </div>
  );
}
