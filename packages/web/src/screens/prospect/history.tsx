import { type Entry, type EntryId, timeOf } from "@twoway/model";
import { useMemo, useState } from "react";
import { useDates } from "../../dates.ts";
import { useSay } from "../../language.tsx";
import { EraseEntry } from "../../parts/erase-entry.tsx";
import { TakenBack } from "../../parts/taken-back.tsx";
import { useAct, useJournal, useNotebook } from "../../session.tsx";
import { happenings, together } from "./happenings.ts";
import { useEntryWords } from "./use-entry-words.ts";

/** So many are shown before one asks for the rest. */
const first = 12;

/** Everything recorded about a prospect, latest first; each line can be taken back. */
export function History({ prospect }: { prospect: EntryId }) {
  const say = useSay();
  const state = useJournal();
  const [all, setAll] = useState(false);
  const words = useEntryWords();
  const entries = useMemo(() => happenings(state, prospect), [state, prospect]);
  const shown = all ? entries : entries.slice(0, first);
  return (
    <section className="stack" id="history" aria-labelledby="history-title">
      <h2 id="history-title">{say("prospect.history")}</h2>
      <ol className="lines history">
        {shown.map((entry) => (
          <Line key={entry.id} entry={entry} root={entry.id === prospect} />
        ))}
      </ol>
      {entries.length > shown.length && (
        <p>
          <button type="button" onClick={() => setAll(true)}>
            {say("prospect.history-all", { n: entries.length })}
          </button>
        </p>
      )}
      <TakenBack prospect={prospect} words={words} />
    </section>
  );
}

function Line({ entry, root }: { entry: Entry; root: boolean }) {
  const say = useSay();
  const act = useAct();
  const state = useJournal();
  const { by, sample } = useNotebook();
  const { day, time } = useDates();
  const words = useEntryWords()(entry);
  const [erasing, setErasing] = useState(false);
  const noted = new Date(timeOf(entry.id));
  // An interview's time is when it takes place; all else that is of another day was noted later.
  const other = entry.type !== "interview.set" && day(entry.at) !== day(noted.getTime());
  const hour = time(noted.toISOString()) ?? "";
  return (
    <li className="row apart">
      <div>
        <p>{words}</p>
        <p className="small note">
          {other
            ? say("prospect.of-noted", { when: day(entry.at), noted: day(noted.getTime()) })
            : say("prospect.noted-at", { when: day(noted.getTime()), hour })}{" "}
          {entry.by !== by && !sample && say("prospect.other-device")}
        </p>
      </div>
      {!root && (
        <span className="row">
          <button
            type="button"
            className="plain small"
            onClick={() =>
              void act(
                together(state, entry).map((one) => ({ type: "entry.retracted" as const, entry: one })),
                say("prospect.taken-back"),
              )
            }
          >
            {say("prospect.take-back")} <span className="hidden">{words}</span>
          </button>
          <button type="button" className="plain small" onClick={() => setErasing(true)}>
            {say("devices.erase")} <span className="hidden">{words}</span>
          </button>
        </span>
      )}
      {erasing && <EraseEntry entry={entry.id} words={words} onClose={() => setErasing(false)} />}
    </li>
  );
}
