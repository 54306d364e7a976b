// biome-ignore-all lint/a11y/noRedundantRoles: on a phone the rows become grids, which takes the browsers’ own roles away
import { Link } from "@tanstack/react-router";
import type { Held, VerdictRow } from "@twoway/advice";
import type { ReactNode } from "react";
import { useSay } from "../../language.tsx";
import { Standing } from "../../parts/side.tsx";
import { useColumnName } from "./column-name.ts";
import type { Column } from "./columns.ts";
import { usual } from "./rows.ts";

interface CellProps {
  readonly column: Column;
  readonly held: Held;
  readonly row: VerdictRow | undefined;
}

/** What is known of one standard there: the verdict, which leads to its evidence, and the likeliest level in words. */
export function Cell({ column, held, row }: CellProps) {
  const say = useSay();
  if (!row) {
    return (
      <Named column={column}>
        <p>{say("compare.usually", { words: held.anchors[usual(held)] ?? "" })}</p>
      </Named>
    );
  }
  const { verdict, zone } = row.standing;
  return (
    <Named column={column}>
      <Link to="/prospects/$prospect/verdict" params={{ prospect: column.id }} hash={held.id}>
        <Standing verdict={verdict} zone={zone ?? undefined} />
      </Link>
      <Words held={held} row={row} />
    </Named>
  );
}

/** Where nothing is settled, the likeliest level is no more than a guess, and is said so. */
function Words({ held, row: { standing, likely, evidence, because } }: { held: Held; row: VerdictRow }) {
  const say = useSay();
  if (evidence.length === 0) return <p className="note">{say("compare.nobody")}</p>;
  const words = held.anchors[likely];
  if (standing.verdict !== "not yet known") return <p>{words}</p>;
  const contradicts = because.some(({ code }) => code === "contradiction");
  return (
    <p className="note">
      {say("compare.perhaps", { words })} {contradicts && say("because.contradiction")}
    </p>
  );
}

/** A cell with the name of its column, which a phone shows in the cell itself. */
export function Named({ column, children }: { column: Column; children: ReactNode }) {
  const say = useSay();
  const nameOf = useColumnName();
  return (
    <td role="cell">
      <div className="stack">
        <span className="label of">
          {column.kind === "present" ? say("compare.present-short") : nameOf(column)}
        </span>
        {children}
      </div>
    </td>
  );
}
