import { type Entry, type EntryId, timeOf } from "@twoway/model";
import { useMemo, useState } from "react";
import { useDates } from "../dates.ts";
import { type TakenBack as Back, takenBack } from "../devices/taken-back.ts";
import { useSay } from "../language.tsx";
import { useJournal, useNotebook } from "../session.tsx";
import { EraseEntry } from "./erase-entry.tsx";

/**
 * What was taken back about a prospect, or, without one, about nothing that has a page: it is shown nowhere else, and
 * yet in the journal until it is erased.
 */
export function TakenBack({ prospect, words }: { prospect?: EntryId; words: (entry: Entry) => string }) {
  const say = useSay();
  const notebook = useNotebook();
  const state = useJournal();
  const back = useMemo(() => {
    const paged = new Set<unknown>(state.prospects.map(({ id }) => id));
    return takenBack(notebook.lines).filter((one) =>
      prospect ? one.prospect === prospect : !paged.has(one.prospect),
    );
  }, [notebook, state, prospect]);
  if (back.length === 0) return null;
  return (
    <details className="devices">
      <summary>{say("devices.back", { n: back.length })}</summary>
      <div className="stack">
        <p className="note">{say("devices.back-lead")}</p>
        <ol className="lines history">
          {back.map((one) => (
            <Line key={one.entry.id} back={one} words={words(one.entry)} />
          ))}
        </ol>
      </div>
    </details>
  );
}

function Line({ back, words }: { back: Back; words: string }) {
  const say = useSay();
  const { day } = useDates();
  const [erasing, setErasing] = useState(false);
  return (
    <li className="row apart">
      <div>
        <p>{words}</p>
        <p className="small note">{say("devices.back-when", { when: day(timeOf(back.by)) })}</p>
      </div>
      <button type="button" className="plain small" onClick={() => setErasing(true)}>
        {say("devices.erase")} <span className="hidden">{words}</span>
      </button>
      {erasing && <EraseEntry entry={back.entry.id} words={words} onClose={() => setErasing(false)} />}
    </li>
  );
}

/** The words of an entry as they stand in it, whatever its type; nothing where it has none. */
export function ownWords(entry: Entry): string | undefined {
  const has = entry as unknown as Readonly<Record<string, string | undefined>>;
  const { organisation, name, words, did, what, text, value, why } = has;
  return (organisation || name || words || did || what || text || value || why)?.slice(0, 200);
}
