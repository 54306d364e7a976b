import { Link } from "@tanstack/react-router";
import { adopt, claimsOfProspect, held, likelyChoices, type View } from "@twoway/advice";
import { about, type EntryId, type Thing } from "@twoway/model";
import type { Noting } from "@twoway/notebook";
import { useState } from "react";
import { edit } from "../../edit.ts";
import { useSay } from "../../language.tsx";
import { useAct } from "../../session.tsx";
import { Choice, type ChoiceRow } from "./choice.tsx";

/** One walks away over so few things; more would be wishes. */
const most = 3;
/** So many are offered; the rest stand in the standards. */
const offered = 6;

interface WalkAwayProps {
  readonly view: View;
  readonly prospect: EntryId;
}

/** What one would walk away over: up to three, each with a usual floor and ideal in ready words. */
export function WalkAway({ view, prospect }: WalkAwayProps) {
  const say = useSay();
  const act = useAct();
  const rows = useRows(view, prospect);
  const full = rows.filter(({ picked }) => picked).length >= most;
  const pick = (row: ChoiceRow) => {
    if (row.mine) return act(unpicked(view, prospect, row.mine), say("card.unpicked", { name: row.name }));
    return act([adopt(view, row.key, { kind: "must" })], say("card.picked", { name: row.name }));
  };
  return (
    <fieldset aria-describedby="walk-away-note">
      <legend className="serif">{say("card.walk-away")}</legend>
      <p className="small note" id="walk-away-note">
        {say(full ? "card.three" : "card.up-to-three")}
      </p>
      <ul className="lines">
        {rows.map((row) => (
          <Choice
            key={row.key}
            row={row}
            closed={full && !row.picked}
            onPick={() => void pick(row)}
            onLevels={(thing, change) => void act([edit(thing, change)])}
          />
        ))}
      </ul>
      <p>
        <Link className="button plain" to="/standards">
          {say("card.more-standards")}
        </Link>
      </p>
    </fieldset>
  );
}

/** The rows in the order in which they were first seen, so that none jumps away under the finger. */
function useRows(view: View, prospect: EntryId): readonly ChoiceRow[] {
  const mine = new Map(view.state.standards.map((one) => [one.now.from ?? one.id, one] as const));
  const choices = new Map(likelyChoices(view, prospect).map((one) => [one.id, one] as const));
  const [order] = useState(() => {
    const musts = held(view).filter(({ kind }) => kind === "must");
    return [...musts.slice(0, most).map(({ id, from }) => from ?? id), ...choices.keys()].slice(0, offered);
  });
  const quotes = new Map<string, string>();
  for (const { standard, quote } of claimsOfProspect(view, prospect)) {
    if (!quotes.has(standard)) quotes.set(standard, quote);
  }
  return order.flatMap((key): ChoiceRow[] => {
    const thing = mine.get(key);
    const name = thing?.now.name ?? choices.get(key)?.name ?? view.library.standards.get(key)?.name;
    if (name === undefined) return [];
    const must = thing?.now.kind === "must" ? thing : undefined;
    const quote = quotes.get(key);
    return [
      { key, name, picked: must !== undefined, ...(must ? { mine: must } : {}), ...(quote ? { quote } : {}) },
    ];
  });
}

/** Taken back while nothing but the advert spoke of it; otherwise it stays, as a want. */
function unpicked(view: View, prospect: EntryId, thing: Thing<"standard.set">): readonly Noting[] {
  const all = view.state.prospects.flatMap(({ id }) => about(view.state, id).observations);
  const spoken = all.filter((one) => one.standard === thing.id);
  const fromAdvert = about(view.state, prospect).observations.filter(
    (one) => one.standard === thing.id && one.channel === "advert" && one.document !== undefined,
  );
  if (thing.now.from === undefined || spoken.length > fromAdvert.length)
    return [edit(thing, { kind: "want" })];
  return [thing, ...fromAdvert].map(({ id }) => ({ type: "entry.retracted", entry: id }));
}
