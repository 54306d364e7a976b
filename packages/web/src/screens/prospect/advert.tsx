import { type AdvertTerm, claimsToNote, readDocument } from "@twoway/advice";
import { about, type EntryOf, type Thing } from "@twoway/model";
import { useState } from "react";
import { useDates } from "../../dates.ts";
import { useSay } from "../../language.tsx";
import { useAct } from "../../session.tsx";
import { useView } from "../../view.ts";
import { AddDocument } from "./add-document.tsx";
import { AdvertText } from "./advert-text.tsx";
import { Fold } from "./fold.tsx";
import { Warnings } from "./warnings.tsx";

interface AdvertProps {
  readonly prospect: Thing<"prospect.set">;
  /** Nothing is more worth doing here than adding it. */
  readonly first: boolean;
}

/** What they say, what they do not say. */
export function Advert({ prospect, first }: AdvertProps) {
  const say = useSay();
  const act = useAct();
  const view = useView();
  const [adding, setAdding] = useState(false);
  const adverts = about(view.state, prospect.id).documents.filter(({ kind }) => kind === "advert");
  const uncounted = claimsToNote(view, prospect.id);
  return (
    <section className="stack" id="advert" aria-labelledby="advert-title">
      <h2 id="advert-title">{say("prospect.advert")}</h2>
      {adverts.length === 0 && <p className="note">{say("prospect.advert-none")}</p>}
      {adverts.map((document, place) => (
        <OneAdvert key={document.id} document={document} open={place === adverts.length - 1} />
      ))}
      {uncounted.length > 0 && (
        <div className="row">
          <p className="note">{say("prospect.uncounted", { n: uncounted.length })}</p>
          <button type="button" onClick={() => void act(uncounted, say("prospect.counted"))}>
            {say("prospect.count-them")}
          </button>
        </div>
      )}
      <Silent adverts={adverts} />
      <p>
        <button
          type="button"
          className={first && adverts.length === 0 ? "primary" : undefined}
          onClick={() => setAdding(true)}
        >
          {say(adverts.length === 0 ? "prospect.add-advert" : "prospect.add-another")}
        </button>
      </p>
      {adding && <AddDocument prospect={prospect.id} kind="advert" onClose={() => setAdding(false)} />}
    </section>
  );
}

function OneAdvert({ document, open }: { document: EntryOf<"document.added">; open: boolean }) {
  const say = useSay();
  const act = useAct();
  const view = useView();
  const { day } = useDates();
  const read = readDocument(view, document);
  return (
    <Fold open={open} title={say("prospect.advert-of", { when: day(document.at) })}>
      <div className="stack">
        {read.refused && <p className="hint">{say(refusals[read.refused])}</p>}
        {!read.refused && read.claims.length === 0 && <p className="note">{say("prospect.advert-empty")}</p>}
        <Terms terms={read.terms} />
        <AdvertText document={document} />
        <Warnings read={read} />
        <p>
          <button
            type="button"
            className="plain small"
            onClick={() =>
              void act([{ type: "entry.retracted", entry: document.id }], say("prospect.document-removed"))
            }
          >
            {say("prospect.remove-advert")}
          </button>
        </p>
      </div>
    </Fold>
  );
}

/** Pay, hours, place and dates, at a glance, in the words of the advert. */
function Terms({ terms }: { terms: readonly AdvertTerm[] }) {
  const say = useSay();
  if (terms.length === 0) return null;
  return (
    <dl className="terms">
      {terms.map(({ about, quote }) => (
        <div key={about}>
          <dt className="small note">{say(`prospect.term-${about}`)}</dt>
          <dd dir="auto">{quote}</dd>
        </div>
      ))}
    </dl>
  );
}

const refusals = {
  "other language": "prospect.other-language",
  "not text": "prospect.not-text",
  "too long": "prospect.too-long",
} as const;

/** Standards no advert speaks of: what is left to ask. */
function Silent({ adverts }: { adverts: readonly EntryOf<"document.added">[] }) {
  const say = useSay();
  const view = useView();
  const [first, ...rest] = adverts.map((one) => readDocument(view, one)).filter(({ refused }) => !refused);
  const silent = (first?.silent ?? []).filter(({ id }) =>
    rest.every((one) => one.silent.some((other) => other.id === id)),
  );
  if (silent.length === 0) return null;
  return (
    <div className="stack silence">
      <h3>{say("prospect.silent")}</h3>
      <ul className="row">
        {silent.map(({ id, name, kind }) => (
          <li key={id}>
            {name} {kind === "must" && <span className="note small">{say("standards.a-must")}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
