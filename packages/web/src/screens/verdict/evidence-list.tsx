import { chanceOfFloor, type Evidence, type VerdictRow } from "@twoway/advice";
import { sentence } from "@twoway/library";
import type { EntryId } from "@twoway/model";
import { useState } from "react";
import { useSay } from "../../language.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { EraseEntry } from "../../parts/erase-entry.tsx";
import { ObservationForm } from "../../parts/observation-form.tsx";
import { useAct } from "../../session.tsx";
import { push } from "./effect-words.ts";
import { EvidencePiece, Quoted } from "./evidence-piece.tsx";
import { Reckoned } from "./reckoned.tsx";

interface EvidenceListProps {
  readonly prospect: EntryId;
  readonly row: VerdictRow;
}

/** Every piece behind a row: quoted, dated, by whom, and what it did. Any of it can be corrected. */
export function EvidenceList({ prospect, row }: EvidenceListProps) {
  const say = useSay();
  const act = useAct();
  const [correcting, setCorrecting] = useState<Evidence["entry"]>();
  const [erasing, setErasing] = useState<Evidence["entry"]>();
  const [adding, setAdding] = useState(false);
  const { held, evidence, because } = row;
  const pushes = evidence.map(({ effect }) => push(chanceOfFloor(row), effect));
  const most = Math.max(...pushes.map(Math.abs));
  const [one, other] = furthest(row);
  const takeBack = (entry: Evidence["entry"]) => {
    setCorrecting(undefined);
    void act([{ type: "entry.retracted", entry: entry.id }], say("verdict.taken-back"));
  };
  return (
    <>
      <ol className="lines opened">
        {evidence.map((one, index) => (
          <EvidencePiece
            key={one.entry.id}
            held={held}
            piece={one}
            pushed={pushes[index] ?? 0}
            most={evidence.length > 1 && Math.abs(pushes[index] ?? 0) === most}
            onCorrect={() => setCorrecting(one.entry)}
          />
        ))}
        {one && other && (
          <li className="stack">
            <p className="small">{say("verdict.contradicts")}</p>
            <div className="cols">
              <Quoted held={held} piece={one} />
              <Quoted held={held} piece={other} />
            </div>
          </li>
        )}
        <li className="stack small">
          {because
            .filter(({ code }) => code !== "contradiction")
            .map((reason) => (
              <p key={reason.code} className="note">
                {sentence(reason, say)}
              </p>
            ))}
          <p className="no-print">
            <button type="button" className="plain small" onClick={() => setAdding(true)}>
              {say("verdict.add-here")}
            </button>
          </p>
          <Reckoned row={row} />
        </li>
      </ol>
      {correcting && (
        <Dialog title={say("verdict.correct")} onClose={() => setCorrecting(undefined)}>
          {correcting.type === "observation.noted" && (
            <ObservationForm
              prospect={prospect}
              correcting={correcting}
              onDone={() => setCorrecting(undefined)}
            />
          )}
          <p className="row">
            <button type="button" onClick={() => takeBack(correcting)}>
              {say("verdict.take-back")}
            </button>
            <button
              type="button"
              onClick={() => {
                setCorrecting(undefined);
                setErasing(correcting);
              }}
            >
              {say("devices.erase")}
            </button>
          </p>
        </Dialog>
      )}
      {erasing && (
        <EraseEntry
          entry={erasing.id}
          words={("words" in erasing && erasing.words) || held.name}
          onClose={() => setErasing(undefined)}
        />
      )}
      {adding && (
        <Dialog title={say("verdict.add")} onClose={() => setAdding(false)}>
          <ObservationForm prospect={prospect} standard={held.id} onDone={() => setAdding(false)} />
        </Dialog>
      )}
    </>
  );
}

/** Of the pieces that contradict each other, the two that lie furthest apart: one pair says it. */
function furthest({ standing, evidence }: VerdictRow): readonly (Evidence | undefined)[] {
  const level = (place: number) => {
    const entry = evidence[place]?.entry;
    return entry?.type === "observation.noted" && typeof entry.level === "number" ? entry.level : 0;
  };
  const gap = ([a, b]: readonly [number, number]) => Math.abs(level(a) - level(b));
  const [widest] = standing.contradicts.toSorted((a, b) => gap(b) - gap(a));
  return widest ? [evidence[widest[0]], evidence[widest[1]]] : [];
}
