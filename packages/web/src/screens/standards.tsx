import "../styles/standards.css";
import { Link, useLocation } from "@tanstack/react-router";
import type { EntryId, Thing } from "@twoway/model";
import { useEffect, useMemo } from "react";
import { useSay } from "../language.tsx";
import { useTitle } from "../title.ts";
import { useView } from "../view.ts";
import { Add } from "./standards/add.tsx";
import { useToAsk } from "./standards/asking.ts";
import { type Own, ownStandards } from "./standards/held.ts";
import { Ranked } from "./standards/ranked.tsx";
import { Really } from "./standards/really.tsx";
import { Starting } from "./standards/starting.tsx";
import { Tabs } from "./standards/tabs.tsx";

/** More musts than this leave few jobs. */
const manyMusts = 5;

/** What I hold them to: musts and wants in order of weight, each with a floor and an ideal. */
export function Standards() {
  const say = useSay();
  const view = useView();
  useTitle(say("standards.tab"));
  const came = useCameFrom(view.state.prospects);
  const own = useMemo(() => ownStandards(view), [view]);
  const toAsk = useToAsk();
  const openAdd = useAddOpened();
  const none = own.length === 0;
  return (
    <main className="page" id="page">
      <Tabs />
      <header className="head">
        <h1>{say(none ? "standards.title-none" : "standards.title")}</h1>
        <p className="lead note">{say(none ? "standards.lead-none" : "standards.lead")}</p>
        {came && <p className="small">{say("standards.came-from", { name: came.now.organisation })}</p>}
        {!none && (
          <p>
            <Link className="button primary" to="/standards" hash="add" onClick={openAdd}>
              {say("standards.add")}
            </Link>
          </p>
        )}
      </header>
      <div className="stack standards">
        {none ? (
          <section className="stack">
            <h2>{say("standards.start")}</h2>
            <p className="note">{say("standards.start-note")}</p>
            <Starting onMusts={toAsk.ask} />
            <FromExperience />
          </section>
        ) : (
          <Groups own={own} after={came?.id} toAsk={toAsk} />
        )}
        <Add after={came?.id} onMust={(id) => toAsk.ask([id])} />
        {!none && (
          <details className="start-again">
            <summary className="row apart">
              <span className="serif">{say("standards.start-more")}</span>
            </summary>
            <Starting onMusts={toAsk.ask} />
          </details>
        )}
        {!none && <FromExperience />}
      </div>
    </main>
  );
}

/** The other way to begin: from one's own days. */
function FromExperience() {
  const say = useSay();
  return (
    <p>
      <Link to="/standards/experience">{say("experience.link")}</Link>{" "}
      <span className="small note">{say("experience.link-note")}</span>
    </p>
  );
}

interface GroupsProps {
  readonly own: readonly Own[];
  readonly after: EntryId | undefined;
  readonly toAsk: ReturnType<typeof useToAsk>;
}

function Groups({ own, after, toAsk }: GroupsProps) {
  const say = useSay();
  const [musts, wants] = useMemo(
    () => [own.filter(({ held }) => held.kind === "must"), own.filter(({ held }) => held.kind === "want")],
    [own],
  );
  const idsOf = (some: readonly Own[]) => some.map(({ thing }) => thing.id);
  const asked = musts.find(({ thing }) => toAsk.ids.includes(thing.id));
  const shared = { after, onAsk: (id: EntryId) => toAsk.ask([id]) };
  return (
    <>
      <section className="stack" aria-labelledby="musts">
        <h2 id="musts">{say("standards.musts")}</h2>
        {musts.length > manyMusts && (
          <p className="note">{say("standards.many-musts", { n: musts.length })}</p>
        )}
        {musts.length === 0 && <p className="note">{say("standards.no-musts")}</p>}
        <Ranked own={musts} before={0} orderWith={(ids) => [...ids, ...idsOf(wants)]} {...shared} />
        {asked && <Really key={asked.thing.id} own={asked} after={after} onDone={toAsk.done} />}
      </section>
      <section className="stack" aria-labelledby="wants">
        <h2 id="wants">{say("standards.wants")}</h2>
        {wants.length === 0 && <p className="note">{say("standards.no-wants")}</p>}
        <Ranked
          own={wants}
          before={musts.length}
          orderWith={(ids) => [...idsOf(musts), ...ids]}
          {...shared}
        />
      </section>
    </>
  );
}

/** The prospect one has come from to change a floor: the change remembers it. */
function useCameFrom(prospects: readonly Thing<"prospect.set">[]): Thing<"prospect.set"> | undefined {
  const after = useLocation({ select: ({ search }) => String((search as { after?: string }).after ?? "") });
  return prospects.find(({ id }) => id === after);
}

/** Arriving at “#add”, from the palette or the button, puts the hand on the search. */
function useAddOpened() {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (hash === "add") focusSearch();
  }, [hash]);
  return () => requestAnimationFrame(focusSearch);
}

function focusSearch() {
  document.querySelector<HTMLInputElement>("#add .search")?.focus();
}
