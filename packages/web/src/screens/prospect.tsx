import "../styles/live.css";
import "../styles/plan.css";
import "../styles/prospect.css";
import { Link, useParams } from "@tanstack/react-router";
import type { Thing } from "@twoway/model";
import { useMemo } from "react";
import { useSay } from "../language.tsx";
import { useTitle } from "../title.ts";
import { useView } from "../view.ts";
import { NotFound } from "./not-found.tsx";
import { Advert } from "./prospect/advert.tsx";
import { Aside } from "./prospect/aside.tsx";
import { Contacts } from "./prospect/contacts.tsx";
import { Efforts } from "./prospect/efforts.tsx";
import { Head } from "./prospect/head.tsx";
import { History } from "./prospect/history.tsx";
import { IfEnds } from "./prospect/if-ends.tsx";
import { Interviews } from "./prospect/interviews.tsx";
import { Needs } from "./prospect/needs.tsx";
import { Research } from "./prospect/research.tsx";
import { WhyOpen } from "./prospect/why-open.tsx";
import { summaryOf } from "./prospects/summary.ts";

/** One prospect, in the order of time, with the verdict so far beside it. */
export function Prospect() {
  const { prospect } = useParams({ from: "/prospects/$prospect" });
  const { state } = useView();
  const thing = state.prospects.find(({ id }) => id === prospect);
  if (!thing) return <NotFound />;
  return <One key={thing.id} thing={thing} />;
}

function One({ thing }: { thing: Thing<"prospect.set"> }) {
  const view = useView();
  useTitle(thing.now.organisation);
  const summary = useMemo(() => summaryOf(view, thing), [view, thing]);
  const { id } = thing;
  const open = summary.stage !== "ended" && !thing.now.present;
  return (
    <main className="page prospect" id="page">
      <Head summary={summary} />
      <div className="spread">
        <div className="stack sections">
          <OnThisPage ends={open} />
          <Advert prospect={thing} first={summary.next?.kind !== "interview"} />
          <Needs prospect={id} />
          <WhyOpen prospect={id} />
          <Research prospect={id} />
          {open && <IfEnds prospect={id} />}
          <Interviews prospect={id} />
          <Contacts prospect={id} />
          <Efforts prospect={id} />
          <History prospect={id} />
        </div>
        <Aside summary={summary} />
      </div>
    </main>
  );
}

/** The sections, to go to at once. */
function OnThisPage({ ends }: { ends: boolean }) {
  const say = useSay();
  const places = [
    ["advert", say("prospect.advert")],
    ["needs", say("prospect.needs")],
    ["why-open", say("prospect.why-open-short")],
    ["research", say("prospect.research")],
    ...(ends ? [["if-it-ends", say("prospect.if-ends")] as const] : []),
    ["interviews", say("prospect.interviews")],
    ["people", say("prospect.people")],
    ["effort", say("prospect.effort")],
    ["history", say("prospect.history")],
  ] as const;
  return (
    <nav className="row small on-page no-print" aria-label={say("prospect.on-page")}>
      {places.map(([hash, words]) => (
        <Link key={hash} to="." hash={hash}>
          {words}
        </Link>
      ))}
    </nav>
  );
}
