import type { VerdictRow } from "@twoway/advice";
import type { EntryId } from "@twoway/model";
import { useId } from "react";
import { useSay } from "../../language.tsx";
import { Row } from "./row.tsx";

interface GroupsProps {
  readonly prospect: EntryId;
  readonly rows: readonly VerdictRow[];
}

const groups = [
  { verdict: "found", look: "found", words: "verdict.found" },
  { verdict: "not found", look: "missing", words: "parts.not-found" },
  { verdict: "not yet known", look: "open", words: "parts.not-yet-known" },
] as const;

/** Found, not found, not yet known. Wants nobody has spoken of stand behind one line. */
export function Groups({ prospect, rows }: GroupsProps) {
  return groups.map(({ verdict, look, words }) => {
    const mine = rows.filter(({ standing }) => standing.verdict === verdict);
    const silent = mine.filter(isSilent);
    // A short list needs no lid.
    const lidded = silent.length > 2 ? silent : [];
    return mine.length === 0 ? null : (
      <Group
        key={verdict}
        prospect={prospect}
        look={look}
        words={words}
        rows={mine.filter((row) => !lidded.includes(row))}
        lidded={lidded}
      />
    );
  });
}

interface GroupProps extends GroupsProps {
  readonly look: string;
  readonly words: (typeof groups)[number]["words"];
  readonly lidded: readonly VerdictRow[];
}

function Group({ prospect, look, words, rows, lidded }: GroupProps) {
  const say = useSay();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 className="group" id={id}>
        <span className={`state ${look}`}>{say(words)}</span>
      </h2>
      <div className="lines">
        {rows.map((row) => (
          <Row key={row.held.id} prospect={prospect} row={row} />
        ))}
      </div>
      {lidded.length > 0 && (
        <details className="lid">
          <summary>
            {say(rows.length === 0 ? "verdict.silent-only" : "verdict.silent", { n: lidded.length })}
          </summary>
          <div className="lines">
            {lidded.map((row) => (
              <Row key={row.held.id} prospect={prospect} row={row} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function isSilent({ held, evidence }: VerdictRow): boolean {
  return held.kind === "want" && evidence.length === 0;
}
