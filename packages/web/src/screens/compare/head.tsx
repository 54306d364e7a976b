import { Link } from "@tanstack/react-router";
import type { Say } from "@twoway/library/words";
import type { ReactNode } from "react";
import { useSay } from "../../language.tsx";
import { deadlineOf } from "./columns.ts";
import { useDeadlineWords } from "./deadline-words.ts";
import { useNames } from "./names.ts";
import type { News, Ripe } from "./news.ts";

/** So many offers are told of one by one, the nearest deadline first. */
const told = 2;

/** The news in one sentence, what it hangs on, and the one thing to do. */
export function Head({ news, standards }: { news: News; standards: number }) {
  const say = useSay();
  const { offers, settled, open } = news;
  if (offers.length + settled.length + open.length === 0) return <NothingOpen news={news} />;
  if (standards === 0) return <NoStandards news={news} />;
  return (
    <header className="head">
      <h1>{heading(news, say)}</h1>
      <div className="lead stack">
        {offers.slice(0, told).map((offer) => (
          <Offer key={offer.thing.id} offer={offer} only={offers.length === 1} />
        ))}
        <MoreOffers offers={offers.slice(told)} />
        <Others news={news} />
      </div>
      <Act news={news} />
    </header>
  );
}

function heading({ offers, settled, open }: News, say: Say): string {
  const [first] = [...offers, ...settled, ...open];
  const name = first?.thing.now.organisation ?? "";
  if (offers.length > 0) return say("compare.offers", { n: offers.length, name });
  if (settled.length > 0) return say("compare.settled", { n: settled.length, name });
  return say("compare.none-settled", { n: open.length, name });
}

/** By when, and what of the musts is still open there. */
function Offer({ offer: { thing, musts, missing, unknown }, only }: { offer: Ripe; only: boolean }) {
  const say = useSay();
  const names = useNames();
  const by = useDeadlineWords()(deadlineOf(thing));
  const name = thing.now.organisation;
  const found =
    missing.length > 0
      ? say("compare.must-missing", { n: missing.length, names: names(missing) })
      : unknown.length > 0
        ? say("compare.must-unknown", { n: unknown.length, names: names(unknown) })
        : say(musts > 0 ? "compare.musts-found" : "compare.no-musts");
  return (
    <p>
      {only ? by : say("compare.of", { name, words: by })} {found}
    </p>
  );
}

function MoreOffers({ offers }: { offers: readonly Ripe[] }) {
  const say = useSay();
  const names = useNames();
  if (offers.length === 0) return null;
  const all = names(offers.map(({ thing }) => thing.now.organisation));
  return <p>{say("compare.more-offers", { n: offers.length, names: all })}</p>;
}

/** The others: which could be decided, and for which something has to be found out first. */
function Others({ news: { offers, settled, open } }: { news: News }) {
  const say = useSay();
  const names = useNames();
  const named = (some: readonly Ripe[]) => names(some.map(({ thing }) => thing.now.organisation));
  const [first] = open;
  if (offers.length + settled.length === 0) {
    if (!first) return null;
    if (open.length > 1) return <p>{say("compare.all-open", { names: named(open) })}</p>;
    const { unknown } = first;
    return <p>{say("compare.must-unknown", { n: unknown.length, names: names(unknown) })}</p>;
  }
  const said = offers.length === 0 && settled.length === 1;
  const data = { known: named(settled), open: named(open), n: said ? 0 : settled.length, m: open.length };
  return <p>{say("compare.others", data)}</p>;
}

function Act({ news: { offers, settled, open } }: { news: News }) {
  const say = useSay();
  const [first] = [...offers, ...settled, ...open];
  if (!first) return null;
  const name = first.thing.now.organisation;
  return (
    <p>
      <Link className="button primary" to="/prospects/$prospect/decide" params={{ prospect: first.thing.id }}>
        {say(offers.length + settled.length > 0 ? "compare.act-decide" : "compare.act-ask", { name })}
      </Link>
    </p>
  );
}

function NoStandards({ news }: { news: News }) {
  const say = useSay();
  return (
    <Quiet
      heading={news.offers.length > 0 ? heading(news, say) : say("compare.no-standards")}
      lead={say("compare.no-standards-lead")}
    >
      <Link className="button primary" to="/standards">
        {say("compare.act-standards")}
      </Link>
    </Quiet>
  );
}

function NothingOpen({ news: { accepted } }: { news: News }) {
  const say = useSay();
  const name = accepted?.now.organisation ?? "";
  return (
    <Quiet
      heading={accepted ? say("decide.decided-accept", { name }) : say("compare.nothing")}
      lead={say(accepted ? "compare.nothing-else" : "compare.nothing-lead")}
    >
      {accepted ? (
        <Link className="button primary" to="/prospects/$prospect/decide" params={{ prospect: accepted.id }}>
          {say("compare.act-look")}
        </Link>
      ) : (
        <Link className="button primary" to="/begin">
          {say("today.act-begin")}
        </Link>
      )}
    </Quiet>
  );
}

function Quiet({ heading, lead, children }: { heading: string; lead: string; children: ReactNode }) {
  return (
    <header className="head">
      <h1>{heading}</h1>
      <p className="lead">{lead}</p>
      <p>{children}</p>
    </header>
  );
}
