import "../styles/prospect.css";
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useSpeech } from "../language.tsx";
import { prefer, usePreferences } from "../preferences.ts";
import { useTitle } from "../title.ts";
import { useView } from "../view.ts";
import { Board } from "./prospects/board.tsx";
import { Card } from "./prospects/card.tsx";
import { chosen, everything, type Filter, tagsOf } from "./prospects/choose.ts";
import { Filters } from "./prospects/filters.tsx";
import { ProspectForm } from "./prospects/prospect-form.tsx";
import { type Summary, summaryOf } from "./prospects/summary.ts";
import { Table } from "./prospects/table.tsx";
import { useNextWords } from "./prospects/words.ts";

/** With fewer there is nothing to look for. */
const many = 4;

/** Every possible match, as a board or as a table. */
export function Prospects() {
  const { say, locale } = useSpeech();
  const view = useView();
  const { board } = usePreferences();
  const navigate = useNavigate();
  useTitle(say("shell.prospects"));
  const [filter, setFilter] = useState<Filter>(everything);
  const [adding, setAdding] = useState(false);
  const all = useMemo(() => view.state.prospects.map((thing) => summaryOf(view, thing)), [view]);
  const [others, present] = useMemo(
    () => [all.filter(({ thing }) => !thing.now.present), all.filter(({ thing }) => thing.now.present)],
    [all],
  );
  const shown = useMemo(() => chosen(others, filter, locale), [others, filter, locale]);
  const tags = useMemo(() => tagsOf(others, locale), [others, locale]);
  return (
    <main className="page" id="page">
      <Head all={others} none={all.length === 0} onAdd={() => setAdding(true)} />
      {others.length > 0 && (
        <div className="row apart tools">
          {others.length >= many ? (
            <Filters filter={filter} tags={tags} n={shown.length} onChange={setFilter} />
          ) : (
            <span />
          )}
          <fieldset className="row shape">
            <legend className="hidden">{say("prospects.shown-as")}</legend>
            <button
              type="button"
              className="small"
              aria-pressed={board}
              onClick={() => prefer({ board: true })}
            >
              {say("prospects.board")}
            </button>
            <button
              type="button"
              className="small"
              aria-pressed={!board}
              onClick={() => prefer({ board: false })}
            >
              {say("prospects.table")}
            </button>
          </fieldset>
        </div>
      )}
      {others.length > 0 && shown.length === 0 && <p className="note">{say("prospects.none-fit")}</p>}
      {shown.length > 0 && (board ? <Board all={shown} /> : <Table all={shown} />)}
      {present.length > 0 && (
        <section className="stack present" aria-labelledby="present">
          <h2 className="group" id="present">
            {say("prospects.present-job")}
          </h2>
          <ul className="lines">
            {present.map((summary) => (
              <Card key={summary.thing.id} summary={summary} />
            ))}
          </ul>
        </section>
      )}
      {adding && (
        <ProspectForm
          onClose={() => setAdding(false)}
          onNoted={(prospect) => void navigate({ to: "/prospects/$prospect", params: { prospect } })}
        />
      )}
    </main>
  );
}

interface HeadProps {
  readonly all: readonly Summary[];
  readonly none: boolean;
  readonly onAdd: () => void;
}

/** The news in a sentence, and the one act. */
function Head({ all, none, onAdd }: HeadProps) {
  const { say } = useSpeech();
  const words = useNextWords();
  const open = all.filter(({ stage }) => stage !== "ended");
  const [soonest] = chosen(
    open.filter(({ next }) => next),
    everything,
    "en",
  );
  return (
    <header className="head">
      <h1>{none ? say("prospects.title-none") : say("prospects.title", { n: open.length })}</h1>
      <p className="lead note">
        {none
          ? say("prospects.lead-none")
          : soonest?.next
            ? say("prospects.lead-next", { name: soonest.thing.now.organisation, next: words(soonest.next) })
            : say("prospects.lead")}
      </p>
      <p>
        <button type="button" className="primary" onClick={onAdd}>
          {say("prospects.add")}
        </button>
      </p>
    </header>
  );
}
