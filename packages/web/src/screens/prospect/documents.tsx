import { about, type EntryId } from "@twoway/model";
import { useState } from "react";
import { useDates } from "../../dates.ts";
import { useSay } from "../../language.tsx";
import { useAct, useJournal } from "../../session.tsx";
import { AddDocument } from "./add-document.tsx";
import { Fold } from "./fold.tsx";

/** What was found, mailed and offered in writing, folded away. */
export function Documents({ prospect }: { prospect: EntryId }) {
  const say = useSay();
  const act = useAct();
  const { day } = useDates();
  const [adding, setAdding] = useState(false);
  const documents = about(useJournal(), prospect).documents.filter(({ kind }) => kind !== "advert");
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
      <p>
        <button type="button" onClick={() => setAdding(true)}>
          {say("prospect.add-paper")}
        </button>
      </p>
      {adding && <AddDocument prospect={prospect} kind="research" onClose={() => setAdding(false)} />}
    </>
  );
}
