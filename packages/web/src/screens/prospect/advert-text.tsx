import type { EntryOf } from "@twoway/model";
import { useId, useMemo, useState } from "react";
import { useSay } from "../../language.tsx";
import { useView } from "../../view.ts";
import { ClaimPanel } from "./claim-panel.tsx";
import { type Claimed, claimedIn } from "./claims.ts";
import { type Piece, paragraphs } from "./segments.ts";

/** An advert with its claims underlined; what a claim says opens under the paragraph it stands in. */
export function AdvertText({ document }: { document: EntryOf<"document.added"> }) {
  const view = useView();
  const panel = useId();
  const [open, setOpen] = useState<number>();
  const claims = useMemo(() => claimedIn(view, document), [view, document]);
  const parts = useMemo(() => paragraphs(document.text, claims), [document, claims]);
  return (
    <div className="advert">
      {parts.map(({ start, pieces }) => {
        const shown = pieces.find((piece) => piece.marks.length > 0 && piece.start === open);
        return (
          <div key={start}>
            <p className="advert-words" dir="auto">
              {pieces.map((piece) =>
                piece.marks.length === 0 ? (
                  document.text.slice(piece.start, piece.end)
                ) : (
                  <Claim
                    key={piece.start}
                    piece={piece}
                    words={document.text.slice(piece.start, piece.end)}
                    open={piece.start === open}
                    panel={panel}
                    onOpen={() => setOpen(piece.start === open ? undefined : piece.start)}
                  />
                ),
              )}
            </p>
            {shown && (
              <div id={panel} className="opened lines">
                {shown.marks.map((claimed) => (
                  <ClaimPanel
                    key={`${claimed.claim.standard} ${claimed.start}`}
                    document={document}
                    claimed={claimed}
                  />
                ))}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}

interface ClaimProps {
  readonly piece: Piece<Claimed>;
  readonly words: string;
  readonly open: boolean;
  readonly panel: string;
  readonly onOpen: () => void;
}

/** A claim in its sentence: a solid line for a fact, a dotted one for what could mean anything. */
function Claim({ piece, words, open, panel, onOpen }: ClaimProps) {
  const say = useSay();
  const vague = piece.marks.every(({ claim }) => claim.kind === "stock" || claim.level === undefined);
  return (
    <button
      type="button"
      className={vague ? "claim vague" : "claim"}
      aria-expanded={open}
      aria-controls={open ? panel : undefined}
      title={piece.marks.map(({ claim }) => claim.name).join(", ")}
      onClick={onOpen}
    >
      {words}{" "}
      <span className="hidden">
        {say("prospect.claim-of", { names: piece.marks.map(({ claim }) => claim.name).join(", ") })}
      </span>
    </button>
  );
}
