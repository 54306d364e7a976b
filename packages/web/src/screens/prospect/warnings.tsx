import { Link } from "@tanstack/react-router";
import type { AdvertAdvice, Quote } from "@twoway/advice";
import { useSay } from "../../language.tsx";

/** Signs of a scam and words an employer should not use: set apart from standards, told calmly. */
export function Warnings({ read }: { read: AdvertAdvice }) {
  const say = useSay();
  return (
    <>
      {read.scams.length > 0 && (
        <Apart
          title={say("prospect.scam")}
          note={say("prospect.scam-note")}
          quotes={read.scams}
          more="scams"
        />
      )}
      {read.improper.length > 0 && (
        <Apart
          title={say("prospect.improper")}
          note={say("prospect.improper-note")}
          quotes={read.improper}
          more="asked"
        />
      )}
    </>
  );
}

interface ApartProps {
  readonly title: string;
  readonly note: string;
  readonly quotes: readonly Quote[];
  /** The part of the page about it. */
  readonly more: "scams" | "asked";
}

function Apart({ title, note, quotes, more }: ApartProps) {
  const say = useSay();
  return (
    <section className="stack apart-from">
      <h3>{title}</h3>
      <ul>
        {quotes.map(({ quote, start }) => (
          <li key={start}>
            <q>{quote}</q>
          </li>
        ))}
      </ul>
      <p className="note">{note}</p>
      <p className="small">
        <Link to="/rights" search={{ part: more } as never}>
          {say(`rights.link-${more}`)}
        </Link>
      </p>
    </section>
  );
}
