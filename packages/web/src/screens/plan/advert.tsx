import { Link } from "@tanstack/react-router";
import { type AdvertClaim, readDocument, type View } from "@twoway/advice";
import type { MessageKey } from "@twoway/library/words";
import { about, type EntryId } from "@twoway/model";
import { useSpeech } from "../../language.tsx";
import { Mark } from "../../parts/side.tsx";
import { LevelDots } from "../../parts/strip.tsx";

const kinds: Readonly<Record<AdvertClaim["kind"], MessageKey>> = {
  fact: "plan.claim-fact",
  promise: "plan.claim-promise",
  stock: "plan.claim-stock",
};
/** So many stand in the margin; the rest on the prospect's own page. */
const most = 8;

/** Their words in the margin: what they claim, and what they do not say. */
export function AdvertMargin({ view, prospect }: { view: View; prospect: EntryId }) {
  const { say, locale } = useSpeech();
  const adverts = about(view.state, prospect).documents.filter(({ kind }) => kind === "advert");
  const latest = adverts.at(-1);
  const read = latest && readDocument(view, latest);
  const claims = unique(read?.claims ?? []);
  const silent = read?.refused ? [] : (read?.silent ?? []);
  return (
    <aside className="margin stack plan-margin" aria-labelledby="plan-advert">
      <section className="stack">
        <h2 className="serif" id="plan-advert">
          <Mark side="theirs">{say("plan.they-say")}</Mark>
        </h2>
        {latest ? (
          <p className="small note">
            {say("plan.advert-of", {
              when: new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(Date.parse(latest.at)),
            })}
          </p>
        ) : (
          <p className="note">{say("plan.no-advert")}</p>
        )}
        {latest && claims.length === 0 && (
          <p className="note">{say(read?.refused ? "plan.unread-advert" : "plan.empty-advert")}</p>
        )}
        <ol className="lines small claims">
          {claims.slice(0, most).map((claim, place) => (
            <li key={`${claim.start} ${claim.standard}`}>
              <span className="num">{place + 1}</span>
              <p>
                <q>{claim.quote}</q>
                <br />
                <b>{claim.name}</b> <span className="note">{say(kinds[claim.kind])}</span>
              </p>
              {claim.level !== undefined && <LevelDots level={claim.level} />}
            </li>
          ))}
        </ol>
        <p className="small">
          <Link to="/prospects/$prospect" params={{ prospect }}>
            {say(latest ? "plan.whole-advert" : "plan.add-advert")}
          </Link>
        </p>
      </section>
      {silent.length > 0 && (
        <section className="stack" aria-labelledby="plan-silent">
          <h2 className="serif" id="plan-silent">
            {say("plan.not-said")}
          </h2>
          <ul className="note silent">
            {silent.slice(0, most).map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
          <p className="note small">{say("plan.believed")}</p>
        </section>
      )}
    </aside>
  );
}

/** One line of the advert may touch several standards: the first for each place stands for it. */
function unique(claims: readonly AdvertClaim[]): readonly AdvertClaim[] {
  const seen = new Set<number>();
  return claims.filter(({ start }) => !seen.has(start) && seen.add(start));
}
