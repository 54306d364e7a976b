import { adopt, chanceOfFloor, held, verdicts } from "@twoway/advice";
import type { EntryOf, Level } from "@twoway/model";
import { useState } from "react";
import { useSay } from "../../language.tsx";
import { Levels } from "../../parts/levels.tsx";
import { LevelDots } from "../../parts/strip.tsx";
import { useAct } from "../../session.tsx";
import { useView } from "../../view.ts";
import { effectWords, push } from "../verdict/effect-words.ts";
import type { Claimed } from "./claims.ts";

interface ClaimPanelProps {
  readonly document: EntryOf<"document.added">;
  readonly claimed: Claimed;
}

/** What one claim is about, what it says of it, how far it is believed; and what to do where that is wrong. */
export function ClaimPanel({ document, claimed: { claim, noted } }: ClaimPanelProps) {
  const say = useSay();
  const view = useView();
  const act = useAct();
  const [changing, setChanging] = useState(false);
  const [chosen, setChosen] = useState<Level>();
  const mine = held(view).find(({ id }) => id === claim.mine);
  const anchors = mine?.anchors ?? view.library.standards.get(claim.standard)?.anchors ?? [];
  const level = noted ? (typeof noted.level === "number" ? noted.level : undefined) : claim.level;
  const dismiss = () => {
    const { start, end, standard } = claim;
    const wrong = { type: "proposal.dismissed" as const, document: document.id, start, end, standard };
    const back = noted ? [{ type: "entry.retracted" as const, entry: noted.id }] : [];
    return act([...back, wrong], say("prospect.claim-dismissed"));
  };
  const correct = async () => {
    if (chosen === undefined || !claim.mine) return;
    const back = noted ? [{ type: "entry.retracted" as const, entry: noted.id }] : [];
    const anew = observed(document, claim, claim.mine, chosen);
    if (!(await act([...back, anew], say("prospect.claim-corrected")))) return;
    setChanging(false);
    setChosen(undefined);
  };
  return (
    <div className="stack claim-panel">
      <p>
        <b>{mine?.name ?? claim.name}</b>{" "}
        <span className="note small">
          {mine
            ? mine.kind === "must"
              ? say("parts.must", { n: mine.rank })
              : say("parts.want")
            : say("prospect.claim-not-mine")}
        </span>
      </p>
      {level === undefined ? (
        <p className="note">{say("prospect.claim-no-level")}</p>
      ) : (
        <p>
          <LevelDots level={level} /> {say("prospect.claim-level", { words: anchors[level] ?? "" })}
        </p>
      )}
      <p className="small note">
        {say(`prospect.believed-${claim.kind}`)} {noted && <Effect noted={noted} />}
      </p>
      {changing && mine && (
        <>
          <Levels
            legend={say("prospect.claim-says")}
            showLegend
            anchors={anchors}
            value={chosen ?? level}
            floor={mine.floor}
            ideal={mine.ideal}
            onChange={(now) => now !== null && setChosen(now)}
          />
          <p>
            <button
              type="button"
              disabled={chosen === undefined || chosen === level}
              onClick={() => void correct()}
            >
              {say("prospect.claim-note")}
            </button>
          </p>
        </>
      )}
      <p className="row">
        {!mine && (
          <>
            <button
              type="button"
              onClick={() =>
                void act(
                  [adopt(view, claim.standard, { kind: "want" })],
                  say("standards.added-want", { name: claim.name }),
                )
              }
            >
              {say("prospect.hold-want")}
            </button>
            <button
              type="button"
              onClick={() =>
                void act(
                  [adopt(view, claim.standard, { kind: "must" })],
                  say("standards.added-must", { name: claim.name }),
                )
              }
            >
              {say("prospect.hold-must")}
            </button>
          </>
        )}
        {mine && (
          <button type="button" aria-expanded={changing} onClick={() => setChanging(!changing)}>
            {say("prospect.claim-change")}
          </button>
        )}
        <button type="button" className="plain" onClick={() => void dismiss()}>
          {say("prospect.claim-dismiss")}
        </button>
      </p>
    </div>
  );
}

/** What the claim did to the belief. */
function Effect({ noted }: { noted: EntryOf<"observation.noted"> }) {
  const say = useSay();
  const view = useView();
  const row = verdicts(view, noted.prospect).find(({ held: one }) => one.id === noted.standard);
  const piece = row?.evidence.find(({ entry }) => entry.id === noted.id);
  if (!row || !piece) return null;
  return say("prospect.claim-effect", {
    effect: say(effectWords(push(chanceOfFloor(row), piece.effect), false)),
  });
}

/** A claim read by the person: still an advert, and believed no further than one. */
function observed(
  document: EntryOf<"document.added">,
  { start, end, quote, kind }: Claimed["claim"],
  standard: NonNullable<Claimed["claim"]["mine"]>,
  level: Level,
) {
  return {
    type: "observation.noted" as const,
    at: document.at,
    prospect: document.prospect,
    standard,
    level,
    voice: "recruiter" as const,
    channel: "advert" as const,
    mods: kind === "stock" ? ["slogan" as const] : kind === "promise" ? ["promise" as const] : [],
    document: document.id,
    span: { start, end },
    words: quote,
  };
}
