import { useLocation } from "@tanstack/react-router";
import type { VerdictRow } from "@twoway/advice";
import { sentence } from "@twoway/library";
import type { EntryId } from "@twoway/model";
import { useState } from "react";
import { useSay } from "../../language.tsx";
import { Strip } from "../../parts/strip.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { countSources, SourceMark, sourceOf } from "./source.tsx";

interface RowProps {
  readonly prospect: EntryId;
  readonly row: VerdictRow;
}

/** One standard: what is believed, in a strip and a sentence; opened, why. */
export function Row({ prospect, row }: RowProps) {
  const say = useSay();
  const { held, standing, belief, evidence, likely, because } = row;
  // What lies behind a row is drawn when it is opened: forty standards with their evidence are a long page.
  const sought = useLocation({ select: ({ hash }) => hash === held.id });
  const [opened, setOpened] = useState(sought);
  const known =
    evidence.length === 0 ? "none" : evidence.every((one) => sourceOf(one) === "advert") ? "thin" : "full";
  const rank = held.kind === "must" ? say("parts.must", { n: held.rank }) : say("parts.want");
  const zone =
    standing.zone && say(standing.zone === "ideal" ? "parts.found-ideal" : "parts.found-acceptable");
  const reasons = because.filter(({ code }) => code !== "nobody-said");
  return (
    <details
      className="vrow"
      id={held.id}
      open={opened}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>
        <span className="serif">
          {held.name}
          <br />
          <span className="label">{zone ? say("verdict.rank-zone", { rank, zone }) : rank}</span>
        </span>
        <Strip belief={belief} floor={held.floor} ideal={held.ideal} known={known} />
        <span>
          {known === "none" ? say("verdict.nobody") : held.anchors[likely]}
          {standing.verdict === "not yet known" && known !== "none" && (
            <span className="small note leaning">
              {say(standing.lean === "for" ? "verdict.lean-for" : "verdict.lean-against")}{" "}
              {reasons.map((reason) => sentence(reason, say)).join(" ")}
            </span>
          )}
        </span>
        <span className="counts note small">
          {evidence.length === 0
            ? say("verdict.no-evidence")
            : countSources(evidence).map(([source, n]) => <SourceMark key={source} source={source} n={n} />)}
        </span>
      </summary>
      {opened && <EvidenceList prospect={prospect} row={row} />}
    </details>
  );
}
