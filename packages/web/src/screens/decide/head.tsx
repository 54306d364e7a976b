import { Link } from "@tanstack/react-router";
import { type Advice, stageOf } from "@twoway/advice";
import { about, type EntryOf, type Thing } from "@twoway/model";
import type { ReactNode } from "react";
import { useDates } from "../../dates.ts";
import { useSay } from "../../language.tsx";
import { useView } from "../../view.ts";
import { lastMove } from "../prospects/summary.ts";
import { endSentences } from "../prospects/words.ts";
import { BecauseInShort } from "./because.tsx";
import { Made } from "./made.tsx";
import { isOffered } from "./offered.ts";

interface HeadProps {
  readonly prospect: Thing<"prospect.set">;
  readonly advice: Advice;
  /** What was decided is being decided anew. */
  readonly again: boolean;
  readonly onAgain: () => void;
  /** What one can do, where it is still to be decided. */
  readonly children: ReactNode;
}

/** What speaks for what, in a sentence and its reasons; or what was decided; or how it ended. */
export function Head({ prospect, advice, again, onAgain, children }: HeadProps) {
  const say = useSay();
  const view = useView();
  const name = prospect.now.organisation;
  const stage = stageOf(view, prospect.id);
  const { decisions, moves } = about(view.state, prospect.id);
  const decision = again ? undefined : decisions.at(-1);
  const end = again ? undefined : lastMove(moves)?.end;
  if (decision) {
    return (
      <header className="head">
        <Standing prospect={prospect} />
        <h1>{say(headOfDecision(decision, stage === "ended"), { name })}</h1>
        <Made decision={decision} onAgain={onAgain} />
      </header>
    );
  }
  if (end) {
    return (
      <header className="head">
        <Standing prospect={prospect} />
        <h1>{say("decide.over", { name })}</h1>
        <p className="lead">{say(endSentences[end])}</p>
      </header>
    );
  }
  return (
    <header className="head">
      <Standing prospect={prospect} />
      <h1>{say(headOf(advice, isOffered(view, prospect.id)), { name })}</h1>
      <div className="lead">
        <BecauseInShort reasons={advice.because} />
      </div>
      {children}
    </header>
  );
}

/** A yes said before there was an offer, or on a condition, is not yet one. */
function headOfDecision({ kind }: EntryOf<"decision.made">, ended: boolean) {
  return kind === "accept" && !ended ? "decide.decided-if" : (`decide.decided-${kind}` as const);
}

function headOf({ kind }: Advice, offered: boolean) {
  if (kind === "ask first" && !offered) return "decide.head-find-out";
  return (
    {
      accept: "decide.head-accept",
      decline: "decide.head-decline",
      "ask first": "decide.head-ask",
      "close call": "decide.head-close",
      "too early": "decide.head-early",
    } as const
  )[kind];
}

/** Where it stands: the offer, and by when they would like to know. */
function Standing({ prospect }: { prospect: Thing<"prospect.set"> }) {
  const say = useSay();
  const view = useView();
  const { when } = useDates();
  const { organisation, theirDeadline, myDeadline } = prospect.now;
  const stage = stageOf(view, prospect.id);
  const by = (moment: string | undefined, whose: "my" | "their") => {
    if (moment === undefined || stage === "ended") return "";
    const past = Date.parse(moment) < Date.parse(view.now);
    return say(`decide.${whose}-deadline${past ? "-past" : ""}`, { when: when(moment, view.now) });
  };
  return (
    <p className="note">
      <Link to="/prospects/$prospect" params={{ prospect: prospect.id }}>
        {organisation}
      </Link>{" "}
      {stage === "offer" && say("decide.offered")} {by(theirDeadline, "their")} {by(myDeadline, "my")}
    </p>
  );
}
