import type { Adoption } from "@twoway/advice";
import type { CatalogueStandard } from "@twoway/library";
import { useRef, useState } from "react";
import { useSay } from "../../language.tsx";
import { Handles } from "./handles.tsx";
import type { Range } from "./range.ts";

interface OfferProps {
  readonly standard: CatalogueStandard;
  readonly mine: boolean;
  readonly onTake: (taken: Adoption) => void;
}

/** One standard of the catalogue: its five sentences, and how to take it. */
export function Offer({ standard, mine, onTake }: OfferProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const title = useRef<HTMLElement>(null);
  return (
    <details className="offer" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="row apart" ref={title}>
        <span>{standard.name}</span>
        {mine && <span className="note small">{say("standards.yours-already")}</span>}
      </summary>
      {open &&
        (mine ? (
          <Sentences {...standard} />
        ) : (
          <Take
            standard={standard}
            onTake={(taken) => {
              // The buttons go once it is taken: the hand stays with the standard.
              title.current?.focus();
              onTake(taken);
            }}
          />
        ))}
    </details>
  );
}

function Take({ standard, onTake }: Omit<OfferProps, "mine">) {
  const say = useSay();
  const [range, setRange] = useState<Range>({ floor: standard.floor, ideal: standard.ideal });
  const { name, anchors, suggestedMust } = standard;
  return (
    <div className="stack taken">
      <Sentences anchors={anchors} {...range} />
      <Handles name={name} anchors={anchors} {...range} onMove={setRange} moving={false} />
      <p className="small note">{say("standards.handles-note")}</p>
      {suggestedMust && <p className="small note">{say("standards.suggested-must")}</p>}
      <p className="row">
        <button type="button" onClick={() => onTake({ kind: "want", ...range })}>
          {say("standards.add-want")}
        </button>
        <button type="button" onClick={() => onTake({ kind: "must", ...range })}>
          {say("standards.add-must")}
        </button>
      </p>
    </div>
  );
}

/** Five sentences, best on top, with the floor and the ideal marked. */
export function Sentences({ anchors, floor, ideal }: Range & { anchors: readonly string[] }) {
  const say = useSay();
  return (
    <ol className="sentences" reversed>
      {([4, 3, 2, 1, 0] as const).map((level) => (
        <li key={level} className={level === floor ? "floor" : undefined}>
          <span>{anchors[level]}</span>
          {level === ideal && <span className="mark yours small">{say("parts.ideal")}</span>}
          {level === floor && level !== ideal && (
            <span className="mark yours small">{say("parts.floor")}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
