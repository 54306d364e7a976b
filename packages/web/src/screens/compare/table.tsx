// biome-ignore-all lint/a11y/noRedundantRoles: on a phone the rows become grids, which takes the browsers’ own roles away
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useSay } from "../../language.tsx";
import { Cell } from "./cell.tsx";
import { useColumnName } from "./column-name.ts";
import type { Column } from "./columns.ts";
import { Foot } from "./foot.tsx";
import { type Compared, compare } from "./rows.ts";
import { useStillView } from "./still-view.ts";

/** Standards down, prospects across. What differs comes first; what does not waits behind a button. */
export function Table({ columns }: { columns: readonly Column[] }) {
  const say = useSay();
  const view = useStillView();
  const [shown, setShown] = useState(false);
  const body = useId();
  const { different, alike } = compare(view, columns);
  return (
    <>
      {alike.length > 0 && (
        <p className="row small note no-print">
          <span>
            {say(different.length > 0 ? "compare.alike" : "compare.all-alike", { n: alike.length })}
          </span>
          <button
            type="button"
            className="plain small"
            aria-expanded={shown}
            aria-controls={body}
            onClick={() => setShown(!shown)}
          >
            {say(shown ? "compare.hide" : "compare.show", { n: alike.length })}
          </button>
        </p>
      )}
      <table className="compare" role="table" aria-labelledby="beside">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              <span className="hidden">{say("compare.standard")}</span>
            </th>
            {columns.map((column) => (
              <th key={column.id} role="columnheader" scope="col" className="serif">
                <ColumnHead column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {different.map((row) => (
            <Row key={row.held.id} row={row} columns={columns} />
          ))}
        </tbody>
        <tbody role="rowgroup" id={body} hidden={!shown} className="alike">
          {alike.map((row) => (
            <Row key={row.held.id} row={row} columns={columns} />
          ))}
        </tbody>
        <Foot columns={columns} />
      </table>
    </>
  );
}

function ColumnHead({ column }: { column: Column }) {
  const nameOf = useColumnName();
  if (column.kind === "ordinary") return nameOf(column);
  return (
    <Link
      to={column.kind === "prospect" ? "/prospects/$prospect/decide" : "/prospects/$prospect/verdict"}
      params={{ prospect: column.id }}
    >
      {nameOf(column)}
    </Link>
  );
}

function Row({ row, columns }: { row: Compared; columns: readonly Column[] }) {
  const say = useSay();
  const { held, cells } = row;
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <b>{held.name}</b>{" "}
        <span className="label">
          {held.kind === "must" ? say("parts.must", { n: held.rank }) : say("parts.want")}
        </span>
      </th>
      {columns.map((column, place) => (
        <Cell key={column.id} column={column} held={held} row={cells[place]} />
      ))}
    </tr>
  );
}
