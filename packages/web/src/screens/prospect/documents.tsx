import { interviewHeard, transcriptsOf } from "@twoway/advice";
import { about, type EntryId } from "@twoway/model";
import { useState } from "react";
import { useDates } from "../../dates.ts";
import { useSay } from "../../language.tsx";
import { useAct } from "../../session.tsx";
import { useView } from "../../view.ts";
import { HeardLater } from "../transcript/section.tsx";
import { AddDocument } from "./add-document.tsx";
import { Fold } from "./fold.tsx";

/** What was found, mailed and offered in writing, folded away. */
export function Documents({ prospect }: { prospect: EntryId }) {
  const say = useSay();
  const act = useAct();
  const { day } = useDates();
  const [adding, setAdding] = useState(false);
  const view = useView();
  const documents = about(view.state, prospect).documents.filter(
    ({ kind }) => kind !== "advert" && kind !== "transcript",
  );
  return (
    <>
      {documents.length > 0 && (
        <ul className="lines">
          {documents.map((one) => (
            <li key={one.id}>
              <Fold
                title={
                  <>
                    {say(`prospect.kind-${one.kind}`)} <span className="note small">{day(one.at)}</span>
                  </>
                }
              >
                <p className="advert-words" dir="auto">
                  {one.text}
                </p>
                {one.url && <p className="small note">{one.url}</p>}
                <p>
                  <button
                    type="button"
                    className="plain small"
                    onClick={() =>
                      void act([{ type: "entry.retracted", entry: one.id }], say("prospect.document-removed"))
                    }
                  >
                    {say("prospect.remove")}
                  </button>
                </p>
              </Fold>
            </li>
          ))}
        </ul>
      )}
      <Transcripts prospect={prospect} />
      <p>
        <button type="button" onClick={() => setAdding(true)}>
          {say("prospect.add-paper")}
        </button>
      </p>
      {adding && <AddDocument prospect={prospect} kind="research" onClose={() => setAdding(false)} />}
    </>
  );
}

/** What was said and written down, each with what it tells. */
function Transcripts({ prospect: id }: { prospect: EntryId }) {
  const say = useSay();
  const view = useView();
  const { day } = useDates();
  const prospect = view.state.prospects.find((one) => one.id === id);
  const kept = transcriptsOf(view, id);
  if (!prospect || kept.length === 0) return null;
  return (
    <ul className="lines">
      {kept.map((transcript) => {
        const interview = interviewHeard(view, transcript);
        return (
          <li key={transcript.id}>
            <Fold
              title={
                <>
                  {say("prospect.kind-transcript")} <span className="note small">{day(transcript.at)}</span>
                </>
              }
            >
              <HeardLater
                transcript={transcript}
                meeting={interview ? { prospect, interview } : { prospect }}
              />
            </Fold>
          </li>
        );
      })}
    </ul>
  );
}
