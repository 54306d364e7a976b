// biome-ignore-all lint/a11y/noRedundantRoles: on a phone the rows become grids, which takes the browsers’ own roles away
import { Link } from "@tanstack/react-router";
import { fit, type Reading } from "@twoway/advice";
import { sentence } from "@twoway/library";
import type { EntryId, Thing } from "@twoway/model";
import type { ReactNode } from "react";
import { useDates } from "../../dates.ts";
import { useSay } from "../../language.tsx";
import { Mark } from "../../parts/side.tsx";
import { useNow } from "../../session.tsx";
import { summaryOf } from "../prospects/summary.ts";
import { stageWords } from "../prospects/words.ts";
import { Named } from "./cell.tsx";
import { type Column, deadlineOf } from "./columns.ts";
import { useDeadlineWords } from "./deadline-words.ts";
import { useStillView } from "./still-view.ts";

/** Below the standards: where each stands, and the two readings, which are never one. */
export function Foot({ columns }: { columns: readonly Column[] }) {
  const say = useSay();
  const ordinary = <p className="note">{say("because.general-estimates")}</p>;
  return (
    <tbody role="rowgroup" className="foot-rows">
      <FootRow
        columns={columns}
        head={<Mark side="yours">{say("verdict.for-you")}</Mark>}
        cell={(column) =>
          column.kind === "ordinary" ? ordinary : <ForYou prospect={column.id as EntryId} />
        }
      />
      <FootRow
        columns={columns}
        head={<Mark side="theirs">{say("verdict.for-them")}</Mark>}
        cell={(column) =>
          column.kind === "ordinary" ? (
            ordinary
          ) : column.kind === "present" ? (
            <p className="note">{say("compare.already")}</p>
          ) : (
            <ForThem prospect={column.id as EntryId} />
          )
        }
      />
      <FootRow
        columns={columns}
        head={<b>{say("compare.stands")}</b>}
        cell={(column) =>
          column.kind === "ordinary" ? (
            <p className="note">{say("compare.somewhere")}</p>
          ) : column.kind === "present" ? (
            <p className="note">{say("compare.there-now")}</p>
          ) : (
            <Where thing={column.thing} />
          )
        }
      />
    </tbody>
  );
}

interface FootRowProps {
  readonly columns: readonly Column[];
  readonly head: ReactNode;
  readonly cell: (column: Column) => ReactNode;
}

function FootRow({ columns, head, cell }: FootRowProps) {
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {head}
      </th>
      {columns.map((column) => (
        <Named key={column.id} column={column}>
          {cell(column)}
        </Named>
      ))}
    </tr>
  );
}

function ForYou({ prospect }: { prospect: EntryId }) {
  return <Reads reading={fit(useStillView(), prospect).happy} />;
}

function ForThem({ prospect }: { prospect: EntryId }) {
  return <Reads reading={fit(useStillView(), prospect).can} />;
}

function Reads({ reading: { word, because } }: { reading: Reading }) {
  const say = useSay();
  return (
    <>
      <p>{say(`compare.reads-${word}`)}</p>
      {because.map((reason) => {
        const words = sentence(reason, say);
        return (
          <p className="note" key={words}>
            {words}
          </p>
        );
      })}
    </>
  );
}

/** The stage, by when an answer is due, what is next, and the way to its own page. */
function Where({ thing }: { thing: Thing<"prospect.set"> }) {
  const say = useSay();
  const view = useStillView();
  const now = useNow();
  const { when } = useDates();
  const { stage, label, next } = summaryOf(view, thing);
  const by = useDeadlineWords()(deadlineOf(thing));
  return (
    <>
      <p>{label ?? say(stageWords[stage])}</p>
      {by && <p className="note">{by}</p>}
      {next?.kind === "interview" && (
        <p className="note">
          {say("prospects.next-interview", {
            number: next.interview.now.number,
            when: when(next.at, now),
          })}
        </p>
      )}
      <p>
        <Link to="/prospects/$prospect/decide" params={{ prospect: thing.id }}>
          {say("compare.decide")}
          <span className="hidden"> {thing.now.organisation}</span>
        </Link>
      </p>
    </>
  );
}
